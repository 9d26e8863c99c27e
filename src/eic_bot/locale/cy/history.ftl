### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Brawddegau am y rowndiau a fu.

history-title = Rowndiau eich sefydliad
history-round-published = Gweithdy ar { $workshop }. { $mode }. Cyhoeddwyd ar { $published }.
history-round-other = Gweithdy ar { $workshop }. { $mode }. { $state }
history-state-setup = Wedi ei sefydlu.
history-state-answering = Mae'r atebion unigol ar agor.
history-state-workshop = Yn y gweithdy.
history-state-official = Mae'r farn swyddogol yn cael ei nodi.
history-state-published = Wedi ei chyhoeddi.
history-state-closed = Wedi cau heb farn gyhoeddedig.
history-one = Nid oes ail farn gyhoeddedig i gymharu â hi eto.
history-then-now = Bryd hynny a nawr
history-of-service = Bryd hynny a nawr: { $service }
history-about-service = { $service }: { $said }
history-characteristic = Nodwedd
history-remark = Newid
history-level = { $level ->
    [0] heb gyrraedd lefel 1 eto
   *[other] lefel { $level }
  }
history-unknown = ddim yn hysbys
history-not-compared = heb ei gymharu
history-once = yn hysbys unwaith
history-same = fel o'r blaen
history-up = { $count ->
    [zero] dim newid
    [one] 1 lefel i fyny
    [two] { $count } lefel i fyny
    [few] { $count } lefel i fyny
    [many] { $count } lefel i fyny
   *[other] { $count } lefel i fyny
  }
history-down = { $count ->
    [zero] dim newid
    [one] 1 lefel i lawr
    [two] { $count } lefel i lawr
    [few] { $count } lefel i lawr
    [many] { $count } lefel i lawr
   *[other] { $count } lefel i lawr
  }
history-is-same = fel o'r blaen
history-is-reworded = mewn geiriau eraill nawr
history-is-split = wedi ei rannu
history-is-merged = wedi ei uno
history-is-new = yn newydd
history-is-gone = wedi mynd
history-compared = Dim ond datganiadau a arhosodd yr un fath neu sy'n golygu'r un peth a gymherir. Ni chyfrifir cyfanswm.
history-no-rounds = Ni fu rownd yma eto.
history-not-in-round = Mewn rownd y cynigiaf yr hyn a ddywedwyd y tro diwethaf: derbyniwch wahoddiad yn gyntaf, neu dywedwch ‘barn swyddogol’.
history-nothing-said = Nid wyf yn gwybod am ddim a ddywedoch o'r blaen ac y gellid ei gynnig yma.
history-without-names = Mae'r rownd hon heb enwau, felly nid wyf yn dod â dim a ddywedoch yn rhywle arall iddi: gallai arwain yn ôl atoch.
still-true-said-official = Mae barn swyddogol { $day } yn dweud:
still-true-said-named = Yn rownd { $day } dywedoch chi:
still-true-said-solo = Ar { $day } dywedoch chi drosoch eich hun:
still-true-level = Lefel { $level }, { $said }: "{ $statement }"
still-true-afresh = { $count ->
    [zero] Lefelau { $levels }: mae geiriau eraill nawr, felly gofynnaf o'r newydd.
    [one] Lefel { $levels }: mae geiriau eraill nawr, felly gofynnaf o'r newydd.
    [two] Lefelau { $levels }: mae geiriau eraill nawr, felly gofynnaf o'r newydd.
    [few] Lefelau { $levels }: mae geiriau eraill nawr, felly gofynnaf o'r newydd.
    [many] Lefelau { $levels }: mae geiriau eraill nawr, felly gofynnaf o'r newydd.
   *[other] Lefelau { $levels }: mae geiriau eraill nawr, felly gofynnaf o'r newydd.
  }
still-true-ask = Dal yn wir?
still-true-yes = Dal yn wir
still-true-no = Ei newid
still-true-kept = { $characteristic }: wedi ei gadw fel un sy'n dal yn wir. Dywedwch ‘{ $undo }’ i'w dynnu'n ôl.
still-true-over = Dyna'r cyfan a wn o'r tro diwethaf.
still-true-offer = Rwy'n gwybod beth a ddywedwyd y tro diwethaf. Dywedwch ‘{ $still_true }’ i fynd trwyddo.
