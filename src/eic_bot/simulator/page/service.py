"""What the page wants of the service behind the platforms. Whoever starts the page knows how."""

from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias

Json: TypeAlias = dict[str, Any]
Place: TypeAlias = tuple[str, str, str]
"""Channel, tenant and the platform's own name of a person or a room, as the service knows them."""


class Service(Protocol):
    """A running service, and what can be read of it."""

    @property
    def is_running(self) -> bool:
        """Whether the platforms reach it."""

    @property
    def lives(self) -> int:
        """How often it was started."""

    async def start(self) -> None:
        """Until the platforms reach it."""

    async def prepare(self) -> None:
        """See to it that the next start is quick."""

    async def kill(self) -> None:
        """At once, and without a word, as by a power cut."""

    async def move(self, moved_ms: int) -> None:
        """Its clock goes so many milliseconds before the wall's from now on."""

    async def session(self, place: Place) -> Json | None:
        """What the engine keeps of somebody's conversation; None where there was none yet."""

    async def outbox(self) -> Sequence[Json]:
        """The newest messages on their way out and delivered, the newest first."""

    async def administer(self, organisation: str, what: str, **words: str) -> Sequence[str]:
        """Have an operator's wish done, such as ``join``; what came of it, ``No:`` before it where it was not."""

    async def next_due(self) -> int | None:
        """When the next timer is due, in milliseconds of UTC since 1970; None where none is set."""
