"""Text for Slack: cleaned, measured, cut, and put only into fields that Slack does not interpret."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias, TypeVar

from eic_bot.dialogs.messages import Spans, words

T = TypeVar("T")
Block: TypeAlias = dict[str, Any]
"""A block or an element of Block Kit, as it goes into JSON."""

MOST_TEXT: Final = 2500
"""The most in one block of text; a section takes 3,000."""
MOST_HEADER: Final = 150

_UNSAFE: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, halves of characters, and marks that turn around the direction of what stands beside them."""
_LINE_ENDS: Final = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def clean(text: str) -> str:
    """The text without what no reader can see and Slack may refuse."""
    return _UNSAFE.sub("", _LINE_ENDS.sub("\n", text))


def cleaned(spans: Spans) -> str:
    """The words of the spans, cleaned. Ours and theirs alike go where nothing is interpreted."""
    return clean(words(spans))


def on_one_line(spans: Spans) -> str:
    """The words of a label."""
    return " ".join(cleaned(spans).split())


def is_blank(text: str) -> bool:
    """Whether there is nothing to see."""
    return not any(letter.isprintable() and not letter.isspace() for letter in text)


def escaped(text: str) -> str:
    """The text for the one field that Slack reads as markup: nothing in it is a mention or a link."""
    return text.translate(_ESCAPES)


def size(text: str) -> int:
    """The length by the longest way in which Slack may count: UTF-16 units, with markup characters escaped."""
    units = len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
    return units + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))


def fitted(text: str, most: int) -> str:
    """The text, or its beginning and an ellipsis: only for what is said in full beside it."""
    return text if size(text) <= most else next(cut(text, most - 1)).rstrip() + "…"


def cut(text: str, most: int) -> Iterator[str]:
    """The text in pieces of that size at most, between words where it can be."""
    rest = text
    while size(rest) > most:
        end = _fitting(rest, most)
        space = max(rest.rfind(" ", end // 2, end), rest.rfind("\n", end // 2, end))
        end = space + 1 if space > 0 else end
        yield rest[:end]
        rest = rest[end:]
    yield rest


def _fitting(text: str, most: int) -> int:
    """How many characters fit, at least one."""
    total = 0
    for place, letter in enumerate(text):
        total += size(letter)
        if total > most:
            return max(place, 1)
    return len(text)


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
