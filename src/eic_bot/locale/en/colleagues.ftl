# Every sentence about asking a colleague who may know one question.

topic-colleagues = colleagues
action-ask_colleague = Ask a colleague
about-ask_colleague = Pass the question you are at to a colleague: say ask and their name. They never see your answer.
action-my_questions = My questions
about-my_questions = What you asked colleagues, and what they asked you.
action-suggest = Suggest an answer
about-suggest = Reply to a colleague: suggest, the number of their question, and what you would answer.
action-not_me = I cannot say
about-not_me = Tell a colleague that you cannot say. No reason is needed.
action-take_suggestion = Take a suggestion
about-take_suggestion = What a colleague suggested becomes your own answer.
action-leave_suggestion = Leave a suggestion
about-leave_suggestion = What a colleague suggested is dropped. Your answer stays as it is.
action-withdraw_question = Take a question back
about-withdraw_question = You need no reply from a colleague any more.

## Asking

colleague-no-question = No question is open here. Say { $change } to go to one, then ask a colleague.
colleague-whose = More than one person is called that. Whom do you mean?
colleague-on = { $name } on { $place }
colleague-anonymous = This round is without names. If you ask, they learn that you take part and are at this question, and nothing you answered. When you hand in, what they suggested is deleted here, but they may remember it. Ask them?
colleague-ask-them = Ask { $name }
colleague-statement = { $characteristic }, level { $level }
colleague-did-ask = I ask { $name }, at a decent hour. They get this question and not your answer. I tell you when they reply, until { $day }. To take it back, say { $withdraw } { $number }.
colleague-refused-nobody-named = Who might know? Say { $ask } and a name, or mention them. I put this question to them, and not your answer.
colleague-refused-nobody = I know nobody called { $name }. Mention them, or ask them to say hello to me first.
colleague-refused-not-met = I have not met { $name } yet, so I cannot write to them. Ask them to open this app and say hello, and then ask again.
colleague-refused-guest = { $name } is a guest here and not of your organisation, so I do not ask them. You can talk to them yourself, and answer.
colleague-refused-myself = That is you. Say { $ask } and the name of a colleague.
colleague-refused-one-at-a-time = Please name one colleague at a time.
colleague-refused-already = You have asked { $name } that already. Say { $mine } to see what waits.
colleague-refused-too-many = { $most } questions of yours wait for a reply. Say { $mine } to see them, or take one back.
colleague-refused-busy = { $name } has enough to reply to just now. Please ask somebody else, or try again in some days.
colleague-refused-over = That question is over. Thank you. Nothing has changed.
colleague-refused-elsewhere = That was asked where you answered before. It cannot be taken here, and nothing has changed.
colleague-refused-unread = I cannot read that as a reply to question { $number }. Say { $suggest } { $number } and what you would answer.

## What a colleague gets

colleague-asks = { $name } asks for your help with one question of a self-assessment of { $organisation }.
colleague-asks-how = You see this question alone, and nothing { $name } answered. Your reply goes to { $name } with your name, as a suggestion. { $name } decides. There is time until { $day }, and you need not reply.
colleague-help = What it means: { $text }
colleague-why = Why it is asked: { $text }
colleague-options = You can choose: { $options }.
colleague-how = { $prompt } You can say why behind the word because.
colleague-how-ladder = { $prompt } { $letters }. For example: { $example }. You can say why behind the word because.
colleague-how-words = { $prompt } To reply, say { $suggest } { $number } and what you would answer.
colleague-because-word = because
colleague-press-not-me = I cannot say
colleague-press-take-suggestion = Take it as my answer
colleague-press-leave-suggestion = Leave it
colleague-withdrawn = { $name } needs no reply to { $question } any more. Thank you.

## What a colleague is told of their reply

colleague-did-suggest = Thank you. Your suggestion is on its way: { $said }. To say why, say { $suggest } { $number } because and the reason.
colleague-did-suggest-explained = Thank you. Your suggestion and your reason are on their way: { $said }.
colleague-did-suggest-begun = Noted: { $said }. Levels still open: { $left }. It goes out when all are there.
colleague-did-not-me = Thank you for saying so. Nobody asks why.

## What comes back

colleague-suggests = { $name } replied to { $question }, and suggests: { $said }.
colleague-comment = They say: "{ $comment }"
colleague-decide = It is no answer until you take it. If you do, it is your own answer, marked with who suggested it. They are not told what you do.
colleague-decide-unnamed = It is no answer until you take it. If you do, it is your own answer, and nothing says who suggested it. They are not told what you do.
colleague-declined = { $name } cannot say anything about { $question }. You can ask somebody else.
colleague-no-reply = { $name } has not replied to { $question } in time. You can ask somebody else.
colleague-comment-taken = Their reason is kept as the comment on your answer: "{ $comment }"
colleague-comment-stays = Where you wrote a comment, yours stays. Their reason was: "{ $comment }"
colleague-question-gone = That question is no longer asked in this version. Nothing has changed.
colleague-did-leave = Left. Your answer stays as it is.
colleague-did-withdraw = Taken back.

## What waits

colleague-questions-none = No question to a colleague waits. At a question, say { $ask } and a name.
colleague-line-sent = Question { $number }, to { $name }: { $question }. It waits until { $day }. To take it back, say { $withdraw } { $number }.
colleague-line-replied = Question { $number }, to { $name }: { $question }. There is a reply. Say { $take } { $number } or { $leave } { $number }.
colleague-line-received = Question { $number }, from { $name }: { $question }. It waits until { $day }. To reply, say { $suggest } { $number } and what you would answer.
