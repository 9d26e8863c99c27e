"""Where an operator watches a process: whether it lives, whether it is ready, and its figures; on a port of its own."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING

from aiohttp import web

from eic_bot.entrypoints.logs import notice_of
from eic_bot.entrypoints.processes import OpenWatch
from eic_bot.entrypoints.settings import Settings
from eic_bot.errors import EicBotError, OperatorError
from eic_bot.service.delivery import EVERYONE, clock
from eic_bot.service.figures import Figures
from eic_bot.service.noticing import Notice, Noticed, Notices, unnoticed
from eic_bot.service.ports import Transactions

if TYPE_CHECKING:
    from eic_bot.entrypoints.metrics import Metrics

ANSWER_SECONDS = 2.0
"""A database that takes longer is as good as none."""
TEXT = "text/plain; version=0.0.4; charset=utf-8"


def watched(settings: Settings, say: Callable[[str], None]) -> tuple[OpenWatch | None, Notices]:
    """How to open the watch, where it is asked for; and who is told what the process notices of itself."""
    logged: Notices = partial(_log, say) if settings.logs == "json" else unnoticed
    if settings.watch_port is None:
        return None, logged
    from eic_bot.entrypoints.metrics import Metrics

    metrics = Metrics(version("eic-bot"))

    def note(noticed: Noticed) -> None:
        metrics.note(noticed)
        logged(noticed)

    return partial(_open, metrics, (settings.watch_host, settings.watch_port), say), note


def _log(say: Callable[[str], None], noticed: Noticed) -> None:
    say(notice_of(noticed))


@asynccontextmanager
async def _open(
    metrics: "Metrics",
    place: tuple[str, int],
    say: Callable[[str], None],
    transactions: Transactions,
    closing: asyncio.Event,
) -> AsyncIterator[None]:
    app = web.Application()
    app.add_routes(
        [
            web.get("/livez", _alive),
            web.get("/readyz", partial(_ready, transactions, closing)),
            web.get("/metrics", partial(_measured, metrics, transactions)),
        ]
    )
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, *place).start()
    except OSError as problem:
        await runner.cleanup()
        raise OperatorError(
            f"{place[0]}:{place[1]} cannot be watched on: {problem.strerror}. Set EIC_WATCH_PORT to another port."
        ) from None
    port = runner.addresses[0][1]
    say(Notice("process.watched", f"watch it on http://{place[0]}:{port}/metrics, /livez, /readyz", port=port))
    try:
        yield
    finally:
        await asyncio.shield(runner.cleanup())


async def _alive(request: web.Request) -> web.Response:
    del request
    return web.Response(text="ok\n")


async def _ready(transactions: Transactions, closing: asyncio.Event, request: web.Request) -> web.Response:
    """Ready from the start on - schema and pack are seen to before - until it stops or the database is away."""
    del request
    if closing.is_set():
        return web.Response(status=503, text="stopping\n")
    if await _figures(transactions) is None:
        return web.Response(status=503, text="the database does not answer\n")
    return web.Response(text="ok\n")


async def _measured(metrics: "Metrics", transactions: Transactions, request: web.Request) -> web.Response:
    del request
    page = metrics.page(await _figures(transactions), clock())
    return web.Response(body=page, headers={"Content-Type": TEXT})


async def _figures(transactions: Transactions) -> Figures | None:
    """As things stand; None where the database does not say so in time."""
    asked = transactions.run(EVERYONE, lambda tx: tx.figures(clock()))
    with suppress(TimeoutError, EicBotError):
        return await asyncio.wait_for(asked, ANSWER_SECONDS)
    return None
