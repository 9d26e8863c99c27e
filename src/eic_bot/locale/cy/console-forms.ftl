### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Y consol: ffurflenni drafft.


## Yr hyn sydd gan sawl ffurflen

console-labelled = { $label } ({ $language })
console-check-it = Ei wirio
console-looked-well = Dim i'w gywiro yn hyn.
console-no-choice = (dim)
console-name-in-files = Enw mewn ffeiliau
console-name-hint-characteristic = Llythrennau bach, digidau a _, fel open_rules. Gwag: fe'i gwneir o'r teitl.
console-name-hint-dialog = Llythrennau bach, digidau a _, fel short_look.
console-name-hint-step = Llythrennau bach, digidau a _, fel welcome, ac nid oes gan yr un cam arall o'r sgwrs hon yr enw.
console-when-question = Edrych ar yr ateb i
console-when-written = (fel y mae wedi ei ysgrifennu isod)
console-when-how = sydd
console-when-answered = wedi ei roi
console-when-is = yn hafal i
console-when-least = o leiaf
console-when-most = ar y mwyaf
console-when-includes = yn cynnwys
console-when-value = y gwerth
console-when-or = Neu fel y mae wedi ei ysgrifennu
console-when-hint = Gwag: bob amser.
console-when-hint-branch = Fel { $example }

## Mathau o adnodd

console-kind-case-study = astudiaeth achos
console-kind-guidance = canllawiau
console-kind-tool = offeryn
console-kind-training = hyfforddiant
console-kind-method = dull
console-kind-data = data
console-kind-peer-challenge = her gan gymheiriaid
console-kind-network = rhwydwaith

## Geiriau, a ffeiliau fel y maent wedi eu hysgrifennu

console-words-of = Geiriau { $file }
console-words-which = O
console-show = Dangos
console-words-add = Ychwanegu nodwedd at y maes hwn
console-words-unreadable = Ni ellir darllen y ffeil hon fel y mae.
console-words-see = Ei gweld fel y mae wedi ei hysgrifennu.
console-words-none = Nid oes geiriau yn y ffeil hon.
console-file-hint = Gwagiwch hi i dynnu'r ffeil allan.

## Nodwedd newydd

console-area = Maes
console-field-title = Teitl
console-few-words = Ychydig eiriau
console-field-help = Cymorth
console-hint-help = Beth yw hyn, a sut i ddewis
console-field-why = Pam mae'n bwysig
console-hint-why = Yr hyn y mae trigolion yn ei gael ohono
console-field-example = Enghraifft
console-hint-example = Yr hyn a wnaeth cyngor
console-statements = Datganiad ar bob lefel
console-statements-hint = Yr hyn y mae cyngor sydd yno yn ei wneud, fel un frawddeg sy'n dechrau gyda ni.
console-level = Lefel { $level }: { $title }
console-add-it = Ei ychwanegu

## Sgyrsiau

console-name = Enw
console-offers = Yn cynnig, yn y drefn hon
console-do = Gwneud
console-change = Newid
console-what-offers = yr hyn y mae { $name } yn ei gynnig
console-take-it-out = Tynnu allan
console-dialog-add = Ychwanegu sgwrs
console-field-about = Beth ydyw
console-hint-about = Un frawddeg neu ddwy: beth ydyw, a faint o amser y mae'n ei gymryd
console-field-text = Yr hyn y mae'n ei ddweud yn gyntaf
console-hint-text = Ar ôl pwy sy'n gweld yr atebion. Ychwanegir mwy o gamau ar ei thudalen ei hun
console-asks-first = Am beth y mae'n gofyn yn gyntaf
console-pace-how = Sut y daw cwestiynau
console-pace-statement = un datganiad ar y tro
console-pace-ladder = un nodwedd ar y tro
console-offered-in = Cynigir yn
console-offered-nowhere = (dim yn unman eto)
console-step-only-if = dim ond os { $when }
console-step-if = os { $when }
console-step-otherwise = fel arall
console-step-always = bob amser
console-when-applies = pryd mae { $of } yn berthnasol
console-way-of = ffordd { $number } o { $step }
console-dialog-words = Geiriau'r sgwrs hon
console-pace = Cyflymder
console-pace-save = Cadw'r cyflymder
console-steps = Camau
console-step = Cam
console-step-does = Beth mae'n ei wneud
console-step-when = Pryd
console-step-order = Trefn
console-step-up = Symud i fyny
console-step-down = Symud i lawr
console-step-add = Ychwanegu cam
console-step-where = Ble
console-go-on = Ymlaen
console-journey = Y daith
console-no-dialog = Nid oes sgwrs o'r fath yn y pecyn hwn
console-no-step = Nid oes cam o'r fath yn y sgwrs hon
console-no-file = Nid oes ffeil o'r fath yn y pecyn hwn
console-not-in-pack = Nid yw yn y pecyn hwn
console-not-drafted = Nid yw'r pecyn hwn yn cael ei ddrafftio
console-not-drafted-text = Efallai fod rhywun wedi cael gwared arno.

## Beth mae cam yn ei wneud

