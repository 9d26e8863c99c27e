"""How the service is doing for an organisation: what waits, what could not be delivered, and which versions run."""

import platform
from collections import Counter
from importlib.metadata import version

from aiohttp import web

from eic_bot.admin.visits import Page, Visit, Way
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Letter

MOST = 1_000
"""Messages counted."""


async def show(visit: Visit) -> web.Response:
    """Figures, and no names."""
    letters = await visit.do(_letters)
    states = Counter((one.channel, one.state) for one in letters)
    versions = {"eic-bot": version("eic-bot"), "Python": platform.python_version(), "Pack": visit.console.house.pack}
    return visit.shown(
        "health.html",
        states=sorted((*key, count) for key, count in states.items()),
        versions=versions,
        is_cut=len(letters) == MOST,
    )


def _letters(tx: Transaction) -> list[Letter]:
    return list(tx.letters(MOST))


PAGE = Page("Health", (Way("GET", "/health", "see_health", show),))
