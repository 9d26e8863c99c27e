"""The packs there are, and beginning to draft one."""

import asyncio
from collections.abc import Iterable, Sequence

from aiohttp import web

from eic_bot.admin.pages.packs.exchanging import MOST_BYTES, taken
from eic_bot.admin.pages.packs.opened import drafting_of, workshop_of
from eic_bot.admin.visits import Visit, Way
from eic_bot.dialogs.dialog import Content
from eic_bot.service.content import OWN
from eic_bot.service.drafts.edits import Files, Refusal
from eic_bot.service.ports import Transaction


async def show(visit: Visit) -> web.Response:
    """What people meet, what is being drafted, and what one can begin from."""
    return await _shown(visit)


async def _shown(visit: Visit, refused: Refusal | None = None) -> web.Response:
    drafting, house = drafting_of(visit), visit.console.house

    def in_force(tx: Transaction) -> tuple[str, str]:
        return house.pack, house.version(tx)

    known = (house.pack, *workshop_of(visit).packs())
    drafts = [await drafting.find(visit.scope, pack) for pack in await drafting.packs(visit.scope)]
    there = {one.pack for one in drafts if one is not None}
    page = visit.shown(
        "packs/list.html",
        in_force=await visit.do(in_force),
        drafts=[one for one in drafts if one is not None],
        sources=[one for one in workshop_of(visit).packs() if one not in there],
        met=[one for one in await visit.do(lambda tx: _met(tx, known)) if one[0] not in there],
        refused=refused,
    )
    if refused is not None:
        page.set_status(422)
    return page


async def begin(visit: Visit) -> web.Response:
    """Begin a draft from one of the packs that are there."""
    name = visit.form.get("pack", "")
    files = workshop_of(visit).files(name) if name in workshop_of(visit).packs() else {}
    return await _begun(visit, files) if files else await _shown(visit, Refusal("not_there", name))


async def begin_from_what_is_met(visit: Visit) -> web.Response:
    """Begin a draft from the version that people of the organisation meet, without what its overlay says."""
    name, library = visit.form.get("pack", ""), visit.console.house.library

    def content(tx: Transaction) -> Content | None:
        return next((library.content(tx, pack, version) for pack, version in _met(tx, [name])), None)

    found = await visit.do(content)
    if found is None:
        return await _shown(visit, Refusal("not_there", name))
    return await _begun(visit, await asyncio.to_thread(workshop_of(visit).files_of, found))


def _met(tx: Transaction, packs: Iterable[str]) -> Sequence[tuple[str, str]]:
    """Which of these packs are in force, in which version; an overlay is not drafted, so it is left out."""
    found = [(pack, tx.publications.in_force(pack)) for pack in dict.fromkeys(packs)]
    return [(pack, one.version.partition(OWN)[0]) for pack, one in found if one is not None]


async def upload(visit: Visit) -> web.Response:
    """Begin a draft from a zip."""
    files = taken(visit, {})
    return await _shown(visit, files) if isinstance(files, Refusal) else await _begun(visit, files)


async def _begun(visit: Visit, files: Files) -> web.Response:
    workshop = workshop_of(visit)
    first = workshop.data(files, "pack.yaml")
    said = first if isinstance(first, dict) else {}
    name, version = said.get("pack"), said.get("version")
    if not isinstance(name, str) or not name:
        return await _shown(visit, Refusal("no_pack", "pack.yaml"))
    await drafting_of(visit).begin(visit.scope, visit.actor, name, files, version if isinstance(version, str) else "")
    return visit.went(f"/packs/{name}")


WAYS = (
    Way("GET", "/packs", "see_content", show),
    Way("POST", "/packs/begin", "edit_content", begin),
    Way("POST", "/packs/begin_from_what_is_met", "edit_content", begin_from_what_is_met),
    Way("POST", "/packs/upload", "edit_content", upload, MOST_BYTES),
)
