"""The time of the stand-in: the wall's, or one that stands still until it is moved."""

import asyncio
import time
from typing import Protocol

from typing_extensions import override


class Clock(Protocol):
    """Seconds since 1970, and a way to wait for a later one."""

    def now(self) -> float:
        """Give the time."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait until that much time has passed on this clock."""
        ...


class WallClock(Clock):
    """The time everybody has."""

    @override
    def now(self) -> float:
        return time.time()

    @override
    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class HandClock(Clock):
    """A clock that is moved by hand; who sleeps wakes when it has been moved far enough."""

    def __init__(self, start: float = 1_800_000_000.0) -> None:
        self._now = start
        self._waiting: list[tuple[float, asyncio.Future[None]]] = []

    @override
    def now(self) -> float:
        return self._now

    @override
    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((self._now + seconds, woken))
        await woken

    def move(self, seconds: float) -> None:
        """Let time pass."""
        self._now += seconds
        due = [woken for when, woken in self._waiting if when <= self._now]
        self._waiting = [(when, woken) for when, woken in self._waiting if when > self._now]
        for woken in due:
            if not woken.done():
                woken.set_result(None)
