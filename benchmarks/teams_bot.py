"""``python -m benchmarks.teams_bot KIND``: a bot on Teams in its own process, so that its CPU time is its own.

``stock`` and ``ours`` are echoes, with stock authentication and with ours; ``engine`` is the service as
``eic-bot serve`` runs it, ``unsent`` the same with ``--no-workers``. It reads the stand-in's addresses as a line of
JSON, prints its own, and ends when its input does.
"""

import asyncio
import json
import sys
import warnings

import aiohttp
from aiohttp import web

from benchmarks.slack_place import SPENT
from benchmarks.stock_teams import answer, stock_route
from benchmarks.teams_service import serve
from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.app import messages_route
from eic_bot.adapters.teams.auth import Admission, Authenticator
from eic_bot.adapters.teams.bot_framework import BotFramework
from eic_bot.adapters.teams.connector import Connector, open_session
from eic_bot.adapters.teams.keys import SigningKeys
from eic_bot.adapters.teams.tokens import FixedToken
from eic_bot.adapters.teams.wire import InvokeAnswer, Json


def our_route(addresses: dict[str, str], session: aiohttp.ClientSession) -> web.RouteDef:
    """The same echo with our authentication and connector under the same framework."""
    hosts = ServiceHosts(loopback=True)
    keys = SigningKeys(session, addresses["metadata_url"])
    connector = Connector(session, FixedToken(addresses["token"]), hosts)
    authenticator = Authenticator(keys, Admission(addresses["app_id"], hosts=hosts))
    bot = BotFramework(addresses["app_id"], connector)

    async def echo(activity: Json) -> InvokeAnswer | None:
        if activity["type"] == "message":
            reference = {**activity, "bot": activity["recipient"], "user": activity["from"]}
            await bot.send(reference, {"type": "message", "text": f"echo {activity['text']}"})
        return InvokeAnswer(answer(activity.get("value"))) if activity["type"] == "invoke" else None

    return messages_route(authenticator, echo)


async def echoing(which: str, addresses: dict[str, str]) -> None:
    """Listen until the input ends."""
    async with open_session() as session:
        route = stock_route(addresses, addresses["token"]) if which == "stock" else our_route(addresses, session)
        app = web.Application()
        app.add_routes([route, SPENT])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
        await asyncio.to_thread(sys.stdin.read)
        await runner.cleanup()


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    told = json.loads(sys.stdin.readline())
    if sys.argv[1] in ("stock", "ours"):
        asyncio.run(echoing(sys.argv[1], told))
    else:
        serve(told, sends=sys.argv[1] == "engine")
