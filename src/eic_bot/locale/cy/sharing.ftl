### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Pob brawddeg y mae'r bot yn ei dweud ohono'i hun, yn Gymraeg.

## Pwy sy'n gweld y farn swyddogol

topic-sharing = Rhannu a chymharu
action-share_view = Rhannu ein barn
action-who_sees_view = Pwy sy'n gweld ein barn
action-stop_sharing = Stopio rhannu
action-compare = Cymharu
action-our_lists = Ein rhestrau
action-compare-with = Gyda { $group }
about-share_view = Gadael i gynghorau eraill, neu bawb, weld eich barn swyddogol; neu neb.
about-who_sees_view = Pwy sy'n cael gweld eich barn swyddogol nawr.
about-stop_sharing = Ei thynnu'n ôl: mae'n gadael pob cymhariaeth ar unwaith.
about-compare = Lle mae eich barn swyddogol ymhlith eraill, fel cymharu data.trust gyda rhanbarth.
about-our_lists = Eich rhestrau eich hun o gynghorau i gymharu â nhw.
about-keep_list = Cadw rhestr o gynghorau, fel cadw rhestr arfordir: Adur, Arun a Worthing.
about-forget_list = Dileu un o'ch rhestrau, fel dileu rhestr arfordir.
about-pre_election = Diwrnodau pan na wneir dim newydd yn gyhoeddus, fel cyn etholiad 22 Mawrth 2027 i 6 Mai 2027.
about-sector = Lle mae'r holl gynghorau sy'n rhannu gyda'i gilydd. Ar gyfer dadansoddwyr y sector.
audience-own = Dim ond ein sefydliad ni
audience-councils = Cynghorau eraill
audience-public = Cyhoeddus
audience-means = Mae cynghorau eraill sydd hefyd yn rhannu yn gweld faint o gynghorau sydd ble, byth pa rai. Mae cyhoeddus yn golygu y gall pawb ddarllen eich barn swyddogol, gydag enw eich cyngor. Gallwch ei thynnu'n ôl unrhyw bryd; bydd yr hyn y mae rhywun wedi ei weld erbyn hynny yn aros wedi ei weld.
ask-audience = Pwy gaiff ei gweld?
view-seen-by-own = Dim ond eich sefydliad sy'n gallu gweld eich barn swyddogol.
view-seen-by-councils = Mae barn swyddogol { $council }, { $year }, yn cyfrif yng nghymariaethau cynghorau eraill sy'n rhannu, ers { $day }. Nid ydynt byth yn gweld barn pwy ydyw.
view-seen-by-public = Mae barn swyddogol { $council }, { $year }, yn gyhoeddus ers { $day }.
view-public-later = Daw'n gyhoeddus ar { $day }, y diwrnod ar ôl y bleidlais: tan hynny ni wneir dim newydd yn gyhoeddus yn y cyfnod cyn etholiad hwn.
sharing-can-change = I newid hynny, dywedwch ‘rhannu ein barn’, neu ‘stopio rhannu’.
sharing-stopped = { $count ->
    [zero] Does dim wedi ei rannu.
    [one] Does dim wedi ei rannu mwyach. Mae eich barn swyddogol wedi gadael pob cymhariaeth, ac ni allwch gymharu nes i chi rannu eto. Mae'r hyn y mae eraill wedi ei weld erbyn hyn yn aros wedi ei weld.
    [two] Does dim wedi ei rannu mwyach. Mae eich barn swyddogol wedi gadael pob cymhariaeth, ac ni allwch gymharu nes i chi rannu eto. Mae'r hyn y mae eraill wedi ei weld erbyn hyn yn aros wedi ei weld.
    [few] Does dim wedi ei rannu mwyach. Mae eich barn swyddogol wedi gadael pob cymhariaeth, ac ni allwch gymharu nes i chi rannu eto. Mae'r hyn y mae eraill wedi ei weld erbyn hyn yn aros wedi ei weld.
    [many] Does dim wedi ei rannu mwyach. Mae eich barn swyddogol wedi gadael pob cymhariaeth, ac ni allwch gymharu nes i chi rannu eto. Mae'r hyn y mae eraill wedi ei weld erbyn hyn yn aros wedi ei weld.
   *[other] Does dim wedi ei rannu mwyach. Mae eich barn swyddogol wedi gadael pob cymhariaeth, ac ni allwch gymharu nes i chi rannu eto. Mae'r hyn y mae eraill wedi ei weld erbyn hyn yn aros wedi ei weld.
  }
