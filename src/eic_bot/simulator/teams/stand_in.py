"""The stand-in as a whole: one small server on loopback, and the people behind it."""

import asyncio
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

from aiohttp import web

from eic_bot.simulator.teams.connector import Connector
from eic_bot.simulator.teams.faults import Faults
from eic_bot.simulator.teams.identity import Identity
from eic_bot.simulator.teams.limits import Throttle
from eic_bot.simulator.teams.line import Line
from eic_bot.simulator.teams.tenant import Tenant
from eic_bot.simulator.teams.world import World

APP_ID = "11111111-2222-4333-8444-555555555555"
PREFIX = "/uk"


class StandIn:
    """Teams on this machine. ``async with`` starts it and stops it.

    ``clock`` gives seconds since 1970: tokens, times and limits go by it.
    """

    def __init__(
        self, app_id: str = APP_ID, *, name: str = "eic-bot", port: int = 0, clock: Callable[[], float] = time.time
    ) -> None:
        self.identity = Identity(app_id, clock=clock)
        self.faults = Faults()
        self.throttle = Throttle(clock)
        self.world = World({"id": f"28:{app_id}", "name": name}, clock)
        self.connector = Connector(self.world, self.identity, self.faults, self.throttle)
        self.url = ""
        self.more_routes: Sequence[web.RouteDef] = ()
        self.line: Line
        self._port = port
        self._tenants: dict[str, Tenant] = {}
        self._runner: web.AppRunner

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=1 << 22)
        app.add_routes(
            [
                web.get("/v1/.well-known/openidconfiguration", self._metadata),
                web.get("/v1/.well-known/keys", self._keys),
                web.post("/{tenant}/oauth2/v2.0/token", self._token),
                *self.connector.routes(PREFIX),
                *self.more_routes,
            ]
        )
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self.line = Line(self.world, self.identity, self.faults, self.service_url)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.line.close()
        await self._runner.cleanup()

    @property
    def service_url(self) -> str:
        """The address in every activity, where the bot answers to."""
        return f"{self.url}{PREFIX}/"

    @property
    def metadata_url(self) -> str:
        """The OpenID metadata of whoever signs."""
        return f"{self.url}/v1/.well-known/openidconfiguration"

    def tenant(self, name: str) -> Tenant:
        """An organisation; the same one for the same name."""
        return self._tenants.setdefault(name, Tenant(name, self.world, self.line))

    def meet(self, bot_url: str) -> None:
        """The bot listens there."""
        self.line.bot_url = bot_url

    async def _metadata(self, request: web.Request) -> web.Response:
        return await self._identified(request, "metadata", lambda: (200, self.identity.metadata(self.url)))

    async def _keys(self, request: web.Request) -> web.Response:
        return await self._identified(request, "keys", lambda: (200, self.identity.key_set()))

    async def _token(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        return await self._identified(request, "token", lambda: self.identity.grant(form))

    async def _identified(
        self, request: web.Request, kind: str, answer: Callable[[], tuple[int, dict[str, object]]]
    ) -> web.Response:
        """What the identity services answer, and how slowly."""
        self.identity.note(kind)
        await asyncio.sleep(self.faults.identity_hang)
        if self.faults.cut and request.transport is not None:
            request.transport.abort()
        status, body = answer()
        return web.json_response(body, status=status)
