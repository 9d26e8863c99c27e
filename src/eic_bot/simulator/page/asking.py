"""Reading what the page asks for."""

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from eic_bot.simulator.page.declining import Declined
from eic_bot.simulator.page.service import Json

BAD = 400


async def body_of(request: web.Request) -> Json:
    """The JSON object of a request."""
    if request.content_type != "application/json":
        raise Declined("The request is not JSON.", "Send application/json.", BAD)
    try:
        body = await request.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise Declined("The request is not a JSON object.", "See the list of requests.", BAD)
    return body


def text(asked: Mapping[str, Any], name: str) -> str:
    """A field that must be there and be text."""
    found = asked.get(name)
    if not isinstance(found, str) or not found:
        raise Declined(f"{name} is missing.", f"Give {name} as text.", BAD)
    return found


def optional(asked: Mapping[str, Any], name: str) -> str | None:
    """A field that may be there."""
    return text(asked, name) if asked.get(name) else None


def thing(asked: Mapping[str, Any], name: str) -> Json:
    """A field that is an object; empty where it is not there."""
    found = asked.get(name) or {}
    if not isinstance(found, dict):
        raise Declined(f"{name} is not an object.", f"Give {name} as an object.", BAD)
    return found


def number(asked: Mapping[str, Any], name: str) -> float:
    """A field that is a number."""
    found = asked.get(name)
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise Declined(f"{name} is not a number.", f"Give {name} as a number.", BAD)
    return float(found)