sharing-no-council = Nid wyf yn gwybod pa gyngor yw hwn. Gall pwy bynnag sy'n fy rhedeg ddweud: eic-bot organisation council.
sharing-ended = Mae'r cyngor hwn wedi dod i ben, a chyngor arall wedi cymryd drosodd.
sharing-nothing-published = Nid oes barn swyddogol gyhoeddedig o'r sefydliad cyfan yma i'w rhannu na'i chymharu.
sharing-not-yours = Mae hynny ar gyfer uwch-ddefnyddiwr y rownd; mae'r diwrnodau cyn etholiad ar gyfer ei noddwr. Dywedwch ‘statws y rownd’ i weld pwy yw hwnnw.
sharing-nothing-shared = Does dim wedi ei rannu.
sharing-not-shared = Dim ond cynghorau sy'n rhannu eu barn eu hunain sy'n gallu cymharu. Gall yr uwch-ddefnyddiwr ddweud ‘rhannu ein barn’.
sharing-no-such-group = Nid wyf yn adnabod grŵp na rhestr o'r enw "{ $name }". Dywedwch debyg, math, rhanbarth neu wlad, neu enw un o'n rhestrau.
sharing-no-such-list = Nid oes rhestr o'r enw "{ $name }". Dywedwch ‘ein rhestrau’ i'w gweld.
sharing-no-such-council = Doeddwn i ddim yn gallu dod o hyd i'r cynghorau hyn: { $name }. Ysgrifennwch eu henwau fel yn y gofrestr, gydag atalnodau rhyngddynt.
sharing-too-many = Mae hynny'n ormod. Dilëwch restr yn gyntaf, neu gwnewch hon yn fyrrach.
sharing-no-days = Ysgrifennwch ddau ddiwrnod, fel cyn etholiad 22 Mawrth 2027 i 6 Mai 2027. Yr ail yw diwrnod y bleidlais.
sharing-not-analyst = Mae ffigurau'r sector cyfan ar gyfer dadansoddwyr y sector.
sharing-nothing-named = Ysgrifennwch enw a chynghorau, fel cadw rhestr arfordir: Adur, Arun a Worthing.

## Rhestrau a diwrnodau

lists-none = Nid oes rhestrau eto. Dywedwch, er enghraifft, cadw rhestr arfordir: Adur, Arun a Worthing.
list-is = { $name }: { $names }{ $more ->
    [0] .
   *[other] , a { $more } arall.
  }
list-unknown = Nid wyf yn adnabod cyngor o'r enw { $names }.
pre-election-none = Nid oes cyfnod cyn etholiad wedi ei osod.
pre-election-is = Cyfnod cyn etholiad: o { $first } i'r bleidlais ar { $poll }. Ynddo ni wneir dim newydd yn gyhoeddus; mae'n aros tan y diwrnod wedyn.
days-to = i

## Cymharu

