# What is said of barriers, in English.

## Reporting one

barrier-ask-kind = What is in the way? Say stop to leave this.
barrier-kind-legal = A law or a rule
barrier-kind-partnership = Partnership with other public bodies
barrier-kind-money = Money
barrier-kind-time = Time
barrier-kind-skills = Skills
barrier-kind-data = Data
barrier-kind-technology = Technology or a supplier
barrier-kind-culture = Culture and how risk is seen
barrier-kind-politics = Politics
barrier-kind-national_policy = National policy
barrier-kind-other = Something else
barrier-about = { $kind } · { $place }
barrier-ask-words = What happens? One or two lines, and no names of people, please.
barrier-ask-words-again = Please say it again without that.
barrier-holds-email = There seems to be an email address in it. Others will read this, so it cannot stay.
barrier-holds-phone = There seems to be a phone number in it. Others will read this, so it cannot stay.
barrier-holds-name = It seems to name a person. Others will read this.
barrier-no-name = It names nobody
barrier-keep-private = Keep it private
barrier-ask-reach = Who may see it?
barrier-reach-private = Private: only me
barrier-reach-sector = For the sector: counted and answered
barrier-reach-councils = Shared with councils: others read it too
barrier-check = This is how it will be seen
barrier-seen-private = Only you see it. It is not counted anywhere.
barrier-seen-sector = The sector body reads and counts it, and your colleagues find it under barriers: both without your name, the sector body without your council's too. Take it back whenever you like.
barrier-seen-councils = Other councils read exactly this, without your name or your council's. The sector body reads and counts it too, and your colleagues find it under barriers. Take it back whenever you like; who has read it has read it.
barrier-yes = Report it
barrier-change-words = Change the words
barrier-change-reach = Change who may see it
barrier-no = Leave it
barrier-left = Nothing is reported.
barrier-not-understood = I cannot use "{ $said }" here.
barrier-did-report = Reported.
barrier-did-withdraw = Taken back: nobody finds it any more.
barrier-did-me-too = Noted: you too. Others see only how many councils said so, and only from five on.
barrier-did-not-me-too = Taken back.
barrier-did-introduce = Noted: others read that whoever shared it is happy to talk, and not who that is. You are introduced only when both of you agree, with the card you have: my card shows it.
action-withdraw_barrier = Take it back
action-introduce_me = Introduce me
action-not_me_too = Not me too

## Looking at them

barriers-of = Barriers: { $place }
barriers-all = Barriers
barriers-name = Say barriers and the name of a characteristic to see what other councils share of it.
barriers-mine = Yours:
barriers-ours = Others in your organisation:
barriers-others = Shared by other councils:
barriers-none = Nothing is reported here. Say barrier to report one.
barriers-choose = What would you like to do?
barrier-reaches-private = Only you see it.
barrier-reaches-sector = For the sector.
barrier-reaches-councils = Shared with councils.
barrier-me-too = { $councils } other councils said me too.
barrier-will-talk = Whoever shared it is happy to talk. Choose below to ask them; you are introduced only when both of you agree.
barrier-offer-meet = Ask to be introduced: { $text }
barrier-did-introduce-card = Noted: others read that whoever shared it is happy to talk, and not who that is. You are introduced only when both of you agree. For that you need a card; until you say yes to somebody, nobody knows that the barrier is yours.
request-to-barrier = whoever shared the barrier
meet-which = Say barriers and the name of a characteristic, and choose whom you want to meet there.
barrier-you-will-talk = You are happy to be introduced.
barrier-offer-me-too = Me too: { $text }
barrier-offer-not-me-too = Not me too: { $text }
barrier-offer-withdraw-barrier = Take back: { $text }
barrier-refused-not-here = Barriers are for people in their own talk with me.
barrier-refused-unknown = That barrier is not there any more.
barrier-refused-none-of-yours = You have none of that kind.

## What others are told

sector-replied = The sector body has answered those who reported a barrier like yours or said me too: { $kind }.
sector-replied-about = The sector body has answered those who reported a barrier like yours or said me too: { $kind } · { $place }.
sector-reply-end = Everybody gets this by themselves; nobody sees who else did.

## Among what one can do

topic-barriers = Barriers
action-barrier = Report a barrier
action-barriers = Barriers
shortcut-barrier = Report a barrier
about-barrier = Say what is in the way: for yourself, for the sector, or for other councils to read.
about-barriers = What you reported, and what other councils share, with the name of a characteristic.
about-me_too = Say that it blocks you as well; choose it in the list of barriers.
about-not_me_too = Take your last me too back.
about-introduce_me = Those whom your newest shared barrier blocks as well may be introduced to you.
about-withdraw_barrier = Take your newest barrier back.
