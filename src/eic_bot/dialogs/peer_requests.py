"""What is wanted of people in other councils who are happy to talk, and what came of it."""

from typing import Literal, TypeAlias

from eic_bot.model.value import value

Act = Literal[
    "card",
    "keep",
    "pause",
    "take",
    "withdraw",
    "renew",
    "find",
    "ask",
    "send",
    "answer",
    "mine",
    "take_back",
    "confirm",
    "confirmed",
]
Refusal = Literal["no_card", "no_such_request", "too_many", "gone", "no_such_code"]
Reply = Literal["yes", "later", "no", "report"]
REPLIES: tuple[Reply, ...] = ("yes", "later", "no", "report")
OFTEN = 2
"""Requests a month, unless somebody says otherwise."""


@value
class Topic:
    """A characteristic somebody is happy to talk about, and the level they say they have reached."""

    characteristic: str
    level: int | None = None


@value
class PeerCard:
    """What somebody agrees to show of themselves. ``until`` is a day, ``YYYY-MM-DD``."""

    name: str = ""
    role: str = ""
    council: str = ""
    line: str = ""
    """In their own words."""
    reach: str = ""
    """How to reach them, for those alone whom they said yes to."""
    shows_name: bool = True
    """Whether the name is shown before they said yes to anybody."""
    often: int = OFTEN
    until: str = ""
    topics: tuple[Topic, ...] = ()


@value
class Wish:
    """Which peers are wanted. ``insists``: the level is a wish, and no guess from answers."""

    level: int | None = None
    insists: bool = False
    near: bool = False
    like: bool = False
    place: str = ""
    """A nation, a region or a type of council, in plain words."""


@value
class PeerRequest:
    """A question to a peer. ``to`` is how they are shown; ``card`` is what they see of whoever asks."""

    peer: int
    characteristic: str
    to: str = ""
    question: str = ""
    card: PeerCard = PeerCard()
    barrier: str = ""
    """The token of a barrier, where it goes to whoever shared that: who it is shows only once they said yes."""


@value
class AskPeers:
    """Do this, or say why not. ``words`` is what was typed with it."""

    act: Act
    words: str = ""
    card: PeerCard | None = None
    wanted: PeerRequest | None = None
    wish: Wish = Wish()
    request: Literal["peers"] = "peers"


@value
class PeerRefused:
    """It was not done."""

    act: Act
    why: Refusal
    most: int = 0
    result: Literal["peer_refused"] = "peer_refused"


@value
class PeerDone:
    """It was done."""

    act: Act
    reply: Reply | None = None
    card: PeerCard | None = None
    """Of the person with whom somebody was introduced now."""
    question: str = ""
    result: Literal["peer_done"] = "peer_done"


@value
class CardFound:
    """Somebody's own card: as it is kept, or begun. ``asks_council``: nobody else has said which council it is."""

    card: PeerCard
    is_kept: bool
    paused: bool = False
    asks_council: bool = False
    result: Literal["card_found"] = "card_found"


@value
class FoundPeer:
    """Somebody who may be asked, and why they fit."""

    peer: int
    card: PeerCard
    """Without how to reach them, and without the name where they hide it."""
    level: int | None = None
    """What they say of themself."""
    reaches: bool = False
    """Whether that is at the wanted level or beyond."""
    is_public: bool = False
    """Whether the public official view of their council is."""
    same_type: bool = False
    near: Literal["region", "nation", ""] = ""


@value
class FoundContact:
    """A contact that was named by others, and agreed; or a mailbox of a role."""

    name: str
    role: str
    organisation: str
    reach: str


@value
class PeersFound:
    """At most three, in no order of merit. ``missed``: nobody is as wished, these are others."""

    characteristic: str
    peers: tuple[FoundPeer, ...]
    contacts: tuple[FoundContact, ...] = ()
    missed: bool = False
    level: int | None = None
    result: Literal["peers_found"] = "peers_found"


@value
class RequestReady:
    """Whom a request goes to, and the asker's card as far as it is known."""

    wanted: PeerRequest
    asks_council: bool = False
    result: Literal["request_ready"] = "request_ready"


@value
class OpenRequest:
    """A request that waits for an answer, sent or received. ``day`` is the last for it, ``YYYY-MM-DD``."""

    id: int
    characteristic: str
    question: str
    day: str


@value
class OpenRequests:
    """What somebody asked, and what they were asked."""

    sent: tuple[OpenRequest, ...]
    received: tuple[OpenRequest, ...]
    result: Literal["open_requests"] = "open_requests"


@value
class ContactShown:
    """The card of a contact that somebody else named, for that person to agree to, word for word."""

    code: str
    contact: FoundContact
    result: Literal["contact_shown"] = "contact_shown"


PeerResult: TypeAlias = PeerRefused | PeerDone | CardFound | PeersFound | RequestReady | OpenRequests | ContactShown


def peer_refused(asked: AskPeers, why: Refusal, most: int = 0) -> PeerRefused:
    """What was asked for is not done."""
    return PeerRefused(asked.act, why, most)
