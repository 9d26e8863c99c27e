"""What a person said to a question, and the ways of not answering it."""

from enum import StrEnum
from typing import Literal, TypeAlias

from eic_bot.model.value import value

Value: TypeAlias = str | int | float | tuple[str, ...]
"""A kept answer: a label's or option's id, a number, a date as ``YYYY-MM-DD``, text, or several ids."""

Confidence = Literal["low", "medium", "high"]


class NoAnswer(StrEnum):
    """Ways of leaving a question without a value; each is counted apart."""

    DONT_KNOW = "dont_know"
    NOT_OUR_GOAL = "not_our_goal"
    SKIPPED = "skipped"
    SET_ASIDE = "set_aside"


@value
class Given:
    """One thing said to one question: a value, or why there is none; neither takes an answer back."""

    question: str
    value: Value | None = None
    no_answer: NoAnswer | None = None


@value
class Answer:
    """The newest word on one question. ``revision`` counts what was said to it, from 1."""

    question: str
    revision: int
    value: Value | None = None
    no_answer: NoAnswer | None = None
    reason: str | None = None
    comment: str | None = None
    evidence: str | None = None
    confidence: Confidence | None = None
    set_aside: bool = False
    """The question does not apply at present; the value is kept and comes back when it does."""
    confirmed: bool = False
    """It was said before, and is said to be still true."""
    suggested_by: int | None = None
    """The colleague who suggested it, by a number that says nothing to people."""
    at: int = 0
    """When, in milliseconds of UTC since 1970."""

    @property
    def is_open(self) -> bool:
        """Nothing stands: the answer was taken back."""
        return self.value is None and self.no_answer is None

    @property
    def counted_value(self) -> Value | None:
        """The value, if it counts at present."""
        return None if self.set_aside else self.value

    @property
    def counted_no_answer(self) -> NoAnswer | None:
        """Why there is no value that counts, if so."""
        return NoAnswer.SET_ASIDE if self.set_aside else self.no_answer
