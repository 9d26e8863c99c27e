# Every sentence the bot says by itself, in English.

## Whose model this is

independent = This model is independent and in its own words. Its statements are not the LGA's or iESE's, and neither endorses it.

## Who can see the answers

notice-solo = Before you start: your answers are kept by this program. You can see them, and so can whoever runs it.
notice-named = Before you start: your answers go to { $organisation }. Here they can be seen with your name by you and by { $readers }, and each look at them is logged. Whoever runs this program for you could read its database.
notice-anonymous = Before you start: your answers go to { $organisation }. Until you submit they are kept with your name, and here only you see them. When you submit, the link to your name is cut; only the day is kept. After that { $readers } can see which answers are yours or change them, you included. Whoever runs this program for you could read its database until you submit.
notice-official = What you enter here is the official view of { $organisation }. The super-user enters it; all in { $organisation } can see it once it is published.
reader-super-user = the super-user ({ $name })
reader-sponsor = the sponsor
reader-facilitator = the facilitator
reader-participant = those who take part
reader-colleague = all in the organisation
reader-sector-analyst = analysts of the sector
reader-nobody = nobody here
reader-and = {" "}and{" "}
notice-place-computer = The people who look after this computer could read them too, and a data or freedom of information request may reach them.
notice-place-slack = The people who run your Slack could read this chat too, and a data or freedom of information request may reach it.
notice-place-teams = The people who run your Teams could read this chat too, and a data or freedom of information request may reach it.
notice-kept = { $days ->
    [0] They are kept until someone removes them.
    [one] They are kept for { $days } day.
   *[other] They are kept for { $days } days.
  }

## Questions

heading-statement = { $characteristic }: level { $level }, { $title } ({ $place } of { $total })
heading-ladder = { $characteristic } ({ $place } of { $total })
heading-question = Question { $place } of { $total }
hint-choice = Please choose one.
hint-ladder = { $prompt } { $letters }. For example: { $example }
hint-yes-no = Yes or no?
hint-multiple-choice = { $most ->
    [one] Choose one.
   *[other] Choose up to { $most }, for example 1, 2.
  }
hint-number = Please type a number.
hint-date = Please type a day, such as 31 March 2027.
hint-open-text = Please type your answer, up to { $most } characters.
hint-evidence-link = Please paste a link that starts with https://
hint-person = Please type a name, a role or a mailbox.
or-say = Or say:

## What was said

you-said = You said: { $said }. Say { $undo } to take it back.
was-said = You said: { $said }.
you-said-before = You said: { $said }. Answer again to change it, or say { $next } to leave it.
you-answered = You answered { $said }. Change it?
echo-level = { $level }{" "}
undone = Taken back.
nothing-to-undo = There is nothing to take back.
never-asked = not answered
no-answer-dont-know = Don't know
no-answer-not-our-goal = Not our goal
no-answer-skipped = Skipped
no-answer-set-aside = Set aside
option-yes = Yes
option-no = No
date-written = { $day } { $month } { $year }
month = { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  }
space = {" "}
full-stop = .

## When something applies

set-aside = Your answer to "{ $question }" is set aside. It only counts if { $condition }. It comes back if you change that.
applies-again = Your answer to "{ $question }" counts again: { $said }.
condition-all-joint = {" "}and{" "}
condition-any-joint = {" "}or{" "}
condition-not = it is not so that { $clause }
condition-answered = you answer "{ $question }"
condition-is = you answer { $value } to "{ $question }"
condition-at-least = you answer { $value } or further on to "{ $question }"
condition-at-most = you answer { $value } or less to "{ $question }"
condition-includes = you choose { $value } in "{ $question }"
condition-role = you answer as { $words }
condition-nation = your council is in { $words }
condition-council-type = your council is { $words }
condition-between-dates = today is from { $first } to { $last }
nation-england = England
nation-wales = Wales
nation-scotland = Scotland
nation-northern-ireland = Northern Ireland
council-type-county = a county council
council-type-district = a district council
council-type-unitary = a unitary council
council-type-metropolitan-district = a metropolitan district council
council-type-london-borough = a London borough
council-type-city-of-london = the City of London
council-type-combined-authority = a combined authority
council-type-strategic-authority = a strategic authority

## When a reply is no answer

