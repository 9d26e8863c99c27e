"""What goes out: held back at once, let go again, and seen ahead."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from aiohttp import web

from eic_bot.admin.visits import Page, Visit, Way
from eic_bot.model.nudging import DAY_MS
from eic_bot.service.console.overview import ForeseenDay, foreseen_days
from eic_bot.service.nudges.pausing import hold, let_go
from eic_bot.service.nudges.previewing import Ahead
from eic_bot.service.ports import Transaction

PATH = "/nudges"
WEEKS = (1, 4, 12)


async def show(visit: Visit) -> web.Response:
    """What would go out in the weeks to come."""
    asked = visit.request.query.get("weeks", "")
    weeks = int(asked) if asked in {str(one) for one in WEEKS} else WEEKS[0]
    is_paused, days = await visit.do(lambda tx: (tx.overview.is_paused(), _ahead(tx, visit, weeks)))
    grouped = [(day, list(some)) for day, some in groupby(days, key=lambda one: one.day)]
    return visit.shown("nudges.html", is_paused=is_paused, days=grouped, weeks=weeks, choices=WEEKS)


async def pause(visit: Visit) -> web.Response:
    """Nothing goes out from now on."""
    now = visit.console.now()
    done = await visit.do(lambda tx: hold(tx, visit.actor, now))
    return visit.went(PATH, said="paused" if done else "same")


async def unpause(visit: Visit) -> web.Response:
    """What waits goes out."""
    now = visit.console.now()
    done = await visit.do(lambda tx: let_go(tx, visit.actor, now))
    return visit.went(PATH, said="unpaused" if done else "same")


def _ahead(tx: Transaction, visit: Visit, weeks: int) -> Sequence[ForeseenDay]:
    house, now = visit.console.house, visit.console.now()
    content = house.content(tx)
    ahead = Ahead(house.phrases, house.language, content, replace(house.round), now, now + weeks * 7 * DAY_MS)
    return foreseen_days(tx, ahead)


PAGE = Page(
    "console-nudges",
    (
        Way("GET", PATH, "pause", show),
        Way("POST", f"{PATH}/pause", "pause", pause),
        Way("POST", f"{PATH}/unpause", "pause", unpause),
    ),
)
