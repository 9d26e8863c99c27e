"""JSON of the identity provider, read with a limit of time and size, and never from elsewhere than was asked."""

import json
import logging
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

import aiohttp

TIMEOUT: Final = aiohttp.ClientTimeout(total=8)
LARGEST: Final = 1 << 20
FAILURES: Final = (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError, AttributeError)
"""What goes wrong between here and there, or in what is read."""
_LOG = logging.getLogger(__name__)


async def read_json(
    session: aiohttp.ClientSession, url: str, form: Mapping[str, str] | None = None, auth: str | None = None
) -> dict[str, Any]:
    """An object. Raises one of ``FAILURES``."""
    if urlsplit(url).scheme != "https":
        raise ValueError("not over https")
    headers = {"Accept": "application/json", **({"Authorization": auth} if auth else {})}
    method = "GET" if form is None else "POST"
    asked = session.request(method, url, data=form, headers=headers, timeout=TIMEOUT, allow_redirects=False)
    async with asked as response:
        body = b""
        while len(body) <= LARGEST and (more := await response.content.read(LARGEST)):
            body += more
        if response.status != 200:
            raise ValueError(f"status {response.status}{_code_of(body)}")
    if len(body) > LARGEST:
        raise ValueError("too large")
    found = json.loads(body)
    if not isinstance(found, dict):
        raise TypeError("not an object")
    return found


def note(what: str, error: Exception) -> None:
    """For who runs the service. No token and no secret is in it."""
    _LOG.warning("identity provider: %s: %s %s", what, type(error).__name__, str(error)[:200])


def _code_of(body: bytes) -> str:
    """The protocol's own word for what was wrong."""
    try:
        return f" {str(json.loads(body)['error'])[:50]}"
    except (ValueError, KeyError, TypeError):
        return ""
