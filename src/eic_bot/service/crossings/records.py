"""A word that goes to somebody of another organisation."""

from typing import Literal, NamedTuple

from eic_bot.model.value import value
from eic_bot.service.envelopes import Address

Kind = Literal[
    "peer_asked",
    "peer_agreed",
    "peer_later",
    "peer_declined",
    "peer_unavailable",
    "peer_expired",
    "peer_withdrawn",
]
"""What it is; each is taken by a line in ``arriving.KINDS``."""


class Elsewhere(NamedTuple):
    """Somebody of another organisation, by numbers that say nothing to people."""

    organisation: int
    owner: int


@value
class Crossing:
    """It, as the organisation that it is for sees it."""

    id: int
    sender: int
    """The number of the organisation it comes from."""
    kind: Kind
    subject: int
    body: str
    """What it says beside that, as JSON; empty for most."""


@value
class DueCrossing:
    """One that waits to be taken: where the person wants to be reached."""

    organisation: str
    address: Address
    id: int
    due: int
