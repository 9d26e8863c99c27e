### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Pob brawddeg y mae'r bot yn ei dweud ohono'i hun, yn Gymraeg.

## Model pwy yw hwn

independent = Mae'r model hwn yn annibynnol ac yn ei eiriau ei hun. Nid datganiadau'r LGA nac iESE ydynt, ac nid yw'r naill gorff na'r llall yn eu cymeradwyo.

## Pwy sy'n gallu gweld yr atebion

notice-solo = Cyn i chi ddechrau: y rhaglen hon sy'n cadw eich atebion. Gallwch chi eu gweld, a hefyd bwy bynnag sy'n ei rhedeg.
notice-named = Cyn i chi ddechrau: mae eich atebion ar gyfer { $organisation }. Yma gellir eu gweld gyda'ch enw gennych chi a'r rhain: { $readers }. Cofnodir pob tro yr edrychir arnynt. Gallai pwy bynnag sy'n rhedeg y rhaglen hon i chi ddarllen ei chronfa ddata.
notice-anonymous = Cyn i chi ddechrau: mae eich atebion ar gyfer { $organisation }. Nes i chi gyflwyno fe'u cedwir gyda'ch enw, ac yma dim ond chi sy'n eu gweld. Pan fyddwch yn cyflwyno, torrir y cyswllt â'ch enw; y diwrnod yn unig a gedwir. Wedi hynny, dyma pwy all weld pa atebion yw eich rhai chi neu eu newid, gan eich cynnwys chi: { $readers }. Gallai pwy bynnag sy'n rhedeg y rhaglen hon i chi ddarllen ei chronfa ddata nes i chi gyflwyno.
notice-official = Yr hyn a nodwch yma yw barn swyddogol { $organisation }. Yr uwch-ddefnyddiwr sy'n ei nodi; gall pawb yn y sefydliad ei gweld ar ôl ei chyhoeddi.
reader-super-user = yr uwch-ddefnyddiwr ({ $name })
reader-sponsor = y noddwr
reader-facilitator = yr hwylusydd
reader-participant = y rhai sy'n cymryd rhan
reader-colleague = pawb yn y sefydliad
reader-sector-analyst = dadansoddwyr y sector
reader-nobody = neb yma
reader-and = ,{" "}
notice-place-computer = Gallai'r bobl sy'n gofalu am y cyfrifiadur hwn eu darllen hefyd, a gall cais am ddata neu gais rhyddid gwybodaeth eu cyrraedd.
notice-place-slack = Gallai'r bobl sy'n rhedeg eich Slack ddarllen y sgwrs hon hefyd, a gall cais am ddata neu gais rhyddid gwybodaeth ei chyrraedd.
notice-place-teams = Gallai'r bobl sy'n rhedeg eich Teams ddarllen y sgwrs hon hefyd, a gall cais am ddata neu gais rhyddid gwybodaeth ei chyrraedd.
notice-kept = { $days ->
    [0] Fe'u cedwir nes i rywun eu dileu.
    [one] Fe'u cedwir am { $days } diwrnod.
    [two] Fe'u cedwir am { $days } ddiwrnod.
    [few] Fe'u cedwir am { $days } diwrnod.
    [many] Fe'u cedwir am { $days } diwrnod.
   *[other] Fe'u cedwir am { $days } diwrnod.
  }

## Cwestiynau

heading-statement = { $characteristic }: lefel { $level }, { $title } ({ $place } o { $total })
heading-ladder = { $characteristic } ({ $place } o { $total })
heading-question = Cwestiwn { $place } o { $total }
hint-choice = Dewiswch un, os gwelwch yn dda.
hint-ladder = { $prompt } { $letters }. Er enghraifft: { $example }
hint-yes-no = Ie neu nage?
hint-multiple-choice = { $most ->
    [zero] Dewiswch.
    [one] Dewiswch un.
    [two] Dewiswch hyd at { $most }, er enghraifft 1, 2.
    [few] Dewiswch hyd at { $most }, er enghraifft 1, 2.
    [many] Dewiswch hyd at { $most }, er enghraifft 1, 2.
   *[other] Dewiswch hyd at { $most }, er enghraifft 1, 2.
  }
