# The console: packs, drafts as a whole, publishing, and what an organisation changes for itself.


## What is said after a form

console-told-kept = Saved in the draft. People see it once it is published.
console-told-undone = The last change is undone.
console-told-redone = The change is done again.
console-told-discarded = The draft is gone.
console-told-gone = That draft is no longer there. Somebody has discarded it.
console-told-taken = The files are in the draft.
console-told-errors = Mend the errors first: a workbook is made of a pack without errors.
console-told-changed = Nothing was done: somebody has changed this draft since you saw it. This is how it is now.
console-told-published = Published. People meet it from now on.
console-told-proposed = Your wish is kept. Somebody else has to confirm it.
console-told-overlay-removed = It is taken away. People meet the pack as it is.
console-told-rolled-back = The earlier version is in force again.
console-why-not-there = It is not there any more, or never was.
console-why-taken = That name is taken. Choose another one.
console-why-unreadable = This file cannot be read as it is. Mend it first.
console-why-no-words = A text needs words in one language at least.
console-why-no-condition = This is not a condition. Choose a question, or write it as the other files do.
console-why-no-file = A pack has no file of that name.
console-why-not-that-many = A characteristic has one statement at each level.
console-why-too-large = That is too large. The most is:
console-why-no-zip = This is not a zip that can be read.
console-why-no-pack = There is no pack in it that says its name in pack.yaml.
console-why-outside = This zip holds a file that would lie outside of its folder. Nothing was taken.
console-why-link = This zip holds a link. Nothing was taken.
console-why-not-text = This is not text.
console-why-last-step = Something has to be left there. Put another step beside it first, or take out what it stands in.
console-why-no-offer = That dialog offers no others, so this one cannot be offered there.

## What was done to a draft

console-did-begun = { $by } began the draft from version { $what }
console-did-undone = { $by } undid a change, back to what it was at { $what }
console-did-redone = { $by } did a change again, as it was at { $what }
console-did-reworded = { $by } changed the words of { $what }
console-did-changed = { $by } changed { $what }
console-did-characteristic-added = { $by } added the characteristic { $what }
console-did-kept = { $by } saved { $what }
console-did-removed = { $by } took out { $what }
console-did-moved = { $by } moved { $what }
console-did-step-added = { $by } added the step { $what }
console-did-step-changed = { $by } changed the step { $what }
console-did-step-removed = { $by } took out the step { $what }
console-did-dialog-added = { $by } added the dialog { $what }
console-did-dialog-removed = { $by } took out the dialog { $what }
console-did-pace = { $by } changed the pace of { $what }
console-did-condition = { $by } changed the condition of { $what }
console-did-schedule = { $by } changed the schedule { $what }
console-did-version = { $by } raised the version to { $what }
console-did-written = { $by } wrote { $what }
console-did-taken = { $by } took in a folder or a workbook { $what }

## What is to be mended

console-to-mend = To mend
console-to-look-at = To look at
console-line = line { $line }

## The packs there are

console-packs-met = People of { $council } meet the pack { $pack }, version { $version }. What is drafted here changes nothing for them before it is published.
console-packs-overlay = What is changed for us alone
console-drafts = Drafts
console-drafts-from = Begun from
console-drafts-by = Begun by
console-drafts-changed = Last changed
console-nothing = nothing
console-drafts-none = Nothing is being drafted.
console-draft-begin = Begin a draft
console-draft-begin-met = Begin from what people meet: { $pack } { $version }
console-draft-begin-from = Begin from { $pack }
console-draft-all = Every pack that is here is being drafted already.
console-draft-zip = A folder of a pack, as a zip
console-draft-zip-hint = At most 10 MB. The folder that holds pack.yaml is taken.
console-draft-zip-begin = Begin from this zip

## What is around a draft

console-draft-of = Draft of the pack { $pack }, last changed by { $by }: { $at }
console-draft-parts = Parts of this draft
console-tab-overview = Overview
console-tab-words = Words
console-dialogs = Dialogs
console-dialog = Dialog { $name }
console-resources = Resources
console-contacts = Contacts
console-schedule = Schedule
console-preview = Preview
console-difference = Differences
console-publish = Publish

## A draft at a glance

console-draft = Draft of { $pack }
console-check = Check
console-check-well = Nothing to mend. It can be published.
console-check-count = { $errors } to mend, { $rest } to look at.
console-check-errors = It cannot be published before the first are mended.
console-the-pack = The pack
console-words-and-files = Words and files
console-words-of-area = Words of the area { $area }
console-add-characteristic = Add a characteristic
console-files-written = Files as they are written
console-take-out = Take it out
console-out-zip = As a folder, in a zip
console-out-workbook = As a workbook for Excel
console-bring = Bring one back
console-bring-hint = A zip takes the place of all files. A workbook changes what it says and leaves comments and order.
console-bring-it = Bring it back
console-done = What was done
console-undo = Undo
console-redo = Redo
console-discard = Discard
console-discard-this = Discard this draft

