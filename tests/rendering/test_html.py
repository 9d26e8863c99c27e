"""What is no element is text in a page, whatever stands in it."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from eic_bot.dialogs.messages import Ours, Theirs
from eic_bot.rendering.html import EMPTY, Html, document, element, joined, source_of, spans

HOSTILE = ("<script>alert(1)</script>", "</p><p>", '" onclick="x', "' x='", "&amp;", "<!--", "]]>", "</style>")


class Read(HTMLParser):
    """The elements, attributes and texts of a page, as a browser would have them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.values: list[str | None] = []
        self.text = ""
        self.feed(page)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.values += [value for _, value in attrs]

    @override
    def handle_data(self, data: str) -> None:
        self.text += data


anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"), max_size=30)


@given(st.one_of(st.sampled_from(HOSTILE), anything), st.one_of(st.sampled_from(HOSTILE), anything))
def test_text_and_attributes_are_read_back_as_they_were_given(text: str, attribute: str) -> None:
    read = Read(element("p", text, element("b", [element("i", text)]), title=attribute))
    assert (read.tags, read.text) == (["p", "b", "i"], text + text)
    assert read.values == [attribute]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_among_elements_is_a_text_too(text: str) -> None:
    several: list[Html] = [element("b", "x"), text]  # type: ignore[list-item] # what a checker would have found
    assert Read(joined(several)).text == f"x{text}"
    assert Read(element("p", several)).tags == ["p", "b"]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_keep_their_language_and_nothing_else(text: str) -> None:
    read = Read(element("p", spans((Ours("A ", "en"), Theirs(text, "cy")), "en")))
    assert (read.tags, read.values, read.text) == (["p", "span"], ["cy"], f"A {text}")


def test_an_attribute_that_is_not_so_is_left_out() -> None:
    assert element("input", checked=False, id=None, name="a", required=True) == '<input name="a" required>'


def test_a_page_has_a_language_a_title_and_the_one_style() -> None:
    made = document("cy", "A & B", "p{margin:0}", element("main", EMPTY))
    assert made.startswith('<!DOCTYPE html>\n<html lang="cy">')
    assert "<title>A &amp; B</title><style>p{margin:0}</style>" in made
    assert source_of("p{margin:0}") == "'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='"
