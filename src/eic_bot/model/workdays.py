"""Working days, and the periods before elections in which nothing is put before the public.

Which days are bank holidays is given as data; a council adds days of its own.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TypeAlias

from eic_bot.model.value import value

ANSWERS_BEFORE_WORKSHOP = 5
"""Working days between the last day for individual answers and the workshop, as is usual in the sector."""
ClosedDays: TypeAlias = frozenset[date]
"""Bank holidays, and days on which a council is closed by itself."""

_MOST_YEARS = 10
_DAY = timedelta(days=1)
_FRIDAY = 4


def is_workday(day: date, closed: ClosedDays) -> bool:
    """Whether people are at work on that day."""
    return day.weekday() <= _FRIDAY and day not in closed


def workdays_before(day: date, count: int, closed: ClosedDays) -> date:
    """The working day that many working days before a day.

    Five before a Monday is the Monday before it, unless a bank holiday lies between. Raises ValueError where ten
    years do not have that many.
    """
    left, found = count, day
    for _ in range(366 * _MOST_YEARS):
        if left == 0:
            return found
        found -= _DAY
        left -= is_workday(found, closed)
    raise ValueError(f"no {count} working days in the {_MOST_YEARS} years before {day}")


@value
class QuietPeriod:
    """From the notice of an election to its poll; both days are included."""

    notice: date
    poll: date

    def holds(self, day: date) -> bool:
        """Whether that day is in it."""
        return self.notice <= day <= self.poll


def public_from(day: date, periods: Iterable[QuietPeriod]) -> date:
    """The first day from ``day`` on which something may be put before the public: never before a poll is over."""
    found = day
    for period in sorted(periods, key=lambda one: (one.notice, one.poll)):
        if period.holds(found):
            found = period.poll + _DAY
    return found
