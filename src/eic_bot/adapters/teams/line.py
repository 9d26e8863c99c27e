"""The whole of Teams, put together: the way out through the Bot Connector, and the way in over HTTP."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web

from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.app import messages_route
from eic_bot.adapters.teams.auth import Admission, Authenticator
from eic_bot.adapters.teams.bot_framework import BotFramework
from eic_bot.adapters.teams.channel import TeamsChannel
from eic_bot.adapters.teams.configuration import Configuration
from eic_bot.adapters.teams.connector import Connector, open_session
from eic_bot.adapters.teams.keys import SigningKeys
from eic_bot.adapters.teams.listening import Listening, Take
from eic_bot.adapters.teams.pictures import Draw
from eic_bot.adapters.teams.roster import members_by
from eic_bot.adapters.teams.tokens import FixedToken, RenewedTokens, Tokens, managed_identity, single_tenant
from eic_bot.dialogs.phrases import Phrases
from eic_bot.errors import OperatorError
from eic_bot.model.value import value


@value
class Surroundings:
    """What Teams needs of the rest of the program."""

    phrases: Phrases
    now: Callable[[], int]
    hosts: ServiceHosts | None = None
    """Where the Bot Connector may be; None for where Microsoft has it."""
    tokens: Tokens | None = None
    """Where tokens come from; None for Microsoft's identity service."""
    draw: Draw | None = None
    """How a table becomes a picture that Teams shows; None where there are to be none."""


class TeamsLine:
    """Teams as configured."""

    def __init__(self, configuration: Configuration, session: aiohttp.ClientSession, around: Surroundings) -> None:
        anonymous = configuration.anonymous
        hosts = around.hosts or ServiceHosts(loopback=anonymous)
        tenants = configuration.tenants or None
        admission = Admission(configuration.app_id, tenants, hosts, anonymous=anonymous)
        admission.check(configuration.host)
        keys = SigningKeys(session, configuration.metadata_url)
        connector = Connector(session, around.tokens or tokens_of(configuration) or FixedToken(""), hosts)
        self._connector = connector
        self._authenticator = Authenticator(keys, admission)
        self._around, self._is_local = around, anonymous
        bot = BotFramework(configuration.app_id, connector)
        self.channel = TeamsChannel(bot, around.phrases, around.draw, members_by(connector))

    def routes(self, take: Take) -> Sequence[web.AbstractRouteDef]:
        """Where Teams calls."""
        listening = Listening(take, self._around.phrases, self._around.now, members_by(self._connector))
        return (messages_route(self._authenticator, listening.heard, loopback_only=self._is_local),)


@asynccontextmanager
async def open_teams(configuration: Configuration, around: Surroundings) -> AsyncIterator[TeamsLine]:
    """Teams until the end of the block. Raises OperatorError for settings that do not fit together."""
    if missing := configuration.missing():
        raise OperatorError(f"Teams cannot be reached: {'; '.join(missing)}. See docs/how-to/teams.md.")
    async with open_session() as session:
        yield TeamsLine(configuration, session, around)


def tokens_of(configuration: Configuration) -> RenewedTokens | None:
    """Where the bot's tokens come from; None in anonymous mode, which has none."""
    if configuration.anonymous:
        return None
    if configuration.managed_identity:
        return managed_identity(configuration.app_id)
    return single_tenant(configuration.app_id, configuration.password, configuration.tenant)