hint-number = Teipiwch rif, os gwelwch yn dda.
hint-date = Teipiwch ddiwrnod, fel 31 Mawrth 2027.
hint-open-text = Teipiwch eich ateb, hyd at { $most } o nodau.
hint-evidence-link = Gludwch ddolen sy'n dechrau â https://
hint-person = Teipiwch enw, rôl neu flwch post.
or-say = Neu dywedwch:

## Yr hyn a ddywedwyd

changed-there = Wedi newid: { $name }
you-said = Dywedoch chi: { $said }. Dywedwch ‘{ $undo }’ i'w dynnu'n ôl.
was-said = Dywedoch chi: { $said }.
you-said-before = Dywedoch chi: { $said }. Atebwch eto i'w newid, neu dywedwch ‘{ $next }’ i'w adael.
you-answered = Eich ateb oedd: { $said }. Ei newid?
echo-level = { $level }{" "}
undone = Wedi ei dynnu'n ôl.
nothing-to-undo = Does dim i'w dynnu'n ôl.
nothing-to-say-again = Nid oes ateb cynharach sy'n addas yma.
never-asked = heb ei ateb
no-answer-dont-know = Ddim yn gwybod
no-answer-not-our-goal = Nid ein nod ni
no-answer-skipped = Wedi ei hepgor
no-answer-set-aside = Wedi ei roi o'r neilltu
option-yes = Ie
option-no = Nage
date-written = { $day } { $month } { $year }
month = { $number ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[12] Rhagfyr
  }
space = {" "}
full-stop = .

## Pryd mae rhywbeth yn berthnasol

set-aside = Mae eich ateb i "{ $question }" wedi ei roi o'r neilltu. Dim ond yn yr achos hwn y mae'n cyfrif: { $condition }. Daw yn ôl os newidiwch hynny.
applies-again = Mae eich ateb i "{ $question }" yn cyfrif eto: { $said }.
condition-all-joint = {" "}ac{" "}
condition-any-joint = {" "}neu{" "}
condition-not = nid yw hyn yn wir: { $clause }
condition-answered = rydych yn ateb "{ $question }"
condition-is = eich ateb i "{ $question }" yw { $value }
condition-at-least = eich ateb i "{ $question }" yw { $value } neu ymhellach ymlaen
condition-at-most = eich ateb i "{ $question }" yw { $value } neu lai
condition-includes = rydych yn dewis { $value } yn "{ $question }"
condition-role = rydych yn ateb fel: { $words }
condition-nation = mae eich cyngor yn y wlad hon: { $words }
condition-council-type = math eich cyngor yw: { $words }
condition-between-dates = mae heddiw rhwng { $first } a { $last }
nation-england = Lloegr
nation-wales = Cymru
nation-scotland = Yr Alban
nation-northern-ireland = Gogledd Iwerddon
council-type-county = cyngor sir
council-type-district = cyngor dosbarth
council-type-unitary = cyngor unedol
council-type-metropolitan-district = cyngor dosbarth metropolitan
council-type-london-borough = un o fwrdeistrefi Llundain
council-type-city-of-london = Dinas Llundain
council-type-combined-authority = awdurdod cyfun
council-type-strategic-authority = awdurdod strategol

## Pan nad yw ymateb yn ateb

two-readings = Gallai "{ $said }" olygu mwy nag un peth.
reads-as-question = Mae "{ $said }" yn darllen fel cwestiwn, felly nid wyf wedi ei gofnodi.
not-understood = Doeddwn i ddim yn deall "{ $said }".
did-you-mean = Oeddech chi'n golygu:
reading-command = { $command } (gorchymyn)
misread-choice = Nid yw "{ $said }" yn un o'r atebion.
misread-choices = Doeddwn i ddim yn gallu darllen "{ $said }" fel rhestr o'r atebion.
misread-too-many = Mae hynny'n ormod. Dewiswch hyd at { $most }.
misread-yes-no = Doeddwn i ddim yn gallu darllen "{ $said }" fel ie neu nage.
misread-number = Doeddwn i ddim yn gallu darllen "{ $said }" fel rhif.
misread-number-whole = Teipiwch rif cyfan, os gwelwch yn dda.
misread-number-low = Mae hynny'n rhy isel. Rhaid iddo fod yn { $low } o leiaf.
misread-number-high = Mae hynny'n rhy uchel. Gall fod yn { $high } ar y mwyaf.
misread-date = Doeddwn i ddim yn gallu darllen "{ $said }" fel diwrnod. Ysgrifennwch ef fel 31 Mawrth 2027.
misread-date-range = Mae'r diwrnod hwnnw y tu allan i'r hyn sy'n ffitio yma.
misread-text-length = Mae hynny'n rhy hir. Cadwch at { $most } o nodau.
misread-empty = Chefais i ddim geiriau.
misread-link = Doeddwn i ddim yn gallu darllen "{ $said }" fel dolen. Dylai ddechrau â https://
misread-person = Doeddwn i ddim yn gallu darllen "{ $said }" fel enw, rôl neu flwch post.
misread-ladder = Doeddwn i ddim yn gallu darllen "{ $said }" fel atebion i'r lefelau.
misread-ladder-count = Mae angen un llythyren ar gyfer pob lefel: { $levels ->
    [zero] dim llythrennau
    [one] un llythyren
    [two] { $levels } lythyren
    [few] { $levels } llythyren
    [many] { $levels } llythyren
   *[other] { $levels } llythyren
  } yma.
