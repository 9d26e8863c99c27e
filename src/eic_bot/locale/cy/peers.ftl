### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Pob brawddeg am bobl mewn cynghorau eraill: cardiau, chwilio, gofyn, cyflwyno, cysylltiadau a enwyd.

## Yr hyn y mae eraill yn ei weld o rywun: yr un geiriau yn y rhagolwg ac i eraill

peer-known = { $name }, { $role }, { $council }.
peer-unnamed = { $role }, { $council }.
peer-own-words = Yn eu geiriau eu hunain: "{ $line }"
peer-topics = Hapus i siarad am y rhain: { $topics }.
peer-topic-level = { $topic } (yn ôl eu gair: lefel { $level })
peer-reached-at = Sut i gysylltu â'r person ({ $name }): { $reach }

## Cerdyn wrth ei wneud

peer-about = Gallaf adael i bobl mewn cynghorau eraill ddod o hyd i chi. Gwelwch yn union yr hyn y maent yn ei weld cyn i neb arall wneud. Ni ddangosir dim a ateboch.
ask-peer-topic = Am beth rydych yn hapus i siarad? Teipiwch ei enw, fel { $example }.
ask-peer-council = O ba gyngor ydych chi?
ask-peer-role = Beth yw eich rôl? Mae eraill yn ei gweld.
ask-peer-line = Un llinell yn eich geiriau eich hun: am beth y gallent ofyn i chi? Dywedwch ‘dim’ i'w hepgor.
ask-peer-reach = Sut gall pobl gysylltu â chi ar ôl i'r ddau ohonoch gytuno? Blwch post neu rif ffôn. Nid oes neb yn ei weld cyn hynny.
peer-too-long = Mae hynny'n rhy hir. Cadwch at { $most } o nodau.
peer-preview-before = Dyma beth y mae pobl mewn cynghorau eraill yn ei weld:
peer-preview-after = Dim ond y rhai y dywedoch ‘ie’ wrthynt sy'n gweld hyn hefyd:
peer-preview-how = Ar y mwyaf { $often ->
    [zero] dim ceisiadau
    [one] { $often } cais
    [two] { $often } gais
    [few] { $often } chais
    [many] { $often } chais
   *[other] { $often } cais
  } y mis, tan { $day }. Unwaith y flwyddyn gofynnaf i chi eto.
peer-preview-ask = Ydy hynny'n iawn? Dywedwch ‘ie’ ac fe'i dangosir, neu ‘nage’ ac ni ddangosir dim. I'w newid, dywedwch un o'r rhain a'r geiriau newydd: { $fields }. Neu dywedwch ‘{ $name }’.
peer-field-name = enw
peer-field-council = cyngor
peer-field-role = rôl
peer-field-line = llinell
peer-field-reach = cyswllt
peer-field-level = lefel
peer-field-often = amlder
peer-field-until = tan
peer-field-drop = gollwng
peer-field-question = cwestiwn
peer-hide-name = cuddio enw
peer-show-name = dangos enw
peer-none = dim
peer-not-understood = Ni allaf ddefnyddio "{ $said }" yma.
peer-not-shown = Does dim yn newid, felly.
peer-kept = Diolch. Gall pobl mewn cynghorau eraill ddod o hyd i chi nawr. Dywedwch ‘fy ngherdyn’ i'w weld neu ei newid, ‘oedi ceisiadau’ i oedi, ‘tynnu fy ngherdyn yn ôl’ i ddod ag ef i ben.
peer-paused = Wedi oedi: nid oes neb yn dod o hyd i chi nawr. Dywedwch ‘derbyn ceisiadau eto’ pan fynnwch.
peer-taken-up = Gellir dod o hyd i chi eto.
peer-withdrawn = Mae eich cerdyn wedi mynd, o bobman.
peer-renewed = Diolch. Mae'n parhau am flwyddyn arall.
peer-is-paused = Mae ceisiadau wedi oedi. Dywedwch ‘derbyn ceisiadau eto’ i bobl allu dod o hyd i chi.
peer-no-card = Nid oes gennych gerdyn. Dywedwch ‘hapus i siarad’ i wneud un.
peer-renew-asked = Dywedoch eich bod yn hapus i siarad â chynghorau eraill. Ydy hynny'n wir o hyd? Dywedwch ‘fy ngherdyn’ i weld beth a ddangosir. Os na ddywedwch ddim, ni fydd neb yn gweld eich cerdyn ar ôl { $day }.

## Chwilio

