"""Where people act: a workspace and the platform it is on."""

from dataclasses import dataclass

from eic_bot.simulator.slack.platform import Platform
from eic_bot.simulator.slack.records import Channel, Json, Message, User
from eic_bot.simulator.slack.team import Team


class NotPossible(Exception):  # noqa: N818 - what it says
    """Slack's own programs would not let a person do this."""


@dataclass(eq=False)
class Place:
    """One workspace as people see it."""

    platform: Platform
    team: Team

    @property
    def id(self) -> str:
        """The workspace's id."""
        return self.team.id

    def dm(self, user: User) -> Channel:
        """Give the direct messages between a user and the app."""
        return self.team.direct(user.id)

    def messages(self, where: Channel | User, reader: User | None = None) -> list[Message]:
        """Give what is to be read in a channel, or in a user's direct messages, by a reader who is in it."""
        if isinstance(where, User):
            return self.messages(self.dm(where), where)
        seen = {None} if reader is None else {None, reader.id}
        return [one for one in where.messages if not one.deleted and one.seen_by in seen]

    def from_bot(self, where: Channel | User, reader: User | None = None) -> list[Message]:
        """Give what the app wrote there."""
        return [one for one in self.messages(where, reader) if one.bot_id]

    def last(self, where: Channel | User, reader: User | None = None) -> Message:
        """Give the app's last message there; LookupError if there is none."""
        written = self.from_bot(where, reader)
        if not written:
            raise LookupError("the app has written nothing here")
        return written[-1]

    def thread(self, parent: Message) -> list[Message]:
        """Give the replies to a message."""
        there = self.team.channels[parent.channel].messages
        return [one for one in there if one.thread_ts == parent.ts and one is not parent and not one.deleted]

    async def heard(self, where: Channel | User, count: int, seconds: float = 5.0) -> list[Message]:
        """Wait until the app has written so many messages there, and give them."""
        await self.platform.journal.until(lambda: len(self.from_bot(where)) >= count, seconds)
        return self.from_bot(where)

    def person(self, user: User) -> Json:
        """Give a user as interactions carry them."""
        return {"id": user.id, "username": user.name, "name": user.name, "team_id": self.team.id}

    def around(self, kind: str, user: User) -> Json:
        """Give what every interaction begins with."""
        return {
            "type": kind,
            "user": self.person(user),
            "api_app_id": self.platform.app.id,
            "token": self.platform.app.verification_token,
            "team": self.team.payload(),
            "enterprise": self.team.enterprise(),
            "is_enterprise_install": False,
        }

    def require(self, holds: object, otherwise: str) -> None:
        """Refuse what Slack's programs do not offer."""
        if not holds:
            raise NotPossible(otherwise)
