"""The sector's report as plain lines, for a screen: no council named, no order but the model's."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from eic_bot.dialogs.messages import words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.text import Text, worded
from eic_bot.service.flat_rows import Record

FIGURES: Mapping[str, str] = {
    "position": "sector-text-few-views",
    "ambition": "sector-text-few-views",
    "barrier": "sector-text-no-barrier",
    "empty_shelf": "sector-text-no-shelf",
}
"""What is counted, in this order, and what is said where there is nothing of it."""


def write(records: Iterable[Record], titles: Mapping[str, Text], phrases: Phrases) -> Iterator[bytes]:
    """A heading and a line for each thing that is counted; ``titles`` are of the characteristics, by their ids."""
    kept = list(records)
    for figure, none in FIGURES.items():
        found = [one for one in kept if one["figure"] == figure]
        yield f"{words(phrases.say(f'sector-text-{figure}'))}\n".encode()
        for about, several in groupby(found, lambda one: str(one["about"])):
            cells = [f"{one['quarter'] or one['level']}: {_count(one)}" for one in several]
            yield f"  {_named(figure, about, titles, phrases)}  {'  '.join(cells)}\n".encode()
        yield (b"" if found else f"  {words(phrases.say(none))}\n".encode()) + b"\n"
    yield f"{words(phrases.say('sector-text-note'))}\n".encode()


def _named(figure: str, about: str, titles: Mapping[str, Text], phrases: Phrases) -> str:
    """In words, and by the id that other commands take."""
    if figure == "barrier":
        return f"{words(phrases.say(f'barrier-kind-{about}'))} ({about})"
    return f"{worded(titles[about], phrases.language).text} ({about})" if about in titles else about


def _count(one: Record) -> str:
    return "-" if one["councils"] is None else str(one["councils"])
