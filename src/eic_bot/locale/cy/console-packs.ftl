### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Y consol: pecynnau, drafftiau yn eu cyfanrwydd, cyhoeddi, a'r hyn y mae sefydliad yn ei newid iddo'i hun.


## Yr hyn a ddywedir ar ôl ffurflen

console-told-kept = Cadwyd yn y drafft. Bydd pobl yn ei weld ar ôl ei gyhoeddi.
console-told-undone = Dadwnaed y newid diwethaf.
console-told-redone = Gwnaed y newid eto.
console-told-discarded = Mae'r drafft wedi mynd.
console-told-gone = Nid yw'r drafft hwnnw yno mwyach. Mae rhywun wedi cael gwared arno.
console-told-taken = Mae'r ffeiliau yn y drafft.
console-told-errors = Cywirwch y gwallau yn gyntaf: gwneir llyfr gwaith o becyn heb wallau.
console-told-changed = Ni wnaed dim: mae rhywun wedi newid y drafft hwn ers i chi ei weld. Dyma sut y mae nawr.
console-told-published = Cyhoeddwyd. Bydd pobl yn ei gael o hyn ymlaen.
console-told-proposed = Cadwyd eich dymuniad. Rhaid i rywun arall ei gadarnhau.
console-told-overlay-removed = Fe'i tynnwyd ymaith. Mae pobl yn cael y pecyn fel y mae.
console-told-rolled-back = Mae'r fersiwn gynharach mewn grym eto.
console-why-not-there = Nid yw yno mwyach, neu ni fu erioed.
console-why-taken = Mae'r enw hwnnw wedi ei gymryd. Dewiswch un arall.
console-why-unreadable = Ni ellir darllen y ffeil hon fel y mae. Cywirwch hi yn gyntaf.
console-why-no-words = Mae angen geiriau mewn o leiaf un iaith ar destun.
console-why-no-condition = Nid amod yw hwn. Dewiswch gwestiwn, neu ysgrifennwch ef fel y mae'r ffeiliau eraill yn ei wneud.
console-why-no-file = Nid oes gan becyn ffeil o'r enw hwnnw.
console-why-not-that-many = Mae gan nodwedd un datganiad ar bob lefel.
console-why-too-large = Mae hynny'n rhy fawr. Yr uchafswm yw:
console-why-no-zip = Nid zip y gellir ei ddarllen yw hwn.
console-why-no-pack = Nid oes pecyn ynddo sy'n dweud ei enw yn pack.yaml.
console-why-outside = Mae'r zip hwn yn cynnwys ffeil a fyddai y tu allan i'w ffolder. Ni chymerwyd dim.
console-why-link = Mae'r zip hwn yn cynnwys dolen. Ni chymerwyd dim.
console-why-not-text = Nid testun yw hwn.
console-why-last-step = Rhaid gadael rhywbeth yno. Rhowch gam arall wrth ei ochr yn gyntaf, neu tynnwch yr hyn y mae ynddo allan.
console-why-no-offer = Nid yw'r sgwrs honno'n cynnig rhai eraill, felly ni ellir cynnig hon yno.

## Yr hyn a wnaed i ddrafft

console-did-begun = Dechreuodd { $by } y drafft o fersiwn { $what }
console-did-undone = Dadwnaeth { $by } newid, yn ôl i'r hyn ydoedd yn { $what }
console-did-redone = Gwnaeth { $by } newid eto, fel yr oedd yn { $what }
console-did-reworded = Newidiodd { $by } eiriau { $what }
console-did-changed = Newidiodd { $by } { $what }
console-did-characteristic-added = Ychwanegodd { $by } y nodwedd { $what }
console-did-kept = Cadwodd { $by } { $what }
console-did-removed = Tynnodd { $by } { $what } allan
console-did-moved = Symudodd { $by } { $what }
console-did-step-added = Ychwanegodd { $by } y cam { $what }
console-did-step-changed = Newidiodd { $by } y cam { $what }
console-did-step-removed = Tynnodd { $by } y cam { $what } allan
console-did-dialog-added = Ychwanegodd { $by } y sgwrs { $what }
console-did-dialog-removed = Tynnodd { $by } y sgwrs { $what } allan
console-did-pace = Newidiodd { $by } gyflymder { $what }
console-did-condition = Newidiodd { $by } amod { $what }
console-did-schedule = Newidiodd { $by } yr amserlen { $what }
console-did-version = Cododd { $by } y fersiwn i { $what }
console-did-written = Ysgrifennodd { $by } { $what }
console-did-taken = Cymerodd { $by } ffolder neu lyfr gwaith i mewn { $what }

## Yr hyn sydd i'w gywiro

console-to-mend = I'w gywiro
console-to-look-at = I edrych arno
console-line = llinell { $line }

## Y pecynnau sydd yno

