"""Tables and charts as every platform reads them; how they are drawn, and when they fit, each adapter knows."""

import math
from typing import Final

from eic_bot.dialogs.messages import Chart, Message, Spans, Table, Theirs
from eic_bot.dialogs.plain import lines
from eic_bot.model.value import value
from eic_bot.rendering.frames import Frame
from eic_bot.rendering.texts import is_blank

EMPTY: Final = "-"
"""What stands in a cell without words."""


@value
class Sheet:
    """A table: the cells of its rows, and each row again as a text."""

    caption: str
    """Empty where it was said just before."""
    head: list[str]
    rows: list[list[str]]
    texts: list[str]


@value
class Drawing:
    """A chart that can be drawn: its title, and its bars with their names, no two alike."""

    title: str
    bars: list[tuple[str, float]]


def sheet_of(part: Table, frame: Frame, said: str) -> Sheet:
    """The table; ``said`` is what was said just before it."""
    caption = frame.cleaned(part.caption)
    return Sheet(
        "" if caption == said else caption,
        [_cell(cell, frame) for cell in part.header],
        [[_cell(cell, frame) for cell in row] for row in part.rows],
        _texts(part, frame),
    )


def text_of(part: Chart, frame: Frame) -> str:
    """The chart in words."""
    return _texts(part, frame)[0]


def drawing_of(part: Chart, frame: Frame) -> Drawing | None:
    """The chart; None where it cannot be drawn, as it has no title, or a bar no number or no name of its own."""
    title = frame.on_one_line(part.caption)
    bars = [(frame.on_one_line(bar.label), bar.value) for bar in part.bars]
    names = {name for name, _ in bars}
    is_named = 0 < len(names) == len(bars) and not any(is_blank(name) for name in (title, *names))
    return Drawing(title, bars) if is_named and all(math.isfinite(value) for _, value in bars) else None


def as_table(part: Chart, frame: Frame) -> Table:
    """The chart as a table, a row for each bar."""
    head = (part.caption, _written(frame.say("column-number"), frame))
    return Table(part.caption, head, tuple((bar.label, _written(f"{bar.value:g}", frame)) for bar in part.bars))


def _cell(spans: Spans, frame: Frame) -> str:
    found = frame.on_one_line(spans)
    return EMPTY if is_blank(found) else found


def _texts(part: Table | Chart, frame: Frame) -> list[str]:
    return [frame.clean(line) for line in lines(Message(frame.key, (part,), frame.session))]


def _written(text: str, frame: Frame) -> Spans:
    return (Theirs(text, frame.phrases.language),)
