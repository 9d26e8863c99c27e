"""A service with the loopback channel: ``process.py URL PLATFORM_PORT``; prints the port where it takes events."""

import asyncio
import sys
from collections.abc import Callable

from aiohttp import web

from eic_bot.dialogs.inputs import Said
from eic_bot.entrypoints.processes import Line, Process, Take, always, run
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.errors import EicBotError
from eic_bot.service.delivery import clock
from eic_bot.service.envelopes import Address, Arrived, Inbound
from tests.support.loopback.channel import LoopbackChannel


def _print(port: int) -> None:
    print(port, flush=True)


class HttpIntake:
    """Takes ``POST /events`` with ``{"key", "who", "text"}``; answers 200 when it is committed.

    With ``dialog`` instead of ``text`` the person arrives there; ``tenant`` and ``channel`` may be given too.
    """

    def __init__(self, announce: Callable[[int], None] = _print) -> None:
        """``announce`` is told the port."""
        self._announce = announce

    async def listen(self, take: Take, closing: asyncio.Event) -> None:
        async def taken(request: web.Request) -> web.Response:
            said = await request.json()
            address = Address(said.get("channel", "loopback"), said.get("tenant", "T1"), said["who"])
            event = Arrived(said["dialog"]) if "dialog" in said else Said(said["who"], said["text"])
            try:
                return web.Response(text=await take(Inbound(said["key"], address, event, clock())))
            except EicBotError as problem:
                return web.Response(status=503, text=str(problem))

        app = web.Application()
        app.add_routes([web.post("/events", taken)])
        runner = web.AppRunner(app, shutdown_timeout=2)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self._announce(runner.addresses[0][1])
        await closing.wait()
        await runner.cleanup()


if __name__ == "__main__":
    line = Line(LoopbackChannel(int(sys.argv[2])), HttpIntake())
    run(Process("serve", always(line)), sys.argv[1], read_pack("demo"), "en", None)
