"""What a browser keeps for us, and how it is known again."""

import hashlib
import secrets
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web

SESSION: Final = "__Host-eic-console"
LOGIN: Final = "__Host-eic-login"
LANGUAGE: Final = "__Host-eic-language"
DRAFT: Final = "__Host-eic-draft"
"""The language of which they were told that it is a draft."""
LONGEST_BACK = 500


def new_token() -> str:
    """What nobody can guess."""
    return secrets.token_urlsafe(32)


def mark_of(token: str) -> str:
    """By which a token is found: it cannot be made from that."""
    return hashlib.sha256(token.encode()).hexdigest()


def session_of(request: web.Request) -> str:
    """The mark of the session that the browser says it has; empty where it says none."""
    token = request.cookies.get(SESSION, "")
    return mark_of(token) if token else ""


def keep(response: web.Response, name: str, token: str, seconds: int | None = None) -> None:
    """The browser keeps it so long or until it is closed, for our own addresses and out of reach of scripts."""
    response.set_cookie(name, token, path="/", secure=True, httponly=True, samesite="Lax", max_age=seconds)


def forget(response: web.Response, name: str) -> None:
    """The browser keeps it no longer."""
    response.set_cookie(name, "", path="/", secure=True, httponly=True, samesite="Lax", max_age=0)


def way_back(asked: str, root: str, below: str = "of/") -> str:
    """The page somebody wanted, where it is one of ours, of organisations or ``below``; else the first one."""
    parts = urlsplit(asked) if asked.isprintable() and "\\" not in asked and len(asked) <= LONGEST_BACK else None
    is_ours = parts is not None and not parts.scheme and not parts.netloc and parts.path.startswith(f"{root}/{below}")
    return asked if is_ours else root
