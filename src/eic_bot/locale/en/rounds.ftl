# Every sentence the bot says by itself, in English.

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
super-user-type-me = me
setting-not-understood = I cannot use "{ $said }" here.
round-did-begin = The round is set up: { $mode }, answers by { $day }. That stays so. Say invite and the names of those who should take part, or invite me.
round-did-invite = Invited: { $names }.
round-nobody-called = I know nobody called { $names }. Mention them, or ask them to say hello to me first.
round-did-accept = You take part. Thank you.
round-did-decline = You take no part. Thank you for saying so. Say accept if you change your mind.
round-did-super-user = The super-user is now { $name }.
round-did-facilitator = The facilitator is now { $name }.
round-did-sponsor = The sponsor is now { $name }.
round-did-cancel = The round is cancelled. Those who take part are told. Say new round to begin another.
ask-cancel-round = Cancel the round? Nobody can answer in it any more, and it cannot be opened again. What was said is kept.
action-cancel-yes = Cancel the round
action-cancel_round = Cancel the round
about-sponsor = Hand your role on to somebody else, such as sponsor Bob.
about-cancel_round = Cancel the round for good; all who take part are told.
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
round-stays-closed = Without names, single answers stay closed: what came in later could be told apart from what you have seen.
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
now-sponsor = You are now the sponsor of the round of { $organisation }. Say round status to see how it stands.
cancelled-told = The round of { $organisation } is cancelled. You need not do anything. Thank you.
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
