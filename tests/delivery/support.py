"""What the delivery tests share: messages that wait, and couriers that work until nothing does."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eic_bot.service.bell import Bell
from eic_bot.service.courier import Courier, Depot
from eic_bot.service.delivery import clock
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Channel, Transactions
from eic_bot.service.refusals import Refusals
from tests.store.support import LOCAL, rows, turn

LIMIT = 30.0
"""Seconds after which something that never happens is an error."""


def at(external: str, tenant: str = "T1", channel: str = "loopback") -> Address:
    return Address(channel, tenant, external)


async def leave(database: Transactions, address: Address, messages: int) -> None:
    """Messages for one address, in one turn."""
    await database.run(LOCAL, turn(f"{address}-{messages}", address, messages))


@dataclass
class Round:
    """Couriers at work."""

    said: list[str] = field(default_factory=list)
    bell: Bell = field(default_factory=Bell)
    closing: asyncio.Event = field(default_factory=asyncio.Event)
    refused: Refusals = field(default_factory=Refusals)


@asynccontextmanager
async def couriers(
    database: Transactions,
    *channels: Channel,
    now: Callable[[], int] = clock,
    chance: float = 0.0,
    grace: float = 0.0,
    names: tuple[str, ...] = (),
) -> AsyncIterator[Round]:
    """They work until the end of the block."""
    work = Round()
    known = names or tuple(channel.name for channel in channels)
    depot = Depot(database, known, lambda: chance, work.said.append, now, poll=0.02, refused=work.refused)
    async with asyncio.TaskGroup() as group:
        for channel in channels:
            group.create_task(Courier(depot, channel, work.bell).work(work.closing, grace))
        yield work
        work.closing.set()
        work.bell.ring()
    for channel in channels:
        if hasattr(channel, "close"):
            await channel.close()


async def until(holds: Callable[[], Any]) -> None:
    """Until it is so, looking often; an error if it never is."""
    async with asyncio.timeout(LIMIT):
        while not holds():  # noqa: ASYNC110 - another process makes it so
            await asyncio.sleep(0.01)


def states(path: Path) -> dict[int, int]:
    """How many messages are in each state: 0 ready, 1 leased, 2 done, 3 dead."""
    return {int(str(status)): int(str(n)) for status, n in rows(path, "SELECT status, count(*) FROM outbox GROUP BY 1")}


def all_done(path: Path) -> bool:
    return set(states(path)) == {2}
