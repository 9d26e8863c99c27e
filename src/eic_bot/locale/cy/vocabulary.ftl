### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Y geiriau y darllenir ymatebion wrthynt. Mae atalnodau rhwng y geiriau.

name = Cymraeg, Welsh
complete = yes
ordinal-1 = cyntaf, y cyntaf, gyntaf, 1af, un
ordinal-2 = ail, yr ail, 2il, dau, dwy
ordinal-3 = trydydd, trydedd, 3ydd, 3edd, tri, tair
ordinal-4 = pedwerydd, pedwaredd, 4ydd, 4edd, pedwar, pedair
ordinal-5 = pumed, 5ed, pump, pum
ordinal-6 = chweched, 6ed, chwech, chwe
ordinal-7 = seithfed, 7fed, saith
ordinal-8 = wythfed, 8fed, wyth
ordinal-9 = nawfed, 9fed, naw
ordinal-10 = degfed, 10fed, deg
fillers = y, yr, yn, ar, i, am, opsiwn, rhif, ateb, dewis, dewisaf, ni, ni'n, rydym, rydyn, rydw, rwyf, dw, dwi, dwi'n, rwy'n, mae, mae'n, hyn, hwn, hwnnw, hon, os, gwelwch, dda, un, ei, nawr, bellach, eisoes, heddiw, wrthi'n, meddwl, sori
fillers-never-first = ni
# Geiriau nad yw rhif ar eu hôl yn ddewis.
fillers-of-place = yn, ar, i, am, mae, mae'n, hyn, rydym, rydyn
joiners = a, ac, hefyd
question-words = cwestiwn, gwestiwn, cwestiynau, gam, cam, ateb
on-words = ar gyfer, i, ar, am
range-words = i, hyd, at
rest = y gweddill, gweddill, y lleill, lleill
# Sut y gall dechrau gair newid ar ôl geiriau eraill: treiglad meddal, trwynol a llaes.
mutations = p b, t d, c g, b f, d dd, g -, m f, ll l, rh r, p mh, t nh, c ngh, b m, d n, g ng, p ph, t th, c ch
level-words = lefel, lefelau, lef, l
everything = pob, pob un, popeth, i gyd, y cyfan, oll, bob
yes = ie, ia, iawn, oes, ydw, ydy, ydym, ydyn, ydym ni, ydyn ni, do, byddaf, gwir, ok, iawn diolch, os gwelwch yn dda, wrth gwrs, ie wrth gwrs, ydyn wrth gwrs
no = na, nage, naddo, nac oes, nac ydw, nac ydy, nac ydym, nac ydyn, nac ydyn ni, na dydyn ni ddim, nac ydym ni, dim o gwbl, dim diolch, na diolch
polite = iawn, ok, iawn diolch, os gwelwch yn dda, wrth gwrs, dim diolch, na diolch
dont-know = ddim yn gwybod, dim yn gwybod, wn i ddim, dwn i ddim, ddim yn siŵr, ddim yn siwr, ansicr
not-our-goal = nid ein nod ni, nid ein nod, ddim yn nod i ni, amherthnasol
skipped = hepgor, pasio
month-1 = ionawr, ion
month-2 = chwefror, chwef
month-3 = mawrth, maw, fawrth
month-4 = ebrill, ebr
month-5 = mai, fai
month-6 = mehefin, meh, fehefin
month-7 = gorffennaf, gorff, orffennaf
month-8 = awst
month-9 = medi, fedi
month-10 = hydref
month-11 = tachwedd, tach, dachwedd
month-12 = rhagfyr, rhag, ragfyr
# Pa mor aml y daw rhywbeth, a than pryd.
rhythm-monday = llun, ddydd llun, dydd llun, lun
rhythm-tuesday = mawrth, dydd mawrth, ddydd mawrth, fawrth
rhythm-wednesday = mercher, dydd mercher, ddydd mercher, fercher
rhythm-thursday = iau, dydd iau, ddydd iau
rhythm-friday = gwener, dydd gwener, ddydd gwener, wener
rhythm-saturday = sadwrn, dydd sadwrn, ddydd sadwrn
rhythm-sunday = sul, dydd sul, ddydd sul
rhythm-first = cyntaf
rhythm-second = ail
rhythm-third = trydydd
rhythm-fourth = pedwerydd
rhythm-last = olaf
rhythm-weekly = wythnosol, bob wythnos, unwaith yr wythnos
rhythm-fortnightly = bob pythefnos, pythefnosol, unwaith bob pythefnos
rhythm-monthly = misol, bob mis, unwaith y mis
rhythm-week = wythnos, wythnosau
rhythm-month = mis, misoedd
rhythm-day = diwrnod, diwrnodau, ddiwrnod
rhythm-every = bob, pob
rhythm-other = yn ail
rhythm-workday = diwrnod gwaith, ddiwrnod gwaith
rhythm-filler = o, y, yr, o'r, yn, ar, am, ym, yng
until-words = tan, hyd, am
me-words = fi, mi, fi fy hun, finnau
by-words = erbyn
none-words = dim, byth, i ffwrdd, na, neb
