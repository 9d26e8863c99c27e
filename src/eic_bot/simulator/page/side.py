"""What both platforms offer to the page, each in its own way."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any, Literal, Protocol, TypeAlias

from eic_bot.model.value import value
from eic_bot.simulator.page.council import Somebody
from eic_bot.simulator.page.service import Json, Place

Platform = Literal["slack", "teams"]
PLATFORMS: tuple[Platform, ...] = ("slack", "teams")


@value
class Said:
    """One message as it stands in a place."""

    id: str
    who: str
    """``bot``, or a person's id."""
    name: str
    at: float
    payload: Json
    """As the adapter sent it."""
    text: str
    """All of it as plain text."""
    limits: Sequence[Json] = ()
    pictures: Sequence[Json] = ()
    thread: str | None = None
    edited: bool = False
    ephemeral: bool = False


@value
class Talk:
    """What somebody sees in a place."""

    messages: Sequence[Said] = ()
    home: Json | None = None
    modal: Json | None = None


@value
class Press:
    """Something that was pressed or chosen, as the page saw it."""

    place: str
    person: str
    message: str
    action: Json
    block: str | None = None
    state: Mapping[str, Any] = field(default_factory=dict)
    """In Slack, what was chosen in the message by block and action."""
    inputs: Mapping[str, Any] = field(default_factory=dict)
    """In Teams, what was filled in on the card by the id of the input."""


Seen: TypeAlias = Mapping[str, object]
"""By place, something that differs when anything there does."""


class Side(Protocol):
    """One platform, with its people and places. What cannot be done raises Declined."""

    def people(self) -> Sequence[Json]:
        """Everybody: id, name, role."""

    def places(self) -> Sequence[Json]:
        """Every place: id, kind, name, person."""

    def talk(self, place: str, person: str | None = None) -> Talk:
        """What stands there, as that person sees it, or the one whose place it is."""

    def seen(self) -> Seen:
        """What to compare to know whether something changed."""

    def address(self, person: str) -> Place:
        """Where the service reaches somebody."""

    async def seed(self) -> None:
        """The people meet the bot."""

    async def enter(self, somebody: Somebody) -> str:
        """Somebody new is there, and in the channels; their id."""

    async def open(self, place: str, person: str) -> None:
        """Somebody looks at a place."""

    async def say(self, place: str, person: str, text: str, thread: str | None = None) -> None:
        """Somebody writes there."""

    async def mention(self, place: str, person: str, text: str) -> None:
        """Somebody writes there to the bot by name."""

    async def press(self, press: Press) -> str | None:
        """Somebody presses or chooses; the words the platform shows beside it, if any."""

    async def redeliver(self) -> str:
        """The platform delivers the last event once more; what kind of event it was."""

    def cut(self, seconds: float) -> None:
        """Nothing gets through, either way."""