misread-ladder-level = Nid oes lefel o'r fath ar agor yma.
misread-ladder-answer = Pa ateb yw hwnnw ar gyfer lefel { $level }? Er enghraifft: { $level } { $label }.
misread-ladder-twice = Rydych wedi enwi un lefel ddwywaith. Enwch bob lefel unwaith.
misread-pick = Nid yw "{ $said }" yn un o'r rhain. Dewiswch yn ôl rhif neu enw.
too-long = Mae hynny'n fwy nag y gallaf ei gymryd ar unwaith. Cadwch o dan { $most } o nodau. Does dim wedi newid.
too-many-steps = Mae mwy yma nag y gallaf ei ddweud ar unwaith, felly rwyf wedi stopio. Dywedwch ‘parhau’ i fynd ymlaen. Rhowch wybod i bwy bynnag sy'n gofalu am y pecyn hwn.
asked-too-often = Doeddwn i ddim yn gallu defnyddio eich ymatebion diwethaf, felly rwy'n rhoi'r gorau i ofyn am y tro. Mae eich atebion yn ddiogel. Atebwch pan fynnwch, dywedwch ‘parhau’ i weld y cwestiwn, neu ‘cymorth’ i weld beth allwch chi ei ddweud.

## Hen fotymau

no-longer = Mae'r botwm hwnnw o gyfnod cynharach ac nid yw'n ffitio mwyach. Does dim wedi newid.

does-not-apply = Dim ond yn yr achos hwn y gofynnir "{ $question }": { $condition }. Does dim wedi newid.

## Symud o gwmpas

no-way-back = Dyma'r un cyntaf. Does dim o'i flaen.
no-such-question = Nid oes cwestiwn o'r fath. Maent yn mynd o 1 i { $total }.
nothing-to-change = Does dim i'w newid eto.
ask-change = Pa ateb hoffech chi ei newid?
answered-choice = { $name }: { $said }
name-of-level = { $characteristic }, lefel { $level }
ask-which = Pa un ydych chi'n ei olygu?
change-every-level = Mae ateb i bob lefel yma: dywedwch nhw i gyd, os gwelwch yn dda. Dyma nhw eto.
change-not-understood = Doeddwn i ddim yn deall yr ateb newydd. Dyma'r cwestiwn eto.
no-areas = Nid oes meysydd i ddewis ohonynt yma.
no-such-area = Nid wyf yn adnabod y maes hwnnw.
ask-area = I ble hoffech chi fynd?
area-choice = { $area }: { $answered } o { $total } wedi eu gwneud
ask-dialog = Beth hoffech chi ei wneud?
dialog-choice = { $title }. { $about }
nothing-to-skip = Does dim i'w hepgor yma.

## Cymorth

you-are-welcome = Croeso.
no-person-here = Rhaglen ydw i, a does neb yn darllen hyn gyda mi. Cedwir eich atebion. Dywedwch ‘stopio’ i orffen yma, neu gofynnwch i bwy bynnag a'ch gwahoddodd.
label-means = { $label }: { $meaning }
help-commands = Gallwch ddweud: cymorth, pam, enghraifft, yn ôl, newid, dadwneud, hepgor, ddim yn gwybod, nid ein nod ni, sylw, meysydd, cynnydd, crynodeb.
help-more = Hefyd: pum munud (gyda diwedd clir), oedi, parhau, cyflymder (un lefel neu bob lefel ar y tro), aros, preifatrwydd, iaith, ailgychwyn, stopio.
no-why = Nid oes rheswm wedi ei ysgrifennu ar gyfer hwn.
no-example = Nid oes enghraifft wedi ei hysgrifennu ar gyfer hwn.