console-packs-met = Mae pobl { $council } yn cael y pecyn { $pack }, fersiwn { $version }. Nid yw'r hyn a ddrafftir yma yn newid dim iddynt cyn ei gyhoeddi.
console-packs-overlay = Yr hyn a newidir i ni yn unig
console-drafts = Drafftiau
console-drafts-from = Dechreuwyd o
console-drafts-by = Dechreuwyd gan
console-drafts-changed = Newidiwyd ddiwethaf
console-nothing = dim byd
console-drafts-none = Nid oes dim yn cael ei ddrafftio.
console-draft-begin = Dechrau drafft
console-draft-begin-met = Dechrau o'r hyn y mae pobl yn ei gael: { $pack } { $version }
console-draft-begin-from = Dechrau o { $pack }
console-draft-all = Mae pob pecyn sydd yma yn cael ei ddrafftio'n barod.
console-draft-zip = Ffolder pecyn, fel zip
console-draft-zip-hint = 10 MB ar y mwyaf. Cymerir y ffolder sy'n cynnwys pack.yaml.
console-draft-zip-begin = Dechrau o'r zip hwn

## Yr hyn sydd o amgylch drafft

console-draft-of = Drafft o'r pecyn { $pack }, a newidiwyd ddiwethaf gan { $by }: { $at }
console-draft-parts = Rhannau'r drafft hwn
console-tab-overview = Trosolwg
console-tab-words = Geiriau
console-dialogs = Sgyrsiau
console-dialog = Sgwrs { $name }
console-resources = Adnoddau
console-contacts = Cysylltiadau
console-schedule = Amserlen
console-preview = Rhagolwg
console-difference = Gwahaniaethau
console-publish = Cyhoeddi

## Drafft ar gip

console-draft = Drafft o { $pack }
console-check = Gwirio
console-check-well = Dim i'w gywiro. Gellir ei gyhoeddi.
console-check-count = { $errors } i'w cywiro, { $rest } i edrych arnynt.
console-check-errors = Ni ellir ei gyhoeddi cyn cywiro'r rhai cyntaf.
console-the-pack = Y pecyn
console-words-and-files = Geiriau a ffeiliau
console-words-of-area = Geiriau'r maes { $area }
console-add-characteristic = Ychwanegu nodwedd
console-files-written = Ffeiliau fel y maent wedi eu hysgrifennu
console-take-out = Ei dynnu allan
console-out-zip = Fel ffolder, mewn zip
console-out-workbook = Fel llyfr gwaith ar gyfer Excel
console-bring = Dod ag un yn ôl
console-bring-hint = Mae zip yn cymryd lle pob ffeil. Mae llyfr gwaith yn newid yr hyn y mae'n ei ddweud ac yn gadael sylwadau a threfn.
console-bring-it = Dod ag ef yn ôl
console-done = Yr hyn a wnaed
console-undo = Dadwneud
console-redo = Ail-wneud
console-discard = Cael gwared
console-discard-this = Cael gwared ar y drafft hwn

## Cael gwared arno, a'i wahaniaethau

console-discard-sure = Cael gwared ar y drafft o { $pack }?
console-discard-it = Cael gwared arno
console-discard-keep = Ei gadw
console-mend-first = Mae gwallau yn y drafft. Cywirwch hwy yn gyntaf: gweler { $overview }.
console-mend-overview = y trosolwg
console-difference-new = Nid oes fersiwn o'r pecyn hwn mewn grym: byddai'r cyfan yn newydd.
console-difference-none = Mae'r drafft yn dweud yr un peth â fersiwn { $version }, y mae pobl yn ei chael.
console-difference-against = O gymharu â fersiwn { $version }, y mae pobl yn ei chael.
console-discard-text = { $count ->
    [zero] Bydd pob un o'i { $count } diwygiad yn mynd, ac ni ddaw'r un yn ôl. Mae'r hyn y mae pobl yn ei gael yn aros fel y mae.
    [one] Bydd ei un diwygiad yn mynd, ac ni ddaw yn ôl. Mae'r hyn y mae pobl yn ei gael yn aros fel y mae.
    [two] Bydd pob un o'i { $count } ddiwygiad yn mynd, ac ni ddaw'r un yn ôl. Mae'r hyn y mae pobl yn ei gael yn aros fel y mae.
    [few] Bydd pob un o'i { $count } diwygiad yn mynd, ac ni ddaw'r un yn ôl. Mae'r hyn y mae pobl yn ei gael yn aros fel y mae.
    [many] Bydd pob un o'i { $count } diwygiad yn mynd, ac ni ddaw'r un yn ôl. Mae'r hyn y mae pobl yn ei gael yn aros fel y mae.
   *[other] Bydd pob un o'i { $count } diwygiad yn mynd, ac ni ddaw'r un yn ôl. Mae'r hyn y mae pobl yn ei gael yn aros fel y mae.
  }

## Heb ei gadw, neu heb ei gymryd i mewn

console-not-saved = Heb ei gadw
console-conflict = Mae rhywun wedi newid y rhan hon o'r drafft ers i chi ei hagor. Ni throswyd dim, ac mae'r hyn a deipioch isod.
console-conflict-others = Yr hyn a wnaethant
console-conflict-yours = Yr hyn a deipioch
console-conflict-mine = Cadw fy un i dros eu hun nhw
console-save = Cadw
console-conflict-leave = Ei adael fel y mae nawr
console-nothing-taken = Ni chymerwyd dim
console-back-to-draft = Yn ôl i'r drafft
console-workbook = Rhaid cywiro'r llyfr gwaith { $name } yn gyntaf.

