"""What a condition may look at, whoever knows it."""

from typing import Protocol, TypeAlias

from eic_bot.model.answers import Value

Rank: TypeAlias = float | str | None
"""Where a value stands in an order: numbers and days have one, and the answers of a scale."""


class Circumstances(Protocol):
    """What a condition may look at."""

    def value(self, question: str) -> Value | None:
        """The answer that counts at present, if there is one."""

    def rank(self, question: str, value: Value) -> Rank:
        """Where a value stands in its question's order; None where there is no order."""

    def known(self, fact: str) -> str | None:
        """``role``, ``nation`` or ``council_type`` of the person or council."""

    def today(self) -> str:
        """The day, as ``YYYY-MM-DD``."""
