# What is written out for who looks after the content, and for the sector body.

## The report of the sector, as lines of text

sector-text-position = Where councils stand, by level (0: none in place)
sector-text-ambition = Where they want to be, by level
sector-text-barrier = Barriers reported, by quarter
sector-text-empty_shelf = Empty shelves: next for so many councils, and no resource or peer
sector-text-few-views = Too few councils share their view.
sector-text-no-barrier = Nothing is reported.
sector-text-no-shelf = None by the figures above.
sector-text-note = Counted are councils, from five on. A dash is fewer, or what would say something about a few.

## A conversation as a flowchart

drawn-only = (only { $when })
drawn-if = if { $condition }
drawn-otherwise = otherwise
drawn-choose = choose: { $titles }
drawn-summary = what was said
drawn-summary-of = what was said: { $area }
drawn-highlights = strengths and next steps
drawn-notice = who can see the answers
drawn-statements = { $count ->
    [one] 1 statement
   *[other] { $count } statements
  }

## A workshop with invented people, in a terminal

rehearsal-invented = These people and their answers are invented.
rehearsal-to = To { $person }:
rehearsal-taken-away = (a message is taken away)
rehearsal-in-place = In its place:
rehearsal-presses = { $person } presses [{ $what }]
rehearsal-took = It took { $presses } presses by the super-user and { $messages } messages in the room.
