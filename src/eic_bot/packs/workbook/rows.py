"""Files of a pack as rows of sheets, and rows as files again. Nothing here knows what a workbook file looks like."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from eic_bot.packs.files import FOLDERS, SINGLE_FILES, Kind
from eic_bot.packs.places import Data, Route, Source, Spot
from eic_bot.packs.workbook.columns import Column, found, places_in, put
from eic_bot.packs.workbook.schedule_rows import Written, schedule_rows
from eic_bot.packs.workbook.sheets import (
    AREAS,
    CASE,
    DIALOG,
    DIALOGS,
    END,
    LINEAGE,
    OTHERWISE,
    SCHEDULES,
    STEP,
    TREES,
    Sheet,
)

FILES: Mapping[Kind, str] = {kind: file for file, kind in SINGLE_FILES.items()}
FOLDER_OF: Mapping[Kind, str] = {kind: folder for folder, kind in FOLDERS.items()}

Thing: TypeAlias = dict[str, Data]


class Row(NamedTuple):
    """A thing and what it stands in, ready for its sheet."""

    sheet: Sheet
    parents: tuple[str, ...]
    thing: Data


@dataclass
class Filled:
    """A row that was read: its thing, where each of its cells is, and whether it is to be taken out."""

    sheet: Sheet
    parents: tuple[str, ...]
    thing: Thing
    cells: Mapping[tuple[str, ...], Spot]
    spot: Spot
    is_removed: bool = False
    inside: dict[str, list["Filled"]] = field(default_factory=dict)
    """The rows of what stands in it, by where they stand."""

    @property
    def key(self) -> tuple[str, ...]:
        """Its name with those of what it stands in."""
        value = self.thing.get(self.sheet.key)
        return (*self.parents, "; ".join(map(str, value)) if isinstance(value, list) else str(value))


def rows_of(sources: Sequence[Source], kind_of: Callable[[str], Kind]) -> Iterator[Row]:
    """Every row of every file, each sheet's in order."""
    by_kind: dict[Kind, list[Source]] = {}
    for source in sources:
        by_kind.setdefault(kind_of(source.file), []).append(source)
    shown = [name for one in by_kind.get(Kind.MANIFEST, ()) for name in _listed(one.data, "areas")]
    by_kind.get(Kind.AREA, []).sort(key=lambda one: shown.index(one.stem) if one.stem in shown else len(shown))
    for kind, root in TREES:
        for source in by_kind.get(kind, ()):
            roots = _listed(source.data, root.at) if root.at else [source.data]
            for one in roots:
                yield from _with_inner(root, one, ())
    for source in by_kind.get(Kind.DIALOG, ()):
        yield from _dialog(source.data)
    for source in by_kind.get(Kind.NUDGES, ()):
        yield from (Row(SCHEDULES, (), one) for one in schedule_rows(source.data))
    for source in by_kind.get(Kind.LINEAGE, ()):
        since = str(found(source.data, ("since",)))
        yield from (Row(LINEAGE, (since,), one) for one in _listed(source.data, LINEAGE.at))


def _with_inner(sheet: Sheet, thing: Data, parents: tuple[str, ...]) -> Iterator[Row]:
    yield Row(sheet, parents, thing)
    own = (*parents, str(found(thing, (sheet.key,))))
    for inner in sheet.inside:
        for one in _listed(thing, inner.at):
            yield from _with_inner(inner, one, own)


def _listed(thing: Data, at: str) -> list[Data]:
    listed = found(thing, at.split("/"))
    return listed if isinstance(listed, list) else []


def _dialog(dialog: Data) -> Iterator[Row]:
    name = (str(found(dialog, (DIALOG,))),)
    head = (
        {key: inner for key, inner in dialog.items() if key not in (DIALOG, "steps")}
        if isinstance(dialog, dict)
        else {}
    )
    yield Row(DIALOGS, name, {STEP: DIALOG, **head})
    yield from (Row(DIALOGS, name, one) for one in _steps(_listed(dialog, "steps")))


def _steps(steps: Sequence[Data]) -> Iterator[Data]:
    for step in steps:
        yield step
        if found(step, (STEP,)) != "branch":
            continue
        for case in _listed(step, "cases"):
            yield {STEP: CASE, "when": found(case, ("when",))}
            yield from _steps(_listed(case, "steps"))
        if _listed(step, OTHERWISE):
            yield {STEP: OTHERWISE}
            yield from _steps(_listed(step, OTHERWISE))
        yield {STEP: END}


