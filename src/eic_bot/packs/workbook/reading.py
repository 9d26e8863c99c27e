"""A pack read from a workbook, and held against the pack that is there already."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Any

from eic_bot.model.value import value
from eic_bot.packs.files import kind_of
from eic_bot.packs.loader import Loaded, checked, drafted, in_newest_format
from eic_bot.packs.places import Data, Source, Spot
from eic_bot.packs.workbook.columns import Column, found, named, read
from eic_bot.packs.workbook.dialog_rows import Assembly
from eic_bot.packs.workbook.opening import opened
from eic_bot.packs.workbook.problems import WorkbookFindings, findings, spot_of
from eic_bot.packs.workbook.rows import Files, Filled, Row, attach, filled, rows_of
from eic_bot.packs.workbook.sheets import (
    AREAS,
    DIALOG,
    DIALOGS,
    EVERY,
    LINEAGE,
    ORDER,
    PACK,
    REMOVE,
    SCHEDULES,
    STEP,
    TREES,
    Sheet,
)

MOST_ROWS, MOST_COLUMNS = 20_000, 200
OPTIONAL = frozenset({LINEAGE.name, SCHEDULES.name, "reasons", "questions", "choices", "resources", "contacts"})
"""Sheets that may be missing: not every pack has such things."""
ONCE = (PACK, AREAS, SCHEDULES)
"""Sheets of which two rows with one name would be one place in a file."""

FAULTS = {"f": "W201", "e": "W210"}
"""Kinds of cells that say nothing: formulas, and what came of a broken one."""


@value
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
    readers = [_Reader(sheet, book, noted) for sheet in EVERY]
    sheets = {reader.sheet.name: list(reader.rows()) for reader in readers}
    for name in book.sheetnames:
        if name not in sheets and name != "read me":
            noted.note("W107", name, name=name)
    before = in_newest_format(before)
    _mention_missing(sheets, before, noted)
    _mention_lost(readers, before, noted)
    sources = _assembled(sheets, noted)
    if not noted.is_readable:
        return Imported(Loaded(None, noted.problems()))
    made = in_newest_format(sources)
    return Imported(checked(drafted(made, noted), noted), made)


class _Reader:
    """One sheet while it is read."""

    def __init__(self, sheet: Sheet, book: Any, noted: WorkbookFindings) -> None:  # noqa: ANN401 - openpyxl has no types
        self.sheet = sheet
        self._noted = noted
        self._cells: Any = book[sheet.name] if sheet.name in book.sheetnames else None
        self._number = book.sheetnames.index(sheet.name) if self._cells is not None else 0
        self._known = {column.name: column for column in sheet.columns}
        self.heads: Mapping[int, tuple[str, str | None]] = {}
        """What each column is, once the rows were read."""

    def rows(self) -> Iterator[Filled]:
        """Its rows in the order that they say they have."""
        if self._cells is None:
            if self.sheet.name not in OPTIONAL:
                self._noted.note("W106", "workbook", name=self.sheet.name)
            return
        if self._cells.max_row > MOST_ROWS:
            self._noted.note("W108", self.sheet.name, most=MOST_ROWS)
            return
        heads = self.heads = self._heads()
        if max(heads, default=0) > MOST_COLUMNS:
            self._noted.note("W111", self.sheet.name, most=MOST_COLUMNS)
            return
        ordered: list[tuple[float, int, Filled]] = []
        before = 0.0
        for number, cells in enumerate(self._cells.iter_rows(min_row=2, max_col=max(heads, default=1)), 2):
            if all(cell.value is None or not str(cell.value).strip() for cell in cells):
                continue
            row, order = self._row(number, cells, heads)
            before = order if order is not None else before
            ordered.append((before, number, row))
        yield from (row for _, _, row in sorted(ordered, key=itemgetter(0, 1)))

    def _heads(self) -> Mapping[int, tuple[str, str | None]]:
        first = next(self._cells.iter_rows(min_row=1, max_row=1), ())
        heads = {cell.column: named(str(cell.value)) for cell in first if cell.value is not None}
        read_here = {*self._known, *self.sheet.parents, ORDER, REMOVE}
        for column, (name, _) in heads.items():
            if name not in read_here:
                self._noted.at_cell("W110", spot_of(self._number, 1, column), name=name)
        missing = [
            one for one in (*self.sheet.parents, self.sheet.key) if one not in {name for name, _ in heads.values()}
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
            if cell.data_type in FAULTS:
                self._noted.at_cell(FAULTS[cell.data_type], spot, found=cell.value)
            elif name in self.sheet.parents:
                parents[name] = str(read(cell.value, "word") or "")
                if not parents[name]:
                    self._noted.at_cell("W207", spot, name=name)
            elif name == ORDER:
                order = float(cell.value) if isinstance(cell.value, int | float) else _number(cell.value)
            elif name == REMOVE:
                is_removed = bool(read(cell.value, "word"))
            elif (column := self._known.get(name)) is not None:
                columns.setdefault(column, []).append((language, read(cell.value, column.form), spot))
        thing, spots = filled(self.sheet, columns)
        inside = tuple(parents.get(name, "") for name in self.sheet.parents)
        spot = spot_of(self._number, number, 1)
        return Filled(self.sheet, inside, thing, spots, spot, is_removed), order


def _number(value: object) -> float | None:
    try:
        return float(str(value))
    except ValueError:
        return None


def _assembled(sheets: Mapping[str, Sequence[Filled]], noted: WorkbookFindings) -> tuple[Source, ...]:
    files = Files()
    kept = {name: [row for row in rows if not row.is_removed] for name, rows in sheets.items()}
    _mention_doubles(kept, noted)
    for kind, root in TREES:
        for sheet in root.inside:
            _attached(sheet, root, kept, noted)
        files.add_tree(kind, kept[root.name])
    files.add_lineage(kept[LINEAGE.name])
    files.add_schedule(kept[SCHEDULES.name], lambda spot, name: noted.at_cell("W209", spot, name=name))
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


_SINCE = ("format", None)
"""A workbook without this column is from before there was one, which says its format as well."""


def _mention_missing(sheets: Mapping[str, Sequence[Filled]], before: Sequence[Source], noted: WorkbookFindings) -> None:
    """A row that is gone takes nothing out: it was perhaps only filtered away."""
    there = Counter((name, _name(row)) for name, rows in sheets.items() for row in rows)
    gone = {(name, _name(row)) for name, rows in sheets.items() for row in rows if row.is_removed}
    for row in rows_of(before, kind_of):
        one = _read_back(row)
        around = {(outer.name, one.parents) for _, root in TREES for outer in root.with_inner()}
        place = (row.sheet.name, _name(one))
        if there[place] > 0:
            there[place] -= 1  # rows without a name of their own, such as the ways of a branch, are counted
        elif not around & gone:
            noted.note("W203", row.sheet.name, name=" ".join(_name(one)))


def _mention_lost(readers: Sequence[_Reader], before: Sequence[Source], noted: WorkbookFindings) -> None:
    """A column that is gone takes nothing out either."""
    kept = {reader.sheet.name: set(reader.heads.values()) for reader in readers if reader.heads}
    told: set[tuple[str, str]] = set()
    for row in rows_of(before, kind_of):
        for column in row.sheet.columns if row.sheet.name in kept else ():
            said = found(row.thing, column.path)
            languages = tuple(said) if column.is_in_each_language and isinstance(said, dict) else ()
            for header in column.headers(languages) if said is not None else ():
                if named(header) not in {*kept[row.sheet.name], _SINCE} and (row.sheet.name, header) not in told:
                    told.add((row.sheet.name, header))
                    noted.note("W109", row.sheet.name, name=header)


def _mention_doubles(kept: Mapping[str, Sequence[Filled]], noted: WorkbookFindings) -> None:
    """What could be kept in one place only, and silently would be."""
    for sheet in ONCE:
        seen: set[str] = set()
        for row in kept[sheet.name]:
            name = "" if sheet is PACK else row.key[0].casefold()
            if name in seen:
                noted.at_cell("W208", row.spot, name=row.key[0])
            seen.add(name)


def _read_back(row: Row) -> Filled:
    thing = row.thing if isinstance(row.thing, dict) else {}
    return Filled(row.sheet, row.parents, dict(thing), {}, spot_of(0, 0, 0))


def _name(row: Filled) -> tuple[str, ...]:
    """What names a row; rows of a dialog that have no id are counted by nothing but their kind."""
    if row.sheet is DIALOGS:
        return (*row.parents, str(row.thing.get("id") or row.thing.get(STEP)))
    if row.sheet is SCHEDULES:
        return (row.key[0].casefold(),)
    return row.key if row.sheet is not PACK else (DIALOG,)