two-readings = "{ $said }" could mean more than one thing.
not-understood = I did not understand "{ $said }".
did-you-mean = Did you mean:
reading-command = { $command } (a command)
misread-choice = "{ $said }" is not one of the answers.
misread-choices = I could not read "{ $said }" as a list of the answers.
misread-too-many = That is too many. Please choose up to { $most }.
misread-yes-no = I could not read "{ $said }" as yes or no.
misread-number = I could not read "{ $said }" as a number.
misread-number-whole = Please type a whole number.
misread-number-low = That is too low. It must be at least { $low }.
misread-number-high = That is too high. It can be at most { $high }.
misread-date = I could not read "{ $said }" as a day. Please write it like 31 March 2027.
misread-date-range = That day is outside what fits here.
misread-text-length = That is too long. Please keep it to { $most } characters.
misread-empty = I did not get any words.
misread-link = I could not read "{ $said }" as a link. It should start with https://
misread-person = I could not read "{ $said }" as a name, a role or a mailbox.
misread-ladder = I could not read "{ $said }" as answers for the levels.
misread-ladder-count = I need one letter for each level: { $levels ->
    [one] one letter
   *[other] { $levels } letters
  } here.
misread-ladder-level = There is no such level open here.
misread-ladder-answer = Which answer is that for level { $level }? For example: { $level } { $label }.
misread-ladder-twice = You named one level twice. Please name each level once.
misread-pick = "{ $said }" is not one of these. Please choose by number or by name.
too-long = That is more than I can take at once. Please keep it under { $most } characters. Nothing was changed.
too-many-steps = There is more here than I can say at once, so I stopped. Say resume to go on. Please tell whoever looks after this pack.
asked-too-often = I could not use your last replies, so I stop asking for now. Your answers are safe. Answer when you like, say resume to see the question, or help to see what you can say.

## Old presses

no-longer = That button is from earlier and no longer fits. Nothing was changed.

does-not-apply = "{ $question }" is only asked if { $condition }. Nothing was changed.

## Moving about

no-way-back = This is the first one. There is nothing before it.
no-such-question = There is no such question. They go from 1 to { $total }.
nothing-to-change = There is nothing to change yet.
ask-change = Which answer do you want to change?
answered-choice = { $name }: { $said }
name-of-level = { $characteristic }, level { $level }
ask-which = Which one do you mean?
change-every-level = This has an answer for each level: please say them all. Here they are again.
change-not-understood = I did not understand the new answer. Here is the question again.
no-areas = There are no areas to choose from here.
no-such-area = I do not know that area.
ask-area = Where do you want to go?
area-choice = { $area }: { $answered } of { $total } done
ask-dialog = What would you like to do?
dialog-choice = { $title }. { $about }
nothing-to-skip = There is nothing to skip here.

## Help

you-are-welcome = You are welcome.
no-person-here = I am a program, and nobody reads along. Your answers are kept. Say stop to end here, or ask whoever invited you.
label-means = { $label }: { $meaning }
help-commands = You can say: help, why, example, back, change, undo, skip, don't know, not our goal, comment, areas, progress, summary.
help-more = Also: five minutes (with a clear end), pause, resume, pace (one level or all levels at a time), waiting, privacy, language, restart, stop.
no-why = There is no reason written for this one.
no-example = There is no example written for this one.

## Notes

ask-comment = What would you like to note here?{ $about }
ask-reason = Why is it not your goal?{ $about } Choose one, or write it in your own words.
ask-evidence = Where can people see this?{ $about } Paste a link, or say where it is.
about-levels = { $count ->
    [one] { " " }(Level { $levels }.)
   *[other] { " " }(Levels { $levels }.)
  }
kept-comment = Noted: { $note }
kept-reason = Your reason: { $note }
kept-evidence = Your evidence: { $note }
note-too-long = That is too long. Please keep it to { $most } characters.
note-left = That is fine. We go on.
nothing-to-note = There is no question here to note something on.
no-evidence-here = This pack does not keep evidence here. You can say comment instead.
no-answer-yet = Please answer first. Then say how sure you are.
ask-confidence = How sure are you of your last answer?
confidence-low = Not very sure
confidence-medium = Fairly sure
confidence-high = Very sure
kept-confidence = Noted: { $level }.

## Progress, pausing and coming back

progress = You have answered { $answered } of { $total }.
time-left = { $minutes ->
    [one] About 1 minute left.
   *[other] About { $minutes } minutes left.
  }
