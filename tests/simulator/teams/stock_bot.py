"""A bot of botbuilder's own making beside a stand-in in its own process.

The stock path asks for keys with a blocking call, so the stand-in cannot live on the same event loop.
"""

import json
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from aiohttp import web
from botframework.connector.auth import ChannelValidation

from benchmarks.stock_teams import stock_route


@contextmanager
def stand_in_process() -> Iterator[dict[str, str]]:
    """A stand-in in its own process, and its addresses."""
    process = subprocess.Popen(
        [sys.executable, "-m", "eic_bot.simulator.teams"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield json.loads(process.stdout.readline())
    finally:
        process.communicate(timeout=20)


@asynccontextmanager
async def stock_echo(addresses: dict[str, str], token: str) -> AsyncIterator[str]:
    """Where the stock bot listens."""
    before = ChannelValidation.open_id_metadata_endpoint
    app = web.Application()
    app.add_routes([stock_route(addresses, token)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/api/messages"
    finally:
        await runner.cleanup()
        ChannelValidation.open_id_metadata_endpoint = before
