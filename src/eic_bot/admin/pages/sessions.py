"""Who is signed in to the console and has a role in the organisation; each can be signed out, or all."""

from aiohttp import web

from eic_bot.admin.visits import Page, Visit, Way
from eic_bot.service.console.sessions import end, endable
from eic_bot.service.tenancy import LOCAL

PATH = "/sessions"


async def show(visit: Visit) -> web.Response:
    """All that have not ended."""
    name, now = visit.place.council.name, visit.console.now()
    found = await visit.console.transactions.run(LOCAL, lambda tx: endable(tx, visit.visitor, name, now))
    return visit.shown("sessions.html", sessions=found, own=visit.visitor.session.mark)


async def end_these(visit: Visit) -> web.Response:
    """One, or all but one's own."""
    name, now, own = visit.place.council.name, visit.console.now(), visit.visitor.session.mark
    transactions = visit.console.transactions
    marks = set(visit.form.getall("mark", []))
    if "all" in visit.form:
        found = await transactions.run(LOCAL, lambda tx: endable(tx, visit.visitor, name, now))
        marks = {one.mark for one, _ in found} - {own}
    ended = await transactions.run(LOCAL, lambda tx: end(tx, visit.visitor, name, marks, now))
    return visit.went(PATH, said="ended" if ended else "none")


PAGE = Page(
    "console-sessions",
    (Way("GET", PATH, "manage_sessions", show), Way("POST", f"{PATH}/end", "manage_sessions", end_these)),
)