time-left-at-your-pace = { $minutes ->
    [one] About 1 minute left at your pace.
   *[other] About { $minutes } minutes left at your pace.
  }
reading-level = Level { $level }: { $label }
reading-all-levels = All { $count } levels: { $label }
five-begins = Five minutes, then. I will tell you when they are over.
five-ends = That is five minutes. Thank you.
paused = Paused. Everything is kept. Say resume when you want to go on.
welcome-back = Welcome back.
stopped = Stopped. Your answers are kept. Say hello when you want to come back.
was-stopped = This conversation was stopped. Your answers are kept.
ask-restart = Start this from the beginning? Your answers here will be taken back. The record keeps them.
not-restarted = We carry on, then.
restarted = We start again.
nothing-asked = No question is open here. You can say summary at any time, or change to change an answer.
nothing-else-waits = Nothing else waits for you.
waits = Waiting for you: { $title }, { $answered ->
    [one] 1 answer so far
   *[other] { $answered } answers so far
  }. Say { $begin } and its name.
finished = That is all. Thank you. Say summary to see it again, or change to change an answer.

## Settings

ask-language = Which language would you like?
language-is = We speak { $name } now.
pace-is-statement = One level at a time, then.
pace-is-ladder = All levels of a characteristic at a time, then.

## Results

told-area = What you told us: { $area }
told-everything = What you told us
told-question = { $question } { $said }
left = Everything is kept. Run the same command to go on.
looks-like-an-answer = "{ $said }" looks like an answer to the next question. Please give your reason in a few words, or say { $leave }.
no-summary = You have not told us anything here yet.
column-characteristic = Characteristic
how-often = How often you said each
column-level = Level { $level }
no-strength-yet = Nothing is in place yet among what you answered. A clear picture is a good start.
quoted = "{ $text }"
strength = A strength: { $characteristic }, level { $level }. "{ $statement }"
next-step = Next step in { $characteristic }, level { $level }: "{ $statement }"
next-step-unasked = Next level in { $characteristic }, level { $level }: "{ $statement }" It was not asked yet.
because = {" "}Because you said:{" "}
check-basics = Basics to check, as a higher level is in place and these are not: { $names }{ $more ->
    [0] .
   *[other] { "" } and { $more } more.
  }
check-basics-one = { $characteristic } (level { $levels })
resource = { $title } ({ $publisher })
resource-because = This may help with { $characteristic }, level { $level }.
resource-because-next = This may help with { $characteristic }, level { $level }, which comes next.
ask-ambition = Where do you want to be in { $area }? You can say it now or later.
ambition-choice = Level { $level }, { $title }
aim-which-area = Which area is that for? For example: aim 3 data.
aim-which-level = Please name a level from 1 to { $most }. For example: aim 3.
kept-ambition = Noted: in { $area } you want to be at level { $level }, { $title }.

## Buttons

action-help = Help
action-skip = Skip
action-dont_know = Don't know
action-not_our_goal = Not our goal
action-repeat = Show the question
action-resume = Go on
action-five = Five more minutes
action-summary = Summary
action-change = Change it
action-no_note = No note
action-no_reason = No reason
action-begin = Begin: { $title }
action-yes = Yes, start again
action-no = No, carry on
action-progress = Progress
action-language = Language
action-pace = One level or all at a time
action-privacy = Who can see this
action-privately = Talk privately

## The page a channel keeps for a person

home-title = Your assessment
home-waits = { $title }: { $answered } of { $total } answered.
home-nothing-waits = Nothing waits for you.
home-dialogs = What would you like to do?
home-go-on = Go on: { $title }

## In rooms, where everyone sees it

answered-privately = I answer in our private messages.
met-in-room = I assess with you in private, so that nobody else sees your answers. Press the button, and I write to you.

## Controls of messages, where a platform has them

control-choose = Choose
control-choose-from = Choose from { $first } to { $last }
control-save = Save
control-write = Write
control-send = Save
control-cancel = Cancel
control-nothing-chosen = Choose first, then save.
control-nothing-written = Write something first: up to { $most } characters.
control-chosen = { $label } (chosen)
control-level = Level { $level }, { $title }
control-of-level = Level { $level }, { $title }: { $label }
column-number = Number
more-in-chat = There is more. Open the chat to see it.

## What a platform shows of the app before anyone has talked to it

