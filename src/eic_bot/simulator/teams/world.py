"""Who and what there is: people, chats, channels, and the messages that stand in them."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from eic_bot.model.value import value
from eic_bot.simulator.teams.outgoing import CARD, Place

Kind = Literal["personal", "groupChat", "channel"]
Json = dict[str, Any]


@value
class User:
    """Somebody in a tenant. ``id`` is theirs with this bot alone, ``aad`` theirs in the tenant."""

    id: str
    aad: str
    name: str
    tenant: str


@dataclass(slots=True)
class Shown:
    """A message as it stands in a conversation. ``views`` are cards that one person alone sees in its place.

    ``history`` are the cards that stood there before, the oldest first.
    """

    id: str
    sender: str
    text: str
    card: Json | None = None
    thread: str | None = None
    edits: int = 0
    deleted: bool = False
    activity: Json = field(default_factory=dict)
    views: dict[str, Json] = field(default_factory=dict)
    history: list[Json] = field(default_factory=list)

    def seen_by(self, user: str) -> Json | None:
        """The card this person sees."""
        return self.views.get(user, self.card)


@dataclass(slots=True)
class Conversation:
    """A chat or a channel. ``closed`` is the code of 403 that the bot gets; None where it may write."""

    id: str
    kind: Kind
    tenant: str
    name: str
    members: dict[str, User]
    team: Json | None = None
    closed: str | None = "BotNotInConversationRoster"
    messages: dict[str, Shown] = field(default_factory=dict)
    welcomed: bool = False

    def place(self, bot: str) -> Place:
        """As the checks of what is sent want it."""
        return Place({*self.members, bot}, bot)

    def thread(self, root: str | None) -> list[Shown]:
        """The messages under a root, or those that stand by themselves."""
        return [one for one in self.messages.values() if one.thread == root and not one.deleted]


@value
class Taken:
    """Something the bot sent that had its effect. ``is_lost``: the bot was not told so."""

    operation: str
    conversation: str
    activity: Json
    is_lost: bool


@dataclass(slots=True)
class World:
    """Everything the stand-in knows, and a log that can be read."""

    bot: Json
    clock: Callable[[], float] = time.time
    conversations: dict[str, Conversation] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    log: list[str] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)
    _last: int = 0

    def note(self, line: str) -> None:
        """Add a line to the log, with the time."""
        self.log.append(f"{self.now():%H:%M:%S} {line}")

    def now(self) -> datetime:
        """The time of the stand-in's clock."""
        return datetime.fromtimestamp(self.clock(), UTC)

    def new_id(self) -> str:
        """A message's name: milliseconds, as Teams writes it, and never the same twice."""
        self._last = max(self._last + 1, int(self.clock() * 1000))
        return str(self._last)

    def personal(self, user: User) -> Conversation:
        """The chat of a person with the bot, made at first use; whether the bot may write there is another thing."""
        name = f"a:{user.id[3:]}"
        return self.conversations.setdefault(
            name, Conversation(name, "personal", user.tenant, user.name, {user.id: user})
        )

    def post(self, where: Conversation, sender: str, activity: Json, thread: str | None = None) -> list[Shown]:
        """Let a message stand in a conversation; text with a card becomes two."""
        made = []
        for words, card in parts_of(activity):
            shown = Shown(self.new_id(), sender, words, card, thread, activity=activity)
            where.messages[shown.id] = shown
            made.append(shown)
        return made


def parts_of(activity: Json) -> list[tuple[str, Json | None]]:
    """The messages Teams makes of an activity: its text, and each card by itself."""
    text = str(activity.get("text") or "")
    cards = [one["content"] for one in activity.get("attachments") or () if one.get("contentType") == CARD]
    return [*([(text, None)] if text.strip() or not cards else []), *(("", card) for card in cards)]


def title_of(card: Json) -> str:
    """The first words of a card, for the log."""
    for one in card.get("body") or ():
        runs = [run if isinstance(run, str) else run["text"] for run in one.get("inlines") or ()]
        words = one.get("text") or "".join(runs)
        if words:
            return str(words)
    return ""
