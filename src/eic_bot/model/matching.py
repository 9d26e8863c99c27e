"""Which resources fit a next step, and in which order."""

from collections.abc import Iterable, Iterator

from eic_bot.model.facts import Facts
from eic_bot.model.resources import Resource
from eic_bot.model.value import value


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


def matches(
    needs: Iterable[Need], resources: Iterable[Resource], *, facts: Facts, language: str, most: int
) -> tuple[Match, ...]:
    """The resources that fit best, at most one of each: by need in order, then nation, language and freshness."""
    offered = tuple(resources)
    found: dict[str, Match] = {}
    for need in needs:
        for resource in _fitting(need, offered, facts, language):
            found.setdefault(resource.id, Match(resource, need))
    return tuple(found.values())[:most]


def _fitting(need: Need, offered: tuple[Resource, ...], facts: Facts, language: str) -> Iterator[Resource]:
    def order(resource: Resource) -> tuple[bool, bool, int, str]:
        return (
            facts.nation is None or facts.nation not in resource.nations,
            resource.language != language,
            -(resource.year or 0),
            resource.id,
        )

    fitting = [
        resource
        for resource in offered
        if need.characteristic in resource.characteristics
        and need.level in resource.levels
        and (facts.nation is None or "uk" in resource.nations or facts.nation in resource.nations)
    ]
    return iter(sorted(fitting, key=order))
