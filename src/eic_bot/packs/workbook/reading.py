"""A pack read from a workbook, and held against the pack that is there already."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import Any

from eic_bot.packs.files import kind_of
from eic_bot.packs.loader import Loaded, checked, drafted, in_newest_format
from eic_bot.packs.places import Data, Source, Spot
from eic_bot.packs.workbook.columns import Column, named, read
from eic_bot.packs.workbook.dialog_rows import Assembly
from eic_bot.packs.workbook.opening import opened
from eic_bot.packs.workbook.problems import WorkbookFindings, findings, spot_of
from eic_bot.packs.workbook.rows import DIALOG, STEP, Files, Filled, Row, attach, filled, rows_of
from eic_bot.packs.workbook.sheets import DIALOGS, EVERY, KINDS, LINEAGE, ORDER, PACK, REMOVE, TREES, Sheet

MOST_ROWS = 20_000
OPTIONAL = frozenset({LINEAGE.name, "reasons", "questions", "choices", "resources", "contacts"})
"""Sheets that may be missing: not every pack has such things."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of reading a workbook; ``sources`` are the files it makes."""

    loaded: Loaded
    sources: tuple[Source, ...] = ()


def import_workbook(file: Path, before: Sequence[Source] = ()) -> Imported:
    """The pack in a workbook, or everything wrong with it. ``before`` is the pack that it is to take the place of.

    What it makes is in the newest format, whichever the workbook was written in.
    """
    noted = findings(file)
    book = opened(file, noted)
    if book is None:
        return Imported(Loaded(None, noted.problems()))
    noted.names = book.sheetnames
    sheets = {sheet.name: list(_Reader(sheet, book, noted).rows()) for sheet in EVERY}
    for name in book.sheetnames:
        if name not in sheets and name != "read me":
            noted.note("W107", name, name=name)
    before = in_newest_format(before)
    _mention_missing(sheets, before, noted)
    sources = _assembled(sheets, noted)
    if not noted.is_readable:
        return Imported(Loaded(None, noted.problems()))
    others = tuple(one for one in before if kind_of(one.file) not in KINDS)
    made = in_newest_format((*sources, *others))
    return Imported(checked(drafted(made, noted), noted), made)


class _Reader:
    """One sheet while it is read."""

    def __init__(self, sheet: Sheet, book: Any, noted: WorkbookFindings) -> None:  # noqa: ANN401 - openpyxl has no types
        self._sheet = sheet
        self._noted = noted
        self._cells: Any = book[sheet.name] if sheet.name in book.sheetnames else None
        self._number = book.sheetnames.index(sheet.name) if self._cells is not None else 0
        self._known = {column.name: column for column in sheet.columns}

    def rows(self) -> Iterator[Filled]:
        """Its rows in the order that they say they have."""
        if self._cells is None:
            if self._sheet.name not in OPTIONAL:
                self._noted.note("W106", "workbook", name=self._sheet.name)
            return
        if self._cells.max_row > MOST_ROWS:
            self._noted.note("W108", self._sheet.name, most=MOST_ROWS)
            return
        heads = self._heads()
        ordered: list[tuple[float, int, Filled]] = []
        before = 0.0
        for number, cells in enumerate(self._cells.iter_rows(min_row=2), 2):
            if all(cell.value is None or not str(cell.value).strip() for cell in cells):
                continue
            row, order = self._row(number, cells, heads)
            before = order if order is not None else before
            ordered.append((before, number, row))
        yield from (row for _, _, row in sorted(ordered, key=itemgetter(0, 1)))

    def _heads(self) -> Mapping[int, tuple[str, str | None]]:
        first = next(self._cells.iter_rows(min_row=1, max_row=1), ())
        heads = {cell.column: named(str(cell.value)) for cell in first if cell.value is not None}
        read_here = {*self._known, *self._sheet.parents, ORDER, REMOVE}
        for column, (name, _) in heads.items():
            if name not in read_here:
                self._noted.at_cell("W110", spot_of(self._number, 1, column), name=name)
        missing = [
            one for one in (*self._sheet.parents, self._sheet.key) if one not in {name for name, _ in heads.values()}
        ]
        for name in missing:
            self._noted.at_cell("W109", spot_of(self._number, 1, 1), name=name)
        return heads

    def _row(self, number: int, cells: Any, heads: Mapping[int, tuple[str, str | None]]) -> tuple[Filled, float | None]:  # noqa: ANN401
        columns: dict[Column, list[tuple[str | None, Data, Spot]]] = {}
        parents: dict[str, str] = {}
        order: float | None = None
        is_removed = False
        for cell in cells:
            name, language = heads.get(cell.column, ("", None))
            spot = spot_of(self._number, number, cell.column)
            if cell.data_type == "f":
                self._noted.at_cell("W201", spot)
            elif name in self._sheet.parents:
                parents[name] = str(read(cell.value, "word") or "")
                if not parents[name]:
                    self._noted.at_cell("W207", spot, name=name)
            elif name == ORDER:
                order = float(cell.value) if isinstance(cell.value, int | float) else _number(cell.value)
            elif name == REMOVE:
                is_removed = bool(read(cell.value, "word"))
            elif (column := self._known.get(name)) is not None:
                columns.setdefault(column, []).append((language, read(cell.value, column.form), spot))
        thing, spots = filled(self._sheet, columns)
        inside = tuple(parents.get(name, "") for name in self._sheet.parents)
        spot = spot_of(self._number, number, 1)
        return Filled(self._sheet, inside, thing, spots, spot, is_removed), order