peers-found = Pobl sy'n hapus i siarad am { $characteristic }. Nid ydynt mewn trefn teilyngdod.
peers-none = Nid oes neb ar hyn o bryd ar gyfer { $characteristic }.
peers-missed = Nid oes neb fel y dymunoch. Dyma eraill.
peers-which = Am beth? Dywedwch ‘cymheiriaid ar gyfer’ ac enw, fel { $example }.
peers-because = Pam: { $reasons }.
peer-why-reached-stated = dywedant eu bod wedi cyrraedd lefel { $level }, ac rydych chi'n chwilio am lefel { $wanted }
peer-why-level-stated = dywedant eu bod wedi cyrraedd lefel { $level }
peer-why-public = mae barn swyddogol gyhoeddus eu cyngor ar lefel { $wanted } neu y tu hwnt
peer-why-type = yr un math o gyngor â'ch un chi
peer-why-region = yr un rhanbarth â chi
peer-why-nation = yr un wlad â chi
peer-why-topic = maent yn cynnig y pwnc hwn
peer-ask-which = I bwy hoffech chi ofyn? Byddaf yn rhoi'r cwestiwn iddynt. Dim ond os dywedant ‘ie’ y cewch eich cyflwyno.
peer-choice-known = { $name }, { $council }
peer-choice-unnamed = { $role }, { $council }

## Gofyn

ask-peer-question = Beth yw eich un cwestiwn iddynt? Ysgrifennwch ef fel y gallant ddweud ie neu nage wrth alwad 20 munud.
request-from = Cais gan gyngor arall: hoffai { $name }, { $role }, { $council }, siarad am { $characteristic }.
request-question = Eu cwestiwn: "{ $question }"
request-call = A wnewch chi dderbyn galwad 20 munud? Os dywedwch ‘ie’, mae pob un ohonoch yn cael enw, rôl a manylion cyswllt y llall. Os na ddywedwch ddim, daw i ben ohono'i hun 14 diwrnod ar ôl ei anfon.
request-preview = Mae hyn yn mynd at { $to }, yn union fel y mae yma:
request-preview-after = Os dywedant ‘ie’, maent yn cael hyn hefyd:
request-preview-ask = Ei anfon? Dywedwch ‘ie’ neu ‘nage’. I'w newid, dywedwch un o'r rhain a'r geiriau newydd: { $fields }.
request-sent = Mae ar ei ffordd. Dywedaf wrthych pan fyddant yn ateb, neu ar ôl 14 diwrnod.
request-not-sent = Nid anfonwyd dim.
request-too-many = Mae { $most } o'ch ceisiadau yn aros am ateb. Arhoswch am un, neu dywedwch ‘tynnu cais yn ôl’ a'i rif.
request-gone = Nid ydynt yn derbyn ceisiadau ar hyn o bryd. Dywedwch ‘cymheiriaid’ i ddod o hyd i rywun arall.
request-which = Dywedwch ‘cais’, ei rif, ac un o'r rhain: ie, ddim nawr, dim diolch, adrodd.
request-over = Nid oes cais o'r fath mwyach.
request-did-yes = Diolch. Rydych wedi eich cyflwyno: maent yn cael eich cerdyn nawr. Dyma eu cerdyn nhw:
request-did-later = Diolch. Dywedaf wrthynt yn garedig nad nawr yw'r amser.
request-did-no = Diolch. Dywedaf wrthynt yn garedig, ac ni fyddant yn gofyn i chi eto.
request-did-report = Diolch. Ni allant ofyn i chi eto, ac mae eich adroddiad wedi ei nodi ar gyfer pwy bynnag sy'n rhedeg y rhaglen hon. Ni ddywedir mwy wrthynt na'ch bod wedi dweud ‘nage’.
request-agreed = Newyddion da: dywedodd rhywun ‘ie’ wrth eich cwestiwn am { $characteristic }. Rydych wedi eich cyflwyno nawr.
request-their-question = Gofynnoch chi: "{ $question }"
request-later = Eich cwestiwn am { $characteristic }: nid nawr yw'r amser iddynt. Nid yw hynny'n dweud dim am eich cwestiwn. Dywedwch ‘cymheiriaid’ i ddod o hyd i rywun arall.
request-declined = Eich cwestiwn am { $characteristic }: dywedasant ‘dim diolch’. Nid yw hynny'n dweud dim am eich cwestiwn. Dywedwch ‘cymheiriaid’ i ddod o hyd i rywun arall.
request-unavailable = Eich cwestiwn am { $characteristic }: nid ydynt yn derbyn ceisiadau ar hyn o bryd. Dywedwch ‘cymheiriaid’ i ddod o hyd i rywun arall.
request-expired = Eich cwestiwn am { $characteristic }: ni ddaeth ateb o fewn 14 diwrnod. Mae pobl yn brysur; nid yw'n dweud dim am eich cwestiwn. Dywedwch ‘cymheiriaid’ i ddod o hyd i rywun arall.
request-withdrawn = Cafodd y cais am { $characteristic } ei dynnu'n ôl; nid oes angen i chi wneud dim.
request-taken-back = Wedi ei dynnu'n ôl.
requests-sent-line = Gofynnoch chi, rhif { $number }: { $characteristic }, "{ $question }" Mae'n aros tan { $day }.
requests-received-line = Gofynnir i chi, rhif { $number }: { $characteristic }, "{ $question }" Mae'n aros tan { $day }.
requests-none = Nid oes ceisiadau'n aros.

