"""Every form of a draft is sent here: done, or shown again with everything that was typed, and why."""

import asyncio
from collections.abc import Sequence
from typing import Final

from aiohttp import web

from eic_bot.admin.pages.packs.forms import edit_of
from eic_bot.admin.pages.packs.opened import Opened, drafting_of, of_draft
from eic_bot.admin.pages.packs.overview import revision_of
from eic_bot.admin.visits import Way
from eic_bot.service.drafts.edits import Refusal
from eic_bot.service.drafts.records import Absent, Conflict, Kept
from eic_bot.service.drafts.workshop import Found

MOST_BYTES: Final = 512 * 1024
MOST_TOLD: Final = 5
_CARRIED = frozenset({"revision"})
_KNOWN = frozenset({"edit", "file", "route", "sort", "is_new", "dialog", "area", "back", "to", "kind"})
"""Fields that nobody types."""


async def send(opened: Opened) -> web.Response:
    """Do it."""
    visit = opened.visit
    edit = edit_of(visit.form)
    if edit is None:
        return _again(opened, 400, refused=Refusal("not_there"))
    done = await drafting_of(visit).change(visit.scope, visit.actor, opened.pack, revision_of(opened), edit)
    match done:
        case Kept():
            return web.Response(status=303, headers={"Location": _back(opened)})
        case Conflict():
            return _again(opened, 409, conflict=done, revision=done.draft.revision)
        case Refusal():
            return _again(opened, 422, refused=done)
        case Absent():
            return visit.went("/packs", said="gone")


def _back(opened: Opened) -> str:
    """The page of this draft that the form was on; else its first one."""
    asked, root = opened.visit.form.get("back", ""), opened.path()
    is_ours = asked.startswith((f"{root}/", f"{root}?", f"{root}#")) and asked.isprintable() and "\\" not in asked
    before, hash_, part = (asked if is_ours else root).partition("#")
    plain = before.partition("said=")[0].rstrip("?&")
    return f"{plain}{'&' if '?' in plain else '?'}said=kept{hash_}{part}"


def _again(opened: Opened, status: int, **values: object) -> web.Response:
    form = opened.visit.form
    fields = [(name, value) for name, value in form.items() if name not in _CARRIED]
    known = {"refused": None, "conflict": None, "revision": opened.draft.revision, **values}
    typed = [(name, value) for name, value in fields if name not in _KNOWN]
    carried = [(name, value) for name, value in fields if name in _KNOWN]
    page = opened.shown("again.html", carried=carried, typed=typed, **known)
    page.set_status(status)
    return page


async def look(opened: Opened) -> web.Response:
    """What would be wrong if it was done: a piece of a page while somebody types, a whole one without a script."""
    edit = edit_of(opened.visit.form)
    if edit is None:
        return _looked(opened, Refusal("not_there"))
    files = await asyncio.to_thread(opened.workshop.apply, opened.draft.files, edit)
    if isinstance(files, Refusal):
        return _looked(opened, files)
    before, after = await opened.check(), await opened.check(files)
    return _looked(opened, None, _new(before.found, after.found))


def _looked(opened: Opened, refused: Refusal | None, found: Sequence[Found] = ()) -> web.Response:
    template = "looked.html" if opened.visit.is_by_script else "checked.html"
    return opened.shown(template, refused=refused, found=found)


def _new(before: Sequence[Found], after: Sequence[Found]) -> list[Found]:
    """What was not wrong before; lines may have moved."""
    known = {(one.code, one.file, one.where, one.what) for one in before}
    return [one for one in after if (one.code, one.file, one.where, one.what) not in known][:MOST_TOLD]


WAYS = (
    Way("POST", "/packs/{pack}/edit", "edit_content", of_draft(send), MOST_BYTES),
    Way("POST", "/packs/{pack}/look", "edit_content", of_draft(look), MOST_BYTES),
)
