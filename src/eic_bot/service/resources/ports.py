"""What the use cases of resources need of the database, within a transaction of one organisation."""

from collections.abc import Sequence
from typing import Literal, Protocol

Personal = Literal["saved", "useful"]
Common = Literal["not_for_us", "in_use"]


class Marks(Protocol):
    """What was said of resources in the scope's organisation."""

    def marked(self, owner: int, pack: str, mark: Personal) -> Sequence[str]:
        """The resources of a pack that a person marked so, the newest last."""

    def mark(self, owner: int, pack: str, resource: str, mark: Personal, now: int) -> None:
        """The person marks it so; once."""

    def unmark(self, owner: int, pack: str, resource: str, mark: Personal) -> None:
        """No longer."""

    def held(self, pack: str, verdict: Common) -> Sequence[str]:
        """The resources of a pack of which that holds for the organisation, the newest last."""

    def hold(self, pack: str, resource: str, verdict: Common, now: int) -> None:
        """That holds for the organisation; once. Who said so is not kept with it."""

    def hold_no_longer(self, pack: str, resource: str, verdict: Common) -> None:
        """That holds no longer."""
