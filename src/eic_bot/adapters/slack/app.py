"""The Slack app: Bolt verifies who is calling and hands over; the same app serves HTTP and Socket Mode."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import cast

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.adapters.slack.calls import read_call
from eic_bot.adapters.slack.listening import Listening
from eic_bot.adapters.slack.receipts import GONE, error_of
from eic_bot.adapters.slack.routes import EVENTS
from eic_bot.adapters.slack.workspaces import Workspace, Workspaces
from eic_bot.errors import EicBotError


class UnreachableError(EicBotError):
    """Slack does not say now whose event this is."""


def make_app(client: AsyncWebClient, workspaces: Workspaces, listening: Listening) -> AsyncApp:
    """Bolt with our listeners. Who calls over HTTP is known before Bolt hears of it: see ``events_route``."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        for tenant in (team_id, enterprise_id):
            found = await _found(workspaces, tenant) if tenant else None
            if found is not None:
                return AuthorizeResult(
                    enterprise_id=enterprise_id,
                    team_id=team_id,
                    bot_token=found.token,
                    bot_user_id=found.bot,
                    bot_id=found.bot_id,
                )
        return None

    app = AsyncApp(
        name="eic-bot",
        logger=_quiet_logger(),
        client=client,
        authorize=cast("Callable[..., Awaitable[AuthorizeResult]]", authorize),
        request_verification_enabled=False,
        process_before_response=True,
    )
    listening.listen(app)
    return app


async def _found(workspaces: Workspaces, tenant: str) -> Workspace | None:
    """The workspace. Raises UnreachableError where it cannot be known now, so that the event comes again."""
    try:
        return await workspaces.of(tenant)
    except SlackApiError as problem:
        if error_of(problem) in GONE:
            return None
        raise UnreachableError(f"slack: {error_of(problem)}") from None


def events_route(app: AsyncApp, signing_secrets: Sequence[str]) -> web.RouteDef:
    """Where Slack calls over HTTP, signed with any of these: events, presses, forms, commands and shortcuts."""
    verifiers = [SignatureVerifier(secret) for secret in signing_secrets]

    async def called(request: web.Request) -> web.StreamResponse:
        call = await read_call(request, verifiers)
        return call if isinstance(call, web.Response) else await to_aiohttp_response(await app.async_dispatch(call))

    return web.post(EVENTS, called)


def _quiet_logger() -> logging.Logger:
    """Where Bolt logs what went wrong; at lower levels it says what people wrote."""
    logger = logging.getLogger("eic_bot.slack")
    logger.setLevel(logging.ERROR)
    return logger
