"""Which resources fit a next step, and in which order.

For each need, the next level first; then what is about the characteristic before what is about its whole area; then
the council's type, its nation, the person's language, and what is newest. Needs take turns, so that a shop window of
three shows something for three of them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from eic_bot.model.facts import Facts
from eic_bot.model.resources import Resource, ResourceKind
from eic_bot.model.value import value

TRAVELS = frozenset({ResourceKind.CASE_STUDY, ResourceKind.METHOD})
"""Kinds that help in another nation too; the others lean on its law, its bodies or its figures."""
EVERYBODYS = "en"
"""The language that everybody in a council reads."""

Nearness: TypeAlias = tuple[int, int, bool, bool, int, str]


@value
class Need:
    """A next step that help is wanted for, and the answer it follows from."""

    characteristic: str
    level: int
    because: str | None = None
    """What was said of that level: a label's id or a way of not answering; None where nothing was."""


@value
class Match:
    """A resource and the need it answers."""

    resource: Resource
    need: Need


class Shelf:
    """Resources by what they are for, made once for a pack."""

    __slots__ = ("_by_place", "_ordered", "by_id")

    def __init__(self, resources: Iterable[Resource]) -> None:
        """Put each where it is looked for."""
        self.by_id: Mapping[str, Resource] = {one.id: one for one in resources}
        self._by_place: dict[tuple[str, int], list[Resource]] = {}
        for one in self.by_id.values():
            for place in (*one.characteristics, *one.areas):
                for level in one.levels:
                    self._by_place.setdefault((place, level), []).append(one)
        self._ordered: dict[tuple[str, int, str | None, str | None, str], tuple[Resource, ...]] = {}

    def fitting(self, need: Need, facts: Facts, language: str) -> Sequence[Resource]:
        """Those that fit a need, best first; each order is made once."""
        key = need.characteristic, need.level, facts.nation, facts.council_type, language
        found = self._ordered.get(key)
        if found is None:
            found = self._ordered[key] = tuple(_fitting(need, self._of(*key[:2]), facts, language))
        return found

    def _of(self, characteristic: str, level: int) -> Iterator[Resource]:
        """Those for a level of a characteristic, or of the area around it."""
        yield from self._by_place.get((characteristic, level), ())
        yield from self._by_place.get((characteristic.partition(".")[0], level), ())


def matches(
    needs: Iterable[Need],
    shelf: Shelf,
    *,
    facts: Facts,
    language: str,
    most: int,
    without: Collection[str] = (),
    unasked_on: str | None = None,
) -> tuple[Match, ...]:
    """The resources that fit best, at most one of each.

    ``without`` are ids that are not wanted; ``unasked_on`` is a day, ``YYYY-MM-DD``, on which only those are wanted
    that may go to people who did not ask.
    """

    def wanted(need: Need) -> Iterator[Match]:
        for one in shelf.fitting(need, facts, language):
            if one.id not in without and (unasked_on is None or one.may_be_sent_unasked(unasked_on)):
                yield Match(one, need)

    return tuple(_in_turns([wanted(need) for need in needs], most))


def _in_turns(for_each: Iterable[Iterator[Match]], most: int) -> Iterator[Match]:
    """One for each need that was not shown yet, again and again."""
    shown: set[str] = set()
    waiting = list(for_each)
    while waiting:
        for matches in tuple(waiting):
            match = next((one for one in matches if one.resource.id not in shown), None)
            if match is None:
                waiting.remove(matches)
            elif len(shown) < most:
                shown.add(match.resource.id)
                yield match
            else:
                return


def suits(resource: Resource, facts: Facts) -> bool:
    """Whether it was made for councils like this one, or helps them all the same; true where nothing is known."""
    fits_type = not resource.council_types or facts.council_type in (None, *resource.council_types)
    own = facts.nation is None or "uk" in resource.nations or facts.nation in resource.nations
    return fits_type and (own or resource.kind in TRAVELS)


def is_read(resource: Resource, facts: Facts, language: str) -> bool:
    """Whether the person is likely to read it: in their language, in English, or made for their nation."""
    return resource.language in (language, EVERYBODYS) or facts.nation in resource.nations


def nearness(resource: Resource, facts: Facts, language: str) -> Nearness:
    """What comes first of two that help with the same: type, nation, language, freshness; then the id."""
    return (
        _type_rank(resource, facts),
        _nation_rank(resource, facts),
        resource.language != language,
        not resource.verified,
        -(resource.year or 0),
        resource.id,
    )


def _type_rank(resource: Resource, facts: Facts) -> int:
    if not resource.council_types:
        return 1
    return 2 if facts.council_type is None else 0


def _nation_rank(resource: Resource, facts: Facts) -> int:
    if facts.nation is not None and facts.nation in resource.nations:
        return 0
    return 1 if "uk" in resource.nations else 2


def _fitting(need: Need, offered: Iterable[Resource], facts: Facts, language: str) -> list[Resource]:
    def order(resource: Resource) -> tuple[bool, Nearness]:
        return need.characteristic not in resource.characteristics, nearness(resource, facts, language)

    fitting = (one for one in offered if suits(one, facts) and is_read(one, facts, language))
    return sorted(fitting, key=order)
