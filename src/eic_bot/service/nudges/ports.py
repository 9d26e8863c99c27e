"""What the use cases of nudges need of the database, within a transaction of one organisation."""

from collections.abc import Sequence
from typing import Protocol

from eic_bot.service.nudges.records import Planned, Sent, Settings


class Nudges(Protocol):
    """How the people and rooms of the scope's organisation want to be written to, and what they got."""

    def of(self, owner: int) -> Settings | None:
        """Their settings; None where nothing was ever kept."""

    def keep(self, settings: Settings) -> None:
        """These as they are now."""

    def meet(self, settings: Settings) -> None:
        """Keep these, unless something is kept already."""

    def wake_rooms(self, due: int) -> None:
        """Every room that was never asked is asked then."""

    def sent(self, owner: int, since: int) -> Sequence[Sent]:
        """What they were sent from then on, newest first."""

    def note(self, owner: int, sent: Sent) -> None:
        """Keep that they were sent it. Fails where they were sent it before."""

    def stirred(self, owner: int, since: int) -> bool:
        """Whether the person did anything in their sessions since then."""

    def planned(self, until: int) -> Sequence[Planned]:
        """Everybody for whom something is due before then, by owner."""
