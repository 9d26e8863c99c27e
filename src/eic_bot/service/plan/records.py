"""What is kept of a plan, as the use cases see it."""

from eic_bot.model.plan import ActionState
from eic_bot.model.value import value
from eic_bot.service.envelopes import Address


@value
class PlannedAction:
    """One thing to do. ``due`` is a day, ``YYYY-MM-DD``; numbers are the organisation's, through all its rounds."""

    number: int
    round: int
    characteristic: str
    title: str
    owner: int | None
    """A colleague; None where ``called`` says in free words who sees to it."""
    called: str
    due: str
    state: ActionState = ActionState.TO_DO
    revision: int = 1
    said_by: int | None = None
    """Who said how far it is."""
    ask_at: int | None = None
    """When its owner is asked; None where nobody is any more."""
    posted: str | None = None
    """The key of what was put up about it in the room; None while nothing was."""
    note: str = ""


@value
class PlanRoom:
    """The room in which a plan is followed up, because a member of the round asked for it there."""

    address: Address
    thread: str | None
    asked_by: int


@value
class DueFollowUp:
    """An action whose time has come, and who is asked about it."""

    organisation: str
    address: Address
    number: int
    due: int
    room: Address | None = None
    """Where the plan is followed up, and how to write there."""
    reach: str | None = None
