"""A session: one dialog version, owned by a person or a room, as plain data that goes through JSON."""

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field, TypeAdapter

from eic_bot.dialogs.barrier_requests import BarrierDraft
from eic_bot.dialogs.innovation_requests import StoryDraft
from eic_bot.dialogs.messages import Part
from eic_bot.dialogs.peer_requests import PeerCard, PeerRequest
from eic_bot.dialogs.plan_requests import ActionDraft
from eic_bot.dialogs.resource_requests import Window
from eic_bot.dialogs.round_requests import RoundDraft
from eic_bot.model.answers import Answer, Given
from eic_bot.model.facts import Facts
from eic_bot.model.value import value

Pace = Literal["statement", "ladder"]
PickReason = Literal[
    "did_you_mean",
    "area",
    "change",
    "language",
    "first_language",
    "confidence",
    "dialog",
    "priority",
    "share",
    "peer",
    "barrier",
    "innovation",
    "colleague",
    "link",
]
Setting = Literal["mode", "service", "workshop", "deadline", "super_user"]
BarrierPart = Literal["kind", "words", "reach", "check"]
StoryPart = Literal["about", "level", "did", "changed", "differently", "contact", "check"]
PartOf = Literal["solo", "named", "anonymous", "official"]
"""What is answered here: one's own round of one, a round of the organisation, or its official view."""
ALOUD = "aloud"
"""How somebody reads who has what is said read by a screen reader."""
Status = Literal["new", "asking", "paused", "finished", "stopped", "archived"]
UNDER_WAY: Final[tuple[Status, ...]] = ("new", "asking", "paused")
"""Begun, and neither over nor put away."""


@value
class AwaitingAnswer:
    """The next words answer the question at the session's place."""

    awaiting: Literal["answer"] = "answer"


AN_ANSWER = AwaitingAnswer()


@value
class AwaitingText:
    """The next words are a comment, a reason or evidence for these questions."""

    what: Literal["comment", "reason", "evidence"]
    questions: tuple[str, ...]
    awaiting: Literal["text"] = "text"


@value
class AwaitingPick:
    """The next words choose one of these, by number or name.

    ``commands`` are what each choice would be if typed; ``readings`` what each would answer: one of the two.
    """

    why: PickReason
    question: str | None = None
    commands: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    readings: tuple[tuple[Given, ...], ...] = ()
    awaiting: Literal["pick"] = "pick"


@value
class AwaitingYes:
    """The next words say whether to do it."""

    what: Literal["restart", "submit", "publish", "cancel_round"]
    awaiting: Literal["yes"] = "yes"


@value
class AwaitingSetting:
    """The next words are this setting of the round that is being made."""

    setting: Setting
    draft: RoundDraft
    closed: tuple[str, ...] = ()
    """Days on which nobody works, beside the ends of weeks."""
    awaiting: Literal["setting"] = "setting"


PeerStep = Literal["topic", "council", "role", "line", "reach", "question", "check"]


@value
class AwaitingPeer:
    """The next words are this of a card for people in other councils, or of a request to one of them."""

    step: PeerStep
    card: PeerCard
    wanted: PeerRequest | None = None
    asks_council: bool = False
    """Whether nobody else has said which council it is, so that the person may."""
    is_kept: bool = False
    """Whether others can see an earlier one."""
    shown_in: int = 0
    """The turn in which it was shown last: a yes to an earlier one is none to this."""
    awaiting: Literal["peer"] = "peer"


@value
class AwaitingBarrier:
    """The next words are this part of a barrier that is being reported."""

    part: BarrierPart
    draft: BarrierDraft
    awaiting: Literal["barrier"] = "barrier"


@value
class AwaitingStory:
    """The next words are this part of an innovation that is to be shared."""

    part: StoryPart
    draft: StoryDraft
    awaiting: Literal["story"] = "story"


