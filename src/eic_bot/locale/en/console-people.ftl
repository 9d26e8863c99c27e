# The console: people, roles, who is signed in, and the audit log.


## People

console-people-erased = They are erased. Our messages to them are being deleted where they were sent.
console-people-answered = It is noted as answered.
console-people-nobody = Nobody here, or more than one, is called that.
console-people-another = It was not done: look again at what would happen.
console-people-gone = That complaint had been answered already.
console-people-erase = Erase somebody
console-people-first = You see first what would happen.
console-who = Who
console-people-hint = A name or id, an address such as { $address }, or { $mail } of somebody who signs in here.
console-people-mail = email:ADDRESS
console-people-what = What becomes of answers they handed in to a round that is open
console-people-go = they go too
console-people-stay = the labels stay, without the person and without any words
console-complaints = Complaints
console-complaint-due = { $at }, to be answered by { $day }
console-complaint-outcome = What came of it
console-complaint-answered = It was answered
console-complaint-number = (complaint { $number })
console-complaint-none = None waits.
console-records = Answer a request for information
console-records-hint = A file for machines. It has the rounds, the official views, the plan, and what was shared and published. Of complaints and erasures it has dates and numbers. It holds no person and no single answer. Read the words of official views before you give them out: somebody may have written a name there. That it was taken out is noted.
console-records-take = Take out the organisation's records
console-kept = How long what is kept
console-kept-answers = answers
console-kept-notes = notes
console-kept-events = events
console-kept-audit = audit log
console-kept-for-ever = until somebody says otherwise
console-kept-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }

## Erasing somebody

console-erase-this = Erase { $name }
console-erase-nothing = Nothing has happened yet.
console-erase-tables = What there is, by table
console-erase-answers = Their answers
console-erase-round = Round { $number } ({ $kind }, { $state })
console-erase-deleted = deleted
console-erase-kept = What is kept, and why
console-erase-elsewhere = What stays elsewhere
console-remains-platforms = What they wrote and what colleagues were sent stays in Slack or Teams, under the council's own rules there.
console-remains-ours = Our own messages to them are deleted there where the platform lets us; the Home page until it is opened again.
console-remains-backups = Backups, and files that were exported before, are not reached: delete them when their own time is over.
console-remains-nameless = Answers handed in without a name lead to nobody and cannot be found; published official views are the council's.
console-round-sponsor = sponsor
console-round-super-user = super-user
console-round-facilitator = facilitator
console-erase-roles = They hold a role in an open round: { $roles }. That is handed over first, or the round closed.
console-erase-now = Erase them for good
console-erase-leave = Leave it

## Roles

console-roles-at = at { $issuer }
console-roles-in = in { $channel }, { $tenant }
console-roles-granted = They have that role now.
console-roles-revoked = They have no role any more.
console-roles-same = They had that role already.
console-roles-unreadable = Nobody can be called that. Write an e-mail address, or the name they have at the provider.
console-roles-gone = That role had been taken already.
console-roles-here = Given here
console-roles-given-here = Roles given here
console-role = Role
console-roles-given = Given
console-roles-take = Take it
console-roles-by = by { $by }, { $at }
console-roles-from = from { $who }
console-none = None.
console-roles-give = Give a role
console-roles-hint = An e-mail address that their provider has verified.
console-roles-hint-name = An e-mail address that their provider has verified, or the name they have there: they see it when they sign in without a role.
console-roles-that-is = That is
console-roles-mail = an e-mail address
console-roles-subject = their name at { $issuer }
console-roles-give-it = Give the role
console-roles-provider = By the provider
console-roles-provider-text = Whoever has one of these values has the role as well. Where it counts stands in the settings.
console-roles-before = Before
console-roles-past = { $who }: { $role }, until { $at }, taken by { $by }

## Who is signed in

console-sessions-ended = They are signed out.
console-sessions-none = Nobody was signed out.
console-sessions-who = Who is signed in
console-sessions-since = Since
console-sessions-ends = Ends at the latest
console-sessions-you = this is you
console-sessions-elsewhere = has a role elsewhere too
console-sessions-all = Sign out everybody but you

## The audit log

console-audit-actor = Who, exactly
console-audit-action = What, as it begins
console-audit-filter = Filter
console-audit-hint = What people do with their own answers is not shown here. A fingerprint stands for content that is not shown: two that are alike are of the same content.
console-audit-when = When
console-audit-what = What
console-audit-subject = To what
console-audit-change = Before and after
console-audit-changed = { $before } → { $after }
console-audit-now = now { $after }
console-audit-was = was { $before }
console-audit-mark = fingerprint { $mark }
console-audit-person = person { $number }
console-audit-somebody = somebody in the chat
console-audit-newest = Newest
console-audit-older = Older
console-audit-nothing = Nothing was noted.
