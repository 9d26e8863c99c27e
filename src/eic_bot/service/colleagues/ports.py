"""What questions to colleagues need of the database, within a transaction of one organisation."""

from collections.abc import Sequence
from typing import Protocol

from eic_bot.service.colleagues.records import Suggestion


class Colleagues(Protocol):
    """The questions that people of the scope's organisation passed on to each other, and what was suggested."""

    def begin(self, new: Suggestion) -> int:
        """Keep it; its number."""

    def find(self, id: int) -> Suggestion | None:
        """That one, unless it is over."""

    def sent(self, asker: int) -> Sequence[Suggestion]:
        """All of an asker, oldest first."""

    def received(self, colleague: int) -> Sequence[Suggestion]:
        """All to a colleague, oldest first."""

    def keep(self, one: Suggestion) -> None:
        """It as it is now: its state, what was suggested, and who hears of it when."""

    def end(self, id: int) -> bool:
        """It is over: nothing is kept of it. False where it was over already."""

    def unsay(self, id: int, people: Sequence[int]) -> None:
        """What was said of it to these people goes from the outbox, and what was owed for it from the inbox."""
