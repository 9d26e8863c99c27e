"""What a pack's resources are found by, in words."""

from collections.abc import Iterator, Mapping

from eic_bot.model.areas import Area
from eic_bot.model.resources import Resource
from eic_bot.model.searching import Passage
from eic_bot.model.text import Text

TITLE, PLACE, SUMMARY = 4.0, 3.0, 2.0


def passages_of(resource: Resource, titles: Mapping[str, Text], areas: Mapping[str, Area]) -> Iterator[Passage]:
    """Its texts, and the names of what it is for. ``titles`` are those of characteristics."""
    yield Passage(resource.title, TITLE, resource.language)
    yield from _each(resource.summary, SUMMARY)
    tags = (resource.kind, *resource.services, *resource.nations)
    yield Passage(" ".join((resource.publisher, *tags)).replace("_", " "), SUMMARY)
    for id in resource.characteristics:
        if id in titles:
            yield from _each(titles[id], PLACE)
    for id in {*resource.areas, *(one.partition(".")[0] for one in resource.characteristics)}:
        if id in areas:
            yield from _each(areas[id].title, SUMMARY)


def _each(text: Text, weight: float) -> Iterator[Passage]:
    return (Passage(words, weight, language) for language, words in text.items())
