### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Brawddegau yn Gymraeg.
renewed = Adnewyddwyd y cwestiynau ers i ni siarad ddiwethaf. Cedwir popeth a ddywedoch.
renewed-reworded = { $count ->
    [zero] Mae geiriau pob cwestiwn a ateboch yr un fath.
    [one] Mae gan un cwestiwn a ateboch eiriau newydd. Byddaf yn ei ddangos i chi eto.
    [two] Mae gan { $count } gwestiwn a ateboch eiriau newydd. Byddaf yn eu dangos i chi eto.
    [few] Mae gan { $count } chwestiwn a ateboch eiriau newydd. Byddaf yn eu dangos i chi eto.
    [many] Mae gan { $count } chwestiwn a ateboch eiriau newydd. Byddaf yn eu dangos i chi eto.
   *[other] Mae gan { $count } cwestiwn a ateboch eiriau newydd. Byddaf yn eu dangos i chi eto.
  }
renewed-new = { $count ->
    [zero] Nid oes cwestiwn newydd.
    [one] Mae un cwestiwn yn newydd.
    [two] Mae { $count } gwestiwn yn newydd.
    [few] Mae { $count } chwestiwn yn newydd.
    [many] Mae { $count } chwestiwn yn newydd.
   *[other] Mae { $count } cwestiwn yn newydd.
  }
renewed-gone = { $count ->
    [zero] Gofynnir pob cwestiwn a ateboch o hyd.
    [one] Ni ofynnir un cwestiwn a ateboch mwyach. Cedwir eich ateb.
    [two] Ni ofynnir { $count } gwestiwn a ateboch mwyach. Cedwir eich atebion.
    [few] Ni ofynnir { $count } chwestiwn a ateboch mwyach. Cedwir eich atebion.
    [many] Ni ofynnir { $count } chwestiwn a ateboch mwyach. Cedwir eich atebion.
   *[other] Ni ofynnir { $count } cwestiwn a ateboch mwyach. Cedwir eich atebion.
  }
renewed-not-taken = Nid wyf wedi cymryd hynny fel ateb, gan fod y geiriau hyn yn newydd.
renewed-said-before = Wrth y geiriau cynharach dywedoch chi: { $said }. Os yw hynny'n dal yn wir, dywedwch ef eto.
