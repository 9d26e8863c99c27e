"""The state of one workspace: its people, channels, messages, files and views."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from eic_bot.simulator.slack.clock import Clock
from eic_bot.simulator.slack.ids import Mint
from eic_bot.simulator.slack.records import Channel, File, Json, Kind, Message, User, View
from eic_bot.simulator.slack.refusal import Refused


@dataclass(eq=False)
class Team:
    """One workspace, perhaps part of an enterprise grid."""

    id: str
    name: str
    domain: str
    mint: Mint
    clock: Clock
    enterprise_id: str | None = None
    enterprise_name: str | None = None
    users: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)
    bot: User | None = None
    """The app's user here, while it is installed."""
    bot_id: str = ""
    edit_window: float | None = None
    """For how many seconds messages may be edited; None for ever."""

    def payload(self) -> Json:
        """Give the workspace as interactions carry it."""
        body: Json = {"id": self.id, "domain": self.domain}
        if self.enterprise_id:
            body |= {"enterprise_id": self.enterprise_id, "enterprise_name": self.enterprise_name}
        return body

    def enterprise(self) -> Json | None:
        """Give the enterprise as interactions carry it."""
        return {"id": self.enterprise_id, "name": self.enterprise_name} if self.enterprise_id else None

    def add_user(self, name: str, *, is_bot: bool = False, is_admin: bool = False) -> User:
        """Let somebody join; on a grid their id begins with W."""
        letter = "W" if self.enterprise_id and not is_bot else "U"
        short = name.lower().replace(" ", ".")
        email = "" if is_bot else f"{short}@{self.domain}.example"
        user = User(self.mint.next(letter), short, name, self.id, email, is_bot=is_bot, is_admin=is_admin)
        self.users[user.id] = user
        return user

    def add_channel(self, name: str, kind: Kind, creator: str) -> Channel:
        """Make a channel; its creator is its first member."""
        letter = "D" if kind == "im" else "C"
        channel = Channel(self.mint.next(letter), name, kind, creator, int(self.clock.now()), [creator])
        self.channels[channel.id] = channel
        return channel

    def the_bot(self) -> User:
        """Give the app's user."""
        if self.bot is None:
            raise Refused("account_inactive")
        return self.bot

    def direct(self, user: str) -> Channel:
        """Give the direct messages between a user and the app; they begin when first asked for."""
        bot = self.the_bot()
        for channel in self.channels.values():
            if channel.kind == "im" and channel.members == [user, bot.id]:
                return channel
        channel = self.add_channel("directmessage", "im", user)
        channel.members.append(bot.id)
        return channel

    def person(self, user: object) -> User:
        """Give a user, or refuse with ``user_not_found``."""
        if not isinstance(user, str) or user not in self.users:
            raise Refused("user_not_found")
        return self.users[user]

    def visible(self, channel: object) -> Channel:
        """Give a channel the app can see: public ones and those it is in. Else ``channel_not_found``."""
        found = self.channels.get(channel) if isinstance(channel, str) else None
        if found is None or (found.kind != "public" and self.the_bot().id not in found.members):
            raise Refused("channel_not_found")
        return found

    def message(self, channel: Channel, ts: object) -> Message:
        """Give a message that is still there and everybody sees, or refuse with ``message_not_found``."""
        for message in channel.messages:
            if message.ts == ts and not message.deleted and message.seen_by is None:
                return message
        raise Refused("message_not_found")

    def ts(self) -> str:
        """Give the time of the next message."""
        return self.mint.ts(self.clock.now())

    def put(self, message: Message) -> Message:
        """Keep a message in its channel, and ring for those it concerns."""
        channel = self.channels[message.channel]
        channel.messages.append(message)
        for user in self._concerned(channel, message):
            user.notifications.append(message.text)
        return message

    def _concerned(self, channel: Channel, message: Message) -> Iterator[User]:
        for member in channel.members:
            user = self.users[member]
            mine = channel.kind == "im" or f"<@{member}>" in message.text or message.seen_by == member
            if not user.is_bot and member != message.user and mine and message.seen_by in {None, member}:
                yield user

    def find_view(self, view_id: object, external_id: object) -> View:
        """Give an open view, or refuse with ``not_found``."""
        for view in self.views.values():
            named = view.id == view_id if view_id else view.given.get("external_id") == external_id
            if view.open and named and (view_id or external_id):
                return view
        raise Refused("not_found")