app-name = eic-bot
app-about = Assess where your council is, where it wants to be, and what is next.
app-about-long = Your council assesses itself against a model of improvement and innovation, in a conversation: where are we, where do we want to be, and what is the next step. Everyone answers alone and in private first. It is never a ranking. The model is independent and in its own words: its statements are not the LGA's or iESE's, and neither endorses it.
teams-command-resume = Go on where you were.
teams-command-summary = What you said so far.
teams-command-progress = How far you are.
teams-command-change = Change an answer.
teams-command-areas = All areas, and where you are in them.
teams-command-pause = Stop for now.
teams-command-privacy = Who can see your answers.
teams-command-help = What you can say.
slack-command = Go on with your assessment, or say something to it.
slack-command-hint = [help | progress | summary | do | ddpn ...]
shortcut-open = Go on with my assessment
shortcut-open-about = Begin, or go on where you were.
shortcut-summary = What I said so far
shortcut-summary-about = Your answers so far, in private.
shortcut-help = What I can say
shortcut-help-about = Everything you can say, in private.

## Pictures

picture-name = result
picture-alt = { $caption }, as a picture. Everything in it is said in words in the message before it.

## Said at once where something was pressed

taken = Got it.
not-for-me = That button is not one of mine.
met-in-private = Let us go on in our own chat. If I am not there, add me: Apps, then my name.

## Rounds

your-organisation = your organisation
finished-in-round = That is all. Say submit to look at everything and hand it in, or change to change an answer.
finished-view = That is all. Say publish when you agree on it, or change to change an answer.
action-submit = Submit
action-not-yet = Not yet
action-publish = Publish
action-publish-yes = Publish it
action-accept = Take part
action-decline = Take no part
action-no_reminders = No reminders
round-begins = You begin a round of your organisation, so you are its sponsor.
ask-mode = Should the super-user see who said what?
mode-named = Named
mode-anonymous = Anonymous
ask-workshop = When is the workshop? Please type a day, such as 31 March 2027.
ask-deadline = By when should everyone answer? Five working days before the workshop is { $day }. Say yes, or type another day.
deadline-usual = By { $day }
ask-super-user = Who is the super-user? They enter the agreed view. Type a name, or say me.
super-user-me = I am
setting-not-understood = I cannot use "{ $said }" here.
round-did-begin = The round is set up: { $mode }, answers by { $day }. That stays so. Say invite and the names of those who should take part, or invite me.
round-did-invite = Invited: { $names }.
round-nobody-called = I know nobody called { $names }. Mention them, or ask them to say hello to me first.
round-did-accept = You take part. Thank you.
round-did-decline = You take no part. Thank you for saying so. Say accept if you change your mind.
round-did-super-user = The super-user is now { $name }.
round-did-facilitator = The facilitator is now { $name }.
round-did-thank = Thanked.
round-did-no-reminders = You get no more reminders of this round.
round-did-look-again = I asked { $name } to look again.
round-did-workshop = Single answers are over. After the workshop the super-user says official view.
round-did-official = You enter the official view, one characteristic at a time.
round-did-publish = Published to all in your organisation who took part.
round-did-reopen = Reopened.
round-no-round = There is no round here. Say new round to begin one.
round-is-open = There is a round already. Say round status to see it.
round-not-yours = That is for somebody with another role in the round. Say round status to see who.
round-not-invited = You are not invited to a round.
round-not-now = That does not fit where the round is. Say round status to see where that is.
round-nobody = I know nobody called "{ $name }". Ask them to say hello to me first.
round-nobody-named = Please add a name.
round-no-question = I could not find "{ $name }" among the answers. Please write a name, a question such as data.trust.1, and the reason.
round-nothing-said = There is nothing to hand in yet.
round-already = You have handed in already.
round-is-setup = { $organisation }: the round is set up, and nobody is invited yet.
round-is-answering = { $organisation }: individual answers, { $done } of { $asked } done.
round-is-workshop = { $organisation }: workshop. { $done } of { $asked } answered by themselves.
round-is-official = { $organisation }: the official view is being entered. { $done } of { $asked } answered by themselves.
round-is-published = { $organisation }: the official view is published. { $done } of { $asked } answered by themselves.
round-is-closed = { $organisation }: the round was closed.
round-days = Answers by { $deadline }, workshop on { $workshop }.
round-roles = { $mode }. Super-user: { $name }.
round-waits-for = Not yet: { $names }.
check-answers = Check your answers: { $answered } of { $total } answered
check-named = When you submit, the super-user can see these with your name. You can still change an answer until the workshop.
check-anonymous = When you submit, the link to your name is cut. Nobody can change these answers then, you included. Look at your comments: do they say who you are?
submitted = Submitted.
submitted-named = Thank you. Your answers are in. You can change them until the workshop: say change.
submitted-anonymous = Thank you. Your answers are in, without your name. Only the day is kept.
invitation = { $sponsor } asks you to take part in a self-assessment of { $organisation }. Please answer by { $day }; the workshop is on { $workshop }.
invitation-say = Will you take part?
accepted-by = { $name } takes part.
declined-by = { $name } takes no part.
reminder = A reminder: please answer for { $organisation } by { $day }. Say hello to go on.
reminder-invited = A reminder: you are invited to take part for { $organisation }. Please answer by { $day }.
thanked = { $sponsor } thanks you for taking part in the round of { $organisation }.
now-super-user = You are now the super-user of the round of { $organisation }. You enter the agreed view after the workshop.
now-facilitator = You are now the facilitator of the round of { $organisation }.
asked-to-look-again = { $name } asks you to look again at "{ $question }" Their reason: { $reason }
answers-of = Answers of { $name }
look-was-noted = That you looked at them is logged.
published-told = The official view of { $organisation } is published. Thank you for taking part.
workshop-told = Individual answers for { $organisation } are over. Thank you. Next is the workshop on { $workshop }.
reopened-told = Individual answers for { $organisation } are open again. You can go on.
view-above-all = { $characteristic }: you agreed on level { $level }, which is above what anyone said alone.
view-no-evidence = { $characteristic }: level { $level } without evidence or a comment.
view-missing = { $count ->
    [one] 1 characteristic has nothing agreed yet.
   *[other] { $count } characteristics have nothing agreed yet.
  }
