"""What is kept for the sector body, as the use cases see it."""

from dataclasses import dataclass

from eic_bot.model.barriers import BarrierGroup, BarrierKind
from eic_bot.service.envelopes import Address


@dataclass(frozen=True, slots=True)
class Reported:
    """A council reported a barrier that may be counted."""

    organisation: int
    kind: BarrierKind
    characteristic: str
    at: int


@dataclass(frozen=True, slots=True)
class SectorReply:
    """What the sector body says to a group of barriers."""

    id: int
    group: BarrierGroup
    words: str
    language: str


@dataclass(frozen=True, slots=True)
class DueReply:
    """Somebody who has not got an answer yet."""

    organisation: str
    address: Address
    reply: int
    owner: int
    due: int
