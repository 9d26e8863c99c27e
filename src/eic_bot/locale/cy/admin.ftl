### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Yr hyn y mae'r rhai sy'n gofalu am eic-bot mewn sefydliad yn ei ddweud ac yn ei glywed.

topic-admin = Gweinyddu
action-hold_all = Oedi popeth
action-release_all = Dad-oedi popeth
action-health = Iechyd
action-stuck = Pwy sy'n sownd?
about-hold_all = Dal yn ôl bopeth sy'n mynd allan i'ch sefydliad.
about-release_all = Gadael i'r hyn a ddaliwyd yn ôl fynd allan.
about-health = Beth sy'n aros i'w anfon, beth a fethodd, a pha gynnwys sydd mewn grym.
about-stuck = Pwy nad yw negeseuon yn eu cyrraedd, a faint sydd wedi mynd yn dawel. Byth yr hyn a atebodd neb.

admin-no-no-role = Mae hynny ar gyfer y bobl sy'n gofalu amdanaf yn eich sefydliad. Os dylech fod yn un ohonynt, gofynnwch i bwy bynnag a'm gosododd.
admin-no-role = Cewch edrych, ond mae hyn ar gyfer gweinyddwr eich sefydliad. Gall pwy bynnag a'm gosododd eich gwneud yn un.
admin-no-held = Mae popeth wedi oedi yn barod.
admin-no-not-held = Does dim wedi oedi.
admin-did-hold = Wedi oedi. Nid oes dim yn mynd allan o hyn ymlaen ar gyfer { $organisation }. Cedwir yr hyn y mae pobl yn ei ysgrifennu, ac atebir chi yma o hyd. Dywedwch ‘dad-oedi popeth’ i fynd ymlaen.
admin-did-release = { $count ->
    [zero] Wedi dad-oedi. Nid oedd dim yn aros.
    [one] Wedi dad-oedi. Mae un neges a oedd yn aros yn mynd allan nawr.
    [two] Wedi dad-oedi. Mae { $count } neges a oedd yn aros yn mynd allan nawr.
    [few] Wedi dad-oedi. Mae { $count } neges a oedd yn aros yn mynd allan nawr.
    [many] Wedi dad-oedi. Mae { $count } neges a oedd yn aros yn mynd allan nawr.
   *[other] Wedi dad-oedi. Mae { $count } neges a oedd yn aros yn mynd allan nawr.
  }

health-title = Sut mae hi ar gyfer { $organisation }:
health-held = Mae popeth wedi oedi ers { $at } UTC.
health-waits = { $count ->
    [zero] Nid oes dim yn aros i'w anfon.
    [one] Mae un neges yn aros i'w hanfon, ers { $age }.
    [two] Mae { $count } neges yn aros i'w hanfon, yr hynaf ers { $age }.
    [few] Mae { $count } neges yn aros i'w hanfon, yr hynaf ers { $age }.
    [many] Mae { $count } neges yn aros i'w hanfon, yr hynaf ers { $age }.
   *[other] Mae { $count } neges yn aros i'w hanfon, yr hynaf ers { $age }.
  }
health-dead = { $count ->
    [zero] Nid oes yr un wedi methu.
    [one] Ni ellid danfon un neges, { $age } yn ôl. Dywedwch ‘pwy sy'n sownd’.
    [two] Ni ellid danfon { $count } neges, yr hynaf { $age } yn ôl. Dywedwch ‘pwy sy'n sownd’.
    [few] Ni ellid danfon { $count } neges, yr hynaf { $age } yn ôl. Dywedwch ‘pwy sy'n sownd’.
    [many] Ni ellid danfon { $count } neges, yr hynaf { $age } yn ôl. Dywedwch ‘pwy sy'n sownd’.
   *[other] Ni ellid danfon { $count } neges, yr hynaf { $age } yn ôl. Dywedwch ‘pwy sy'n sownd’.
  }
