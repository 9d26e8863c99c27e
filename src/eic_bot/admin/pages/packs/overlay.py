"""What the organisation changes in a pack for itself: shown, weighed, put in force by its token, taken away."""

import asyncio
from collections.abc import Sequence

from aiohttp import web

from eic_bot.admin.pages.packs.opened import workshop_of
from eic_bot.admin.visits import Visit, Way
from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.overlaying import Lost, compose
from eic_bot.model.overlay import Overlay
from eic_bot.model.value import value
from eic_bot.service.drafts.workshop import ReadOverlay
from eic_bot.service.overlays import (
    Asked,
    Foreseen,
    Laid,
    overlay_of,
    publish_overlay,
    remove_overlay,
    weigh_overlay,
)
from eic_bot.service.ports import Transaction
from eic_bot.service.publishing.deciding import Confirmed
from eic_bot.service.publishing.records import NOBODY
from eic_bot.service.tenancy import LOCAL

PATH = "/overlay"
MOST_BYTES = 512 * 1024
BEGINNING = "overlay: {name}\nbase: {pack}\nnumber: 1\nwording: {{}}\n"


@value
class InForce:
    """The overlay that people of the organisation meet."""

    overlay: Overlay
    version: str
    lost: Sequence[Lost]
    """What of it does not fit the pack as it is now."""


async def show(visit: Visit) -> web.Response:
    """What is in force, and a form for another."""
    return await _shown(visit)


async def _shown(
    visit: Visit, text: str = "", read: ReadOverlay | None = None, foreseen: Foreseen | None = None, refused: str = ""
) -> web.Response:
    base, found = await _beneath(visit), await visit.do(lambda tx: overlay_of(tx, visit.console.house.pack))
    now = None if found is None else _in_force(found, base)
    page = visit.shown(
        "packs/overlay.html",
        pack=visit.console.house.pack,
        version=base.pack.version,
        now=now,
        text=text or _text(visit, now),
        found=() if read is None else read.found,
        impact=None if foreseen is None else foreseen.impact,
        refused=refused.removeprefix("No: "),
        is_everybody=visit.place.council.name == LOCAL.organisation,
    )
    if refused:
        page.set_status(409)
    return page


def _in_force(overlay: Overlay, base: Content) -> InForce:
    composed = compose(base, overlay)
    return InForce(overlay, composed.version, composed.lost)


def _text(visit: Visit, now: InForce | None) -> str:
    """To begin with: what is in force with the next number, else the first lines."""
    if now is not None:
        return workshop_of(visit).overlay_text(now.overlay.model_copy(update={"number": now.overlay.number + 1}))
    return BEGINNING.format(name="here", pack=visit.console.house.pack)


async def _beneath(visit: Visit) -> Content:
    house = visit.console.house

    def work(tx: Transaction) -> Content:
        return house.content(tx)

    return await visit.console.transactions.run(LOCAL, work)


async def _read(visit: Visit) -> ReadOverlay:
    sent = visit.form.get("text", "").replace("\r\n", "\n")
    return await asyncio.to_thread(workshop_of(visit).overlay, sent, await _beneath(visit))


async def look(visit: Visit) -> web.Response:
    """What is wrong with it, while somebody types."""
    read = await _read(visit)
    template = "packs/looked.html" if visit.is_by_script else "packs/checked.html"
    return visit.shown(template, refused=None, found=read.found)


async def weigh(visit: Visit) -> web.Response:
    """What it would do, with the token that confirms it."""
    read, text = await _read(visit), visit.form.get("text", "")
    if read.overlay is None:
        return await _shown(visit, text, read)
    console = visit.console
    foreseen = await weigh_overlay(console.transactions, console.house.library, visit.place.council.name, read.overlay)
    if isinstance(foreseen, str):
        return await _shown(visit, text, read, refused=foreseen)
    return await _shown(visit, text, read, foreseen)


async def publish(visit: Visit) -> web.Response:
    """Put it in force where the token is that of the report as it is now; an editor asks another in that way."""
    read, console, press = await _read(visit), visit.console, workshop_of(visit).press
    if read.overlay is None or press is None:
        return await _shown(visit, visit.form.get("text", ""), read)
    by_two = press.by_two or not visit.may("publish_content")
    confirmed = Confirmed(visit.actor, visit.form.get("token", ""), NOBODY, by_two)
    if not by_two:
        confirmed = await _second(visit, confirmed)
    done = await publish_overlay(
        console.transactions, console.house.library, visit.place.council.name, read.overlay, confirmed, console.now()
    )
    match done:
        case Laid():
            return visit.went(PATH, said="published")
        case Asked():
            return visit.went(PATH, said="proposed")
        case _:
            return await _shown(visit, visit.form.get("text", ""), read, refused=done)


async def _second(visit: Visit, confirmed: Confirmed) -> Confirmed:
    """Where somebody has asked for just this, an admin is the second person."""
    pack = visit.console.house.pack
    asked = await visit.do(lambda tx: tx.publications.proposed(pack, confirmed.token))
    if asked is None or asked.by == confirmed.by:
        return confirmed
    return Confirmed(confirmed.by, confirmed.token, confirmed.movers, by_two=True)


async def remove(visit: Visit) -> web.Response:
    """The organisation meets the pack as it is: at once and by one person, for it is done when something is wrong."""
    console, name = visit.console, visit.place.council.name
    await remove_overlay(console.transactions, name, console.house.pack, console.now(), visit.actor)
    return visit.went(PATH, said="overlay_removed")


WAYS = (
    Way("GET", PATH, "see_content", show),
    Way("POST", f"{PATH}/look", "edit_content", look, MOST_BYTES),
    Way("POST", f"{PATH}/weigh", "propose_content", weigh, MOST_BYTES),
    Way("POST", f"{PATH}/publish", "propose_content", publish, MOST_BYTES),
    Way("POST", f"{PATH}/remove", "roll_back_content", remove),
)
