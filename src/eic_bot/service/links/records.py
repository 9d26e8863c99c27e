"""Apps of one person as the use cases see them."""

from eic_bot.dialogs.messages import Message
from eic_bot.model.value import value
from eic_bot.service.envelopes import Address, Operation

MINUTE_MS = 60_000
CODE_MINUTES = 10
"""How long a code is good."""
MOST_MISSES = 5
"""Codes that are none, by one person within ``MISSES_MS``; after these none is looked at."""
MISSES_MS = 60 * MINUTE_MS


@value
class CodeOf:
    """Whose code it is."""

    owner: int
    is_elsewhere: bool
    """Whether they are of another organisation."""


@value
class AppOf:
    """An address of a person, and what the platform calls them there."""

    address: Address
    name: str


@value
class Joined:
    """What came of two becoming one: sessions that are gone, and whether both had handed in without a name."""

    gone: tuple[str, ...]
    dropped: bool
    """Whether something begun was let go, because it was handed in by the other already."""


@value
class Put:
    """A message put to somebody: when, whether it was new or took another's place, and what it says."""

    at: int
    operation: Operation
    message: Message
