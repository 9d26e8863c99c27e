### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Yr hyn a anfonir heb i neb ofyn, a sut mae pobl yn dweud pryd y maent am ei gael.

weekday = { $number ->
    [0] dydd Llun
    [1] dydd Mawrth
    [2] dydd Mercher
    [3] dydd Iau
    [4] dydd Gwener
    [5] dydd Sadwrn
   *[other] dydd Sul
  }
place-in-month = { $number ->
    [1] y cyntaf
    [2] yr ail
    [3] y trydydd
    [4] y pedwerydd
   *[other] yr olaf
  }
rhythm-weekly = { $every ->
    [1] bob wythnos, { $weekday }, am { $at }
    [2] bob pythefnos, { $weekday }, am { $at }
   *[other] bob { $every } wythnos, { $weekday }, am { $at }
  }
rhythm-weekday = { $every ->
    [1] bob mis, { $weekday }, { $place }, am { $at }
   *[other] bob { $every } mis, { $weekday }, { $place }, am { $at }
  }
rhythm-workday = { $every ->
    [1] bob mis, diwrnod gwaith, { $place }, am { $at }
   *[other] bob { $every } mis, diwrnod gwaith, { $place }, am { $at }
  }
rhythm-day = { $every ->
    [1] bob mis, diwrnod { $day }, am { $at }
   *[other] bob { $every } mis, diwrnod { $day }, am { $at }
  }
nudge-topic-resource = adnoddau
nudge-topic-plan = y cynllun
nudge-topic-story = straeon cymheiriaid
nudge-type-digest = crynhoad
nudge-type-single = unigol
nudge-type-topics = pynciau
nudge-type-on = ymlaen
nudges-on-room = Rwy'n postio yma { $rhythm }, yn ôl y cloc yn { $zone }.
nudges-on-person = Rwy'n ysgrifennu atoch { $rhythm }, yn ôl y cloc yn { $zone }, os oes rhywbeth yn aros amdanoch.
nudges-off-room = Nid wyf yn postio dim yma ohonof fy hun. I gael hynny, soniwch amdanaf a dywedwch ‘negeseuon ymlaen’.
nudges-off-person = Nid wyf yn ysgrifennu dim atoch ohonof fy hun ond yr hyn sydd ei angen ar eich rownd. Dywedwch ‘negeseuon ymlaen’ i newid hynny.
nudges-digest = Popeth mewn un post: { $topics }.
nudges-single = Un peth ym mhob post, yn eu tro: { $topics }.
nudges-audience-own = Mae pawb yma o'ch sefydliad, felly rwy'n defnyddio ei farn gyhoeddedig.
nudges-audience-others = Mae gwesteion neu bobl o sefydliadau eraill yma. Felly dim ond yr hyn y mae eich sefydliad wedi ei rannu â nhw a bostiaf.
nudges-audience-unknown = Ni allaf weld pwy sydd yma. Felly dim ond yr hyn y mae eich sefydliad wedi ei rannu ag eraill a bostiaf.
nudges-quiet = Byth rhwng { $begins } a { $ends }, ar benwythnosau nac ar wyliau banc.
nudges-quiet-none = Byth ar benwythnosau nac ar wyliau banc.
nudges-until = Dim cyn { $day }.
nudges-next = Nesaf: { $day } am { $at }.
nudges-how-room = Soniwch amdanaf a dywedwch, er enghraifft: negeseuon bob pythefnos dydd Mercher am 9:30, negeseuon unigol, negeseuon pynciau adnoddau, seibiant mis, oriau tawel 16:00 i 10:00, cylchfa amser London, stopio negeseuon, pam ges i hyn.
nudges-how-person = Gallwch ddweud, er enghraifft: negeseuon dydd Mawrth cyntaf am 10:00, seibiant wythnos, gwyliau tan 3 Ionawr, oriau tawel 17:00 i 9:00, cylchfa amser London, stopio negeseuon, pam ges i hyn.
nudges-no-rhythm = Nid wyf yn deall "{ $said }". Dywedwch ef fel: dydd Mawrth cyntaf am 10:00, bob pythefnos dydd Mercher am 9:30, diwrnod gwaith olaf bob mis am 14:00, wythnosol, misol.
nudges-no-until = Ni allaf ddefnyddio "{ $said }". Dywedwch am faint, neu tan pryd, blwyddyn ar y mwyaf: wythnos, 3 diwrnod, tan 3 Ionawr.
nudges-no-quiet = Ni allaf ddefnyddio "{ $said }". Dywedwch ddau amser o'r dydd: oriau tawel 17:00 i 9:00; neu oriau tawel dim.
nudges-no-zone = Nid wyf yn adnabod cylchfa amser o'r enw "{ $said }". Dywedwch ddinas, fel London, neu enw fel Europe/London.
nudges-no-nothing-sent = Nid wyf wedi anfon dim yma ohonof fy hun.
nudge-why-when = Anfonais hynny ar { $day }, gan y gofynnwyd amdano { $rhythm }.
nudge-why-gap = Ym marn gyhoeddedig { $organisation }, mae "{ $characteristic }" ar lefel { $position }, a lefel { $level } sy'n dod nesaf. Nid edrychais ar atebion neb ei hun.
nudge-why-waiting = { $count ->
    [zero] Doedd dim yn aros amdanoch yma.
    [one] Roedd 1 peth yn aros amdanoch yma.
    [two] Roedd { $count } beth yn aros amdanoch yma.
    [few] Roedd { $count } pheth yn aros amdanoch yma.
    [many] Roedd { $count } pheth yn aros amdanoch yma.
   *[other] Roedd { $count } peth yn aros amdanoch yma.
  } Nid oes neb arall yn gweld hynny.
