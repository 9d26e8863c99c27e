"""The one web application: where platforms call, and where it is asked whether all is well."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.typedefs import Handler

from eic_bot.errors import OperatorError
from eic_bot.model.value import value
from eic_bot.service.noticing import Notice

MOST_BYTES = 1024 * 1024
BODY_SECONDS = 20.0
"""How long a body may take to come: platforms send theirs at once, and people a file of theirs in seconds."""


@value
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
    app = web.Application(client_max_size=MOST_BYTES, middlewares=[_in_time])
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


@web.middleware
async def _in_time(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Who sends ever more slowly is answered with 408, whichever page it was for."""

    def over() -> None:
        if not request.content.is_eof():
            request.content.set_exception(web.HTTPRequestTimeout())

    ending = asyncio.get_running_loop().call_later(BODY_SECONDS, over)
    try:
        return await handler(request)
    finally:
        ending.cancel()


async def _alive(request: web.Request) -> web.Response:
    del request
    return web.Response(text="ok\n")
