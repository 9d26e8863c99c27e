"""Where in its text each piece of a file begins and ends, so that one piece can be written anew and no other."""

from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML

from eic_bot.model.value import value

_BLOCKS = ("|", ">")


@value
class Scalar:
    """A word or a text. ``style`` is its quotation mark, or the sign that begins its block; empty where plain."""

    start: int
    end: int
    style: str

    @property
    def is_block(self) -> bool:
        """Whether it stands on lines of its own below its sign."""
        return self.style in _BLOCKS


@value
class Entry:
    """A key and what stands behind it."""

    name: str
    key: Scalar
    value: "Node"


@value
class Group:
    """A group of keys, in braces (``is_flow``) or one below the other."""

    start: int
    end: int
    is_flow: bool
    entries: tuple[Entry, ...]


@value
class Listing:
    """A list, in brackets (``is_flow``) or with dashes."""

    start: int
    end: int
    is_flow: bool
    items: tuple["Node", ...]


Node = Scalar | Group | Listing


def marked(text: str) -> Node | None:
    """The pieces of a text that can be read; None where it holds nothing."""
    root = YAML(typ="safe").compose(text)
    return None if root is None else _node(root, text)


def _node(raw: Any, text: str) -> Node:  # noqa: ANN401 - what the library makes has no types
    start, end = raw.start_mark.index, raw.end_mark.index
    if raw.id == "scalar":
        style = _style(text, start, end)
        return Scalar(start, start + len(text[start:end].rstrip()) if style in _BLOCKS else end, style)
    is_flow = bool(raw.flow_style)
    if raw.id == "mapping":
        entries = tuple(_entry(key, value, text) for key, value in raw.value)
        last = entries[-1].value.end if entries else end
        return Group(start, end if is_flow else last, is_flow, entries)
    items = tuple(_node(value, text) for value in raw.value)
    last = items[-1].end if items else end
    return Listing(start, end if is_flow else last, is_flow, items)


def _entry(raw_key: Any, raw_value: Any, text: str) -> Entry:  # noqa: ANN401
    key = _node(raw_key, text)
    if not isinstance(key, Scalar):
        raise TypeError("a key of a pack is a word")
    value = _node(raw_value, text)
    if value.start == value.end:  # nothing stands there: parsers place that differently
        value = Scalar(key.end + 1, key.end + 1, "")
    return Entry(str(raw_key.value), key, value)


def _style(text: str, start: int, end: int) -> str:
    """The C parser does not say how a plain text or a block was begun in the same way as the other one."""
    sign = text[start : start + 1] if end > start else ""
    return sign if sign in ("'", '"', *_BLOCKS) else ""


def line_start(text: str, place: int) -> int:
    """Where the line of that place begins."""
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """Where the line of that place ends, with its line break."""
    found = text.find("\n", place)
    return len(text) if found < 0 else found + 1


def column(text: str, place: int) -> int:
    """How far from the beginning of its line that place is."""
    return place - line_start(text, place)


def lines_above(text: str, place: int) -> Iterator[int]:
    """Where each line above that place begins, from the nearest up."""
    start = line_start(text, place)
    while start > 0:
        start = line_start(text, start - 1)
        yield start