nudge-why-reminder = Anfonais hynny ar { $day }, gan fod angen eich atebion ar ran { $organisation } erbyn { $deadline }. Dywedwch ‘stopio nodiadau atgoffa’ i beidio â chael mwy.
nudge-why-plan = Mae "{ $title }" yn y cynllun sy'n dilyn o'r farn gyhoeddedig, ac mae ei ddiwrnod yn agos neu wedi mynd heibio.
nudge-why-action = Gofynnais hynny ar { $day }, gan mai dyna'r diwrnod yr oedd "{ $title }" i'w wneud. Chi sy'n gofalu amdano.
nudge-why-ask = Gofynnais hynny ar { $day }, unwaith, gan fod { $organisation } wedi cyhoeddi barn a bod rhywun wedi galw arnaf yma o'r blaen.
nudge-why-farewell = Anfonais hynny ar { $day }, gan nad oedd neb wedi ateb chwe gwaith yn olynol. Hwnnw oedd yr olaf.
nudge-why-untouched = Anfonais hynny ar { $day }, unwaith, gan eich bod wedi dechrau rhywbeth yma ac wedi bod yn dawel am { $days } diwrnod. Ar { $until } mae'n mynd i'r archif.
nudge-ask = Gallaf bostio yma yr hyn sy'n helpu gyda cham nesaf { $organisation }: { $topics }. Beth hoffech chi ei gael, a phryd? Ni ddaw dim nes i rywun yma ateb.
nudge-ask-else = Neu soniwch amdanaf a dywedwch, er enghraifft: negeseuon dydd Mawrth cyntaf am 10:00, negeseuon unigol, negeseuon pynciau adnoddau, stopio negeseuon.
nudge-resource = Ar gyfer "{ $characteristic }", lefel { $level }: { $title } ({ $publisher }).
nudge-because = Oherwydd ym marn gyhoeddedig { $organisation } mae "{ $characteristic }" ar lefel { $position }, a lefel { $level } sy'n dod nesaf.
nudge-story = { $council }, am "{ $characteristic }": { $did }
nudge-another-council = Cyngor arall
nudge-plan = O'n cynllun, ar gyfer { $day }: { $title }
nudge-plan-late = O'n cynllun, ac yn hwyr ers { $day }: { $title }
nudge-plan-because = Oherwydd ei fod yn y cynllun sy'n dilyn o farn gyhoeddedig { $organisation }. Gall pwy bynnag sy'n gofalu amdano ddweud yn breifat: ein cynllun.
nudge-detail-how = Soniwch amdanaf a dywedwch: pam ges i hyn, seibiant mis, negeseuon, stopio negeseuon.
nudge-useful = Defnyddiol
nudge-snooze-month = Dim am fis
nudge-snooze-week = Dim am wythnos
nudge-stop = Stopio'r rhain
nudge-never = Dim byd, diolch
nudge-thanks = Diolch, mae hynny'n fy helpu.
nudge-waiting = { $count ->
    [zero] Yn aros amdanoch: { $titles }.
    [one] Mae hwn yn aros amdanoch: { $titles }.
    [two] Mae'r rhain yn aros amdanoch: { $titles }.
    [few] Mae'r rhain yn aros amdanoch: { $titles }.
    [many] Mae'r rhain yn aros amdanoch: { $titles }.
   *[other] Mae'r rhain yn aros amdanoch: { $titles }.
  }