console-does-tell = Dweud rhywbeth
console-does-assess = Gofyn am faes, neu am ddatganiadau unigol
console-does-ask = Gofyn un o gwestiynau'r pecyn ei hun
console-does-summary = Dangos ble maent arni
console-does-highlights = Dangos un cryfder ac un cam nesaf
console-does-offer-dialogs = Gadael i bobl ddewis sgwrs
console-does-notice = Dweud pwy sy'n gweld yr atebion
console-does-branch = Mynd un ffordd neu'r llall
console-opening-beginning = ar y dechrau
console-opening-first-if = yn gyntaf yn { $step }, os { $when }
console-opening-first-otherwise = yn gyntaf yn { $step }, fel arall
console-opening-after = ar ôl { $step }
console-opening-after-if = ar ôl { $step } yn { $inside }, os { $when }
console-opening-after-otherwise = ar ôl { $step } yn { $inside }, fel arall

## Un cam

console-step-add-to = Ychwanegu cam at { $dialog }
console-step-named = Cam { $step }
console-step-of = Cam { $step } o { $dialog }
console-step-told = { $does }.
console-step-out-all = Ei dynnu allan, gyda phopeth sydd ynddo
console-thing-out = Ei dynnu allan
console-branch-hint = Pryd y cymerir ei ffordd. Gellir rhoi mwy o gamau ynddi wedyn, ac yn yr hyn sy'n digwydd fel arall.
console-step-nothing = Nid oes dim i'w osod ynddo.
console-back-to-dialog = Yn ôl i'r sgwrs

## Adnoddau a chysylltiadau

console-add-resource = Ychwanegu adnodd
console-add-contact = Ychwanegu cyswllt
console-more = Mwy
console-field-of = { $field } ar gyfer { $thing }
console-things-none = Nid oes yr un.
console-field-url = Cyfeiriad
console-field-publisher = Cyhoeddwr
console-field-kind = Math
console-field-language = Ei iaith
console-field-summary = Crynodeb
console-field-characteristics = Nodweddion
console-field-areas = Meysydd cyfan
console-field-levels = Lefelau
console-field-nations = Gwledydd
console-field-council-types = Mathau o gyngor
console-field-year = Blwyddyn
console-field-licence = Trwydded
console-field-owner = Pwy sy'n cadw'r cofnod hwn yn gywir
console-field-seen = Gwelwyd ar
console-field-seen-in = Gwelwyd yn
console-field-check-by = Edrych eto erbyn
console-field-verified = Mae rhywun wedi edrych arno yn ei gyfeiriad
console-field-position = Swydd
console-field-organisation = Sefydliad
console-field-reach = Sut i gysylltu â nhw
console-field-role = Blwch post rôl, ac nid un person
console-hint-title = Fel y'i cyhoeddwyd
console-hint-url = Yn dechrau gyda https://
console-hint-language = Fel en neu cy
console-hint-summary = Yn ein geiriau ein hunain
console-hint-characteristics = Fel role.purpose, gyda chomas rhyngddynt
console-hint-areas = Lle nad yw'n ymwneud ag un nodwedd yn arbennig
console-hint-choices = { $choices }
console-hint-seen = Y diwrnod y gwelwyd ei gyfeiriad yn ateb ddiwethaf, fel 2026-11-30
console-hint-seen-in = Y dudalen neu'r rhestr lle gwelwyd y cyfeiriad
console-hint-check-by = Diwrnod, fel 2027-11-30
console-hint-name = Gwag ar gyfer blwch post rôl
console-hint-all-areas = Gwag: popeth
console-field-resources = Faint o adnoddau i'w cynnig
console-hint-resources = 0 i 3
console-field-says = Yr hyn y mae'n ei ddweud
console-field-says-first = Yr hyn y mae'n ei ddweud yn gyntaf wedyn
console-hint-area = Ei holl ddatganiadau
console-field-statements = Neu ddatganiadau unigol
console-hint-statements = Fel role.purpose.1, gyda chomas rhyngddynt
console-field-ambition = Gofyn ble hoffai'r cyngor fod
console-hint-dialogs = Yn y drefn y'u cynigir

## Yr amserlen

console-schedule-about = Yr hyn a anfonir heb ei ofyn, a pha mor aml. Nid yw sianeli'n cael dim cyn i un o'u haelodau ddweud pryd.
console-rhythms = Rhythmau y gall sianel ddewis ohonynt
console-rhythms-hint = Fel: { $first }, { $second }. Y cyntaf yw'r un arferol.
console-rhythm = Rhythm { $number }
console-topics = Am beth y dywedir wrth sianeli
console-topic-resource = rhywbeth sy'n ffitio eu bwlch
console-topic-plan = yr hyn a ddaeth o'u cynllun
console-topic-story = yr hyn a wnaeth cymheiriad
console-tell-people = Dweud wrth bobl yn breifat am yr hyn sy'n aros amdanynt
console-how-often = Pa mor aml
console-weekly-cap = Y mwyaf mewn wythnos, i bob person ac i bob sianel

## Y rhagolwg

console-in-words = Mewn geiriau
console-on-slack = Ar Slack
console-on-teams = Ar Teams
console-drawn = Mae sgript yn llunio hwn.
console-not-asked = Nid oes sgwrs yn gofyn hyn.
