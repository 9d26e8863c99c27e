"""The words of a draft, file by file; a new characteristic; and a file as it is written."""

import json
from collections.abc import Iterator

from aiohttp import web

from eic_bot.admin.guarding import message
from eic_bot.admin.pages.packs.opened import Opened, group, groups, of_draft, word, words_of
from eic_bot.admin.visits import Way
from eic_bot.model.value import value
from eic_bot.service.drafts.edits import Route, Value

NAMES = ("id", "area", "dialog")
MANIFEST = "pack.yaml"


@value
class Words:
    """A text, where it stands, and what it says in each language."""

    file: str
    route: Route
    about: tuple[str, ...]
    """The names one passes on the way."""
    said: dict[str, str]

    @property
    def at(self) -> str:
        """The route as a form carries it."""
        return json.dumps(self.route)

    @property
    def part(self) -> str:
        """A name for it within its page."""
        return "-".join(("text", *(str(one) for one in self.route)))

    @property
    def thing(self) -> str:
        """What it belongs to."""
        return self.about[0] if len(self.about) > 1 else ""

    @property
    def label(self) -> str:
        """What it is there."""
        return ", ".join(self.about[1:] if len(self.about) > 1 else self.about)


def words_in(opened: Opened, file: str) -> list[Words]:
    """Every text of a file, in its order."""
    languages = frozenset(opened.languages)
    return [Words(file, route, about, said) for route, about, said in _texts(opened.data(file), (), (), languages)]


def _texts(
    value: Value, route: Route, about: tuple[str, ...], languages: frozenset[str]
) -> Iterator[tuple[Route, tuple[str, ...], dict[str, str]]]:
    if isinstance(value, dict):
        said = {key: inner for key, inner in value.items() if key in languages and isinstance(inner, str)}
        if said and len(said) == len(value):
            yield route, about or ("text",), said
            return
        for key, inner in value.items():
            name = () if isinstance(inner, list) else (key,)
            yield from _texts(inner, (*route, key), (*about, *name), languages)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _texts(inner, (*route, place), (*about, _name(inner, place)), languages)


def _name(value: Value, place: int) -> str:
    said = group(value)
    found = next((word(said[key]) for key in NAMES if word(said.get(key))), "")
    level = word(said.get("level"))
    return found or (f"level {level}" if level else str(place + 1))


async def show(opened: Opened) -> web.Response:
    """All texts of an area or a dialog, or of the first page."""
    asked = opened.visit.request.query.get("file", MANIFEST)
    if asked not in opened.draft.files:
        return message(opened.visit.console, opened.visit.request, 404, "console-no-file", name=asked[:80])
    found = words_in(opened, asked)
    things = list(dict.fromkeys(one.thing for one in found))
    grouped = [(thing, [one for one in found if one.thing == thing]) for thing in things]
    is_area = asked.startswith("areas/")
    return opened.shown(
        "texts.html",
        file=asked,
        grouped=grouped,
        is_readable=opened.data(asked) is not None,
        is_area=is_area,
        can_edit=opened.can_edit,
        languages=opened.languages,
    )


async def adding(opened: Opened) -> web.Response:
    """A form for a new characteristic."""
    first, language = group(opened.data(MANIFEST)), opened.language
    levels = [(word(one.get("level")), words_of(one.get("title"), language)) for one in groups(first.get("levels"))]
    asked = opened.visit.request.query.get("area", "")
    titles = [
        (area, words_of(group(opened.data(f"areas/{area}.yaml")).get("title"), language)) for area in opened.areas
    ]
    return opened.shown("characteristic.html", areas=titles, area=asked, levels=levels)


async def files(opened: Opened) -> web.Response:
    """A file as it is written, for those who know how."""
    asked = opened.visit.request.query.get("file", MANIFEST)
    checked = await opened.check()
    found = [one for one in checked.found if one.file == asked]
    return opened.shown("file.html", file=asked, text=opened.draft.files.get(asked, ""), found=found)


WAYS = (
    Way("GET", "/packs/{pack}/texts", "see_content", of_draft(show)),
    Way("GET", "/packs/{pack}/characteristic", "edit_content", of_draft(adding)),
    Way("GET", "/packs/{pack}/file", "see_content", of_draft(files)),
)