def _number(value: object) -> float | None:
    try:
        return float(str(value))
    except ValueError:
        return None


def _assembled(sheets: Mapping[str, Sequence[Filled]], noted: WorkbookFindings) -> tuple[Source, ...]:
    files = Files()
    kept = {name: [row for row in rows if not row.is_removed] for name, rows in sheets.items()}
    for kind, root in TREES:
        for sheet in root.inside:
            _attached(sheet, root, kept, noted)
        files.add_tree(kind, kept[root.name])
    files.add_lineage(kept[LINEAGE.name])
    dialogs: dict[str, list[Filled]] = {}
    for row in kept[DIALOGS.name]:
        dialogs.setdefault(row.parents[0], []).append(row)
    for name, rows in dialogs.items():
        assembly = Assembly(rows, lambda row, code, name=name: noted.at_cell(code, row.spot, name=name))  # type: ignore[misc]
        head, data = assembly.dialog(name)
        files.add_dialog(name, head, data, assembly.placed)
    return files.sources()


def _attached(sheet: Sheet, around: Sheet, kept: Mapping[str, Sequence[Filled]], noted: WorkbookFindings) -> None:
    """Put each row of a sheet into the thing that it names."""
    for inner in sheet.inside:
        _attached(inner, sheet, kept, noted)
    things = {row.key: row for row in kept[around.name]}
    for row in kept[sheet.name]:
        parent = things.get(row.parents)
        if parent is None:
            noted.at_cell("W202", row.spot, parent=sheet.parents[-1], name=row.parents[-1], sheet=around.name)
        else:
            attach(row, parent)


def _mention_missing(sheets: Mapping[str, Sequence[Filled]], before: Sequence[Source], noted: WorkbookFindings) -> None:
    """A row that is gone takes nothing out: it was perhaps only filtered away."""
    there = {name: {_name(row) for row in rows} for name, rows in sheets.items()}
    gone = {(name, _name(row)) for name, rows in sheets.items() for row in rows if row.is_removed}
    for row in rows_of(before, kind_of):
        one = _read_back(row)
        around = {(outer.name, one.parents) for _, root in TREES for outer in root.with_inner()}
        if _name(one) not in there[row.sheet.name] and not around & gone:
            noted.note("W203", row.sheet.name, name=" ".join(_name(one)))


def _read_back(row: Row) -> Filled:
    thing = row.thing if isinstance(row.thing, dict) else {}
    return Filled(row.sheet, row.parents, dict(thing), {}, spot_of(0, 0, 0))


def _name(row: Filled) -> tuple[str, ...]:
    """What names a row; rows of a dialog that have no id are counted by nothing but their kind."""
    if row.sheet is DIALOGS:
        return (*row.parents, str(row.thing.get("id") or row.thing.get(STEP)))
    return row.key if row.sheet is not PACK else (DIALOG,)
