# What people can say at any point. The first name is the one the bot shows. Names are separated by commas.

help = help, h, ?, what can i say, commands, help me, i need help, what does this mean, what do you mean, i don't understand, i do not understand
why = why, why?, why does it matter
example = example, for example, an example, show me an example
progress = progress, how far, how long, time left
summary = summary, results, result, what did i say, my answers
privacy = privacy, who can see this, who can see my answers, who sees this, who sees my answers, who reads this, is this private, is this confidential, notice
waiting = waiting, what waits, what waits for me, what's waiting
repeat = repeat, i understand, i see, got it, ok got it, again, show, show the question, say again, question
back = back, go back, previous, last one, go back by
next = next, leave it, keep it, keep, go on, carry on
change = change, edit, correct, change answer
undo = undo, undo that, take it back, take back, oops
same = same as last, same as the last, same as the last one, same as before, same again, same, the same, same answer, the same answer, ditto, as before, as above, same as above
areas = areas, menu, list areas, other areas
go_to = go to, goto, jump to, open
begin = begin, start, do dialog
skip = skip, pass, skip it, skip this, skip this one, skip that, not now
dont_know = don't know, dont know, do not know, i don't know, i do not know, i dont know, i really don't know, we don't know, we do not know, we dont know, not known, dk, not sure, i'm not sure, i am not sure, we're not sure, we are not sure, no idea, unsure, dunno, no clue, haven't a clue, can't say
not_our_goal = not our goal, not a goal, not applicable, n/a, na
comment = comment, note, add a comment, add a note
evidence = evidence, proof, add evidence
confidence = confidence, sure, how sure
no_note = no note, no comment
no_reason = no reason, no reason really, just because
aim = aim, aim for, ambition
pause = pause, later, break, stop for now, brb
done = we're done, we are done, i'm done, i am done, we're all done, we are all done, all done, we're now done, we are now done, done for now, done for today, that's all for now, that's all for today
resume = resume, continue, hello, hi, hey, hiya, hello there, hi there, hello bot, hi bot, good morning, good afternoon, i'm back
five = five minutes, five, 5 minutes, 5 min
stop = stop, quit, exit, bye, goodbye, end
cancel = cancel, cancel that, cancel this, never mind, forget it
restart = restart, start again, start over, reset
language = language, languages, speak
pace = pace, change pace, one at a time, all at once, faster, slower
not_aloud = screen reader off, no screen reader, stop screen reader
aloud = screen reader, screen reader on, screen-reader, screen reader mode, screen-reader mode, read aloud
thanks = thanks, thank you, ta, cheers, ok thanks, thanks a lot, many thanks, great thanks
person = i want to talk to a human, i want to talk to a person, i want to speak to someone, talk to a person, talk to a human, talk to someone, can i talk to a human, can i talk to a person, can i talk to someone, can i speak to someone, can i speak to a person, human, real person, are you a bot, are you human
new_round = new round, start a round, begin a round, new round for, start a round for, begin a round for
invite = invite
invite_by_link = invite by link, invite by a link
take_link_back = take back link, take back link of
accept = accept, i accept, take part
decline = decline, i decline
round_status = round status, status, the round
super_user = super-user, super user
facilitator = facilitator
sponsor = sponsor, hand over to sponsor
cancel_round = cancel round, cancel the round, end the round
thank = thank everyone, thank everybody
no_reminders = stop reminders, no reminders, no more reminders
submit = submit, hand in, submit my answers
answers_of = answers of
look_again = look again
workshop = begin workshop, begin the workshop
start_workshop = start workshop, start the workshop, start a workshop
official = official view, enter official view
publish = publish, publish official view
reopen = reopen, reopen round
# barriers
barrier = barrier, report barrier, report a barrier, blocked, we are blocked, we're blocked, something blocks us
barriers = barriers, list barriers, what blocks us
me_too = me too, us too
not_me_too = not me too, not us
withdraw_barrier = withdraw barrier, take barrier back
introduce_me = introduce me
meet = introduce us
# innovations
share = share, share what we did, share innovation, tell peers
innovations = innovations, my innovations, what others did
withdraw_innovation = withdraw innovation, take innovation back
# history
history = history, past rounds, earlier rounds, our history
still_true = still true, still true?, is it still true, last time
# plan
plan = our plan, the action plan, action plan, show plan, show the plan, show our plan, what is the plan
plan_for = plan for, our plan for, the plan for, plan of, our plan of, the plan of
priorities = priorities, choose priorities, our priorities
add_action = add an action, add action, new action
action = action
remove_action = remove action, remove the action
put_back = put back action, put back
# resources
resources = resources, resources for, resources about, resources on, what can help, what may help
our_resources = our resources, resources for us, resources for our gaps
find = find, search, search for, look for, find something about, find something on
more = more, more resources, show more, more please
save = save, save for later
unsave = unsave, do not save, don't save
saved = saved, saved resources, my saved resources, what did i save
useful = useful, this is useful, helpful
not_for_us = not for us
for_us = for us after all, for us again
put_aside = put aside, what is not for us
in_use = we already do this, we do this already, already do this
# sharing
share_view = share our view, share our official view, share official view, share the view
who_sees_view = who sees our view, who can see our view, who sees our official view
stop_sharing = stop sharing, stop sharing our view, unshare our view
compare = compare, compare us, how do we compare
our_lists = our lists, my lists, lists
keep_list = keep list
forget_list = forget list
pre_election = pre-election, pre-election period, pre election period
sector = sector positions, sector figures
yes = yes
no = no
# nudges
nudges = nudges, my nudges, nudge settings, nudge
snooze = snooze
stop_nudges = stop nudges, no nudges, no more nudges, stop nudging
holiday = holiday, on holiday, i am on holiday, i'm on holiday, away
quiet_hours = quiet hours, quiet
time_zone = time zone, timezone
why_nudge = why did i get this, why do i get this, why did we get this, why did you post this

# peers
happy_to_talk = happy to talk, happy to talk about, i am happy to talk, i'm happy to talk
peers = peers, peers for, find peers, find peers for
ask_peer = ask peer
my_card = my card, show my card, edit my card
pause_requests = pause requests
take_requests = take requests again, take requests
withdraw_card = withdraw my card, delete my card
renew_card = renew my card
request = request
my_requests = my requests
take_back_request = take back request
confirm = confirm
# colleagues
ask_colleague = ask, ask a colleague, ask someone, ask somebody
suggest = suggest
not_me = not me, i cannot say
take_suggestion = take suggestion, take the suggestion
leave_suggestion = leave suggestion, leave the suggestion
withdraw_question = withdraw question
my_questions = my questions
# rights
complain = complain, make a complaint, i want to complain, i have a complaint
# apps
link = link, link my apps, link another app, link my accounts
unlink = unlink, unlink my apps
my_page = my page, web page, my web page, my data, what do you keep of me, what is kept of me
revoke_links = revoke links, revoke my links
continue_here = continue here, go on here
# admin
hold_all = pause everything, pause the organisation, hold everything
release_all = unpause everything, unpause, unpause the organisation, release everything
health = service health
stuck = who is stuck, who's stuck, who is stuck for, whos stuck