nudge-deadline = Mae angen atebion ar ran { $organisation } erbyn { $day }.
nudge-farewell-room = Nid oes neb wedi ateb y chwe phost diwethaf, felly dyma'r un olaf. Soniwch amdanaf a dywedwch ‘negeseuon ymlaen’ os hoffech eu cael eto.
nudge-farewell-person = Nid ydych wedi ateb y chwe gwaith diwethaf, felly dyma'r un olaf. Dywedwch ‘negeseuon ymlaen’ os hoffech glywed gennyf eto.

## Beth ellir ei ddweud amdano

topic-nudges = Negeseuon
action-nudges = Yr hyn a anfonaf atoch
about-nudges = Pa mor aml yr ysgrifennaf atoch ohonof fy hun, a sut i'w newid.
about-snooze = Dim byd ohonof fy hun am ychydig.
about-stop_nudges = Dim byd ohonof fy hun mwyach.
about-why_nudge = Pam y cawsoch y peth diwethaf a anfonais ohonof fy hun.
about-holiday = Dim byd o gwbl nes i chi ddod yn ôl.
about-quiet_hours = Yr oriau pan na fyddaf byth yn ysgrifennu ohonof fy hun.
about-time_zone = Pa gloc a ddilynaf.
nudge-type-nudges = negeseuon
about-nudge-type-nudges = Pa mor aml y postiaf yma ohonof fy hun, a beth.
nudge-why-action-room = Gofynnais hynny ar { $day }. Dyna'r diwrnod yr oedd "{ $title }" i'w wneud, a chaiff y cynllun ei ddilyn yma.
nudge-why-agenda = Anfonais hynny ar { $day }, gan mai chi sy'n arwain gweithdy { $workshop }.
nudge-why-consent = Gofynnais hynny ar { $day }, gan fod yr hyn y cytunoch i'w ddangos ohonoch eich hun yn dal tan { $until }. Dywedwch ‘tynnu fy ngherdyn yn ôl’ i beidio â dangos dim mwyach.
nudge-why-sector-reply = Anfonais hynny ar { $day }, gan i chi adrodd am rwystr o'r math hwnnw neu ddweud ‘fi hefyd’ wrth un: { $kind }.
nudge-resources-no-view = Nid oes barn swyddogol gyhoeddedig eto, ac ni ddefnyddiaf ddim arall mewn ystafell. Gofynnwch i mi yn breifat: adnoddau.
nudge-resources-not-shared = Gall gwesteion neu eraill fod yma, ac nid yw eich sefydliad wedi rhannu ei farn mor bell â hynny. Gofynnwch i mi yn breifat: ein hadnoddau.
nudge-resources-none = Nid oes dim ar y silff ar gyfer camau nesaf eich sefydliad. Gofynnwch i mi yn breifat: chwilio ac ychydig eiriau.
nudge-type-resources = adnoddau
about-nudge-type-resources = Beth all helpu gyda chamau nesaf ein sefydliad, o'i farn gyhoeddedig.
