"""What publishing needs from the store."""

from collections.abc import Sequence
from typing import Protocol

from eic_bot.service.publishing.records import InForce, Publication


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

    def history(self, pack: str, most: int) -> Sequence[Publication]:
        """Those of the scope's organisation, newest first."""
