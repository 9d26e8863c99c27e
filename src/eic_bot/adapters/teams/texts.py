"""Text for Teams: cleaned, measured, shortened, and put only where Teams does not interpret it."""

import json
import re
from typing import Any, Final, TypeAlias

from eic_bot.rendering import texts
from eic_bot.rendering.texts import is_blank

Block: TypeAlias = dict[str, Any]
"""An element or an action of an Adaptive Card, as it goes into JSON."""

JOINER: Final = "\u2060"
"""Seen by nobody, and between two letters that together would mean something to Teams."""
MOST_TEXT: Final = 2500
"""The most in one element of text."""

_ACTING: Final = re.compile(r"\{(?=\{)|<(?=/?at\b)", re.IGNORECASE)
"""``{{DATE(...)}}`` is worked out in every text of a card, and ``<at>`` names somebody."""
_LINKED: Final = re.compile(r"\](?=[(\[])|^(?<![^\n])\s*\d+(?=[.)])", re.MULTILINE)
_MARKUP: Final = re.compile(r"[*_`~<>|\\\[\]]|&#?\w+;|://|www\.|^\s*(?:#|\d+[.)]|[-+=])|\s{2}", re.IGNORECASE)


def clean(text: str) -> str:
    """The text without what no reader can see, and with nothing in it that a card works out."""
    return _ACTING.sub(rf"\g<0>{JOINER}", texts.clean(text))


def unlinked(title: str) -> str:
    """The title of a choice: Teams shows it as it is; older clients make links and lists of Markdown in it."""
    return _LINKED.sub(rf"\g<0>{JOINER}", title)


def is_markup(text: str) -> bool:
    """Whether a field that takes Markdown might show the text otherwise than it is written."""
    return bool(_MARKUP.search(text))


def size(text: str) -> int:
    """The bytes it takes in JSON, written in the longest way."""
    return len(json.dumps(text)) - 2


def fitted(text: str, most: int) -> str:
    """The text, or its beginning and an ellipsis: only for what is said in full beside it.

    ``most`` characters.
    """
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


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
