### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Y consol: iechyd, rowndiau, negeseuon heb eu danfon, a'r hyn sy'n mynd allan.


## Iechyd

console-health-paused = Nid oes dim yn mynd allan i'r sefydliad hwn: mae wedi oedi.
console-health-waiting = Negeseuon heb eu danfon
console-health-more = Gall fod mwy.
console-health-timers = Amseryddion
console-health-set = Wedi eu gosod
console-health-overdue = Yn hwyr
console-health-versions = Fersiynau
console-pack = Pecyn

## Negeseuon heb eu danfon

console-channel = Sianel
console-state = Cyflwr
console-messages = Negeseuon
console-letters-nothing = Nid oes dim yn aros, a gellid danfon popeth.
console-letter-waits = yn aros
console-letter-leased = ar ei ffordd
console-letter-done = wedi ei danfon
console-letter-dead = ni ellid ei danfon
console-letters-none = Ticiwch o leiaf un neges.
console-letters-retried = Anfonir { $count } eto.
console-letters-dropped = Gollyngwyd { $count }.
console-letters-left = Roedd { $count } wedi eu danfon yn y cyfamser, neu maent ar eu ffordd nawr.
console-letters-message = Neges
console-letters-tries = Ceisiadau
console-letters-due = I'w hanfon
console-letters-why = Pam
console-letters-first = Dyma'r { $count } cyntaf; gall fod mwy.
console-letters-again = Anfon eto
console-letters-drop = Gollwng …
console-letters-never = Ni fyddant byth yn cael eu hanfon wedyn. Ni ellir dadwneud hyn.
console-letters-sure = Gollwng am byth
console-letters-leave = Eu gadael
console-letters-drop-these = { $count ->
    [zero] Gollwng { $count } neges?
    [one] Gollwng { $count } neges?
    [two] Gollwng { $count } neges?
    [few] Gollwng { $count } neges?
    [many] Gollwng { $count } neges?
   *[other] Gollwng { $count } neges?
  }

## Rowndiau

console-round = Rownd
console-answers = Atebion
console-round-done = Wedi cyflwyno
console-round-deadline = Dyddiad cau
console-round-workshop = Gweithdy
console-round-anonymous = heb enwau
console-round-named = gydag enwau
console-round-of = { $done } o { $asked }
console-round-none = Ni fu rownd eto.
console-round-hint = Ni ddangosir yma yr hyn a atebodd pobl, na phwy sydd heb ateb.
console-round-setup = yn cael ei sefydlu
console-round-answering = mae atebion yn dod i mewn
console-round-in-workshop = gweithdy
console-round-official = mae'r farn swyddogol yn cael ei nodi
console-round-published = wedi ei chyhoeddi
console-round-closed = wedi cau

## Beth sy'n mynd allan

console-nudges-held = Nid oes dim yn mynd allan o hyn ymlaen.
console-nudges-let-go = Mae'r hyn a oedd yn aros yn mynd allan nawr.
console-nudges-same = Roedd hynny felly'n barod.
console-nudges-paused = Nid oes dim yn mynd allan i'r sefydliad hwn. Cedwir yr hyn sy'n dod i mewn, ac mae'r hyn sydd i'w anfon yn aros.
console-nudges-unpause = Gadael iddo fynd allan eto
console-nudges-usual = Mae negeseuon yn mynd allan fel arfer. Mae oedi yn dal yn ôl bob neges i'r sefydliad hwn, gan gynnwys atebion, nes i chi eu gollwng eto.
console-nudges-pause = Oedi popeth
console-nudges-ahead = Negeseuon i ddod
console-nudges-far = Pa mor bell ymlaen
console-look = Edrych
console-nudges-if = Os na fydd neb yn dweud nac yn gwneud dim tan hynny. Ni ddangosir pwy y maent yn eu cyrraedd.
console-nudges-day = Diwrnod
console-nudges-kind = Math
console-nudges-to = At
console-nudges-people = pobl
console-nudges-nothing = Nid oes dim i fynd allan yn yr amser hwnnw.
console-nudge-resource = adnodd
console-nudge-plan = cynllun
console-nudge-story = stori
console-nudge-ask = cwestiwn cyntaf
console-nudge-farewell = neges olaf
console-nudge-waiting = beth sy'n aros
console-weeks = { $count ->
    [zero] dim wythnosau
    [one] { $count } wythnos
    [two] { $count } wythnos
    [few] { $count } wythnos
    [many] { $count } wythnos
   *[other] { $count } wythnos
  }
