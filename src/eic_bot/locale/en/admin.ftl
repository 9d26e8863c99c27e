# What those who look after eic-bot in an organisation say and hear.

topic-admin = Admin
action-hold_all = Pause everything
action-release_all = Unpause everything
action-health = Health
action-stuck = Who is stuck?
about-hold_all = Hold back everything that goes out to your organisation.
about-release_all = Let go out what was held back.
about-health = What waits to be sent, what failed, and which content is in force.
about-stuck = Whom messages do not reach, and how many have gone silent. Never what anybody answered.

admin-no-no-role = That is for the people who look after me in your organisation. If you should be one of them, ask whoever set me up.
admin-no-role = You may look, but this is for an admin of your organisation. Whoever set me up can make you one.
admin-no-held = Everything is paused already.
admin-no-not-held = Nothing is paused.
admin-did-hold = Paused. Nothing goes out to { $organisation } from now on. What people write is kept, and you are still answered here. Say unpause everything to go on.
admin-did-release = { $count ->
    [0] Unpaused. Nothing was waiting.
    [one] Unpaused. One message that waited goes out now.
   *[other] Unpaused. { $count } messages that waited go out now.
  }

health-title = How it is for { $organisation }:
health-held = Everything is paused since { $at } UTC.
health-waits = { $count ->
    [0] Nothing waits to be sent.
    [one] One message waits to be sent, for { $age }.
   *[other] { $count } messages wait to be sent, the oldest for { $age }.
  }
health-dead = { $count ->
    [0] None has failed.
    [one] One message could not be delivered, { $age } ago. Say who is stuck.
   *[other] { $count } messages could not be delivered, the oldest { $age } ago. Say who is stuck.
  }
health-late = { $count ->
    [0] Nothing is late.
    [one] One thing that should have happened by now has not.
   *[other] { $count } things that should have happened by now have not.
  }
health-version = In force: { $pack } { $version }.
health-round-version = The open round goes by { $version }.
age-minutes = { $count ->
    [0] less than a minute
    [one] one minute
   *[other] { $count } minutes
  }
age-hours = { $count } hours
age-days = { $count } days
moment-written = { $day } { $month } { $year } at { $time }

stuck-letters = { $count ->
    [one] { $name }: one message could not be delivered.
   *[other] { $name }: { $count } messages could not be delivered.
  }
stuck-letters-more = { $people ->
    [one] The same for one more person.
   *[other] The same for { $people } more people.
  }
stuck-letters-unnamed = { $people ->
    [one] Messages to one person could not be delivered.
   *[other] Messages to { $people } people could not be delivered.
  }
stuck-no-letters = Every message has reached who it was for.
stuck-no-round = No round is open.
stuck-done = Handed in to the round: { $done } of { $count }.
stuck-silent = { $count ->
    [0] Of the others, nobody has been silent for { $days } days.
    [one] Of the others, one has been silent for { $days } days or longer.
   *[other] Of the others, { $count } have been silent for { $days } days or longer.
  }
stuck-names = { $more ->
    [0] Silent: { $names }.
   *[other] Silent: { $names }, and { $more } more.
  }
stuck-few = So few take part that I do not say how many are silent.
stuck-anonymous = The round is anonymous, so I never say who.

draft-label = Draft { $version }: you try it out, and nothing of it is kept.
draft-not-here = That would do something real, so it does nothing in a draft. Say stop to end the draft.
draft-over = That was the draft { $version }. What you said to it is discarded; your own answers are as they were.
