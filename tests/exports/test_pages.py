"""Pages that a screen reader can find its way in, made without a warning, whatever text they hold."""

import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from eic_bot.dialogs.messages import Heading, Link, Ours, PagePart, Paragraph, Spans, Table, Theirs
from eic_bot.exports import as_pdf
from eic_bot.exports.answer_pages import answer_pages
from eic_bot.exports.brief import brief
from eic_bot.exports.result_pages import result_pages
from eic_bot.service.flat_answers import records
from tests.exports.material import PHRASES, TITLE, rows, some_answers, someone
from tests.model.pieces import DEMO


def ours(text: str) -> Spans:
    return (Ours(text, "en"),)


def theirs(text: str, language: str = "en") -> Spans:
    return (Theirs(text, language),)


def opened(made: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(made))


def tags(found: PdfObject) -> list[str]:
    """The kinds of the elements of the structure tree, in reading order."""
    node = found.get_object()
    if isinstance(node, ArrayObject):
        return [kind for child in node for kind in tags(child)]
    if not isinstance(node, DictionaryObject):
        return []
    own = [str(node["/S"])] if "/S" in node else []
    return own + (tags(node["/K"]) if "/K" in node else [])


DOCUMENTS = {
    "results": as_pdf.write(result_pages(TITLE, DEMO, someone(1).found, PHRASES), "en", footer="Foot", is_wide=True),
    "answers": as_pdf.write(answer_pages(records(rows(some_answers(1)), "note"), lambda *_: DEMO, PHRASES), "en"),
    "brief": as_pdf.write(brief("Camden", DEMO, someone(1).found, PHRASES), "en", is_large=True),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_says_that_it_is_accessible_and_has_a_title_and_a_language(name: str) -> None:
    read = opened(DOCUMENTS[name])
    root: Any = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read.metadata is not None
    assert read.metadata.title
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_structure_begins_with_the_one_title_and_no_heading_level_is_left_out(name: str) -> None:
    root: Any = opened(DOCUMENTS[name]).trailer["/Root"]
    headings = [tag for tag in tags(root["/StructTreeRoot"]["/K"]) if tag.startswith("/H")]
    assert headings[0] == "/H1"
    assert set(headings[1:]) == {"/H2"}


@pytest.mark.parametrize("name", ["results", "answers"])
def test_tables_have_header_cells(name: str) -> None:
    root: Any = opened(DOCUMENTS[name]).trailer["/Root"]
    found = tags(root["/StructTreeRoot"]["/K"])
    assert {"/Table", "/TR", "/TH", "/TD"} <= set(found)
    assert found.count("/TH") >= 4 * found.count("/Table")


def test_the_typesetter_has_nothing_to_warn_of(monkeypatch: pytest.MonkeyPatch) -> None:
    warned: list[str] = []
    compiled = as_pdf.compiled

    def watched(data: str) -> tuple[bytes, tuple[str, ...]]:
        made = compiled(data)
        warned.extend(made[1])
        return made

    monkeypatch.setattr(as_pdf, "compiled", watched)
    for seed in range(3):
        one = someone(seed)
        as_pdf.write(result_pages(TITLE, DEMO, one.found, PHRASES), "en", footer="Foot", is_wide=True)
        as_pdf.write(brief("", DEMO, one.found, PHRASES, contact="Ann"), "en", is_large=True)
        as_pdf.write(answer_pages(records(rows(some_answers(seed)), "n"), lambda *_: DEMO, PHRASES), "en", is_wide=True)
    assert warned == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            '#read("/etc/passwd")',
            "$x$ *bold* _it_ `raw` <label> @ref",
            "\\u{0}",
            "</xml>&amp;",
            "#set page(width: 1pt)",
        ),
        *("D\u0175r \u0177 \u2013 caf\u00e9 \u201cquoted\u201d", "Zażółć gęślą jaźń"),
    ],
)
def test_text_is_shown_as_it_was_written_and_is_never_markup(text: str) -> None:
    made = as_pdf.write([Heading(ours("Title")), Paragraph(theirs(text))], "en")
    shown = "".join(opened(made).pages[0].extract_text().split())
    assert "".join(text.split()) in shown


@pytest.mark.parametrize("text", ["\U0001f600 so", "\u4e2d\u6587", "a\x00b\x07c", "\u202eabc", "\u05d0", "\ue000"])
def test_what_the_fonts_do_not_have_is_replaced_and_the_rest_is_there(text: str) -> None:
    parts: list[PagePart] = [Heading(theirs(text)), Paragraph(theirs(f"before {text} after")), table(text)]
    shown = opened(as_pdf.write(parts, "en", footer=text)).pages[0].extract_text()
    assert "before" in shown
    assert "after" in shown
    assert "\x00" not in shown


def table(text: str) -> Table:
    return Table(ours("c"), (ours("a"), ours("b")), ((theirs(text), theirs(text)),), ((50,),))


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.text(max_size=5))
def test_no_text_keeps_a_document_from_being_made(text: str, more: str) -> None:
    parts: list[PagePart] = [
        Heading(theirs(more + text)),
        Paragraph(theirs(text)),
        table(text),
        Link(theirs("l"), "https://example.org/"),
    ]
    assert len(opened(as_pdf.write(parts, "en", footer=text)).pages) >= 1


def test_each_span_keeps_its_own_language() -> None:
    made = as_pdf.write([Heading(ours("Title")), Paragraph((*ours("Welsh: "), *theirs("Cymraeg", "cy")))], "en")
    drawn = opened(made).pages[0].get_contents()
    assert drawn is not None
    assert drawn.get_data().count(b"/Lang(cy)") == 1


def test_a_title_of_nothing_is_a_dash() -> None:
    read = opened(as_pdf.write([Heading(theirs(" \u200b")), Paragraph(ours("x"))], "en"))
    assert read.metadata is not None
    assert read.metadata.title == "\u2013"
