"""Slack as the page uses it: what stands where, and what people do there."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eic_bot.simulator.page import council
from eic_bot.simulator.page.council import Somebody
from eic_bot.simulator.page.declining import Declined, unknown
from eic_bot.simulator.page.service import Json, Place
from eic_bot.simulator.page.side import Press, Seen, Talk
from eic_bot.simulator.page.slack_shown import blocks_of, chosen, modal_of, said_of, stand
from eic_bot.simulator.slack.filling import elements
from eic_bot.simulator.slack.place import NotPossible
from eic_bot.simulator.slack.records import Channel, Message, User, View
from eic_bot.simulator.slack.stand_in import SlackStandIn

RETRIES = (0.0, 3.0, 10.0, 60.0, 300.0)
"""Slack tries again at once, after one minute and after five; here also sooner, for who waits before the page."""
HOME = "home:"
NO_ANSWER = "Slack shows a warning: the app did not answer in time."


class SlackSide:
    """The council's workspace."""

    def __init__(self, slack: SlackStandIn) -> None:
        self.slack = slack
        slack.outgoing.retries = RETRIES
        self.workspace = slack.workspace(council.NAME)
        self.installed = self.workspace.install()
        self._roles: dict[str, str] = {}
        for one in council.SLACK_PEOPLE:
            self._roles[self.workspace.user(one.name, is_admin=one.is_admin).id] = one.role
        everybody = [self.workspace.team.users[id] for id in self._roles]
        for channel in council.SLACK_CHANNELS:
            self.workspace.channel(channel.name, *everybody, with_bot=True)

    def people(self) -> Sequence[Json]:
        """Everybody: id, name, role."""
        return [{"id": id, "name": self._person(id).real_name, "role": role} for id, role in self._roles.items()]

    def places(self) -> Sequence[Json]:
        """Everybody's own talk and home, and the channels."""
        return [*self._places()]

    def talk(self, place: str, person: str | None = None) -> Talk:
        """What stands there."""
        if place.startswith(HOME):
            user = self._person(place.removeprefix(HOME))
            return Talk(home=user.home.payload() if user.home else None, modal=modal_of(user))
        channel = self._channel(place)
        reader = self._person(person) if person else self._owner(channel)
        read = self.workspace.messages(channel, reader) if reader else self.workspace.messages(channel)
        said = [said_of(one, self._name(one), self.workspace.team.users) for one in read]
        return Talk(said, modal=modal_of(reader) if reader else None)

    def seen(self) -> Seen:
        """What to compare to know whether something changed."""
        found: dict[str, object] = {}
        for id in self._roles:
            user = self._person(id)
            modals = [(view.id, view.hash, len(view.errors), view.trouble) for view in user.views]
            found[f"{HOME}{id}"] = (user.home.hash if user.home else None, modals)
            found[self.workspace.dm(user).id] = (stand(self.workspace.dm(user)), modals)
        for channel in self._channels():
            found[channel.id] = stand(channel)
        return found

    def address(self, person: str) -> Place:
        """Where the service reaches somebody."""
        return ("slack", self.installed.team_id, self._person(person).id)

    async def seed(self) -> None:
        """Everybody has looked at the app's home once."""
        for id in self._roles:
            await self.workspace.open_home(self._person(id))

    async def enter(self, somebody: Somebody) -> str:
        """Somebody new is there, and in the channels."""
        user = self.workspace.user(somebody.name, is_admin=somebody.is_admin)
        self._roles[user.id] = somebody.role
        for channel in self._channels():
            channel.members.append(user.id)
        await self.workspace.open_home(user)
        return user.id

    async def open(self, place: str, person: str) -> None:
        """Of the places only the home is told of."""
        if place.startswith(HOME):
            await self.workspace.open_home(self._person(person))

    async def say(self, place: str, person: str, text: str, thread: str | None = None) -> None:
        """Write there, or in the thread of a message."""
        user, channel = self._person(person), self._channel(place)
        with_thread = self._message(channel, thread) if thread else None
        try:
            if with_thread is not None:
                await self.workspace.reply(user, with_thread, text)
            else:
                await self.workspace.say(user, text, channel)
        except NotPossible as no:
            raise _declined(no) from no

    async def mention(self, place: str, person: str, text: str) -> None:
        """Write in a channel to the app by name."""
        try:
            await self.workspace.mention(self._person(person), self._channel(place), text)
        except NotPossible as no:
            raise _declined(no) from no

    async def command(self, person: str, text: str) -> None:
        """Use ``/eic`` in one's own talk."""
        delivery = await self.workspace.command(self._person(person), None, f"/eic {text}".strip())
        _require(delivery.taken)

    async def press(self, press: Press) -> str | None:
        """Press a button, or choose; what was chosen elsewhere in the message before is told first."""
        user, on = self._person(press.person), self._thing(press)
        try:
            await self._choose(user, on, press.state)
            await self._act(user, on, press.action)
        except NotPossible as no:
            raise _declined(no) from no
        except LookupError as no:
            raise Declined(str(no), "Take what the message offers now.") from no
        return None

    async def submit(self, person: str, view: str, values: Mapping[str, Any]) -> Mapping[str, str]:
        """Hand a modal in; what the app has against it, by block."""
        user = self._person(person)
        if not user.views or user.views[-1].id != view:
            raise Declined("This form is no longer open.", "Open it again from its message.")
        filled = {name: chosen(value) for actions in values.values() for name, value in actions.items()}
        on = user.views[-1]
        try:
            _require((await self.workspace.submit_view(user, filled)).taken)
        except NotPossible as no:
            raise _declined(no) from no
        if on.trouble:
            raise Declined(f"Slack could not carry out the app's answer: {on.trouble}.", "Try again.")
        return on.errors

    async def close(self, person: str) -> None:
        """Close the modal on top."""
        try:
            await self.workspace.close_view(self._person(person))
        except NotPossible as no:
            raise _declined(no) from no

    async def redeliver(self) -> str:
        """The last event once more, as after a late answer."""
        again = await self.slack.outgoing.redeliver(of_people=True)
        if not again:
            raise Declined("Nothing has happened in Slack yet.", "Write something first.")
        _require(again[0].attempts[-1].outcome == "ok")
        return again[0].name

    def cut(self, seconds: float) -> None:
        """Nothing gets through, either way."""
        self.slack.cut(seconds)

    def picture(self, file: str) -> tuple[bytes, str]:
        """The bytes of a picture, and of which kind they are."""
        found = self.workspace.team.files.get(file)
        if found is None or found.content is None:
            raise unknown("picture", file)
        return found.content, found.mimetype

    async def _choose(self, user: User, on: Message | View, state: Mapping[str, Any]) -> None:
        """What differs from what Slack knows was chosen."""
        known = on.state if isinstance(on, View) else on.state.get(user.id, {})
        there = {element["action_id"] for _, element in elements(blocks_of(on))}
        for block, actions in state.items():
            for action, value in actions.items():
                before = known.get(block, {}).get(action)
                if action in there and chosen(value) not in (None, [], "") and chosen(value) != chosen(before or {}):
                    await self.workspace.choose(user, on, action, chosen(value))

    async def _act(self, user: User, on: Message | View, action: Json) -> None:
        name = str(action.get("action_id"))
        if action.get("type") == "button":
            _require((await self.workspace.press(user, on, name)).taken)
        else:
            delivery = await self.workspace.choose(user, on, name, chosen(action))
            if delivery is not None:
                _require(delivery.taken)

    def _thing(self, press: Press) -> Message | View:
        user = self._person(press.person)
        if press.message == "home":
            if user.home is None:
                raise Declined("The app has put nothing here yet.", "Open the home again.")
            return user.home
        if press.message in self.workspace.team.views:
            return self.workspace.team.views[press.message]
        return self._message(self._channel(press.place), press.message)

    def _message(self, channel: Channel, ts: str) -> Message:
        found = next((one for one in channel.messages if one.ts == ts and not one.deleted), None)
        if found is None:
            raise unknown("message", ts)
        return found

    def _person(self, id: str) -> User:
        if id not in self._roles:
            raise unknown("person", id)
        return self.workspace.team.users[id]

    def _channel(self, id: str) -> Channel:
        for user in map(self._person, self._roles):
            self.workspace.dm(user)
        found = self.workspace.team.channels.get(id)
        if found is None:
            raise unknown("place", id)
        return found

    def _owner(self, channel: Channel) -> User | None:
        return self._person(channel.members[0]) if channel.kind == "im" else None

    def _channels(self) -> Iterator[Channel]:
        return (one for one in self.workspace.team.channels.values() if one.kind != "im")

    def _places(self) -> Iterator[Json]:
        for id in self._roles:
            user = self._person(id)
            yield {"id": self.workspace.dm(user).id, "kind": "private", "name": user.real_name, "person": id}
            yield {"id": f"{HOME}{id}", "kind": "home", "name": user.real_name, "person": id}
        for channel in self._channels():
            yield {"id": channel.id, "kind": "channel", "name": channel.name, "person": None}

    def _name(self, message: Message) -> str:
        return self.slack.app.name if message.bot_id else self.workspace.team.users[message.user].real_name


def _require(is_taken: bool) -> None:  # noqa: FBT001 - what it says
    if not is_taken:
        raise Declined(NO_ANSWER, "Wait until the service and the network are back, and do it again.", 200)


def _declined(no: NotPossible) -> Declined:
    return Declined(f"Slack does not offer this: {no}.", "Take what the message offers now.")
