"""A council in which everything that the documentation speaks of has happened, for its commands to be run on.

The workspace ``slack:T0123`` has rounds with published views, one of them of Planning, a plan, and an open round with
answers handed in; five other councils have reported a barrier; two innovations wait for an editor.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from eic_bot.dialogs.inputs import Said
from eic_bot.dialogs.plain import plain
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import Running, read_pack, running
from eic_bot.service.envelopes import Address, Arrived, Delivered, Event, Inbound, Outbound, Receipt
from eic_bot.service.limits import Limits

BEGAN = moment("2026-11-02 10:00")
STATEMENTS = 25
"""Characteristics of the pack that comes along."""
TENANT = "T0123"
SHARED = ("share We drive the rounds by sensors", "A third fewer miles", "nothing", "data.trust", "2", "nobody", "yes")


@dataclass
class Screen:
    """Takes what is sent, and keeps the newest of each person."""

    name: str = "slack"
    limits: Limits = Limits()
    newest: dict[str, str] = field(default_factory=dict)

    async def send(self, outbound: Outbound) -> Receipt:
        if outbound.message is not None:
            self.newest[outbound.address.external] = plain(outbound.message)
        return Delivered(str(outbound.id))


@dataclass
class Town:
    """People who talk to a running eic-bot."""

    bot: Running
    screen: Screen
    now: int = BEGAN
    number: int = 0

    async def take(self, person: str, event: Event, tenant: str = TENANT) -> None:
        self.number += 1
        self.now += 10_000
        await self.bot.take(Inbound(f"town:{self.number}", Address("slack", tenant, person), event, self.now))
        await self.bot.idle()

    async def say(self, person: str, *texts: str, tenant: str = TENANT) -> str:
        """Type these; what was said to the last."""
        for text in texts:
            await self.take(person, Said(person, text), tenant)
        return self.screen.newest.get(person, "")

    async def arrive(self, *people: str, tenant: str = TENANT) -> None:
        for person in people:
            await self.take(person, Arrived(None), tenant)


async def view(town: Town, *begun: str) -> None:
    """A round with names until its official view is published."""
    for text in (*begun, "named", "31 March 2027", "yes", "me", "invite Ana"):
        await town.say("Ann Price", text)
    await town.say("Ana", "accept", *["ddpn"] * STATEMENTS, "submit", "yes")
    published = await town.say("Ann Price", "begin workshop", "official view", *["ddpn"] * STATEMENTS, "publish", "yes")
    assert "ublished" in published, published


async def live(town: Town) -> None:
    """All of it, in order."""
    await town.arrive("Ann Price", "Ana", "Bob", "Ana Jones", "Eve", "Fay")
    await view(town, "new round")
    await town.say("Ann Price", "add action Ask residents", "1", "me", "1 February 2027")
    await view(town, "new round for Planning")
    for text in ("new round", "named", "31 March 2027", "yes", "me", "invite Ana and Bob"):
        await town.say("Ann Price", text)
    for person in ("Ana", "Bob"):
        await town.say(person, "accept", *["ddpn"] * STATEMENTS, "submit", "yes")
    await town.say("Eve", "full", "areas", "2", "barrier It costs too much", "3", "for the sector", "yes")
    for number in range(5):
        await town.arrive(f"Zoe{number}", tenant=f"T{number}")
        await town.say(f"Zoe{number}", "barrier We may not share it", "1", "for the sector", "yes", tenant=f"T{number}")
    for person in ("Bob", "Fay"):
        await town.say(person, *SHARED)


@asynccontextmanager
async def town(database: Path) -> AsyncIterator[Town]:
    """The service around it, until the end of the block."""
    found: list[Town] = []
    screen = Screen()
    clock = lambda: found[0].now if found else BEGAN  # noqa: E731
    async with running(f"sqlite:///{database}", read_pack("demo"), screen, now=clock) as bot:
        found.append(Town(bot, screen))
        yield found[0]