## Nodiadau

ask-comment = Beth hoffech chi ei nodi yma?{ $about }
ask-reason = Pam nad yw'n nod i chi?{ $about } Dewiswch un, neu ysgrifennwch ef yn eich geiriau eich hun.
ask-evidence = Ble gall pobl weld hyn?{ $about } Gludwch ddolen, neu dywedwch ble mae.
about-levels = { $count ->
    [zero] { " " }(Lefelau { $levels }.)
    [one] { " " }(Lefel { $levels }.)
    [two] { " " }(Lefelau { $levels }.)
    [few] { " " }(Lefelau { $levels }.)
    [many] { " " }(Lefelau { $levels }.)
   *[other] { " " }(Lefelau { $levels }.)
  }
kept-comment = Nodwyd: { $note }
kept-reason = Eich rheswm: { $note }
kept-evidence = Eich tystiolaeth: { $note }
note-too-long = Mae hynny'n rhy hir. Cadwch at { $most } o nodau.
note-left = Popeth yn iawn. Ymlaen â ni.
nothing-to-note = Nid oes cwestiwn yma i nodi rhywbeth arno.
no-evidence-here = Nid yw'r pecyn hwn yn cadw tystiolaeth yma. Gallwch ddweud ‘sylw’ yn lle hynny.
no-answer-yet = Atebwch yn gyntaf. Yna dywedwch pa mor siŵr ydych chi.
ask-confidence = Pa mor siŵr ydych chi o'ch ateb diwethaf?
confidence-low = Ddim yn siŵr iawn
confidence-medium = Eithaf siŵr
confidence-high = Siŵr iawn
kept-confidence = Nodwyd: { $level }.

## Cynnydd, oedi a dod yn ôl

progress = Rydych wedi ateb { $answered } o { $total }.
time-left = { $minutes ->
    [zero] Llai na munud ar ôl.
    [one] Tua munud ar ôl.
    [two] Tua { $minutes } funud ar ôl.
    [few] Tua { $minutes } munud ar ôl.
    [many] Tua { $minutes } munud ar ôl.
   *[other] Tua { $minutes } munud ar ôl.
  }
time-left-at-your-pace = { $minutes ->
    [zero] Llai na munud ar ôl ar eich cyflymder chi.
    [one] Tua munud ar ôl ar eich cyflymder chi.
    [two] Tua { $minutes } funud ar ôl ar eich cyflymder chi.
    [few] Tua { $minutes } munud ar ôl ar eich cyflymder chi.
    [many] Tua { $minutes } munud ar ôl ar eich cyflymder chi.
   *[other] Tua { $minutes } munud ar ôl ar eich cyflymder chi.
  }
standing = { $answered } o { $total } wedi eu gwneud; { $minutes ->
    [zero] llai na munud ar ôl.
    [one] tua munud ar ôl.
    [two] tua { $minutes } funud ar ôl.
    [few] tua { $minutes } munud ar ôl.
    [many] tua { $minutes } munud ar ôl.
   *[other] tua { $minutes } munud ar ôl.
  }
standing-all = { $total } o { $total } wedi eu gwneud.
standing-in-area = { $area }, { $place } o { $there }; { $rest }
reading-level = Lefel { $level }: { $label }
reading-all-levels = Pob un o'r { $count } lefel: { $label }
five-begins = Pum munud amdani. Dywedaf wrthych pan fyddant ar ben.
five-ends = Dyna bum munud. Diolch.
paused = Wedi oedi. Cedwir popeth. Dywedwch ‘parhau’ pan hoffech fynd ymlaen.
welcome-back = Croeso'n ôl.
welcome-back-archived = Croeso'n ôl. Roedd hon yn yr archif ac mae ar agor eto, fel y gadawsoch hi.
stopped = Wedi stopio. Cedwir eich atebion. Dywedwch ‘helo’ pan hoffech ddod yn ôl.
was-stopped = Cafodd y sgwrs hon ei stopio. Cedwir eich atebion.
ask-restart = Dechrau hyn o'r dechrau? Tynnir eich atebion yma yn ôl. Mae'r cofnod yn eu cadw.
not-restarted = Ymlaen â ni, felly.
restarted = Rydym yn dechrau eto.
nothing-asked = Nid oes cwestiwn ar agor yma. Gallwch ddweud ‘crynodeb’ unrhyw bryd, neu ‘newid’ i newid ateb.
nothing-else-waits = Does dim byd arall yn aros amdanoch.
waits = Yn aros amdanoch: { $title }, { $answered ->
    [zero] dim atebion hyd yma
    [one] 1 ateb hyd yma
    [two] 2 ateb hyd yma
    [few] { $answered } ateb hyd yma
    [many] { $answered } ateb hyd yma
   *[other] { $answered } ateb hyd yma
  }. Dywedwch ‘{ $begin }’ a'i enw.
