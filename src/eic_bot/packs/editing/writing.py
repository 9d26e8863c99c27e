"""How a new piece is written: as the packs that come with the program are, short things on one line."""

import json
import re
from textwrap import wrap

from eic_bot.packs.places import Data
from eic_bot.packs.scalars import meaning

WIDTH = 100
_LONG = 80
_FEW = 4
_PLAIN = re.compile(r"[A-Za-z][^\[\]{},:#\"\\\n\t]*(?<!\?)|\d+(?:\.\d+){2,}")
"""Words that need no quotes; of what begins with a digit, versions alone. A question mark before a brace is no text."""
_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
_SMALL = (str, int, float, bool, type(None))


def behind(value: Data, indent: int) -> str:
    """What is written behind a colon that stands in a group at that column, with the space before it."""
    if isinstance(value, str) and _is_for_a_block(value):
        return f" {block(value, indent + 2)}"
    flow = in_line(value)
    if _is_small(value) and indent + len(flow) <= WIDTH - 4:
        return f" {flow}"
    if isinstance(value, dict) and value:
        return f"\n{group(value, indent + 2)}"
    if isinstance(value, list) and value:
        return f"\n{listing(value, indent + 2)}"
    return f" {flow}"


def group(value: dict[str, Data], indent: int) -> str:
    """Keys one below the other, without the last line's break."""
    return "\n".join(f"{' ' * indent}{entry(key, inner, indent)}" for key, inner in value.items())


def entry(key: str, value: Data, indent: int) -> str:
    """A key with what stands behind it."""
    return f"{in_line(key)}:{behind(value, indent)}"


def listing(value: list[Data], indent: int) -> str:
    """Things one below the other, without the last line's break."""
    return "\n".join(item(one, indent) for one in value)


def item(value: Data, indent: int) -> str:
    """One thing with its dash, which stands at that column."""
    before = " " * indent
    if isinstance(value, dict) and value and not (_is_small(value) and len(in_line(value)) < WIDTH - indent):
        return f"{before}- {group(value, indent + 2).lstrip(' ')}"
    if isinstance(value, str) and _is_for_a_block(value):
        return f"{before}- {block(value, indent + 2)}"
    return f"{before}- {in_line(value)}"


def in_line(value: Data) -> str:
    """It on one line, as it may also stand in brackets."""
    match value:
        case dict():
            return "{" + ", ".join(f"{in_line(key)}: {in_line(inner)}" for key, inner in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(in_line, value)) + "]"
        case str():
            return value if _is_plain(value) else quoted(value)
        case None:
            return "null"
        case _:
            return json.dumps(value)


def quoted(text: str) -> str:
    """A text in double quotes."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def singly_quoted(text: str) -> str:
    """A text in single quotes; in double ones where it must be."""
    return quoted(text) if "\n" in text or _UNSEEN.search(text) or "\t" in text else "'" + text.replace("'", "''") + "'"


def block(text: str, indent: int) -> str:
    """A text on lines of its own: folded where it is one paragraph, as it is where it has several."""
    before = "\n" + " " * indent
    if "\n" not in text:
        lines = wrap(text, max(WIDTH - indent, 40), break_long_words=False, break_on_hyphens=False)
        return ">-" + "".join(f"{before}{line}" for line in lines)
    return "|-" + "".join(f"{before}{line}" if line else "\n" for line in text.split("\n"))


def can_be_block(text: str) -> bool:
    """Whether a block gives back the text as it is."""
    lines = text.split("\n")
    is_tidy = all(line == line.strip() for line in lines) and bool(lines[0]) and bool(lines[-1])
    is_folded_back = len(lines) > 1 or " ".join(text.split()) == text
    return is_tidy and is_folded_back and not _UNSEEN.search(text) and "\t" not in text


def _is_for_a_block(text: str) -> bool:
    return (len(text) > _LONG or "\n" in text) and can_be_block(text)


def _is_plain(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and text == text.strip() and meaning(text) == text and text.isprintable()


def _is_small(value: Data) -> bool:
    """Whether it reads well on one line."""
    match value:
        case dict():
            return len(value) <= _FEW and all(isinstance(inner, _SMALL) or _is_text(inner) for inner in value.values())
        case list():
            return all(isinstance(inner, _SMALL) for inner in value)
        case _:
            return True


def _is_text(value: Data) -> bool:
    """Whether it is a short text in one language, which may stand in braces inside braces."""
    return isinstance(value, dict) and len(value) == 1 and all(isinstance(inner, str) for inner in value.values())
