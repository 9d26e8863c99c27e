"""What leaves: the same records in every format, with whose model it is, and no cell that can act."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eic_bot.dialogs.messages import words
from eic_bot.exports import FORMATS
from eic_bot.exports.as_csv import ACTING
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.model.answers import Answer, NoAnswer
from eic_bot.service.flat_answers import COLUMNS, rows
from eic_bot.service.flat_rows import Cell, Row, Run, cells_of, records_of
from eic_bot.service.records import AnswerRow, Saying

GOLDEN = Path(__file__).parent / "golden"
NOTE = words(bundled_phrases("en").say("independent"))
PROMISED = (
    *("person", "organisation", "round", "question", "statement", "value", "no_answer", "reason", "comment"),
    *("at", "pack", "version", "language", "wording"),
)
"""The fields that design.md section 7 names; others may be added, none renamed."""
AT = 1_795_000_000_123


def row(answer: Answer, wording: str = "We know our duties.", *, person: str = "Ana") -> AnswerRow:
    saying = Saying("local", "solo", answer, "demo", "1.0.0", "en", wording)
    return AnswerRow(person, answer.at, saying)


ROWS = [
    row(Answer("role.purpose.1", 1, "do", at=AT)),
    row(Answer("role.purpose.2", 3, "plan", comment='Two lines,\n"quoted"', confidence="high", at=AT)),
    row(Answer("role.purpose.3", 1, no_answer=NoAnswer.DONT_KNOW, at=AT)),
    row(Answer("role.purpose.4", 2, no_answer=NoAnswer.NOT_OUR_GOAL, reason="another_body", at=AT)),
    row(Answer("role.place.1", 1, no_answer=NoAnswer.SKIPPED, at=AT)),
    row(Answer("role.place.2", 2, "review", set_aside=True, at=AT)),
    row(Answer("role.place.3", 2, at=AT)),
    row(Answer("role.place.4", 2, comment="No answer yet", at=AT)),
    row(Answer("topics", 1, ("roads", "homes"), at=AT), "About what?"),
    row(Answer("staff", 1, 12, at=AT), "How many?"),
    row(Answer("change", 1, -1.5, at=AT), "How much?"),
    row(Answer("words", 1, "=HYPERLINK(1)", comment="+1", reason="-2", evidence="@x", at=AT), "\tWhat?"),
    row(Answer("words", 1, "\r=1", comment="\u202e=1", at=AT), "D\u0175r \u2013 it\u2019s ours", person="=Ana"),
    row(Answer("ambition.role", 1, "3", at=AT), "Role of the authority"),
]


def written(form: str, found: list[AnswerRow] | None = None) -> str:
    return b"".join(FORMATS[form](COLUMNS, rows(ROWS if found is None else found, NOTE))).decode()


@pytest.mark.parametrize("form", ["csv", "json"])
def test_what_is_written_is_the_golden_file_byte_for_byte(form: str) -> None:
    assert written(form).encode() == (GOLDEN / f"answers.{form}").read_bytes()


def test_every_promised_field_is_there_in_its_order_and_others_are_only_added() -> None:
    found = json.loads(written("json"))
    assert [tuple(one) for one in found] == [COLUMNS] * len(found)
    assert tuple(name for name in COLUMNS if name in PROMISED) == PROMISED
    assert next(csv.reader(io.StringIO(written("csv")))) == list(COLUMNS)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_every_record_says_that_the_model_is_independent(form: str) -> None:
    found = json.loads(written("json")) if form == "json" else list(csv.DictReader(io.StringIO(written("csv"))))
    assert {one["note"] for one in found} == {NOTE}
    assert "nor" in NOTE or "neither" in NOTE


def test_a_value_is_null_where_there_is_a_reason_for_none() -> None:
    found = json.loads(written("json"))
    for one in found:
        assert one["value"] is None or one["no_answer"] is None
    by_question = {one["question"]: (one["value"], one["no_answer"]) for one in found}
    assert by_question["role.purpose.3"] == (None, "dont_know")
    assert by_question["role.place.2"] == (None, "set_aside")
    assert by_question["topics"] == (["roads", "homes"], None)


def test_an_answer_that_was_taken_back_is_not_exported() -> None:
    assert "role.place.3" not in written("json")


@pytest.mark.parametrize("note", ["comment", "evidence"])
def test_a_note_without_an_answer_is_exported(note: str) -> None:
    (found,) = json.loads(written("json", [row(Answer("role.place", 1, at=AT, **{note: "see page 4"}))]))  # type: ignore[arg-type]
    assert found[note] == "see page 4"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0"])
def test_no_cell_can_act_as_a_formula(text: str) -> None:
    made = written("csv", [row(Answer("words", 1, text, comment=text, at=AT), text, person=text)])
    (found,) = csv.DictReader(io.StringIO(made, newline=""))
    acting = ("=", "+", "-", "@", "\t", "\r", "\n")
    assert not [cell for cell in found.values() if cell.startswith(acting)]
    assert found["value"] == f"'{text}"


def test_the_csv_reads_back_as_what_was_kept() -> None:
    found = list(csv.DictReader(io.StringIO(written("csv"), newline="")))
    assert [one["question"] for one in found] == [
        one.answer.question for one in ROWS if one.answer.question != "role.place.3"
    ]
    by_question = {one["question"]: one for one in found}
    assert by_question["role.purpose.2"]["comment"] == 'Two lines,\n"quoted"'
    assert by_question["topics"]["value"] == "roads; homes"
    assert by_question["change"]["value"] == "-1.5", "a number stays a number"
    assert by_question["role.purpose.3"]["value"] == ""


def test_no_answers_at_all_are_an_empty_list_and_a_header() -> None:
    assert json.loads(written("json", [])) == []
    assert written("csv", []).splitlines() == [",".join(COLUMNS)]


CELLS = st.one_of(
    st.none(),
    st.integers(),
    st.floats(),
    st.lists(st.text(max_size=3), max_size=3),
    st.builds(str.__add__, st.sampled_from(["", '"', ",", "_", " ", "a", "7", *ACTING]), st.text(max_size=5)),
)
CELLS_BESIDE = st.lists(st.one_of(st.builds(Run, st.lists(CELLS, min_size=1, max_size=3).map(tuple)), st.text()))


@given(st.lists(CELLS_BESIDE.map(lambda parts: ("first", *parts)), max_size=4))
def test_lines_put_together_from_runs_are_those_that_csv_writes_of_their_cells(found: list[Row]) -> None:
    plain = [[_plain(cell) for cell in cells_of(row)] for row in found * 2]
    out = io.StringIO()
    csv.writer(out).writerows([["first"], *plain])
    assert b"".join(FORMATS["csv"](["first"], found * 2)).decode() == out.getvalue()


def _plain(cell: Cell) -> str:
    if cell is None or isinstance(cell, int | float):
        return "" if cell is None else str(cell)
    text = cell if isinstance(cell, str) else "; ".join(cell)
    return f"'{text}" if text.startswith(ACTING) else text


def test_what_looks_different_is_not_remembered_as_the_same() -> None:
    made = written("csv", [row(Answer("staff", 1, value, at=AT)) for value in (1, 1.0, "1.00")])
    assert [one["value"] for one in csv.DictReader(io.StringIO(made))] == ["1", "1.0", "1.00"]


@given(st.integers(-(2**42), 2**42))
def test_the_time_is_written_as_iso_8601_in_utc(at: int) -> None:
    [found] = records_of(COLUMNS, rows([row(Answer("staff", 1, 1, at=at))], NOTE))
    assert found["at"] == datetime.fromtimestamp(at / 1000, UTC).isoformat(timespec="milliseconds")
