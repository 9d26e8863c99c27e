"""The record of who did what in an organisation, newest first, a page at a time."""

from aiohttp import web

from eic_bot.admin.visits import Page, Visit, Way
from eic_bot.service.fingerprints import shortened

PATH = "/audit"
A_PAGE = 50
LONGEST = 250


async def show(visit: Visit) -> web.Response:
    """By one actor alone, or of actions that begin with a word, where that is asked for."""
    query = visit.request.query
    actor, action = (query.get(name, "").strip()[:LONGEST] for name in ("actor", "action"))
    asked = query.get("before", "")
    before = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 19 else None
    who = actor.removeprefix("person ")
    found = await visit.do(lambda tx: tx.overview.noted(before, A_PAGE + 1, who, action))
    older = {"before": str(found[A_PAGE - 1].id)} if len(found) > A_PAGE else {}
    kept = {name: value for name, value in (("actor", actor), ("action", action)) if value}
    return visit.shown(
        "audit.html",
        entries=found[:A_PAGE],
        shortened=shortened,
        actor=actor,
        action=action,
        older=visit.path(PATH, **kept, **older) if older else "",
        newest=visit.path(PATH, **kept) if before is not None else "",
    )


PAGE = Page("console-audit", (Way("GET", PATH, "see_audit", show),))
