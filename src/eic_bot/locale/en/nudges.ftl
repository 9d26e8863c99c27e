# What is sent unasked, and how people say when they want it.

weekday = { $number ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[other] Sunday
  }
place-in-month = { $number ->
    [1] first
    [2] second
    [3] third
    [4] fourth
   *[other] last
  }
rhythm-weekly = { $every ->
    [1] every { $weekday } at { $at }
    [2] every other { $weekday } at { $at }
   *[other] every { $every } weeks on { $weekday } at { $at }
  }
rhythm-weekday = { $every ->
    [1] every month on the { $place } { $weekday } at { $at }
   *[other] every { $every } months on the { $place } { $weekday } at { $at }
  }
rhythm-workday = { $every ->
    [1] every month on the { $place } working day at { $at }
   *[other] every { $every } months on the { $place } working day at { $at }
  }
rhythm-day = { $every ->
    [1] every month on day { $day } at { $at }
   *[other] every { $every } months on day { $day } at { $at }
  }
nudge-topic-resource = resources
nudge-topic-plan = the plan
nudge-topic-story = stories of peers
nudge-type-digest = digest
nudge-type-single = single
nudge-type-topics = topics
nudge-type-on = on
nudges-on-room = I post here { $rhythm }, by the clock in { $zone }.
nudges-on-person = I write to you { $rhythm }, by the clock in { $zone }, if something waits for you.
nudges-off-room = I post nothing here by myself. For that, mention me and say nudges on.
nudges-off-person = I write nothing to you by myself but what your round needs. Say nudges on to change that.
nudges-digest = All in one post: { $topics }.
nudges-single = One thing in each post, in turn: { $topics }.
nudges-audience-own = Everybody here is of your organisation, so I use its published view.
nudges-audience-others = Guests or people of other organisations are here. So I post only what your organisation has shared with them.
nudges-audience-unknown = I cannot see who is here. So I post only what your organisation has shared with others.
nudges-quiet = Never from { $begins } to { $ends }, at weekends or on bank holidays.
nudges-quiet-none = Never at weekends or on bank holidays.
nudges-until = Nothing before { $day }.
nudges-next = Next: { $day } at { $at }.
nudges-how-room = Mention me and say, for example: nudges every other Wednesday at 9:30, nudges single, nudges topics resources, snooze a month, quiet hours 16:00 to 10:00, time zone London, stop nudges, why did I get this.
nudges-how-person = You can say, for example: nudges first Tuesday at 10:00, snooze a week, holiday until 3 January, quiet hours 17:00 to 9:00, time zone London, stop nudges, why did I get this.
nudges-no-rhythm = I do not understand "{ $said }". Say it like: first Tuesday at 10:00, every other Wednesday at 9:30, last working day of the month at 14:00, weekly, monthly.
nudges-no-until = I cannot use "{ $said }". Say how long, or until when, at most a year: a week, 3 days, until 3 January.
nudges-no-quiet = I cannot use "{ $said }". Say two times of day: quiet hours 17:00 to 9:00; or quiet hours none.
nudges-no-zone = I know no time zone "{ $said }". Say a city, such as London, or a name such as Europe/London.
nudges-no-nothing-sent = I have sent nothing here by myself.
nudge-why-when = I sent that on { $day }, as it was wanted { $rhythm }.
nudge-why-gap = The published view of { $organisation } has "{ $characteristic }" at level { $position }, and level { $level } comes next. I looked at nobody's own answers.
nudge-why-waiting = { $count ->
    [one] 1 thing waited
   *[other] { $count } things waited
  } for you here. Nobody else sees that.
nudge-why-reminder = I sent that on { $day }, as your answers for { $organisation } are wanted by { $deadline }. Say stop reminders to get no more.
nudge-why-plan = "{ $title }" is in the plan that follows from the published view, and its day is near or past.
nudge-why-action = I asked that on { $day }, as the day came on which "{ $title }" is to be done. You see to it.
nudge-why-action-room = I asked that on { $day }. It was the day by which "{ $title }" is to be done, and the plan is followed up here.
nudge-why-agenda = I sent that on { $day }, as you lead the workshop of { $workshop }.
nudge-why-consent = I asked that on { $day }, as what you agreed to show of yourself holds until { $until }. Say withdraw my card to show nothing any more.
nudge-why-sector-reply = I sent that on { $day }, as you had reported a barrier of that sort or said me too to one: { $kind }.
nudge-why-ask = I asked that on { $day }, once, as { $organisation } has published a view and I was called here before.
nudge-why-farewell = I sent that on { $day }, as nobody had answered six times in a row. It was the last.
nudge-why-untouched = I sent that on { $day }, once, as you had begun something here and said nothing for { $days } days. On { $until } it goes to the archive.
nudge-ask = I can post here what helps with the next step of { $organisation }: { $topics }. What do you want, and when? Nothing comes until somebody here answers.
nudge-ask-else = Or mention me and say, for example: nudges first Tuesday at 10:00, nudges single, nudges topics resources, stop nudges.
nudge-resource = For "{ $characteristic }", level { $level }: { $title } ({ $publisher }).
nudge-because = Because the published view of { $organisation } has "{ $characteristic }" at level { $position }, and level { $level } comes next.
nudge-story = { $council } on "{ $characteristic }": { $did }
nudge-another-council = Another council
nudge-plan = From our plan, for { $day }: { $title }
nudge-plan-late = From our plan, and late since { $day }: { $title }
nudge-plan-because = Because it is in the plan that follows from the published view of { $organisation }. Whoever sees to it can say in private: our plan.
nudge-detail-how = Mention me and say: why did I get this, snooze a month, nudges, stop nudges.
nudge-useful = Useful
nudge-snooze-month = Not for a month
nudge-snooze-week = Not for a week
nudge-stop = Stop these
nudge-never = Nothing, thank you
nudge-thanks = Thank you, that helps me.
nudge-waiting = { $count ->
    [one] This waits for you: { $titles }.
   *[other] These wait for you: { $titles }.
  }
nudge-deadline = Answers for { $organisation } are wanted by { $day }.
nudge-farewell-room = Nobody has answered the last six posts, so this is the last. Mention me and say nudges on if you want them again.
nudge-farewell-person = You have not answered the last six times, so this is the last. Say nudges on if you want to hear from me again.

## What can be said of it

topic-nudges = Nudges
action-nudges = What I send you
about-nudges = How often I write to you by myself, and how to change it.
about-snooze = Nothing by myself for a while.
about-stop_nudges = Nothing by myself any more.
about-why_nudge = Why you got the last thing I sent by myself.
about-holiday = Nothing at all until you are back.
about-quiet_hours = The hours in which I never write by myself.
about-time_zone = By which clock I go.
nudge-resources-no-view = There is no published official view yet, and I use nothing else in a room. Ask me in private: resources.
nudge-resources-not-shared = Guests or others may be here, and your organisation has not shared its view that far. Ask me in private: our resources.
nudge-resources-none = There is nothing on the shelf for the next steps of your organisation. Ask me in private: find and a few words.
nudge-type-resources = resources
about-nudge-type-resources = What may help with the next steps of our organisation, from its published view.
nudge-type-nudges = nudges
about-nudge-type-nudges = How often I post here by myself, and what.
