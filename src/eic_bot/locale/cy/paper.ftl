### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Pob brawddeg y mae'r bot yn ei dweud ohono'i hun, yn Gymraeg.

## Canlyniadau ar bapur

report-title = Lle mae ein cyngor, ym marn { $whose }
report-title-official = Lle mae { $council }
report-how-to-read = Mae datganiad yn ei le o "{ $in_place }" i fyny. Ble rydym yw'r lefel uchaf sydd yn ei lle. Mae lefel is nad yw yn ei lle yn beth sylfaenol i'w wirio. Y cam nesaf yw'r lefel isaf uwchlaw sydd heb fod yn ei lle. Ni chyfrifir cyfanswm, ac ni chymherir neb.
report-level-is = {""}Lefel { $level } yw { $title }.{" "}
report-where = Ble rydym
report-wanted = Ble hoffem fod
report-next = Y cam nesaf
report-next-is = Lefel { $level }: { $statement }
report-not-set = Heb ei ddweud
report-not-known = Ddim yn hysbys
report-none-yet = Dim yn ei le eto
report-check = ; gwiriwch lefel { $levels }
report-no-next = Dim
report-nothing = Nid oes atebion eto.
report-answers-title = Yr hyn a atebwyd
report-no-name = Heb enw
report-question = Cwestiwn
report-statement = Yr hyn a ofynnwyd
report-answer = Ateb
report-notes = Nodiadau
report-footer = { $independent } { $title }, fersiwn { $version }.

## Y crynodeb, un dudalen i gynghorwyr

brief-title = Sut mae { $council } yn gweithio: golwg fer
brief-title-ours = Sut mae ein cyngor yn gweithio: golwg fer
brief-lead = Mae'r dudalen hon yn dweud beth rydym yn ei wneud yn dda, beth allem ei wneud nesaf, a beth nad ydym yn ei wybod. Pobl sy'n gweithio yma a ddywedodd hynny. Nid prawf ydyw, ac ni osodir yr un cyngor yn erbyn un arall.
brief-strengths = Beth rydym yn ei wneud yn dda
brief-no-strengths = Ni chawsom hyd i hyn eto. Mae chwilio yn ddechrau da.
brief-next-steps = Beth allem ei wneud nesaf
brief-no-next-steps = Nid oes cam nesaf o'r hyn a ddywedwyd hyd yma.
brief-item = { $characteristic }: { $statement }
brief-not-known = Beth nad ydym yn ei wybod
brief-between = ,{" "}
brief-unsure = Nid ydym yn gwybod digon am y rhain: { $names }{ $more ->
    [zero] .
    [one] , ac un arall.
    [two] , a { $more } arall.
    [few] , a { $more } arall.
    [many] , a { $more } arall.
   *[other] , a { $more } arall.
  }
brief-missing = { $missing ->
    [zero] Mae gennym ateb ar bopeth ({ $all }).
    [one] Nid oes gennym ateb eto ar un peth o { $all }.
    [two] Nid oes gennym ateb eto ar { $missing } beth o { $all }.
    [few] Nid oes gennym ateb eto ar { $missing } pheth o { $all }.
    [many] Nid oes gennym ateb eto ar { $missing } pheth o { $all }.
   *[other] Nid oes gennym ateb eto ar { $missing } peth o { $all }.
  }
brief-all-known = Mae gennym ateb ar y cyfan.
brief-who = Pwy i'w ffonio
brief-who-is = Gofynnwch: { $contact }.
brief-who-sent = Gofynnwch i'r person a anfonodd y dudalen hon atoch.
