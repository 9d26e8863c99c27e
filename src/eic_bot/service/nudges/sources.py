"""Where the content of a room's nudges comes from, a source for each topic; this is the list.

A source sees the published official view, and never what anybody said alone.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias, get_args

from eic_bot.dialogs.messages import Link, Paragraph, Part, Spans, Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.privacy import organisation_in
from eic_bot.model.facts import Facts as Circumstances
from eic_bot.model.matching import Match, Need, matches
from eic_bot.model.results import Standing, next_steps, standings
from eic_bot.model.schedule import Topic
from eic_bot.model.text import worded
from eic_bot.service.nudges.manners import nation_of
from eic_bot.service.nudges.records import Facts, Sent
from eic_bot.service.resources.ports import Common
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table
from eic_bot.service.sharing.records import PublishedView

LONGEST_FOLD = 280
"""Characters of what is posted; the rest is in its thread."""


@dataclass(frozen=True)
class Item:
    """One thing to post: what is said above the fold, what in the thread, and what it was chosen by."""

    topic: Topic
    fold: Spans
    detail: tuple[Part, ...]
    facts: Facts


@dataclass
class Material:
    """What a source can look at."""

    table: Table
    official: PublishedView
    sent: Sequence[Sent]
    """What the room got before."""
    phrases: Phrases

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """The published view."""
        agreed = self.table.tx.rounds.agreed(self.official.official)
        pack = self.table.content.pack
        return standings(pack.characteristics, pack, agreed)

    def in_turn(self, steps: Sequence[Standing]) -> Sequence[Standing]:
        """Gaps take turns: those for which they had least first, else as they are."""
        had = Counter(one.facts.get("resource.characteristic") for one in self.sent)
        return sorted(steps, key=lambda one: had[one.characteristic])

    def had(self, name: str) -> set[str]:
        """What the room had of that before."""
        return {str(one.facts[name]) for one in self.sent if name in one.facts}


Source: TypeAlias = Callable[[Material], Item | None]


def resource(material: Material) -> Item | None:
    """One thing that they have not had, for the first of their gaps that has had least."""
    table, steps = material.table, material.in_turn(next_steps(material.standings))
    needs = [Need(one.characteristic, one.next_step.level) for one in steps if one.next_step is not None]
    found = matches(
        needs,
        table.content.pack.shelf,
        facts=Circumstances(nation=nation_of(table)),
        language=material.phrases.language,
        most=1,
        without={*material.had("resource.id"), *_put_aside(table)},
        unasked_on=day_of(table.changes.now),
    )
    if not found:
        return None
    where = {one.characteristic: one for one in steps}
    return _resource(material, found[0], where[found[0].need.characteristic])


def _put_aside(table: Table) -> Iterator[str]:
    """What the organisation said is not for it, or has already."""
    for verdict in get_args(Common):
        yield from table.tx.marks.held(table.content.pack.id, verdict)


def _resource(material: Material, match: Match, where: Standing) -> Item:
    phrases, pack, one = material.phrases, material.table.content.pack, match.resource
    characteristic = Theirs(*worded(pack.characteristics[where.characteristic].title, phrases.language))
    level, position = match.need.level, where.position or 0
    because = phrases.say(
        "nudge-resource-because",
        organisation=organisation_in(phrases, material.table.title()),
        characteristic=characteristic,
        position=position,
        level=level,
    )
    fold = phrases.say(
        "nudge-resource",
        characteristic=characteristic,
        level=level,
        title=Theirs(_cut(one.title, 120), one.language),
        publisher=Theirs(_cut(one.publisher, 60), one.language),
    )
    title = Theirs(one.title, one.language)
    detail = (Paragraph((Theirs(*worded(one.summary, phrases.language)),)), Paragraph(because), Link((title,), one.url))
    facts: Facts = {
        "resource.id": one.id,
        "resource.title": one.title,
        "resource.characteristic": where.characteristic,
        "resource.level": level,
        "resource.position": position,
        "resource.round": material.official.round,
    }
    return Item("resource", fold, detail, facts)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}\u2026"


SOURCES: Final[Mapping[Topic, Source]] = {"resource": resource}
"""One line for each topic that there is something for."""
