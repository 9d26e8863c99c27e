"""What a process notices of itself while it works: for figures and logs, so nothing here says who or what was said."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import Literal, Self, TypeAlias

from eic_bot.model.value import value
from eic_bot.service.envelopes import Delivered, GivenBack, Inbound, Outbound, Outcome, Refused, TryLater

Word: TypeAlias = str | int | float


class Notice(str):
    """A line for an operator which says for machines what happened, and which of its words are facts."""

    __slots__ = ("event", "facts", "grave")

    event: str
    grave: str
    facts: dict[str, Word]

    def __new__(cls, event: str, text: str, grave: str = "info", **facts: Word) -> Self:
        """``text`` is what people read; ``event`` and ``facts`` go where nobody's words may go."""
        made = super().__new__(cls, text)
        made.event, made.grave, made.facts = event, grave, facts
        return made


@value
class Taken:
    """An event was taken, or failed; its platform brings it again then."""

    channel: str
    mark: str
    """Stands for the platform's own id of the event, and does not tell it."""
    outcome: Literal["taken", "failed"]
    seconds: float
    """From when it came in until it was committed."""


@value
class Tried:
    """A message was tried on a channel."""

    channel: str
    message: int
    outcome: Literal["delivered", "later", "refused", "given_back"]
    why: str
    seconds: float


@value
class Fired:
    """So many timers and duties had their turn."""

    count: int


Noticed: TypeAlias = Taken | Tried | Fired
Notices: TypeAlias = Callable[[Noticed], None]


def unnoticed(noticed: Noticed) -> None:
    """Nobody wants to know."""
    del noticed


def tried(one: Outbound, outcome: Outcome, seconds: float) -> Tried:
    """What became of a message, and how many seconds that took."""
    match outcome:
        case Delivered():
            return Tried(one.address.channel, one.id, "delivered", "", seconds)
        case TryLater():
            return Tried(one.address.channel, one.id, "later", outcome.why, seconds)
        case Refused():
            return Tried(one.address.channel, one.id, "refused", outcome.why, seconds)
        case GivenBack():
            return Tried(one.address.channel, one.id, "given_back", "", seconds)


@contextmanager
def taking(inbound: Inbound, notices: Notices) -> Iterator[None]:
    """Notice how long an event takes, and whether it fails."""
    began = time.monotonic()
    address = inbound.address
    mark = sha256(f"{address.channel} {address.tenant} {inbound.key}".encode()).hexdigest()[:16]
    try:
        yield
    except BaseException:
        notices(Taken(address.channel, mark, "failed", time.monotonic() - began))
        raise
    notices(Taken(address.channel, mark, "taken", time.monotonic() - began))
