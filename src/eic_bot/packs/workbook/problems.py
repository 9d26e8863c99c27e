"""What may be wrong with a workbook before its content is looked at, and problems that name a sheet and a cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from typing_extensions import override

from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Piece, Source, Spot, printable, shown
from eic_bot.packs.problems import Place, Problem, Rule, Severity

WORKBOOK_RULES: Mapping[str, Rule] = {
    # --- the file
    "W101": Rule("There is no file here.", "Check the path."),
    "W102": Rule("This is not an Excel workbook: {reason}.", "Save it as .xlsx, without a password."),
    "W103": Rule("This workbook is larger than {most} MB.", "Take out what is not content, such as pictures."),
    "W104": Rule("This workbook would unpack to more than {most} MB.", "Make it anew with eic-bot pack export-xlsx."),
    "W105": Rule("This workbook declares entities, which no spreadsheet does.", "Do not open it; ask who made it."),
    "W106": Rule("The sheet {name} is missing.", "Put it back; it may be empty below its header."),
    "W107": Rule("There is no sheet {name} in a pack.", "Correct its name, or take it out.", Severity.WARNING),
    "W108": Rule("This sheet has more than {most} rows.", "Make two packs of it."),
    "W109": Rule("The column {name} is missing.", "Put it back; its cells may be empty."),
    "W110": Rule("The column {name} is not read.", "Correct its name, or take it out.", Severity.WARNING),
    "W111": Rule("This sheet has more than {most} columns.", "Take out those that are not read."),
    "W112": Rule("Cells are merged in this workbook.", "Take them apart: each thing has its own row."),
    "W113": Rule("This workbook has more than {most} cells.", "Make it anew with eic-bot pack export-xlsx."),
    # --- a row
    "W201": Rule("This is a formula.", "Write what it comes to."),
    "W202": Rule("The {parent} {name} is on no row of the sheet {sheet}.", "Correct the name, or add its row."),
    "W203": Rule(
        "{name} is in the pack and on no row of this sheet.",
        "Put its row back; to take it out, write a word in the column remove.",
    ),
    "W204": Rule("The dialog {name} has no row with step: dialog before this.", "Add it, with its title."),
    "W205": Rule("This belongs to a branch, and there is none.", "Add the row with step: branch, or take this out."),
    "W206": Rule("This branch has no end.", "Add a row with step: end_branch behind its ways."),
    "W207": Rule("The column {name} is empty.", "Fill it; every row needs it."),
    "W208": Rule("There is a row before this for the same: {name}.", "Make one row of the two."),
    "W210": Rule("This is an error of the spreadsheet: {found}.", "Write what it was meant to be."),
    "W209": Rule("Nothing can be sent to {name}.", "Write one of: everybody, rooms, people."),
}
"""Every problem of a workbook by its code; those of its content have the codes of packs."""

ROW_OF_SHEET = 10_000_000
"""A spot's line is its sheet's number, from 1, times this, plus its row: spots are made of numbers alone."""


def spot_of(sheet: int, row: int, column: int) -> Spot:
    """Where a cell is, as a spot."""
    line = (sheet + 1) * ROW_OF_SHEET + row
    return Spot(line, column, line, column)


def cell_of(line: int, column: int, names: Sequence[str]) -> str:
    """``dialogs!D14``; in a file that no sheet holds, the line."""
    sheet, row = divmod(line, ROW_OF_SHEET)
    return f"{names[sheet - 1]}!{letters(column)}{row}" if sheet else f"line {row}"


def letters(column: int) -> str:
    """A, B, ... Z, AA ..., from 1."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found or "A"


@dataclass
class WorkbookFindings(Findings):
    """Problems of a pack that was read from a workbook."""

    names: Sequence[str] = ()
    """Its sheets."""
    early: list[Problem] = field(default_factory=list)
    """Those of the workbook itself."""

    def note(self, code: str, place: str, **words: object) -> None:
        """A problem with the workbook, a sheet or a cell."""
        rule = WORKBOOK_RULES[code]
        said = {key: shown(value) for key, value in words.items()}
        message, next_step = rule.what.format_map(said), rule.next_step.format_map(said)
        self.early.append(Problem(code, rule.severity, Place(printable(place)), "", message, next_step))

    def at_cell(self, code: str, spot: Spot, **words: object) -> None:
        """A problem with a cell."""
        self.note(code, cell_of(spot.line, spot.column, self.names), **words)

    @property
    def is_readable(self) -> bool:
        """Whether its content can be looked at."""
        return not any(one.severity is Severity.ERROR for one in self.early)

    @override
    def where(self, source: Source, piece: Piece) -> str:
        """A cell to mention beside another one."""
        del source
        spot = piece.source.spot(piece.route)
        return cell_of(spot.line, spot.column, self.names)

    @override
    def problems(self) -> tuple[Problem, ...]:
        """All of them, with sheet and cell instead of file and line."""
        return (*self.early, *(replace(one, place=self._in_cell(one.place)) for one in super().problems()))

    def _in_cell(self, place: Place) -> Place:
        return place if place.line < ROW_OF_SHEET else Place(cell_of(place.line, place.column, self.names))


def findings(file: PurePath, names: Sequence[str] = ()) -> WorkbookFindings:
    """No problems yet."""
    return WorkbookFindings(file.parent, names=names)
