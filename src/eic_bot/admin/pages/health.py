"""How the service is doing for an organisation: what waits, what could not be delivered, and which versions run."""

import platform
from collections import Counter
from collections.abc import Sequence
from importlib.metadata import version

from aiohttp import web

from eic_bot.admin.visits import Page, Visit, Way
from eic_bot.service.console.records import Timers
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Letter

MOST = 1_000
"""Messages counted."""


async def show(visit: Visit) -> web.Response:
    """Figures, and no names."""
    letters, timers, is_paused, pack = await visit.do(lambda tx: _found(tx, visit))
    states = Counter((one.channel, one.state) for one in letters)
    return visit.shown(
        "health.html",
        states=sorted((*key, count) for key, count in states.items()),
        is_cut=len(letters) == MOST,
        timers=timers,
        is_paused=is_paused,
        versions={"eic-bot": version("eic-bot"), "Python": platform.python_version(), "Pack": pack},
    )


def _found(tx: Transaction, visit: Visit) -> tuple[Sequence[Letter], Timers, bool, str]:
    pack = visit.console.house.content(tx).pack
    overview = tx.overview
    return (
        tx.letters(MOST), overview.timers(visit.console.now()), overview.is_paused(),
        f"{pack.id} {pack.manifest.version}",
    )  # fmt: skip


PAGE = Page("console-health", (Way("GET", "/health", "see_health", show),))