## Discarding it, and its differences

console-discard-sure = Discard the draft of { $pack }?
console-discard-it = Discard it
console-discard-keep = Keep it
console-mend-first = The draft has errors. Mend them first: see the { $overview }.
console-mend-overview = overview
console-difference-new = No version of this pack is in force: all of it would be new.
console-difference-none = The draft says the same as version { $version }, which people meet.
console-difference-against = Against version { $version }, which people meet.
console-discard-text = { $count ->
    [one] Its one revision goes, and does not come back. What people meet stays as it is.
   *[other] All { $count } of its revisions go, and none comes back. What people meet stays as it is.
  }

## Not saved, or not taken in

console-not-saved = Not saved
console-conflict = Somebody has changed this part of the draft since you opened it. Nothing was overwritten, and what you typed is below.
console-conflict-others = What they did
console-conflict-yours = What you typed
console-conflict-mine = Save mine over theirs
console-save = Save
console-conflict-leave = Leave it as it is now
console-nothing-taken = Nothing was taken
console-back-to-draft = Back to the draft
console-workbook = The workbook { $name } has to be mended first.

## What publishing would do

console-items-new = new: { $names }
console-items-changed = changed: { $names }
console-items-gone = gone: { $names }
console-impact = From { $before } to { $after }: { $sessions } sessions, { $rounds } open rounds.
console-impact-places = Where people stand
console-version = Version
console-impact-dialog = Dialog
console-impact-area = Area
console-impact-sessions = Sessions
console-impact-beginning = at the beginning
console-session-new = new
console-session-asking = asking
console-session-paused = paused
console-impact-fates = What becomes of answers. None is deleted.
console-question = Question
console-impact-fate = What becomes of it
console-impact-people = People who answered
console-fate-reworded = other words
console-fate-split = split
console-fate-merged = put together
console-fate-new = new, asked from now on
console-fate-gone = gone: answers are set aside
console-impact-same = Answers that stay as they are
console-sent-unasked = What is sent unasked

## Publishing

console-not-above = { $version } is not above { $before }, which is in force. Raise it below.
console-version-draft = Version of the draft
console-version-hint = It has to be higher than the one in force. The next would be { $next }.
console-version-save = Save version
console-would-do = What it would do
console-confirm = Confirm
console-whom = Who goes over to it
console-whom-all = everybody ({ $count } sessions)
console-whom-some = those who have not answered anything yet ({ $count } sessions)
console-whom-nobody = nobody: whoever has begun ends on the version they are on
console-confirms = This confirms the report above. If people do something else meanwhile that matters, it is shown anew.
console-publish-this = Publish { $version }
console-propose-this = Ask somebody else to publish it { $version }
console-past = What was in force
console-past-begun = { $version }: begun with { $by }
console-past-published = { $version }: published by { $by }
console-past-rolled-back = { $version }: gone back to by { $by }
console-past-two = { $one } and { $other }
console-past-proposed = waits for a second person
console-past-moving = people are going over
console-past-done = { $count } sessions went over
console-past-overtaken = overtaken by another version
console-roll-back = Go back to the version before
console-past-none = Nothing of this pack was published here.

## For us alone

console-overlay = For us alone
console-overlay-about = What { $council } changes in the pack { $pack } for its own people: other words, own questions and resources, parts left out.
console-overlay-over = It lies over version { $version }, which everybody meets, and over each newer one.
console-overlay-now = In force
console-overlay-number = Number { $number }: people meet { $version }.
console-overlay-wording = Other words for
console-overlay-hidden = Not asked here
console-overlay-characteristics = Own characteristics
console-overlay-questions = Own questions
console-overlay-resources = Own resources
console-overlay-contacts = Own contacts
console-overlay-none = none
console-overlay-lost = No longer fits
console-overlay-fits = all of it fits
console-overlay-remove = Take it away
console-overlay-remove-hint = At once, and by one person: people meet the pack as it is again. What was answered to own questions is kept.
console-overlay-no-one = There is none: people meet the pack as it is.
console-overlay-everybody = This organisation is everybody. Publish a version of the pack instead.
console-as-written = As it is written
console-overlay-middle = Who is in the middle of something ends it on the version they began on.
console-overlay-change = Change it
console-overlay-hint = Raise number with every change. Everything that is added begins with own_.
console-overlay-weigh = See what it would do
