"""What a platform can take, as its channel declares it, and how long a claimed message is one worker's."""

import math

from eic_bot.model.value import value
from eic_bot.service.envelopes import Operation

LEASE_MS = 15_000
"""How long a claimed message is one worker's alone."""
USABLE = 0.7
"""The part of a lease in which a message may still be under way: after it, somebody else may soon have it."""
LONGEST_MS = 3_600_000
"""A message is never put off for longer; a time further ahead was set by a clock that was put back since."""


@value
class Limits:
    """How fast, how many at once, how long and how often. The default is a platform without limits of its own."""

    address_per_second: float = math.inf
    tenant_per_second: float = math.inf
    paced: tuple[Operation, ...] = ("send", "update", "withdraw")
    """What the pace of an address is for."""
    at_once: int = 32
    tenant_at_once: int = 16
    """Fewer than ``at_once``, so that a tenant that hangs leaves room for the others."""
    timeout_ms: int = 8_000
    attempts: int = 12
    """After so many tries a message is a dead letter; one that is released is tried as often again."""
