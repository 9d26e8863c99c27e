"""Tables and charts: Slack's own where they fit, else their lines of text. Either way the text says them."""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from eic_bot.adapters.slack.elements import Frame
from eic_bot.adapters.slack.pieces import Piece, lined, paragraphs, together, weight
from eic_bot.adapters.slack.texts import Block, chunked, clean, cleaned, fitted, is_blank, on_one_line, size
from eic_bot.dialogs.messages import Chart, Message, Table, Theirs
from eic_bot.dialogs.plain import lines

MOST_ROWS: Final = 99
"""Beside the header."""
MOST_COLUMNS: Final = 20
MOST_TABLE_TEXT: Final = 2500
"""Of the rows of one table as lines of text; a message takes 10,000 characters of cells."""
MOST_TABLE_JSON: Final = 8000
MOST_BARS: Final = 6
MOST_TITLE: Final = 50
MOST_BAR_LABEL: Final = 20
EMPTY: Final = "-"
"""Slack takes no empty cell."""


def table_pieces(part: Table, frame: Frame, *, said: str, native: bool) -> Iterator[Piece]:
    """The caption, unless it was ``said`` just before, and the rows."""
    caption = "" if cleaned(part.caption) == said else cleaned(part.caption)
    rows = [[on_one_line(cell) for cell in row] for row in part.rows]
    texts = [clean(line) for line in lines(Message(frame.key, (part,), frame.session))]
    top = _row([on_one_line(cell) for cell in part.header])
    drawn = [(_row(row), text) for row, text in zip(rows, texts, strict=True)]
    pieces = tuple(_tables(top, drawn)) if native and _fits(top, drawn) else tuple(lined(texts))
    yield from together((*paragraphs(caption, bold=True), *pieces[:1]))
    yield from pieces[1:]


def chart_pieces(part: Chart, frame: Frame, *, said: str, native: bool) -> Iterator[Piece]:
    """A bar chart; where its words do not fit into one, a table."""
    [text] = [clean(line) for line in lines(Message(frame.key, (part,), frame.session))]
    if native and _can_be_drawn(part):
        yield Piece(text, (_chart(part, frame.say("column-number")),))
    elif native:
        head = (part.caption, (Theirs(frame.say("column-number"), frame.phrases.language),))
        rows = tuple((bar.label, (Theirs(f"{bar.value:g}", frame.phrases.language),)) for bar in part.bars)
        yield from table_pieces(Table(part.caption, head, rows), frame, said=said, native=True)
    else:
        yield from paragraphs(text)


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
    return [{"type": "raw_text", "text": EMPTY if is_blank(cell) else cell} for cell in cells]


def _can_be_drawn(part: Chart) -> bool:
    labels = [on_one_line(bar.label) for bar in part.bars]
    return (
        0 < len(labels) <= MOST_BARS
        and len(set(labels)) == len(labels)
        and all(not is_blank(label) and size(label) <= MOST_BAR_LABEL for label in labels)
        and all(math.isfinite(bar.value) for bar in part.bars)
        and not is_blank(on_one_line(part.caption))
        and size(on_one_line(part.caption)) <= MOST_TITLE
    )


def _chart(part: Chart, name: str) -> Block:
    points = [{"label": on_one_line(bar.label), "value": bar.value} for bar in part.bars]
    series = [{"name": fitted(name, MOST_BAR_LABEL), "data": points}]
    axis = {"categories": [point["label"] for point in points]}
    return {
        "type": "data_visualization",
        "title": on_one_line(part.caption),
        "chart": {"type": "bar", "series": series, "axis_config": axis},
    }
