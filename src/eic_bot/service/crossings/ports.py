"""What words between organisations need of the database."""

from typing import Protocol

from eic_bot.service.crossings.records import Crossing, Elsewhere, Kind


class Crossings(Protocol):
    """Those that the scope's organisation sends, and those that are for it."""

    def send(self, to: Elsewhere, kind: Kind, subject: int, now: int, *, channel: str = "", body: str = "") -> None:
        """Put it on its way; it is taken in the other organisation's scope, on that channel if the person has it."""

    def find(self, id: int) -> Crossing | None:
        """One that is for the scope's organisation and that nobody has taken yet."""

    def take(self, id: int, now: int) -> None:
        """It has arrived: what it said is no longer kept."""

    def put_off(self, id: int, due: int) -> None:
        """It arrives then."""
