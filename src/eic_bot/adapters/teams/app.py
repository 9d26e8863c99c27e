"""The one route Teams posts to. Neither bodies nor tokens are ever logged. Why without the SDK: ADR 0041."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import NoReturn, TypeAlias

from aiohttp import web

from eic_bot.adapters.teams.addresses import is_loopback
from eic_bot.adapters.teams.auth import Authenticator, Refusal
from eic_bot.adapters.teams.routes import PATH
from eic_bot.adapters.teams.wire import InvokeAnswer, Json

Take: TypeAlias = Callable[[Json], Awaitable[InvokeAnswer | None]]
"""Does what an activity asks for; only an invoke is answered in words."""
PATIENCE_S = 9.0
"""Teams waits ten to fifteen seconds."""
LARGEST = 256 * 1024
_LOG = logging.getLogger(__name__)


def messages_route(authenticator: Authenticator, take: Take, *, loopback_only: bool = False) -> web.RouteDef:
    """POST /api/messages. ``loopback_only`` goes with anonymous mode: other machines and proxies are refused."""

    async def post(request: web.Request) -> web.Response:
        if loopback_only and not _is_local(request):
            return _refused(Refusal(401, "anonymous mode answers this machine only"))
        activity = await _admitted(request, authenticator)
        if isinstance(activity, Refusal):
            return _refused(activity)
        try:
            async with asyncio.timeout(PATIENCE_S):
                answer = await take(activity)
        except TimeoutError:
            return _refused(Refusal(503, "too much to do"))
        except Exception as error:  # noqa: BLE001 - its words may be a person's: only its kind is logged
            _LOG.error("an activity failed: %s", type(error).__name__, extra={"error": type(error).__name__})
            return web.Response(status=500)
        if activity["type"] != "invoke":
            return web.Response()
        given = answer or InvokeAnswer({})
        return web.json_response(given.body, status=given.status)

    return web.post(PATH, post)


async def _admitted(request: web.Request, authenticator: Authenticator) -> Json | Refusal:
    """The activity of a caller who is known before anything of it is read."""
    body = await _body(request)
    if isinstance(body, Refusal):
        return body
    verified = await authenticator.verified(request.headers.get("Authorization"))
    if isinstance(verified, Refusal):
        return verified
    try:
        activity = _parsed(body)
    except (ValueError, RecursionError):
        return Refusal(400, "not JSON")
    return authenticator.admitted(verified, activity)


async def _body(request: web.Request) -> bytes | Refusal:
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
    return bytes(body)


def _parsed(body: bytes) -> object:
    activity: object = json.loads(body.decode(), parse_constant=_no_constant)
    if b"\\ud" in body.lower():
        # Halves of characters can be written in JSON, but neither stored nor sent on.
        json.dumps(activity, ensure_ascii=False).encode()
    return activity


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
