"""The plan: what somebody will do by when, so that a next step is taken."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from eic_bot.model.pack import Pack
from eic_bot.model.results import Standing, next_steps
from eic_bot.model.value import value
from eic_bot.model.workdays import ClosedDays, is_workday

WEEK = 7
"""Days by which something is put off where no other day is said."""
_DAY = timedelta(days=1)
LAST = date(9999, 12, 1)
"""What is due after it cannot be put off: there is no later day."""


class ActionState(StrEnum):
    """How far an action is."""

    TO_DO = "to_do"
    DONE = "done"
    STUCK = "stuck"
    LATER = "later"
    REMOVED = "removed"


@value
class Action:
    """One thing to do for a characteristic, with whoever sees to it and a day."""

    id: str
    """Its number, by which people call it."""
    title: str
    characteristic: str
    owner: str
    due: date
    state: ActionState = ActionState.TO_DO
    revision: int = 1
    """How often it was changed, from 1."""
    note: str = ""
    said_by: str = ""
    """Who said how far it is; empty while nobody has."""


@value
class Gap:
    """A characteristic with something to do next: where it is, where it is to be, and the next step."""

    characteristic: str
    position: int
    ambition: int | None
    level: int
    is_priority: bool = False


def gaps(found: Sequence[Standing], priorities: Sequence[str], pack: Pack) -> tuple[Gap, ...]:
    """Those with a next step, in the order of the pack: an order of urgency is for people to choose."""
    steps = {one.characteristic: one for one in next_steps(found)}
    return tuple(
        Gap(id, steps[id].position or 0, steps[id].ambition, steps[id].next_step.level, id in priorities)  # type: ignore[union-attr]
        for id in pack.characteristics
        if id in steps
    )


def put_off(due: date, today: date, closed: ClosedDays) -> date:
    """A week later, on a working day; what is due at the end of time stays there."""
    day = min(max(due, today), LAST) + _DAY * WEEK
    while not is_workday(day, closed):
        day += _DAY
    return day
