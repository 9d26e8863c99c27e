# Every sentence the bot says by itself, in English.

## Results on paper

report-title = Where our council stands, as { $whose } sees it
report-title-official = Where { $council } stands
report-how-to-read = A statement is in place from "{ $in_place }" up. Where we are is the highest level that is in place. A lower level that is not in place is a basic to check. The next step is the lowest level above that is not in place. Nothing is added up, and nobody is compared.
report-level-is = {""}Level { $level } is { $title }.{" "}
report-where = Where we are
report-wanted = Where we want to be
report-next = Next step
report-next-is = Level { $level }: { $statement }
report-not-set = Not said
report-not-known = Not known
report-none-yet = None in place yet
report-check = ; check level { $levels }
report-no-next = None
report-nothing = There are no answers yet.
report-answers-title = What was answered
report-no-name = Without a name
report-question = Question
report-statement = What was asked
report-answer = Answer
report-notes = Notes
report-footer = { $independent } { $title }, version { $version }.

## The brief, one page for councillors

brief-title = How { $council } works: a short view
brief-title-ours = How our council works: a short view
brief-lead = This page says what we do well, what we could do next, and what we do not know. People who work here said so. It is not a test, and no council is set against another.
brief-strengths = What we do well
brief-no-strengths = We did not find this yet. To look is a good start.
brief-next-steps = What we could do next
brief-no-next-steps = There is no next step from what was said so far.
brief-item = { $characteristic }: { $statement }
brief-not-known = What we do not know
brief-between = ,{" "}
brief-unsure = We do not know enough about: { $names }{ $more ->
    [0] .
    [one] , and one more.
   *[other] , and { $more } more.
  }
brief-missing = { $missing ->
    [one] We have no answer yet on one of { $all } things.
   *[other] We have no answer yet on { $missing } of { $all } things.
  }
brief-all-known = We have an answer on all of it.
brief-who = Who to call
brief-who-is = Ask { $contact }.
brief-who-sent = Ask the person who sent you this page.
