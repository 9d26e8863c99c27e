"""The envelopes in which things come in and go out, the same for every channel."""

from typing import Literal, NamedTuple, TypeAlias

from eic_bot.dialogs.inputs import Chosen, Pressed, Said, Submitted
from eic_bot.dialogs.messages import Message
from eic_bot.model.value import value


class Address(NamedTuple):
    """Where a person or a room can be reached."""

    channel: str
    tenant: str
    external: str


@value
class Arrived:
    """The person opened the conversation; with a dialog, to begin or go on with that one."""

    dialog: str | None = None


@value
class Tried:
    """The person tries out a dialog of a draft, which is kept under a version of its own."""

    pack: str
    version: str
    dialog: str


@value
class Mentioned:
    """Somebody called the bot in a room; ``text`` without the call."""

    actor: str
    text: str = ""


@value
class HomeOpened:
    """The person looks at the page a channel keeps for them."""


@value
class Left:
    """The app was taken away: nothing can be said there until it comes back."""


@value
class Due:
    """A timer of ours came due."""

    timer: int
    kind: str
    revision: int


@value
class AgendaDue:
    """It is time to send the agenda of a round's workshop to somebody who leads it."""

    round: int


@value
class RemindedOf:
    """It is time to remind somebody of a round."""

    round: int
    due: int


@value
class SectorReplied:
    """The sector body answered a barrier of somebody, or one that they said me too to."""

    reply: int


@value
class NudgeDue:
    """It is time for a nudge to a person, or in a room."""

    due: int


@value
class FollowUp:
    """It is time to ask how far an action of the plan is."""

    number: int
    due: int
    room: Address | None = None
    """Where the plan is followed up."""
    reach: str | None = None
    """What the platform wants to know to write there."""
    has_guests: bool = False
    """Whether people from elsewhere were in that room as it was looked at just now."""


@value
class Crossed:
    """A word from another organisation waits to be taken by somebody."""

    id: int


@value
class ConsentDue:
    """It is time to ask somebody whether they are still happy to talk to other councils."""

    due: int


@value
class RequestEnded:
    """Somebody's request to a peer was not answered in time."""

    introduction: int


@value
class SuggestionDue:
    """It is time to tell somebody of a question to a colleague, of the reply, or that none came."""

    id: int
    due: int


OfDuty: TypeAlias = (
    RemindedOf | AgendaDue | FollowUp | Crossed | ConsentDue | RequestEnded | SectorReplied | SuggestionDue
)
"""What the bot does by itself."""
Event: TypeAlias = (
    Said | Pressed | Chosen | Submitted | Arrived | Tried | Mentioned | HomeOpened | Left | Due | OfDuty | NudgeDue
)


@value
class Seen:
    """Somebody who is in a room; a guest is of another organisation, or no full member of this one."""

    address: Address
    name: str
    guest: bool = False
    can_be_met: bool = True
    """Whether they can be written to although they never said hello."""


@value
class Inbound:
    """One event of a channel. ``key`` is the platform's own id for it: the same key is the same event.

    ``session`` is named by presses, forms and timers; free text goes to the session on top.
    ``at`` is in milliseconds of UTC since 1970.
    """

    key: str
    address: Address
    event: Event
    at: int
    session: str | None = None
    is_room: bool = False
    """Whether the address is a room's, and what is said there is seen by all who are in it."""
    thread: str | None = None
    """The platform's own name of the message in a room that this belongs to; answers go there."""
    shows_forms: bool = False
    """Whether the platform can show a form at once in answer to this."""
    shows_in_place: str | None = None
    """The key of the message that the platform puts anew in answer to this."""
    puts_right: str | None = None
    """The key of a message that is put again as it now is, where this changes nothing of it: it may look otherwise."""
    reach: str | None = None
    """What the platform wants to know to write there, as its channel wrote it down; empty where it no longer can."""
    name: str | None = None
    """What the platform calls the person."""
    mentioned: tuple[Seen, ...] = ()
    """Others whom the platform knows by what was typed; without a name where it did not say what they are called."""
    present: tuple[Seen, ...] | None = None
    """Who is in the room, the bot left out, where the platform was asked and said so."""
    looked: bool = False
    """Whether the platform was asked of itself, before something is posted unasked."""


UNDER = "under:"
"""What a thread begins with that is named by the key of a message of ours, not by the platform."""
Operation = Literal["send", "update", "withdraw"]


@value
class Outbound:
    """One thing to be done on a channel. ``mark`` is the same at every try, so that a repeat can be told."""

    id: int
    mark: str
    address: Address
    sequence: int
    operation: Operation
    key: str
    message: Message | None
    attempts: int
    reference: str | None = None
    """The platform's own name of the message this updates or withdraws, or of what an earlier try sent of it."""
    thread: str | None = None
    """The platform's own name of the message in a room that this answers."""
    reach: str | None = None
    """What the channel wrote down of how to write there."""
    under: str | None = None
    """The platform's own name of the message of ours in whose thread this belongs."""

    @property
    def is_lost(self) -> bool:
        """Whether it belongs under a message of ours that never arrived: alone it makes no sense."""
        return self.thread is not None and self.thread.startswith(UNDER) and self.under is None


@value
class Delivered:
    """The platform took it; ``reference`` is its own name for the message, where it has one."""

    reference: str | None = None


@value
class TryLater:
    """Not now: try again after so many milliseconds, or with None when delivery thinks best.

    ``whole_tenant`` where the platform wants nothing for this tenant until then, not only this message.
    ``reference`` names what is there of the message already; the next try is told.
    """

    wait_ms: int | None
    why: str
    whole_tenant: bool = False
    reference: str | None = None


@value
class Refused:
    """Never: the platform will not take this message here. ``is_final``: nor should it be tried elsewhere.

    ``closes``: nor any other message, until somebody is heard from there; then this one goes too, if it is not too old.
    """

    why: str
    is_final: bool = False
    closes: bool = False


@value
class GivenBack:
    """It was not tried, which is no attempt; it is due again after so many milliseconds."""

    wait_ms: int


Receipt: TypeAlias = Delivered | TryLater | Refused
Outcome: TypeAlias = Receipt | GivenBack
"""What delivery notes about a claimed message."""