health-late = { $count ->
    [zero] Nid oes dim yn hwyr.
    [one] Mae un peth a ddylai fod wedi digwydd erbyn hyn heb ddigwydd.
    [two] Mae { $count } beth a ddylai fod wedi digwydd erbyn hyn heb ddigwydd.
    [few] Mae { $count } pheth a ddylai fod wedi digwydd erbyn hyn heb ddigwydd.
    [many] Mae { $count } pheth a ddylai fod wedi digwydd erbyn hyn heb ddigwydd.
   *[other] Mae { $count } peth a ddylai fod wedi digwydd erbyn hyn heb ddigwydd.
  }
health-version = Mewn grym: { $pack } { $version }.
health-round-version = Fersiwn y rownd sydd ar agor: { $version }.
age-minutes = { $count ->
    [zero] llai na munud
    [one] un munud
    [two] { $count } funud
    [few] { $count } munud
    [many] { $count } munud
   *[other] { $count } munud
  }
age-hours = { $count } awr
age-days = { $count } diwrnod
moment-written = { $day } { $month } { $year } am { $time }

stuck-letters = { $count ->
    [zero] { $name }: cyrhaeddodd pob neges.
    [one] { $name }: ni ellid danfon un neges.
    [two] { $name }: ni ellid danfon { $count } neges.
    [few] { $name }: ni ellid danfon { $count } neges.
    [many] { $name }: ni ellid danfon { $count } neges.
   *[other] { $name }: ni ellid danfon { $count } neges.
  }
stuck-letters-more = { $people ->
    [zero] Neb arall yr un fath.
    [one] Yr un fath i un person arall.
    [two] Yr un fath i { $people } berson arall.
    [few] Yr un fath i { $people } pherson arall.
    [many] Yr un fath i { $people } pherson arall.
   *[other] Yr un fath i { $people } o bobl eraill.
  }
stuck-letters-unnamed = { $people ->
    [zero] Cyrhaeddodd pob neges.
    [one] Ni ellid danfon negeseuon i un person.
    [two] Ni ellid danfon negeseuon i { $people } berson.
    [few] Ni ellid danfon negeseuon i { $people } pherson.
    [many] Ni ellid danfon negeseuon i { $people } pherson.
   *[other] Ni ellid danfon negeseuon i { $people } o bobl.
  }
stuck-no-letters = Mae pob neges wedi cyrraedd y sawl yr oedd ar ei gyfer.
stuck-no-round = Nid oes rownd ar agor.
stuck-done = Wedi cyflwyno i'r rownd: { $done } o { $count }.
stuck-silent = { $count ->
    [zero] O'r lleill, nid oes neb wedi bod yn dawel ers { $days } diwrnod.
    [one] O'r lleill, mae un wedi bod yn dawel ers { $days } diwrnod neu fwy.
    [two] O'r lleill, mae { $count } wedi bod yn dawel ers { $days } diwrnod neu fwy.
    [few] O'r lleill, mae { $count } wedi bod yn dawel ers { $days } diwrnod neu fwy.
    [many] O'r lleill, mae { $count } wedi bod yn dawel ers { $days } diwrnod neu fwy.
   *[other] O'r lleill, mae { $count } wedi bod yn dawel ers { $days } diwrnod neu fwy.
  }
stuck-names = { $more ->
    [0] Yn dawel: { $names }.
   *[other] Yn dawel: { $names }, a { $more } arall.
  }
stuck-few = Cyn lleied sy'n cymryd rhan fel na ddywedaf faint sy'n dawel.
stuck-anonymous = Mae'r rownd yn ddienw, felly ni ddywedaf byth pwy.
draft-label = Drafft { $version }: rydych yn rhoi cynnig arno, ac ni chedwir dim ohono.
draft-not-here = Byddai hynny'n gwneud rhywbeth go iawn, felly nid yw'n gwneud dim mewn drafft. Dywedwch ‘stopio’ i ddod â'r drafft i ben.
draft-over = Dyna oedd drafft { $version }. Ni chedwir yr hyn a ddywedoch wrtho; mae eich atebion eich hun fel yr oeddent.
