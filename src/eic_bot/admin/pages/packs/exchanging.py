"""A draft taken out as a folder or a workbook, and taken in again."""

import asyncio
from typing import Final

from aiohttp import web

from eic_bot.admin.pages.packs.opened import Opened, drafting_of, of_draft, workshop_of
from eic_bot.admin.visits import Visit, Way
from eic_bot.service.drafts.edits import Files, Refusal, TakeFiles
from eic_bot.service.drafts.records import Conflict

MOST_BYTES: Final = 11_000_000
ZIP, WORKBOOK = "application/zip", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def taken(visit: Visit, before: Files) -> Files | Refusal:
    """The files of the zip that was sent."""
    del before
    sent = visit.files.get("file")
    return Refusal("not_there") if sent is None else workshop_of(visit).unzipped(sent.file.read())


async def out(opened: Opened) -> web.Response:
    """A zip of its folder."""
    return _file(opened.workshop.zipped(opened.draft.files, opened.pack), ZIP, f"{opened.pack}.zip")


async def out_as_workbook(opened: Opened) -> web.Response:
    """A workbook, unless it has errors."""
    book = await asyncio.to_thread(opened.workshop.to_workbook, opened.draft.files)
    return opened.went(said="errors") if book is None else _file(book, WORKBOOK, f"{opened.pack}.xlsx")


def _file(data: bytes, kind: str, name: str) -> web.Response:
    safe = "".join(one for one in name if one.isalnum() or one in "._-")
    return web.Response(body=data, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{safe}"'})


async def put_in(opened: Opened) -> web.Response:
    """All files anew: from a zip, or from a workbook, which leaves comments and what it does not hold."""
    visit = opened.visit
    sent = visit.files.get("file")
    if sent is not None and sent.filename.endswith(".xlsx"):
        imported = await asyncio.to_thread(opened.workshop.from_workbook, sent.file.read(), opened.draft.files)
        if imported.files is None:
            page = opened.shown("workbook.html", found=imported.found, name=sent.filename)
            page.set_status(422)
            return page
        edit = TakeFiles(imported.files, "workbook")
    else:
        files = taken(visit, opened.draft.files)
        if isinstance(files, Refusal):
            page = opened.shown("refused.html", refused=files)
            page.set_status(422)
            return page
        edit = TakeFiles(files, "folder")
    seen = int(visit.form.get("revision", "0")) if visit.form.get("revision", "").isdecimal() else 0
    done = await drafting_of(visit).change(visit.scope, visit.actor, opened.pack, seen, edit)
    return opened.went(said="changed_meanwhile" if isinstance(done, Conflict) else "taken")


WAYS = (
    Way("GET", "/packs/{pack}/zip", "see_content", of_draft(out)),
    Way("GET", "/packs/{pack}/xlsx", "see_content", of_draft(out_as_workbook)),
    Way("POST", "/packs/{pack}/files", "edit_content", of_draft(put_in), MOST_BYTES),
)
