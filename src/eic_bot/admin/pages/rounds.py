"""The rounds of an organisation: states and counts, never who said what, nor who did not."""

from aiohttp import web

from eic_bot.admin.visits import Page, Visit, Way
from eic_bot.service.console.overview import rounds_of


async def show(visit: Visit) -> web.Response:
    """All of them, newest first."""
    return visit.shown("rounds.html", rounds=await visit.do(rounds_of))


PAGE = Page("console-rounds", (Way("GET", "/rounds", "see_rounds", show),))
