"""CSV: a header and a line for each record; no cell can act as a formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from eic_bot.service.flat_answers import Record

ACTING = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A cell that begins with one of these is taken for a formula by spreadsheets."""


def write(columns: Sequence[str], records: Iterable[Record]) -> Iterator[bytes]:
    """The table in pieces."""
    yield _line(list(columns))
    for record in records:
        yield _line([_cell(record[column]) for column in columns])


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return _safe("; ".join(str(one) for one in value))
    return str(value) if isinstance(value, int | float) else _safe(str(value))


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(ACTING) else text


def _line(cells: list[str]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue().encode()
