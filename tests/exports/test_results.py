"""Results leave in every format as the same table, read back by programs that did not write it."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from eic_bot.dialogs.messages import words
from eic_bot.exports import FORMATS, as_pdf, as_xlsx
from eic_bot.exports import heatmap as heatmaps
from eic_bot.exports.heatmap import heatmap
from eic_bot.exports.result_pages import official_title, own_title, result_pages, result_table
from eic_bot.exports.result_records import Assessed, assessed, columns, records
from eic_bot.model.answers import Answer
from eic_bot.model.pack import Pack
from eic_bot.model.results import standing
from eic_bot.service.flat_answers import COLUMNS
from eic_bot.service.flat_answers import records as answer_records
from eic_bot.service.flat_rows import Run, rows_of
from tests.exports.material import AT, PHRASES, TITLE, rows, some_answers, someone
from tests.model.pieces import DEMO

NOTE = words(PHRASES.say("independent"))


def table(found: list[Assessed]) -> list[dict[str, Any]]:
    return [dict(one) for one in records(found, "en", NOTE)]


def written(form: str, found: list[Assessed]) -> bytes:
    return b"".join(FORMATS[form](columns(found), rows_of(columns(found), records(found, "en", NOTE))))


def as_text(record: Mapping[str, Any]) -> dict[str, str]:
    return {
        column: "" if value is None else "; ".join(value) if isinstance(value, list) else str(value)
        for column, value in record.items()
    }


def sheet(made: bytes) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(made)).get_sheet_by_index(0).to_python()


def test_the_table_says_of_each_characteristic_what_the_rules_say() -> None:
    one = someone(1)
    found = table([one])
    assert [record["characteristic"] for record in found] == [each.characteristic for each in one.found]
    for record in found:
        stands = standing(record["characteristic"], DEMO, one.answers)
        step = stands.next_step
        assert record["position"] == stands.position
        assert record["basics_to_check"] == [str(level) for level in stands.basics_to_check]
        assert (record["ambition"], record["gap"]) == (stands.ambition, stands.gap)
        assert record["next_level"] == (None if step is None else step.level)
        assert record["next_statement"] == (None if step is None else DEMO.question[step.statement].text["en"])
        for view in stands.levels:
            assert record[f"level_{view.level}"] == (view.value if view.value is not None else view.no_answer)


@pytest.mark.parametrize("seed", range(3))
def test_csv_json_and_xlsx_hold_the_same_table(seed: int) -> None:
    found = [someone(seed), someone(seed + 10, 0.2, "Bo")]
    wanted = table(found)
    assert json.loads(written("json", found)) == wanted
    read = list(csv.DictReader(io.StringIO(written("csv", found).decode(), newline="")))
    assert read == [as_text(record) for record in wanted]
    header, *body = sheet(written("xlsx", found))
    assert header == list(columns(found))
    numbers = ("position", "ambition", "gap", "next_level")
    for record, cells in zip(wanted, body, strict=True):
        for column, cell in zip(header, cells, strict=True):
            value = record[column]
            assert cell == (as_text(record)[column] if value is None or column not in numbers else value)


def test_rows_become_one_result_for_each_named_person_and_none_for_who_has_no_name() -> None:
    one, other = some_answers(1), some_answers(2)
    found = list(
        assessed([*rows(one), *rows(other, "Bo"), *rows(one, ""), *rows(other, "Bo", "2027")], lambda *_: DEMO)
    )
    assert [(each.person, each.round) for each in found] == [("Ana", "solo"), ("Bo", "solo"), ("Bo", "2027")]
    assert found[0].answers == one


def test_results_are_of_the_pack_version_of_the_newest_answer() -> None:
    asked: list[tuple[str, str]] = []

    def pack_of(pack: str, version: str) -> Pack:
        asked.append((pack, version))
        return DEMO

    old = rows({"role.purpose.1": Answer("role.purpose.1", 1, "do", at=AT)})
    new = rows({"role.purpose.2": Answer("role.purpose.2", 1, "plan", at=AT + 1)})
    newer = [replace(row, saying=replace(row.saying, version="2.0.0")) for row in new]
    assert len(list(assessed([*newer, *old], pack_of))) == 1
    assert asked == [("demo", "2.0.0")]


def test_no_answers_at_all_are_a_header_and_pages_that_say_so() -> None:
    assert written("csv", []).decode().startswith("person,organisation,round,area,characteristic,title,position")
    assert sheet(written("xlsx", []))[0][0] == "person"
    pages = result_pages(TITLE, DEMO, (), PHRASES)
    assert words(PHRASES.say("report-nothing")) in text_of(as_pdf.write(pages, "en"))


HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "=cmd|' /C calc'!A0",
    "#N/A",
    "TRUE",
    "1e5",
    "2026-01-01",
    "'",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_of_a_workbook_is_anything_but_the_text_that_was_written(text: str) -> None:
    (made,) = as_xlsx.write(("comment", "n"), [(text, Run((3,)))])
    parts = zipfile.ZipFile(io.BytesIO(made))
    xml = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in xml
    assert re.findall(r'<c r="A2"[^>]* t="(\w+)"', xml) in (["inlineStr"], ["s"])
    assert 'quotePrefix="1"' in parts.read("xl/styles.xml").decode()
    assert sheet(made)[1] == [text.replace("\r", "\n"), 3.0]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), min_size=1, max_size=4))
def test_whatever_was_written_a_workbook_of_it_opens(texts: list[str]) -> None:
    names = [f"c{number}" for number in range(len(texts))]
    (made,) = as_xlsx.write(names, [tuple(texts)])
    assert len(sheet(made)) >= 1


def test_a_cell_holds_no_more_than_a_cell_can() -> None:
    (made,) = as_xlsx.write(("comment",), [("x" * 40_000,)])
    assert len(str(sheet(made)[1][0])) == as_xlsx.LONGEST


def test_a_workbook_of_answers_is_the_table_of_answers() -> None:
    flat = list(answer_records(rows(some_answers(5)), NOTE))
    (made,) = as_xlsx.write(COLUMNS, rows_of(COLUMNS, flat))
    header, *body = sheet(made)
    assert header == list(COLUMNS)
    assert [[str(cell) for cell in cells] for cells in body] == [list(as_text(record).values()) for record in flat]


def text_of(made: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages).split())


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("seed", range(3))
def test_the_pages_say_everything_that_the_table_says(seed: int) -> None:
    one = someone(seed)
    said = squeezed(text_of(as_pdf.write(result_pages(TITLE, DEMO, one.found, PHRASES), "en", is_wide=True)))
    for record in table([one]):
        assert squeezed(record["title"]) in said
        if record["next_statement"]:
            assert squeezed(f"Level {record['next_level']}: {record['next_statement']}") in said
    in_words = [words(cell) for row in result_table(TITLE, DEMO, one.found, PHRASES).rows for cell in row]
    for word in set(in_words):
        assert said.count(squeezed(word)) >= in_words.count(word)


def test_the_picture_has_a_cell_for_every_answer_of_the_table() -> None:
    one = someone(1)
    made = result_table(TITLE, DEMO, one.found, PHRASES)
    assert [len(row) for row in made.rows] == [5] * len(one.found)
    assert [len(row) for row in made.shades] == [4] * len(one.found)
    assert heatmap(made, "en").startswith(b"\x89PNG")


def test_the_title_says_whose_view_it_is() -> None:
    assert words(own_title("Ana", PHRASES)) == "Where our council stands, as Ana sees it"
    assert words(official_title("Anytown", PHRASES)) == "Where Anytown stands"


def test_the_typesetter_has_nothing_to_warn_of_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    warned: list[str] = []
    compiled = heatmaps.compiled

    def watched(data: str) -> tuple[bytes, tuple[str, ...]]:
        made = compiled(data)
        warned.extend(made[1])
        return made

    monkeypatch.setattr(heatmaps, "compiled", watched)
    assert heatmap(result_table(TITLE, DEMO, someone(2).found, PHRASES), "en")
    assert warned == []
