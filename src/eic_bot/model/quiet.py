"""Clocks on walls: which moment a time of day is, and when people want to hear nothing.

Time zones are given; a time that the clock skips is as much later, and one that comes twice is the first.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from eic_bot.model.value import value
from eic_bot.model.workdays import ClosedDays, is_workday

DAY_MINUTES = 1440
LONGEST_QUIET = 22 * 60
"""There must be some time left to say anything."""
_MOST_DAYS = 370
_DAY = timedelta(days=1)


@value
class QuietHours:
    """From one time of day to another, over midnight where the second is the smaller; the same twice is none."""

    begins: int
    ends: int

    def holds(self, minute: int) -> bool:
        """Whether that minute of the day is in it."""
        if self.begins <= self.ends:
            return self.begins <= minute < self.ends
        return minute >= self.begins or minute < self.ends

    @property
    def minutes(self) -> int:
        """How many minutes of each day it lasts."""
        return (self.ends - self.begins) % DAY_MINUTES


AFTER_WORK = QuietHours(17 * 60, 9 * 60)
"""Where nobody said otherwise."""


def local(moment: int, zone: tzinfo) -> datetime:
    """What the clock on the wall says at a moment."""
    return datetime.fromtimestamp(moment / 1000, UTC).astimezone(zone)


def instant(day: date, minute: int, zone: tzinfo) -> int:
    """The moment at which the clock on the wall says that day and minute since midnight."""
    at = datetime.combine(day, time(minute // 60, minute % 60), tzinfo=zone)
    return int(at.timestamp() * 1000)


def is_allowed(moment: int, zone: tzinfo, quiet: QuietHours, closed: ClosedDays = frozenset()) -> bool:
    """Whether people may be written to: on a working day, and not in their quiet hours."""
    there = local(moment, zone)
    return is_workday(there.date(), closed) and not quiet.holds(there.hour * 60 + there.minute)


def next_allowed(moment: int, zone: tzinfo, quiet: QuietHours, closed: ClosedDays = frozenset()) -> int:
    """That moment, or the first after it at which people may be written to; where a year has none, a year later."""
    if is_allowed(moment, zone, quiet, closed):
        return moment
    day = local(moment, zone).date()
    for _ in range(_MOST_DAYS):
        for minute in sorted({0, quiet.ends}):
            found = instant(day, minute, zone)
            if found > moment and is_allowed(found, zone, quiet, closed):
                return found
        day += _DAY
    return moment + _MOST_DAYS * DAY_MINUTES * 60_000
