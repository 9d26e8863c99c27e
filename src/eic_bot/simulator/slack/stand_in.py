"""The stand-in, running: everything of it behind one port on loopback."""

from collections.abc import Callable
from types import TracebackType
from typing import Self

from aiohttp import web

from eic_bot.simulator.slack.app import App
from eic_bot.simulator.slack.clock import Clock, WallClock
from eic_bot.simulator.slack.platform import Platform
from eic_bot.simulator.slack.records import Json
from eic_bot.simulator.slack.server import application
from eic_bot.simulator.slack.team import Team
from eic_bot.simulator.slack.workspace import Workspace


class SlackStandIn:
    """A pretend Slack. Use it as an async context manager, or ``start`` and ``stop`` it."""

    def __init__(self, app: App | None = None, clock: Clock | None = None) -> None:
        self.platform = Platform(app or App(), clock or WallClock())
        self.app = self.platform.app
        self.clock = self.platform.clock
        self.journal = self.platform.journal
        self.faults = self.platform.faults
        self.pacing = self.platform.pacing
        self.sockets = self.platform.sockets
        self.outgoing = self.platform.outgoing
        self.workspaces: dict[str, Workspace] = {}
        self.extra_routes: list[Callable[[web.Application], None]] = []
        """Called with the web application before it starts, for what is no part of Slack."""
        self._runner: web.AppRunner | None = None

    @property
    def api_url(self) -> str:
        """Where the Web API is: the value of ``EIC_SLACK_API_URL``."""
        return f"{self.platform.address}/api/"

    @property
    def authorize_url(self) -> str:
        """Where install links lead."""
        return f"{self.platform.address}/oauth/v2/authorize"

    def workspace(self, name: str, *, enterprise: str | None = None) -> Workspace:
        """Make a workspace; one of an enterprise grid, if the enterprise is named."""
        mint, known = self.platform.mint, self.platform.teams.values()
        grid = None
        if enterprise:
            same = (one.enterprise_id for one in known if one.enterprise_name == enterprise)
            grid = next(same, None) or mint.next("E")
        domain = "-".join(name.lower().split())
        team = Team(mint.next("T"), name, domain, mint, self.clock, grid, enterprise)
        self.platform.teams[team.id] = team
        self.workspaces[team.id] = Workspace(self.platform, team)
        return self.workspaces[team.id]

    async def verify(self, url: str) -> bool:
        """Ask an address for the challenge, as Slack does before it takes it as the request address."""
        body: Json = {"type": "url_verification", "token": self.app.verification_token, "challenge": "c-" + self.app.id}
        attempt = await self.outgoing.verify(url, body)
        return attempt.outcome == "ok" and body["challenge"] in {
            attempt.reply.get("challenge"),
            attempt.reply.get("text"),
        }

    def cut(self, seconds: float) -> None:
        """Cut the network for so many seconds: calls, events and open connections."""
        self.faults.cut(seconds)
        self.sockets.sever()

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Open the port."""
        made = application(self.platform)
        for add in self.extra_routes:
            add(made)
        self._runner = web.AppRunner(made, handler_cancellation=True, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        self.platform.address = f"http://{host}:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Close everything."""
        await self.outgoing.close()
        await self.sockets.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()
