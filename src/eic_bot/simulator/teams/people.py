"""People who use the bot in Teams: what they do becomes activities, and what they see can be read."""

from collections.abc import Mapping
from typing import Any

from eic_bot.model.value import value
from eic_bot.simulator.teams import events
from eic_bot.simulator.teams.cards import flaws
from eic_bot.simulator.teams.line import Delivery, Line
from eic_bot.simulator.teams.pressing import Unsent, press
from eic_bot.simulator.teams.world import Conversation, Shown, User, World, title_of

Json = dict[str, Any]
CARD_ANSWER = "application/vnd.microsoft.card.adaptive"
MESSAGE_ANSWER = "application/vnd.microsoft.activity.message"
FAILED = "Something went wrong. Please try again."
UNREACHABLE = "Unable to reach app. Please try again."


@value
class Pressed:
    """What the person saw after a press: ``toast`` are words beside the card, None where the card was replaced."""

    delivery: Delivery | None
    toast: str | None


class Person:
    """Somebody who talks to the bot. Everything is done in their own chat unless a place is named."""

    def __init__(self, user: User, world: World, line: Line) -> None:
        self.user = user
        self._world = world
        self._line = line

    @property
    def chat(self) -> Conversation:
        """The person's own chat with the bot."""
        return self._world.personal(self.user)

    async def install(self, where: Conversation | None = None) -> list[Delivery]:
        """Add the bot; done again, Teams tells again. A team's members learn of it as the bot's own membership."""
        place = where or self.chat
        place.closed = None
        bot = events.members_added(self._event("conversationUpdate", place), [dict(self._world.bot)])
        action = "add-upgrade" if place.welcomed else "add"
        place.welcomed = True
        added = events.installation(self._event("installationUpdate", place), action)
        return [await self._line.deliver(bot), await self._line.deliver(added)]

    async def uninstall(self, where: Conversation | None = None) -> Delivery:
        """Remove the bot; from then on it cannot write there."""
        place = where or self.chat
        place.closed = "BotNotInConversationRoster"
        return await self._line.deliver(events.installation(self._event("installationUpdate", place), "remove"))

    async def join(self, where: Conversation) -> Delivery:
        """Become a member of a channel's team or of a group chat."""
        where.members[self.user.id] = self.user
        account = {"id": self.user.id, "aadObjectId": self.user.aad}
        return await self._line.deliver(events.members_added(self._event("conversationUpdate", where), [account]))

    async def leave(self, where: Conversation) -> Delivery:
        """Stop being a member."""
        where.members.pop(self.user.id, None)
        account = {"id": self.user.id, "aadObjectId": self.user.aad}
        return await self._line.deliver(events.members_removed(self._event("conversationUpdate", where), [account]))

    async def say(self, text: str, where: Conversation | None = None, root: str | None = None) -> Delivery | None:
        """Write something. Outside the own chat the bot hears nothing of it."""
        place = where or self.chat
        activity = events.words(self._event("message", place), text)
        self._stand(place, activity, text, root)
        if place.kind != "personal":
            self._world.note(f"{self.user.name} in {place.name}: {text} (the bot does not hear it)")
            return None
        return await self._line.deliver(activity)

    async def mention(self, where: Conversation, text: str, root: str | None = None) -> Delivery:
        """Write to the bot by name in a channel or a group chat."""
        activity = events.mentioning(self._event("message", where), text, self._world.bot)
        self._stand(where, activity, activity["text"], root)
        if where.kind == "channel":
            activity = events.in_thread(activity, root or activity["id"])
        return await self._line.deliver(activity)

    async def execute(
        self,
        shown: Shown,
        label: str | Json,
        inputs: Mapping[str, str] | None = None,
        where: Conversation | None = None,
    ) -> Pressed:
        """Press an ``Action.Execute``: by title, by verb or as it stands there; the answer's card takes its place."""
        place = where or self.chat
        ready = press(self._card(shown), label, inputs or {}, "Action.Execute")
        if isinstance(ready, Unsent):
            return Pressed(None, ready.why)
        event = self._in_place(self._event("invoke", place), place, shown)
        delivery = await self._line.deliver(events.executed(event, shown, ready.action, ready.data))
        return Pressed(delivery, self._take_in(shown, delivery))

    async def submit(
        self,
        shown: Shown,
        label: str | Json,
        inputs: Mapping[str, str] | None = None,
        where: Conversation | None = None,
    ) -> Pressed:
        """Press an ``Action.Submit`` by its title, also the one an older client falls back to."""
        place = where or self.chat
        ready = press(self._card(shown), label, inputs or {}, "Action.Submit")
        if isinstance(ready, Unsent):
            return Pressed(None, ready.why)
        event = self._in_place(self._event("message", place), place, shown)
        delivery = await self._line.deliver(events.submitted(event, shown, ready.data))
        return Pressed(delivery, None if delivery.status == 200 else FAILED)

    async def react(self, shown: Shown, kind: str = "like", *, taken_back: bool = False) -> Delivery:
        """Put a reaction on a message, or take it back."""
        event = self._event("messageReaction", self.chat)
        return await self._line.deliver(events.reaction(event, shown, kind, taken_back=taken_back))

    async def edit(self, shown: Shown, text: str) -> Delivery:
        """Change an own message."""
        shown.text, shown.edits = text, shown.edits + 1
        return await self._line.deliver(events.edited(self._event("messageUpdate", self.chat), shown, text))

    async def withdraw(self, shown: Shown) -> Delivery:
        """Take an own message away."""
        shown.deleted = True
        return await self._line.deliver(events.removed(self._event("messageDelete", self.chat), shown))

    async def something_new(self, kind: str, name: str, where: Conversation | None = None) -> Delivery:
        """An event of a kind that nobody has heard of yet."""
        return await self._line.deliver({**self._event(kind, where or self.chat), "name": name})

    def last(self, where: Conversation | None = None) -> Shown:
        """The newest message of the bot that stands there."""
        place = where or self.chat
        return [one for one in place.messages.values() if one.sender == self._world.bot["id"] and not one.deleted][-1]

    def sees(self, where: Conversation | None = None) -> list[str]:
        """What stands in the conversation, a line for each message, as this person sees it."""
        return [self._line_of(one) for one in (where or self.chat).messages.values() if not one.deleted]

    def _line_of(self, shown: Shown) -> str:
        who = "bot" if shown.sender == self._world.bot["id"] else self._world.users[shown.sender].name
        card = shown.seen_by(self.user.id)
        said = f"[{title_of(card)}]" if card is not None else shown.text.strip()
        return f"{who}: {said}" + (" (edited)" if shown.edits else "")

    def _event(self, kind: str, where: Conversation) -> Json:
        return events.envelope(self._world, self._line.service_url, where, self.user, kind)

    def _in_place(self, event: Json, where: Conversation, shown: Shown) -> Json:
        return events.in_thread(event, shown.thread or shown.id) if where.kind == "channel" else event

    def _stand(self, where: Conversation, activity: Json, text: str, root: str | None) -> None:
        """The person's own message stands where it was written, whatever the bot makes of it."""
        where.messages[activity["id"]] = Shown(activity["id"], self.user.id, text, thread=root, activity=activity)

    def _card(self, shown: Shown) -> Json:
        card = shown.seen_by(self.user.id)
        if card is None:
            raise LookupError("the message has no card")
        return card

    def _take_in(self, shown: Shown, delivery: Delivery) -> str | None:
        """Put the card of the answer in place; the words to show where there is none."""
        body = delivery.body
        if delivery.status != 200 or not isinstance(body, dict):
            return UNREACHABLE if delivery.status else FAILED
        kind, value = body.get("type"), body.get("value")
        if body.get("statusCode") != 200 or not kind:
            return FAILED
        if kind == MESSAGE_ANSWER and isinstance(value, str):
            return value
        wrong = flaws(value) if kind == CARD_ANSWER else [f"type {kind!r}"]
        if wrong or not isinstance(value, dict):
            self._world.note(f"the answer to {self.user.name} cannot be shown: {wrong[:1]}")
            return FAILED
        shown.views[self.user.id] = value
        return None
