### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Yr hyn a ddywedir am rwystrau, yn Gymraeg.

## Adrodd am un

barrier-ask-kind = Beth sydd yn y ffordd? Dywedwch ‘stopio’ i adael hyn.
barrier-kind-legal = Cyfraith neu reol
barrier-kind-partnership = Partneriaeth â chyrff cyhoeddus eraill
barrier-kind-money = Arian
barrier-kind-time = Amser
barrier-kind-skills = Sgiliau
barrier-kind-data = Data
barrier-kind-technology = Technoleg neu gyflenwr
barrier-kind-culture = Diwylliant a'r ffordd y gwelir risg
barrier-kind-politics = Gwleidyddiaeth
barrier-kind-national_policy = Polisi cenedlaethol
barrier-kind-other = Rhywbeth arall
barrier-about = { $kind } · { $place }
barrier-ask-words = Beth sy'n digwydd? Un neu ddwy linell, a dim enwau pobl, os gwelwch yn dda.
barrier-ask-words-again = Dywedwch ef eto heb hynny.
barrier-holds-email = Mae'n ymddangos bod cyfeiriad e-bost ynddo. Bydd eraill yn darllen hyn, felly ni all aros.
barrier-holds-phone = Mae'n ymddangos bod rhif ffôn ynddo. Bydd eraill yn darllen hyn, felly ni all aros.
barrier-holds-name = Mae'n ymddangos ei fod yn enwi person. Bydd eraill yn darllen hyn.
barrier-no-name = Nid yw'n enwi neb
barrier-keep-private = Ei gadw'n breifat
barrier-ask-reach = Pwy gaiff ei weld?
barrier-reach-private = Preifat: dim ond fi
barrier-reach-sector = I'r sector: ei gyfrif a'i ateb
barrier-reach-councils = Rhannu â chynghorau: eraill yn ei ddarllen hefyd
barrier-check = Fel hyn y bydd i'w weld
barrier-seen-private = Dim ond chi sy'n ei weld. Nid yw'n cael ei gyfrif yn unman.
barrier-seen-sector = Mae corff y sector yn ei ddarllen a'i gyfrif, ac mae eich cydweithwyr yn dod o hyd iddo dan ‘rhwystrau’: y ddau heb eich enw, a chorff y sector heb enw eich cyngor hefyd. Tynnwch ef yn ôl pryd bynnag y mynnwch.
barrier-seen-councils = Mae cynghorau eraill yn darllen yn union hyn, heb eich enw chi nac enw eich cyngor. Mae corff y sector yn ei ddarllen a'i gyfrif hefyd, ac mae eich cydweithwyr yn dod o hyd iddo dan ‘rhwystrau’. Tynnwch ef yn ôl pryd bynnag y mynnwch; bydd pwy bynnag a'i darllenodd wedi ei ddarllen.
barrier-yes = Ei adrodd
barrier-change-words = Newid y geiriau
barrier-change-reach = Newid pwy gaiff ei weld
barrier-no = Ei adael
barrier-left = Nid oes dim wedi ei adrodd.
barrier-not-understood = Ni allaf ddefnyddio "{ $said }" yma.
barrier-did-report = Wedi ei adrodd.
barrier-did-withdraw = Wedi ei dynnu'n ôl: nid oes neb yn dod o hyd iddo mwyach.
barrier-did-me-too = Nodwyd: chi hefyd. Dim ond faint o gynghorau a ddywedodd hynny y mae eraill yn ei weld, a dim ond o bump ymlaen.
barrier-did-not-me-too = Wedi ei dynnu'n ôl.
barrier-did-introduce = Nodwyd: mae eraill yn darllen bod pwy bynnag a'i rhannodd yn hapus i siarad, ond nid pwy yw hwnnw. Dim ond pan fydd y ddau ohonoch yn cytuno y cewch eich cyflwyno, gyda'r cerdyn sydd gennych: mae ‘fy ngherdyn’ yn ei ddangos.
action-withdraw_barrier = Ei dynnu'n ôl
action-introduce_me = Cyflwynwch fi
action-not_me_too = Nid fi

