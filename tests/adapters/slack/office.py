"""A council's Slack with the service behind it: both run here, and talk over loopback as they would over the net."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from eic_bot.adapters.slack.configuration import Configuration
from eic_bot.adapters.slack.line import SlackLine, Surroundings, open_slack
from eic_bot.adapters.slack.manifest import manifest
from eic_bot.adapters.slack.watch import Watch
from eic_bot.dialogs.dialog import Content
from eic_bot.entrypoints.processes import Line, Process, Take, always, work
from eic_bot.entrypoints.web import Site, listening
from eic_bot.entrypoints.wiring import Running, housed
from eic_bot.exports.heatmap import heatmap
from eic_bot.model.answers import Answer
from eic_bot.service.delivery import clock, deliver_due
from eic_bot.service.envelopes import Address, Inbound
from eic_bot.service.limits import Limits
from eic_bot.service.tenancy import scope_of
from eic_bot.service.turn import turns
from eic_bot.simulator.slack.app import App
from eic_bot.simulator.slack.records import User
from eic_bot.simulator.slack.stand_in import SlackStandIn
from eic_bot.simulator.slack.workspace import Workspace
from tests.support.hosting import DEMO, PHRASES, answers_of


@dataclass
class Habits:
    """How a service works, where it is not as tests need it mostly."""

    couriers: bool = False
    """Deliver as in production, by couriers beside the turns; else at the end of each turn."""
    limits: Limits = field(default_factory=Limits)
    watch: Watch = field(default_factory=Watch)
    patience: float = 30.0
    """Seconds in which a call is to be taken: mostly as many as a busy machine needs."""


class Office:
    """One workspace, and an eic-bot in it that delivers as it takes."""

    def __init__(
        self,
        slack: SlackStandIn,
        workspace: Workspace,
        url: str,
        content: Content,
        habits: Habits | None = None,
        language: str = "en",
    ) -> None:
        self.slack, self.workspace, self.url, self.content = slack, workspace, url, content
        self.habits, self.language = habits or Habits(), language
        slack.outgoing.patience = max(slack.outgoing.patience, self.habits.patience)
        self.installed = workspace.install()
        self.now: Callable[[], int] = clock
        self.running: Running
        self.line: SlackLine
        self._stack = AsyncExitStack()
        self.said: list[str] = []

    async def open(self) -> None:
        """Start the service."""
        stack = self._stack
        opened = housed(self.url, self.content, now=self.time, language=self.language)
        transactions, house = await stack.enter_async_context(opened)
        watch, patience = self.habits.watch, self.habits.patience
        around = Surroundings(house.phrases, self.time, self.said.append, heatmap, watch=watch, patience=patience)
        self.line = await stack.enter_async_context(open_slack(self.configuration(), around))
        self.line.channel.limits = self.habits.limits
        self.running = Running(transactions, house, self.line.channel, self.time)
        if self.habits.couriers:
            await stack.enter_async_context(self._working())
            await self.until(lambda: self.is_ready)
        elif self.slack.app.socket_mode:
            await stack.enter_async_context(_listening(self.line, self._take))
            await self.until(lambda: bool(self.slack.sockets.connections))
        else:
            routes = self.line.routes(self._take)
            await stack.enter_async_context(listening(self._site(), routes, self.said.append, grace=2))

    @property
    def is_ready(self) -> bool:
        """Whether Slack reaches the service."""
        return bool(self.slack.sockets.connections) or any("listening on" in text for text in self.said)

    async def close(self) -> None:
        """Stop the service."""
        await self._stack.aclose()

    async def _take(self, inbound: Inbound) -> str:
        scope = scope_of(inbound.address)
        [result] = await self.running.transactions.run(
            scope, lambda tx: turns(tx, [inbound], self.running.house, self.now())
        )
        await deliver_due(self.running.transactions, self.line.channel, self.now)
        return result

    def _site(self) -> Site:
        url = self.slack.app.request_url
        return Site(port=int(url.split(":")[2].split("/")[0])) if url else Site()

    @asynccontextmanager
    async def _working(self) -> AsyncIterator[None]:
        process = Process("serve", always(), self._site(), say=self._heard)
        line = Line(self.line.channel, self.line.intake, self.line.routes)
        closing = asyncio.Event()
        task = asyncio.create_task(work(process, [line], self.running.transactions, self.running.house, closing))
        try:
            yield
        finally:
            closing.set()
            await asyncio.wait_for(task, 20)

    def _heard(self, text: str) -> None:
        self.said.append(text)
        self.slack.journal.touch()

    def configuration(self) -> Configuration:
        app = self.slack.app
        given = Configuration(bot_token=self.installed.bot_token, api_url=self.slack.api_url)
        if app.socket_mode:
            return replace(given, app_token=app.app_token)
        return replace(given, signing_secret=app.signing_secret)

    async def until(self, holds: Callable[[], bool], seconds: float = 10) -> None:
        """Wait for something that comes about by itself."""
        await self.slack.journal.until(holds, seconds)

    def time(self) -> int:
        """What the service takes for now."""
        return self.now()

    def address_of(self, user: User) -> Address:
        """Where the service reaches somebody."""
        return Address("slack", self.installed.team_id, user.id)

    async def answers(self, user: User) -> Mapping[str, Answer]:
        """What is kept of somebody's answers."""
        return await answers_of(self.running, self.address_of(user))


@asynccontextmanager
async def office(
    folder: Path,
    *,
    over: str,
    content: Content = DEMO,
    port: int = 0,
    habits: Habits | None = None,
    language: str = "en",
) -> AsyncIterator[Office]:
    """An office over ``socket`` or ``http``, closed at the end."""
    address = f"https://127.0.0.1:{port}" if over == "http" else None
    app = App.from_manifest(manifest(PHRASES, address))
    if over == "http":
        app.request_url = app.command_url = f"http://127.0.0.1:{port}/slack/events"
    async with SlackStandIn(app) as slack:
        slack.pacing.enabled = False
        url = f"sqlite:///{folder / 'office.db'}"
        here = Office(slack, slack.workspace("Westshire"), url, content, habits, language)
        await here.open()
        try:
            yield here
        finally:
            await here.close()


@asynccontextmanager
async def _listening(line: SlackLine, take: Take) -> AsyncIterator[None]:
    closing = asyncio.Event()
    intake = line.intake
    assert intake is not None
    task = asyncio.create_task(intake.listen(take, closing))
    try:
        yield
    finally:
        closing.set()
        await asyncio.wait_for(task, 10)
