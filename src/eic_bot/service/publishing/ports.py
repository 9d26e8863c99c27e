"""What publishing needs from the store."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from eic_bot.service.publishing.records import Going, InForce, OpenRound, Publication, Standing


class Publications(Protocol):
    """Which versions the scope's organisation meets, and how they came into force."""

    def in_force(self, pack: str) -> InForce | None:
        """The organisation's own version of a pack, else everybody's; None where none was ever in force."""

    def put_in_force(self, pack: str, version: str, actor: str, now: int) -> None:
        """The organisation meets that version from now on; for ``local``, everybody who has none of their own."""

    def leave_to_all(self, pack: str) -> bool:
        """The organisation has no version of its own any more; whether it had one."""

    def note(self, new: Publication) -> int:
        """Keep how a version comes into force; its number."""

    def change(self, publication: Publication) -> None:
        """Keep how far it is."""

    def count(self, id: int, more: int) -> bool:
        """So many more sessions went over; False where nobody is to go over any more."""

    def find(self, id: int) -> Publication:
        """The one with that number."""

    def proposed(self, pack: str, token: str) -> Publication | None:
        """What waits for a second person under that token."""

    def moving(self) -> Sequence[tuple[str, Publication]]:
        """Those that sessions are still going over to, each with its organisation; in the system scope."""

    def with_own(self, pack: str) -> Collection[str]:
        """The organisations that meet a version of their own; in the system scope."""

    def standing(self, pack: str) -> Sequence[Standing]:
        """Where all sessions of a pack stand; in the system scope."""

    def rounds(self, pack: str) -> Sequence[OpenRound]:
        """The open rounds on a pack; in the system scope."""

    def answered(self, pack: str, organisation: str | None) -> Mapping[str, int]:
        """How many answered each question, of one organisation or of all with no version of their own."""

    def move_rounds(self, pack: str, to: str, dialogs: Collection[str], states: Collection[str]) -> int:
        """The organisation's open round in one of these states is on that version from now on; how many are."""

    def to_move(self, pack: str, version: str, to: str, after: str, most: int) -> Sequence[str]:
        """Sessions on a version that can go over to another, by their ids, those behind ``after``."""

    def locked(self, sessions: Sequence[str], version: str, questions: Collection[str]) -> Sequence[Going]:
        """Those of them that are still on that version, with their owners locked until the end."""

    def history(self, pack: str, most: int) -> Sequence[Publication]:
        """Those of the scope's organisation, newest first."""
