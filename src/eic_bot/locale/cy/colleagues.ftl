### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Pob brawddeg am ofyn i gydweithiwr a all wybod ateb un cwestiwn.

topic-colleagues = cydweithwyr
action-ask_colleague = Gofyn i gydweithiwr
about-ask_colleague = Rhoi'r cwestiwn hwn i gydweithiwr: dywedwch ‘gofyn i’ a'r enw. Ni welant eich ateb byth.
action-my_questions = Fy nghwestiynau
about-my_questions = Beth y gofynnoch i gydweithwyr, a beth y gofynnon nhw i chi.
action-suggest = Awgrymu ateb
about-suggest = Ateb cydweithiwr: ‘awgrymu’, rhif y cwestiwn, a'r hyn y byddech chi'n ei ateb.
action-not_me = Ni allaf ddweud
about-not_me = Dweud wrth gydweithiwr na allwch ddweud. Nid oes angen rheswm.
action-take_suggestion = Derbyn awgrym
about-take_suggestion = Daw'r hyn a awgrymodd cydweithiwr yn ateb i chi.
action-leave_suggestion = Gadael awgrym
about-leave_suggestion = Mae awgrym cydweithiwr yn cael ei ollwng. Mae eich ateb yn aros fel y mae.
action-withdraw_question = Tynnu cwestiwn yn ôl
about-withdraw_question = Nid oes angen ateb gan gydweithiwr arnoch mwyach.

## Gofyn

colleague-no-question = Nid oes cwestiwn ar agor yma. Dywedwch ‘{ $change }’ i fynd at un, ac yna gofynnwch i gydweithiwr.
colleague-whose = Mae gan fwy nag un person yr enw hwnnw. Pwy sydd gennych mewn golwg?
colleague-on = { $name } ar { $place }
colleague-anonymous = Mae'r rownd hon heb enwau. Os gofynnwch, byddant yn gwybod eich bod yn cymryd rhan ac wrth y cwestiwn hwn, a dim byd a ateboch. Pan gyflwynwch, caiff eu hawgrym ei ddileu yma, ond efallai y byddant yn ei gofio. Gofyn?
colleague-ask-them = Gofyn i { $name }
colleague-statement = { $characteristic }, lefel { $level }
colleague-did-ask = Gofynnaf i'r person hwn ar awr gall: { $name }. Y cwestiwn hwn a gânt, ac nid eich ateb. Dywedaf wrthych pan atebant, tan { $day }. I'w dynnu'n ôl, dywedwch ‘{ $withdraw } { $number }’.
colleague-refused-nobody-named = Pwy a allai wybod? Dywedwch ‘{ $ask }’ ac enw, neu soniwch amdanynt gydag @. Rhoddaf y cwestiwn hwn iddynt, ac nid eich ateb.
colleague-refused-nobody = Nid wyf yn adnabod neb o'r enw { $name }. Soniwch amdanynt gydag @, neu gofynnwch iddynt ddweud helo wrthyf yn gyntaf.
colleague-refused-not-met = Nid wyf wedi cwrdd â'r person hwn eto, felly ni allaf ysgrifennu atynt: { $name }. Gofynnwch iddynt agor yr ap hwn a dweud helo, ac yna gofynnwch eto.
colleague-refused-guest = Gwestai yma yw { $name }, nid aelod o'ch sefydliad, felly nid wyf yn gofyn iddynt. Gallwch siarad â nhw eich hun, ac ateb.
colleague-refused-myself = Chi yw hwnnw. Dywedwch ‘{ $ask }’ ac enw cydweithiwr.
colleague-refused-one-at-a-time = Enwch un cydweithiwr ar y tro, os gwelwch yn dda.
colleague-refused-already = Rydych wedi gofyn hynny eisoes i'r person hwn: { $name }. Dywedwch ‘{ $mine }’ i weld beth sy'n aros.
colleague-refused-too-many = Nifer eich cwestiynau sy'n aros am ateb: { $most }. Dywedwch ‘{ $mine }’ i'w gweld, neu tynnwch un yn ôl.
colleague-refused-busy = Mae gan { $name } ddigon i'w ateb ar hyn o bryd. Gofynnwch i rywun arall, neu rhowch gynnig arall arni ymhen rhai dyddiau.
colleague-refused-over = Mae'r cwestiwn hwnnw ar ben. Diolch. Nid oes dim wedi newid.
colleague-refused-elsewhere = Gofynnwyd hynny lle roeddech yn ateb o'r blaen. Ni ellir ei dderbyn yma, ac nid oes dim wedi newid.
colleague-refused-unread = Ni allaf ddarllen hynny fel ateb i gwestiwn { $number }. Dywedwch ‘{ $suggest } { $number }’ a'r hyn y byddech yn ei ateb.

