"""Bolt, as a handler behind a socket: it says whose workspace an event is from, and hands over to our listeners."""

import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any, cast

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.adapters.slack.heard import (
    Meant,
    Payload,
    action_heard,
    command_heard,
    event_heard,
    form_heard,
    shortcut_heard,
)
from eic_bot.adapters.slack.listening import EPHEMERAL, Listening
from eic_bot.adapters.slack.workspaces import Workspaces, known

EVERYTHING = re.compile(".*", re.DOTALL)
Heard = Callable[[dict[str, Any], AsyncAck], Awaitable[None]]


def make_app(client: AsyncWebClient, workspaces: Workspaces, listening: Listening) -> AsyncApp:
    """Bolt with our listeners, which hear everything: what nobody hears is answered with 404."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        for tenant in (team_id, enterprise_id):
            found = await known(workspaces, tenant) if tenant else None
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
    app.event(EVERYTHING)(_heard(listening, event_heard))
    app.action(EVERYTHING)(_heard(listening, action_heard))
    app.view(EVERYTHING)(_heard(listening, form_heard))
    app.shortcut(EVERYTHING)(_heard(listening, shortcut_heard))
    app.command(EVERYTHING)(_command(listening))
    return app


def _heard(listening: Listening, read: Callable[[Payload, int], Meant]) -> Heard:
    async def heard(body: dict[str, Any], ack: AsyncAck) -> None:
        await listening.take(read(body, listening.now()))
        await ack()

    return heard


def _command(listening: Listening) -> Heard:
    async def heard(body: dict[str, Any], ack: AsyncAck) -> None:
        await listening.take(command_heard(body, listening.now()))
        await ack(text=listening.answer_to_command(), response_type=EPHEMERAL)

    return heard


def _quiet_logger() -> logging.Logger:
    """Where Bolt logs what went wrong; at lower levels it says what people wrote."""
    logger = logging.getLogger("eic_bot.slack")
    logger.setLevel(logging.ERROR)
    return logger
