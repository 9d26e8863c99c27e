"""What you told us: the answers so far as a table, next steps and resources, each with its reason."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from eic_bot.dialogs.echo import echo, joined
from eic_bot.dialogs.messages import (
    Bar,
    Chart,
    Choice,
    Choices,
    Control,
    Heading,
    Link,
    Paragraph,
    Part,
    Spans,
    Table,
    Theirs,
)
from eic_bot.dialogs.requests import FoundResource
from eic_bot.dialogs.resource_requests import Window
from eic_bot.dialogs.session import Session
from eic_bot.dialogs.talk import Talk
from eic_bot.model.answers import NoAnswer
from eic_bot.model.matching import Need
from eic_bot.model.pack import Pack
from eic_bot.model.results import LevelView, Standing, ambition_id, next_steps, standings, strongest

NEXT_STEPS_OF_AN_AREA = 2
NEXT_STEPS_OF_ALL = 3
BASICS_NAMED = 3
ENOUGH_FOR_A_PICTURE = 10
"""Answers from which on a picture says more than the table alone."""
NO_ANSWERS = frozenset(NoAnswer)


def known_standings(talk: Talk, area: str | None) -> tuple[Standing, ...]:
    """Where the characteristics of this dialog stand that anything was said of."""
    found = standings(talk.journey.characteristics.get(area, ()), talk.pack, talk.session.answers)
    return tuple(one for one in found if any(view.is_known or view.no_answer for view in one.levels))


def needs_of(found: Iterable[Standing], session: Session) -> tuple[Need, ...]:
    """What help is wanted for, most wanted first."""
    del session
    return tuple(
        Need(one.characteristic, one.next_step.level, said_of_level(one.next_step))
        for one in next_steps(found)
        if one.next_step is not None
    )


def said_of_level(view: LevelView) -> str | None:
    """What was said of a level: a label's id, or a way of not answering."""
    return str(view.value) if view.value is not None else view.no_answer


def tell_standings(
    talk: Talk,
    found: tuple[Standing, ...],
    resources: tuple[FoundResource, ...],
    *,
    area: str | None,
    ambition: bool,
) -> None:
    """Say the table, the next steps and the resources of an area, or of everything."""
    title = (
        talk.say("told-everything")
        if area is None
        else talk.say("told-area", area=talk.theirs(talk.pack.area_of[area].title))
    )
    talk.lead.append(Heading(title))
    table = _table(talk, found, title)
    if area is None and sum(view.is_known for one in found for view in one.levels) >= ENOUGH_FOR_A_PICTURE:
        talk.lead += [replace(table, shades=_shades(talk, found)), _chart(talk, found)]
    else:
        talk.lead.append(table)
    if area is None:
        _tell_strength(talk, found)
    most = NEXT_STEPS_OF_ALL if area is None else NEXT_STEPS_OF_AN_AREA
    _tell_next_steps(talk, found, most)
    _tell_basics(talk, found)
    tell_resources(talk, resources)
    if area is not None and ambition:
        _offer_ambition(talk, area)


def tell_highlights(talk: Talk, found: tuple[Standing, ...], resources: tuple[FoundResource, ...]) -> None:
    """Say one strength, one next step and one resource."""
    _tell_strength(talk, found)
    _tell_next_steps(talk, found, 1)
    tell_resources(talk, resources)


def tell_own_questions(talk: Talk) -> None:
    """Say what was answered to the pack's own questions, which are of no area."""
    for stop in talk.journey.asking:
        said = echo(talk, stop) if stop.area is None else ()
        if said:
            talk.tell("told-question", question=talk.theirs(stop.question.text), said=said)


def _tell_strength(talk: Talk, found: tuple[Standing, ...]) -> None:
    strong = strongest(found)
    if strong is not None:
        level = next(view for view in strong.levels if view.level == strong.position)
        talk.tell("strength", **_about(talk, strong, level))
    elif found:
        talk.tell("no-strength-yet")


def _table(talk: Talk, found: tuple[Standing, ...], caption: Spans) -> Table:
    levels = sorted({view.level for one in found for view in one.levels})
    header = (talk.say("column-characteristic"), *(talk.say("column-level", level=level) for level in levels))
    return Table(caption, header, tuple(_row(talk, one, levels) for one in found))