class Files:
    """The files that rows make, with the cell that each piece of them came from."""

    def __init__(self) -> None:
        self._files: dict[str, tuple[Data, dict[Route, Spot]]] = {}

    def sources(self) -> tuple[Source, ...]:
        """All of them, as if they had been read from a folder."""
        return tuple(Source(file, data, spots) for file, (data, spots) in self._files.items())

    def add_tree(self, kind: Kind, roots: Sequence[Filled]) -> None:
        """Things in things: a file for each, or one file with a list."""
        if kind is Kind.AREA or kind is Kind.MANIFEST:
            for one in roots:
                file = FILES[kind] if kind is Kind.MANIFEST else f"{FOLDER_OF[kind]}/{one.thing.get(AREAS.key)}.yaml"
                self._file(file, one.thing, one)
        elif roots:
            at = roots[0].sheet.at
            listed: list[Data] = [one.thing for one in roots]
            spots = self._begin(FILES[kind], {at: listed})
            for index, one in enumerate(roots):
                _place(one, (at, index), spots)

    def add_lineage(self, rows: Sequence[Filled]) -> None:
        """What became of earlier statements."""
        if rows:
            data: Thing = {"since": rows[0].parents[0], LINEAGE.at: [one.thing for one in rows]}
            spots = self._begin(FILES[Kind.LINEAGE], data)
            spots["since",] = rows[0].spot
            for index, one in enumerate(rows):
                _place(one, (LINEAGE.at, index), spots)

    def add_dialog(self, name: str, head: Filled, data: Thing, placed: Mapping[Route, Filled]) -> None:
        """A dialog whose steps are put together already."""
        spots = self._begin(f"{FOLDER_OF[Kind.DIALOG]}/{name}.yaml", data)
        _place(head, (), spots)
        for route, row in placed.items():
            _place(row, route, spots)

    def add_schedule(self, rows: Sequence[Filled], complain: Callable[[Spot, str], None]) -> None:
        """What is sent unasked, if anything is said of it."""
        if rows:
            said = Written()
            spots = self._begin(FILES[Kind.NUDGES], said.data)
            for row in rows:
                if not said.take(row.thing):
                    complain(row.spot, str(row.thing.get(SCHEDULES.key, "")))
                    continue
                spots[said.route_of(row.thing)] = row.spot
                for path, spot in row.cells.items():
                    route = said.route_of(row.thing, path)
                    for place in places_in(found(said.data, [str(step) for step in route]), route):
                        spots[place] = spot

    def _file(self, file: str, data: Data, root: Filled) -> None:
        _place(root, (), self._begin(file, data))

    def _begin(self, file: str, data: Data) -> dict[Route, Spot]:
        spots: dict[Route, Spot] = {}
        self._files[file] = (data, spots)
        return spots


def attach(row: Filled, parent: Filled) -> None:
    """Put a thing into the one it stands in."""
    path = row.sheet.at.split("/")
    listed = found(parent.thing, path)
    if not isinstance(listed, list):
        listed = []
        put(parent.thing, path, listed)
    listed.append(row.thing)
    parent.inside.setdefault(row.sheet.at, []).append(row)


def _place(row: Filled, route: Route, spots: dict[Route, Spot]) -> None:
    """Note where each piece of a row's thing came from."""
    spots[route] = row.spot
    for path, spot in row.cells.items():
        for place in places_in(found(row.thing, path), (*route, *path)):
            spots[place] = spot
    for at, rows in row.inside.items():
        for index, one in enumerate(rows):
            _place(one, (*route, *at.split("/"), index), spots)


def filled(
    sheet: Sheet, columns: Mapping[Column, Sequence[tuple[str | None, Data, Spot]]]
) -> tuple[Thing, dict[tuple[str, ...], Spot]]:
    """The thing that cells make, by column: the language of each, what it says and where it is."""
    thing: Thing = {}
    cells: dict[tuple[str, ...], Spot] = {}
    for column in sheet.columns:
        for language, value, spot in columns.get(column, ()):
            path = column.path if language is None else (*column.path, language)
            cells[path] = spot
            if value is not None:
                put(thing, path, value)
    return thing, cells