finished = Dyna'r cyfan. Diolch. Dywedwch ‘crynodeb’ i'w weld eto, neu ‘newid’ i newid ateb.

## Gosodiadau

ask-language = Pa iaith hoffech chi?
language-is = Iaith y sgwrs nawr: { $name }.
draft-translation = Cyfieithiad drafft: nid oes neb sy'n siarad yr iaith yn dda wedi adolygu'r cyfan eto.
pack-not-in-language = Dim ond yn yr iaith hon y mae'r cwestiynau yma: { $name }.
pace-is-statement = Un lefel ar y tro, felly.
pace-is-ladder = Pob lefel o nodwedd ar y tro, felly.

## Canlyniadau

told-area = Yr hyn a ddywedoch wrthym: { $area }
told-everything = Yr hyn a ddywedoch wrthym
told-question = { $question } { $said }
left = Cedwir popeth. Rhedwch yr un gorchymyn i fynd ymlaen.
looks-like-an-answer = Mae "{ $said }" yn edrych fel ateb i'r cwestiwn nesaf. Rhowch eich rheswm mewn ychydig eiriau, neu dywedwch ‘{ $leave }’.
no-summary = Nid ydych wedi dweud dim wrthym yma eto.
column-characteristic = Nodwedd
how-often = Pa mor aml y dywedoch bob un
column-level = Lefel { $level }
no-strength-yet = Does dim yn ei le eto ymhlith yr hyn a ateboch. Mae darlun clir yn ddechrau da.
quoted = "{ $text }"
strength = Cryfder: { $characteristic }, lefel { $level }. "{ $statement }"
next-step = Y cam nesaf ar gyfer { $characteristic }, lefel { $level }: "{ $statement }"
next-step-unasked = Y lefel nesaf ar gyfer { $characteristic }, lefel { $level }: "{ $statement }" Ni ofynnwyd hyn eto.
because = {" "}Oherwydd i chi ddweud:{" "}
check-basics = Pethau sylfaenol i'w gwirio, gan fod lefel uwch yn ei lle a'r rhain heb fod: { $names }{ $more ->
    [0] .
   *[other] { "" }, a { $more } arall.
  }
check-basics-one = { $characteristic } (lefel { $levels })
resource = { $title } ({ $publisher })
resource-because = Gall hyn helpu ar gyfer { $characteristic }, lefel { $level }.
resource-because-next = Gall hyn helpu ar gyfer { $characteristic }, lefel { $level }, sy'n dod nesaf.
ask-ambition = Ble hoffech chi fod? Maes: { $area }. Gallwch ei ddweud nawr neu wedyn.
ambition-choice = Lefel { $level }, { $title }
aim-which-area = Ar gyfer pa faes y mae hynny? Er enghraifft: nod 3 data.
aim-which-level = Enwch lefel o 1 i { $most }. Er enghraifft: nod 3.
kept-ambition = Nodwyd. { $area }: hoffech fod ar lefel { $level }, { $title }.

## Botymau

action-help = Cymorth
action-skip = Hepgor
action-dont_know = Ddim yn gwybod
action-not_our_goal = Nid ein nod ni
action-repeat = Dangos y cwestiwn
action-resume = Mynd ymlaen
action-five = Pum munud arall
action-summary = Crynodeb
action-change = Newid ateb
action-no_note = Dim nodyn
action-no_reason = Dim rheswm
action-begin = Dechrau: { $title }
action-yes = Ie, dechrau eto
action-no = Na, mynd ymlaen
action-progress = Cynnydd
action-language = Iaith
action-pace = Un lefel neu bob un ar y tro
action-privacy = Pwy sy'n gallu gweld hyn
action-privately = Siarad yn breifat

