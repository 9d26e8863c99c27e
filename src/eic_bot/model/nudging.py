"""Whether something may be sent unasked now, and when it is due next. Pure; nothing here is ever late twice.

One rule for people and rooms: in their hours, at most so many a week, less often where nobody answers, and never the
old ones together after a time in which nothing was sent.
"""

from datetime import tzinfo
from typing import Literal, TypeAlias

from eic_bot.model.quiet import AFTER_WORK, QuietHours, is_allowed, next_allowed
from eic_bot.model.rhythm import Rhythm, next_time, slowed
from eic_bot.model.value import value
from eic_bot.model.workdays import ClosedDays

HALVED_AFTER, STOPPED_AFTER = 3, 6
"""Unanswered in a row."""
DAY_MS = 86_400_000
WEEK_MS = 7 * DAY_MS
TIMELY_MS = DAY_MS
"""Later than this it was due while nobody could send it: it is left out."""
USUAL_CAP = 2
"""Reminders and nudges together in seven days."""


@value
class Manner:
    """How somebody wants to be written to."""

    rhythm: Rhythm
    zone: tzinfo
    quiet: QuietHours = AFTER_WORK
    closed: ClosedDays = frozenset()
    """Bank holidays where they are."""
    cap: int = USUAL_CAP
    away_until: int = 0
    """Nothing before this."""


@value
class Course:
    """What came of it so far."""

    due: int
    unanswered: int = 0
    sent: tuple[int, ...] = ()
    """When something was sent; older than a week counts no more."""
    promised: tuple[int, ...] = ()
    """When something that has a last day is to be sent: it comes before this."""


@value
class Send:
    """Now."""


@value
class Farewell:
    """Now, for the last time: nobody answers."""


Why = Literal["too_late", "away", "quiet", "cap"]


@value
class Later:
    """Not now: due again then."""

    due: int
    why: Why


Verdict: TypeAlias = Send | Farewell | Later


def next_due(manner: Manner, unanswered: int, after: int) -> int:
    """When the next one is due: by their rhythm, at half the pace where several were not answered, in their hours."""
    rhythm = slowed(manner.rhythm) if unanswered >= HALVED_AFTER else manner.rhythm
    found = next_time(rhythm, max(after, manner.away_until), manner.zone, manner.closed)
    return next_allowed(found, manner.zone, manner.quiet, manner.closed)


def judge(manner: Manner, course: Course, now: int) -> Verdict:
    """What becomes of one that is due."""
    if now < manner.away_until:
        return Later(next_due(manner, course.unanswered, now), "away")
    if now - course.due > TIMELY_MS:
        return Later(next_due(manner, course.unanswered, now), "too_late")
    later = may_send(manner, course.sent, now, course.promised)
    if later is None:
        return Farewell() if course.unanswered >= STOPPED_AFTER else Send()
    return Later(later.due if later.why == "quiet" else next_due(manner, course.unanswered, later.due), later.why)


def may_send(manner: Manner, sent: tuple[int, ...], now: int, promised: tuple[int, ...] = ()) -> Later | None:
    """None where something may be sent now, of whatever kind; else the first moment at which it may.

    It leaves the places of a week that are ``promised``, at moments from now on, to what has a last day.
    """
    if now < manner.away_until:
        return Later(_allowed(manner, manner.away_until), "away")
    times = (*(at for at in sent if now - at < WEEK_MS), *(max(at, now) for at in promised))
    if _is_too_much(times, now, manner.cap):
        ends = sorted(at + WEEK_MS for at in times)
        free = next(end for end in ends if not _is_too_much(times, end, manner.cap))
        return Later(_allowed(manner, free), "cap")
    if not is_allowed(now, manner.zone, manner.quiet, manner.closed):
        return Later(_allowed(manner, now), "quiet")
    return None


def _is_too_much(times: tuple[int, ...], moment: int, cap: int) -> bool:
    """Whether some seven days would have more than the cap if something were sent at that moment too."""
    every = sorted((*times, moment))
    return any(
        last - first < WEEK_MS and first <= moment <= last for first, last in zip(every, every[cap:], strict=False)
    )


def _allowed(manner: Manner, moment: int) -> int:
    return next_allowed(moment, manner.zone, manner.quiet, manner.closed)
