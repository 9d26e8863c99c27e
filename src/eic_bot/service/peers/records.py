"""What is kept of peers and of requests to them, as the use cases see it."""

from typing import Literal

from eic_bot.dialogs.peer_requests import FoundContact, PeerCard
from eic_bot.model.value import value
from eic_bot.service.crossings.records import Elsewhere
from eic_bot.service.envelopes import Address

State = Literal["asked", "agreed", "later", "declined", "expired", "withdrawn", "unavailable"]


@value
class KeptCard:
    """Somebody's card, and what they said about being asked. Times are milliseconds of UTC since 1970."""

    owner: int
    card: PeerCard
    channel: str
    """Where they want to be asked."""
    paused: bool
    renew_by: int
    ask_at: int | None
    """When they are asked whether they still want this; None where they were."""


@value
class Candidate:
    """Somebody of another organisation who may be found now."""

    peer: Elsewhere
    card: PeerCard
    channel: str
    """Where they want to be asked."""
    code: str
    """Of their council in the register; empty where nobody has said it."""
    level: int | None
    """What they say of themself."""
    waiting: int
    """Requests of this month."""


@value
class Introduction:
    """A request from one person to another, until it is over."""

    id: int
    asker: Elsewhere
    channel: str
    """Where the asker wants to hear of it."""
    peer: Elsewhere
    characteristic: str
    question: str
    asker_card: str
    peer_card: str
    """Cards as JSON; the peer's once they said yes."""
    state: State
    asked_at: int
    told_at: int | None
    expires_at: int


@value
class Consent:
    """An invitation to a contact to let themself be shown, by the digest of its code."""

    code: str
    contact: str
    card: FoundContact
    digest: str
    expires_at: int
    until: int | None = None


@value
class DueConsent:
    """Somebody to ask whether they are still happy to talk."""

    organisation: str
    address: Address
    due: int


@value
class EndedRequest:
    """A request that was not answered in time, and where its asker is."""

    organisation: str
    address: Address
    introduction: int
