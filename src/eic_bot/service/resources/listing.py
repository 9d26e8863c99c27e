"""A list of resources, a few at a time."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, assert_never

from eic_bot.dialogs.resource_requests import WINDOW, AskResources, ResourceList, ShownResource, Window
from eic_bot.model.facts import Facts
from eic_bot.model.matching import Nearness, Need, Shelf, matches, nearness, suits
from eic_bot.model.pack import Pack
from eic_bot.model.resources import Resource
from eic_bot.model.searching import Hit
from eic_bot.model.value import value

ELSEWHERE = 0.7
"""How much less a thing counts that was made for other councils, where it is looked for by words."""
MOST_SHOWN = 60
"""In one list: whoever wants more should say what of."""


class Found(NamedTuple):
    """A resource of a list, and the need it answers where it was looked for one."""

    resource: Resource
    need: Need | None = None


@value
class Reader:
    """Who looks for resources, and what is known of them and their organisation."""

    pack: Pack
    language: str
    today: str
    """``YYYY-MM-DD``."""
    shelf: Shelf
    """The pack's, and what other councils shared."""
    saved: Sequence[str] = ()
    """What they saved, the newest last."""
    aside: Sequence[str] = ()
    """What is not for their organisation, the newest last."""
    gaps: Callable[[], Sequence[Need]] = tuple
    """Those of their organisation's official view."""
    fillers: Collection[str] = ()
    """Words that say nothing where something is looked for by words."""


def listed(reader: Reader, asked: AskResources) -> ResourceList:
    """The next few of that list."""
    window, found = _everything(reader, asked)
    keeps_aside = window.source in ("aside", "saved")
    wanted = [one for one in found if keeps_aside or one.resource.id not in reader.aside]
    coming = [one for one in wanted if one.resource.id not in window.shown]
    now = coming[: min(WINDOW, MOST_SHOWN - len(window.shown))]
    return ResourceList(
        replace(window, shown=(*window.shown, *(one.resource.id for one in now))),
        tuple(shown(one.resource, reader, one.need) for one in now),
        more=len(coming) - len(now),
        aside=len(found) - len(wanted),
    )


def shown(resource: Resource, reader: Reader, need: Need | None = None) -> ShownResource:
    """The resource as people see it."""
    return ShownResource(
        resource.id,
        resource.title,
        resource.language,
        resource.publisher,
        resource.url,
        resource.kind.value,
        verified=resource.verified,
        stale_since=(resource.seen or resource.check_by or "") if resource.is_stale(reader.today) else "",
        need=need,
        saved=resource.id in reader.saved,
    )


def _everything(reader: Reader, asked: AskResources) -> tuple[Window, list[Found]]:
    """All of the list, best first; who said nothing yet sees what fits the organisation."""
    window = asked.window
    match window.source:
        case "mine" | "start" | "place":
            is_open = window.source == "start" or (window.source == "mine" and not asked.needs)
            if is_open and (gaps := reader.gaps()):
                return replace(window, source="ours"), _for_needs(reader, asked, gaps)
            return window, _for_needs(reader, asked, asked.needs)
        case "ours":
            return window, _for_needs(reader, asked, reader.gaps())
        case "words":
            return window, list(_by_words(reader, asked))
        case "saved":
            return window, _named(reader.shelf, reader.saved)
        case "aside":
            return window, _named(reader.shelf, reader.aside)
        case _:
            assert_never(window.source)


def _for_needs(reader: Reader, asked: AskResources, needs: Sequence[Need]) -> list[Found]:
    most = MOST_SHOWN + len(reader.aside)
    found = matches(needs, reader.shelf, facts=asked.facts, language=reader.language, most=most)
    return [Found(one.resource, one.need) for one in found]


def _by_words(reader: Reader, asked: AskResources) -> Iterator[Found]:
    by_id, own = reader.shelf.by_id, reader.pack.shelf.by_id
    shared = [one for id, one in by_id.items() if id not in own] if reader.shelf is not reader.pack.shelf else []
    beside = reader.pack.finder_of(shared) if shared else None
    hits = reader.pack.finder.find(asked.window.words, reader.fillers, beside)
    order = {hit.id: _order(hit, by_id[hit.id], asked.facts, reader.language) for hit in hits}
    return (Found(by_id[id]) for id in sorted(order, key=order.__getitem__))


def _order(hit: Hit, resource: Resource, facts: Facts, language: str) -> tuple[float, Nearness]:
    """By how well it fits, in steps: of two that fit alike, the nearer one."""
    score = hit.score * (1 if suits(resource, facts) else ELSEWHERE)
    return -round(score, 1), nearness(resource, facts, language)


def _named(shelf: Shelf, ids: Sequence[str]) -> list[Found]:
    """Those that are still there, the newest mark first."""
    return [Found(shelf.by_id[id]) for id in reversed(ids) if id in shelf.by_id]
