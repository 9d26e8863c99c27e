"""A question as it will look on Slack and on Teams, beside its words."""

import json

from aiohttp import web

from eic_bot.admin.pages.packs.opened import Opened, of_draft, workshop_of
from eic_bot.admin.static import HERE
from eic_bot.admin.visits import Visit, Way
from eic_bot.dialogs.dialog import Content

LIBRARY = "adaptivecards.min.js"
OWN = {"preview.js": (HERE / "static" / "preview.js", "text/javascript")}


async def show(opened: Opened) -> web.Response:
    """Choose a question, and see it."""
    checked, query = await opened.check(), opened.visit.request.query
    asked = query.get("question", "")
    language = query.get("language", opened.language)
    every = _questions(checked.content, opened.language) if checked.content is not None else []
    if not asked and every:
        asked = every[0][0]
    is_known = checked.content is not None and language in opened.languages
    seen = opened.workshop.preview(checked.content, asked, language) if checked.content and is_known else None
    return opened.shown(
        "preview.html",
        every=every,
        question=asked,
        language=language,
        seen=seen,
        slack=json.dumps(seen.slack if seen else []),
        teams=json.dumps(seen.teams if seen else []),
        has_errors=checked.content is None,
        has_library=opened.workshop.drawing[LIBRARY][0].exists(),
    )


def _questions(content: Content, language: str) -> list[tuple[str, str]]:
    """Every characteristic, statement and question that a dialog asks, in the order of the pack."""
    asked = {
        stop.id
        for dialog in content.dialogs.values()
        for journey in dialog.journeys.values()
        for stop in journey.asking
    }
    known = {id: one.title[language] for id, one in content.pack.characteristics.items()}
    known |= {id: one.text[language] for id, one in content.pack.question.items()}
    return [(id, text) for id, text in known.items() if id in asked]


async def drawing(visit: Visit) -> web.Response:
    """A script or a style that draws it."""
    known = {**workshop_of(visit).drawing, **OWN}
    path, kind = known.get(visit.request.match_info["name"], (None, ""))
    if path is None or not path.exists():
        raise web.HTTPNotFound
    return web.Response(body=path.read_bytes(), content_type=kind, charset="utf-8")


WAYS = (
    Way("GET", "/packs/{pack}/preview", "see_content", of_draft(show)),
    Way("GET", "/drawing/{name}", "see_content", drawing),
)
