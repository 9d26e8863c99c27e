"""A tenant: the people, teams and chats of one organisation."""

from collections.abc import Sequence
from itertools import count

from eic_bot.simulator.teams.line import Line
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.world import Conversation, User, World


class Tenant:
    """One organisation's Teams."""

    def __init__(self, name: str, world: World, line: Line) -> None:
        self.id = name
        self._world = world
        self._line = line
        self._numbers = count(1)

    def user(self, name: str) -> Person:
        """Somebody new; they have not met the bot."""
        number = next(self._numbers)
        user = User(f"29:1{self.id[:8]}-{number:04}", f"00000000-0000-4000-8000-{number:012}", name, self.id)
        self._world.users[user.id] = user
        return Person(user, self._world, self._line)

    def channel(self, team: str, name: str, people: Sequence[Person]) -> Conversation:
        """A channel of a team; the bot is not in it before somebody installs it."""
        number = next(self._numbers)
        group = {"id": f"19:{self.id[:8]}team{number}@thread.tacv2", "name": team}
        members = {one.user.id: one.user for one in people}
        return self._add(
            Conversation(f"19:{self.id[:8]}channel{number}@thread.tacv2", "channel", self.id, name, members, team=group)
        )

    def group(self, name: str, people: Sequence[Person]) -> Conversation:
        """A group chat."""
        members = {one.user.id: one.user for one in people}
        return self._add(
            Conversation(f"19:{self.id[:8]}{next(self._numbers)}@thread.v2", "groupChat", self.id, name, members)
        )

    def _add(self, conversation: Conversation) -> Conversation:
        self._world.conversations[conversation.id] = conversation
        return conversation
