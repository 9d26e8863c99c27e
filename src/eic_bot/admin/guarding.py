"""What holds for every answer of the console, and what is looked at before anything is done."""

import logging
from collections.abc import Awaitable, Callable
from typing import TypeAlias
from urllib.parse import urlsplit

from aiohttp import web

from eic_bot.admin.configuration import is_loopback
from eic_bot.admin.visits import FORM_BYTES, Console
from eic_bot.rendering.origins import HEADERS, is_opened, is_own_form

Answer: TypeAlias = Callable[[web.Request], Awaitable[web.Response]]

_LOG = logging.getLogger(__name__)
SAFE = {"GET", "HEAD"}
PROXIED = ("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP")
"""Whoever says one of these stands between us and the browser."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
)
"""What a browser may load and do: nothing that stands in a page itself, and nothing of another place."""


def guarded(console: Console, answer: Answer, most_bytes: int = FORM_BYTES) -> Answer:
    """The same, for requests that may be ours, and with the headers that every answer has."""

    async def answered(request: web.Request) -> web.Response:
        why = refused(console, request, most_bytes)
        if why is not None:
            found = message(console, request, *why, most=str(most_bytes // 1024))
        else:
            try:
                found = await answer(request)
            except web.HTTPException as other:
                found = message(console, request, other.status, "console-not-possible", "", str(other.status))
            except Exception:  # noqa: BLE001 - whatever it was, the answer is one of ours and keeps to itself
                _LOG.exception("console: %s %s", request.method, request.match_info.route.resource)
                found = message(console, request, 500, "console-broken", "console-broken-text")
        for name, value in HEADERS.items():
            found.headers.setdefault(name, value)
        if console.configuration.origin.startswith("https:"):
            found.headers["Strict-Transport-Security"] = "max-age=31536000"
        found.headers["Content-Security-Policy"] = f"{POLICY} {console.forms_lead_to}".rstrip()
        return found

    return answered


def refused(console: Console, request: web.Request, most_bytes: int) -> tuple[int, str, str] | None:
    """Why nothing is done, as status, and the keys of a heading and a sentence; None where it may be."""
    if request.method not in SAFE:
        if not is_own_form(request.headers, origin_of(console, request)):
            return 403, "console-elsewhere", "console-elsewhere-text"
        if request.content_length is None and request.can_read_body:
            return 411, "console-no-length", "console-no-length-text"
        if (request.content_length or 0) > most_bytes:
            return 413, "console-too-much", "console-too-much-text"
    elif not is_opened(request.headers):
        return 403, "console-for-itself", "console-for-itself-text"
    return None


def origin_of(console: Console, request: web.Request) -> str:
    """Where our pages are, as a browser names it. On this machine alone, whatever it is called by."""
    if console.configuration.provider is None and is_loopback(urlsplit(f"//{request.host}").hostname or ""):
        return f"http://{request.host}"
    return console.configuration.origin


def is_proxied(request: web.Request) -> bool:
    """Whether somebody stands between us and the browser."""
    return any(name in request.headers for name in PROXIED)


def message(
    console: Console, request: web.Request, status: int, heading: str, text: str = "", name: str = "", **given: str
) -> web.Response:
    """A page that says one thing, by keys: a heading, and a sentence or what it is about, as it is called."""
    return console.answered(request, "message.html", status, heading=heading, text=text, name=name, given=given)
