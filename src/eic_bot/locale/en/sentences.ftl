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

changed-there = Changed: { $name }
you-said = You said: { $said }. Say { $undo } to take it back.
was-said = You said: { $said }.
you-said-before = You said: { $said }. Answer again to change it, or say { $next } to leave it.
you-answered = You answered { $said }. Change it?
echo-level = { $level }{" "}
undone = Taken back.
nothing-to-undo = There is nothing to take back.
nothing-to-say-again = There is no earlier answer that fits here.
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
reads-as-question = "{ $said }" reads like a question, so I have not recorded it.
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
standing = { $answered } of { $total } done; { $minutes ->
    [one] about 1 minute left.
   *[other] about { $minutes } minutes left.
  }
standing-all = { $total } of { $total } done.
standing-in-area = { $area }, { $place } of { $there }; { $rest }
reading-level = Level { $level }: { $label }
reading-all-levels = All { $count } levels: { $label }
five-begins = Five minutes, then. I will tell you when they are over.
five-ends = That is five minutes. Thank you.
paused = Paused. Everything is kept. Say resume when you want to go on.
welcome-back = Welcome back.
welcome-back-archived = Welcome back. This was in the archive and is open again, as you left it.
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
draft-translation = This translation is a draft: nobody who speaks the language well has reviewed all of it yet.
pack-not-in-language = The questions here are written in { $name } only.
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
action-change = Change an answer
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

control-choice = Your choice
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
slack-command = Go on with your assessment, or say something to it.
slack-command-hint = [{ $words } | do | ddpn ...]
shortcut-open = Go on with my assessment
shortcut-open-about = Begin, or go on where you were.
shortcut-summary = What I said so far
shortcut-help = What I can say

## Pictures

picture-name = result
picture-alt = { $caption }, as a picture. Everything in it is said in words in the message before it.

## Said at once where something was pressed

taken = Got it.
not-for-me = That button is not one of mine.
met-in-private = Let us go on in our own chat. If I am not there, add me: Apps, then my name.

## Nobody goes on with a conversation

untouched-waits = You began { $title } and we last spoke of it on { $since }. You have answered { $answered } of { $total }.
untouched-until = You can go on at any time. If not, it goes to the archive on { $day }. Nothing is deleted then: your answers stay, and I stop asking. Say reopen to have it back.
untouched-archived = { $title } is in the archive now. Nothing was deleted. Say reopen to have it back as you left it.
untouched-elsewhere = What is in the archive here was asked in a round in which nobody answers now. What you said in it is kept. Say round status to see how a round stands, or begin for something else.
