"""PDF/UA: headings, paragraphs, tables and links that a screen reader can find its way in.

All text goes to the typesetter as data and is never markup. Its own fonts are used and no others, so that a page is
the same everywhere; a character that they do not have is shown as a replacement character.
"""

import json
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import typst

from eic_bot.dialogs.messages import Heading, Link, Ours, PagePart, Paragraph, Spans, Table, words

USUAL, LARGE = 11, 14
"""Sizes of letters, in points."""
_NOTHING = "\u2013"
_NOT_SHOWN = "\ufffd"
_MISSING = re.compile(r'the text `"(?P<text>.+?)"` could not be displayed', re.DOTALL)
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")
_MOST_TRIES = 20
_FURTHEST = 0x2300
"""Latin, Greek, Cyrillic and signs of writing end here; nearly nothing behind it is in the fonts."""


def write(
    parts: Sequence[PagePart], language: str, *, footer: str = "", is_wide: bool = False, is_large: bool = False
) -> bytes:
    """The document. ``footer`` stands on each page; a wide one lies on its side, a large one has large letters."""
    data = {
        "title": next((_title(part.text) for part in parts if isinstance(part, Heading)), _NOTHING),
        "language": language,
        "footer": _clean(footer),
        "wide": is_wide,
        "points": LARGE if is_large else USUAL,
        "parts": [_part(part) for part in parts],
    }
    shown = json.dumps(data, ensure_ascii=False)
    for _ in range(_MOST_TRIES):
        try:
            return compiled(shown)[0]
        except typst.TypstError as error:
            missing = _missing(str(error))
            if not missing:
                raise
            shown = _without(shown, missing)
    return compiled(_without(shown, {sign for sign in shown if ord(sign) > 0xFF}))[0]


def compiled(data: str) -> tuple[bytes, tuple[str, ...]]:
    """The document and the warnings of the typesetter."""
    made, warnings = typst.compile_with_warnings(
        _template(),
        format="pdf",
        pdf_standards="ua-1",
        sys_inputs={"data": data},
        ignore_system_fonts=True,
    )
    return made, tuple(warning.message for warning in warnings)


def _part(part: PagePart) -> dict[str, object]:
    match part:
        case Heading():
            text = _spans(part.text) if _title(part.text) != _NOTHING else _spans((Ours(_NOTHING, "en"),))
            return {"kind": "heading", "text": text}
        case Paragraph():
            return {"kind": "paragraph", "text": _spans(part.text)}
        case Link():
            return {"kind": "link", "text": _spans(part.label), "url": part.url}
        case Table():
            return _table(part)


def _title(text: Spans) -> str:
    """The words of a heading; a dash where nothing would be seen, which no reader could find."""
    return " ".join(_clean(words(text)).split()) or _NOTHING


def _table(table: Table) -> dict[str, object]:
    rows = [[_spans(cell) for cell in row] for row in table.rows]
    shades = [list(one) for one in table.shades] or [[] for _ in rows]
    lengths = [max(len(words(row[place])) for row in (table.header, *table.rows)) for place in range(len(table.header))]
    return {
        "kind": "table",
        "header": [_spans(cell) for cell in table.header],
        "rows": rows,
        "shades": [[None, *row, *[None] * (len(table.header) - 1 - len(row))] for row in shades],
        "widths": [max(7.0, min(length, 120)) ** 0.6 for length in lengths],
    }


def _spans(spans: Spans) -> list[dict[str, str]]:
    return [{"text": _clean(span.text), "language": span.language.partition("-")[0]} for span in spans]


def _clean(text: str) -> str:
    """Without what steers a terminal or the direction of writing; lines may break."""
    kept = (sign for sign in text if sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    return "".join(kept)


def _missing(message: str) -> set[str]:
    found = _MISSING.search(message)
    if found is None:
        return set()
    text = _CODE.sub(lambda code: chr(int(code[1], 16)), found["text"])
    return set(text) - {_NOT_SHOWN, *map(chr, range(32, 127))}


def _without(text: str, missing: set[str]) -> str:
    return "".join(_NOT_SHOWN if sign in missing or ord(sign) > _FURTHEST else sign for sign in text)


@cache
def _template() -> bytes:
    return files("eic_bot.exports").joinpath("pages.typ").read_bytes()
