### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Y dudalen ar y we: ei dolen, a'r hyn sydd o amgylch y sgwrs yno.

action-my_page = Fy nhudalen ar y we
about-my_page = Yr un sgwrs fel tudalen we, drwy ddolen i chi yn unig.
action-revoke_links = Dirymu fy nolenni
about-revoke_links = Nid yw dolenni i'ch tudalen ar y we yn agor dim mwyach.
page-made = Dyma eich tudalen eich hun ar y we: yr un sgwrs, mewn unrhyw borwr. Mae'n agor am { $days } diwrnod, i bwy bynnag sydd â hi, felly peidiwch â'i rhoi i neb. Yno gallwch hefyd gael popeth a gedwir amdanoch. I'w therfynu dywedwch { $revoke }.
page-link = Fy nhudalen
link-did-revoke = { $count ->
    [0] Nid oedd dolen i'w therfynu.
    [one] Wedi'i wneud. Nid yw'r ddolen i'ch tudalen yn agor dim mwyach.
    [two] Wedi'i wneud. Nid yw'r { $count } ddolen i'ch tudalen yn agor dim mwyach.
    [few] Wedi'i wneud. Nid yw'r { $count } dolen i'ch tudalen yn agor dim mwyach.
    [many] Wedi'i wneud. Nid yw'r { $count } dolen i'ch tudalen yn agor dim mwyach.
   *[other] Wedi'i wneud. Nid yw'r { $count } dolen i'ch tudalen yn agor dim mwyach.
 }
link-no-no-site = Nid oes tudalennau gwe yma: nid yw pwy bynnag sy'n gofalu amdanaf wedi rhoi cyfeiriad cyhoeddus i mi.
page-title = Eich asesiad
page-door-title = Agor eich tudalen
page-door-text = I un person y mae'r ddolen hon. Agorwch hi dim ond os mai eich un chi yw hi.
page-door-open = Agor fy nhudalen
page-gone-title = Nid yw'r ddolen hon yn agor dim
page-gone-text = Efallai ei bod yn rhy hen, neu wedi'i dirymu. Dywedwch fy nhudalen wrth y bot yn Slack neu Teams i gael un newydd, neu gofynnwch i bwy bynnag a'ch gwahoddodd.
page-refused-title = Ni ddaeth hyn o'ch tudalen
page-refused-text = Agorwch y dudalen eto, ac anfonwch y ffurflen oddi yno.
page-often-title = Gormod o geisiadau
page-often-text = Arhoswch funud, yna agorwch y dudalen eto.
page-problem-title = Mae problem
page-problem-text = Dewiswch un o'r atebion, neu teipiwch un.
page-continue = Parhau
page-typed = Neu ei ddweud yn eich geiriau eich hun
page-send = Anfon
page-ways = Pethau eraill i'w gwneud
page-left-title = Rydych wedi gadael eich tudalen
page-left-text = I ddod yn ôl, agorwch eich dolen eto.
page-leave = Gadael y dudalen hon
page-kept-page = Cael popeth a gedwir amdanaf, i'w ddarllen
page-kept-data = Cael popeth a gedwir amdanaf, ar gyfer peiriant
page-skip = Mynd i'r cwestiwn
page-error-prefix = Gwall:
page-level = Lefel { $level }
page-nothing = Nid oes dim wedi'i ddweud yma eto.
