"""People who talk, as a platform that sends each event until it is acknowledged; and what they know afterwards."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp

from tests.faults.fleet import LIMIT

SAID = {"slice": "five minutes"}
"""Events that leave no comment."""
TIMEOUT = aiohttp.ClientTimeout(total=15)


@dataclass
class Crowd:
    """Everybody's events, by key: ``ann-0`` is Ann's arrival, ``ann-7`` the seventh thing she said.

    What she says is a comment that holds the key, so that the database shows what came of each event.
    """

    ports: Callable[[], Sequence[int]]
    session: aiohttp.ClientSession
    offered: Counter[str] = field(default_factory=Counter)
    acknowledged: dict[str, float] = field(default_factory=dict)
    """By key when it was first acknowledged, by the clock that only goes on."""
    refused: Counter[str] = field(default_factory=Counter)
    hurried: set[str] = field(default_factory=set)
    """Who does not wait for an acknowledgement before they go on."""
    channels: Sequence[str] = ("loopback",)
    turn: int = 0
    patience: float = LIMIT
    """Seconds after which an event that is never taken is an error."""

    async def offer(self, key: str, port: int | None = None) -> bool:
        """Send it once; whether it was acknowledged."""
        ports = [port] if port else self.ports()
        if not ports:
            await asyncio.sleep(0.02)
            return False
        self.turn += 1
        self.offered[key] += 1
        who, _, number = key.rpartition("-")
        said = {"key": key, "who": who, "tenant": tenant_of(who)}
        said["channel"] = self.channels[sum(who.encode()) // 3 % len(self.channels)]
        said |= {"dialog": "first_look"} if number == "0" else {"text": SAID.get(number, f"comment {key}")}
        url = f"http://127.0.0.1:{ports[self.turn % len(ports)]}/events"
        try:
            async with self.session.post(url, json=said, timeout=TIMEOUT) as answer:
                if answer.status == 200:
                    self.acknowledged.setdefault(key, time.monotonic())
                    return True
                self.refused[f"{answer.status} {await answer.text()}"] += 1
        except (aiohttp.ClientError, TimeoutError):
            pass
        await asyncio.sleep(0.02)
        return False

    async def tell(self, key: str) -> None:
        """Send it until it is acknowledged."""
        ends = time.monotonic() + self.patience
        while not await self.offer(key):
            assert time.monotonic() < ends, f"{key} is never taken: {self.refused.most_common(3)}"

    async def blurt(self, who: str, *numbers: int) -> None:
        """One person says all of it at once."""
        self.hurried.add(who)
        await asyncio.gather(*[self.tell(f"{who}-{number}") for number in numbers])

    async def talk(self, who: str, events: int, first: int = 0) -> None:
        """One person says so many things, each after the one before was acknowledged."""
        for number in range(first, first + events):
            await self.tell(f"{who}-{number}")


def tenant_of(who: str) -> str:
    """Everyone is in one of three tenants."""
    return f"T{sum(who.encode()) % 3}"


@asynccontextmanager
async def crowd(ports: Callable[[], Sequence[int]]) -> AsyncIterator[Crowd]:
    async with aiohttp.ClientSession() as session:
        yield Crowd(ports, session)
