"""People of a council in Slack or in Teams: they write until it is taken, and read what comes."""

import asyncio
import json
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from eic_bot.service.envelopes import Address
from eic_bot.simulator.slack.records import User
from eic_bot.simulator.slack.workspace import Workspace
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.stand_in import StandIn

TENANT = "5a3e0000-0000-4000-8000-00000000c001"
NEWEST = 12
"""So many of what somebody got last are read again for something that must be in them."""
Say = Callable[[str], Awaitable[None]]
Aim = Callable[[], None]


@dataclass
class Officer:
    """Somebody of a council; ``say`` writes until it is taken, ``got`` is what they were sent last, or all where 0."""

    name: str
    address: Address
    say: Say
    got: Callable[[int], str]

    async def find(self, wanted: re.Pattern[str], seconds: float) -> str:
        """What stands in something they get; empty where it never comes, as the platform may fail for long."""
        ends = time.monotonic() + seconds
        while not (found := wanted.findall(self.got(NEWEST))):
            if time.monotonic() > ends:
                return ""
            await asyncio.sleep(0.3)
        return str(found[-1])


def in_slack(workspace: Workspace, team: str, user: User, aim: Aim) -> Officer:
    """Slack sends again by itself what was not taken."""

    async def say(text: str) -> None:
        aim()
        delivery = await workspace.say(user, text)
        assert delivery is not None
        await delivery.done.wait()
        assert delivery.taken, "Slack gave it up"

    def got(last: int) -> str:
        return _all([[one.text, one.blocks] for one in workspace.from_bot(user)[-last:]])

    return Officer(user.name.title(), Address("slack", team, user.id), say, got)


def in_teams(teams: StandIn, person: Person, aim: Aim) -> Officer:
    """Teams is told to send again."""

    async def say(text: str) -> None:
        aim()
        delivery = await person.say(text)
        assert delivery is not None
        while delivery.status != 200:
            await asyncio.sleep(0.3)
            aim()
            delivery = await teams.line.again(delivery)

    def got(last: int) -> str:
        mine = [one.activity for one in teams.world.taken if one.conversation == person.chat.id]
        return _all(mine[-last:])

    return Officer(person.user.name.title(), Address("teams", TENANT, person.user.aad), say, got)


def _all(shown: list[Any]) -> str:
    return json.dumps(shown, default=str, ensure_ascii=False)