@value
class AwaitingAction:
    """The next words are this of the action that is being added. ``offered`` are characteristics, by number."""

    part: Literal["characteristic", "title", "owner", "due"]
    draft: ActionDraft
    offered: tuple[str, ...] = ()
    awaiting: Literal["action"] = "action"


@value
class AwaitingConfirmation:
    """The next words say whether this is still true of a characteristic."""

    characteristic: str
    answers: tuple[Answer, ...]
    awaiting: Literal["confirmation"] = "confirmation"


@value
class AwaitingResult:
    """The service has been asked; ``after`` names what goes on when it answers, behind what was said before."""

    after: str
    lead: tuple[Part, ...] = ()
    awaiting: Literal["result"] = "result"


Awaiting: TypeAlias = Annotated[
    AwaitingAnswer
    | AwaitingText
    | AwaitingPick
    | AwaitingYes
    | AwaitingSetting
    | AwaitingBarrier
    | AwaitingStory
    | AwaitingAction
    | AwaitingConfirmation
    | AwaitingPeer
    | AwaitingResult,
    Field(discriminator="awaiting"),
]


@value
class Renewal:
    """What became of a session when it went over to another version of its pack; told once."""

    reworded: int = 0
    """Answers to other words than those now asked."""
    gone: int = 0
    """Answers to questions that are no longer asked."""
    new: int = 0
    """Questions that were not there before."""
    is_elsewhere: bool = False
    """Whether what was asked last is no longer asked in these words, or at all."""


@dataclass(slots=True)
class Session:
    """Where a conversation stands. ``advance`` never changes the one it is given.

    ``at`` is a hint: the next question follows from the dialog and the answers. Times are milliseconds of UTC.
    """

    id: str
    dialog: str
    pack: str
    version: str
    language: str
    pace: Pace
    facts: Facts = Facts()
    answers: dict[str, Answer] = field(default_factory=dict)
    """The newest answer to each question, in the order they were given."""
    met: bool = False
    """Whether the person was told whose model this is."""
    status: Status = "new"
    awaiting: Awaiting = AN_ANSWER
    at: str | None = None
    """The id of the stop the conversation is at."""
    passed: tuple[str, ...] = ()
    """Stops without a question that were shown already."""
    undo: tuple[Answer | str, ...] = ()
    """What the last reply replaced: the answer that stood, or the id of a question that had none."""
    turns: int = 0
    misreads: int = 0
    """Replies in a row that could not be read."""
    area: str | None = None
    """The area shown last, which ``aim 3`` is about."""
    seen_at: int = 0
    spent_ms: int = 0
    """Time spent answering, long silences left out."""
    given: int = 0
    """Statements answered in that time."""
    slice_until: int = 0
    """When the five minutes end; 0 where none were asked for."""
    part_of: PartOf = "solo"
    is_confirming: bool = False
    """Whether what was said last time is gone through."""
    renewal: Renewal | None = None
    """The questions were renewed, and the person was not told yet."""
    renewed: tuple[str, ...] = ()
    """Questions with other words than before that were not put since: what answers the older words is not taken."""
    to_confirm: tuple[str, ...] = ()
    """Questions that were answered in other words, and are put again."""
    window: Window | None = None
    """The resources shown last, which ``save 2`` and ``more`` are about."""
    looks_after: bool = False
    """Whether the person looks after the organisation, when that was seen last: what help shows, and no right."""
    aloud: bool = False
    """Whether what is said is read by a screen reader: a new message for each question, its place in front."""
    warned: str = ""
    """The language of which the person was told here that it is a draft, or that the pack has no texts in it."""


SESSION = TypeAdapter(Session)
_VALUES = attrgetter(*(field.name for field in fields(Session)))


def copied(session: Session) -> Session:
    """Another session that is the same; its answers are the same object until somebody changes them."""
    return Session(*_VALUES(session))


def session_to_json(session: Session) -> bytes:
    """The whole session, answers included."""
    return SESSION.dump_json(session)


def session_from_json(stored: bytes | str) -> Session:
    """The session that was written by ``session_to_json``."""
    return SESSION.validate_json(stored)
