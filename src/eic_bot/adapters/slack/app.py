"""The one route Slack calls over HTTP. Neither bodies nor signatures are ever logged. Why without Bolt: ADR 0041."""

import asyncio
import logging
from collections.abc import Sequence

from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from eic_bot.adapters.slack.calls import read_call
from eic_bot.adapters.slack.listening import EPHEMERAL, Listening
from eic_bot.adapters.slack.routes import EVENTS

PATIENCE_S = 2.7
"""Slack waits three seconds and then comes again: so it does when it is told in time, and what waits becomes less."""
_LOG = logging.getLogger(__name__)


def events_route(listening: Listening, signing_secrets: Sequence[str], patience: float = PATIENCE_S) -> web.RouteDef:
    """Events, presses, forms, commands and shortcuts, signed with any of these; acknowledged when they are taken.

    What is not taken within ``patience`` seconds is answered with 503.
    """
    verifiers = [SignatureVerifier(secret) for secret in signing_secrets]

    async def called(request: web.Request) -> web.Response:
        call = await read_call(request, verifiers, listening.now())
        if isinstance(call, web.Response):
            return call
        try:
            async with asyncio.timeout(patience):
                await listening.take(call.meant)
        except TimeoutError:
            _LOG.warning("refused 503: too much to do", extra={"status": 503})
            return web.Response(status=503)
        except Exception as error:  # noqa: BLE001 - its words may be a person's: only its kind is logged
            _LOG.error("a call failed: %s", type(error).__name__, extra={"error": type(error).__name__})
            return web.Response(status=500)
        if not call.is_command:
            return web.Response()
        return web.json_response({"text": listening.answer_to_command(), "response_type": EPHEMERAL})

    return web.post(EVENTS, called)
