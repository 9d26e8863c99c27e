"""A pack written as a workbook: a sheet for each kind of thing, headers in sight, lists to choose from."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from eic_bot.packs.files import kind_of
from eic_bot.packs.places import Source
from eic_bot.packs.problems import Problem
from eic_bot.packs.workbook.rows import Row, rows_of
from eic_bot.packs.workbook.sheets import EVERY, ORDER, REMOVE, Sheet

STEP = 10
"""Between two rows, so that one can be put between them."""
_NARROW, _WIDE = 16, 50
_MARKED = "FFF2CC"
_EXPLAINED = (
    "This is a content pack of eic-bot. Change cells, add rows, and bring it back with: eic-bot pack import-xlsx",
    "Nothing is published by that: what is wrong comes back as notes in the cells, what is different is listed.",
    "order: where a row belongs, whatever order the rows have. A new row may have a number between two others.",
    "remove: any word here takes the thing out. A row that is missing takes nothing out.",
    "relevant: when something applies, as in {is: {question: role, value: officer}}.",
    "Several things in one cell are separated by semicolons.",
    "schedules: what is sent unasked, to rooms (channels) and to people in private; never: nothing but their rounds.",
)


def workbook(sources: Sequence[Source], languages: Sequence[str]) -> bytes:
    """The whole pack."""
    from openpyxl import Workbook  # noqa: PLC0415 - heavy, and needed for this alone

    book = Workbook()
    book.remove(book.active)
    _explain(book.create_sheet("read me"))
    rows: dict[str, list[Row]] = {}
    for row in rows_of(sources, kind_of):
        rows.setdefault(row.sheet.name, []).append(row)
    for sheet in EVERY:
        _fill(book.create_sheet(sheet.name), sheet, rows.get(sheet.name, ()), languages)
    return _bytes(book)


def annotated(book: Any, problems: Sequence[Problem]) -> bytes:  # noqa: ANN401 - openpyxl has no types
    """The same workbook with each problem as a note in its cell, which is highlighted."""
    from openpyxl.comments import Comment  # noqa: PLC0415
    from openpyxl.styles import PatternFill  # noqa: PLC0415

    notes: dict[tuple[str, str], list[str]] = {}
    for problem in problems:
        sheet, _, cell = str(problem.place).rpartition("!")
        if sheet in book.sheetnames:
            notes.setdefault((sheet, cell), []).append(f"{problem.code}: {problem.message} {problem.next_step}")
    for (sheet, cell), said in notes.items():
        found = book[sheet][cell]
        found.comment = Comment("\n".join(said), "eic-bot")
        found.fill = PatternFill("solid", fgColor=_MARKED)
    return _bytes(book)


def _bytes(book: Any) -> bytes:  # noqa: ANN401
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _explain(sheet: Any) -> None:  # noqa: ANN401
    sheet.column_dimensions["A"].width = 110
    for line in _EXPLAINED:
        sheet.append([line])


def _fill(made: Any, sheet: Sheet, rows: Sequence[Row], languages: Sequence[str]) -> None:  # noqa: ANN401
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    heads = [ORDER, *sheet.parents, *(head for one in sheet.columns for head in one.headers(languages)), REMOVE]
    made.append(heads)
    made.freeze_panes = "A2"
    for cell in made[1]:
        cell.font = Font(bold=True)
        is_wide = "::" in str(cell.value)
        made.column_dimensions[get_column_letter(cell.column)].width = _WIDE if is_wide else _NARROW
    for number, row in enumerate(rows, 1):
        said = [text for column in sheet.columns for text in column.cells(row.thing, languages)]
        for place, text in enumerate((str(number * STEP), *row.parents, *said, ""), 1):
            cell = made.cell(row=number + 1, column=place)
            if place == 1:
                cell.value = number * STEP
            elif text:
                cell.value = text
                cell.data_type = "s"  # after the value, which would make a formula of some texts
                cell.number_format = "@"
                cell.alignment = Alignment(wrap_text=True, vertical="top")
    _offer(made, sheet, len(heads), languages)


def _offer(made: Any, sheet: Sheet, width: int, languages: Sequence[str]) -> None:  # noqa: ANN401
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    place = 1 + len(sheet.parents)
    for column in sheet.columns:
        place += len(column.headers(languages))
        if column.choices:
            choosing = DataValidation("list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
            made.add_data_validation(choosing)
            letter = get_column_letter(place)
            choosing.add(f"{letter}2:{letter}{made.max_row + 500}")
    made.auto_filter.ref = f"A1:{get_column_letter(width)}{max(made.max_row, 2)}"
