"""One input in, a new session and effects out."""

from typing import Literal

from eic_bot.dialogs.effects import Effect
from eic_bot.dialogs.requests import Request
from eic_bot.dialogs.session import Session
from eic_bot.model.value import value

Outcome = Literal[
    "asked",
    "told",
    "asked_back",
    "stale",
    "paused",
    "finished",
    "stopped",
    "waiting",
    "too_long",
    "too_many_steps",
    "asked_too_often",
]
"""How a turn ended. The last three are the hard limits, each with a polite message."""


@value
class Turn:
    """What came of one input. With a request the service answers it and calls again."""

    session: Session
    effects: tuple[Effect, ...]
    outcome: Outcome
    request: Request | None = None


@value
class Limits:
    """How much one turn, one reply and one question may take."""

    text: int = 4000
    """Characters of a typed reply."""
    steps: int = 40
    """Steps without a question in a row."""
    misreads: int = 5
    """Unreadable replies in a row to one question."""
    note: int = 2000
    """Characters of a comment, a reason or evidence."""


LIMITS = Limits()
