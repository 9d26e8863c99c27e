### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Yr hyn a ysgrifennir i'r rhai sy'n gofalu am y cynnwys, ac i gorff y sector.

## Adroddiad y sector, yn llinellau o destun

sector-text-position = Lle mae cynghorau, fesul lefel (0: dim yn ei le)
sector-text-ambition = Lle hoffent fod, fesul lefel
sector-text-barrier = Rhwystrau a adroddwyd, fesul chwarter
sector-text-empty_shelf = Silffoedd gwag: nesaf i gynifer o gynghorau, a heb adnodd na chymar
sector-text-few-views = Mae rhy ychydig o gynghorau yn rhannu eu barn.
sector-text-no-barrier = Nid oes dim wedi'i adrodd.
sector-text-no-shelf = Dim yn ôl y ffigurau uchod.
sector-text-note = Cynghorau a gyfrifir, o bump i fyny. Mae llinell fer yn golygu llai, neu rywbeth a fyddai'n dweud rhywbeth am ychydig ohonynt.

## Sgwrs yn siart llif

drawn-only = (dim ond { $when })
drawn-if = os { $condition }
drawn-otherwise = fel arall
drawn-choose = dewis: { $titles }
drawn-summary = yr hyn a ddywedwyd
drawn-summary-of = yr hyn a ddywedwyd: { $area }
drawn-highlights = cryfderau a chamau nesaf
drawn-notice = pwy sy'n cael gweld yr atebion
drawn-statements = { $count ->
    [zero] dim datganiadau
    [one] 1 datganiad
    [two] 2 ddatganiad
    [few] { $count } datganiad
    [many] { $count } datganiad
   *[other] { $count } datganiad
  }

## Gweithdy gyda phobl ddychmygol, mewn terfynell

rehearsal-invented = Pobl ddychmygol yw'r rhain, ac atebion dychmygol sydd ganddynt.
rehearsal-to = At { $person }:
rehearsal-taken-away = (tynnir neges i ffwrdd)
rehearsal-in-place = Yn ei lle:
rehearsal-presses = Mae { $person } yn pwyso [{ $what }]
rehearsal-took = Cymerodd { $presses } gwasgiad gan yr uwch-ddefnyddiwr a { $messages } neges yn yr ystafell.
