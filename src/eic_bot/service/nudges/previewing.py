"""What would be sent in time to come, if nobody says or does anything until then. Nothing is sent or kept by it."""

from collections.abc import Iterator, Sequence

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.session import UNDER_WAY
from eic_bot.model.nudging import DAY_MS, Course, Farewell, Later, judge, next_due
from eic_bot.model.value import value
from eic_bot.service.nudges.manners import is_wanted, manner_of
from eic_bot.service.nudges.promised import promised
from eic_bot.service.nudges.records import Facts, Planned, Sent, Settings
from eic_bot.service.nudges.sending import rhythm_written
from eic_bot.service.nudges.to_rooms import items_for, kind_of
from eic_bot.service.nudges.zones import USUAL
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Changes
from eic_bot.service.requests import RoundSetting
from eic_bot.service.rounds.table import Table

MOST_EACH = 400


@value
class Foreseen:
    """One that would be sent."""

    at: int
    zone: str
    whom: Planned
    kind: str
    facts: Facts
    """Why: what it would be chosen by."""


@value
class Ahead:
    """From when to when one looks, and with what."""

    phrases: Phrases
    language: str
    content: Content
    setting: RoundSetting
    first: int
    last: int


def foresee(tx: Transaction, ahead: Ahead) -> Sequence[Foreseen]:
    """Who would get what, in the order of time."""
    found = [one for whom in tx.nudges.planned(ahead.last) for one in _each(tx, ahead, whom)]
    return sorted((one for one in found if one.at >= ahead.first), key=lambda one: (one.at, one.whom.address))


def _each(tx: Transaction, ahead: Ahead, whom: Planned) -> Iterator[Foreseen]:
    owner, settings = tx.known(whom.address), whom.settings
    if owner is None or settings.next_at is None:
        return
    table = Table(tx, owner, Changes(settings.next_at), ahead.phrases, ahead.language, ahead.content, ahead.setting)
    zone = settings.zone or USUAL
    if settings.state == "unasked":
        yield Foreseen(settings.next_at, zone, whom, "ask", {})
    elif is_wanted(table, settings):
        for at, kind, facts in _by_rhythm(table, ahead, settings):
            yield Foreseen(at, zone, whom, kind, facts)


def _by_rhythm(table: Table, ahead: Ahead, settings: Settings) -> Iterator[tuple[int, str, Facts]]:
    manner, unanswered, due = manner_of(table, settings), settings.unanswered, settings.next_at or 0
    sent = list(table.tx.nudges.sent(table.me.id, 0))
    for _ in range(MOST_EACH):
        if due >= ahead.last:
            return
        table.changes.now = due
        recent = tuple(one.at for one in sent if due - one.at < 7 * DAY_MS)
        verdict = judge(manner, Course(due, unanswered, recent, promised(table)), due)
        if isinstance(verdict, Later):
            due = verdict.due
            continue
        if isinstance(verdict, Farewell):
            yield due, "farewell", {"unanswered": unanswered}
            return
        kind, facts = _content(table, settings, sent)
        if kind:
            sent.insert(0, Sent(f"{due}", due, kind, facts))
            unanswered += 1
            yield due, kind, facts
        due = next_due(manner, unanswered, due)


def _content(table: Table, settings: Settings, sent: Sequence[Sent]) -> tuple[str, Facts]:
    rhythm = {"rhythm": rhythm_written(table, settings)}
    if table.me.kind == "room":
        items = items_for(table, settings, sent, table.posted[0])
        return kind_of(items), {**{name: fact for one in items for name, fact in one.facts.items()}, **rhythm}
    sessions = table.tx.snapshot(table.me.focus, []).sessions.values()
    start = table.content.pack.manifest.start
    ours = [one for one in sessions if one.respondent == table.me.respondent and one.dialog != start]
    waiting = [one for one in ours if one.status in UNDER_WAY]
    return ("waiting" if waiting else ""), {"waiting.count": len(waiting), **rhythm}
