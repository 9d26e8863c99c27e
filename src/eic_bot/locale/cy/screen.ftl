### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Pob brawddeg y mae'r bot yn ei dweud ohono'i hun, yn Gymraeg.

## Sgrin ystafell, a'r ddolen breifat ati

workshop-type-screen = sgrin
workshop-type-screen-off = diffodd sgrin
about-workshop-type-screen = Tudalen ar gyfer sgrin yr ystafell; cewch y ddolen yn breifat.
about-workshop-type-screen-off = Dod â'r ddolen i'r dudalen honno i ben.
screen-title = Y gweithdy ar sgrin
screen-link = Mae'r dudalen hon ar gyfer sgrin yr ystafell. Mae'n dangos yr eitem, pa mor bell oddi wrth ei gilydd y mae'r atebion a'r hyn a gytunwyd, a dim am bobl. Gall pwy bynnag sydd â'r ddolen ei gweld am { $hours } awr. I ddod â hi i ben, soniwch amdanaf yn yr ystafell a dywedwch ‘diffodd sgrin’.
screen-ended = Mae'r ddolen i'r sgrin wedi dod i ben.
screen-nowhere = Nid oes gennyf gyfeiriad ar y we, felly nid oes sgrin. Gall pwy bynnag sy'n fy rhedeg osod un.
screen-not-begun = Nid yw'r gweithdy wedi dechrau
screen-paused = Egwyl
screen-gone = Mae'r ddolen hon wedi dod i ben
screen-gone-why = Gofynnwch i'r hwylusydd am un newydd: maent yn sôn am y bot yn ystafell y gweithdy ac yn dweud ‘sgrin’.
screen-still = Rhoi'r gorau i ddiweddaru'r dudalen hon
screen-live = Diweddaru'r dudalen hon ohoni ei hun
screen-decided = Penderfynwyd ddiwethaf
