"""The plan: what somebody will do by when, so that a next step is taken."""

from datetime import date
from enum import StrEnum

from eic_bot.model.value import value


class ActionState(StrEnum):
    """How far an action is."""

    OPEN = "open"
    DONE = "done"
    STUCK = "stuck"
    DROPPED = "dropped"


@value
class Action:
    """One thing to do for a characteristic, with the person who sees to it and a day."""

    id: str
    title: str
    characteristic: str
    owner: str
    due: date
    state: ActionState = ActionState.OPEN
    revision: int = 1
    """How often it was changed, from 1."""
    note: str = ""
