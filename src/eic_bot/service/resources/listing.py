"""A list of resources, a few at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, assert_never

from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.resource_requests import WINDOW, AskResources, ResourceList, ShownResource, Window
from eic_bot.model.facts import Facts
from eic_bot.model.matching import Match, Need, matches, nearness, suits
from eic_bot.model.pack import Pack
from eic_bot.model.resources import Resource
from eic_bot.model.searching import Hit
from eic_bot.service.resources.team import put_aside, team_gaps
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table

ELSEWHERE = 0.7
"""How much less a thing counts that was made for other councils, where it is looked for by words."""
MOST_SHOWN = 60
"""In one list: whoever wants more should say what of."""


class Found(NamedTuple):
    """A resource of a list, and the need it answers where it was looked for one."""

    resource: Resource
    need: Need | None = None


def listed(table: Table, asked: AskResources) -> ResourceList:
    """The next few of that list."""
    pack = table.content.pack
    aside = put_aside(table.tx, pack)
    window, found = _everything(table, asked, pack)
    wanted = [one for one in found if one.resource.id not in aside or window.source in ("aside", "saved")]
    coming = [one for one in wanted if one.resource.id not in window.shown]
    now = coming[: min(WINDOW, MOST_SHOWN - len(window.shown))]
    kept = {*table.tx.marks.marked(table.me.id, pack.id, "saved")}
    today = day_of(table.changes.now)
    return ResourceList(
        replace(window, shown=(*window.shown, *(one.resource.id for one in now))),
        tuple(shown(one.resource, today, need=one.need, saved=one.resource.id in kept) for one in now),
        more=len(coming) - len(now),
        aside=len(found) - len(wanted),
    )


def shown(resource: Resource, today: str, *, need: Need | None = None, saved: bool = False) -> ShownResource:
    """The resource as people see it."""
    return ShownResource(
        resource.id,
        resource.title,
        resource.language,
        resource.publisher,
        resource.url,
        resource.kind.value,
        verified=resource.verified,
        stale_since=(resource.seen or resource.check_by or "") if resource.is_stale(today) else "",
        need=need,
        saved=saved,
    )


def _everything(table: Table, asked: AskResources, pack: Pack) -> tuple[Window, list[Found]]:
    """All of the list, best first; who said nothing yet sees what fits the organisation."""
    window = asked.window
    match window.source:
        case "mine" | "place":
            if window.source == "mine" and not asked.needs and (gaps := team_gaps(table.tx, pack)):
                return replace(window, source="ours"), _for_needs(table, asked, gaps)
            return window, _for_needs(table, asked, asked.needs)
        case "ours":
            return window, _for_needs(table, asked, team_gaps(table.tx, pack))
        case "words":
            return window, list(_by_words(table, asked, pack))
        case "saved":
            return window, _named(pack, table.tx.marks.marked(table.me.id, pack.id, "saved"))
        case "aside":
            return window, _named(pack, table.tx.marks.held(pack.id, "not_for_us"))
        case _:
            assert_never(window.source)


def _for_needs(table: Table, asked: AskResources, needs: Sequence[Need]) -> list[Found]:
    shelf = table.content.pack.shelf
    most = MOST_SHOWN + WINDOW
    found: tuple[Match, ...] = matches(needs, shelf, facts=asked.facts, language=_language(table), most=most)
    return [Found(one.resource, one.need) for one in found]


def _by_words(table: Table, asked: AskResources, pack: Pack) -> Iterator[Found]:
    language = _language(table)
    phrases: Phrases = table.phrases.speaking(language)
    hits = pack.finder.find(asked.window.words, phrases.vocabulary.fillers)
    order = {hit.id: _order(hit, pack.shelf.by_id[hit.id], asked.facts, language) for hit in hits}
    return (Found(pack.shelf.by_id[id]) for id in sorted(order, key=lambda id: order[id]))


def _order(hit: Hit, resource: Resource, facts: Facts, language: str) -> tuple[float, object]:
    """By how well it fits, in steps: of two that fit alike, the nearer one."""
    score = hit.score * (1 if suits(resource, facts) else ELSEWHERE)
    return -round(score, 1), nearness(resource, facts, language)


def _named(pack: Pack, ids: Sequence[str]) -> list[Found]:
    """Those that are still there, the newest mark first."""
    return [Found(pack.shelf.by_id[id]) for id in reversed(ids) if id in pack.shelf.by_id]


def _language(table: Table) -> str:
    return table.me.language or table.language
