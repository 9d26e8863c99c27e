"""Text for Teams: cleaned, measured, cut, and put only where Teams does not interpret it."""

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeAlias, TypeVar

from eic_bot.dialogs.messages import Spans, words

T = TypeVar("T")
Block: TypeAlias = dict[str, Any]
"""An element or an action of an Adaptive Card, as it goes into JSON."""

JOINER: Final = "\u2060"
"""Seen by nobody, and between two letters that together would mean something to Teams."""
MOST_TEXT: Final = 2500
"""The most in one element of text."""

_UNSAFE: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, halves of characters, and marks that turn around the direction of what stands beside them."""
_LINE_ENDS: Final = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_ACTING: Final = re.compile(r"\{(?=\{)|<(?=/?at\b)", re.IGNORECASE)
"""``{{DATE(...)}}`` is worked out in every text of a card, and ``<at>`` names somebody."""
_LINKED: Final = re.compile(r"\](?=[(\[])|^(?<![^\n])\s*\d+(?=[.)])", re.MULTILINE)
_MARKUP: Final = re.compile(r"[*_`~<>|\\\[\]]|&#?\w+;|://|www\.|^\s*(?:#|\d+[.)]|[-+=])|\s{2}", re.IGNORECASE)


def clean(text: str) -> str:
    """The text without what no reader can see, and with nothing in it that a card works out."""
    return _ACTING.sub(rf"\g<0>{JOINER}", _UNSAFE.sub("", _LINE_ENDS.sub("\n", text)))


def cleaned(spans: Spans) -> str:
    """The words of the spans, cleaned. Ours and theirs alike go where nothing is interpreted."""
    return clean(words(spans))


def on_one_line(spans: Spans) -> str:
    """The words of a label."""
    return " ".join(cleaned(spans).split())


def unlinked(title: str) -> str:
    """The title of a choice: Teams shows it as it is; older clients make links and lists of Markdown in it."""
    return _LINKED.sub(rf"\g<0>{JOINER}", title)


def is_markup(text: str) -> bool:
    """Whether a field that takes Markdown might show the text otherwise than it is written."""
    return bool(_MARKUP.search(text))


def is_blank(text: str) -> bool:
    """Whether there is nothing to see."""
    return not any(letter.isprintable() and not letter.isspace() for letter in text)


def size(text: str) -> int:
    """The bytes it takes in JSON, written in the longest way."""
    return len(json.dumps(text)) - 2


def fitted(text: str, most: int) -> str:
    """The text, or its beginning and an ellipsis: only for what is said in full beside it."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def cut(text: str, most: int) -> Iterator[str]:
    """The text in pieces of that size at most, between words where it can be."""
    start = 0
    while start < len(text):
        piece = text[start : start + _fitting(text[start : start + most], most)]
        space = piece.rfind(" ", len(piece) // 2) + 1
        if start + len(piece) < len(text) and space:
            piece = piece[:space]
        yield piece
        start += len(piece)


def _fitting(text: str, most: int) -> int:
    """How many characters fit, at least one."""
    return max(1, bisect_right(range(1, len(text) + 1), most, key=lambda end: size(text[:end])))


def chunked(items: Iterable[T], most: int, weight: Callable[[T], int], heaviest: int) -> Iterator[list[T]]:
    """The items in groups: so many at most, and no heavier together, unless one alone is."""
    group: list[T] = []
    total = 0
    for item in items:
        added = weight(item)
        if group and (len(group) == most or total + added > heaviest):
            yield group
            group, total = [], 0
        group.append(item)
        total += added
    if group:
        yield group


def written(*runs: tuple[str, bool]) -> Block:
    """Text that is shown as it is; each run says whether it is bold."""
    inlines = [
        {"type": "TextRun", "text": text} | ({"weight": "Bolder"} if bold else {})
        for text, bold in runs
        if not is_blank(text)
    ]
    return {"type": "RichTextBlock", "inlines": inlines}


def heading(text: str) -> Block:
    """A heading; where Markdown could act in it, big letters that a screen reader takes for words like others."""
    if is_markup(text):
        run = {"type": "TextRun", "text": text, "weight": "Bolder", "size": "Medium"}
        return {"type": "RichTextBlock", "inlines": [run], "spacing": "Large"}
    shape = {"weight": "Bolder", "size": "Medium", "spacing": "Large", "wrap": True}
    return {"type": "TextBlock", "text": text, "style": "heading", **shape}
