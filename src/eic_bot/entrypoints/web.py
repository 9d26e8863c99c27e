"""The one web application: where platforms call, and where it is asked whether all is well."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from eic_bot.errors import OperatorError
from eic_bot.service.noticing import Notice

MOST_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Site:
    """Where the web application listens."""

    host: str = "127.0.0.1"
    port: int = 8080
    public: str = ""
    """Where people reach it, such as https://eic.example.gov.uk; empty where they cannot."""


@asynccontextmanager
async def listening(
    site: Site, routes: Iterable[web.AbstractRouteDef], say: Callable[[str], None], grace: float
) -> AsyncIterator[None]:
    """Take calls until the end of the block; then nothing new is taken, and those in hand have ``grace`` seconds."""
    app = web.Application(client_max_size=MOST_BYTES)
    app.add_routes([*routes, web.get("/livez", _alive)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=grace, handle_signals=False)
    await runner.setup()
    try:
        await web.TCPSite(runner, site.host, site.port).start()
    except OSError as problem:
        await runner.cleanup()
        raise OperatorError(
            f"{site.host}:{site.port} cannot be listened on: {problem.strerror}. Set EIC_PORT to another port."
        ) from None
    host, port = runner.addresses[0][:2]
    say(Notice("process.listening", f"listening on http://{host}:{port}", port=port))
    try:
        yield
    finally:
        await asyncio.shield(runner.cleanup())


async def _alive(request: web.Request) -> web.Response:
    del request
    return web.Response(text="ok\n")
