# Every sentence the bot says by itself, in English.

## Workshops, in a room of people

workshop-or-say = Or mention me and say:
workshop-type-start = start workshop
workshop-type-open = go on here
workshop-type-agree = agree
workshop-type-pull = pull out
workshop-type-take-up = take up
workshop-type-park = park
workshop-type-pause = pause
workshop-type-resume = resume
workshop-type-undo = undo
workshop-type-finish = end workshop
workshop-type-hand-over = hand over to
workshop-type-because = because
workshop-type-aim = aim
workshop-press-open = Go on here
workshop-press-agree = Agree on all
workshop-press-park = Park
workshop-press-pause = Pause
workshop-press-resume = Resume
workshop-press-undo = Undo
workshop-press-finish = End the workshop
workshop-no-round = There is no round here that is ready for a workshop.
workshop-too-early = Everyone can answer by themselves until { $day }. To end that now, say { $begin } to me in private; then start the workshop here.
workshop-not-yours = The facilitator or the super-user of the round starts the workshop.
workshop-only-super-user = Only { $name }, the super-user, records what is agreed. Please say it in the workshop.
workshop-only-driver = The facilitator and the super-user lead through the workshop. Please say it there.
workshop-not-possible = That fits nothing that is open now.
workshop-is-paused = The workshop is paused.
workshop-who-unknown = I cannot see who is in this room. What comes next shows how far answers are apart, so it is for those in the round only.
workshop-who-others = Here, and not in the round: { $names }.
workshop-who-wait = Please move to a private place and start the workshop there. Or { $name }, the super-user, says that we go on here.
workshop-who-opened = { $name } said that we go on here.
workshop-guest = { $name } (guest or from outside)
workshop-all-agreed = Everything in this round is agreed on already.
workshop-clock = Item { $number } of { $total }, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  } left
workshop-list = { $area }: { $count ->
    [one] 1 answer that nearly all gave
   *[other] { $count } answers that nearly all gave
  }
workshop-proposal = { $answer }: { $text }
workshop-pull-out = Anybody can pull one out to talk about it: press it, or say pull out and its number. The super-user agrees on the rest with one press.
workshop-list-closed = { $area }: { $count ->
    [0] nothing agreed from the list.
    [one] 1 answer agreed.
   *[other] { $count } answers agreed.
  }
workshop-minutes = { $count ->
    [one] This statement has { $minutes } minutes.
   *[other] The { $count } statements of this characteristic have { $minutes } minutes together.
  }
workshop-ask = What do we agree on? { $name } records it.
workshop-agreed = { $name }. Agreed: { $answer }.
workshop-parked = { $name }. Parked.
workshop-paused = Paused: { $agreed } agreed, { $left } to go. We can go on now or on another day.
workshop-resumed = We went on.
workshop-over = The workshop is over
workshop-over-agreed = { $agreed ->
    [one] 1 statement
   *[other] { $agreed } statements
  } agreed, { $parked } parked, in { $minutes } minutes.
workshop-over-next = Next: { $name } says official view to me in private, completes it and publishes it.
workshop-over-aim = Where do we want to be? { $name } mentions me and says aim, a level, what it is for and perhaps a day, such as aim 3 { $example } by 31 March 2028.
workshop-aim-kept = { $name }: we want to be at level { $level }.
workshop-aim-kept-by = { $name }: we want to be at level { $level } by { $day }.
workshop-aim-which = I need a level from 1 to { $most } and an area or a characteristic by its name, such as aim 3 { $example }.
workshop-take-up = Is there time? Take up one that was parked: press it, or say take up and its number.
workshop-facilitator = { $name } leads through the workshop from now on.
workshop-nobody = I know nobody called "{ $name }". Ask them to say hello to me first.
workshop-reason-kept = The reason is kept with { $name }.
agenda-title = Agenda for { $minutes } minutes
agenda-lists = First what nearly all said alike: { $count ->
    [one] 1 statement
   *[other] { $count } statements
  } in { $lists ->
    [one] 1 list
   *[other] { $lists } lists
  }, one press each.
agenda-talks = Then { $minutes } minutes of talk, the most mixed first: { $names }.
agenda-parked = Parked, as the time does not reach: { $names }.
agenda-talk = { $title } ({ $count })
agenda-tomorrow = The workshop of { $organisation } is on { $workshop }. This is its agenda. In its room, mention me and say start workshop.
agenda-not-yet = The workshop of { $organisation } is on { $workshop }, and individual answers are still open. Say workshop to end them; the agenda is made when the workshop starts.
spread-counts = Said alone: { $counts }.
spread-count = { $label } { $count }
spread-agreed = Said alone: nearly the same.
spread-mixed = Said alone: mixed.
spread-not-known = Said alone: not known.
remark-many-dont-know = Many do not know. That is a finding: who would know?
remark-many-unsure = Many are unsure of their answer. That is a finding too.
remark-not-all-share-the-goal = Not everyone thinks that this is a goal of ours.
