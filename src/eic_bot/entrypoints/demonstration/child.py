"""One life of the demonstration's service: a process that is told things line by line, and tells."""

import asyncio
import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Self

from eic_bot.errors import OperatorError

PROGRAM = (sys.executable, "-m", "eic_bot.entrypoints.demonstration.service")
START_S, STOP_S = 60.0, 12.0
MOST_LINES = 20


class Child:
    """The process."""

    def __init__(self, process: asyncio.subprocess.Process, log: Callable[[str], None]) -> None:
        self.process, self._log = process, log
        self._said: asyncio.Queue[str | None] = asyncio.Queue()
        self._last: list[str] = []
        self._reading = asyncio.create_task(self._read())

    @classmethod
    async def spawned(cls, log: Callable[[str], None]) -> Self:
        """A process that reads its program and then waits for its orders. ``log`` is told all that it says."""
        process = await asyncio.create_subprocess_exec(
            *PROGRAM,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            env={name: value for name, value in os.environ.items() if not name.startswith("EIC_")},
            # Ctrl-C is for who started it, and who then ends it in its order.
            start_new_session=True,
        )
        return cls(process, log)

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self.process.returncode is None

    async def tell(self, line: str) -> None:
        """One line more of its input."""
        assert self.process.stdin is not None  # noqa: S101 - it is a pipe
        with suppress(ConnectionError):
            self.process.stdin.write(f"{line}\n".encode())
            await self.process.stdin.drain()

    async def until(self, wanted: re.Pattern[str]) -> re.Match[str]:
        """Wait until it says that. Raises OperatorError where it does not."""
        with suppress(TimeoutError):
            async with asyncio.timeout(START_S):
                while (text := await self._said.get()) is not None:
                    if found := wanted.search(text):
                        return found
        raise OperatorError("The service of the demonstration does not answer:\n" + "\n".join(self._last))

    async def end(self, *, kill: bool) -> None:
        """At once by SIGKILL, or as SIGTERM does; killed where that takes too long."""
        with suppress(ProcessLookupError):
            (self.process.kill if kill else self.process.terminate)()
        try:
            await asyncio.wait_for(self.process.wait(), STOP_S)
        except TimeoutError:
            self.process.kill()
            await self.process.wait()
        await self._reading
        if self.process.stdin is not None:
            self.process.stdin.close()

    async def _read(self) -> None:
        """All it says, until it ends."""
        assert self.process.stdout is not None  # noqa: S101 - it is a pipe
        async for line in self.process.stdout:
            text = line.decode(errors="replace").rstrip()
            self._last = [*self._last, text][-MOST_LINES:]
            self._log(text)
            self._said.put_nowait(text)
        self._said.put_nowait(None)
