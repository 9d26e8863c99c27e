"""XLSX: one sheet with a header that stays in sight; text is text, whatever it begins with."""

import io
import re
from collections.abc import Iterable, Iterator, Sequence

from eic_bot.service.flat_rows import Row, cells_of

LONGEST = 32_767
"""Characters that a cell can hold."""
_IMPOSSIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NARROW, _WIDE = 14, 60
_LONG_TEXTS = frozenset({"statement", "wording", "comment", "reason", "next_statement", "title", "note"})


def write(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[bytes]:
    """The workbook, in one piece. What XML cannot say becomes a replacement character."""
    sheet = _Sheet(columns)
    for row in rows:
        sheet.add(cells_of(row))
    yield sheet.bytes()


class _Sheet:
    """A workbook that is written row by row."""

    def __init__(self, columns: Sequence[str]) -> None:
        from openpyxl import Workbook  # noqa: PLC0415 - heavy, and needed for this format alone
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
        from openpyxl.styles import Alignment, Font  # noqa: PLC0415
        from openpyxl.utils import get_column_letter  # noqa: PLC0415

        self._make_cell = WriteOnlyCell
        self._alignment = Alignment(wrap_text=True, vertical="top")
        self._book = Workbook(write_only=True)
        self._sheet = self._book.create_sheet("eic-bot")
        self._sheet.freeze_panes = "A2"
        for number, column in enumerate(columns, 1):
            width = _WIDE if column in _LONG_TEXTS else _NARROW
            self._sheet.column_dimensions[get_column_letter(number)].width = width
        self._sheet.append([self._text(column, Font(bold=True)) for column in columns])

    def add(self, values: Iterable[object]) -> None:
        """One more row."""
        self._sheet.append([self._cell(value) for value in values])

    def bytes(self) -> bytes:
        """The file; there are no more rows after it."""
        out = io.BytesIO()
        self._book.save(out)
        return out.getvalue()

    def _cell(self, value: object) -> object:
        if value is None or isinstance(value, int | float):
            return value
        return self._text("; ".join(map(str, value)) if isinstance(value, list) else str(value))

    def _text(self, text: str, font: object = None) -> object:
        cell = self._make_cell(self._sheet, value="")
        cell.value = _IMPOSSIBLE.sub("\ufffd", text)[:LONGEST]
        cell.data_type = "s"  # after the value, which would make a formula or an error of some texts
        cell.quotePrefix = True
        cell.alignment = self._alignment
        if font is not None:
            cell.font = font
        return cell
