"""Flat rows: what is written in any format is such rows, which follow the order of their columns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Cell: TypeAlias = str | int | float | list[str] | None
Record: TypeAlias = Mapping[str, Cell]


@dataclass(slots=True, eq=False)
class Run:
    """Cells side by side. Rows that have them in common share one, so that a format can remember what they look like.

    It is known again by being the same one: cells that are equal can look different, as 1 and 1.0 do.
    """

    cells: tuple[Cell, ...]


Row: TypeAlias = tuple[Run | str, ...]
"""Runs, and between them texts that nearly every row has to itself."""


def cells_of(row: Row) -> Iterator[Cell]:
    """One for each column."""
    for part in row:
        if isinstance(part, Run):
            yield from part.cells
        else:
            yield part


def rows_of(columns: Sequence[str], records: Iterable[Record]) -> Iterator[Row]:
    """Records as rows."""
    return ((Run(tuple([record[column] for column in columns])),) for record in records)


def records_of(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[Record]:
    """Rows as records."""
    return (dict(zip(columns, cells_of(row), strict=True)) for row in rows)
