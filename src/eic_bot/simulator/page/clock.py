"""A clock that goes like the wall's and can be put forward: the platforms and the service are shown the same time."""

import asyncio
import time
from contextlib import suppress

from typing_extensions import override

from eic_bot.simulator.slack.clock import Clock


class MovedClock(Clock):
    """The wall's time and so many milliseconds. It is never put back."""

    def __init__(self, moved_ms: int = 0) -> None:
        self.moved_ms = moved_ms
        self._put = asyncio.Event()

    @override
    def now(self) -> float:
        return time.time() + self.moved_ms / 1000

    def milliseconds(self) -> int:
        """Now, in milliseconds of UTC since 1970."""
        return time.time_ns() // 1_000_000 + self.moved_ms

    def steady(self) -> float:
        """A clock that only goes on, in seconds, which went on by as much: nobody takes the move for a mistake."""
        return time.monotonic() + self.moved_ms / 1000

    @override
    async def sleep(self, seconds: float) -> None:
        ends = self.steady() + seconds
        while (left := ends - self.steady()) > 0:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._put.wait(), left)

    def move(self, moved_ms: int) -> None:
        """Put it so many milliseconds before the wall's; who sleeps long enough wakes."""
        self.moved_ms = max(moved_ms, self.moved_ms)
        self._put.set()
        self._put = asyncio.Event()
