"""Tables and charts, before any platform has drawn them."""

import math

import pytest

from eic_bot.dialogs.messages import Bar, Chart, Heading, Message, Table
from eic_bot.rendering.frames import Frame, frame_of, parts_of
from eic_bot.rendering.tables import as_table, drawing_of, sheet_of, text_of
from eic_bot.rendering.texts import clean
from tests.support.engine_height import english
from tests.support.shapes import theirs

TABLE = Table(theirs("Where we are"), (theirs("Area"), theirs("Level")), ((theirs("Da\nta"), theirs(" ")),))


def frame() -> Frame:
    return frame_of(Message("s:1", (), "s"), english(), clean)


def chart(*bars: tuple[str, float], caption: str = "Answers") -> Chart:
    return Chart(theirs(caption), tuple(Bar(theirs(name), value) for name, value in bars))


def test_a_caption_that_was_just_the_heading_is_not_said_again() -> None:
    found = Message("s:1", (Heading(theirs("Where we are")), TABLE, TABLE), "s")
    assert [said for _, _, said in parts_of(found, frame())] == ["", "Where we are", ""]
    assert [sheet_of(TABLE, frame(), said).caption for said in ("Where we are", "", "Elsewhere")] == [
        "",
        "Where we are",
        "Where we are",
    ]


def test_a_cell_is_on_one_line_and_never_empty() -> None:
    sheet = sheet_of(TABLE, frame(), "")
    assert (sheet.head, sheet.rows) == (["Area", "Level"], [["Da ta", "-"]])
    assert sheet.texts == ["Da\nta: level  "]


def test_a_chart_is_drawn_said_and_put_into_rows_with_the_same_numbers() -> None:
    found = chart(("Do", 2), ("Plan", 0.5))
    drawing = drawing_of(found, frame())
    assert drawing is not None
    assert (drawing.title, drawing.bars) == ("Answers", [("Do", 2), ("Plan", 0.5)])
    assert text_of(found, frame()) == "Answers: Do 2, Plan 0.5."
    assert sheet_of(as_table(found, frame()), frame(), "").rows == [["Do", "2"], ["Plan", "0.5"]]


@pytest.mark.parametrize(
    "found",
    [
        chart(),
        chart(("Do", 1), caption=" "),
        chart(("Do", 1), ("\u200b", 1)),
        chart(("Do", 1), (" Do ", 2)),
        chart(("Do", math.inf)),
        chart(("Do", math.nan)),
    ],
)
def test_a_chart_without_names_or_numbers_is_not_drawn(found: Chart) -> None:
    assert drawing_of(found, frame()) is None
