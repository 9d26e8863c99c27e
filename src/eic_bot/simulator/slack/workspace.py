"""A workspace with its people: the side of Slack that tests and the demo act on."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from eic_bot.simulator.slack import authorising, events
from eic_bot.simulator.slack.delivery import Delivery
from eic_bot.simulator.slack.methods.apps import installed, removed
from eic_bot.simulator.slack.records import Channel, User
from eic_bot.simulator.slack.talking import Talking
from eic_bot.simulator.slack.using import Using


@dataclass(frozen=True)
class Installation:
    """What an admin gets to see of the app in their workspace."""

    bot_token: str
    bot_user_id: str
    bot_id: str
    team_id: str


class Workspace(Talking, Using):
    """One workspace. Everything people do gives the delivery to the app, or None if the app does not hear of it."""

    def user(self, name: str, *, is_admin: bool = False) -> User:
        """Let a person join."""
        return self.team.add_user(name, is_admin=is_admin)

    def channel(self, name: str, *members: User, private: bool = False, with_bot: bool = False) -> Channel:
        """Make a channel; the first member made it."""
        made = self.team.add_channel(name, "private" if private else "public", members[0].id)
        made.members.extend(one.id for one in members[1:])
        if with_bot:
            made.members.append(self.team.the_bot().id)
        return made

    def install(self, *scopes: str) -> Installation:
        """Install the app by hand, with the scopes it asks for or others."""
        granted = frozenset(scopes or self.platform.app.scopes)
        token = installed(self.platform, self.team, granted)
        return Installation(token.value, self.team.the_bot().id, self.team.bot_id, self.team.id)

    def approve(self, link: str, user: User, *, allowed: bool = True) -> str:
        """Follow an install link and decide; gives the address the browser is sent back to."""
        asked = dict(parse_qsl(urlsplit(link).query))
        return authorising.decided(self.platform, asked, self.team.id, user.id, allowed=allowed)

    async def uninstall(self) -> None:
        """Take the app out of the workspace."""
        await removed(self.platform, self.team)

    async def invite(self, by: User, channel: Channel, user: User | None = None) -> Delivery | None:
        """Bring somebody into a channel: the app's bot, unless said otherwise."""
        who = user or self.team.the_bot()
        self.require(by.id in channel.members, f"{by.real_name} is not in {channel.name}")
        self.require(who.id not in channel.members, f"{who.real_name} is in {channel.name} already")
        channel.members.append(who.id)
        return await self._about(channel, "member_joined_channel", events.joined(self.team, channel, who.id, by.id))

    async def remove(self, by: User, channel: Channel, user: User | None = None) -> Delivery | None:
        """Put somebody out of a channel: the app's bot, unless said otherwise."""
        bot = self.team.the_bot()
        who = user or bot
        self.require(who.id in channel.members, f"{who.real_name} is not in {channel.name}")
        channel.members.remove(who.id)
        if who is bot:
            name = events.about(channel, "left")
            gone = events.simple(self.team, name, channel=channel.id, actor_id=by.id)
            return await self.platform.tell(self.team, name, gone)
        return await self._about(channel, "member_left_channel", events.left(self.team, channel, who.id))

    async def archive(self, by: User, channel: Channel, *, undo: bool = False) -> Delivery | None:
        """Archive a channel, or bring it back."""
        channel.archived = not undo
        name = events.about(channel, "unarchive" if undo else "archive")
        return await self._about(channel, name, events.simple(self.team, name, channel=channel.id, user=by.id))

    async def rename(self, channel: Channel, name: str) -> Delivery | None:
        """Give a channel another name."""
        channel.name = name
        kind = events.about(channel, "rename")
        body = {"id": channel.id, "name": name, "name_normalized": name, "created": channel.created}
        return await self._about(channel, kind, events.simple(self.team, kind, channel=body))

    async def open_home(self, user: User, tab: str = "home") -> Delivery | None:
        """Open the app's home or messages tab."""
        app = self.platform.app
        self.require(app.home_tab if tab == "home" else app.messages_tab, f"this app has no {tab} tab")
        event = events.simple(self.team, "app_home_opened", user=user.id, channel=self.dm(user).id, tab=tab)
        if tab == "home" and user.home is not None:
            event["view"] = user.home.payload()
        return await self.platform.tell(self.team, "app_home_opened", event)

    async def _about(self, channel: Channel, name: str, event: dict[str, object]) -> Delivery | None:
        """Let the app hear what became of a channel; of private ones only if it is in."""
        if channel.kind == "private" and self.team.the_bot().id not in channel.members:
            return None
        return await self.platform.tell(self.team, name, event)
