"""What the console needs of the database: who is there, and figures to look at."""

from collections.abc import Collection, Sequence
from typing import Protocol

from eic_bot.service.console.records import ConsoleSession, Entry, Timers


class ConsoleSessions(Protocol):
    """Browsers in which somebody is signed in, or is about to be; in the scope ``local``."""

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


class Overview(Protocol):
    """What is looked at by hand, now and then, in the scope's organisation."""

    def timers(self, now: int) -> Timers:
        """What sessions want to be woken for."""

    def is_paused(self) -> bool:
        """Whether nothing goes out to the organisation."""

    def noted(self, before: int | None, most: int, actor: str = "", action: str = "") -> Sequence[Entry]:
        """The record of who did what, newest first: what was noted before that entry.

        By that actor alone, where one is given; of actions that begin with that word. Of what people do in a
        conversation only what ``BY_NAME`` and ``WITHOUT_NAME`` say.
        """
