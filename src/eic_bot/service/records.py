"""What the store keeps, as the use cases see it: no rows, no SQL."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from eic_bot.dialogs.effects import Schedule
from eic_bot.dialogs.messages import Message
from eic_bot.model.answers import Answer
from eic_bot.model.value import value
from eic_bot.service.envelopes import Address, Operation

Round = Literal["solo", "named", "anonymous"]


@value
class Scope:
    """Whose data a transaction may touch: one organisation's, or with None all of them (for workers)."""

    organisation: str | None


@value
class Owner:
    """A person or room, locked for this turn, with the round they answer in."""

    id: int
    kind: Literal["person", "room"]
    organisation: str
    address: Address
    language: str | None
    """What they chose; None where they were not asked yet."""
    pace: str | None
    focus: tuple[str, ...]
    """Their open sessions, the top one last."""
    sequence: int
    """The number of the newest outgoing message to this owner."""
    round: int
    round_kind: Round
    respondent: int
    """The pseudonym under which answers are kept."""
    reads: str | None = None
    """*aloud* for who has what is said read by a screen reader."""
    name: str = ""
    """What the platform calls them, where it says so."""
    was_at: Address | None = None
    """Where somebody with several apps was last; None for who has one."""

    @property
    def called(self) -> str:
        """A name for people to read."""
        return self.name or self.address.external

    def raising(self, session: str) -> "Owner":
        """The same, with that session on top of those that are open."""
        return replace(self, focus=(*[one for one in self.focus if one != session], session))


@value
class StoredSession:
    """A session without its answers, which are kept by respondent."""

    id: str
    owner: int
    respondent: int
    dialog: str
    pack: str
    version: str
    status: str
    revision: int
    """How often it was written; a write of a session that has moved on since it was read is refused."""
    state: str
    """The rest of the session as JSON."""


@value
class Snapshot:
    """What is known of some sessions and respondents at one moment."""

    sessions: Mapping[str, StoredSession]
    answers: Mapping[int, Mapping[str, Answer]]
    """By respondent, the newest answer to each question, in the order in which they were given."""


@value
class KeptAnswer:
    """An answer to be kept, with the words that were on the screen."""

    respondent: int
    answer: Answer
    pack: str
    version: str
    language: str
    wording: str


@value
class Outgoing:
    """A message to be delivered, in its place in the owner's order."""

    owner: int
    address: Address
    sequence: int
    operation: Operation
    key: str
    message: Message | None
    thread: str | None = None
    """The platform's own name of the message in a room that this answers."""


@value
class SetTimer:
    """A timer of a session; it replaces those of the same kind."""

    session: str
    owner: int
    timer: Schedule


@value
class DroppedTimers:
    """The timers of one kind of a session are forgotten."""

    session: str
    kind: str


@value
class Audited:
    """Who did what to what. Hashes of before and after where something changed; never an answer's text."""

    actor: str
    action: str
    subject: str
    before: str | None = None
    after: str | None = None


@dataclass(slots=True)
class Changes:
    """Everything a turn, or a batch of turns, has to keep. One write each, whatever the number."""

    now: int
    sessions: dict[str, StoredSession] = field(default_factory=dict)
    answers: list[KeptAnswer] = field(default_factory=list)
    outgoing: list[Outgoing] = field(default_factory=list)
    timers: list[SetTimer | DroppedTimers] = field(default_factory=list)
    owners: dict[int, Owner] = field(default_factory=dict)
    """Owners whose preferences, focus or sequence changed."""
    results: dict[tuple[Address, str], str] = field(default_factory=dict)
    """What was answered to an inbound event, by address and key, so that a repeat gets the same."""
    audit: list[Audited] = field(default_factory=list)
    present: frozenset[int] = frozenset()
    """Owners whose events are in the same transaction."""

    def begin_anew(self) -> None:
        """All of this was saved: what comes is kept in addition."""
        for saved in (self.sessions, self.answers, self.outgoing, self.timers, self.audit):
            saved.clear()

    def forget_results(self, session: str) -> None:
        """Nothing of what a session was owed is kept."""
        for key in [key for key, result in self.results.items() if session in result]:
            self.results[key] = ""


@value
class DueTimer:
    """A timer whose time has come."""

    id: int
    organisation: str
    address: Address
    session: str
    kind: str
    revision: int
    due: int


@value
class Letter:
    """A message of the outbox, as an admin sees it: never its words, nor who it is for."""

    id: int
    organisation: str
    channel: str
    operation: Operation
    state: Literal["waits", "under way", "delivered", "dead"]
    attempts: int
    due: int
    """When it is due, or was delivered."""
    why: str | None


@dataclass(slots=True, eq=False)
class Saying:
    """What is exported of an answer besides who gave it and when. It never changes.

    Rows that have it in common share one, so that whoever makes something of it can remember what.
    """

    organisation: str
    round: str
    answer: Answer
    """At no time."""
    pack: str
    version: str
    language: str
    wording: str
    """That was answered, in the language it was shown in."""
    suggested_by: str = ""
    """The colleague who suggested it, as they are known on their platform."""


@value
class AnswerRow:
    """One current answer as it is exported."""

    person: str
    at: int
    saying: Saying

    @property
    def answer(self) -> Answer:
        """With its time."""
        return replace(self.saying.answer, at=self.at)

    @property
    def question(self) -> str:
        """Its id."""
        return self.saying.answer.question


@value
class Published:
    """One version of a pack as it was published: its content as JSON, and a digest of it."""

    pack: str
    version: str
    digest: str
    content: str


@value
class Council:
    """An organisation as an operator sees it."""

    name: str
    """Its own name: that of its first workspace or tenant."""
    title: str
    """What people call it; empty where nobody has said it."""
    joined: tuple[str, ...]
    """Further workspaces and tenants of it."""
    code: str = ""
    """Its council's in the register; empty where nobody has said it."""
