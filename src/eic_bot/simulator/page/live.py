"""What tells open pages that something has changed."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TypeAlias

from eic_bot.simulator.page.side import Seen

EVERY = 0.1
"""Seconds between looks at what stands where."""

Change: TypeAlias = Mapping[str, str]


class Live:
    """Changes, for everybody who listens."""

    def __init__(self, look: Callable[[], Mapping[str, Seen]]) -> None:
        """``look`` gives what there is to see by platform."""
        self._look = look
        self._listeners: set[asyncio.Queue[Change]] = set()
        self._before = look()

    @contextmanager
    def listening(self) -> Iterator["asyncio.Queue[Change]"]:
        """All changes from now on."""
        heard: asyncio.Queue[Change] = asyncio.Queue()
        self._listeners.add(heard)
        try:
            yield heard
        finally:
            self._listeners.discard(heard)

    def tell(self, change: Change) -> None:
        """Something has changed."""
        for listener in self._listeners:
            listener.put_nowait(change)

    async def watch(self, over: asyncio.Event) -> None:
        """Look for changes until it is over; nobody on the platforms tells of them."""
        while not over.is_set():
            self._compare()
            with suppress(TimeoutError):
                await asyncio.wait_for(over.wait(), EVERY)

    def _compare(self) -> None:
        now = self._look()
        for platform, places in now.items():
            for place, stands in places.items():
                if self._before.get(platform, {}).get(place) != stands:
                    self.tell({"platform": platform, "place": place})
        self._before = now
