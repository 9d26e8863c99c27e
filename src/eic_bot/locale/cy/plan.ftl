### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Brawddegau am y cynllun.

plan-title = Y cynllun
plan-title-of-service = Y cynllun: { $service }
plan-type-for = ar gyfer
plan-for-service = Mae hyn ar gyfer cynllun { $service }.
action-plan_for = Cynllun y gwasanaeth
plan-priorities = Blaenoriaethau: { $names }.
plan-empty = Nid oes cam gweithredu eto. Dywedwch ‘ychwanegu cam’.
plan-empty-of-service = Nid oes cam gweithredu eto.
plan-column-action = Cam
plan-column-for = Ar gyfer
plan-column-owner = Pwy
plan-column-due = Erbyn
plan-column-state = Cyflwr
plan-numbered = { $number }. { $title }
plan-action = { $number }. { $title } ({ $characteristic }). { $owner }, erbyn { $day }: { $state }.
plan-is-to-do = i'w wneud
plan-is-done = wedi ei wneud
plan-is-stuck = yn sownd
plan-is-later = wedyn
plan-said-by = { $state }, meddai { $name }
plan-said-why = { $said }: { $why }
plan-type-done = wedi ei wneud
plan-type-stuck = yn sownd
plan-type-later = wedyn
plan-type-to-do = i'w wneud
plan-type-owner = perchennog
plan-press-done = Wedi ei wneud
plan-press-later = Wedyn
plan-press-stuck = Yn sownd
plan-me = Fi
action-plan = Y cynllun
action-priorities = Blaenoriaethau
action-add_action = Ychwanegu cam
action-put_back = Ei roi'n ôl
plan-gaps = Lle mae rhywbeth i'w wneud nesaf
plan-gaps-of-service = Lle mae rhywbeth i'w wneud nesaf: { $service }
plan-gap = { $characteristic }: { $position ->
    [0] heb gyrraedd lefel 1 eto
   *[other] ar lefel { $position }
  }{ $ambition ->
    [0] {""}
   *[other] , i fod ar lefel { $ambition }
  }; nesaf mae lefel { $level }{ $chosen ->
    [0] {""}
   *[other] {" "}(blaenoriaeth)
  }
plan-no-gaps = Nid oes dim ar ôl i'w wneud nesaf, neu nid oes dim yn hysbys eto.
plan-ask-priorities = Beth yw eich blaenoriaethau? Mae dewis un eto yn ei dynnu i ffwrdd. Neu dywedwch ‘blaenoriaethau’ a'r holl rifau, fel blaenoriaethau 1 2.
plan-ask-priorities-here = Beth yw eich blaenoriaethau? Mae dewis un eto yn ei dynnu i ffwrdd.
plan-ask-characteristic = Ar gyfer beth y mae? Dewiswch un, neu teipiwch enw unrhyw un arall.
plan-ask-any-characteristic = Ar gyfer beth y mae? Teipiwch enw nodwedd.
plan-ask-title = Beth fydd yn cael ei wneud? Mae un frawddeg yn ddigon.
plan-ask-owner = Pwy sy'n gofalu amdano? Cydweithiwr wrth ei enw, neu yn eich geiriau eich hun.
plan-ask-due = Erbyn pryd? Teipiwch ddiwrnod, fel 31 Mawrth.
plan-will-ask-owner = Byddaf yn gofyn i { $name } ar { $day }.
plan-will-ask-you = Byddaf yn gofyn i chi ar { $day }.
plan-will-ask-super-user = Ni allaf ofyn iddynt fy hun, felly byddaf yn gofyn i'r uwch-ddefnyddiwr ar { $day }.
plan-offer-share = Da iawn. Dweud wrth gymheiriaid mewn cynghorau eraill? Mae tair llinell yn ddigon: dywedwch ‘{ $share }’.
plan-offer-barrier = Beth sydd yn y ffordd? Dywedwch ‘{ $barrier }’ i adrodd amdano.
plan-did-remove = Mae cam { $number } wedi ei ddileu. Dywedwch ‘dadwneud’ neu ‘{ $put_back } { $number }’ i'w gael yn ôl.
plan-no-view = Nid oes cynllun eto: mae'n dechrau gyda barn swyddogol gyhoeddedig.
plan-no-own-view = Nid oes cynllun i'r sefydliad cyfan eto: mae'n dechrau gyda'i farn swyddogol gyhoeddedig. I weld cynllun { $name }, dywedwch ‘{ $plan_for } { $name }’.
plan-no-service = Nid oes cynllun ar gyfer "{ $name }": mae'n dechrau gyda barn swyddogol gyhoeddedig y gwasanaeth hwnnw.
plan-not-yours = Mae hynny ar gyfer yr uwch-ddefnyddiwr, y noddwr neu bwy bynnag sy'n gofalu am y cam.
plan-no-action = Nid oes cam { $name }. Dywedwch ‘ein cynllun’ i'w gweld i gyd.
plan-no-gap = Doeddwn i ddim yn gallu dod o hyd i "{ $name }" ymhlith y rhain.
plan-not-understood = Doeddwn i ddim yn deall beth ddaeth o ba gam. Dywedwch, er enghraifft: cam 2 wedi ei wneud, cam 2 yn sownd, cam 2 wedyn 3 Mawrth.
plan-assigned = Mae { $name } wedi eich rhoi i lawr ar gyfer cam:
plan-how-far = Mae'n bryd cwblhau cam o'r cynllun. Pa mor bell y mae?
plan-was-removed = Nid yw'r cam hwn yn y cynllun mwyach.
plan-room-share = Da iawn. A ddylai eraill wybod amdano? Dywedwch ‘{ $share }’ wrthyf yn breifat.
plan-room-barrier = Beth sydd yn y ffordd? Dywedwch ‘{ $barrier }’ wrthyf yn breifat i adrodd amdano.
plan-type-follow = dilyn y cynllun
plan-type-unfollow = stopio dilyn y cynllun
plan-room-no-view = Nid oes cynllun yma: mae'n dechrau gyda barn swyddogol gyhoeddedig.
plan-room-not-yours = Gall rhywun sy'n cymryd rhan yn y rownd ofyn am hynny.
plan-room-guests = Mae pobl o leoedd eraill yma: { $names }. Gall yr uwch-ddefnyddiwr ofyn amdano er hynny.
plan-room-follows = Pan ddaw'n bryd cwblhau cam o'r cynllun, byddaf yn gofyn yma pa mor bell y mae. Dywedwch ‘stopio dilyn y cynllun’ i ddod â hynny i ben.
plan-room-follows-service = Pan ddaw'n bryd cwblhau cam o gynllun { $service }, byddaf yn gofyn yma pa mor bell y mae. Dywedwch ‘stopio dilyn y cynllun’ i ddod â hynny i ben.
plan-room-left = Nid wyf yn dilyn y cynllun yma mwyach.
plan-room-done = Mae cam { $number } wedi ei wneud. Diolch.
plan-room-stuck = Mae cam { $number } yn sownd. Diolch am ddweud.
plan-room-later = Mae diwrnod hwyrach i gam { $number } nawr.
plan-room-to-do = Mae cam { $number } i'w wneud eto.
plan-type-plan = cynllun
plan-room-elsewhere = Nid wyf yn dilyn y cynllun yma. Dywedwch ‘{ $follow }’ i gael hynny.
plan-press-share = Dweud wrth gymheiriaid
