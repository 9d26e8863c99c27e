"""Markdown, as code hosts and wikis read it. Signs that mean something to them are written so that they do not."""

import re
from collections.abc import Sequence
from typing import assert_never

from eic_bot.dialogs.messages import Heading, Link, PagePart, Paragraph, Spans, Table, words

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_LISTS = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def write(parts: Sequence[PagePart]) -> bytes:
    """The document; the first heading is the title of all."""
    rank, blocks = 1, []
    for part in parts:
        blocks.append(_block(part, rank))
        rank = 2 if isinstance(part, Heading) else rank
    return ("\n\n".join(blocks) + "\n").encode()


def _block(part: PagePart, rank: int) -> str:
    match part:
        case Heading():
            return f"{'#' * rank} {_spans(part.text)}"
        case Paragraph():
            return _LISTS.sub(r"\1\\\2", _spans(part.text))
        case Link():
            return f"[{_spans(part.label)}](<{part.url}>)"
        case Table():
            return _table(part)
        case _:
            assert_never(part)


def _table(table: Table) -> str:
    lines = [_row(table.header), _row([()] * len(table.header)).replace("  ", " --- ")]
    return "\n".join((*lines, *map(_row, table.rows)))


def _row(cells: Sequence[Spans]) -> str:
    return "".join(f"| {_spans(cell)} " for cell in cells) + "|"


def _spans(spans: Spans) -> str:
    return _SIGNS.sub(r"\\\1", " ".join(words(spans).split()))
