"""Messages that are not delivered: sent again, or dropped. Neither their words nor who they are for is shown."""

from aiohttp import web

from eic_bot.admin.visits import Page, Visit, Way
from eic_bot.service.letters import Action, act_here

MOST = 200
LONGEST = 5
PATH = "/undelivered"


async def show(visit: Visit) -> web.Response:
    """Those that could not be delivered first."""
    letters = await visit.do(lambda tx: tx.letters(MOST))
    return visit.shown(
        "letters.html", letters=letters, most=MOST, done=_count(visit, "done"), left=_count(visit, "left")
    )  # fmt: skip


async def retry(visit: Visit) -> web.Response:
    """Those that are ticked are due now."""
    return await _act(visit, "retry")


async def drop(visit: Visit) -> web.Response:
    """Those that are ticked are forgotten, once that was confirmed."""
    ids = _ids(visit)
    if ids and "sure" not in visit.form:
        return visit.shown("letters_drop.html", ids=ids)
    return await _act(visit, "drop")


async def _act(visit: Visit, action: Action) -> web.Response:
    ids, now = _ids(visit), visit.console.now()
    if not ids:
        return visit.went(PATH, said="none")
    done = await visit.do(lambda tx: act_here(tx, action, ids, visit.actor, now))
    return visit.went(PATH, said=action, done=str(len(done)), left=str(len(ids) - len(done)))


def _count(visit: Visit, name: str) -> int:
    asked = visit.request.query.get(name, "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < LONGEST else 0


def _ids(visit: Visit) -> list[int]:
    return sorted({int(one) for one in visit.form.getall("id", []) if one.isascii() and one.isdigit()})[:MOST]


PAGE = Page(
    "console-letters",
    (
        Way("GET", PATH, "see_letters", show),
        Way("POST", f"{PATH}/retry", "manage_letters", retry),
        Way("POST", f"{PATH}/drop", "manage_letters", drop),
    ),
)
