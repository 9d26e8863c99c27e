"""Pacing: the time of the next message for each address and each tenant of a channel.

Nothing here waits or reads a clock; times are seconds of any clock that never goes back.
"""

from collections.abc import Collection
from dataclasses import dataclass, field

from eic_bot.model.value import value
from eic_bot.service.envelopes import Address, Operation
from eic_bot.service.limits import Limits

AHEAD = 2.0
"""Seconds a message may be held in hand until its time; what comes later is given back."""
MANY = 4096


@value
class Slot:
    """When a message may go, and whether that is soon enough to hold it in hand."""

    at: float
    is_soon: bool


@dataclass(slots=True)
class Pacing:
    """The times of one channel."""

    limits: Limits
    _addresses: dict[Address, float] = field(default_factory=dict)
    _tenants: dict[str, float] = field(default_factory=dict)

    def reserve(self, address: Address, now: float, operation: Operation = "send") -> Slot:
        """The next free time for this address. It is taken, unless it is not soon."""
        is_paced = operation in self.limits.paced
        free = self._addresses.get(address, now) if is_paced else now
        at = max(now, free, self._tenants.get(address.tenant, now))
        if at > now + AHEAD:
            return Slot(at, is_soon=False)
        if is_paced:
            self._addresses[address] = at + 1 / self.limits.address_per_second
        self._tenants[address.tenant] = at + 1 / self.limits.tenant_per_second
        self._forget(now)
        return Slot(at, is_soon=True)

    def rest(self, tenant: str, until: float) -> None:
        """The platform wants nothing for this tenant before then; afterwards it is paced as always."""
        self._tenants[tenant] = max(until, self._tenants.get(tenant, until))

    def resting(self, now: float) -> Collection[str]:
        """Tenants for whom nothing can be taken in hand yet."""
        return [tenant for tenant, at in self._tenants.items() if at > now + AHEAD]

    def _forget(self, now: float) -> None:
        """Times that are over say nothing; without this they would be as many as people."""
        if len(self._addresses) > MANY:
            self._addresses = {address: at for address, at in self._addresses.items() if at > now}
            self._tenants = {tenant: at for tenant, at in self._tenants.items() if at > now}
