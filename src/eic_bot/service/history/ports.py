"""What the use cases of history need of the database, within a transaction of one organisation."""

from collections.abc import Sequence
from typing import Protocol

from eic_bot.service.rounds.records import Round


class Histories(Protocol):
    """The rounds of several people that the scope's organisation has had."""

    def rounds(self) -> Sequence[Round]:
        """All of them, oldest first."""