## Cysylltiadau a enwodd eraill

contact-line = { $name }, { $role }, { $organisation }. { $reach }
contact-line-role = { $role }, { $organisation }. { $reach }
contact-shown = Mae rhywun wedi eich enwi fel cyswllt. Dyma'n union beth y byddai pobl yn ei weld:
contact-ask = A gaiff pobl ei weld? Dywedwch ‘ie’ neu ‘nage’.
contact-consented = Diolch. Gall pobl ei weld o hyn ymlaen, am flwyddyn. Dywedwch ‘tynnu fy ngherdyn yn ôl’ i ddod â hynny i ben.
contact-no-code = Nid wyf yn adnabod y cod hwnnw. Efallai ei fod wedi ei ddefnyddio, neu'n rhy hen.

## Botymau

action-peer-yes = Ie, ei ddangos
action-peer-send = Ie, ei anfon
action-peer-no = Nage
action-request-yes = Ie, cyflwynwch ni
action-request-later = Ddim nawr
action-request-no = Dim diolch
action-request-report = Adrodd a rhwystro
action-renew_card = Ie, o hyd
action-withdraw_card = Tynnu fy ngherdyn yn ôl
action-pause_requests = Oedi ceisiadau
action-take_requests = Derbyn ceisiadau eto
action-happy_to_talk = Hapus i siarad
action-peers = Chwilio am gymheiriaid
action-my_requests = Fy ngheisiadau
action-my_card = Fy ngherdyn

## Ymhlith yr hyn y gellir ei wneud

topic-peers = Cymheiriaid
about-happy_to_talk = Gadael i bobl mewn cynghorau eraill ddod o hyd i chi; chi sy'n gweld yn gyntaf beth y maent yn ei weld.
about-peers = Pwy sydd wedi gwneud hyn ac yn barod i siarad: cymheiriaid ar gyfer, a phwnc.
about-my_card = Gweld a newid yr hyn y mae pobl mewn cynghorau eraill yn ei weld ohonoch.
about-my_requests = Yr hyn a ofynnoch i bobl mewn cynghorau eraill, a'r hyn a ofynnwyd i chi.
about-pause_requests = Nid oes neb yn dod o hyd i chi am y tro.
about-take_requests = Mae pobl yn dod o hyd i chi eto.
about-renew_card = Mynd ymlaen am flwyddyn arall.
about-withdraw_card = Mae eich cerdyn yn mynd, o bobman ac ar unwaith.
about-ask_peer = Gofyn i un o'r rhai y cafwyd hyd iddynt; mae botwm ar gyfer pob un.
about-request = Ateb cais: ei rif, ac ie, ddim nawr, dim diolch neu adrodd.
about-take_back_request = Tynnu'n ôl yr hyn a ofynnoch: ei rif.
about-confirm = Cawsoch eich enwi fel cyswllt a chael cod: gwelwch beth a ddangosir, a chytunwch.

## Beth i'w deipio y tu ôl i rif cais

request-word-yes = ie
request-word-later = ddim nawr
request-word-no = dim diolch
request-word-report = adrodd

## Beth i'w deipio y tu ôl i enw pwnc

wish-near = yn agos atom
wish-like = fel ni
wish-level = lefel
peer-about-word = am
peer-for-word = gyfer
peers-unknown = Nid wyf yn adnabod nodwedd "{ $said }". Dywedwch ‘cymheiriaid ar gyfer’ ac enw, fel { $example }.
