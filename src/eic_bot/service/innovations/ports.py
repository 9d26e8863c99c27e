"""What the use cases of innovations need of the database."""

from collections.abc import Sequence
from typing import Protocol

from eic_bot.service.innovations.records import Story


class Innovations(Protocol):
    """The innovations of the scope's organisation, and of others what an editor approved."""

    def keep(self, story: Story, now: int) -> None:
        """Keep a new one."""

    def of(self, owner: int) -> Sequence[Story]:
        """Those somebody shared, the newest first."""

    def approved(self, characteristic: str, most: int) -> Sequence[Story]:
        """Those of other organisations that may be seen, the newest decision first."""

    def forget(self, token: str, owner: int) -> bool:
        """Delete somebody's own; whether there was one."""

    def decide(self, story: Story, editor: str, now: int) -> bool:
        """Keep its new state and why; False where it waits no longer."""

    def waiting(self, most: int) -> Sequence[Story]:
        """In the system scope: those that wait for an editor, the oldest first."""

    def find(self, token: str) -> Story | None:
        """In the system scope: the one with that token, with its owner."""

    def all_approved(self) -> Sequence[Story]:
        """Every one that may be seen, of all other organisations."""
