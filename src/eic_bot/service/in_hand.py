"""What a courier has in hand: what it can take, has claimed and got back, and the time that there is for a try."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import TypeAlias

from eic_bot.model.value import value
from eic_bot.service.envelopes import Delivered, Outbound, Outcome
from eic_bot.service.limits import LEASE_MS, USABLE, Limits
from eic_bot.service.pacing import AHEAD

SHORTEST = 0.05
"""Seconds that must be left of a lease to begin a try."""

Came: TypeAlias = tuple[Outbound, Outcome]


@value
class Room:
    """What a courier can take in hand at a moment of its event loop, and what came back that can be noted then."""

    most: int = 0
    resting: frozenset[str] = frozenset()
    delivered: Sequence[Came] = ()


@value
class Load:
    """Messages that were claimed, when by the event loop's clock, and by their ids what may follow each of them."""

    at: float
    claimed: Sequence[Outbound] = ()
    behind: Mapping[int, Outbound] = field(default_factory=dict)


def by_turns(claimed: Iterable[Outbound]) -> Iterator[Outbound]:
    """The newest, the oldest, the second newest ...: where a tenant has room for a part, neither end waits for ever."""
    rest = deque(sorted(claimed, key=lambda one: one.id))
    while rest:
        yield rest.pop()
        if rest:
            yield rest.popleft()


def seconds_left(limits: Limits, claimed_at: float, now: float) -> float:
    """How long a try may take: what the channel allows, and never past the usable part of the lease."""
    return min(limits.timeout_ms / 1000, claimed_at + LEASE_MS / 1000 * USABLE - now)


def whole_try(limits: Limits) -> float:
    """Seconds that must be left for a message from behind: one that is cut off may arrive, and is sent again."""
    return min(limits.timeout_ms / 1000, LEASE_MS / 1000 * USABLE - AHEAD)


def is_pressing(came: Iterable[Came]) -> bool:
    """Whether something of what came back is to be seen to at once."""
    return any(not isinstance(outcome, Delivered) for _, outcome in came)
