"""What the console needs of the database to know who is there; all of it in the scope ``local``."""

from collections.abc import Collection, Sequence
from typing import Protocol

from eic_bot.service.console.records import ConsoleSession


class ConsoleSessions(Protocol):
    """Browsers in which somebody is signed in, or is about to be."""

    def expect(self, mark: str, back: str, expires: int, now: int) -> None:
        """Somebody went to the identity provider; ``back`` is the page they wanted."""

    def expected(self, mark: str, now: int) -> str | None:
        """They came back: the page they wanted, once, and None from then on or where too much time has passed."""

    def keep(self, session: ConsoleSession) -> None:
        """Somebody is signed in."""

    def find(self, mark: str, now: int) -> ConsoleSession | None:
        """The session of that browser, unless it has ended."""

    def prolong(self, mark: str, ends: int) -> None:
        """It ends at that time if nothing happens until then."""

    def open(self, now: int) -> Sequence[ConsoleSession]:
        """All that have not ended, oldest first."""

    def end(self, marks: Collection[str]) -> Collection[str]:
        """These have ended; which of them there were."""
