### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Y consol: pobl, rolau, pwy sydd wedi mewngofnodi, a'r cofnod archwilio.


## Pobl

console-people-erased = Mae'r person wedi ei ddileu. Mae ein negeseuon ato yn cael eu dileu lle yr anfonwyd hwy.
console-people-answered = Nodwyd ei bod wedi ei hateb.
console-people-nobody = Nid oes neb yma, neu mae mwy nag un, o'r enw hwnnw.
console-people-another = Ni wnaed hyn: edrychwch eto ar yr hyn a fyddai'n digwydd.
console-people-gone = Roedd y gŵyn honno wedi ei hateb yn barod.
console-people-erase = Dileu rhywun
console-people-first = Gwelwch yn gyntaf beth fyddai'n digwydd.
console-who = Pwy
console-people-hint = Enw neu id, cyfeiriad fel { $address }, neu { $mail } rhywun sy'n mewngofnodi yma.
console-people-mail = email:CYFEIRIAD
console-people-what = Beth ddaw o atebion a gyflwynwyd i rownd sydd ar agor
console-people-go = maent yn mynd hefyd
console-people-stay = mae'r labeli'n aros, heb y person a heb unrhyw eiriau
console-complaints = Cwynion
console-complaint-due = { $at }, i'w hateb erbyn { $day }
console-complaint-outcome = Beth ddaw ohoni
console-complaint-answered = Fe'i hatebwyd
console-complaint-number = (cwyn { $number })
console-complaint-none = Nid oes yr un yn aros.
console-records = Ateb cais am wybodaeth
console-records-hint = Ffeil i beiriannau. Ynddi mae'r rowndiau, y golygon swyddogol, y cynllun, a'r hyn a rannwyd ac a gyhoeddwyd. O gwynion a dileadau, dyddiadau a rhifau sydd ynddi. Nid oes ynddi na pherson nac un ateb unigol. Darllenwch eiriau golygon swyddogol cyn eu rhoi i neb: gallai rhywun fod wedi ysgrifennu enw yno. Nodir iddi gael ei thynnu allan.
console-records-take = Tynnu cofnodion y sefydliad allan
console-kept = Am ba hyd y cedwir beth
console-kept-answers = atebion
console-kept-notes = nodiadau
console-kept-events = digwyddiadau
console-kept-audit = cofnod archwilio
console-kept-for-ever = nes bod rhywun yn dweud yn wahanol
console-kept-days = { $count ->
    [zero] dim diwrnodau
    [one] { $count } diwrnod
    [two] { $count } ddiwrnod
    [few] { $count } diwrnod
    [many] { $count } diwrnod
   *[other] { $count } diwrnod
  }

## Dileu rhywun

console-erase-this = Dileu { $name }
console-erase-nothing = Nid oes dim wedi digwydd eto.
console-erase-tables = Yr hyn sydd yno, yn ôl tabl
console-erase-answers = Eu hatebion
console-erase-round = Rownd { $number } ({ $kind }, { $state })
console-erase-deleted = wedi eu dileu
console-erase-kept = Yr hyn a gedwir, a pham
console-erase-elsewhere = Yr hyn sy'n aros mewn mannau eraill
console-remains-platforms = Mae'r hyn a ysgrifennodd y person, a'r hyn a anfonwyd at gydweithwyr, yn aros yn Slack neu Teams, dan reolau'r cyngor ei hun yno.
console-remains-ours = Dileir ein negeseuon ein hunain ato yno lle mae'r llwyfan yn caniatáu; y dudalen Hafan pan agorir hi nesaf.
console-remains-backups = Ni chyrhaeddir copïau wrth gefn, na ffeiliau a allforiwyd o'r blaen: dilëwch hwy pan ddaw eu hamser eu hunain i ben.
console-remains-nameless = Nid yw atebion a gyflwynwyd heb enw yn arwain at neb ac ni ellir dod o hyd iddynt; eiddo'r cyngor yw barn swyddogol gyhoeddedig.
console-round-sponsor = noddwr
console-round-super-user = uwch-ddefnyddiwr
console-round-facilitator = hwylusydd
console-erase-roles = Mae ganddynt rôl mewn rownd agored: { $roles }. Trosglwyddir hynny yn gyntaf, neu caeir y rownd.
console-erase-now = Eu dileu am byth
console-erase-leave = Gadael hyn

## Rolau

console-roles-at = gan { $issuer }
console-roles-in = yn { $channel }, { $tenant }
console-roles-granted = Mae'r rôl honno ganddynt nawr.
console-roles-revoked = Nid oes ganddynt rôl mwyach.
console-roles-same = Roedd y rôl honno ganddynt yn barod.
console-roles-unreadable = Ni all neb fod â'r enw hwnnw. Ysgrifennwch gyfeiriad e-bost, neu'r enw sydd ganddynt gyda'r darparwr.
console-roles-gone = Roedd y rôl honno wedi ei chymryd yn ôl yn barod.
console-roles-here = Rhoddwyd yma
console-roles-given-here = Rolau a roddwyd yma
console-role = Rôl
console-roles-given = Rhoddwyd
console-roles-take = Ei chymryd yn ôl
console-roles-by = gan { $by }, { $at }
console-roles-from = oddi wrth { $who }
console-none = Dim.
console-roles-give = Rhoi rôl
console-roles-hint = Cyfeiriad e-bost y mae eu darparwr wedi ei wirio.
console-roles-hint-name = Cyfeiriad e-bost y mae eu darparwr wedi ei wirio, neu'r enw sydd ganddynt yno: fe'i gwelant wrth fewngofnodi heb rôl.
console-roles-that-is = Hynny yw
console-roles-mail = cyfeiriad e-bost
console-roles-subject = eu henw gyda { $issuer }
console-roles-give-it = Rhoi'r rôl
console-roles-provider = Gan y darparwr
console-roles-provider-text = Mae gan bwy bynnag sydd ag un o'r gwerthoedd hyn y rôl hefyd. Mae'r gosodiadau'n dweud ble mae'n cyfrif.
console-roles-before = Cynt
console-roles-past = { $who }: { $role }, tan { $at }, cymerwyd gan { $by }

## Pwy sydd wedi mewngofnodi

console-sessions-ended = Maent wedi eu hallgofnodi.
console-sessions-none = Nid allgofnodwyd neb.
console-sessions-who = Pwy sydd wedi mewngofnodi
console-sessions-since = Ers
console-sessions-ends = Yn dod i ben fan bellaf
console-sessions-you = chi yw hwn
console-sessions-elsewhere = mae rôl mewn man arall hefyd
console-sessions-all = Allgofnodi pawb ond chi

## Y cofnod archwilio

console-audit-actor = Pwy, yn union
console-audit-action = Beth, fel y mae'n dechrau
console-audit-filter = Hidlo
console-audit-hint = Ni ddangosir yma yr hyn y mae pobl yn ei wneud â'u hatebion eu hunain. Mae ôl bys yn sefyll dros gynnwys na ddangosir: mae dau sydd yr un fath o'r un cynnwys.
console-audit-when = Pryd
console-audit-what = Beth
console-audit-subject = I beth
console-audit-change = Cyn ac ar ôl
console-audit-changed = { $before } → { $after }
console-audit-now = nawr { $after }
console-audit-was = cynt { $before }
console-audit-mark = ôl bys { $mark }
console-audit-person = person { $number }
console-audit-somebody = rhywun yn y sgwrs
console-audit-newest = Diweddaraf
console-audit-older = Hŷn
console-audit-nothing = Ni nodwyd dim.
