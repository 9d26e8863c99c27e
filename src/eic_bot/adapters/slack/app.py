"""The Slack app: Bolt verifies who is calling and hands over; the same app serves HTTP and Socket Mode."""

import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import cast

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.adapters.slack.listening import Listening
from eic_bot.adapters.slack.workspaces import Workspaces

EVENTS = "/slack/events"
_STAMP = re.compile(r"[0-9]{1,12}")


def make_app(client: AsyncWebClient, workspaces: Workspaces, signing_secret: str, listening: Listening) -> AsyncApp:
    """Bolt with our listeners. ``signing_secret`` is empty in Socket Mode alone, where nobody calls."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        for tenant in (team_id, enterprise_id):
            found = await workspaces.of(tenant) if tenant else None
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
        signing_secret=signing_secret,
        process_before_response=True,
    )
    listening.listen(app)
    return app


def events_route(app: AsyncApp) -> web.RouteDef:
    """Where Slack calls over HTTP: events, presses, forms, commands and shortcuts."""

    async def called(request: web.Request) -> web.StreamResponse:
        if not _is_dated(request.headers):
            return web.Response(status=401, text="This is not signed as Slack signs.")
        try:
            (await request.read()).decode()
        except UnicodeDecodeError:
            return web.Response(status=400, text="The body is not text in UTF-8.")
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    return web.post(EVENTS, called)


def _is_dated(headers: Mapping[str, str]) -> bool:
    """Whether there is a time stamp that Bolt can read; on another it would stumble."""
    return _STAMP.fullmatch(headers.get("X-Slack-Request-Timestamp", "")) is not None


def _quiet_logger() -> logging.Logger:
    """Where Bolt logs what went wrong; at lower levels it says what people wrote."""
    logger = logging.getLogger("eic_bot.slack")
    logger.setLevel(logging.ERROR)
    return logger
