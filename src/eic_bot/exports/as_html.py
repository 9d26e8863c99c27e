"""One HTML file: headings, paragraphs, tables and links; no script, nothing from elsewhere, texts in their language."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import assert_never

from eic_bot.dialogs.messages import Heading, Link, PagePart, Paragraph, Spans, Table, words

STYLE = (
    "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:bold}"
    "th,td{border:1px solid #767676;padding:.4rem;text-align:left;vertical-align:top}"
    "@media print{h2{break-after:avoid}table{break-inside:avoid}}"
)


def write(parts: Sequence[PagePart], language: str) -> bytes:
    """The document; the first heading is the title of all."""
    return "\n".join(_lines(parts, language)).encode()


def _lines(parts: Sequence[PagePart], language: str) -> Iterator[str]:
    title = next((words(part.text) for part in parts if isinstance(part, Heading)), "")
    yield f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>"
    rank = 1
    for part in parts:
        yield _element(part, rank, language)
        rank = 2 if isinstance(part, Heading) else rank
    yield "</main>\n</body>\n</html>\n"


def _element(part: PagePart, rank: int, language: str) -> str:
    match part:
        case Heading():
            return f"<h{rank}>{_spans(part.text, language)}</h{rank}>"
        case Paragraph():
            return f"<p>{_spans(part.text, language)}</p>"
        case Link():
            return f'<p><a href="{escape(part.url)}" rel="noreferrer">{_spans(part.label, language)}</a></p>'
        case Table():
            return _table(part, language)
        case _:
            assert_never(part)


def _table(table: Table, language: str) -> str:
    head = "".join(f'<th scope="col">{_spans(cell, language)}</th>' for cell in table.header)
    rows = "\n".join(_row(row, language) for row in table.rows)
    caption = f"<caption>{_spans(table.caption, language)}</caption>"
    return f"<table>\n{caption}\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _row(row: tuple[Spans, ...], language: str) -> str:
    first, *others = (_spans(cell, language) for cell in row)
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in others)}</tr>'


def _spans(spans: Spans, language: str) -> str:
    return "".join(
        escape(span.text)
        if span.language == language
        else f'<span lang="{escape(span.language)}">{escape(span.text)}</span>'
        for span in spans
    )
