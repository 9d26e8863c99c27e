"""``python -m benchmarks.slack_bot KIND WEB_API``: a bot on Slack in its own process, so that its CPU time is its own.

``ours`` is the service as ``eic-bot serve`` runs it, ``unsent`` the same with ``--no-workers``, ``unread`` takes events
and does nothing with them; ``default`` and ``before`` are bare Bolt, as it comes and with ``process_before_response``.
It prints its address and ends when its input does.
"""

import asyncio
import json
import os
import resource
import signal
import sys
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from time import process_time_ns
from typing import Any, Literal, TypeAlias

from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from benchmarks.databases import a_file

Kind: TypeAlias = Literal["ours", "unsent", "unread", "default", "before"]
SECRET, TOKEN = "8f742231b10e8888abcd99yyyzzz85a5", "xoxb-1-2-benchmark"


async def spent(_: web.Request) -> web.Response:
    """CPU nanoseconds of this process so far, and the bytes it has in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return web.json_response({"cpu": process_time_ns(), "memory": pages * resource.getpagesize()})


def ours(kind: Kind, api: str) -> None:
    """The service on a new database of SQLite, its pace not held back."""
    from eic_bot.adapters.slack.configuration import Configuration
    from eic_bot.adapters.slack.line import Surroundings, open_slack
    from eic_bot.entrypoints.processes import Line, Process, Take, run
    from eic_bot.entrypoints.web import Site
    from eic_bot.entrypoints.wiring import read_pack
    from eic_bot.exports.heatmap import heatmap
    from eic_bot.service.conversation import House
    from eic_bot.service.delivery import EVERYONE, clock
    from eic_bot.service.envelopes import Address, Inbound
    from eic_bot.service.limits import Limits
    from eic_bot.service.ports import Transactions
    from eic_bot.service.tenancy import scope_of

    async def unread(_: Inbound) -> str:
        return ""

    @asynccontextmanager
    async def opened(transactions: Transactions, house: House) -> AsyncIterator[Sequence[Line]]:
        async def session(request: web.Request) -> web.Response:
            address = Address("slack", request.match_info["team"], request.match_info["person"])
            found = await transactions.run(scope_of(address), lambda tx: tx.owners([address], clock())[0].focus[-1])
            return web.json_response(found)

        async def kept(request: web.Request) -> web.Response:
            scope = scope_of(Address("slack", request.match_info["team"], ""))
            return web.json_response(await transactions.run(scope, lambda tx: sum(1 for _ in tx.answers())))

        async def waiting(_: web.Request) -> web.Response:
            return web.json_response(await transactions.run(EVERYONE, lambda tx: len(tx.letters(100))))

        def routes(take: Take) -> Sequence[web.AbstractRouteDef]:
            beside = [
                web.get("/spent", spent),
                web.get("/waiting", waiting),
                web.get("/session/{team}/{person}", session),
                web.get("/kept/{team}", kept),
            ]
            return [*line.routes(unread if kind == "unread" else take), *beside]

        around = Surroundings(house.phrases, clock, lambda _: None, heatmap)
        async with open_slack(Configuration(bot_token=TOKEN, signing_secret=SECRET, api_url=api), around) as line:
            line.channel.limits = Limits()
            yield [Line(line.channel, None, routes)]

    def say(text: str) -> None:
        if text.startswith("listening on "):
            print(text.removeprefix("listening on "), flush=True)

    process = Process("serve", opened, Site(port=0), has_workers=kind == "ours", say=say)
    threading.Thread(target=_end, daemon=True).start()
    with a_file() as url:
        run(process, url, read_pack("demo"), "en", None)


def _end() -> None:
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)


async def bolt(kind: Kind, api: str) -> None:
    """Bolt with a listener that acknowledges, then makes the calls that it was told as a line of JSON."""
    calls: list[list[dict[str, Any]]] = json.loads(sys.stdin.readline())
    app = AsyncApp(
        signing_secret=SECRET,
        client=AsyncWebClient(TOKEN, base_url=api),
        process_before_response=kind == "before",
    )

    @app.action("acknowledged")
    async def acknowledged(ack: Any) -> None:
        await ack()

    @app.action("replied")
    async def replied(ack: Any, action: dict[str, Any], body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        for one in calls[int(action["value"])]:
            channel = body["channel"]["id"]
            await client.api_call(one["method"], json={**one["given"], "channel": channel})

    site = app.web_app("/slack/events")
    site.add_routes([web.get("/spent", spent)])
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    match sys.argv[1:]:
        case [("ours" | "unsent" | "unread") as kind, api]:
            ours(kind, api)
        case [("default" | "before") as kind, api]:
            asyncio.run(bolt(kind, api))
