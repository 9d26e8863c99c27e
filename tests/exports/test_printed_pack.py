"""A pack on paper and its conversations as pictures: all of it, in each format, whatever its texts hold."""

import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pypdf import PdfReader
from typing_extensions import override

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.messages import Heading, Link, Paragraph, Table, Theirs, words
from eic_bot.exports import as_html, as_markdown, as_pdf
from eic_bot.exports.journeys import drawn, flowchart
from eic_bot.exports.printed_pack import printed
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.packs.bundled import bundled_pack
from eic_bot.packs.loader import load_pack
from tests.terminal import at_terminal

SMALL = Path(__file__).parents[1] / "packs" / "good" / "small"
PHRASES = bundled_phrases("en")


def content(folder: Path) -> Content:
    found = load_pack(folder).content
    assert found is not None
    return found


DEMO = content(bundled_pack("demo"))
PARTS = printed(DEMO, PHRASES)
HOSTILE = 'x | y <script>alert("1")</script> [a](http://b) *c* _d_ `e` & \\ # 1. ---'


class _Seen(HTMLParser):
    """The tags, and the text that a reader sees."""

    def __init__(self, made: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(made.decode())

    @override
    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self.tags.append(tag)

    @override
    def handle_data(self, data: str) -> None:
        self.text += data


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_statement_and_resource_is_on_paper_in_each_format() -> None:
    html = _Seen(as_html.write(PARTS, "en")).text
    markdown = as_markdown.write(PARTS).decode().replace("\\", "")
    pdf = "".join(page.extract_text() for page in PdfReader(io.BytesIO(as_pdf.write(PARTS, "en", is_wide=True))).pages)
    wanted = [one.text["en"] for found in DEMO.pack.statements.values() for one in found]
    wanted += [one.title for one in DEMO.pack.resources]
    for text in wanted:
        assert text in html
        assert text in markdown
    missing = [text for text in wanted if squeezed(text) not in squeezed(pdf)]
    assert missing == []


def test_each_statement_has_room_for_each_answer() -> None:
    labels = len(DEMO.pack.scale.labels)
    tables = [part for part in PARTS if isinstance(part, Table) and len(part.header) == 2 + labels]
    assert sum(len(one.rows) for one in tables) == len(DEMO.pack.statements) * 4
    assert all(cell == () for one in tables for row in one.rows for cell in row[2:])


def test_it_says_whose_model_it_is() -> None:
    assert "neither endorses it" in words(next(part for part in PARTS if isinstance(part, Paragraph)).text)


def test_no_text_steers_the_page() -> None:
    theirs = (Theirs(HOSTILE, "en"),)
    parts = (
        Heading(theirs),
        Paragraph(theirs),
        Table(theirs, (theirs, theirs), ((theirs, ()),)),
        Link(theirs, "https://a.example/?b=<c>&d='e'"),
    )
    seen = _Seen(as_html.write(parts, "en"))
    assert seen.text.count(HOSTILE) == 8  # the title twice
    assert "script" not in seen.tags
    assert seen.tags.count("a") == 1
    lines = as_markdown.write(parts).decode().splitlines()
    assert not re.search(r"(?<!\\)[*_`\[<|]", lines[2])
    assert [len(re.findall(r"(?<!\\)\|", line)) for line in lines if line.startswith("| ")] == [3, 3, 3]


@pytest.mark.parametrize(("language", "said"), [("en", b"The answers"), ("cy", b"Yr atebion")])
def test_each_language_of_a_pack_is_printed_in_itself(language: str, said: bytes) -> None:
    page = as_html.write(printed(content(bundled_pack("demo")), PHRASES.speaking(language)), language)
    assert f'<html lang="{language}">'.encode() in page
    assert said in page


def test_a_language_that_the_pack_does_not_claim_is_refused() -> None:
    done = at_terminal.run("pack", "print", str(bundled_pack("demo")), "--language", "ga")
    assert done.returncode == 2
    assert b"It is in: en, cy." in done.stderr


def test_a_flowchart_has_each_step_once_and_every_box_is_reached() -> None:
    for folder in (SMALL, bundled_pack("demo")):
        found = content(folder)
        for id in found.dialogs:
            chart = flowchart(found, id, PHRASES)
            boxes = re.findall(r"^  (s\d+)[\[{]", chart, re.MULTILINE)
            arrows = re.findall(r'^  (\w+) --(?: "[^"]*" --)?> (\w+)$', chart, re.MULTILINE)
            reached = {"start"}
            for _ in ("start", *boxes):
                reached |= {there for here, there in arrows if here in reached}
            assert reached == {"start", "done", *boxes}
            assert len(boxes) == len(set(boxes))


def test_a_branch_says_when_each_way_is_taken_and_the_ways_meet_again() -> None:
    chart = flowchart(content(SMALL), "look", PHRASES)
    assert '-- "if you answer Officer to #34;What do you do?#34;' in chart
    assert '-- "otherwise"' in chart
    behind = re.findall(r"--> (s\d+)$", chart, re.MULTILINE)
    assert max(behind.count(one) for one in behind) == 2


def test_signs_that_mean_something_to_the_drawing_are_written_as_codes() -> None:
    found = content(SMALL)
    script = found.scripts[0].model_copy(update={"title": {"en": 'A "[#;]" <b>title</b>\nend'}})
    other = found.model_copy(update={"scripts": (script, *found.scripts[1:])})
    line = flowchart(other, script.dialog, PHRASES).splitlines()[1]
    assert re.fullmatch(r'  start\(\["[^"<>\[\]]*"\]\)', line)


def test_the_page_of_drawings_has_one_for_each_conversation() -> None:
    page = drawn(DEMO, DEMO.dialogs, PHRASES)
    assert page.count("```mermaid") == len(DEMO.dialogs)
    done = at_terminal.run("pack", "journeys", str(SMALL), "--dialog", "nothing")
    assert done.returncode == 2
    assert b"There is no dialog 'nothing' here. There is: look, start." in done.stderr
