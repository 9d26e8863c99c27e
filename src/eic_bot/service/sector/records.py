"""What is kept for the sector body, as the use cases see it."""

from eic_bot.model.barriers import BarrierGroup, BarrierKind
from eic_bot.model.value import value
from eic_bot.service.envelopes import Address


@value
class Reported:
    """A council reported a barrier that may be counted."""

    organisation: int
    kind: BarrierKind
    characteristic: str
    at: int


@value
class SectorReply:
    """What the sector body says to a group of barriers."""

    id: int
    group: BarrierGroup
    words: str
    language: str


@value
class DueReply:
    """Somebody who has not got an answer yet."""

    organisation: str
    address: Address
    reply: int
    owner: int
    due: int
