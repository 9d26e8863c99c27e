### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Pob brawddeg y mae'r bot yn ei dweud ohono'i hun, yn Gymraeg.

## Gweithdai, mewn ystafell o bobl

workshop-or-say = Neu soniwch amdanaf a dywedwch:
workshop-type-start = cychwyn gweithdy
workshop-type-open = ymlaen yma
workshop-type-agree = cytuno
workshop-type-pull = tynnu allan
workshop-type-take-up = codi
workshop-type-park = gadael
workshop-type-pause = oedi
workshop-type-resume = parhau
workshop-type-undo = dadwneud
workshop-type-finish = gorffen gweithdy
workshop-type-hand-over = trosglwyddo i
workshop-type-because = oherwydd
workshop-type-aim = nod
workshop-press-open = Ymlaen yma
workshop-press-agree = Cytuno ar bopeth
workshop-press-park = Gadael
workshop-press-pause = Oedi
workshop-press-resume = Parhau
workshop-press-undo = Dadwneud
workshop-press-finish = Gorffen y gweithdy
workshop-no-round = Nid oes rownd yma sy'n barod am weithdy.
workshop-too-early = Gall pawb ateb ar eu pennau eu hunain tan { $day }. I ddod â hynny i ben nawr, dywedwch ‘{ $begin }’ wrthyf yn breifat; yna cychwynnwch y gweithdy yma.
workshop-not-yours = Hwylusydd neu uwch-ddefnyddiwr y rownd sy'n cychwyn y gweithdy.
workshop-only-super-user = Dim ond { $name }, yr uwch-ddefnyddiwr, sy'n cofnodi'r hyn a gytunir. Dywedwch ef yn y gweithdy.
workshop-only-driver = Yr hwylusydd a'r uwch-ddefnyddiwr sy'n arwain trwy'r gweithdy. Dywedwch ef yno.
workshop-not-possible = Nid yw hynny'n ffitio dim sydd ar agor nawr.
workshop-is-paused = Mae'r gweithdy wedi oedi.
workshop-who-unknown = Ni allaf weld pwy sydd yn yr ystafell hon. Mae'r hyn sy'n dod nesaf yn dangos pa mor bell oddi wrth ei gilydd y mae'r atebion. Felly dim ond y rhai yn y rownd a ddylai ei weld.
workshop-who-others = Yma, a heb fod yn y rownd: { $names }.
workshop-who-wait = Symudwch i le preifat a chychwynnwch y gweithdy yno. Neu mae { $name }, yr uwch-ddefnyddiwr, yn dweud ein bod yn mynd ymlaen yma.
workshop-who-opened = Dywedodd { $name } ein bod yn mynd ymlaen yma.
workshop-guest = { $name } (gwestai neu o'r tu allan)
workshop-all-agreed = Cytunwyd ar bopeth yn y rownd hon yn barod.
workshop-clock = Eitem { $number } o { $total }, { $minutes ->
    [zero] dim munudau
    [one] 1 munud
    [two] { $minutes } funud
    [few] { $minutes } munud
    [many] { $minutes } munud
   *[other] { $minutes } munud
  } ar ôl
workshop-list = { $area }: { $count ->
    [zero] dim atebion a roddodd bron pawb
    [one] 1 ateb a roddodd bron pawb
    [two] { $count } ateb a roddodd bron pawb
    [few] { $count } ateb a roddodd bron pawb
    [many] { $count } ateb a roddodd bron pawb
   *[other] { $count } ateb a roddodd bron pawb
  }
workshop-proposal = { $answer }: { $text }
workshop-pull-out = Gall unrhyw un dynnu un allan i siarad amdano: pwyswch ef, neu dywedwch ‘tynnu allan’ a'i rif. Mae'r uwch-ddefnyddiwr yn cytuno ar y gweddill ag un gwasgiad.
workshop-list-closed = { $area }: { $count ->
    [zero] dim wedi ei gytuno o'r rhestr.
    [one] cytunwyd ar 1 ateb.
    [two] cytunwyd ar { $count } ateb.
    [few] cytunwyd ar { $count } ateb.
    [many] cytunwyd ar { $count } ateb.
   *[other] cytunwyd ar { $count } ateb.
  }
workshop-minutes = { $count ->
    [zero] Munudau: { $minutes }.
    [one] Munudau ar gyfer y datganiad hwn: { $minutes }.
    [two] Munudau ar gyfer { $count } ddatganiad y nodwedd hon gyda'i gilydd: { $minutes }.
    [few] Munudau ar gyfer { $count } datganiad y nodwedd hon gyda'i gilydd: { $minutes }.
    [many] Munudau ar gyfer { $count } datganiad y nodwedd hon gyda'i gilydd: { $minutes }.
   *[other] Munudau ar gyfer { $count } datganiad y nodwedd hon gyda'i gilydd: { $minutes }.
  }
workshop-ask = Ar beth ydym yn cytuno? { $name } sy'n ei gofnodi.
workshop-agreed = { $name }. Cytunwyd: { $answer }.
workshop-parked = { $name }. Wedi ei adael.
workshop-paused = Wedi oedi: { $agreed } wedi eu cytuno, { $left } i fynd. Gallwn fynd ymlaen nawr neu ar ddiwrnod arall.
workshop-resumed = Aethom ymlaen.
workshop-over = Mae'r gweithdy ar ben
workshop-over-agreed = { $agreed ->
    [zero] Dim datganiadau
    [one] 1 datganiad
    [two] { $agreed } ddatganiad
    [few] { $agreed } datganiad
    [many] { $agreed } datganiad
   *[other] { $agreed } datganiad
  } wedi eu cytuno, { $parked } wedi eu gadael. Munudau: { $minutes }.
workshop-over-next = Nesaf: mae { $name } yn dweud ‘barn swyddogol’ wrthyf yn breifat, yn ei chwblhau ac yn ei chyhoeddi.
workshop-over-aim = Ble hoffem fod? Mae { $name } yn sôn amdanaf ac yn dweud ‘nod’, lefel, ar gyfer beth y mae ac efallai ddiwrnod, fel nod 3 { $example } erbyn 31 Mawrth 2028.
workshop-aim-kept = { $name }: hoffem fod ar lefel { $level }.
workshop-aim-kept-by = { $name }: hoffem fod ar lefel { $level } erbyn { $day }.
workshop-aim-which = Mae angen lefel o 1 i { $most } arnaf a maes neu nodwedd wrth ei enw, fel nod 3 { $example }.
workshop-take-up = Oes amser? Codwch un a adawyd: pwyswch ef, neu dywedwch ‘codi’ a'i rif.
workshop-facilitator = { $name } sy'n arwain trwy'r gweithdy o hyn ymlaen.
workshop-nobody = Nid wyf yn adnabod neb o'r enw "{ $name }". Gofynnwch iddynt ddweud helo wrthyf yn gyntaf.
workshop-reason-kept = Cedwir y rheswm gyda { $name }.
agenda-title = Agenda ({ $minutes } munud)
agenda-lists = Yn gyntaf yr hyn a ddywedodd bron pawb yr un fath: { $count ->
    [zero] dim datganiadau
    [one] 1 datganiad
    [two] { $count } ddatganiad
    [few] { $count } datganiad
    [many] { $count } datganiad
   *[other] { $count } datganiad
  } mewn { $lists ->
    [zero] dim rhestrau
    [one] 1 rhestr
    [two] { $lists } restr
    [few] { $lists } rhestr
    [many] { $lists } rhestr
   *[other] { $lists } rhestr
  }, un gwasgiad yr un.
agenda-talks = Yna siarad ({ $minutes } munud), y rhai mwyaf cymysg yn gyntaf: { $names }.
agenda-parked = Wedi eu gadael, gan nad yw'r amser yn ddigon: { $names }.
agenda-talk = { $title } ({ $count })
agenda-tomorrow = Mae gweithdy { $organisation } ar { $workshop }. Dyma ei agenda. Yn ei ystafell, soniwch amdanaf a dywedwch ‘cychwyn gweithdy’.
agenda-not-yet = Mae gweithdy { $organisation } ar { $workshop }, ac mae'r atebion unigol yn dal ar agor. Dywedwch ‘dechrau gweithdy’ i'w cau; gwneir yr agenda pan fydd y gweithdy'n dechrau.
spread-counts = Dywedwyd ar wahân: { $counts }.
spread-count = { $label } { $count }
spread-agreed = Dywedwyd ar wahân: bron yr un fath.
spread-mixed = Dywedwyd ar wahân: cymysg.
spread-not-known = Dywedwyd ar wahân: ddim yn hysbys.
remark-many-dont-know = Nid yw llawer yn gwybod. Mae hynny'n ganfyddiad: pwy fyddai'n gwybod?
remark-many-unsure = Mae llawer yn ansicr o'u hateb. Mae hynny'n ganfyddiad hefyd.
remark-not-all-share-the-goal = Nid yw pawb yn credu bod hwn yn nod i ni.
