# What is said of innovations, in English.

## Sharing one

story-begins = You share something that you did. Four short questions, then you see the page, and an editor looks at it before others do. Say stop to leave this.
story-ask-did = In one sentence: what did you do?
story-ask-changed = What changed?
story-ask-differently = What would you do differently?
story-ask-about = Which characteristic is it about? Type its name, such as { $example }.
story-ask-level = Which level does it help to reach?
story-level = { $level }: { $text }
story-ask-contact = Who can tell more? Choose, or type the mailbox of a team.
story-me = Me, when somebody asks through you
story-nobody = Nobody
story-own-address = That looks like somebody's own address. Please type the mailbox of a team, or say me; colleagues can share for themselves.
story-nothing = Nothing
story-holds-email = There seems to be an email address in it. Others will read this, so it cannot stay.
story-holds-phone = There seems to be a phone number in it. Others will read this, so it cannot stay.
story-holds-name = It seems to name a person. Others will read this.
story-no-name = It names nobody
story-check = This is how others will see it
story-a-council = a council
story-from = From { $council }, for { $place }.
story-changed = What changed: { $text }
story-differently = What they would do differently: { $text }
story-contact = Who can tell more: { $address }
story-contact-me = Who can tell more: the person who shared it, once both agree to be introduced.
story-seen = Until an editor has looked at it only you and the editor see it. Take it back whenever you like: it is gone everywhere at once.
story-yes = Share it
story-change-words = Write it anew
story-change-contact = Change who can tell more
story-no = Leave it
story-left = Nothing is shared.
story-not-understood = I cannot use "{ $said }" here.
story-did-share = Thank you. An editor looks at it now; I tell you what they say.
story-did-withdraw = Taken back: nobody finds it any more.
action-withdraw_innovation = Take it back

## Looking at them

stories-of = What other councils did: { $place }
innovations-title = Innovations
stories-name = Say innovations and the name of a characteristic to see what other councils did.
stories-mine = Yours:
stories-none = Nothing is shared here yet. Say share to share what you did.
stories-choose = What would you like to do?
story-is-waits = Waits for an editor: { $text }
story-is-approved = Others see it: { $text }
story-is-refused = Not shared: { $text } Because: { $because }
story-offer-withdraw = Take back: { $text }
story-refused-not-here = Innovations are for people in their own talk with me.
story-refused-unknown = That one is not there any more.

resource-is-innovation = Another council shared it. Say innovations and the name of the characteristic for all of it, and who can tell more.

## What the author is told

story-approved = Good news: what you shared can be found by other councils now. Thank you.
story-not-approved = Thank you for sharing. An editor has looked at it, and it is not shared as it is. Their reason:
story-not-approved-end = Say share to write it anew; nobody but you and the editor has seen it.

## Among what one can do

topic-innovations = Innovations
action-share = Share what we did
action-innovations = Innovations
about-share = Share what your council did: a few short questions, and an editor looks at it first.
about-innovations = What you shared, and with the name of a characteristic what other councils did.
about-withdraw_innovation = Take back what you shared last.
