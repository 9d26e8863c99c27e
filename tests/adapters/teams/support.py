"""A bot that speaks Teams over real HTTP, and the stand-in it speaks to."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web

from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.app import messages_route
from eic_bot.adapters.teams.auth import Admission, Authenticator
from eic_bot.adapters.teams.bot_framework import BotFramework
from eic_bot.adapters.teams.connector import Connector, open_session
from eic_bot.adapters.teams.keys import SigningKeys
from eic_bot.adapters.teams.routes import PATH
from eic_bot.adapters.teams.tokens import FixedToken, Tokens
from eic_bot.adapters.teams.wire import InvokeAnswer, Json
from eic_bot.simulator.teams.stand_in import APP_ID, StandIn

HOSTS = ServiceHosts(loopback=True)


@dataclass
class Served:
    """A running bot: where it listens, what it was given, and what it sends through."""

    url: str
    bot: BotFramework
    session: aiohttp.ClientSession
    keys: SigningKeys
    connector: Connector
    authenticator: Authenticator
    taken: list[Json] = field(default_factory=list)
    answer: Callable[[Json], Awaitable[InvokeAnswer | None]] | None = None

    async def take(self, activity: Json) -> InvokeAnswer | None:
        self.taken.append(activity)
        return None if self.answer is None else await self.answer(activity)


@asynccontextmanager
async def serving(
    teams: StandIn, admission: Admission | None = None, tokens: Tokens | None = None, *, loopback_only: bool = False
) -> AsyncIterator[Served]:
    """A bot beside the stand-in, on another port of this machine."""
    async with open_session() as session:
        admission = admission or Admission(APP_ID, hosts=HOSTS)
        keys = SigningKeys(session, teams.metadata_url)
        connector = Connector(session, tokens or FixedToken(teams.identity.give()), admission.hosts)
        bot = BotFramework(admission.app_id, connector)
        authenticator = Authenticator(keys, admission)
        served = Served("", bot, session, keys, connector, authenticator)
        app = web.Application()
        app.add_routes([messages_route(authenticator, served.take, loopback_only=loopback_only)])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        served.url = f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}"
        teams.meet(served.url)
        try:
            yield served
        finally:
            await runner.cleanup()


def reference_of(activity: Json) -> Json:
    """Where an activity came from, as the adapter wants to be told."""
    return {
        "serviceUrl": activity["serviceUrl"],
        "channelId": activity["channelId"],
        "conversation": activity["conversation"],
        "bot": activity["recipient"],
        "user": activity["from"],
    }