## Yr hyn y byddai cyhoeddi yn ei wneud

console-items-new = newydd: { $names }
console-items-changed = wedi newid: { $names }
console-items-gone = wedi mynd: { $names }
console-impact = O { $before } i { $after }: sesiynau { $sessions }, rowndiau agored { $rounds }.
console-impact-places = Ble mae pobl arni
console-version = Fersiwn
console-impact-dialog = Sgwrs
console-impact-area = Maes
console-impact-sessions = Sesiynau
console-impact-beginning = ar y dechrau
console-session-new = newydd
console-session-asking = yn holi
console-session-paused = wedi oedi
console-impact-fates = Beth ddaw o atebion. Ni ddileir yr un.
console-question = Cwestiwn
console-impact-fate = Beth ddaw ohono
console-impact-people = Pobl a atebodd
console-fate-reworded = geiriau eraill
console-fate-split = wedi ei rannu
console-fate-merged = wedi eu cyfuno
console-fate-new = newydd, gofynnir o hyn ymlaen
console-fate-gone = wedi mynd: rhoddir atebion o'r neilltu
console-impact-same = Atebion sy'n aros fel y maent
console-sent-unasked = Yr hyn a anfonir heb ei ofyn

## Cyhoeddi

console-not-above = Nid yw { $version } yn uwch na { $before }, sydd mewn grym. Codwch hi isod.
console-version-draft = Fersiwn y drafft
console-version-hint = Rhaid iddi fod yn uwch na'r un sydd mewn grym. Y nesaf fyddai { $next }.
console-version-save = Cadw'r fersiwn
console-would-do = Yr hyn y byddai'n ei wneud
console-confirm = Cadarnhau
console-whom = Pwy sy'n symud iddi
console-whom-all = pawb (sesiynau: { $count })
console-whom-some = y rhai nad ydynt wedi ateb dim eto (sesiynau: { $count })
console-whom-nobody = neb: mae pwy bynnag sydd wedi dechrau yn gorffen ar y fersiwn y mae arni
console-confirms = Mae hyn yn cadarnhau'r adroddiad uchod. Os bydd pobl yn gwneud rhywbeth arall o bwys yn y cyfamser, fe'i dangosir o'r newydd.
console-publish-this = Cyhoeddi { $version }
console-propose-this = Gofyn i rywun arall ei gyhoeddi { $version }
console-past = Yr hyn a fu mewn grym
console-past-begun = { $version }: dechreuwyd gyda { $by }
console-past-published = { $version }: cyhoeddwyd gan { $by }
console-past-rolled-back = { $version }: aed yn ôl iddi gan { $by }
console-past-two = { $one } a { $other }
console-past-proposed = yn aros am ail berson
console-past-moving = mae pobl yn symud
console-past-done = sesiynau a symudodd: { $count }
console-past-overtaken = daeth fersiwn arall o'i blaen
console-roll-back = Mynd yn ôl i'r fersiwn cynt
console-past-none = Ni chyhoeddwyd dim o'r pecyn hwn yma.

## I ni yn unig

console-overlay = I ni yn unig
console-overlay-about = Yr hyn y mae { $council } yn ei newid yn y pecyn { $pack } i'w bobl ei hun: geiriau eraill, cwestiynau ac adnoddau ei hun, rhannau a adewir allan.
console-overlay-over = Mae'n gorwedd dros fersiwn { $version }, y mae pawb yn ei chael, a thros bob un newydd.
console-overlay-now = Mewn grym
console-overlay-number = Rhif { $number }: mae pobl yn cael { $version }.
console-overlay-wording = Geiriau eraill ar gyfer
console-overlay-hidden = Ni ofynnir yma
console-overlay-characteristics = Nodweddion ein hunain
console-overlay-questions = Cwestiynau ein hunain
console-overlay-resources = Adnoddau ein hunain
console-overlay-contacts = Cysylltiadau ein hunain
console-overlay-none = dim
console-overlay-lost = Nid yw'n ffitio mwyach
console-overlay-fits = mae'r cyfan yn ffitio
console-overlay-remove = Ei dynnu ymaith
console-overlay-remove-hint = Ar unwaith, a chan un person: mae pobl yn cael y pecyn fel y mae eto. Cedwir yr hyn a atebwyd i'n cwestiynau ein hunain.
console-overlay-no-one = Nid oes un: mae pobl yn cael y pecyn fel y mae.
console-overlay-everybody = Y sefydliad hwn yw pawb. Cyhoeddwch fersiwn o'r pecyn yn lle hynny.
console-as-written = Fel y mae wedi ei ysgrifennu
console-overlay-middle = Mae pwy bynnag sydd ar ganol rhywbeth yn ei orffen ar y fersiwn y dechreuodd arni.
console-overlay-change = Ei newid
console-overlay-hint = Codwch number gyda phob newid. Mae popeth a ychwanegir yn dechrau gydag own_.
console-overlay-weigh = Gweld yr hyn y byddai'n ei wneud
