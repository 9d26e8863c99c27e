### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Y consol: yr hyn sydd o amgylch pob tudalen, mewngofnodi, a'r hyn a ddywedir yn lle tudalen.

console-product = Consol eic-bot
console-skip = Mynd i'r prif gynnwys
console-languages = Iaith
console-moment = { $date }, { $time } UTC
console-weekday = { $weekday } { $date }
console-titled = { $page } – consol eic-bot
console-signed-in-as = Wedi mewngofnodi fel { $name }
console-sign-out = Allgofnodi
console-pages = Tudalennau

## Mewngofnodi

console-login = Mewngofnodi
console-login-provider = Mewngofnodi gyda chyfrif eich sefydliad
console-login-here = Rydych ar y peiriant lle mae'r gwasanaeth yn rhedeg.
console-login-developer = Mewngofnodi fel datblygwr
console-login-link = Agorwch y ddolen y mae'r gwasanaeth wedi ei hargraffu yn ei derfynell. Mae pob un yn gweithio unwaith.
console-refused = Ni ellid eich mewngofnodi
console-refused-again = Ceisio eto
console-refused-code = Os yw'n parhau, rhowch y cod hwn i bwy bynnag sy'n rhedeg y gwasanaeth: { $code }
console-to-console = I'r consol
console-used-link = Nid yw'r ddolen hon yn gweithio
console-used-link-text = Defnyddiwch yr un a argraffwyd ddiwethaf yn y derfynell.
console-left = Rydych wedi allgofnodi
console-too-often = Gormod o geisiadau
console-too-often-text = Arhoswch funud, yna ceisiwch eto.

## Hafan

console-home = Sefydliadau
console-home-role = { $role } ydych chi
console-home-none = Nid oes gennych rôl mewn unrhyw sefydliad yma. Gofynnwch i bwy bynnag sy'n rhedeg y gwasanaeth am un: mae angen yr enw rydych yn mewngofnodi ag ef arnynt.
console-home-issuer = Mewngofnodwyd gan
console-home-subject = Enw yno
console-role-admin = gweinyddwr
console-role-editor = golygydd
console-role-viewer = gwyliwr

## Yn lle tudalen

console-not-possible = Nid yw hynny'n bosibl yma
console-broken = Aeth rhywbeth o'i le yma
console-broken-text = Fe'i nodwyd. Ni newidiwyd dim.
console-elsewhere = Ni ddaeth hyn o'r consol
console-elsewhere-text = Agorwch y dudalen eto, ac anfonwch y ffurflen oddi yno.
console-no-length = Mae'r hyd ar goll
console-no-length-text = Anfonwch y ffurflen o'r dudalen ei hun.
console-too-much = Mae hynny'n ormod
console-too-much-text = Ar y mwyaf, gellir anfon { $most } kB yma.
console-for-itself = Nid yw'r dudalen hon ar gyfer safleoedd eraill
console-for-itself-text = Agorwch hi ar ei phen ei hun.
console-no-page = Nid oes tudalen o'r fath
console-no-page-text = Efallai ei bod wedi symud, neu nad oes gennych rôl yno.
console-forbidden = Ni chewch wneud hyn yma
console-forbidden-text = { $role ->
    [admin] Gweinyddwr ydych chi yn y sefydliad hwn.
    [editor] Golygydd ydych chi yn y sefydliad hwn.
   *[viewer] Gwyliwr ydych chi yn y sefydliad hwn.
  }

## Tudalennau sefydliad

console-health = Iechyd
console-rounds = Rowndiau
console-packs = Pecynnau
console-letters = Negeseuon heb eu danfon
console-nudges = Beth sy'n mynd allan
console-people = Pobl
console-roles = Rolau
console-sessions = Wedi mewngofnodi
console-audit = Cofnod archwilio