def _shades(talk: Talk, found: tuple[Standing, ...]) -> tuple[tuple[int | None, ...], ...]:
    """How far along each cell of the table is."""
    levels = sorted({view.level for one in found for view in one.levels})
    labels = [label.id for label in talk.pack.scale.labels]
    darkest = max(1, len(labels) - 1)
    rows = []
    for one in found:
        said = {view.level: view.value for view in one.levels}
        at = [labels.index(str(value)) if (value := said.get(level)) in labels else None for level in levels]
        rows.append(tuple([None if place is None else 100 * place // darkest for place in at]))
    return tuple(rows)


def _chart(talk: Talk, found: tuple[Standing, ...]) -> Chart:
    """How often each answer was given. A count, and nothing that could be read as a rank."""
    said = Counter([str(view.value) for one in found for view in one.levels])
    bars = [Bar((talk.theirs(label.label),), said[label.id]) for label in talk.pack.scale.labels]
    return Chart(talk.say("how-often"), tuple(bars))


def _row(talk: Talk, one: Standing, levels: list[int]) -> tuple[Spans, ...]:
    title = (talk.theirs(talk.pack.characteristics[one.characteristic].title),)
    asked = talk.journey.place
    views = {view.level: view for view in one.levels if view.statement in asked}
    return (title, *(said_of(talk, views[level]) if level in views else () for level in levels))


def said_of(talk: Talk, view: LevelView) -> Spans:
    """What was said of a level, in words."""
    if view.value is None and view.no_answer is None:
        return talk.say("never-asked")
    return label_of(talk, str(view.value) if view.value is not None else str(view.no_answer))


def label_of(talk: Talk, said: str) -> Spans:
    """A label of the scale, or a way of not answering, in words."""
    label = talk.pack.scale.label.get(said)
    if label is not None:
        return (talk.theirs(label.label),)
    if said not in NO_ANSWERS:
        return (Theirs(said, talk.session.language),)
    return talk.say(f"no-answer-{said.replace('_', '-')}")


def _tell_next_steps(talk: Talk, found: tuple[Standing, ...], most: int) -> None:
    for one in islice(next_steps(found), most):
        view = one.next_step
        if view is None:
            continue
        said = said_of_level(view)
        key = "next-step-unasked" if said is None else "next-step"
        talk.lead.append(Paragraph((*talk.say(key, **_about(talk, one, view)), *because(talk, said))))


def _about(talk: Talk, one: Standing, view: LevelView) -> dict[str, Theirs | int]:
    return {
        "characteristic": talk.theirs(talk.pack.characteristics[one.characteristic].title),
        "level": view.level,
        "statement": talk.theirs(talk.pack.question[view.statement].text),
    }


def because(talk: Talk, said: str | None, key: str = "because") -> Spans:
    """Which answer makes us think so."""
    if said is None:
        return ()
    return (*talk.say(key), *label_of(talk, said), *talk.say("full-stop"))


def _tell_basics(talk: Talk, found: tuple[Standing, ...]) -> None:
    unsound = [one for one in found if one.basics_to_check]
    if unsound:
        names = joined(talk, [_basics_of(talk, one) for one in unsound[:BASICS_NAMED]])
        talk.tell("check-basics", names=names, more=len(unsound[BASICS_NAMED:]))


def _basics_of(talk: Talk, one: Standing) -> Spans:
    title = talk.theirs(talk.pack.characteristics[one.characteristic].title)
    return talk.say("check-basics-one", characteristic=title, levels=", ".join(map(str, one.basics_to_check)))


def addressed(talk: Talk, label: Spans, url: str) -> tuple[Part, ...]:
    """A resource with its address; what another council did has none, and is read here."""
    return (Link(label, url),) if url else (Paragraph(label), Paragraph(talk.say("resource-is-innovation")))


def tell_resources(talk: Talk, resources: tuple[FoundResource, ...]) -> None:
    """Say what may help, and which answer makes us think so."""
    if resources:
        talk.session.window = Window("mine", shown=tuple(one.id for one in resources))
    for one in resources:
        title = Theirs(one.title, one.language)
        label = talk.say("resource", title=title, publisher=Theirs(one.publisher, one.language))
        talk.lead.extend(addressed(talk, label, one.url))
        characteristic = talk.theirs(talk.pack.characteristics[one.need.characteristic].title)
        key = "resource-because" if one.need.because else "resource-because-next"
        reason = talk.say(key, characteristic=characteristic, level=one.need.level)
        talk.lead.append(Paragraph((*reason, *because(talk, one.need.because))))


def _offer_ambition(talk: Talk, area: str) -> None:
    talk.session.area = area
    question = ambition_id(area)
    kept = talk.session.answers.get(question)
    revision = kept.revision if kept else 0
    choices = tuple(
        Choice(
            talk.say("ambition-choice", level=level, title=talk.theirs(title)),
            Control(str(level), question, revision),
            chosen=kept is not None and kept.counted_value == str(level),
            typed=f"{talk.phrases.typed('aim')} {level}",
        )
        for level, title in talk.pack.level_titles.items()
    )
    label = talk.say("ask-ambition", area=talk.theirs(talk.pack.area_of[area].title))
    talk.lead.append(Choices(choices, label, numbered=False))


def ambition_levels(pack: Pack) -> tuple[str, ...]:
    """The values an ambition may have."""
    return tuple(str(level) for level in pack.level_titles)
