"""Tables and charts: Slack's own where they fit, else their lines of text. Either way the text says them."""

from collections.abc import Iterator, Sequence
from typing import Final

from eic_bot.adapters.slack.pieces import Piece, lined, paragraphs, together, weight
from eic_bot.adapters.slack.texts import Block, fitted, size
from eic_bot.dialogs.messages import Chart, Table
from eic_bot.rendering.frames import Frame
from eic_bot.rendering.tables import Drawing, as_table, drawing_of, sheet_of, text_of
from eic_bot.rendering.texts import chunked

MOST_ROWS: Final = 99
"""Beside the header."""
MOST_COLUMNS: Final = 20
MOST_TABLE_TEXT: Final = 2500
"""Of the rows of one table as lines of text; a message takes 10,000 characters of cells."""
MOST_TABLE_JSON: Final = 8000
MOST_BARS: Final = 6
MOST_TITLE: Final = 50
MOST_BAR_LABEL: Final = 20


def table_pieces(part: Table, frame: Frame, *, said: str, native: bool) -> Iterator[Piece]:
    """The caption, unless it was ``said`` just before, and the rows."""
    sheet = sheet_of(part, frame, said)
    top = _row(sheet.head)
    drawn = [(_row(cells), text) for cells, text in zip(sheet.rows, sheet.texts, strict=True)]
    pieces = tuple(_tables(top, drawn)) if native and _fits(top, drawn) else tuple(lined(sheet.texts))
    yield from together((*paragraphs(sheet.caption, bold=True), *pieces[:1]))
    yield from pieces[1:]


def chart_pieces(part: Chart, frame: Frame, *, said: str, native: bool) -> Iterator[Piece]:
    """A bar chart; where its words do not fit into one, a table."""
    drawing = drawing_of(part, frame)
    if not native:
        yield from paragraphs(text_of(part, frame))
    elif drawing is not None and _has_room(drawing) and not frame.aloud:
        yield Piece(text_of(part, frame), (_chart(drawing, frame.say("column-number")),))
    else:
        yield from table_pieces(as_table(part, frame), frame, said=said, native=True)


def _fits(top: list[Block], rows: Sequence[tuple[list[Block], str]]) -> bool:
    """Whether Slack can show it: not too wide, no row too long for a message."""
    room = MOST_TABLE_JSON - weight(top)
    is_narrow = 0 < len(top) <= MOST_COLUMNS and room > MOST_TABLE_JSON // 2
    return bool(rows) and is_narrow and all(weight(row) <= room and size(said) <= MOST_TABLE_TEXT for row, said in rows)


def _tables(top: list[Block], rows: Sequence[tuple[list[Block], str]]) -> Iterator[Piece]:
    """As many tables as the rows need, each with the header."""
    room = MOST_TABLE_JSON - weight(top)
    for light in chunked(rows, MOST_ROWS, lambda one: weight(one[0]) + 3, room):
        for group in chunked(light, MOST_ROWS, lambda one: size(one[1]) + 1, MOST_TABLE_TEXT):
            table = {
                "type": "table",
                "column_settings": [{"is_wrapped": True}],
                "rows": [top, *(row for row, _ in group)],
            }
            yield Piece("\n".join(said for _, said in group), (table,))


def _row(cells: Sequence[str]) -> list[Block]:
    return [{"type": "raw_text", "text": cell} for cell in cells]


def _has_room(drawing: Drawing) -> bool:
    is_titled, is_narrow = size(drawing.title) <= MOST_TITLE, len(drawing.bars) <= MOST_BARS
    return is_titled and is_narrow and all(size(name) <= MOST_BAR_LABEL for name, _ in drawing.bars)


def _chart(drawing: Drawing, name: str) -> Block:
    points = [{"label": label, "value": value} for label, value in drawing.bars]
    series = [{"name": fitted(name, MOST_BAR_LABEL), "data": points}]
    axis = {"categories": [label for label, _ in drawing.bars]}
    return {
        "type": "data_visualization",
        "title": drawing.title,
        "chart": {"type": "bar", "series": series, "axis_config": axis},
    }
