### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Pob brawddeg y mae'r bot yn ei dweud ohono'i hun, yn Gymraeg.

## Rowndiau

your-organisation = eich sefydliad
finished-in-round = Dyna'r cyfan. Dywedwch ‘cyflwyno’ i edrych ar bopeth a'i gyflwyno, neu ‘newid’ i newid ateb.
finished-view = Dyna'r cyfan. Dywedwch ‘cyhoeddi’ pan fyddwch yn cytuno arni, neu ‘newid’ i newid ateb.
action-submit = Cyflwyno
action-not-yet = Ddim eto
action-publish = Cyhoeddi
action-publish-yes = Ei chyhoeddi
action-accept = Cymryd rhan
action-decline = Peidio â chymryd rhan
action-no_reminders = Dim nodiadau atgoffa
round-begins = Rydych yn dechrau rownd eich sefydliad, felly chi yw ei noddwr.
ask-mode = A ddylai'r uwch-ddefnyddiwr weld pwy ddywedodd beth?
mode-named = Gydag enwau
mode-anonymous = Dienw
mode-service = Ar gyfer un gwasanaeth yn unig
mode-organisation = Ar gyfer y sefydliad cyfan
mode-type-service = gwasanaeth
mode-type-organisation = sefydliad
ask-service = Pa wasanaeth dan sylw? Teipiwch ei enw, fel Cynllunio.
round-for-service = Gwasanaeth y rownd hon yn unig yw: { $service }.
service-of = { $service }, { $organisation }
notice-service = Gwasanaeth y rownd hon yn unig yw: { $service }.
ask-workshop = Pryd mae'r gweithdy? Teipiwch ddiwrnod, fel 31 Mawrth 2027.
ask-deadline = Erbyn pryd y dylai pawb ateb? Pum diwrnod gwaith cyn y gweithdy yw { $day }. Dywedwch ‘ie’, neu teipiwch ddiwrnod arall.
deadline-usual = Erbyn { $day }
ask-super-user = Pwy yw'r uwch-ddefnyddiwr? Nhw sy'n nodi'r farn a gytunwyd. Teipiwch enw, neu dywedwch ‘fi’.
super-user-me = Fi
super-user-type-me = fi
setting-not-understood = Ni allaf ddefnyddio "{ $said }" yma.
round-did-begin = Mae'r rownd wedi ei sefydlu: { $mode }, atebion erbyn { $day }. Bydd hynny'n aros felly. Dywedwch ‘gwahodd’ ac enwau'r rhai a ddylai gymryd rhan, neu ‘gwahodd fi’.
round-did-invite = Gwahoddwyd: { $names }.
round-invited-already = Wedi'u gwahodd yn barod: { $names }.
round-nobody-called = Nid wyf yn adnabod neb o'r enw { $names }. Soniwch amdanynt, neu gofynnwch iddynt ddweud helo wrthyf yn gyntaf.
round-did-accept = Rydych yn cymryd rhan. Diolch.
round-did-decline = Nid ydych yn cymryd rhan. Diolch am ddweud. Dywedwch ‘derbyn’ os newidiwch eich meddwl.
round-did-super-user = Yr uwch-ddefnyddiwr nawr: { $name }.
round-did-facilitator = Yr hwylusydd nawr: { $name }.
round-did-sponsor = Y noddwr nawr: { $name }.
round-did-cancel = Mae'r rownd wedi ei chanslo. Dywedir wrth y rhai sy'n cymryd rhan. Dywedwch ‘rownd newydd’ i ddechrau un arall.
ask-cancel-round = Canslo'r rownd? Ni all neb ateb ynddi mwyach, ac ni ellir ei hagor eto. Cedwir yr hyn a ddywedwyd.
action-cancel-yes = Canslo'r rownd
action-cancel_round = Canslo'r rownd
about-sponsor = Trosglwyddo eich rôl i rywun arall, fel noddwr Bob.
about-cancel_round = Canslo'r rownd am byth; dywedir wrth bawb sy'n cymryd rhan.
round-did-thank = Wedi diolch.
round-did-no-reminders = Ni chewch fwy o nodiadau atgoffa am y rownd hon.
round-did-look-again = Gofynnais i { $name } edrych eto.
round-did-workshop = Mae'r atebion unigol ar ben. Ar ôl y gweithdy mae'r uwch-ddefnyddiwr yn dweud ‘barn swyddogol’.
workshop-in-its-room = Yn ei sianel neu ei sgwrs grŵp y cychwynnir gweithdy: soniwch amdanaf yno a dywedwch ‘cychwyn gweithdy’. Tra bo pobl yn dal i ateb ar eu pennau eu hunain, dywedwch ‘{ $begin }’ wrthyf yma yn gyntaf.
round-did-official = Rydych yn nodi'r farn swyddogol, un nodwedd ar y tro.
round-did-publish = Wedi ei chyhoeddi i bawb yn eich sefydliad a gymerodd ran.
round-did-reopen = Wedi ailagor.
round-no-round = Nid oes rownd yma. Dywedwch ‘rownd newydd’ i ddechrau un.
round-is-open = Mae rownd ar agor yn barod ar gyfer { $organisation }, gyda gweithdy ar { $day }; y noddwr yw { $sponsor }. Un rownd sy'n rhedeg ar y tro, fel nad yw atebion neb yn mynd i'r un anghywir.
round-open-next = I fynd â hi ymlaen, dywedwch ‘{ $next }’.
round-open-invite = I fynd â hi ymlaen, dywedwch ‘{ $next }’ ac enwau'r rhai a ddylai gymryd rhan.
round-open-end = I ddod â hi i ben am byth, dywedwch ‘{ $cancel }’.
round-open-wait = Gall un newydd ddechrau unwaith y bydd ei barn swyddogol wedi ei chyhoeddi, neu unwaith y bydd { $sponsor } yn dod â hi i ben.
round-open-status = I weld sut mae'n sefyll, dywedwch ‘{ $status }’.
round-not-yours = Mae hynny ar gyfer rhywun â rôl arall yn y rownd. Dywedwch ‘statws y rownd’ i weld pwy.
round-not-invited = Nid ydych wedi cael gwahoddiad i rownd.
round-not-now = Nid yw hynny'n ffitio lle mae'r rownd. Dywedwch ‘statws y rownd’ i weld ble mae.
round-nobody = Nid wyf yn adnabod neb o'r enw "{ $name }". Gofynnwch iddynt ddweud helo wrthyf yn gyntaf.
round-nobody-named = Ychwanegwch enw, os gwelwch yn dda.
round-no-question = Doeddwn i ddim yn gallu dod o hyd i "{ $name }" ymhlith yr atebion. Ysgrifennwch enw, cwestiwn fel data.trust.1, a'r rheswm.
round-nothing-said = Does dim i'w gyflwyno eto.
round-stays-closed = Mae atebion unigol yn aros ar gau: gellid gwahaniaethu rhwng yr hyn a ddeuai wedyn a'r hyn y mae pobl wedi ei weld. Dywedwch ‘canslo rownd’ i ddechrau o'r newydd.
round-no-site = Nid oes tudalennau gwe yma: nid yw pwy bynnag sy'n gofalu amdanaf wedi rhoi cyfeiriad cyhoeddus i mi.
round-has-app = Rwyf yn cyrraedd "{ $name }" mewn ap. Dywedwch ‘gwahodd’ a'r enw.
round-has-opened = Mae "{ $name }" wedi agor eu tudalen, felly nid oes neb ond nhw yn cael dolen iddi. Gallant ddweud ‘fy nhudalen’ yno. Os yw ar goll, gall pwy bynnag sy'n gofalu amdanaf wneud un arall.
round-several = Mae mwy nag un person o'r enw "{ $name }". Ysgrifennwch yr enw cyfan.
round-one-name = I un person y mae un ddolen. Ysgrifennwch un enw.
round-no-link = Nid oes dolen i "{ $name }" i'w thynnu yn ôl.
round-did-take-link-back = Wedi'i wneud. Nid yw'r ddolen i { $name } yn agor dim mwyach.
handed-made = Dyma'r ddolen i { $name }. Rhowch hi iddynt, ac i neb arall. Mae'n agor unwaith, o fewn { $days } diwrnod: o hynny ymlaen nhw yn unig biau'r dudalen. Ni chânt eu hatgoffa, gan nad oes dim yn eu cyrraedd. I'w thynnu yn ôl dywedwch { $take_back } a'r enw.
handed-link = Gwahoddiad i { $name }
handed-told = Gwahoddwyd { $name } i rownd { $organisation } drwy ddolen, fel rhywun heb Slack na Teams.
round-already = Rydych wedi cyflwyno yn barod.
round-is-setup = { $organisation }: mae'r rownd wedi ei sefydlu, ac nid oes neb wedi cael gwahoddiad eto.
round-is-answering = { $organisation }: atebion unigol, { $done } o { $asked } wedi eu gwneud.
round-is-workshop = { $organisation }: gweithdy. Atebodd { $done } o { $asked } ar eu pennau eu hunain.
round-is-official = { $organisation }: mae'r farn swyddogol yn cael ei nodi. Atebodd { $done } o { $asked } ar eu pennau eu hunain.
round-is-published = { $organisation }: mae'r farn swyddogol wedi ei chyhoeddi. Atebodd { $done } o { $asked } ar eu pennau eu hunain.
round-is-closed = { $organisation }: caewyd y rownd.
round-days = Atebion erbyn { $deadline }, gweithdy ar { $workshop }.
round-roles = { $mode }. Uwch-ddefnyddiwr: { $name }.
round-waits-for = Ddim eto: { $names }.
check-answers = Gwiriwch eich atebion: { $answered } o { $total } wedi eu hateb
check-named = Pan fyddwch yn cyflwyno, gall yr uwch-ddefnyddiwr weld y rhain gyda'ch enw. Gallwch newid ateb o hyd tan y gweithdy.
check-anonymous = Pan fyddwch yn cyflwyno, torrir y cyswllt â'ch enw. Ni all neb newid yr atebion hyn wedyn, gan eich cynnwys chi. Edrychwch ar eich sylwadau: ydyn nhw'n dweud pwy ydych chi?
submitted = Wedi ei gyflwyno.
submitted-named = Diolch. Mae eich atebion wedi cyrraedd. Gallwch eu newid tan y gweithdy: dywedwch ‘newid’.
submitted-anonymous = Diolch. Mae eich atebion wedi cyrraedd, heb eich enw. Dim ond y diwrnod a gedwir.
invitation = Gwahoddiad gan { $sponsor }: cymerwch ran mewn hunanasesiad ar ran { $organisation }. Atebwch erbyn { $day }; mae'r gweithdy ar { $workshop }.
invitation-say = A wnewch chi gymryd rhan?
accepted-by = Mae { $name } yn cymryd rhan.
declined-by = Nid yw { $name } yn cymryd rhan.
reminder = Nodyn atgoffa: atebwch ar ran { $organisation } erbyn { $day }. Dywedwch ‘helo’ i fynd ymlaen.
reminder-invited = Nodyn atgoffa: mae gwahoddiad i chi gymryd rhan ar ran { $organisation }. Atebwch erbyn { $day }.
thanked = Diolch am gymryd rhan yn rownd { $organisation }, oddi wrth { $sponsor }.
now-super-user = Chi yw uwch-ddefnyddiwr rownd { $organisation } nawr. Chi sy'n nodi'r farn a gytunwyd ar ôl y gweithdy.
now-facilitator = Chi yw hwylusydd rownd { $organisation } nawr.
now-sponsor = Chi yw noddwr rownd { $organisation } nawr. Dywedwch ‘statws y rownd’ i weld sut mae'n mynd.
cancelled-told = Mae rownd { $organisation } wedi ei chanslo. Nid oes angen i chi wneud dim. Diolch.
asked-to-look-again = Mae { $name } yn gofyn i chi edrych eto ar "{ $question }" Eu rheswm: { $reason }
answers-of = Atebion { $name }
look-was-noted = Cofnodwyd eich bod wedi edrych arnynt.
published-told = Mae barn swyddogol { $organisation } wedi ei chyhoeddi. Diolch am gymryd rhan.
workshop-told = Mae'r atebion unigol ar ran { $organisation } ar ben. Diolch. Nesaf mae'r gweithdy ar { $workshop }.
reopened-told = Mae'r atebion unigol ar ran { $organisation } ar agor eto. Gallwch fynd ymlaen.
view-above-all = { $characteristic }: cytunoch ar lefel { $level }, sy'n uwch na'r hyn a ddywedodd neb ar ei ben ei hun.
view-no-evidence = { $characteristic }: lefel { $level } heb dystiolaeth na sylw.
view-missing = { $count ->
    [zero] Mae rhywbeth wedi ei gytuno ar bob nodwedd.
    [one] Nid oes dim wedi ei gytuno eto ar 1 nodwedd.
    [two] Nid oes dim wedi ei gytuno eto ar { $count } nodwedd.
    [few] Nid oes dim wedi ei gytuno eto ar { $count } nodwedd.
    [many] Nid oes dim wedi ei gytuno eto ar { $count } nodwedd.
   *[other] Nid oes dim wedi ei gytuno eto ar { $count } nodwedd.
  }
ask-publish = Cyhoeddi'r farn swyddogol i'r rhai a gymerodd ran?
official-view = Y farn swyddogol
official-view-of-service = Y farn swyddogol: { $service }
view-line = { $characteristic }: lefel { $level }{ $ambition ->
    [0] .
   *[other] ; hoffem fod ar lefel { $ambition }.
  }
kept-ambition-day = Erbyn { $day }.
no-such-characteristic = Nid wyf yn adnabod y nodwedd honno.
why-there = Mae { $characteristic } ar lefel { $level }: y lefel uchaf a atebwyd ag un o'r rhain: { $labels }. Yr atebion: { $said }.
why-nothing = { $characteristic }: nid oes dim yn hysbys eto, gan nad oes lefel wedi ei hateb.
