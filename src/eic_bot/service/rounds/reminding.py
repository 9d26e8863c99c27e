"""When people are reminded: of those who have not answered only, at a decent hour of a working day, at most twice."""

from datetime import UTC, date, datetime, timedelta

from eic_bot.model.workdays import ClosedDays, is_workday, workdays_before
from eic_bot.service.councils import date_of

BEFORE_DEADLINE = (3, 1)
"""Working days before the deadline."""
HOUR, LATEST = 10, 16
"""In UTC: in the UK an hour later in summer, decent in both."""
DAY_MS = 86_400_000


def next_reminder(deadline: str, now: int, closed: ClosedDays = frozenset()) -> int | None:
    """When the next one is due after now, in milliseconds of UTC since 1970; None where there is none any more."""
    for days in BEFORE_DEADLINE:
        due = _at(workdays_before(date.fromisoformat(deadline), days, closed))
        if due > now:
            return due
    return None


def is_decent(now: int, closed: ClosedDays = frozenset()) -> bool:
    """Whether people may be written to now."""
    moment = datetime.fromtimestamp(now / 1000, UTC)
    return is_workday(moment.date(), closed) and HOUR <= moment.hour < LATEST


def next_decent(now: int, closed: ClosedDays = frozenset()) -> int:
    """The next moment at which people may be written to."""
    moment = datetime.fromtimestamp(now / 1000, UTC)
    day = moment.date() if moment.hour < HOUR else moment.date() + timedelta(days=1)
    while not is_workday(day, closed):
        day += timedelta(days=1)
    return _at(day)


def is_over(deadline: str, now: int) -> bool:
    """Whether the last day for answers has passed."""
    return day_of(now) > deadline


def day_of(now: int) -> str:
    """The day, as ``YYYY-MM-DD``."""
    return date_of(now).isoformat()


def _at(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, HOUR, tzinfo=UTC).timestamp() * 1000)
