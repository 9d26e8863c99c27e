"""``eic-bot serve`` as a process of its own, with a stand-in of Teams that runs here."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from eic_bot.adapters.teams.routes import PATH
from eic_bot.model.answers import Answer
from eic_bot.service.envelopes import Address
from eic_bot.service.tenancy import scope_of
from eic_bot.simulator.teams.line import Delivery
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.stand_in import StandIn
from eic_bot.store.database import open_reader
from tests.adapters.slack.served import is_listening
from tests.adapters.teams.office import BOUNDLESS, COUNCIL, Office
from tests.adapters.teams.playing import Player
from tests.store.support import rows
from tests.support.hosting import free_port

PROGRAM = [sys.executable, "-c", "from eic_bot.entrypoints.cli import main; main()"]
LIMIT = 180.0
NOW = 1_790_000_000_000


def environment(more: Mapping[str, str]) -> dict[str, str]:
    """All that the program is told."""
    return {name: value for name, value in os.environ.items() if not name.startswith("EIC_")} | dict(more)


@dataclass
class Served:
    """A service that can be killed and started anew."""

    teams: StandIn
    path: Path
    said: Path
    port: int = field(default_factory=free_port)
    process: asyncio.subprocess.Process | None = None
    now: Callable[[], int] = lambda: NOW
    more: dict[str, str] = field(default_factory=dict)

    async def start(self) -> None:
        """Until it listens."""
        told = {
            "EIC_TEAMS_ANONYMOUS": "true",
            "EIC_DATABASE_URL": f"sqlite:///{self.path}",
            "EIC_PORT": str(self.port),
        } | self.more
        with self.said.open("ab") as out:
            self.process = await asyncio.create_subprocess_exec(
                *PROGRAM, "serve", env=environment(told), stdout=out, stderr=out
            )
        self.teams.meet(f"http://127.0.0.1:{self.port}{PATH}")
        await self.until(self._is_up)

    def _is_up(self) -> bool:
        assert self.process is not None
        assert self.process.returncode is None, self.said.read_text(encoding="utf-8")
        return is_listening(self.said.read_text(encoding="utf-8"), self.process.pid)

    async def end(self, *, kill: bool = False) -> int:
        """By SIGTERM, or at once by SIGKILL; its exit code."""
        assert self.process is not None
        if self.process.returncode is None:
            (self.process.kill if kill else self.process.terminate)()
        return await asyncio.wait_for(self.process.wait(), 15)

    async def until(self, holds: Callable[[], object], seconds: float = LIMIT) -> None:
        """Wait for something that comes about by itself."""
        async with asyncio.timeout(seconds):
            while not holds():  # noqa: ASYNC110 - it comes about in another process
                await asyncio.sleep(0.02)

    async def settled(self) -> None:
        """Wait until all that was to be said was said."""
        await self.until(lambda: rows(self.path, "SELECT count(*) FROM outbox WHERE status < 2") == [(0,)])

    async def taken(self, delivery: Delivery) -> None:
        """Teams tries again until it is taken."""
        async with asyncio.timeout(LIMIT):
            while delivery.status != 200:
                await asyncio.sleep(0.2)
                delivery = await self.teams.line.again(delivery)

    async def answers(self, person: Person) -> Mapping[str, Answer]:
        """What is kept of somebody's answers."""
        scope = scope_of(Address("teams", person.user.tenant, person.user.aad))
        with open_reader(f"sqlite:///{self.path}") as reader:
            found = reader.read(scope, lambda tx: list(tx.answers()))
        return {row.answer.question: row.answer for row in found if row.person == person.user.aad}

    def player(self, name: str, *, cards: bool) -> Player:
        """Somebody who talks to it."""
        person = self.teams.tenant(COUNCIL).user(name)
        return Player(cast("Office", self), person, cards, NOW)


@asynccontextmanager
async def served(folder: Path, **more: str) -> AsyncIterator[Served]:
    """A service; it is killed at the end, if it still runs."""
    async with StandIn() as teams:
        teams.identity.anonymous = True
        teams.throttle.conversation = teams.throttle.tenant = BOUNDLESS
        service = Served(teams, folder / "served.db", folder / "served.log", more=more)
        service.said.touch()
        try:
            await service.start()
            yield service
        finally:
            if service.process is not None:
                await service.end(kill=True)