## Edrych arnynt

barriers-of = Rhwystrau: { $place }
barriers-all = Rhwystrau
barriers-name = Dywedwch ‘rhwystrau’ ac enw nodwedd i weld beth y mae cynghorau eraill yn ei rannu amdani.
barriers-mine = Eich rhai chi:
barriers-ours = Eraill yn eich sefydliad:
barriers-others = Wedi eu rhannu gan gynghorau eraill:
barriers-none = Nid oes dim wedi ei adrodd yma. Dywedwch ‘rhwystr’ i adrodd am un.
barriers-choose = Beth hoffech chi ei wneud?
barrier-reaches-private = Dim ond chi sy'n ei weld.
barrier-reaches-sector = I'r sector.
barrier-reaches-councils = Wedi ei rannu â chynghorau.
barrier-me-too = Cynghorau eraill a ddywedodd ‘fi hefyd’: { $councils }.
barrier-will-talk = Mae pwy bynnag a'i rhannodd yn hapus i siarad. Dewiswch isod i ofyn iddynt; dim ond pan fydd y ddau ohonoch yn cytuno y cewch eich cyflwyno.
barrier-you-will-talk = Rydych yn hapus i gael eich cyflwyno.
barrier-offer-me-too = Fi hefyd: { $text }
barrier-offer-not-me-too = Nid fi: { $text }
barrier-offer-withdraw-barrier = Tynnu'n ôl: { $text }
barrier-refused-not-here = Mae rhwystrau ar gyfer pobl yn eu sgwrs eu hunain gyda mi.
barrier-refused-unknown = Nid yw'r rhwystr hwnnw yno mwyach.
barrier-refused-none-of-yours = Nid oes gennych un o'r math hwnnw.

## Yr hyn a ddywedir wrth eraill

sector-replied = Mae corff y sector wedi ateb y rhai a adroddodd am rwystr fel eich un chi neu a ddywedodd ‘fi hefyd’: { $kind }.
sector-replied-about = Mae corff y sector wedi ateb y rhai a adroddodd am rwystr fel eich un chi neu a ddywedodd ‘fi hefyd’: { $kind } · { $place }.
sector-reply-end = Mae pawb yn cael hyn ar eu pennau eu hunain; nid oes neb yn gweld pwy arall a'i cafodd.

## Ymhlith yr hyn y gellir ei wneud

topic-barriers = Rhwystrau
action-barrier = Adrodd rhwystr
action-barriers = Rhwystrau
shortcut-barrier = Adrodd rhwystr
about-barrier = Dweud beth sydd yn y ffordd: i chi eich hun, i'r sector, neu i gynghorau eraill ei ddarllen.
about-barriers = Yr hyn a adroddoch, a'r hyn y mae cynghorau eraill yn ei rannu, gydag enw nodwedd.
about-me_too = Dweud ei fod yn eich rhwystro chi hefyd; dewiswch ef yn y rhestr rhwystrau.
about-not_me_too = Tynnu eich ‘fi hefyd’ diwethaf yn ôl.
about-introduce_me = Gellir eich cyflwyno i'r rhai y mae eich rhwystr diweddaraf a rannwyd yn eu rhwystro hefyd.
about-withdraw_barrier = Tynnu eich rhwystr diweddaraf yn ôl.
barrier-offer-meet = Gofyn am gael eich cyflwyno: { $text }
barrier-did-introduce-card = Nodwyd: mae eraill yn darllen bod pwy bynnag a'i rhannodd yn hapus i siarad, ond nid pwy yw hwnnw. Dim ond pan fydd y ddau ohonoch yn cytuno y cewch eich cyflwyno. I hynny mae angen cerdyn arnoch; nes i chi ddweud ‘ie’ wrth rywun, nid oes neb yn gwybod mai eich rhwystr chi ydyw.
request-to-barrier = pwy bynnag a rannodd y rhwystr
meet-which = Dywedwch ‘rhwystrau’ ac enw nodwedd, a dewiswch pwy hoffech chi gwrdd â nhw yno.
