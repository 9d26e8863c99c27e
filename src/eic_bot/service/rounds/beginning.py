"""Beginning a round, and asking people to take part in it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.messages import Message
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.round_requests import AskRound, OpenRound, RoundDone, RoundRefused, RoundResult, refused
from eic_bot.model.spread import LEAST_ANONYMOUS
from eic_bot.service.history.reading import said_before
from eic_bot.service.records import Owner
from eic_bot.service.rounds.naming import names_in
from eic_bot.service.rounds.records import Member, Round
from eic_bot.service.rounds.reminding import next_reminder
from eic_bot.service.rounds.table import Table
from eic_bot.service.rounds.telling import Told, invitation

NEXT_OF_BOTH: Mapping[str, str] = {"setup": "invite", "answering": "workshop"}
NEXT: Mapping[str, str] = {**NEXT_OF_BOTH, "workshop": "official", "official": "publish"}
"""By state what takes a round further: the first two also for its sponsor, all for its super-user."""


def may_begin(table: Table, asked: AskRound) -> RoundResult:
    """Say whether somebody may begin a round: anybody, where none is open."""
    if (now := table.round) is not None:
        return _is_open(table, asked, now)
    closed = tuple(sorted(map(date.isoformat, table.closed)))
    return RoundDone("may_begin", closed=closed, service=asked.words.strip())


def begin(table: Table, asked: AskRound) -> RoundResult:
    """Make the round; whoever does is its sponsor."""
    draft = asked.draft
    if (now := table.round) is not None:
        return _is_open(table, asked, now)
    if draft is None or draft.mode is None:
        return refused(asked, "not_now")
    found = table.meant(draft.super_user)
    if len(found.owners) != 1:
        return RoundRefused("begin", "nobody", draft.super_user, draft)
    pack = table.content.pack
    roles = {"sponsor": table.me.id, "super_user": found.owners[0]}
    new = Round(
        0, draft.mode, "setup", pack.id, pack.version, fullest(table.content), draft.workshop, draft.deadline,
        LEAST_ANONYMOUS, roles, service=draft.service,  # type: ignore[arg-type]
    )  # fmt: skip
    made = table.tx.rounds.make(new, table.changes.now)
    table.note("round.made", made, after=f"{made.mode} {made.workshop} {made.deadline} {made.service}".rstrip())
    if found.owners[0] != table.me.id:
        table.tell(found.owners[0], Told("now-super-user", made, 0))
    return RoundDone("begin", mode=made.mode, deadline=made.deadline)


def _is_open(table: Table, asked: AskRound, round: Round) -> RoundRefused:
    """One is open: which, and what the person can do about it."""
    leads = table.holds(round, "super_user") or (round.state in NEXT_OF_BOTH and table.holds(round, "sponsor"))
    known = OpenRound(
        table.title(),
        round.service,
        round.workshop,
        table.called[round.roles["sponsor"]],
        NEXT.get(round.state, "") if leads else "",
        may_end=table.holds(round, "sponsor"),
    )
    return RoundRefused(asked.act, "is_open", open=known)


def invite(table: Table, asked: AskRound) -> RoundResult:
    """Ask people to take part. With the first, the round begins."""
    round = table.round
    if round is None:
        return refused(asked, "no_round")
    if not table.holds(round, "sponsor", "super_user"):
        return refused(asked, "not_yours")
    if round.state not in ("setup", "answering"):
        return refused(asked, "not_now")
    if not names_in(asked.words):
        return refused(asked, "nobody_named")
    found = table.meant(asked.words)
    asked_before = {one.owner for one in table.tx.rounds.members(round.id) if one.state != "declined"}
    new = [id for id in found.owners if id not in asked_before]
    already = [id for id in found.owners if id in asked_before]
    remind = next_reminder(round.deadline, table.changes.now, table.closed)
    table.tx.rounds.keep(round.id, [Member(id, "invited", None, remind) for id in new])
    if new:
        round = table.begin_answering(round)
    for id in new:
        table.note("round.invited", round, after=str(id))
        table.send(id, written_invitation(table, round))
    return RoundDone("invite", table.names(new), table.names(already), found.unknown)


def written_invitation(table: Table, round: Round) -> Callable[[Owner, Phrases], Message]:
    """The invitation, for each in their own language and place."""
    what = Told("invitation", round, table.changes.now, ("accept", "decline"))
    sponsor = table.called[round.roles["sponsor"]]

    def written(owner: Owner, phrases: Phrases) -> Message:
        return invitation(phrases, what, table.facts(round, owner.address.channel), sponsor)

    return written


def answer_invitation(table: Table, *, accepts: bool) -> RoundResult:
    """Take part, or not."""
    asked = AskRound("accept" if accepts else "decline")
    round, member = table.round, table.member()
    if round is None or member is None or member.state == "submitted":
        return refused(asked, "not_invited" if member is None else "already")
    if round.state != "answering":
        return refused(asked, "not_now")
    remind = next_reminder(round.deadline, table.changes.now, table.closed) if accepts else None
    changed = replace(member, state="accepted" if accepts else "declined", remind_at=remind)
    table.tx.rounds.keep(round.id, [changed])
    table.enter(round.id if accepts else None)
    table.note("round.accepted" if accepts else "round.declined", round)
    if (sponsor := round.roles["sponsor"]) != table.me.id and changed.state != member.state:
        key = "accepted-by" if accepts else "declined-by"
        name = table.theirs(table.me.called)
        table.tell(sponsor, Told(key, round, table.me.id * 2 + accepts), name=name)
    remembers = accepts and round.mode == "named" and bool(said_before(table.tx, table.me.id, round.id))
    return RoundDone(asked.act, dialog=round.dialog if accepts else "", remembers=remembers)


def fullest(content: Content) -> str:
    """The dialog that asks most."""
    asked = {id: sum(len(stop.ids) for stop in one.journeys[one.pace].asking) for id, one in content.dialogs.items()}
    return max(asked, key=lambda id: asked[id])
