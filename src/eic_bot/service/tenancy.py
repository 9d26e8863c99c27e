"""Whose data an event belongs to."""

from eic_bot.service.envelopes import Address
from eic_bot.service.records import Scope

LOCAL = Scope("local")
"""Everyone at this terminal, and what belongs to no organisation."""


WEB = "web"
"""The channel of pages on the web; their tenant is the organisation itself."""


def scope_of(address: Address) -> Scope:
    """The organisation of an address: of a workspace or tenant, until it says to which council it belongs, its own."""
    if address.tenant == LOCAL.organisation:
        return LOCAL
    if address.channel == WEB:
        return Scope(address.tenant)
    return Scope(f"{address.channel}:{address.tenant}")
