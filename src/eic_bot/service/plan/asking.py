"""When somebody is asked about an action: at its date, at a decent hour of a working day."""

from datetime import UTC, date, datetime

from eic_bot.model.workdays import ClosedDays
from eic_bot.service.plan.records import PlannedAction
from eic_bot.service.rounds.reminding import HOUR, is_decent, next_decent


def time_to_ask(due: str, now: int, closed: ClosedDays) -> int:
    """When it is asked about, in milliseconds of UTC since 1970; never before ``now``."""
    day = date.fromisoformat(due)
    at = int(datetime(day.year, day.month, day.day, HOUR, tzinfo=UTC).timestamp() * 1000)
    if at <= now:
        return next_decent(now, closed)
    return at if is_decent(at, closed) else next_decent(at, closed)


def key_of(action: PlannedAction) -> str:
    """The key of what is asked about it: once for each date."""
    return f"plan:{action.number}:{action.due}"
