### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Un person mewn sawl ap: wedi'u cysylltu â chod, wedi'u gwahanu eto, yn parhau mewn un arall.

action-link = Cysylltu ap arall
about-link = Bod yr un person yn Slack, yn Teams ac ar y cyfrifiadur hwn: dechrau mewn un a pharhau mewn un arall.
action-unlink = Datgysylltu fy apiau eraill
about-unlink = Gadael i'ch apiau eraill fod ar eu pen eu hunain eto. Mae'r hyn a ddywedasoch yn aros gyda'r ap lle dywedwch hyn.
link-place-slack = Slack
link-place-teams = Microsoft Teams
link-place-terminal = y derfynell
link-place-web = y dudalen we
link-app = { $name } yn { $place }
link-code = O fewn { $minutes } munud, dywedwch hyn wrthyf yn eich ap arall: { $typed }. Yna chi yw'r un person yn y ddau. Mae'n gweithio unwaith. Peidiwch â'i roi i neb arall: byddent yn gweld yr hyn a ddywedasoch.
link-look = Rydych ar fin bod yn un person gyda { $apps }. Mae'r hyn a ddywedwyd yn y ddau yn cael ei uno: atebion, sgyrsiau, yr hyn a gadwasoch, rowndiau a rolau. Lle atebodd y ddau gwestiwn, yr ateb diweddaraf sy'n sefyll.
link-drops = Rydych wedi cyflwyno i rownd yn un ohonynt. Bydd yr hyn a ddechreuasoch ar ei chyfer yn y llall heb ei gyflwyno yn mynd: mae pawb yn cyfrif unwaith.
link-look-ask = Ai chi yw hwnnw hefyd? Os anfonodd rhywun arall y cod hwn atoch, dywedwch na: byddent yn gweld popeth a ddywedasoch.
link-look-yes = Ie, eu huno
link-leave = Na, gadael pethau fel y maent
link-parting = Byddai'r rhain ar eu pen eu hunain eto: { $apps }. Mae'r hyn a ddywedasoch hyd yma yn aros yma.
link-parting-ask = A ddylwn eu datgysylltu?
link-parting-yes = Ie, eu datgysylltu
link-did-join = Wedi'i wneud. Rydych yn un person nawr gyda { $apps }. Ewch ymlaen yma, neu dywedwch parhau yma yn yr ap arall unrhyw bryd. I'w gwahanu eto dywedwch { $unlink }.
link-did-part = Wedi'i wneud. Ar eu pen eu hunain eto: { $apps }.
link-joined-there = Chi yw'r un person nawr â { $name } yn { $place }. Os nad chi oedd hynny, dywedwch { $unlink } yma ar unwaith a rhoi gwybod i'r bobl sy'n gofalu amdanaf.
link-parted-there = Mae'r ap hwn ar ei ben ei hun eto. Mae'r hyn a ddywedasoch o'r blaen yn aros gyda { $name } yn { $place }.
link-no-no-code = Nid wyf yn adnabod y cod hwnnw. Efallai ei fod wedi'i ddefnyddio, neu'n hŷn na deng munud. Dywedwch { $typed } yn yr ap arall i gael un newydd.
link-no-too-many = Roedd hynny'n ormod o godau nad wyf yn eu hadnabod. Rhowch gynnig arall arni ymhen awr.
link-no-same = Eich cod chi eich hun yw hwnnw. Dywedwch ef wrthyf yn yr ap arall.
link-no-elsewhere = Mae'r cod hwnnw o sefydliad arall. Mae'r hyn a ddywedir yno yn aros yno, felly dim ond apiau un sefydliad y gallaf eu huno.
link-no-alone = Nid oes dim wedi'i gysylltu â'r ap hwn. I gysylltu un arall dywedwch { $typed }.
link-no-in-room = Dim ond yn breifat y gallaf wneud hynny.
link-went-on = Aethoch ymlaen yn { $place }. I fynd ymlaen yma dywedwch { $typed }.
link-goes-on = Roeddech yn { $place } o'r blaen. Awn ymlaen yma.
