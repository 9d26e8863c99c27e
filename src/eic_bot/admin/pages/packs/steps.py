"""One step of a dialog: a form for what it says and asks, new or there already; and all dialogs of a pack."""

import json
from collections.abc import Iterator, Sequence

from aiohttp import web

from eic_bot.admin.guarding import message
from eic_bot.admin.pages.packs.dialogs import KINDS, questions_of
from eic_bot.admin.pages.packs.fields import Field
from eic_bot.admin.pages.packs.forms import route_of
from eic_bot.admin.pages.packs.opened import Group, Opened, group, groups, of_draft, word, words_of
from eic_bot.admin.visits import Way
from eic_bot.dialogs.dialog import PACES
from eic_bot.model.value import value
from eic_bot.service.drafts.edits import Route, Value


@value
class Listed:
    """A dialog in the list of all."""

    name: str
    title: str
    offers: Sequence[tuple[str, Sequence[str]]]
    """Each step of it that offers others: its route, and which."""


async def every(opened: Opened) -> web.Response:
    """All dialogs, with a form for a new one."""
    found = [_listed(opened, name) for name in opened.dialogs]
    return opened.shown("dialogs.html", dialogs=found, paces=PACES)


def _listed(opened: Opened, name: str) -> Listed:
    said = group(opened.data(f"dialogs/{name}.yaml"))
    title = words_of(said.get("title"), opened.language)
    return Listed(name, title, list(_offers(said.get("steps"), ("steps",))))


def _offers(value: Value, route: Route) -> Iterator[tuple[str, Sequence[str]]]:
    inner = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    if isinstance(value, dict) and value.get("step") == "offer_dialogs":
        named = value.get("dialogs")
        yield json.dumps(route), [word(one) for one in named] if isinstance(named, list) else []
    for key, one in inner:
        yield from _offers(one, (*route, key))


async def one(opened: Opened) -> web.Response:
    """A form for a step."""
    name, query = opened.visit.request.match_info["dialog"], opened.visit.request.query
    step, kind = _there(opened, name, query.get("at", "")), query.get("kind", "")
    if step is not None:
        kind = word(step.get("step"))
    if kind not in KINDS or f"dialogs/{name}.yaml" not in opened.draft.files:
        return message(opened.visit.console, opened.visit.request, 404, "console-no-step", name=name[:80])
    checked = await opened.check()
    return opened.shown(
        "step.html",
        name=name,
        kind=kind,
        does=KINDS[kind],
        is_new=step is None,
        step=step or {},
        at=query.get("at" if step is not None else "to", "[]"),
        fields=_fields(opened, kind, is_new=step is None),
        questions=questions_of(checked.content, name),
    )


def _there(opened: Opened, name: str, asked: str) -> Group | None:
    """The step at that route; None where it is a new one, or none is there."""
    try:
        route = route_of(asked)
    except (ValueError, TypeError):
        return None
    found: Value = opened.data(f"dialogs/{name}.yaml")
    for key in route:
        if isinstance(found, dict) and isinstance(key, str):
            found = found.get(key)
        elif isinstance(found, list) and isinstance(key, int) and 0 <= key < len(found):
            found = found[key]
        else:
            return None
    return found if isinstance(found, dict) else None


def _fields(opened: Opened, kind: str, *, is_new: bool) -> Sequence[Field]:
    own = groups(group(opened.data("questions.yaml")).get("questions"))
    area = Field("text:area", "console-area", "console-hint-all-areas", tuple(opened.areas))
    offered = Field("number:resources", "console-field-resources", "console-hint-resources")
    return {
        "tell": [Field("words:text", "console-field-says", is_wanted=True)],
        "branch": [Field("words:text", "console-field-says-first")] if is_new else [],
        "ask": [
            Field("text:question", "console-question", "", tuple(word(each.get("id")) for each in own), is_wanted=True)
        ],
        "assess": [
            area._replace(hint="console-hint-area"),
            Field("list:statements", "console-field-statements", "console-hint-statements"),
        ],
        "summary": [area, offered, Field("flag:ambition:false", "console-field-ambition")],
        "highlights": [offered],
        "notice": [],
        "offer_dialogs": [Field("list:dialogs", "console-dialogs", "console-hint-dialogs", is_wanted=True)],
    }[kind]


WAYS = (
    Way("GET", "/packs/{pack}/dialogs", "see_content", of_draft(every)),
    Way("GET", "/packs/{pack}/dialogs/{dialog}/step", "edit_content", of_draft(one)),
)
