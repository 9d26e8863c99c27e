"""What the use cases of history need of the database, within a transaction of one organisation."""

from collections.abc import Sequence
from typing import Protocol

from eic_bot.service.history.records import OwnAnswer
from eic_bot.service.rounds.records import Round


class Histories(Protocol):
    """The rounds of several people that the scope's organisation has had."""

    def rounds(self) -> Sequence[Round]:
        """All of them, oldest first."""

    def own(self, owner: int, besides: int) -> Sequence[OwnAnswer]:
        """What a person's answers are that are linked to them: in solo use and in rounds with names, but for one.

        Never of a round without names, nor of an official view that they entered.
        """
