"""CSV: a header and a line for each record; no cell can act as a formula."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import TypeAlias

from eic_bot.service.flat_answers import Record

Value: TypeAlias = str | int | float | list[str] | None
ACTING = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A cell that begins with one of these is taken for a formula by spreadsheets."""
TOGETHER = 500
"""Lines in a piece."""
_SEEN = 2048
"""Cells that are known again while a table is written: names of questions, versions and notes come on many lines."""


def write(columns: Sequence[str], records: Iterable[Record]) -> Iterator[bytes]:
    """The table in pieces."""
    known, rest = lru_cache(_SEEN, typed=True)(_cell), iter(records)
    yield _lines([columns])
    while some := [*islice(rest, TOGETHER)]:
        yield _lines(_cells([*map(record.__getitem__, columns)], known) for record in some)


def _cells(values: Sequence[Value], known: Callable[..., str]) -> list[str]:
    try:
        return [*map(known, values)]
    except TypeError:  # a list cannot be looked up
        return [_cell(value) for value in values]


def _cell(value: Value) -> str:
    if isinstance(value, list):
        return _safe("; ".join(value))
    if isinstance(value, str):
        return _safe(value)
    return "" if value is None else str(value)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(ACTING) else text


def _lines(rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()