ask-publish = Publish the official view to those who took part?
official-view = The official view
view-line = { $characteristic }: level { $level }{ $ambition ->
    [0] .
   *[other] ; we want to be at level { $ambition }.
  }
kept-ambition-day = By { $day }.
no-such-characteristic = I do not know that characteristic.
why-there = { $characteristic } stands at level { $level }: the highest level answered with one of { $labels }. The answers: { $said }.
why-nothing = { $characteristic }: nothing is known yet, as no level is answered.

## Workshops, in a room of people

workshop-or-say = Or mention me and say:
workshop-type-start = start workshop
workshop-type-open = go on here
workshop-type-agree = agree
workshop-type-pull = pull out
workshop-type-take-up = take up
workshop-type-park = park
workshop-type-pause = pause
workshop-type-resume = resume
workshop-type-undo = undo
workshop-type-finish = end workshop
workshop-type-hand-over = hand over to
workshop-type-because = because
workshop-press-open = Go on here
workshop-press-agree = Agree on all
workshop-press-park = Park
workshop-press-pause = Pause
workshop-press-resume = Resume
workshop-press-undo = Undo
workshop-press-finish = End the workshop
workshop-no-round = There is no round here that is ready for a workshop.
workshop-too-early = Everyone can answer by themselves until { $day }. To end that now, say workshop to me in private; then start the workshop here.
workshop-not-yours = The facilitator or the super-user of the round starts the workshop.
workshop-only-super-user = Only { $name }, the super-user, records what is agreed. Please say it in the workshop.
workshop-only-driver = The facilitator and the super-user lead through the workshop. Please say it there.
workshop-not-possible = That fits nothing that is open now.
workshop-is-paused = The workshop is paused.
workshop-who-unknown = I cannot see who is in this room. What comes next shows how far answers are apart, so it is for those in the round only.
workshop-who-others = Here, and not in the round: { $names }.
workshop-who-wait = Please move to a private place and start the workshop there; or { $name }, the super-user, says that we go on here.
workshop-who-opened = { $name } said that we go on here.
workshop-guest = { $name } (guest or from outside)
workshop-all-agreed = Everything in this round is agreed on already.
workshop-clock = Item { $number } of { $total }, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  } left
workshop-list = { $area }: { $count ->
    [one] 1 answer that nearly all gave
   *[other] { $count } answers that nearly all gave
  }
