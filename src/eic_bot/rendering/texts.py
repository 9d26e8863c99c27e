"""Text of any origin: without what nobody can see, in pieces of a size, and in groups of a weight."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

T = TypeVar("T")

_UNSAFE: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, halves of characters, and marks that turn around the direction of what stands beside them."""
_LINE_ENDS: Final = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")


def clean(text: str) -> str:
    """The text without what no reader can see and a platform may refuse."""
    return text if text.isprintable() else _UNSAFE.sub("", _LINE_ENDS.sub("\n", text))


def is_blank(text: str) -> bool:
    """Whether there is nothing to see."""
    return not text[:1].isalnum() and not any(letter.isprintable() and not letter.isspace() for letter in text)


def cut(text: str, most: int, size: Callable[[str], int]) -> Iterator[str]:
    """The text in pieces of that size at most, between words where it can be.

    ``size`` counts at least one for each character, and for a text as much as for its characters.
    """
    rest = text
    while (end := _fitting(rest, most, size)) < len(rest):
        space = max(rest.rfind(" ", end // 2, end), rest.rfind("\n", end // 2, end))
        end = space + 1 if space > 0 else end
        yield rest[:end]
        rest = rest[end:]
    yield rest


def _fitting(text: str, most: int, size: Callable[[str], int]) -> int:
    """How many characters fit, at least one."""
    start = text[:most]
    if size(start) <= most:
        return len(start)
    return max(1, bisect_right(range(1, len(start) + 1), most, key=lambda end: size(text[:end])))


def chunked(items: Iterable[T], most: int, weight: Callable[[T], int], heaviest: int) -> Iterator[list[T]]:
    """The items in groups: so many at most, and together no heavier than ``heaviest``, unless one alone is."""
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
