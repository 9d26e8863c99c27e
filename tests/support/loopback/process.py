"""A service with the loopback channel: ``process.py URL PLATFORM_PORT``; prints the port where it takes events."""

import asyncio
import sys

from aiohttp import web

from eic_bot.dialogs.inputs import Said
from eic_bot.entrypoints.processes import Line, Process, Take, always, run
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.service.delivery import clock
from eic_bot.service.envelopes import Address, Inbound
from tests.support.loopback.channel import LoopbackChannel


class HttpIntake:
    """Takes ``POST /events`` with ``{"key", "who", "text"}``; answers 200 when it is committed."""

    async def listen(self, take: Take, closing: asyncio.Event) -> None:
        async def event(request: web.Request) -> web.Response:
            said = await request.json()
            address = Address("loopback", "T1", said["who"])
            await take(Inbound(said["key"], address, Said(said["who"], said["text"]), clock()))
            return web.Response()

        app = web.Application()
        app.add_routes([web.post("/events", event)])
        runner = web.AppRunner(app, shutdown_timeout=2)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        print(runner.addresses[0][1], flush=True)
        await closing.wait()
        await runner.cleanup()


if __name__ == "__main__":
    line = Line(LoopbackChannel(int(sys.argv[2])), HttpIntake())
    run(Process("serve", always(line)), sys.argv[1], read_pack("demo"), "en", None)