## Yr hyn a gaiff cydweithiwr

colleague-asks = Mae { $name } yn gofyn am eich help gydag un cwestiwn o hunanasesiad o { $organisation }.
colleague-asks-how = Dim ond y cwestiwn hwn a welwch, a dim byd a atebodd { $name }. Mae eich ateb yn mynd at { $name } gyda'ch enw, fel awgrym. { $name } sy'n penderfynu. Mae amser tan { $day }, ac nid oes rhaid i chi ateb.
colleague-help = Beth mae'n ei olygu: { $text }
colleague-why = Pam y gofynnir: { $text }
colleague-options = Gallwch ddewis: { $options }.
colleague-how = { $prompt } Gallwch ddweud pam ar ôl y gair ‘oherwydd’.
colleague-how-ladder = { $prompt } { $letters }. Er enghraifft: { $example }. Gallwch ddweud pam ar ôl y gair ‘oherwydd’.
colleague-how-words = { $prompt } I ateb, dywedwch ‘{ $suggest } { $number }’ a'r hyn y byddech yn ei ateb.
colleague-because-word = oherwydd
colleague-press-not-me = Ni allaf ddweud
colleague-press-take-suggestion = Ei dderbyn fel fy ateb
colleague-press-leave-suggestion = Ei adael
colleague-withdrawn = Nid oes angen ateb ar { $name } mwyach i { $question }. Diolch.

## Yr hyn a ddywedir wrth gydweithiwr am eu hateb

colleague-did-suggest = Diolch. Mae eich awgrym ar ei ffordd: { $said }. I ddweud pam, dywedwch ‘{ $suggest } { $number } oherwydd’ a'r rheswm.
colleague-did-suggest-explained = Diolch. Mae eich awgrym a'ch rheswm ar eu ffordd: { $said }.
colleague-did-suggest-begun = Nodwyd: { $said }. Lefelau sydd ar agor o hyd: { $left }. Mae'n mynd allan pan fydd y cyfan yno.
colleague-did-not-me = Diolch am ddweud. Nid oes neb yn gofyn pam.

## Yr hyn sy'n dod yn ôl

colleague-suggests = Atebodd { $name } i { $question }, gan awgrymu: { $said }.
colleague-comment = Meddant: "{ $comment }"
colleague-decide = Nid yw'n ateb nes i chi ei dderbyn. Os gwnewch, eich ateb chi fydd, gyda nodyn o bwy a'i awgrymodd. Ni ddywedir wrthynt beth a wnewch.
colleague-decide-unnamed = Nid yw'n ateb nes i chi ei dderbyn. Os gwnewch, eich ateb chi fydd, ac nid oes dim yn dweud pwy a'i awgrymodd. Ni ddywedir wrthynt beth a wnewch.
colleague-declined = Ni all { $name } ddweud dim am { $question }. Gallwch ofyn i rywun arall.
colleague-no-reply = Nid yw { $name } wedi ateb { $question } mewn pryd. Gallwch ofyn i rywun arall.
colleague-comment-taken = Cedwir eu rheswm fel y sylw ar eich ateb: "{ $comment }"
colleague-comment-stays = Lle ysgrifennoch sylw, mae eich un chi'n aros. Eu rheswm oedd: "{ $comment }"
colleague-question-gone = Ni ofynnir y cwestiwn hwnnw mwyach yn y fersiwn hon. Nid oes dim wedi newid.
colleague-did-leave = Gadawyd ef. Mae eich ateb yn aros fel y mae.
colleague-did-withdraw = Tynnwyd yn ôl.

## Yr hyn sy'n aros

colleague-questions-none = Nid oes cwestiwn i gydweithiwr yn aros. Wrth gwestiwn, dywedwch ‘{ $ask }’ ac enw.
colleague-line-sent = Cwestiwn { $number }, i { $name }: { $question }. Mae'n aros tan { $day }. I'w dynnu'n ôl, dywedwch ‘{ $withdraw } { $number }’.
colleague-line-replied = Cwestiwn { $number }, i { $name }: { $question }. Mae ateb. Dywedwch ‘{ $take } { $number }’ neu ‘{ $leave } { $number }’.
colleague-line-received = Cwestiwn { $number }, gan { $name }: { $question }. Mae'n aros tan { $day }. I ateb, dywedwch ‘{ $suggest } { $number }’ a'r hyn y byddech yn ei ateb.
