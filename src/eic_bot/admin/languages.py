"""In which language somebody reads the console: chosen on any page and kept by the browser."""

from collections.abc import Iterator

from aiohttp import web

from eic_bot.admin import browsers
from eic_bot.dialogs.phrases import Phrases

A_YEAR = 365 * 24 * 3600


def language_of(request: web.Request, phrases: Phrases, usual: str) -> str:
    """The one they chose here; else the first that the browser asks for and that there is; else the usual one."""
    wanted = (request.cookies.get(browsers.LANGUAGE, ""), *_asked_for(request.headers.get("Accept-Language", "")))
    return next((one for one in wanted if one in phrases.languages), usual)


def _asked_for(header: str) -> Iterator[str]:
    """``en-GB,cy;q=0.9`` is ``en``, then ``cy``."""
    found = []
    for part in header.split(","):
        name, _, weight = part.partition(";q=")
        try:
            found.append((-float(weight or 1), name.strip().partition("-")[0].lower()))
        except ValueError:
            continue
    yield from (name for _, name in sorted(found, key=lambda one: one[0]))


def keep_language(response: web.Response, language: str) -> None:
    """The browser keeps it for a year."""
    browsers.keep(response, browsers.LANGUAGE, language, A_YEAR)


def is_told(request: web.Request, language: str) -> bool:
    """Whether this browser has been told since it was opened that the translation is a draft."""
    return request.cookies.get(browsers.DRAFT) == language


def note_told(response: web.Response, language: str) -> None:
    """It has been told."""
    browsers.keep(response, browsers.DRAFT, language)
