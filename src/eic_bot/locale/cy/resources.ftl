### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Pob brawddeg y mae'r bot yn ei dweud ohono'i hun, yn Gymraeg.

## Adnoddau

resources-mine = Beth all helpu gyda'ch camau nesaf
resources-ours = Beth all helpu gyda bylchau eich sefydliad
resources-for-place = Beth all helpu gyda hyn: { $place }
resources-by-words = Beth sy'n cynnwys "{ $words }"
resources-saved = Yr hyn a gadwoch
resources-aside = Ddim ar gyfer eich sefydliad
numbered-resource = { $number }. { $title } ({ $publisher })
resource-kind = { $kind ->
    [case_study] Astudiaeth achos.
    [guidance] Canllawiau.
    [tool] Offeryn.
    [training] Hyfforddiant.
    [method] Dull.
    [data] Ffigurau i gymharu â nhw.
    [peer_challenge] Her gan gymheiriaid.
   *[network] Pobl i siarad â nhw.
 }
because-we-said = { " " }Oherwydd i'ch sefydliad gytuno:{ " " }
resource-last-checked = Gwiriwyd ddiwethaf ar { $day }: dylai ei berchennog fod wedi edrych arno eto ers hynny.
resource-not-checked = Nid oes neb wedi gwirio'r cyfeiriad hwn yn ddiweddar: efallai ei fod wedi symud.
resources-put-aside = { $count ->
    [zero] Dangosir pob un.
    [one] Ni ddangosir un, am nad yw ar gyfer eich sefydliad. Dywedwch ‘o'r neilltu’ i'w weld.
    [two] Ni ddangosir { $count }, am nad ydynt ar gyfer eich sefydliad. Dywedwch ‘o'r neilltu’ i'w gweld.
    [few] Ni ddangosir { $count }, am nad ydynt ar gyfer eich sefydliad. Dywedwch ‘o'r neilltu’ i'w gweld.
    [many] Ni ddangosir { $count }, am nad ydynt ar gyfer eich sefydliad. Dywedwch ‘o'r neilltu’ i'w gweld.
   *[other] Ni ddangosir { $count }, am nad ydynt ar gyfer eich sefydliad. Dywedwch ‘o'r neilltu’ i'w gweld.
 }
no-resource-on-shelf = Nid oes dim ar y silff hon i chi eto. Dywedwch ‘chwilio’ ac ychydig eiriau i chwilio am rywbeth.
no-resource-ours = Nid oes dim ar gyfer bylchau eich sefydliad: naill ai nid oes barn swyddogol wedi ei chyhoeddi, neu nid oes dim ar y silff hon eto.
no-resource-by-words = Ni chefais hyd i ddim sy'n cynnwys "{ $words }". Rhowch gynnig ar lai o eiriau neu eiriau eraill.
no-resource-saved = Nid ydych wedi cadw dim eto. Dywedwch ‘cadw’ a rhif i gadw rhywbeth o restr.
no-resource-aside = Nid yw eich sefydliad wedi rhoi dim o'r neilltu.
no-more-resources = Dyna'r cyfan.
no-list-of-resources = Nid oes rhestr eto. Dywedwch ‘adnoddau’ i weld beth all helpu.
no-such-resource = Nid wyf yn gwybod pa un rydych yn ei olygu. Ychwanegwch ei rif yn y rhestr a ddangoswyd ddiwethaf, fel cadw 1.
find-what = Ychwanegwch ychydig eiriau, fel chwilio rheoli contractau.
marked-saved = Wedi cadw: { $title }. Dywedwch ‘wedi cadw’ i weld popeth a gadwoch.
unmarked-saved = Ddim wedi cadw mwyach: { $title }.
marked-useful = Diolch. Roedd hwn yn ddefnyddiol: { $title }.
marked-not-for-us = Ni ddangosir hwn i'ch sefydliad eto: { $title }.
unmarked-not-for-us = Dangosir hwn i'ch sefydliad eto: { $title }.
marked-in-use = Rydych yn gwneud hyn yn barod: { $title }. Ei rannu? Mae tair llinell yn ddigon, a gall cynghorau eraill ddysgu gennych.
resource-gone = Nid yw hwnnw yma mwyach.
action-more = Mwy
action-save = Cadw
action-unsave = Peidio â chadw
action-useful = Defnyddiol
action-not_for_us = Nid i ni
action-for_us = I ni wedi'r cyfan
action-in_use = Rydym yn gwneud hyn yn barod
action-share-it = Ei rannu
topic-resources = Adnoddau
action-resources = Beth all helpu
action-our_resources = Beth all ein helpu ni
action-find = Chwilio
action-saved = Wedi cadw
action-put_aside = O'r neilltu
about-resources = Beth all helpu gyda'ch camau nesaf; neu gyda rhan o'r model: adnoddau ar gyfer prynu'n dda.
about-our_resources = Beth all helpu gyda bylchau eich sefydliad, o'i farn swyddogol gyhoeddedig.
about-find = Chwilio am rywbeth gydag ychydig eiriau, yn Gymraeg neu'n Saesneg.
about-saved = Yr hyn a gadwoch at wedyn.
about-more = Y rhai nesaf yn y rhestr.
about-save = Cadw un at wedyn, wrth ei rif: cadw 2.
about-useful = Dweud bod un wedi bod o ddefnydd: defnyddiol 1.
about-not_for_us = Peidio â dangos un i'ch sefydliad mwyach: nid i ni 2.
about-in_use = Dweud bod eich sefydliad yn ei wneud, ac efallai rhannu sut: rydym yn gwneud hyn yn barod 3.
about-put_aside = Yr hyn nad yw eich sefydliad am ei weld, gyda'r ffordd yn ôl.
resources-start = I ddechrau
resources-after-answers = Nid ydych wedi ateb dim eto. Atebwch ychydig gwestiynau, a byddaf yn dangos beth sy'n helpu gyda'ch camau nesaf eich hun, ac yn dweud pam. Neu dywedwch ‘chwilio’ ac ychydig eiriau.
