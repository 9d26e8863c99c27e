"""Every export in Welsh: no word of ours or of the pack is English, and each document says its language."""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader

from eic_bot.dialogs.messages import Heading, Link, PagePart, Paragraph, Spans, Table, words
from eic_bot.dialogs.plan_drawing import plan_parts
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.exports import as_html, as_ics, as_pdf, sector_text
from eic_bot.exports.answer_pages import answer_pages
from eic_bot.exports.brief import brief
from eic_bot.exports.journeys import drawn
from eic_bot.exports.person_page import person_page
from eic_bot.exports.printed_pack import printed
from eic_bot.exports.result_pages import official_title, own_title, result_pages
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.model.barriers import BarrierKind
from eic_bot.model.text import worded
from eic_bot.service.flat_answers import records
from eic_bot.service.records import AnswerRow
from eic_bot.store.rights.tables import PEOPLE
from tests.exports.material import rows, some_answers, someone
from tests.exports.test_calendar import ACTIONS
from tests.languages.test_no_english import english_in
from tests.model.pieces import DEMO

WELSH = bundled_phrases("cy")
CONTENT = read_pack("demo")
TYPED = re.compile("|".join(re.escape(one) for action in ACTIONS for one in (action.title, *action.note.split("\n"))))
"""What people of the tests wrote."""


def in_welsh(row: AnswerRow) -> AnswerRow:
    asked = DEMO.question.get(row.question)
    said = row.saying.wording if asked is None else worded(asked.text, "cy").text
    return replace(row, saying=replace(row.saying, wording=said, language="cy"))


def documents() -> Mapping[str, tuple[PagePart, ...]]:
    found = someone(1).found
    flat = records([in_welsh(row) for row in rows(some_answers(1))], "")
    everything = {
        rule.table.name: {"how": rule.how, "stays": rule.stays, "rows": [dict.fromkeys(rule.columns, 1)]}
        for rule in PEOPLE
    }
    record = {"organisation": "Camden", "taken": "2026-11-24", "tables": everything}
    return {
        "results": result_pages(own_title("Ana", WELSH), DEMO, found, WELSH),
        "official": result_pages(official_title("Camden", WELSH), DEMO, found, WELSH),
        "nothing": result_pages(own_title("Ana", WELSH), DEMO, (), WELSH),
        "answers": answer_pages(flat, lambda *_: DEMO, WELSH),
        "brief": brief("Camden", DEMO, found, WELSH, contact="Ana"),
        "short brief": brief("", DEMO, someone(2, 0.2).found, WELSH),
        "plan": plan_parts(WELSH, DEMO, ACTIONS[:2], ("data.trust",)),
        "printed": printed(CONTENT, WELSH),
        "person": person_page("Ana", record, WELSH),
        "nothing of a person": person_page("Ana", {**record, "tables": emptied(everything)}, WELSH),
    }


def emptied(tables: Mapping[str, Mapping[str, object]]) -> dict[str, dict[str, object]]:
    return {name: {**one, "rows": []} for name, one in tables.items()}


DOCUMENTS = documents()


def spans_of(part: PagePart) -> Iterator[Spans]:
    match part:
        case Heading() | Paragraph():
            yield part.text
        case Link():
            yield part.label
        case Table():
            yield from (part.caption, *part.header, *(cell for row in part.rows for cell in row))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_word_of_a_document_is_english(name: str) -> None:
    parts = (part for part in DOCUMENTS[name] if not isinstance(part, Link))  # resources, as they were published
    said = [words(one) for part in parts for one in spans_of(part)]
    assert sum(map(len, said)) > 50
    ids = re.compile("|".join(re.escape(id) for id in (*DEMO.question, *DEMO.characteristics, "licence", "CC0-1.0")))
    assert [one for one in said if english_in(TYPED.sub("", ids.sub("", one)))] == []


@pytest.mark.parametrize("name", [one for one in DOCUMENTS if not one.startswith(("printed", "nothing"))])
def test_every_word_of_ours_says_that_it_is_welsh(name: str) -> None:
    languages = {span.language for part in DOCUMENTS[name] for spans in spans_of(part) for span in spans}
    assert languages == {"cy"}


@pytest.mark.parametrize("name", ["results", "brief", "plan", "person"])
def test_a_document_says_its_language(name: str) -> None:
    root: Any = PdfReader(io.BytesIO(as_pdf.write(DOCUMENTS[name], "cy"))).trailer["/Root"]
    assert root["/Lang"] == "cy"
    assert b'<html lang="cy">' in as_html.write(DOCUMENTS[name], "cy")


def test_no_line_of_a_text_is_english() -> None:
    titles = {id: one.title for id, one in DEMO.characteristics.items()}
    counted = [
        {"figure": figure, "about": about, "level": "1", "quarter": None, "councils": 5}
        for figure, about in [("position", "data.trust"), *(("barrier", one) for one in map(str, BarrierKind))]
    ]
    plain = {id: worded(text, "cy").text for id, text in titles.items()}
    lines = {
        "sector": b"".join(sector_text.write(counted, titles, WELSH)).decode(),
        "flowcharts": re.sub(
            r"flowchart TD|start|done|mermaid|<br/>|#\d+;|\bs\d+\b", " ", drawn(CONTENT, CONTENT.dialogs, WELSH)
        ),
        "calendar": "\n".join(
            line.partition(":")[2]
            for line in b"".join(as_ics.write(ACTIONS[:2], words(WELSH.say("plan-title")), "x", 0, plain))
            .decode()
            .split("\r\n")
            if line.startswith(("DESCRIPTION", "X-WR-CALNAME"))
        ),
    }
    for name, text in lines.items():
        bare = re.sub(r"\([\w.]+\)", " ", TYPED.sub("", text))
        assert english_in(bare) == set(), name
