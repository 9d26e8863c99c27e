"""A draft put in force, once its report was read and confirmed by its token; and the way back."""

from collections.abc import Sequence

from aiohttp import web

from eic_bot.admin.pages.packs.opened import Opened, group, of_draft, word
from eic_bot.admin.pages.packs.overview import in_force
from eic_bot.admin.visits import Way
from eic_bot.service.publishing.deciding import Confirmed, Decided
from eic_bot.service.publishing.operating import Press
from eic_bot.service.publishing.problems import Refusal
from eic_bot.service.publishing.records import Movers, Whom
from eic_bot.service.publishing.weighing import Weighed

WHOM: tuple[Whom, ...] = ("all", "some", "nobody")
MOST_PAST = 10


async def show(opened: Opened) -> web.Response:
    """The report, and a form to confirm it."""
    return await _shown(opened)


async def _shown(opened: Opened, refused: Sequence[Refusal] = ()) -> web.Response:
    press, checked = _press(opened), await opened.check()
    before = await opened.visit.do(lambda tx: in_force(opened, tx))
    weighed = Weighed(None)
    if checked.content is not None:
        weighed = await press.report(checked.content, _organisation(opened))
    page = opened.shown(
        "publish.html",
        checked=checked,
        impact=weighed.impact,
        refused=[*refused, *weighed.refused],
        whom=WHOM,
        version=word(group(opened.data("pack.yaml")).get("version")),
        met=before.pack.version if before is not None else "",
        next=_next(before.pack.version if before is not None else ""),
        past=await press.history(opened.pack, _organisation(opened), MOST_PAST),
    )
    if refused:
        page.set_status(409)
    return page


async def publish(opened: Opened) -> web.Response:
    """Put it in force, where the token is that of the report as it is now."""
    visit, checked = opened.visit, await opened.check()
    if checked.content is None:
        return opened.went("/publish")
    whom: Whom = next((one for one in WHOM if one == visit.form.get("whom")), "all")
    asks_another = not visit.may("publish_content")
    confirmed = Confirmed(visit.actor, visit.form.get("token", ""), Movers(whom), asks_another)
    return await _decided(opened, await _press(opened).publish(checked.content, confirmed, _organisation(opened)))


async def roll_back(opened: Opened) -> web.Response:
    """Go back to the version that was in force before."""
    visit = opened.visit
    done = await _press(opened).roll_back(opened.pack, visit.actor, only=_organisation(opened))
    return await _decided(opened, done)


async def _decided(opened: Opened, decided: Decided) -> web.Response:
    if decided.publication is None:
        return await _shown(opened, decided.refused)
    if decided.publication.state == "proposed":
        return opened.went("/publish", said="proposed")
    return opened.went("/publish", said="rolled_back" if decided.publication.act == "rolled_back" else "published")


def _press(opened: Opened) -> Press:
    if opened.workshop.press is None:
        raise web.HTTPNotFound
    return opened.workshop.press


def _organisation(opened: Opened) -> str:
    return opened.visit.place.council.name


def _next(version: str) -> str:
    """The version after one: what is new in it is more than a correction."""
    parts = version.partition("+")[0].split(".")
    return f"{parts[0]}.{int(parts[1]) + 1}.0" if len(parts) == 3 and parts[1].isdecimal() else "1.0.0"


WAYS = (
    Way("GET", "/packs/{pack}/publish", "see_content", of_draft(show)),
    Way("POST", "/packs/{pack}/publish", "propose_content", of_draft(publish)),
    Way("POST", "/packs/{pack}/rollback", "roll_back_content", of_draft(roll_back)),
)
