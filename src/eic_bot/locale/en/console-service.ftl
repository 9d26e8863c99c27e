# The console: health, rounds, messages that are not delivered, and what goes out.


## Health

console-health-paused = Nothing goes out to this organisation: it is paused.
console-health-waiting = Messages that are not delivered
console-health-more = There may be more.
console-health-timers = Timers
console-health-set = Set
console-health-overdue = Overdue
console-health-versions = Versions
console-pack = Pack

## Messages that are not delivered

console-channel = Channel
console-state = State
console-messages = Messages
console-letters-nothing = Nothing waits, and everything could be delivered.
console-letter-waits = waits
console-letter-leased = under way
console-letter-done = delivered
console-letter-dead = could not be delivered
console-letters-none = Tick at least one message.
console-letters-retried = { $count } will be sent again.
console-letters-dropped = { $count } dropped.
console-letters-left = { $count } had been delivered meanwhile, or are under way just now.
console-letters-message = Message
console-letters-tries = Tries
console-letters-due = Due
console-letters-why = Why
console-letters-first = These are the first { $count }; there may be more.
console-letters-again = Send again
console-letters-drop = Drop …
console-letters-never = They are never sent then. This cannot be undone.
console-letters-sure = Drop for good
console-letters-leave = Leave them
console-letters-drop-these = { $count ->
    [one] Drop { $count } message?
   *[other] Drop { $count } messages?
  }

## Rounds

console-round = Round
console-answers = Answers
console-round-done = Handed in
console-round-deadline = Deadline
console-round-workshop = Workshop
console-round-anonymous = without names
console-round-named = with names
console-round-of = { $done } of { $asked }
console-round-none = There was no round yet.
console-round-hint = What people answered is not shown here, nor who has not.
console-round-setup = being set up
console-round-answering = answers are coming in
console-round-in-workshop = workshop
console-round-official = official view is entered
console-round-published = published
console-round-closed = closed

## What goes out

console-nudges-held = Nothing goes out from now on.
console-nudges-let-go = What waited goes out now.
console-nudges-same = That was so already.
console-nudges-paused = Nothing goes out to this organisation. What comes in is kept, and what is due waits.
console-nudges-unpause = Let it go out again
console-nudges-usual = Messages go out as usual. Pausing holds back every message to this organisation, answers included, until you let them go again.
console-nudges-pause = Pause everything
console-nudges-ahead = Nudges to come
console-nudges-far = How far ahead
console-look = Look
console-nudges-if = If nobody says or does anything until then. Whom they reach is not shown.
console-nudges-day = Day
console-nudges-kind = Kind
console-nudges-to = To
console-nudges-people = people
console-nudges-nothing = Nothing is to go out in that time.
console-nudge-resource = resource
console-nudge-plan = plan
console-nudge-story = story
console-nudge-ask = first question
console-nudge-farewell = last message
console-nudge-waiting = what waits
console-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
  }
