### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Yr hyn y gall pobl ei ddweud unrhyw bryd. Yr enw cyntaf yw'r un y mae'r bot yn ei ddangos. Mae atalnodau rhwng enwau.

help = cymorth, help, h, ?, helpwch fi, beth alla i ei ddweud, beth ga i ddweud, gorchmynion, beth mae hyn yn ei olygu, dw i ddim yn deall, dwi ddim yn deall, nid wyf yn deall, angen cymorth
why = pam, pam?, pam mae hyn yn bwysig
example = enghraifft, er enghraifft, rhowch enghraifft, dangoswch enghraifft
progress = cynnydd, pa mor bell, faint sydd ar ôl, pa mor hir, amser ar ôl
summary = crynodeb, canlyniadau, canlyniad, beth ddywedais i, fy atebion
privacy = preifatrwydd, pwy sy'n gallu gweld hyn, pwy sy'n gallu gweld fy atebion, pwy sy'n gweld hyn, pwy sy'n gweld fy atebion, ydy hyn yn breifat, hysbysiad
waiting = aros, beth sy'n aros, beth sy'n aros amdanaf
repeat = dangos, rwy'n deall, dw i'n deall, dwi'n deall, rwyf yn deall, iawn dwi'n deall, eto, ailadrodd, dangos y cwestiwn, cwestiwn, dywedwch eto
back = yn ôl, yn ol, mynd yn ôl, mynd yn ol, blaenorol, yr un diwethaf
next = nesaf, ei adael, cadw hwn, gadael hwn, ymlaen
change = newid, golygu, cywiro, newid ateb
undo = dadwneud, dadwneud hynny, ei dynnu'n ôl, tynnu'n ôl, tynnu yn ôl, wps
same = yr un fath â'r olaf, yr un fath â'r un olaf, yr un fath, yr un fath eto, yr un fath ag o'r blaen, yr un peth, yr un peth eto, yr un ateb, fel o'r blaen, fel uchod, eto'r un fath
areas = meysydd, dewislen, rhestr meysydd, meysydd eraill
go_to = mynd i, ewch i, neidio i, agor
begin = dechrau, cychwyn
skip = hepgor, pasio, hepgor hwn, hepgor yr un hwn, dim nawr, ddim nawr
dont_know = ddim yn gwybod, dydyn ni ddim yn gwybod, dydym ni ddim yn gwybod, nid ydym yn gwybod, dydw i ddim yn siŵr, dw i ddim yn siŵr, dwi ddim yn siŵr, nid wyf yn siŵr, dim yn gwybod, dydw i ddim yn gwybod, dw i ddim yn gwybod, dwi ddim yn gwybod, nid wyf yn gwybod, wn i ddim, dwn i ddim, ddim yn siŵr, ddim yn siwr, ansicr, dim syniad, dim clem
not_our_goal = nid ein nod ni, nid ein nod, ddim yn nod i ni, amherthnasol, ddim yn berthnasol
comment = sylw, nodyn, ychwanegu sylw, ychwanegu nodyn
evidence = tystiolaeth, prawf, ychwanegu tystiolaeth
confidence = hyder, siŵr, siwr, pa mor siŵr, pa mor siwr
no_note = dim nodyn, dim sylw
no_reason = dim rheswm, dim rheswm penodol
aim = nod, uchelgais, anelu at
pause = oedi, wedyn, egwyl, stopio am nawr, nes ymlaen
done = rydym wedi gorffen, rydyn ni wedi gorffen, dw i wedi gorffen, dwi wedi gorffen, rwyf wedi gorffen, wedi gorffen, dyna'r cyfan, dyna ni, dyna ddigon, dyna ddigon am heddiw
resume = parhau, mynd ymlaen, helo, hylo, hai, shwmae, sut mae, bore da, prynhawn da, p'nawn da, dw i nôl, dwi nôl, rwy'n ôl
five = pum munud, pump munud, 5 munud, pum munud arall
stop = stopio, gorffen, gadael, hwyl, hwyl fawr, da bo chi, diwedd
cancel = canslo, canslo hynny, canslo hyn, dim ots, anghofiwch hynny
restart = ailgychwyn, ailddechrau, dechrau eto, dechrau o'r dechrau
language = iaith, ieithoedd, siarad
pace = cyflymder, newid cyflymder, un ar y tro, pob un ar y tro, yn gyflymach, yn arafach
not_aloud = darllenydd sgrin i ffwrdd, dim darllenydd sgrin
aloud = darllenydd sgrin, darllenydd sgrin ymlaen, modd darllenydd sgrin, darllen yn uchel
thanks = diolch, diolch yn fawr, diolch i chi, llawer o ddiolch, diolch o galon
person = rwyf am siarad â pherson, dw i eisiau siarad â pherson, dwi eisiau siarad â pherson, siarad â pherson, siarad â rhywun, ga i siarad â rhywun, ga i siarad â pherson, person go iawn, ai bot wyt ti, ai bot ydych chi
new_round = rownd newydd, dechrau rownd, cychwyn rownd, rownd newydd ar gyfer, dechrau rownd ar gyfer
invite = gwahodd
invite_by_link = gwahodd drwy ddolen
take_link_back = tynnu dolen yn ôl
accept = derbyn, rwy'n derbyn, dw i'n derbyn, cymryd rhan
decline = gwrthod, rwy'n gwrthod, dw i'n gwrthod, dim cymryd rhan
round_status = statws y rownd, statws, y rownd
super_user = uwch-ddefnyddiwr, uwch ddefnyddiwr
facilitator = hwylusydd
sponsor = noddwr, trosglwyddo i noddwr
cancel_round = canslo rownd, canslo'r rownd, dod â'r rownd i ben
thank = diolch i bawb
no_reminders = stopio nodiadau atgoffa, dim nodiadau atgoffa, dim mwy o nodiadau atgoffa
submit = cyflwyno, cyflwyno fy atebion
answers_of = atebion
look_again = edrych eto
workshop = dechrau gweithdy, dechrau'r gweithdy
start_workshop = cychwyn gweithdy, cychwyn y gweithdy
official = barn swyddogol, y farn swyddogol, nodi'r farn swyddogol
publish = cyhoeddi, cyhoeddi'r farn swyddogol
reopen = ailagor, ailagor y rownd
# cydweithwyr
ask_colleague = gofyn i, gofyn i gydweithiwr, gofyn i rywun
suggest = awgrymu
not_me = ni allaf ddweud
take_suggestion = derbyn awgrym, derbyn yr awgrym
leave_suggestion = gadael awgrym, gadael yr awgrym
withdraw_question = tynnu cwestiwn yn ôl
my_questions = fy nghwestiynau
# gweinyddu
complain = cwyno, gwneud cwyn, dw i am gwyno, rwyf am gwyno
hold_all = oedi popeth, oedi'r sefydliad, dal popeth yn ôl
release_all = dad-oedi popeth, dad-oedi, rhyddhau popeth
health = iechyd y gwasanaeth
stuck = pwy sy'n sownd, pwy sydd yn sownd
# rhwystrau
barrier = rhwystr, adrodd rhwystr, adrodd am rwystr, mae rhwystr, mae rhywbeth yn ein rhwystro
barriers = rhwystrau, rhestr rhwystrau, beth sy'n ein rhwystro
me_too = fi hefyd, ninnau hefyd, ni hefyd
not_me_too = nid fi, nid ni
withdraw_barrier = tynnu rhwystr yn ôl
introduce_me = cyflwynwch fi
meet = cyflwynwch ni
# arloesiadau
share = rhannu, rhannu'r hyn a wnaethom, rhannu arloesiad, dweud wrth gymheiriaid
innovations = arloesiadau, fy arloesiadau, beth wnaeth eraill
withdraw_innovation = tynnu arloesiad yn ôl
# hanes
history = hanes, rowndiau blaenorol, rowndiau cynharach, ein hanes
still_true = dal yn wir, dal yn wir?, ydy hyn yn dal yn wir, y tro diwethaf
# cynllun
plan = ein cynllun, y cynllun gweithredu, cynllun gweithredu, dangos y cynllun, dangos ein cynllun, beth yw'r cynllun
plan_for = cynllun ar gyfer, ein cynllun ar gyfer, y cynllun ar gyfer, cynllun gwasanaeth
priorities = blaenoriaethau, dewis blaenoriaethau, ein blaenoriaethau
add_action = ychwanegu cam, ychwanegu cam gweithredu, cam newydd
action = cam
remove_action = dileu cam, dileu'r cam
put_back = rhoi cam yn ôl, rhoi'n ôl, rhoi yn ôl
# adnoddau
resources = adnoddau, adnoddau ar gyfer, adnoddau am, adnoddau ar, beth all helpu, beth sy'n gallu helpu
our_resources = ein hadnoddau, adnoddau i ni, adnoddau ar gyfer ein bylchau
find = chwilio, chwilio am, dod o hyd i, canfod
more = mwy, mwy o adnoddau, dangos mwy, rhagor
save = cadw, cadw at wedyn
unsave = peidio â chadw, dim cadw
saved = wedi cadw, adnoddau wedi eu cadw, beth wnes i ei gadw
useful = defnyddiol, mae hyn yn ddefnyddiol, buddiol
not_for_us = nid i ni, ddim i ni
for_us = i ni wedi'r cyfan, i ni eto
put_aside = o'r neilltu, beth sydd ddim i ni
in_use = rydym yn gwneud hyn yn barod, rydyn ni'n gwneud hyn yn barod, eisoes yn gwneud hyn
# rhannu
share_view = rhannu ein barn, rhannu ein barn swyddogol, rhannu'r farn swyddogol, rhannu'r farn
who_sees_view = pwy sy'n gweld ein barn, pwy sy'n gallu gweld ein barn, pwy sy'n gweld ein barn swyddogol
stop_sharing = stopio rhannu, stopio rhannu ein barn, rhoi'r gorau i rannu
compare = cymharu, ein cymharu, sut ydym yn cymharu
our_lists = ein rhestrau, fy rhestrau, rhestrau
keep_list = cadw rhestr
forget_list = dileu rhestr
pre_election = cyn etholiad, cyfnod cyn etholiad, cyn-etholiad
sector = safleoedd y sector, ffigurau'r sector
yes = ie
no = nage
# negeseuon
nudges = negeseuon, fy negeseuon, gosodiadau negeseuon
snooze = seibiant
stop_nudges = stopio negeseuon, dim negeseuon, dim mwy o negeseuon
holiday = gwyliau, ar wyliau, rwyf ar wyliau, dw i ar wyliau, i ffwrdd
quiet_hours = oriau tawel, tawel
time_zone = cylchfa amser, parth amser
why_nudge = pam ges i hyn, pam cefais i hyn, pam cawsom ni hyn, pam wnest ti bostio hyn

# cymheiriaid
happy_to_talk = hapus i siarad, hapus i siarad am, rwy'n hapus i siarad, dw i'n hapus i siarad
peers = cymheiriaid, cymheiriaid ar gyfer, chwilio am gymheiriaid, chwilio am gymheiriaid ar gyfer
ask_peer = gofyn i gymheiriad
my_card = fy ngherdyn, dangos fy ngherdyn, golygu fy ngherdyn
pause_requests = oedi ceisiadau
take_requests = derbyn ceisiadau eto, derbyn ceisiadau
withdraw_card = tynnu fy ngherdyn yn ôl, dileu fy ngherdyn
renew_card = adnewyddu fy ngherdyn
request = cais
my_requests = fy ngheisiadau
take_back_request = tynnu cais yn ôl
confirm = cadarnhau
link = cysylltu, cysylltu fy apiau, cysylltu ap arall
unlink = datgysylltu, datgysylltu fy apiau
my_page = fy nhudalen, tudalen we, fy nhudalen we, fy nata, beth sy'n cael ei gadw amdanaf
revoke_links = dirymu dolenni, dirymu fy nolenni
continue_here = parhau yma, mynd ymlaen yma
