"""The screen of a workshop's room, served in a thread of its own beside the test that looks at it."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Coroutine
from contextlib import AbstractContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eic_bot.entrypoints.rehearsing import FACILITATOR, SUPER_USER, Rehearsal
from tests.browser.beside import beside
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


def screen() -> AbstractContextManager[Screen]:
    """One at the beginning of its workshop."""
    return beside(_opened)


@asynccontextmanager
async def _opened(folder: Path) -> AsyncIterator[Screen]:
    before, during = [Path(tempfile.mkdtemp(dir=folder)) for _ in range(2)]
    async with served(await answered(before, "named"), during) as (room, here):
        await room.mention(FACILITATOR, "start workshop")
        await room.mention(FACILITATOR, "screen")
        yield Screen(here + links(room, FACILITATOR)[0], room, asyncio.get_running_loop())
