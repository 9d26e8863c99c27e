"""The sector's report as plain lines, for a screen: no council named, no order but the model's."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from eic_bot.service.flat_answers import Record

TITLES = {
    "position": "Where councils stand, by level (0: none in place)",
    "ambition": "Where they want to be, by level",
    "barrier": "Barriers reported, by quarter",
    "empty_shelf": "Empty shelves: next for so many councils, and no resource or peer",
}
MISSING = {
    "position": "Too few councils share their view.",
    "ambition": "Too few councils share their view.",
    "barrier": "Nothing is reported.",
    "empty_shelf": "None by the figures above.",
}
NOTE = "Counted are councils, from five on; - is fewer, or what would say something about a few."


def write(columns: Sequence[str], records: Iterable[Record]) -> Iterator[bytes]:
    """A heading and a line for each thing that is counted."""
    del columns
    kept = list(records)
    for figure, title in TITLES.items():
        found = [one for one in kept if one["figure"] == figure]
        yield f"{title}\n".encode()
        for about, several in groupby(found, lambda one: one["about"]):
            cells = [f"{one['quarter'] or one['level']}: {_count(one)}" for one in several]
            yield f"  {about}  {'  '.join(cells)}\n".encode()
        yield (b"" if found else f"  {MISSING[figure]}\n".encode()) + b"\n"
    yield f"{NOTE}\n".encode()


def _count(one: Record) -> str:
    return "-" if one["councils"] is None else str(one["councils"])
