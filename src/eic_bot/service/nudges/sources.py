"""Where the content of a room's nudges comes from, a source for each topic; this is the list.

A source sees the published official view, and never what anybody said alone.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias, get_args

from eic_bot.dialogs.messages import Link, Paragraph, Part, Spans, Theirs, words
from eic_bot.dialogs.nudge_words import day_in
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.privacy import organisation_in
from eic_bot.model.facts import Facts as Circumstances
from eic_bot.model.matching import Match, Need, matches
from eic_bot.model.plan import ActionState
from eic_bot.model.results import Standing, next_steps, standings
from eic_bot.model.schedule import Topic
from eic_bot.model.text import worded
from eic_bot.service.nudges.records import Facts, Sent
from eic_bot.service.resources.ports import Common
from eic_bot.service.rounds.reminding import DAY_MS, day_of
from eic_bot.service.rounds.table import Table
from eic_bot.service.sharing.records import PublishedView

NEAR_DAYS = 14
"""An action that is due within these is followed up."""
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

    def gaps(self, topic: Topic) -> Sequence[Standing]:
        """Those with a next step. They take turns: first that for which the room had least of this topic."""
        had = Counter(one.facts.get(f"{topic}.characteristic") for one in self.sent)
        return sorted(next_steps(self.standings), key=lambda one: had[one.characteristic])

    def title(self, characteristic: str) -> Theirs:
        """What it is called."""
        title = self.table.content.pack.characteristics[characteristic].title
        return Theirs(*worded(title, self.phrases.language))

    def because(self, where: Standing, level: int) -> Paragraph:
        """Which gap of the published view it is for."""
        said = self.phrases.say(
            "nudge-because",
            organisation=organisation_in(self.phrases, self.table.title()),
            characteristic=self.title(where.characteristic),
            position=where.position or 0,
            level=level,
        )
        return Paragraph(said)

    def had(self, name: str) -> set[str]:
        """What the room had of that before."""
        return {str(one.facts[name]) for one in self.sent if name in one.facts}


Source: TypeAlias = Callable[[Material], Item | None]


def resource(material: Material) -> Item | None:
    """One thing that they have not had, for the first of their gaps that has had least."""
    return next(iter(resources(material, 1)), None)


def resources(material: Material, most: int) -> Sequence[Item]:
    """So many of them, best first."""
    table, steps = material.table, material.gaps("resource")
    needs = [Need(one.characteristic, one.next_step.level) for one in steps if one.next_step is not None]
    found = matches(
        needs,
        table.content.pack.shelf,
        facts=Circumstances(nation=table.nation),
        language=table.posted[0].language,
        most=most,
        without={*material.had("resource.id"), *_put_aside(table)},
        unasked_on=day_of(table.changes.now),
    )
    where = {one.characteristic: one for one in steps}
    return [_resource(material, one, where[one.need.characteristic]) for one in found]


def _put_aside(table: Table) -> Iterator[str]:
    """What the organisation said is not for it, or has already."""
    for verdict in get_args(Common):
        yield from table.tx.marks.held(table.content.pack.id, verdict)


def _resource(material: Material, match: Match, where: Standing) -> Item:
    phrases, one, level = material.phrases, match.resource, match.need.level
    fold = phrases.say(
        "nudge-resource",
        characteristic=material.title(where.characteristic),
        level=level,
        title=Theirs(cut(one.title, 120), one.language),
        publisher=Theirs(cut(one.publisher, 60), one.language),
    )
    summary = Paragraph((Theirs(*worded(one.summary, phrases.language)),))
    detail = (summary, material.because(where, level), Link((Theirs(one.title, one.language),), one.url))
    return Item("resource", fold, detail, {**of_gap("resource", where, level), "resource.id": one.id,
                                           "resource.title": one.title})  # fmt: skip


def of_gap(topic: Topic, where: Standing, level: int) -> Facts:
    """By which gap it was chosen."""
    facts: Facts = {"characteristic": where.characteristic, "level": level, "position": where.position or 0}
    return {f"{topic}.{name}": fact for name, fact in facts.items()}


def cut(text: str, most: int) -> str:
    """So much of it."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}\u2026"


MOST_STORIES = 20


def plan(material: Material) -> Item | None:
    """The action that is due first, or should be done, and that the room was not told of for that date."""
    table, phrases = material.table, material.phrases
    room = table.tx.plan.room(material.official.round)
    if room is not None and room.address == table.me.address:
        return None  # it is followed up there, action by action
    soon = day_of(table.changes.now + NEAR_DAYS * DAY_MS)
    had = material.had("plan.of")
    actions = [one for one in table.tx.plan.actions(material.official.round) if one.state is ActionState.TO_DO]
    near = [one for one in actions if one.due <= soon and f"{one.number} {one.due}" not in had]
    if not near:
        return None
    one = min(near, key=lambda each: (each.due, each.number))
    title, day = Theirs(cut(one.title, 160), phrases.language), day_in(phrases, one.due)
    is_late = one.due < day_of(table.changes.now)
    fold = phrases.say("nudge-plan-late" if is_late else "nudge-plan", title=title, day=day)
    because = phrases.say("nudge-plan-because", organisation=organisation_in(phrases, table.title()))
    facts: Facts = {"plan.of": f"{one.number} {one.due}", "plan.title": one.title}
    return Item("plan", fold, (Paragraph(because),), facts)


def story(material: Material) -> Item | None:
    """What another council did for the first of their gaps of which there is a story that they have not had."""
    phrases, had = material.phrases, material.had("story.token")
    for where in material.gaps("story"):
        found = material.table.tx.innovations.approved(where.characteristic, MOST_STORIES)
        one = next((each for each in found if each.token not in had), None)
        if one is not None and where.next_step is not None:
            council = one.draft.council or words(phrases.say("nudge-another-council"))
            fold = phrases.say(
                "nudge-story",
                council=Theirs(cut(council, 60), one.language),
                characteristic=material.title(where.characteristic),
                did=Theirs(cut(one.draft.did, 120), one.language),
            )
            told = (one.draft.did, one.draft.changed, one.draft.differently)
            detail = [Paragraph((Theirs(text, one.language),)) for text in told if text]
            facts = {**of_gap("story", where, where.next_step.level), "story.token": one.token}
            return Item("story", fold, (*detail, material.because(where, where.next_step.level)), facts)
    return None


SOURCES: Final[Mapping[Topic, Source]] = {"resource": resource, "plan": plan, "story": story}
"""One line for each topic."""
