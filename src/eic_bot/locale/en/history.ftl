# Sentences about the rounds there were.

history-title = Rounds of your organisation
history-round-published = Workshop on { $workshop }. { $mode }. Published on { $published }.
history-round-other = Workshop on { $workshop }. { $mode }. { $state }
history-state-setup = Set up.
history-state-answering = Individual answers are open.
history-state-workshop = At the workshop.
history-state-official = The official view is being entered.
history-state-published = Published.
history-state-closed = Closed without a published view.
history-one = There is no second published view yet to compare with.
history-then-now = Then and now
history-of-service = Then and now: { $service }
history-about-service = { $service }: { $said }
history-characteristic = Characteristic
history-remark = Change
history-level = { $level ->
    [0] not at level 1 yet
   *[other] level { $level }
  }
history-unknown = not known
history-not-compared = not compared
history-once = known once
history-same = as before
history-up = { $count ->
    [one] 1 level up
   *[other] { $count } levels up
  }
history-down = { $count ->
    [one] 1 level down
   *[other] { $count } levels down
  }
history-is-same = as before
history-is-reworded = has other words now
history-is-split = was split
history-is-merged = was merged
history-is-new = is new
history-is-gone = is gone
history-compared = Compared are only statements that stayed the same or mean the same. Nothing is added up.
history-no-rounds = There was no round here yet.
history-not-in-round = I offer what was said last time in a round: accept an invitation first, or say official view.
history-nothing-said = I know nothing that you said before and that could be offered here.
history-without-names = This round is without names, so I bring nothing into it that you said elsewhere: it could lead back to you.
still-true-said-official = The official view of { $day } says:
still-true-said-named = In the round of { $day } you said:
still-true-said-solo = On { $day } you said for yourself:
still-true-level = Level { $level }, { $said }: "{ $statement }"
still-true-afresh = { $count ->
    [one] Level { $levels } has other words now, so I ask it afresh.
   *[other] Levels { $levels } have other words now, so I ask them afresh.
  }
still-true-ask = Still true?
still-true-yes = Still true
still-true-no = Change it
still-true-kept = { $characteristic }: kept as still true. Say { $undo } to take it back.
still-true-over = That is all that I know from last time.
still-true-offer = I know what was said last time. Say { $still_true } to go through it.
