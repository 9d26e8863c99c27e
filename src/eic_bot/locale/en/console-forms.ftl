# The console: the forms of a draft.


## What several forms have

console-labelled = { $label } ({ $language })
console-check-it = Check it
console-looked-well = Nothing to mend in this.
console-no-choice = (none)
console-name-in-files = Name in files
console-name-hint-characteristic = Small letters, digits and _, such as open_rules. Empty: made from the title.
console-name-hint-dialog = Small letters, digits and _, such as short_look.
console-name-hint-step = Small letters, digits and _, such as welcome, and no other step of this dialog has it.
console-when-question = Look at the answer to
console-when-written = (as written below)
console-when-how = which
console-when-answered = is given
console-when-is = is
console-when-least = is at least
console-when-most = is at most
console-when-includes = includes
console-when-value = the value
console-when-or = Or as it is written
console-when-hint = Empty: always.
console-when-hint-branch = Such as { $example }

## Kinds of resource

console-kind-case-study = case study
console-kind-guidance = guidance
console-kind-tool = tool
console-kind-training = training
console-kind-method = method
console-kind-data = data
console-kind-peer-challenge = peer challenge
console-kind-network = network

## Words, and files as they are written

console-words-of = Words of { $file }
console-words-which = Of
console-show = Show
console-words-add = Add a characteristic to this area
console-words-unreadable = This file cannot be read as it is.
console-words-see = See it as it is written.
console-words-none = There are no words in this file.
console-file-hint = Empty it to take the file out.

## A new characteristic

console-area = Area
console-field-title = Title
console-few-words = A few words
console-field-help = Help
console-hint-help = What it is about, and how to choose
console-field-why = Why it matters
console-hint-why = What residents get from it
console-field-example = Example
console-hint-example = What a council did
console-statements = A statement at each level
console-statements-hint = What a council does that is there, as one sentence that begins with We.
console-level = Level { $level }: { $title }
console-add-it = Add it

## Dialogs

console-name = Name
console-offers = Offers, in this order
console-do = Do
console-change = Change
console-what-offers = what { $name } offers
console-take-it-out = Take out
console-dialog-add = Add a dialog
console-field-about = What it is
console-hint-about = One or two sentences: what it is, and how long it takes
console-field-text = What it says first
console-hint-text = After who sees the answers. More steps are added on its own page
console-asks-first = What it asks for first
console-pace-how = How questions come
console-pace-statement = one statement at a time
console-pace-ladder = a characteristic at a time
console-offered-in = Offered in
console-offered-nowhere = (nowhere yet)
console-step-only-if = only if { $when }
console-step-if = if { $when }
console-step-otherwise = otherwise
console-step-always = always
console-when-applies = when { $of } applies
console-way-of = way { $number } of { $step }
console-dialog-words = Words of this dialog
console-pace = Pace
console-pace-save = Save pace
console-steps = Steps
console-step = Step
console-step-does = What it does
console-step-when = When
console-step-order = Order
console-step-up = Move up
console-step-down = Move down
console-step-add = Add a step
console-step-where = Where
console-go-on = Go on
console-journey = The journey
console-no-dialog = There is no such dialog in this pack
console-no-step = There is no such step in this dialog
console-no-file = There is no such file in this pack
console-not-in-pack = It is not in this pack
console-not-drafted = This pack is not being drafted
console-not-drafted-text = Perhaps somebody has discarded it.

## What a step does

console-does-tell = Say something
console-does-assess = Ask for an area, or for single statements
console-does-ask = Ask one of the pack's own questions
console-does-summary = Show where they are
console-does-highlights = Show one strength and one next step
console-does-offer-dialogs = Let people choose a dialog
console-does-notice = Say who sees the answers
console-does-branch = Go one way or another
console-opening-beginning = at the beginning
console-opening-first-if = first in { $step }, if { $when }
console-opening-first-otherwise = first in { $step }, otherwise
console-opening-after = after { $step }
console-opening-after-if = after { $step } in { $inside }, if { $when }
console-opening-after-otherwise = after { $step } in { $inside }, otherwise

## One step

console-step-add-to = Add a step to { $dialog }
console-step-named = Step { $step }
console-step-of = Step { $step } of { $dialog }
console-step-told = { $does }.
console-step-out-all = Take it out, with all that is in it
console-thing-out = Take it out
console-branch-hint = When its way is taken. More steps can be put into it afterwards, and into what happens otherwise.
console-step-nothing = There is nothing to set in it.
console-back-to-dialog = Back to the dialog

## Resources and contacts

console-add-resource = Add a resource
console-add-contact = Add a contact
console-more = More
console-field-of = { $field } of { $thing }
console-things-none = There are none.
console-field-url = Address
console-field-publisher = Publisher
console-field-kind = Kind
console-field-language = Language of it
console-field-summary = Summary
console-field-characteristics = Characteristics
console-field-areas = Whole areas
console-field-levels = Levels
console-field-nations = Nations
console-field-council-types = Council types
console-field-year = Year
console-field-licence = Licence
console-field-owner = Who keeps this entry true
console-field-seen = Seen on
console-field-seen-in = Seen in
console-field-check-by = Look again by
console-field-verified = Somebody has looked at it at its address
console-field-position = Position
console-field-organisation = Organisation
console-field-reach = How to reach them
console-field-role = A mailbox of a role, and no person's
console-hint-title = As it was published
console-hint-url = Begins with https://
console-hint-language = Such as en or cy
console-hint-summary = In our own words
console-hint-characteristics = Such as role.purpose, with commas between
console-hint-areas = Where it is about no characteristic in particular
console-hint-choices = { $choices }
console-hint-seen = The day its address was last seen to answer, such as 2026-11-30
console-hint-seen-in = The page or list where the address was seen
console-hint-check-by = A day, such as 2027-11-30
console-hint-name = Empty for the mailbox of a role
console-hint-all-areas = Empty: everything
console-field-resources = How many resources to offer
console-hint-resources = 0 to 3
console-field-says = What it says
console-field-says-first = What it says first then
console-hint-area = All its statements
console-field-statements = Or single statements
console-hint-statements = Such as role.purpose.1, with commas between
console-field-ambition = Ask where the council wants to be
console-hint-dialogs = In the order they are offered

## The schedule

console-schedule-about = What is sent unasked, and how often. Channels get nothing before one of their members has said when.
console-rhythms = Rhythms that a channel can choose from
console-rhythms-hint = Such as: { $first }, { $second }. The first is the usual one.
console-rhythm = Rhythm { $number }
console-topics = What channels are told of
console-topic-resource = something that fits their gap
console-topic-plan = what became of their plan
console-topic-story = what a peer did
console-tell-people = Tell people in private of what waits for them
console-how-often = How often
console-weekly-cap = The most in a week, to each person and to each channel

## The preview

console-in-words = In words
console-on-slack = On Slack
console-on-teams = On Teams
console-drawn = This is drawn by a script.
console-not-asked = No dialog asks this.
