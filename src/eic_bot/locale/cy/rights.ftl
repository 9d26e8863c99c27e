### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Yr hyn sy'n ddyledus i bobl o ran eu data, a'r hyn a ddywedant pan fydd rhywbeth o'i le.

action-complain = Cwyno
about-complain = Dweud bod rhywbeth o'i le. Rhaid ei ateb o fewn 30 diwrnod.
complaint-how = Os oedd rhywbeth o'i le, dywedwch { $typed } a beth ydoedd. Rhaid ei ateb o fewn 30 diwrnod.
complaint-kept = Diolch am ddweud hynny. Mae eich cwyn wedi cyrraedd. Rhaid i'r bobl sy'n gofalu amdanaf yma ei hateb erbyn { $day }. Gallwch hefyd gwyno wrth Swyddfa'r Comisiynydd Gwybodaeth.
