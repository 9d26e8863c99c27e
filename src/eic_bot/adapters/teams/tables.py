"""Tables and charts: Teams' own where they fit, else their lines of text. Either way the text says them.

A shaded table goes as a picture as well, in an activity of its own; nothing in the card stands for it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from eic_bot.adapters.teams.pieces import TIMES_SAID, Piece, paragraphs, together, weight
from eic_bot.adapters.teams.texts import Block, size, written
from eic_bot.dialogs.messages import Chart, Table
from eic_bot.rendering.frames import Frame
from eic_bot.rendering.tables import Drawing, as_table, drawing_of, sheet_of, text_of
from eic_bot.rendering.texts import chunked, is_blank

MOST_COLUMNS: Final = 8
MOST_ROWS: Final = 50
MOST_TABLE: Final = 16000
"""Bytes of one table, with its words for those who see no table."""
MOST_BARS: Final = 10
MOST_BAR_LABEL: Final = 20
MANY_COLUMNS: Final = 5
SHORTEST: Final = 4
LONGEST: Final = 14
BESIDE: Final = 3
"""Letters: the shortest and the longest word that a column is made for, and the space beside it."""


def table_pieces(part: Table, frame: Frame, *, said: str) -> Iterator[Piece]:
    """The caption, unless it was ``said`` just before, and the rows."""
    sheet = sheet_of(part, frame, said)
    top = _row(sheet.head, bold=True)
    drawn = [(_row(cells), text) for cells, text in zip(sheet.rows, sheet.texts, strict=True)]
    pieces = tuple(_tables(top, drawn)) if _fits(top, drawn) else tuple(paragraphs("\n".join(sheet.texts)))
    yield from together((*paragraphs(sheet.caption, bold=True), *pieces[:1]))
    yield from pieces[1:]


def chart_pieces(part: Chart, frame: Frame, *, said: str) -> Iterator[Piece]:
    """A bar chart; where its words do not fit into one, a table."""
    drawing = drawing_of(part, frame)
    if drawing is not None and _has_room(drawing) and not frame.aloud:
        text = text_of(part, frame)
        # Teams keeps a chart's own title to itself, and some of its clients even where they are told to show it.
        title = () if drawing.title == said else (written((drawing.title, True)),)
        yield Piece(text, (*title, _chart(drawing, text, frame.say("column-number"))))
    else:
        yield from table_pieces(as_table(part, frame), frame, said=said)


def _fits(top: Block, rows: Sequence[tuple[Block, str]]) -> bool:
    """Whether it can be shown: not too wide for a phone, no row too long for a card."""
    is_narrow = 0 < len(top["cells"]) <= MOST_COLUMNS and weight([top]) <= MOST_TABLE // 2
    return bool(rows) and is_narrow and all(_weight(row) <= MOST_TABLE // 2 for row in rows)


def _weight(row: tuple[Block, str]) -> int:
    drawn, text = row
    return weight([drawn]) + (1 + TIMES_SAID) * (size(text) + 2) + 100


def _tables(top: Block, rows: Sequence[tuple[Block, str]]) -> Iterator[Piece]:
    """As many tables as the rows need, each with the header."""
    for group in chunked(rows, MOST_ROWS, _weight, MOST_TABLE - weight([top])):
        texts = [text for _, text in group]
        table: Block = {
            "type": "Table",
            "firstRowAsHeader": True,
            "columns": [{"width": width} for width in _widths((top, *(row for row, _ in group)))],
            "rows": [top, *(row for row, _ in group)],
            "fallback": _as_words(texts),
        }
        yield Piece("\n".join(texts), (table,))


def _row(cells: Sequence[str], *, bold: bool = False) -> Block:
    """A row; in small letters where there are many columns for a phone."""
    found = []
    for cell in cells:
        text = written((cell, bold))
        if len(cells) >= MANY_COLUMNS:
            text["inlines"][0]["size"] = "Small"
        found.append({"type": "TableCell", "items": [text]})
    return {"type": "TableRow", "cells": found}


def _widths(rows: Sequence[Block]) -> list[int]:
    """How wide the columns are beside each other: by their longest words, so that few are broken."""
    columns = zip(*([cell["items"][0]["inlines"][0]["text"] for cell in row["cells"]] for row in rows), strict=True)
    longest = [max(len(word) for text in texts for word in text.split()) for texts in columns]
    return [BESIDE + min(max(letters, SHORTEST), LONGEST) for letters in longest]


def _as_words(texts: Sequence[str]) -> Block:
    return {"type": "Container", "items": [written((text, False)) for text in texts if not is_blank(text)]}


def _has_room(drawing: Drawing) -> bool:
    is_titled, is_narrow = size(drawing.title) <= MOST_TABLE // 8, len(drawing.bars) <= MOST_BARS
    return is_titled and is_narrow and all(len(name) <= MOST_BAR_LABEL for name, _ in drawing.bars)


def _chart(drawing: Drawing, text: str, unit: str) -> Block:
    return {
        "type": "Chart.VerticalBar",
        "title": drawing.title,
        "showBarValues": True,
        "yAxisTitle": unit,
        "data": [{"x": name, "y": value} for name, value in drawing.bars],
        "fallback": _as_words([text]),
    }
