"""CSV: a header and a line for each record; no cell can act as a formula."""

import csv
import io
from collections.abc import Iterator

from eic_bot.service.flat_answers import COLUMNS, Record

ACTING = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A cell that begins with one of these is taken for a formula by spreadsheets."""


def write(records: Iterator[Record]) -> Iterator[str]:
    """The table in pieces."""
    yield _line(COLUMNS)
    for record in records:
        yield _line([_cell(record[column]) for column in COLUMNS])


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return _safe("; ".join(str(one) for one in value))
    return str(value) if isinstance(value, int | float) else _safe(str(value))


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(ACTING) else text


def _line(cells: "list[str] | tuple[str, ...]") -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()
