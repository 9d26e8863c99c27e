"""One HTML file: headings, paragraphs, tables and links; no script, nothing from elsewhere, texts in their language."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from eic_bot.dialogs.messages import Heading, Link, PagePart, Paragraph, Spans, Table, words
from eic_bot.rendering.html import Html, document, element, joined, spans

STYLE = (
    "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:bold}"
    "th,td{border:1px solid #767676;padding:.4rem;text-align:left;vertical-align:top}"
    "@media print{h2{break-after:avoid}table{break-inside:avoid}}"
)


def write(parts: Sequence[PagePart], language: str) -> bytes:
    """The document; the first heading is the title of all."""
    title = next((words(part.text) for part in parts if isinstance(part, Heading)), "")
    main = element("main", "\n", joined(_elements(parts, language), "\n"), "\n")
    return document(language, title, STYLE, main).encode()


def _elements(parts: Sequence[PagePart], language: str) -> Iterator[Html]:
    rank = 1
    for part in parts:
        yield _element(part, rank, language)
        rank = 2 if isinstance(part, Heading) else rank


def _element(part: PagePart, rank: int, language: str) -> Html:
    match part:
        case Heading():
            return element(f"h{rank}", spans(part.text, language))
        case Paragraph():
            return element("p", spans(part.text, language))
        case Link():
            return element("p", element("a", spans(part.label, language), href=part.url, rel="noreferrer"))
        case Table():
            return _table(part, language)
        case _:
            assert_never(part)


def _table(table: Table, language: str) -> Html:
    head = element("tr", [element("th", spans(cell, language), scope="col") for cell in table.header])
    return element(
        "table", "\n",
        element("caption", spans(table.caption, language)), "\n",
        element("thead", head), "\n",
        element("tbody", "\n", joined([_row(row, language) for row in table.rows], "\n"), "\n"), "\n",
    )  # fmt: skip


def _row(row: tuple[Spans, ...], language: str) -> Html:
    first, *others = (spans(cell, language) for cell in row)
    return element("tr", element("th", first, scope="row"), [element("td", cell) for cell in others])
