"""What is kept of questions to colleagues, as the use cases see it."""

from typing import Literal

from eic_bot.model.answers import Given
from eic_bot.model.value import value
from eic_bot.service.envelopes import Address

State = Literal["new", "asked", "suggested", "declined", "withdrawn"]
"""The colleague was not told yet; they were; they suggested; they cannot say; it was taken back and they knew of it."""
WAITING: tuple[State, ...] = ("new", "asked")


@value
class Suggestion:
    """A question that somebody passed on, until it is over. Times are milliseconds of UTC since 1970."""

    id: int
    asker: int
    colleague: int
    round: int
    """Where the asker answers."""
    session: str
    """In which it was asked."""
    pack: str
    version: str
    question: str
    """A question, or a characteristic with all its levels."""
    state: State
    given: tuple[Given, ...]
    """What the colleague would answer; of a characteristic perhaps not all levels yet."""
    comment: str
    due_for: int
    """Who hears of it next."""
    due_at: int
    expires_at: int


@value
class DueSuggestion:
    """One of which something is to be said to somebody now."""

    organisation: str
    address: Address
    id: int
    due: int
