### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Yr hyn a ddywedir am arloesiadau, yn Gymraeg.

## Rhannu un

story-begins = Rydych yn rhannu rhywbeth a wnaethoch. Pedwar cwestiwn byr, yna gwelwch y dudalen, ac mae golygydd yn edrych arni cyn i eraill wneud. Dywedwch ‘stopio’ i adael hyn.
story-ask-did = Mewn un frawddeg: beth wnaethoch chi?
story-ask-changed = Beth newidiodd?
story-ask-differently = Beth fyddech chi'n ei wneud yn wahanol?
story-ask-about = Pa nodwedd y mae'n ymwneud â hi? Teipiwch ei henw, fel { $example }.
story-ask-level = Pa lefel y mae'n helpu i'w chyrraedd?
story-level = { $level }: { $text }
story-ask-contact = Pwy all ddweud mwy? Dewiswch, neu teipiwch flwch post tîm.
story-me = Fi, pan fydd rhywun yn gofyn trwoch chi
story-nobody = Neb
story-own-address = Mae hwnnw'n edrych fel cyfeiriad rhywun ei hun. Teipiwch flwch post tîm, neu dywedwch ‘fi’; gall cydweithwyr rannu drostynt eu hunain.
story-nothing = Dim byd
story-holds-email = Mae'n ymddangos bod cyfeiriad e-bost ynddo. Bydd eraill yn darllen hyn, felly ni all aros.
story-holds-phone = Mae'n ymddangos bod rhif ffôn ynddo. Bydd eraill yn darllen hyn, felly ni all aros.
story-holds-name = Mae'n ymddangos ei fod yn enwi person. Bydd eraill yn darllen hyn.
story-no-name = Nid yw'n enwi neb
story-check = Fel hyn y bydd eraill yn ei weld
story-a-council = cyngor
story-from = Oddi wrth { $council }, ar gyfer { $place }.
story-changed = Beth newidiodd: { $text }
story-differently = Beth fyddent yn ei wneud yn wahanol: { $text }
story-contact = Pwy all ddweud mwy: { $address }
story-contact-me = Pwy all ddweud mwy: y person a'i rhannodd, pan fydd y ddau yn cytuno i gael eu cyflwyno.
story-seen = Nes bod golygydd wedi edrych arno, dim ond chi a'r golygydd sy'n ei weld. Tynnwch ef yn ôl pryd bynnag y mynnwch: bydd wedi mynd o bobman ar unwaith.
story-yes = Ei rannu
story-change-words = Ei ysgrifennu o'r newydd
story-change-contact = Newid pwy all ddweud mwy
story-no = Ei adael
story-left = Nid oes dim wedi ei rannu.
story-not-understood = Ni allaf ddefnyddio "{ $said }" yma.
story-did-share = Diolch. Mae golygydd yn edrych arno nawr; dywedaf wrthych beth y mae'n ei ddweud.
story-did-withdraw = Wedi ei dynnu'n ôl: nid oes neb yn dod o hyd iddo mwyach.
action-withdraw_innovation = Ei dynnu'n ôl

## Edrych arnynt

stories-of = Yr hyn a wnaeth cynghorau eraill: { $place }
innovations-title = Arloesiadau
stories-name = Dywedwch ‘arloesiadau’ ac enw nodwedd i weld beth wnaeth cynghorau eraill.
stories-mine = Eich rhai chi:
stories-none = Nid oes dim wedi ei rannu yma eto. Dywedwch ‘rhannu’ i rannu'r hyn a wnaethoch.
stories-choose = Beth hoffech chi ei wneud?
story-is-waits = Yn aros am olygydd: { $text }
story-is-approved = Mae eraill yn ei weld: { $text }
story-is-refused = Heb ei rannu: { $text } Oherwydd: { $because }
story-offer-withdraw = Tynnu'n ôl: { $text }
story-refused-not-here = Mae arloesiadau ar gyfer pobl yn eu sgwrs eu hunain gyda mi.
story-refused-unknown = Nid yw hwnnw yno mwyach.

resource-is-innovation = Cyngor arall a'i rhannodd. Dywedwch ‘arloesiadau’ ac enw'r nodwedd i weld y cyfan, a phwy all ddweud mwy.

## Yr hyn a ddywedir wrth yr awdur

story-approved = Newyddion da: gall cynghorau eraill ddod o hyd i'r hyn a rannoch nawr. Diolch.
story-not-approved = Diolch am rannu. Mae golygydd wedi edrych arno, ac nid yw'n cael ei rannu fel y mae. Y rheswm:
story-not-approved-end = Dywedwch ‘rhannu’ i'w ysgrifennu o'r newydd; nid oes neb ond chi a'r golygydd wedi ei weld.

## Ymhlith yr hyn y gellir ei wneud

topic-innovations = Arloesiadau
action-share = Rhannu'r hyn a wnaethom
action-innovations = Arloesiadau
about-share = Rhannu'r hyn a wnaeth eich cyngor: ychydig gwestiynau byr, ac mae golygydd yn edrych arno yn gyntaf.
about-innovations = Yr hyn a rannoch, a chydag enw nodwedd yr hyn a wnaeth cynghorau eraill.
about-withdraw_innovation = Tynnu'n ôl yr hyn a rannoch ddiwethaf.