## Y dudalen y mae sianel yn ei chadw i berson

home-title = Eich asesiad
home-waits = { $title }: { $answered } o { $total } wedi eu hateb.
home-nothing-waits = Does dim yn aros amdanoch.
home-dialogs = Beth hoffech chi ei wneud?
home-go-on = Mynd ymlaen: { $title }

## Mewn ystafelloedd, lle mae pawb yn ei weld

answered-privately = Rwy'n ateb yn ein negeseuon preifat.
met-in-room = Rwy'n asesu gyda chi yn breifat, fel na wêl neb arall eich atebion. Pwyswch y botwm, ac ysgrifennaf atoch.

## Rheolyddion negeseuon, lle mae gan lwyfan rai

control-choice = Eich dewis
control-choose = Dewis
control-choose-from = Dewis o { $first } i { $last }
control-save = Cadw
control-write = Ysgrifennu
control-send = Cadw
control-cancel = Canslo
control-nothing-chosen = Dewiswch yn gyntaf, yna cadwch.
control-nothing-written = Ysgrifennwch rywbeth yn gyntaf: hyd at { $most } o nodau.
control-chosen = { $label } (wedi ei ddewis)
control-level = Lefel { $level }, { $title }
control-of-level = Lefel { $level }, { $title }: { $label }
column-number = Nifer
more-in-chat = Mae mwy. Agorwch y sgwrs i'w weld.

## Yr hyn y mae llwyfan yn ei ddangos o'r ap cyn i neb siarad ag ef

app-name = eic-bot
app-about = Aseswch ble mae eich cyngor, ble mae am fod, a beth sydd nesaf.
app-about-long = Mae eich cyngor yn asesu ei hun yn erbyn model o wella ac arloesi, mewn sgwrs: ble ydym ni, ble hoffem fod, a beth yw'r cam nesaf. Mae pawb yn ateb ar eu pennau eu hunain ac yn breifat yn gyntaf. Nid yw byth yn dabl cynghrair. Mae'r model yn annibynnol ac yn ei eiriau ei hun: nid datganiadau'r LGA nac iESE ydynt, ac nid yw'r naill gorff na'r llall yn eu cymeradwyo.
slack-command = Ewch ymlaen â'ch asesiad, neu dywedwch rywbeth wrtho.
slack-command-hint = [{ $words } | gwneud | ggcx ...]
shortcut-open = Mynd ymlaen â'm hasesiad
shortcut-open-about = Dechrau, neu fynd ymlaen o ble'r oeddech.
shortcut-summary = Yr hyn a ddywedais hyd yma
shortcut-help = Beth alla i ei ddweud

## Lluniau

picture-name = canlyniad
picture-alt = { $caption }, fel llun. Dywedir popeth sydd ynddo mewn geiriau yn y neges o'i flaen.

## Yr hyn a ddywedir ar unwaith lle pwyswyd rhywbeth

taken = Iawn.
not-for-me = Nid un o'm botymau i yw hwnnw.
met-in-private = Awn ymlaen yn ein sgwrs ein hunain. Os nad wyf yno, ychwanegwch fi: Apiau, yna fy enw.

## Nid oes neb yn mynd ymlaen â sgwrs

untouched-waits = Dechreuasoch { $title } a buom yn siarad amdano ddiwethaf ar { $since }. Rydych wedi ateb { $answered } o { $total }.
untouched-until = Gallwch fynd ymlaen unrhyw bryd. Os na, bydd yn mynd i'r archif ar { $day }. Ni ddilëir dim: mae eich atebion yn aros, ac rwyf yn rhoi'r gorau i ofyn. Dywedwch ‘ailagor’ i'w gael yn ôl.
untouched-archived = Mae { $title } yn yr archif nawr. Ni ddilëwyd dim. Dywedwch ‘ailagor’ i'w gael yn ôl fel y gadawsoch ef.
untouched-elsewhere = Cafodd yr hyn sydd yn yr archif yma ei ofyn mewn rownd lle nad oes neb yn ateb nawr. Cedwir yr hyn a ddywedoch ynddi. Dywedwch ‘statws y rownd’ i weld sut mae rownd yn mynd, neu ‘dechrau’ am rywbeth arall.
