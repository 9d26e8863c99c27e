"""Text for Slack: measured, shortened, and put only into fields that Slack does not interpret."""

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from eic_bot.rendering.texts import cut, is_blank

Block: TypeAlias = dict[str, Any]
"""A block or an element of Block Kit, as it goes into JSON."""

MOST_TEXT: Final = 2500
"""The most in one block of text; a section takes 3,000."""
MOST_HEADER: Final = 150
HEAVIEST: Final = 5
"""What one character counts at most: ``&amp;``."""

_ESCAPES: Final = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))


def escaped(text: str) -> str:
    """The text for the one field that Slack reads as markup: nothing in it is a mention or a link."""
    for mark, escape in _ESCAPES:  # the first of them first: it is in the others
        text = text.replace(mark, escape)
    return text


def size(text: str) -> int:
    """The length by the longest way in which Slack may count: UTF-16 units, with markup characters escaped."""
    units = len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
    return units + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))


def fits(text: str, most: int) -> bool:
    """Whether its size is so much at most; a short one need not be measured."""
    return len(text) * HEAVIEST <= most or size(text) <= most


def fitted(text: str, most: int) -> str:
    """The text, or its beginning and an ellipsis: only for what is said in full beside it.

    ``most`` by its ``size``.
    """
    return text if fits(text, most) else next(cut(text, most - 1, size)).rstrip() + "…"


def plain_text(text: str) -> Block:
    """A text object that is shown as it is; colons make no emoji."""
    return {"type": "plain_text", "text": text, "emoji": False}


def rich_text(*runs: tuple[str, bool]) -> Block:
    """A block of text shown as it is; each run says whether it is bold."""
    elements = [
        {"type": "text", "text": text, "style": {"bold": True}} if bold else {"type": "text", "text": text}
        for text, bold in runs
        if not is_blank(text)
    ]
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}


def numbered_list(texts: Sequence[str], before: int) -> Block:
    """A list that Slack numbers, after so many things listed before it."""
    sections = [{"type": "rich_text_section", "elements": [{"type": "text", "text": text}]} for text in texts]
    found: Block = {"type": "rich_text_list", "style": "ordered", "elements": sections}
    return {"type": "rich_text", "elements": [found | ({"offset": before} if before else {})]}


def header(text: str) -> Block:
    """A heading."""
    return {"type": "header", "text": plain_text(text)}


def context(text: str) -> Block:
    """A line in small type."""
    return {"type": "context", "elements": [plain_text(text)]}
