### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# I bobl sy'n cael darllen yr hyn a ddywedir gan ddarllenydd sgrin.

ask-aloud = { $name }, gyda darllenydd sgrin
aloud-is-on = Mae'r modd darllenydd sgrin ymlaen. Mae pob cwestiwn yn neges ar ei phen ei hun, gyda'i le yn gyntaf a'r atebion yn olaf. Dywedwch ‘{ $off }’ i'w ddiffodd.
aloud-is-off = Mae'r modd darllenydd sgrin wedi ei ddiffodd.
aloud-statement = { $place } o { $total }. { $characteristic }: lefel { $level }, { $title }
aloud-ladder = { $place } o { $total }. { $characteristic }
action-aloud = Modd darllenydd sgrin
about-aloud = Un cwestiwn ym mhob neges, gyda'i le yn gyntaf.
action-not_aloud = Modd darllenydd sgrin i ffwrdd
about-not_aloud = Troi'r modd darllenydd sgrin i ffwrdd.
