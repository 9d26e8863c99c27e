"""A bell between tasks of one process: there may be something to do."""

import asyncio
from contextlib import suppress


class Bell:
    """Rung by who leaves work, heard by who does it. A ring that nobody awaits is kept; two are one."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """There may be something to do."""
        self._rung.set()

    async def heard(self, timeout: float) -> None:  # noqa: ASYNC109 - both ends are as good
        """Until somebody rings, or so many seconds have passed."""
        with suppress(TimeoutError):
            async with asyncio.timeout(timeout):  # unlike wait_for it needs no task for it
                await self._rung.wait()
        self._rung.clear()
