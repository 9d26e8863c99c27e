"""``eic-bot serve`` as a process of its own, with a stand-in of Slack that runs here."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from eic_bot.adapters.slack.manifest import manifest
from eic_bot.model.answers import Answer
from eic_bot.service.envelopes import Address
from eic_bot.service.tenancy import scope_of
from eic_bot.simulator.slack import SlackStandIn, User
from eic_bot.simulator.slack.app import App
from eic_bot.store.database import open_reader
from tests.adapters.slack.office import Office
from tests.adapters.slack.playing import Player
from tests.store.support import rows
from tests.support.hosting import PHRASES, free_port

PROGRAM = [sys.executable, "-c", "from eic_bot.entrypoints.cli import main; main()"]
LIMIT = 180.0
NOW = 1_790_000_000_000


@dataclass
class Served:
    """A service that can be killed and started anew."""

    slack: SlackStandIn
    path: Path
    port: int
    said: Path
    process: asyncio.subprocess.Process | None = None
    now: Callable[[], int] = lambda: NOW
    more: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.workspace = self.slack.workspace("Westshire")
        self.installed = self.workspace.install()

    def environment(self) -> dict[str, str]:
        """All that the service is told."""
        app = self.slack.app
        ours = {name: value for name, value in os.environ.items() if not name.startswith("EIC_")}
        ours |= {
            "EIC_SLACK_API_URL": self.slack.api_url,
            "EIC_SLACK_BOT_TOKEN": self.installed.bot_token,
            "EIC_DATABASE_URL": f"sqlite:///{self.path}",
            "EIC_PORT": str(self.port),
        }
        way = {"EIC_SLACK_APP_TOKEN": app.app_token}
        return ours | (way if app.socket_mode else {"EIC_SLACK_SIGNING_SECRET": app.signing_secret}) | self.more

    async def start(self) -> None:
        """Until Slack reaches it."""
        if self.slack.app.socket_mode:
            self.slack.sockets.sever()
        with self.said.open("ab") as out:
            self.process = await asyncio.create_subprocess_exec(
                *PROGRAM, "serve", env=self.environment(), stdout=out, stderr=out
            )
        await self.until(self._is_up)

    def _is_up(self) -> bool:
        if self.slack.app.socket_mode:
            return bool(self.slack.sockets.connections)
        said = self.said.read_text(encoding="utf-8")
        return self.process is not None and is_listening(said, self.process.pid)

    async def end(self, *, kill: bool = False) -> int:
        """By SIGTERM, or at once by SIGKILL; its exit code."""
        assert self.process is not None
        if self.process.returncode is None:
            (self.process.kill if kill else self.process.terminate)()
        return await asyncio.wait_for(self.process.wait(), 10)

    async def until(self, holds: Callable[[], object], seconds: float = LIMIT) -> None:
        """Wait for something that comes about by itself."""
        async with asyncio.timeout(seconds):
            while not holds():  # noqa: ASYNC110 - it comes about in another process
                await asyncio.sleep(0.02)

    async def settled(self) -> None:
        """Wait until all that was to be said was said."""
        await self.until(lambda: rows(self.path, "SELECT count(*) FROM outbox WHERE status < 2") == [(0,)])

    async def answers(self, user: User) -> Mapping[str, Answer]:
        """What is kept of somebody's answers."""
        scope = scope_of(Address("slack", self.installed.team_id, user.id))
        with open_reader(f"sqlite:///{self.path}") as reader:
            found = reader.read(scope, lambda tx: list(tx.answers()))
        return {row.answer.question: row.answer for row in found if row.person == user.id}

    def player(self, name: str, *, cards: bool, dialog: str | None = None) -> Player:
        """Somebody who talks to it."""
        return Player(cast("Office", self), self.workspace.user(name), cards, NOW, dialog)


def is_listening(said: str, process: int) -> bool:
    """Whether that process said so, in lines to read or in lines of JSON."""
    plain = "listening on" in said.partition(f"process {process};")[2]
    return plain or '"process.listening"' in said.partition(f'"process": {process},')[2]


@asynccontextmanager
async def served(folder: Path, over: str, **more: str) -> AsyncIterator[Served]:
    """A service over ``socket`` or ``http``; it is killed at the end, if it still runs."""
    port = free_port()
    app = App.from_manifest(manifest(PHRASES, None if over == "socket" else f"https://127.0.0.1:{port}"))
    if over == "http":
        app.request_url = app.command_url = f"http://127.0.0.1:{port}/slack/events"
    async with SlackStandIn(app) as slack:
        service = Served(slack, folder / f"{over}.db", port, folder / f"{over}.log", more=more)
        service.said.touch()
        try:
            await service.start()
            yield service
        finally:
            if service.process is not None:
                await service.end(kill=True)
