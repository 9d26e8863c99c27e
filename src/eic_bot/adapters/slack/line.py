"""The whole of Slack, put together: the way out, and the way in over a socket or over HTTP."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import field
from functools import partial
from typing import TYPE_CHECKING

import aiohttp
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.adapters.slack.app import PATIENCE_S, events_route
from eic_bot.adapters.slack.channel import SlackChannel
from eic_bot.adapters.slack.configuration import Configuration
from eic_bot.adapters.slack.listening import Listening, Take
from eic_bot.adapters.slack.pictures import Draw
from eic_bot.adapters.slack.retrying import BrokenConnections, ServerErrors, ShortRateLimits
from eic_bot.adapters.slack.watch import Watch
from eic_bot.adapters.slack.workspaces import OneWorkspace, Workspaces
from eic_bot.dialogs.phrases import Phrases
from eic_bot.errors import OperatorError
from eic_bot.model.value import value
from eic_bot.service.ports import Vault

if TYPE_CHECKING:
    from eic_bot.adapters.slack.socket_mode import SocketIntake

ELSEWHERE = frozenset((301, 302, 303, 307, 308))


@value
class Surroundings:
    """What Slack needs of the rest of the program."""

    phrases: Phrases
    now: Callable[[], int]
    say: Callable[[str], None]
    """Where an operator reads."""
    draw: Draw
    """How a table becomes a picture."""
    vault: Vault | None = None
    """Where tokens are kept, for many workspaces."""
    watch: Watch = field(default_factory=Watch)
    patience: float = PATIENCE_S
    """Seconds in which a call over HTTP is taken, or told to come again."""


class SlackLine:
    """Slack as configured."""

    def __init__(self, configuration: Configuration, client: AsyncWebClient, around: Surroundings) -> None:
        self._configuration, self._client, self._around = configuration, client, around
        self._workspaces = _workspaces(configuration, client, around.vault)
        self.channel = SlackChannel(client, self._workspaces, around.phrases, around.draw)

    @property
    def intake(self) -> "SocketIntake | None":
        """The way in over a socket, where that is the way."""
        if self._configuration.way != "socket":
            return None
        # Bolt is slow to import, and of use here only.
        from eic_bot.adapters.slack.bolt import make_app
        from eic_bot.adapters.slack.socket_mode import SocketIntake

        token, around = self._configuration.app_token, self._around
        app = partial(make_app, self._client, self._workspaces)
        return SocketIntake(app, self._listening, token, self._client, around.say, around.watch)

    def routes(self, take: Take) -> Sequence[web.AbstractRouteDef]:
        """The way in over HTTP, where that is the way."""
        if self._configuration.way == "socket":
            return ()
        events = events_route(self._listening(take), self._configuration.signing_secrets, self._around.patience)
        vault = self._around.vault
        if self._configuration.way != "installed" or vault is None:
            return (events,)
        from eic_bot.adapters.slack.oauth import oauth_routes

        return (events, *oauth_routes(self._configuration, self._client, vault, self._around.now))

    def _listening(self, take: Take) -> Listening:
        return Listening(take, self._workspaces, self._client, self._around.phrases, self._around.now)


@asynccontextmanager
async def open_slack(configuration: Configuration, around: Surroundings) -> AsyncIterator[SlackLine]:
    """Slack until the end of the block. Raises OperatorError for settings that do not fit together."""
    if missing := configuration.missing():
        raise OperatorError(f"Slack cannot be reached: {'; '.join(missing)}. See docs/how-to/slack.md.")
    async with open_session() as session:
        yield SlackLine(configuration, make_client(configuration.api_url, session), around)


def open_session() -> aiohttp.ClientSession:
    """Connections to Slack. Where an answer leads elsewhere it is not followed: a token would go there."""
    return aiohttp.ClientSession(middlewares=[_straight])


async def _straight(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    response = await handler(request)
    if response.status in ELSEWHERE:
        response.close()
        raise aiohttp.ClientResponseError(
            response.request_info, (), status=response.status, message="an answer that leads elsewhere"
        )
    return response


def make_client(api_url: str, session: aiohttp.ClientSession) -> AsyncWebClient:
    """One client, on one pool of connections, for all workspaces."""
    retrying = [BrokenConnections(), ShortRateLimits(max_retry_count=3), ServerErrors()]
    return AsyncWebClient(base_url=api_url, session=session, retry_handlers=retrying, timeout=10)


def _workspaces(configuration: Configuration, client: AsyncWebClient, vault: Vault | None) -> Workspaces:
    if configuration.way != "installed":
        return OneWorkspace(client, configuration.bot_token)
    if vault is None:
        raise OperatorError("To install in many workspaces, tokens are kept sealed: set EIC_SECRET_KEY.")
    from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator

    from eic_bot.adapters.slack.installing import InstallationStore, InstalledWorkspaces

    rotator = AsyncTokenRotator(
        client_id=configuration.client_id, client_secret=configuration.client_secret, client=client
    )
    return InstalledWorkspaces(InstallationStore(vault), rotator)
