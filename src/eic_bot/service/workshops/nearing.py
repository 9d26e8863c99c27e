"""When the agenda of a workshop goes to those who lead it: on the working day before it."""

from datetime import UTC, date, datetime

from eic_bot.model.access import RoundRole
from eic_bot.model.workdays import ClosedDays, workdays_before
from eic_bot.service.rounds.records import DueAgenda, Round
from eic_bot.service.rounds.reminding import DAY_MS, HOUR, day_of
from eic_bot.service.rounds.table import Table

TOLD: tuple[RoundRole, ...] = ("sponsor", "facilitator")
DAYS_AHEAD = 10
"""No working day is further from the one after it."""
HOUR_MS = 3_600_000


def is_due(one: DueAgenda, now: int, closed: ClosedDays = frozenset()) -> bool:
    """Whether it is the working day before, from some hour on; or the day itself, where that was missed."""
    if day_of(now) == one.workshop:
        return now % DAY_MS < HOUR * HOUR_MS
    return day_of(now) < one.workshop and now >= _day_before(one.workshop, closed)


def hour_of(now: int) -> str:
    """The hour in which one that may not be sent yet is looked at: once in each."""
    return str(now // HOUR_MS)


def key_of(one: DueAgenda, now: int) -> str:
    """By this key two workers look at it once."""
    return f"agenda:{one.round}:{one.owner}:{one.workshop}:{hour_of(now)}"


def sent_key(round: int, workshop: str) -> str:
    """Under which it is noted that somebody was sent it."""
    return f"agenda:{round}:{workshop}"


def awaits_agenda(table: Table, round: Round | None) -> bool:
    """Whether the round still waits for its workshop, and this person leads it and has no agenda yet."""
    if round is None or round.state not in ("answering", "workshop") or not table.holds(round, *TOLD):
        return False
    key = sent_key(round.id, round.workshop)
    return all(one.key != key for one in table.tx.nudges.sent(table.me.id, 0))


def promised_at(table: Table) -> int | None:
    """When this person is to be sent one; None where they are not."""
    round = table.round
    if round is None or not awaits_agenda(table, round) or round.workshop < day_of(table.changes.now):
        return None
    return _day_before(round.workshop, table.closed)


def _day_before(workshop: str, closed: ClosedDays) -> int:
    before = workdays_before(date.fromisoformat(workshop), 1, closed)
    return int(datetime(before.year, before.month, before.day, HOUR, tzinfo=UTC).timestamp() * 1000)
