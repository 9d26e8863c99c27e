"""Conversations that nobody goes on with: one notice, time to come back, and then the archive. Nothing is deleted.

Theory of operation. Each has one timer. Whoever says something does not move it: when it comes due it is looked at how
long they have been silent, and it is set again for what is left. After the notice it carries the revision of the
session, so that anything that was said since keeps it out of the archive. Where a notice would be out of place - they
answer elsewhere now, the last day has passed, or they want nothing unasked - the time to come back passes in silence.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from eic_bot.dialogs.effects import Schedule
from eic_bot.dialogs.messages import Choice, Control, Message, Paragraph, Spans, Theirs
from eic_bot.dialogs.nudge_words import day_in
from eic_bot.dialogs.session import AN_ANSWER, SESSION, UNDER_WAY, Session, session_from_json
from eic_bot.model.answers import Answer
from eic_bot.model.schedule import ConversationSchedule
from eic_bot.model.text import worded
from eic_bot.service.effects import put
from eic_bot.service.envelopes import Due, Operation
from eic_bot.service.nudges.allowance import note_sent, put_off_until
from eic_bot.service.nudges.manners import settings_of
from eic_bot.service.nudges.records import Facts
from eic_bot.service.records import Audited, Owner, SetTimer, StoredSession
from eic_bot.service.requests import how_far
from eic_bot.service.rounds.reminding import DAY_MS, day_of, is_over
from eic_bot.service.rounds.table import Table
from eic_bot.service.sessions import is_draft

UNTOUCHED: Final = "untouched"
"""The timer that looks whether somebody is still at it."""
ARCHIVE: Final = "archive"
"""The timer that ends the time to come back."""
KINDS = (UNTOUCHED, ARCHIVE)
ARCHIVED: Final = "archived"
REOPEN: Final = "reopen"
USUAL = ConversationSchedule()
LATER_MS = 7 * DAY_MS
"""When it is looked at again where nothing goes out now, or nothing is archived."""


def watch(table: Table, session: StoredSession) -> None:
    """From now on it is looked at; not where nothing is asked, or what is said is no answer of anybody."""
    is_way_in = session.dialog == table.content.pack.manifest.start
    if not is_way_in and not is_draft(session.version) and table.me.kind == "person":
        _set(table, session, UNTOUCHED, table.changes.now + _schedule(table).quiet_days * DAY_MS)


def watch_again(table: Callable[[], Table], before: StoredSession, after: StoredSession) -> None:
    """A conversation that was over, archived, or over until its questions were renewed, may be under way again."""
    if after.status in UNDER_WAY and (before.status not in UNDER_WAY or _was_renewed(before)):
        watch(table(), after)


def _was_renewed(one: StoredSession) -> bool:
    return one.status == "paused" and session_from_json(one.state).renewal is not None


def look_after(
    table: Table, sessions: dict[str, StoredSession], id: str, due: Due, answers: Mapping[str, Answer]
) -> Owner:
    """Do what the time of one of these has come for; they as they are after that."""
    kept = sessions[id]
    if kept.status not in UNDER_WAY:
        return table.me
    if table.tx.overview.is_paused() or table.content.pack.nudges.conversations is None:
        _set(table, kept, due.kind, table.changes.now + LATER_MS, due.revision)
        return table.me
    session = session_from_json(kept.state)
    left = session.seen_at + _schedule(table).quiet_days * DAY_MS
    if due.kind == ARCHIVE and kept.revision == due.revision:
        sessions[id] = table.changes.sessions[id] = _archive(table, kept, session)
    elif due.kind == ARCHIVE or left > table.changes.now:
        _set(table, kept, UNTOUCHED, max(left, table.changes.now))
    elif _is_here(table, kept) and not _is_late(table) and settings_of(table).state != "stopped":
        _give_notice(table, kept, session, due, answers)
    else:
        _give_time(table, kept)
    return table.me


def waits(one: StoredSession, owner: Owner) -> bool:
    """Whether it is open with its owner, and not in the archive."""
    return one.id in owner.focus and one.status != ARCHIVED


def wanted_back(
    commands: Sequence[str], table: Callable[[], Table], known: Mapping[str, StoredSession], top: str | None
) -> Sequence[str]:
    """What is in the archive, newest first, where it is asked for; not where that lies on top, or means the round."""
    if REOPEN not in commands or (top is not None and known[top].status == ARCHIVED):
        return ()
    here = table()
    round = here.tx.rounds.newest()
    if round is not None and here.holds(round, "sponsor", "super_user"):
        return ()
    return [id for id in reversed(here.me.focus) if id in known and known[id].status == ARCHIVED]


def is_put_away(table: Table) -> bool:
    """Whether what they began where they answer now is in the archive, all of it."""
    found = table.tx.snapshot(table.me.focus, []).sessions.values()
    here = [one.status for one in found if one.respondent == table.me.respondent]
    return ARCHIVED in here and not {*here} & {*UNDER_WAY, "finished"}


def _is_here(table: Table, kept: StoredSession) -> bool:
    """Whether it is part of what they answer now."""
    return kept.respondent == table.me.respondent and kept.pack == table.content.pack.id


def _is_late(table: Table) -> bool:
    """Whether the last day for what they answer now has passed."""
    round = table.round if table.me.round_kind != "solo" else None
    return round is not None and round.state == "answering" and is_over(round.deadline, table.changes.now)


def _give_notice(table: Table, kept: StoredSession, session: Session, due: Due, answers: Mapping[str, Answer]) -> None:
    later = put_off_until(table, UNTOUCHED)
    if later is not None:
        _set(table, kept, UNTOUCHED, later)
        return
    until = day_of(_give_time(table, kept))
    phrases = table.mine
    content = table.edition(kept.pack, kept.version)
    far, asking = how_far(kept, content, session.pace, answers), content.dialogs[kept.dialog].journeys[session.pace]
    total = sum(len(stop.ids) for stop in asking.asking)
    said = (
        phrases.say("untouched-waits", title=_title(table, kept), answered=far.answered, total=total,
                    since=day_in(phrases, day_of(session.seen_at))),
        phrases.say("untouched-until", day=day_in(phrases, until)),
    )  # fmt: skip
    _say(table, kept, "send", said, "resume")
    facts: Facts = {"days": (table.changes.now - session.seen_at) // DAY_MS, "until": until}
    note_sent(table, f"untouched:{due.timer}", UNTOUCHED, facts)
    table.changes.audit.append(Audited("eic-bot", "session.untouched", kept.id))


def _give_time(table: Table, kept: StoredSession) -> int:
    """Until then they can go on."""
    until = table.changes.now + _schedule(table).grace_days * DAY_MS
    _set(table, kept, ARCHIVE, until, kept.revision)
    return until


def _archive(table: Table, kept: StoredSession, session: Session) -> StoredSession:
    session.status, session.awaiting, session.slice_until = ARCHIVED, AN_ANSWER, 0
    if table.tx.shown(table.me.address, _key(kept)) is not None:
        said = (table.mine.say("untouched-archived", title=_title(table, kept)),)
        _say(table, kept, "update", said, REOPEN)
    table.changes.audit.append(Audited("eic-bot", "session.archived", kept.id))
    state = SESSION.dump_json(session, exclude={"answers"}).decode()
    return replace(kept, status=ARCHIVED, revision=kept.revision + 1, state=state)


def tell_elsewhere(owner: Owner, table: Table, key: str) -> Owner:
    """What they want back was asked in a round in which nobody answers any more: say what they can do instead."""
    phrases = table.mine
    actions = tuple(
        Choice(phrases.say(f"action-{name}"), Control(name), typed=phrases.typed(name))
        for name in ("round_status", "help")
    )
    parts = (Paragraph(phrases.say("untouched-elsewhere")),)
    said = Message(f"archive:{key}", parts, "", actions=actions, actions_label=phrases.say("or-say"))
    return put(owner, table.changes, "send", said.key, said)


def _say(table: Table, kept: StoredSession, operation: Operation, said: tuple[Spans, ...], command: str) -> None:
    phrases = table.mine
    action = Choice(phrases.say(f"action-{command}"), Control(command), typed=phrases.typed(command))
    parts = tuple(map(Paragraph, said))
    label = phrases.say("or-say")
    message = Message(_key(kept), parts, kept.id, actions=(action,), actions_label=label)
    table.me = put(table.me, table.changes, operation, message.key, message)


def _key(kept: StoredSession) -> str:
    """It goes with the conversation: what is cut off or erased takes it along."""
    return f"{kept.id}:{UNTOUCHED}"


def _title(table: Table, kept: StoredSession) -> Theirs:
    content = table.edition(kept.pack, kept.version)
    return Theirs(*worded(content.dialogs[kept.dialog].titles[kept.dialog].title, table.spoken))


def _schedule(table: Table) -> ConversationSchedule:
    """What the pack says that is in force, whichever version the conversation is of."""
    return table.content.pack.nudges.conversations or USUAL


def _set(table: Table, kept: StoredSession, kind: str, due: int, revision: int = 0) -> None:
    table.changes.timers.append(SetTimer(kept.id, kept.owner, Schedule(kind, due, revision)))
