"""A dialog: its steps as a list and as the drawn journey, with their order, pace and conditions."""

import json
from collections.abc import Callable, Iterator, Sequence

from aiohttp import web

from eic_bot.admin.guarding import message
from eic_bot.admin.pages.packs.opened import Group, Opened, group, groups, of_draft, word, words_of
from eic_bot.admin.visits import Way
from eic_bot.dialogs.dialog import PACES, Content
from eic_bot.model.value import value
from eic_bot.service.drafts.edits import Route, Value

MOST_DEEP = 5
KINDS = {
    "tell": "console-does-tell",
    "assess": "console-does-assess",
    "ask": "console-does-ask",
    "summary": "console-does-summary",
    "highlights": "console-does-highlights",
    "offer_dialogs": "console-does-offer-dialogs",
    "notice": "console-does-notice",
    "branch": "console-does-branch",
}
"""What a step can do, as a key, by its name in the files."""


@value
class Shown:
    """A step as it is listed and drawn."""

    route: Route
    kind: str
    id: str
    about: str
    """A few words of what it does."""
    when: str
    """When it applies, in words; empty where always."""
    written: str
    """The same as it is written."""
    place: int
    among: int
    """How many stand beside it."""
    ways: tuple[tuple[str, tuple["Shown", ...]], ...] = ()
    """Of a branch: when each is taken, and its steps."""

    @property
    def at(self) -> str:
        """The route as a form carries it."""
        return json.dumps(self.route)

    @property
    def part(self) -> str:
        """A name for it within its page."""
        return "-".join(("step", *(str(one) for one in self.route)))

    @property
    def cases(self) -> Sequence["Case"]:
        """Of a branch: the ways that have a condition."""
        return [Case((*self.route, "cases", place), when) for place, (when, _) in enumerate(self.ways) if when]


@value
class Case:
    """One way of a branch, as its condition is changed."""

    route: Route
    written: str

    @property
    def at(self) -> str:
        """The route as a form carries it."""
        return json.dumps(self.route)

    @property
    def part(self) -> str:
        """A name for it within its page."""
        return "-".join(("way", *(str(one) for one in self.route)))


async def show(opened: Opened) -> web.Response:
    """One dialog."""
    name = opened.visit.request.match_info["dialog"]
    file = f"dialogs/{name}.yaml"
    if file not in opened.draft.files:
        return message(opened.visit.console, opened.visit.request, 404, "console-no-dialog", name=name[:80])
    checked = await opened.check()
    said = group(opened.data(file))
    steps = tuple(_steps(_Reader(opened, name, checked.content), said.get("steps"), ("steps",)))
    return opened.shown(
        "dialog.html",
        name=name,
        file=file,
        title=words_of(said.get("title"), opened.language) or name,
        pace=word(said.get("pace")) or PACES[0],
        paces=PACES,
        steps=steps,
        every=list(_flat(steps)),
        questions=questions_of(checked.content, name),
        below=opened.path(f"/dialogs/{name}"),
        kinds=KINDS,
        spoken=opened.language if checked.content is not None else "en",
        openings=list(_openings(opened.visit.say, steps, ("steps",))),
        found=[one for one in checked.found if one.file == file],
    )


@value
class _Reader:
    opened: Opened
    dialog: str
    content: Content | None

    def when(self, step: str, written: Value) -> str:
        """In words where the draft has no errors, else as it is written."""
        if written is None:
            return ""
        is_known = self.content is not None and self.dialog in self.content.dialogs
        said = (
            self.opened.workshop.condition(self.content, self.dialog, step, self.opened.language)
            if self.content and is_known
            else ""
        )
        return said or one_line(written)


def _steps(reader: _Reader, steps: Value, route: Route) -> Iterator[Shown]:
    found = steps if isinstance(steps, list) else []
    for place, one in enumerate(found):
        said = group(one)
        here = (*route, place)
        id = word(said.get("id"))
        yield Shown(
            here,
            word(said.get("step")),
            id,
            _about(reader.opened, said),
            reader.when(id, said.get("when")),
            one_line(said["when"]) if "when" in said else "",
            place,
            len(found),
            tuple(_ways(reader, said, here)) if len(here) < 3 * MOST_DEEP else (),
        )


def _ways(reader: _Reader, said: Group, here: Route) -> Iterator[tuple[str, tuple[Shown, ...]]]:
    for place, case in enumerate(groups(said.get("cases"))):
        steps = tuple(_steps(reader, case.get("steps"), (*here, "cases", place, "steps")))
        yield one_line(case.get("when")), steps
    if said.get("otherwise"):
        yield "", tuple(_steps(reader, said.get("otherwise"), (*here, "otherwise")))


def _flat(steps: Sequence[Shown]) -> Iterator[Shown]:
    for one in steps:
        yield one
        for _, inside in one.ways:
            yield from _flat(inside)


def _about(opened: Opened, said: Group) -> str:
    language = opened.language
    statements, dialogs = said.get("statements"), said.get("dialogs")
    if "text" in said:
        return words_of(said["text"], language)
    if isinstance(dialogs, list):
        return ", ".join(word(one) for one in dialogs)
    if isinstance(statements, list):
        return ", ".join(word(one) for one in statements[:3]) + (" \u2026" if len(statements) > 3 else "")
    return word(said.get("question")) or word(said.get("area"))


@value
class _Way:
    """Where the steps are that a new one can be put among: in a branch, or in the dialog itself."""

    branch: str = ""
    when: str = ""
    """Empty where it is taken otherwise."""


_IN_THE_DIALOG = _Way()


def _openings(
    say: Callable[..., str],
    steps: Sequence[Shown],
    route: Route,
    way: _Way = _IN_THE_DIALOG,
) -> Iterator[tuple[str, str]]:
    """Where a step can be put: the route of the place, and in words."""
    yield json.dumps((*route, 0)), _first(say, way)
    for one in steps:
        for place, (when, several) in enumerate(one.ways):
            there: Route = (*one.route, "cases", place, "steps") if when else (*one.route, "otherwise")
            yield from _openings(say, several, there, _Way(one.id, when))
        if one.kind == "branch" and all(when for when, _ in one.ways):
            yield json.dumps((*one.route, "otherwise", 0)), _first(say, _Way(one.id))
        yield json.dumps((*route, one.place + 1)), _after(say, one.id or one.kind, way)


def _first(say: Callable[..., str], way: _Way) -> str:
    if not way.branch:
        return say("console-opening-beginning")
    if way.when:
        return say("console-opening-first-if", step=way.branch, when=way.when)
    return say("console-opening-first-otherwise", step=way.branch)


def _after(say: Callable[..., str], step: str, way: _Way) -> str:
    if not way.branch:
        return say("console-opening-after", step=step)
    if way.when:
        return say("console-opening-after-if", step=step, inside=way.branch, when=way.when)
    return say("console-opening-after-otherwise", step=step, inside=way.branch)


def questions_of(content: Content | None, dialog: str) -> list[str]:
    """What a condition of it can look at: what it asks itself."""
    found = None if content is None else content.dialogs.get(dialog)
    if found is None:
        return []
    return [id for stop in found.journeys["statement"].asking for id in stop.ids]


def one_line(value: Value) -> str:
    """As YAML on one line."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else word(value)


WAYS = (Way("GET", "/packs/{pack}/dialogs/{dialog}", "see_content", of_draft(show)),)
