"""From a typed line to the envelope."""

from eic_bot.dialogs.inputs import Said
from eic_bot.service.envelopes import Address, Arrived, Inbound

CHANNEL = "terminal"
TENANT = "local"


def address_of(person: str) -> Address:
    """Where a person at this terminal is reached."""
    return Address(CHANNEL, TENANT, person)


def arrival(person: str, dialog: str | None, *, run: str, now: int) -> Inbound:
    """The person opened the terminal. ``run`` names this sitting, so that each of its events has its own key."""
    return Inbound(f"{run}:0", address_of(person), Arrived(dialog), now)


def line(person: str, text: str, *, run: str, number: int, now: int) -> Inbound:
    """The person typed a line, the ``number``-th of this sitting."""
    return Inbound(f"{run}:{number}", address_of(person), Said(person, text.rstrip("\r\n")), now)