workshop-proposal = { $answer }: { $text }
workshop-pull-out = Anybody can pull one out to talk about it: press it, or say pull out and its number. The super-user agrees on the rest with one press.
workshop-list-closed = { $area }: { $count ->
    [0] nothing agreed from the list.
    [one] 1 answer agreed.
   *[other] { $count } answers agreed.
  }
workshop-minutes = { $count ->
    [one] This statement has { $minutes } minutes.
   *[other] The { $count } statements of this characteristic have { $minutes } minutes together.
  }
workshop-ask = What do we agree on? { $name } records it.
workshop-agreed = { $name }. Agreed: { $answer }.
workshop-parked = { $name }. Parked.
workshop-paused = Paused: { $agreed } agreed, { $left } to go. We can go on now or on another day.
workshop-resumed = We went on.
workshop-over = The workshop is over
workshop-over-agreed = { $agreed ->
    [one] 1 statement
   *[other] { $agreed } statements
  } agreed, { $parked } parked, in { $minutes } minutes.
workshop-over-next = Next: { $name } says official view to me in private, completes it and publishes it.
workshop-take-up = Is there time? Take up one that was parked: press it, or say take up and its number.
workshop-facilitator = { $name } leads through the workshop from now on.
workshop-nobody = I know nobody called "{ $name }". Ask them to say hello to me first.
workshop-reason-kept = The reason is kept with { $name }.
agenda-title = Agenda for { $minutes } minutes
agenda-lists = First what nearly all said alike: { $count ->
    [one] 1 statement
   *[other] { $count } statements
  } in { $lists ->
    [one] 1 list
   *[other] { $lists } lists
  }, one press each.
agenda-talks = Then { $minutes } minutes of talk, the most mixed first: { $names }.
agenda-parked = Parked, as the time does not reach: { $names }.
agenda-talk = { $title } ({ $count })
agenda-tomorrow = The workshop of { $organisation } is on { $workshop }. This is its agenda. In its room, mention me and say start workshop.
agenda-not-yet = The workshop of { $organisation } is on { $workshop }, and individual answers are still open. Say workshop to end them; the agenda is made when the workshop starts.
spread-counts = Said alone: { $counts }.
spread-count = { $label } { $count }
spread-agreed = Said alone: nearly the same.
spread-mixed = Said alone: mixed.
spread-not-known = Said alone: not known.
remark-many-dont-know = Many do not know. That is a finding: who would know?
remark-many-unsure = Many are unsure of their answer. That is a finding too.
remark-not-all-share-the-goal = Not everyone thinks that this is a goal of ours.

## Results on paper

report-title = Where our council stands, as { $whose } sees it
report-title-official = Where { $council } stands
report-how-to-read = A statement is in place from "{ $in_place }" up. Where we are is the highest level that is in place. A lower level that is not in place is a basic to check. The next step is the lowest level above that is not in place. Nothing is added up, and nobody is compared.
report-level-is = {""}Level { $level } is { $title }.{" "}
report-where = Where we are
report-wanted = Where we want to be
report-next = Next step
report-next-is = Level { $level }: { $statement }
report-not-set = Not said
report-not-known = Not known
report-none-yet = None in place yet
report-check = ; check level { $levels }
report-no-next = None
report-nothing = There are no answers yet.
report-answers-title = What was answered
report-no-name = Without a name
report-question = Question
report-statement = What was asked
report-answer = Answer
report-notes = Notes
report-footer = { $independent } { $title }, version { $version }.

## The brief, one page for councillors

brief-title = How { $council } works: a short view
brief-title-ours = How our council works: a short view
brief-lead = This page says what we do well, what we could do next, and what we do not know. People who work here said so. It is not a test, and no council is set against another.
brief-strengths = What we do well
brief-no-strengths = We did not find this yet. To look is a good start.
brief-next-steps = What we could do next
brief-no-next-steps = There is no next step from what was said so far.
brief-item = { $characteristic }: { $statement }
brief-not-known = What we do not know
brief-between = ,{" "}
brief-unsure = We do not know enough about: { $names }{ $more ->
    [0] .
    [one] , and one more.
   *[other] , and { $more } more.
  }
brief-missing = { $missing ->
    [one] We have no answer yet on one of { $all } things.
   *[other] We have no answer yet on { $missing } of { $all } things.
  }
brief-all-known = We have an answer on all of it.
brief-who = Who to call
brief-who-is = Ask { $contact }.
brief-who-sent = Ask the person who sent you this page.
