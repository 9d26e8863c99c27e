"""The one route Teams posts to. Neither bodies nor tokens are ever logged."""

import json
import logging
from typing import NoReturn

from aiohttp import web

from eic_bot.adapters.teams.addresses import is_loopback
from eic_bot.adapters.teams.auth import Refusal
from eic_bot.adapters.teams.bot_framework import BotFramework, Take
from eic_bot.adapters.teams.routes import PATH
from eic_bot.adapters.teams.wire import Reply

LARGEST = 256 * 1024
_LOG = logging.getLogger(__name__)


def messages_route(bot: BotFramework, take: Take, *, loopback_only: bool = False) -> web.RouteDef:
    """POST /api/messages. ``loopback_only`` goes with anonymous mode: other machines and proxies are refused."""

    async def post(request: web.Request) -> web.Response:
        if loopback_only and not _is_local(request):
            return _refused(Refusal(401, "anonymous mode answers this machine only"))
        body = await _body(request)
        if isinstance(body, Refusal):
            return _refused(body)
        try:
            reply = await bot.receive(request.headers, body.activity, take)
        except Exception as error:  # noqa: BLE001 - its words may be a person's: only its kind is logged
            _LOG.error("an activity failed: %s", type(error).__name__, extra={"error": type(error).__name__})
            return web.Response(status=500)
        return _refused(reply) if isinstance(reply, Refusal) else _answered(reply)

    return web.post(PATH, post)


class _Body:
    """A body that is JSON, whatever is in it."""

    def __init__(self, activity: object) -> None:
        self.activity = activity


async def _body(request: web.Request) -> _Body | Refusal:
    if request.content_type != "application/json" or "Content-Encoding" in request.headers:
        return Refusal(415, "unsupported media")
    if (request.charset or "utf-8").lower() not in {"utf-8", "utf8"}:
        return Refusal(415, "unsupported charset")
    if (request.content_length or 0) > LARGEST:
        return Refusal(413, "too large")
    body = bytearray()
    async for piece in request.content.iter_any():
        body += piece
        if len(body) > LARGEST:
            return Refusal(413, "too large")
    return _parsed(bytes(body))


def _parsed(body: bytes) -> _Body | Refusal:
    try:
        activity = json.loads(body.decode(), parse_constant=_no_constant)
        if b"\\ud" in body.lower():
            # Halves of characters can be written in JSON, but neither stored nor sent on.
            json.dumps(activity, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return Refusal(400, "not JSON")
    return _Body(activity)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _is_local(request: web.Request) -> bool:
    forwarded = request.headers.keys() & {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host"}
    return is_loopback(request.remote or "") and not forwarded


def _refused(refusal: Refusal) -> web.Response:
    facts = {"status": refusal.status, "why": refusal.why}
    _LOG.warning("refused %d: %s", refusal.status, refusal.why, extra=facts)
    headers = {"WWW-Authenticate": "Bearer"} if refusal.status == 401 else {}
    return web.Response(status=refusal.status, headers=headers)


def _answered(reply: Reply) -> web.Response:
    if reply.body is None:
        return web.Response(status=reply.status)
    return web.json_response(reply.body, status=reply.status)
