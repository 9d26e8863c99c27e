"""A draft at a glance: what is wrong with it, what is different, and what was done to it."""

import asyncio
from collections.abc import Sequence
from itertools import groupby

from aiohttp import web

from eic_bot.admin.pages.packs.opened import Opened, drafting_of, of_draft
from eic_bot.admin.visits import Way
from eic_bot.dialogs.dialog import Content
from eic_bot.service.drafts.records import Absent, Conflict, Kept
from eic_bot.service.drafts.workshop import Checked, Found
from eic_bot.service.ports import Transaction

MOST_STEPS = 30


async def show(opened: Opened) -> web.Response:
    """The first page of a draft."""
    checked = await opened.check()
    steps = await drafting_of(opened.visit).steps(opened.visit.scope, opened.pack, MOST_STEPS)
    return opened.shown("overview.html", checked=checked, files=by_file(checked.found), steps=steps)


def by_file(found: Sequence[Found]) -> Sequence[tuple[str, list[Found]]]:
    """Problems of each file together."""
    ordered = sorted(found, key=lambda one: (one.file, one.line, one.column))
    return [(file, list(several)) for file, several in groupby(ordered, key=lambda one: one.file)]


async def difference(opened: Opened) -> web.Response:
    """What is different from what people meet now."""
    checked = await opened.check()
    before = await opened.visit.do(lambda tx: in_force(opened, tx))
    told = await asyncio.to_thread(_told, opened, before, checked)
    return opened.shown("difference.html", checked=checked, before=before, lines=told)


def in_force(opened: Opened, tx: Transaction) -> Content | None:
    """What people meet of that pack."""
    found = tx.publications.in_force(opened.pack)
    return None if found is None else opened.visit.console.house.library.content(tx, opened.pack, found.version)


def _told(opened: Opened, before: Content | None, checked: Checked) -> list[str]:
    if before is None or checked.content is None:
        return []
    return opened.workshop.difference(before, checked.content).splitlines()


async def undo(opened: Opened) -> web.Response:
    """Go back one change."""
    return await _go(opened, is_back=True)


async def redo(opened: Opened) -> web.Response:
    """Go forth again."""
    return await _go(opened, is_back=False)


async def _go(opened: Opened, *, is_back: bool) -> web.Response:
    drafting, visit = drafting_of(opened.visit), opened.visit
    way = drafting.undo if is_back else drafting.redo
    done = await way(visit.scope, visit.actor, opened.pack, revision_of(opened))
    said = ("undone" if is_back else "redone") if isinstance(done, Kept) else "changed_meanwhile"
    return opened.went(said=said)


def revision_of(opened: Opened) -> int:
    """The revision that whoever sent the form had before them."""
    sent = opened.visit.form.get("revision", "")
    return int(sent) if sent.isdecimal() and len(sent) < 12 else 0


async def discard(opened: Opened) -> web.Response:
    """Throw it away, once somebody has said so."""
    visit = opened.visit
    if visit.form.get("sure") != "yes":
        return opened.shown("discard.html")
    done = await drafting_of(visit).forget(visit.scope, visit.actor, opened.pack, revision_of(opened))
    if isinstance(done, Conflict):
        return opened.went(said="changed_meanwhile")
    return visit.went("/packs", said="gone" if isinstance(done, Absent) else "discarded")


WAYS = (
    Way("GET", "/packs/{pack}", "see_content", of_draft(show)),
    Way("GET", "/packs/{pack}/difference", "see_content", of_draft(difference)),
    Way("POST", "/packs/{pack}/undo", "edit_content", of_draft(undo)),
    Way("POST", "/packs/{pack}/redo", "edit_content", of_draft(redo)),
    Way("POST", "/packs/{pack}/discard", "edit_content", of_draft(discard)),
)