compare-with = gyda
compare-priorities = blaenoriaethau
compare-heading = Lle mae cynghorau
compare-is = Cynghorau eraill: { $count } ({ $group }). Barnau swyddogol { $year } sydd wedi eu rhannu nawr.
compare-are-priorities = Dyma flaenoriaethau eich cynllun.
compare-are-gaps = Dyma'r bylchau lletaf at ble hoffech fod.
compare-own = Chi: { $level }.
compare-own-ambition = Hoffech fod ar: { $level }.
compare-who-has = { $count ->
    [zero] Nid oes yr un ohonynt ar { $level } neu y tu hwnt ar gyfer { $characteristic }.
    [one] Mae 1 ohonynt ar { $level } neu y tu hwnt ar gyfer { $characteristic }.
    [two] Mae { $count } ohonynt ar { $level } neu y tu hwnt ar gyfer { $characteristic }.
    [few] Mae { $count } ohonynt ar { $level } neu y tu hwnt ar gyfer { $characteristic }.
    [many] Mae { $count } ohonynt ar { $level } neu y tu hwnt ar gyfer { $characteristic }.
   *[other] Mae { $count } ohonynt ar { $level } neu y tu hwnt ar gyfer { $characteristic }.
  } Pwy sydd wedi gwneud hyn ac yn barod i siarad? Dywedwch ‘cymheiriaid { $place }’.
group-similar = cynghorau fel eich un chi
group-type = cynghorau o'ch math chi
group-region = cynghorau o'ch rhanbarth
group-nation = cynghorau o'ch gwlad
group-own = eich rhestr { $name }
group-sector = pob cyngor sy'n rhannu
sector-heading = Lle mae cynghorau gyda'i gilydd
sector-is = Cynghorau sy'n rhannu eu barn swyddogol: { $count }, y ddiweddaraf o bob un, o { $first } i { $last }.
spread-caption = Faint o gynghorau sydd ble
history-before = { $name }, a ddaeth i ben ar { $until }: { $count ->
    [zero] ni chyhoeddwyd barn swyddogol.
    [one] cyhoeddwyd barn swyddogol ar { $days }. Mae'n aros yn eiddo iddo; nid unir dim.
    [two] cyhoeddwyd barn swyddogol ar { $days }. Mae'n aros yn eiddo iddo; nid unir dim.
    [few] cyhoeddwyd barn swyddogol ar { $days }. Mae'n aros yn eiddo iddo; nid unir dim.
    [many] cyhoeddwyd barn swyddogol ar { $days }. Mae'n aros yn eiddo iddo; nid unir dim.
   *[other] cyhoeddwyd barn swyddogol ar { $days }. Mae'n aros yn eiddo iddo; nid unir dim.
  }
view-withdrawn-told = Felly nid yw barn swyddogol { $organisation } wedi ei rhannu mwyach. Nid yw mewn unrhyw gymhariaeth.
spread-none-yet = Dim lefel eto
spread-no-answer = Dim ateb y gellir ei gymharu
spread-number = { $count ->
    [zero] dim cynghorau
    [one] 1 cyngor
    [two] { $count } gyngor
    [few] { $count } chyngor
    [many] { $count } chyngor
   *[other] { $count } cyngor
  }
spread-ambitions = Ble hoffent fod: { $counts }.
spread-too-few = Mae angen { $least } o gynghorau eraill, ac mae llai'n rhannu eu barn: { $group }. Felly nid oes ffigurau.
spread-too-close = Gyda'r hyn a ddangoswyd o'r blaen, byddai ffigurau ar gyfer { $group } yn dweud rhywbeth am ychydig gynghorau. Felly nid oes rhai nes i fwy ohonynt rannu neu newid eu barn.
spread-from-before = Dyma'r cynghorau a rannodd ar { $day }. Ers hynny mae rhy ychydig wedi ymuno neu newid i ddangos ffigurau mwy newydd heb ddweud rhywbeth amdanynt.
spread-other-versions = Atebodd rhai fersiwn gynharach neu ddiweddarach o'r datganiadau. Lle mae'r geiriau'n wahanol, hepgorir eu hatebion.
spread-other-models = Hepgorir barnau a wnaed â model arall.
spread-no-ranking = Mae hyn yn dangos gwasgariad. Nid oes neb yn cael ei restru.
column-own = Chi
no-such-place = Nid wyf yn adnabod y maes na'r nodwedd honno, felly dyma beth y byddwch yn gweithio arno yn gyntaf.
