"""CSV: a header and a line for each row; no cell can act as a formula."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from eic_bot.service.flat_rows import Cell, Row, Run

ACTING = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A cell that begins with one of these is taken for a formula by spreadsheets."""
TOGETHER = 100
"""Lines in a piece."""
_SEEN = 4096
"""Runs that are known again while a table is written: what was said and its wording come on many lines."""
_AS_IT_STANDS = re.compile(r'[^\W_][^",\r\n]*').fullmatch
"""Whether a text begins with a letter or a digit, and so cannot act, and needs no quotes."""


def write(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[bytes]:
    """The table in pieces."""
    known, rest = lru_cache(_SEEN)(_run), iter(rows)
    yield _lines([_text(columns)])
    while some := [*islice(rest, TOGETHER)]:
        yield _lines([",".join([known(one) if isinstance(one, Run) else _alone(one) for one in row]) for row in some])


def _lines(lines: Sequence[str]) -> bytes:
    return "\r\n".join([*lines, ""]).encode()


def _run(run: Run) -> str:
    return _text(run.cells)


def _alone(cell: str) -> str:
    return cell if _AS_IT_STANDS(cell) else _text([cell])


def _text(cells: Iterable[Cell]) -> str:
    """The cells as they stand in a line. One more goes behind them, for a line of one empty cell is written '""'."""
    out = io.StringIO()
    csv.writer(out).writerow([*map(_cell, cells), ""])
    return out.getvalue().removesuffix(",\r\n")


def _cell(value: Cell) -> str:
    if isinstance(value, list):
        return _safe("; ".join(value))
    if isinstance(value, str):
        return _safe(value)
    return "" if value is None else str(value)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(ACTING) else text
