"""How often something comes round: a closed dialect in which every rule has a next time, found in bounded steps.

Times of day are minutes since midnight on a clock on the wall; moments are milliseconds of UTC since 1970.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta, tzinfo
from typing import Literal, TypeAlias, assert_never

from eic_bot.model.quiet import instant, local
from eic_bot.model.value import value
from eic_bot.model.workdays import ClosedDays, is_workday

MOST_EVERY = 12
"""The longest rhythm a person can ask for: every twelve weeks, or months."""
Place = Literal[1, 2, 3, 4, -1]
"""Which one of a month; -1 is the last."""

_MOST_MOVED = 14
"""Days by which it is put off where nobody works: no longer than a very long break."""
_DAY = timedelta(days=1)


@value
class Weekly:
    """Every so many weeks on a weekday, Monday being 0."""

    every: int
    weekday: int
    at: int


@value
class OnWeekday:
    """Every so many months on its first, second ... or last such weekday."""

    every: int
    place: Place
    weekday: int
    at: int


@value
class OnWorkday:
    """Every so many months on its first or last working day."""

    every: int
    place: Literal[1, -1]
    at: int


@value
class OnDay:
    """Every so many months on that day, 1 to 28: every month has these."""

    every: int
    day: int
    at: int


Rhythm: TypeAlias = Weekly | OnWeekday | OnWorkday | OnDay


def slowed(rhythm: Rhythm) -> Rhythm:
    """Half as often."""
    return replace(rhythm, every=rhythm.every * 2)


def next_time(rhythm: Rhythm, after: int, zone: tzinfo, closed: ClosedDays = frozenset()) -> int:
    """The first time after a moment. What falls on a day on which nobody works comes on the next working day."""
    today = local(after, zone).date()
    found = after
    for day in _days(rhythm, today, closed):
        there = _put_off(day, closed)
        if there >= today and (found := instant(there, rhythm.at, zone)) > after:
            break
    return found


def _days(rhythm: Rhythm, today: date, closed: ClosedDays) -> Iterator[date]:
    """Days from a turn before today to the second after it; that many at most."""
    if isinstance(rhythm, Weekly):
        this = _week(today)
        for number in range(this - rhythm.every - 3, this + rhythm.every + 1):
            if number % rhythm.every == 0:
                yield date.fromordinal(number * 7 + 1 + rhythm.weekday)
        return
    month = today.year * 12 + today.month - 1
    for number in range(month - rhythm.every, month + rhythm.every + 1):
        if number % rhythm.every == 0:
            yield _day_in(rhythm, date(number // 12, number % 12 + 1, 1), closed)


def _week(day: date) -> int:
    """The number of a week, the same for everybody: so "every other" needs no beginning of its own."""
    return (day.toordinal() - 1) // 7


def _day_in(rhythm: OnWeekday | OnWorkday | OnDay, first: date, closed: ClosedDays) -> date:
    match rhythm:
        case OnDay():
            return first.replace(day=rhythm.day)
        case OnWeekday():
            if rhythm.place == -1:
                last = _last_of(first)
                return last - _DAY * ((last.weekday() - rhythm.weekday) % 7)
            return first + _DAY * ((rhythm.weekday - first.weekday()) % 7 + 7 * (rhythm.place - 1))
        case OnWorkday():
            if rhythm.place == 1:
                return _put_off(first, closed)
            last = _last_of(first)
            return next((last - _DAY * back for back in range(28) if is_workday(last - _DAY * back, closed)), last)
        case _:
            assert_never(rhythm)


def _last_of(first: date) -> date:
    return (first + _DAY * 31).replace(day=1) - _DAY


def _put_off(day: date, closed: ClosedDays) -> date:
    if is_workday(day, closed):
        return day
    return next((day + _DAY * on for on in range(_MOST_MOVED) if is_workday(day + _DAY * on, closed)), day)
