"""The screen of a workshop's room, served in a thread of its own beside the test that looks at it."""

import asyncio
import tempfile
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eic_bot.entrypoints.rehearsing import FACILITATOR, SUPER_USER, Rehearsal
from tests.workshops.stages import answered
from tests.workshops.test_screen import links, served


@dataclass
class Screen:
    """Its address, and the people in the room."""

    address: str
    room: Rehearsal
    loop: asyncio.AbstractEventLoop

    def say(self, person: str, text: str) -> None:
        """Say something to the bot in the room."""
        self._wait(self.room.mention(person, text))

    def press(self, person: str, wanted: str) -> None:
        """Press what begins like that."""
        self._wait(self.room.press(person, wanted))

    def to_the_talks(self) -> None:
        """Past the lists."""
        while any(value.startswith("agree ") for value in self.room.wall.controls[self.room.wall.up]):
            self.press(SUPER_USER, "agree ")

    def _wait(self, doing: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(doing, self.loop).result(timeout=60)


@contextmanager
def screen() -> Iterator[Screen]:
    """One at the beginning of its workshop."""
    found: list[Screen] = []
    is_ready, over = threading.Event(), threading.Event()

    async def serve() -> None:
        with tempfile.TemporaryDirectory() as name:
            before, during = [Path(tempfile.mkdtemp(dir=name)) for _ in range(2)]
            async with served(await answered(before, "named"), during) as (room, here):
                await room.mention(FACILITATOR, "start workshop")
                await room.mention(FACILITATOR, "screen")
                found.append(Screen(here + links(room, FACILITATOR)[0], room, asyncio.get_running_loop()))
                is_ready.set()
                await asyncio.to_thread(over.wait)

    thread = threading.Thread(target=_running(serve, is_ready))
    thread.start()
    try:
        assert is_ready.wait(timeout=120)
        yield found[0]
    finally:
        over.set()
        thread.join(timeout=60)


def _running(serve: Callable[[], Coroutine[Any, Any, None]], is_ready: threading.Event) -> Callable[[], None]:
    def run() -> None:
        try:
            asyncio.run(serve())
        finally:
            is_ready.set()

    return run
