# Every sentence the bot says by itself, in English.

## Who sees the official view

topic-sharing = Sharing and comparing
action-share_view = Share our view
action-who_sees_view = Who sees our view
action-stop_sharing = Stop sharing
action-compare = Compare
action-our_lists = Our lists
action-compare-with = With { $group }
about-share_view = Let other councils, or everybody, see your official view; or nobody.
about-who_sees_view = Who may see your official view now.
about-stop_sharing = Take it back: it leaves every comparison at once.
about-compare = How your official view lies among others, such as compare data.trust with region.
about-our_lists = Your own lists of councils to compare with.
about-keep_list = Keep a list of councils, such as keep list coast: Adur, Arun and Worthing.
about-forget_list = Forget one of your lists, such as forget list coast.
about-pre_election = Days in which nothing new is made public, such as pre-election 22 March 2027 to 6 May 2027.
about-sector = How all councils that share lie together. For sector analysts.
audience-own = Only our organisation
audience-councils = Other councils
audience-public = Public
audience-means = Other councils that share as well see how many councils stand where, never which. Public means that everybody may read your official view, with the name of your council. You can take it back at any time; what somebody has seen by then stays seen.
ask-audience = Who may see it?
view-seen-by-own = Your official view can be seen by your organisation only.
view-seen-by-councils = The official view of { $council }, { $year }, counts in comparisons of other councils that share, since { $day }. They never see whose it is.
view-seen-by-public = The official view of { $council }, { $year }, is public since { $day }.
view-public-later = It becomes public on { $day }, the day after the poll: until then nothing new is made public in this pre-election period.
sharing-can-change = To change that, say share our view, or stop sharing.
sharing-stopped = { $count ->
    [0] Nothing is shared.
   *[other] Nothing is shared any more. Your official view has left every comparison, and you cannot compare until you share again. What others have seen by now stays seen.
  }
sharing-no-council = I do not know which council this is. Whoever runs me can say so: eic-bot organisation council.
sharing-ended = This council has ended, and another took over.
sharing-nothing-published = There is no published official view of the whole organisation here to share or to compare.
sharing-not-yours = That is for the super-user of the round; the days before an election are for its sponsor. Say round status to see who that is.
sharing-nothing-shared = Nothing is shared.
sharing-not-shared = Only councils that share their own view can compare. The super-user can say share our view.
sharing-no-such-group = I know no group or list called "{ $name }". Say similar, type, region or nation, or the name of one of our lists.
sharing-no-such-list = There is no list called "{ $name }". Say our lists to see them.
sharing-no-such-council = I could not find these councils: { $name }. Please write their names as in the register, with commas between.
sharing-too-many = That is too many. Forget a list first, or make this one shorter.
sharing-no-days = Please write two days, such as pre-election 22 March 2027 to 6 May 2027. The second is the day of the poll.
sharing-not-analyst = Figures of the whole sector are for sector analysts.
sharing-nothing-named = Please write a name and councils, such as keep list coast: Adur, Arun and Worthing.

## Lists and days

lists-none = There are no lists yet. Say, for example, keep list coast: Adur, Arun and Worthing.
list-is = { $name }: { $names }{ $more ->
    [0] .
   *[other] , and { $more } more.
  }
list-unknown = I know no council called { $names }.
pre-election-none = No pre-election period is set.
pre-election-is = Pre-election period: from { $first } to the poll on { $poll }. Within it nothing new is made public; it waits until the day after.
days-to = to

## Comparing

compare-with = with
compare-priorities = priorities
compare-heading = Where councils stand
compare-is = { $count } other councils: { $group }. Official views of { $year } that are shared now.
compare-are-priorities = These are the priorities of your plan.
compare-are-gaps = These are the widest gaps to where you want to be.
compare-own = You: { $level }.
compare-own-ambition = You want to be at: { $level }.
compare-who-has = { $count ->
    [one] 1 of them is at { $level } or beyond in { $characteristic }.
   *[other] { $count } of them are at { $level } or beyond in { $characteristic }.
  } Who has done this and will talk? Say peers { $place }.
group-similar = councils like yours
group-type = councils of your type
group-region = councils of your region
group-nation = councils of your nation
group-own = your list { $name }
group-sector = all councils that share
sector-heading = Where councils stand together
sector-is = { $count } councils that share their official views, newest of each, from { $first } to { $last }.
spread-caption = How many councils stand where
history-before = { $name }, which ended on { $until }: { $count ->
    [0] no official view was published.
   *[other] official view published on { $days }. It stays its own; nothing is merged.
  }
view-withdrawn-told = So the official view of { $organisation } is no longer shared. No comparison has it any more.
spread-none-yet = No level yet
spread-no-answer = No comparable answer
spread-number = { $count ->
    [one] 1 council
   *[other] { $count } councils
  }
spread-ambitions = Where they want to be: { $counts }.
spread-too-few = { $least } other councils are needed, and fewer share their views: { $group }. So there are no figures.
spread-too-close = With what has been shown before, figures for { $group } would say something about a few councils. So there are none until more of them share or change their views.
spread-from-before = These are the councils that shared on { $day }. Since then too few have joined or changed to show newer figures without saying something about them.
spread-other-versions = Some answered an earlier or later version of the statements. Where the words differ, their answers are left out.
spread-other-models = Views made with another model are left out.
spread-no-ranking = This shows a spread. Nobody is ranked.
column-own = You
no-such-place = I do not know that area or characteristic, so here is what you work on first.
