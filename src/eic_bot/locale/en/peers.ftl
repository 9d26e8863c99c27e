# Every sentence about people in other councils: cards, finding, asking, introducing, named contacts.

## What others see of somebody: the same words in the preview and to others

peer-known = { $name }, { $role }, { $council }.
peer-unnamed = { $role }, { $council }.
peer-own-words = In their own words: "{ $line }"
peer-topics = Happy to talk about: { $topics }.
peer-topic-level = { $topic } (they say: level { $level })
peer-reached-at = How to reach { $name }: { $reach }

## A card while it is made

peer-about = I can let people in other councils find you. You see exactly what they see before anybody does. Nothing you answered is shown.
ask-peer-topic = What are you happy to talk about? Type its name, such as { $example }.
ask-peer-council = Which council are you of?
ask-peer-role = What is your role? Others see it.
ask-peer-line = One line in your own words: what could they ask you about? Say none to leave it out.
ask-peer-reach = How can people reach you once you have both agreed? A mailbox or a telephone number. Nobody sees it before.
peer-too-long = That is too long. Please keep it to { $most } characters.
peer-preview-before = People in other councils see this:
peer-preview-after = Only those you said yes to see this as well:
peer-preview-how = At most { $often } { $often ->
    [one] request
   *[other] requests
  } a month, until { $day }. Once a year I ask you again.
peer-preview-ask = Is that right? Say yes and it is shown, or no and nothing is. To change it say one of these and the new words: { $fields }. Or say { $name }.
peer-field-name = name
peer-field-council = council
peer-field-role = role
peer-field-line = line
peer-field-reach = reach
peer-field-level = level
peer-field-often = often
peer-field-until = until
peer-field-drop = drop
peer-field-question = question
peer-hide-name = hide name
peer-show-name = show name
peer-none = none
peer-not-understood = I cannot use "{ $said }" here.
peer-not-shown = Then nothing changes.
peer-kept = Thank you. People in other councils can find you now. Say my card to see or change it, pause requests to pause, withdraw my card to end it.
peer-paused = Paused: nobody finds you now. Say take requests again when you like.
peer-taken-up = You can be found again.
peer-withdrawn = Your card is gone, everywhere.
peer-renewed = Thank you. It goes on for another year.
peer-is-paused = Requests are paused. Say take requests again to be found.
peer-no-card = You have no card. Say happy to talk to make one.
peer-renew-asked = You said you are happy to talk to other councils. Is that still so? Say my card to see what is shown. If you say nothing, nobody sees your card after { $day }.

## Finding

peers-found = People who are happy to talk about { $characteristic }. They are in no order of merit.
peers-none = Nobody is there for { $characteristic } just now.
peers-missed = Nobody is as you wished. These are others.
peers-unknown = I know no characteristic "{ $said }". Say peers for and a name, such as { $example }.
peers-which = About what? Say peers for and a name, such as { $example }.
peers-because = Why: { $reasons }.
peer-why-reached-stated = they say they have reached level { $level }, and you look for level { $wanted }
peer-why-level-stated = they say they have reached level { $level }
peer-why-public = the public official view of their council is at level { $wanted } or beyond
peer-why-type = the same type of council as yours
peer-why-region = the same region as yours
peer-why-nation = the same nation as yours
peer-why-topic = they offer this topic
peer-ask-which = Whom would you like to ask? I put the question to them. You are introduced only if they say yes.
peer-choice-known = { $name }, { $council }
peer-choice-unnamed = { $role }, { $council }

## Asking

ask-peer-question = What is your one question to them? Please write it so that they can say yes or no to a 20-minute call.
request-from = A request from another council: { $name }, { $role }, { $council }, would like to talk about { $characteristic }.
request-question = Their question: "{ $question }"
request-call = Would you have a 20-minute call? If you say yes, each of you gets the other's name, role and way to be reached. If you say nothing it ends by itself, 14 days after it was sent.
request-preview = This goes to { $to }, exactly as it stands here:
request-preview-after = If they say yes, they also get this:
request-preview-ask = Send it? Say yes or no. To change it say one of these and the new words: { $fields }.
request-sent = It is on its way. I tell you when they answer, or after 14 days.
request-not-sent = Nothing was sent.
request-too-many = { $most } of your requests wait for an answer. Please wait for one, or say take back request and its number.
request-gone = They take no requests just now. Say peers to find somebody else.
request-which = Say request, its number, and one of: yes, not now, no thank you, report.
request-over = There is no such request any more.
request-did-yes = Thank you. You are introduced: they get your card now. This is theirs:
request-did-later = Thank you. I tell them kindly that it is not now.
request-did-no = Thank you. I tell them kindly, and they will not ask you again.
request-did-report = Thank you. They cannot ask you again, and your report is noted for whoever runs this program. They are told no more than that you said no.
request-agreed = Good news: somebody said yes to your question about { $characteristic }. You are introduced now.
request-their-question = You asked: "{ $question }"
request-later = About your question on { $characteristic }: it is not now for them. That says nothing about your question. Say peers to find somebody else.
request-declined = About your question on { $characteristic }: they said no, thank you. That says nothing about your question. Say peers to find somebody else.
request-unavailable = About your question on { $characteristic }: they take no requests just now. Say peers to find somebody else.
request-expired = About your question on { $characteristic }: no answer came within 14 days. People are busy; it says nothing about your question. Say peers to find somebody else.
request-withdrawn = The request about { $characteristic } was taken back; there is nothing you need to do.
request-taken-back = It is taken back.
requests-sent-line = You asked, number { $number }: { $characteristic }, "{ $question }" It waits until { $day }.
requests-received-line = You are asked, number { $number }: { $characteristic }, "{ $question }" It waits until { $day }.
requests-none = No requests wait.

## Contacts that others named

contact-line = { $name }, { $role }, { $organisation }. { $reach }
contact-line-role = { $role }, { $organisation }. { $reach }
contact-shown = Somebody named you as a contact. This is what people would see, exactly:
contact-ask = May people see it? Say yes or no.
contact-consented = Thank you. People can see it from now on, for a year. Say withdraw my card to end it.
contact-no-code = I do not know that code. It may have been used, or be too old.

## Buttons

action-peer-yes = Yes, show it
action-peer-send = Yes, send it
action-peer-no = No
action-request-yes = Yes, introduce us
action-request-later = Not now
action-request-no = No, thank you
action-request-report = Report and block
action-renew_card = Yes, still
action-withdraw_card = Withdraw my card
action-pause_requests = Pause requests
action-take_requests = Take requests again
action-happy_to_talk = Happy to talk
action-peers = Find peers
action-my_requests = My requests
action-my_card = My card

## Among what one can do

topic-peers = Peers
about-happy_to_talk = Let people in other councils find you; you see first what they see.
about-peers = Who has done this and will talk: peers for, and a topic.
about-my_card = See and change what people in other councils see of you.
about-my_requests = What you asked people in other councils, and what they asked you.
about-pause_requests = Nobody finds you for now.
about-take_requests = People find you again.
about-renew_card = Go on for another year.
about-withdraw_card = Your card is gone, everywhere and at once.
about-ask_peer = Ask one of those who were found; there is a button for each.
about-request = Answer a request: its number, and yes, not now, no thank you or report.
about-take_back_request = Take back what you asked: its number.
about-confirm = You were named as a contact and sent a code: see what is shown, and agree.

## What to type behind the number of a request

request-word-yes = yes
request-word-later = not now
request-word-no = no thank you
request-word-report = report

## What to type behind the name of a topic

wish-near = near us
wish-like = like us
wish-level = level
peer-about-word = about
peer-for-word = for
