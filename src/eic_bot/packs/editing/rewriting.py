"""A file that says something new, with only the pieces that say it written anew.

The text is compared with what it is to say, piece by piece, and each difference is cut out and put in. What came of it
is read back before it is believed; where an author's layout is too unusual for that, the whole file is written again by
``yaml_files``, which keeps comments and order, if not every space.
"""

from collections.abc import Sequence
from pathlib import PurePath

from eic_bot.errors import BrokenPromiseError
from eic_bot.packs.editing.layout import Layout, Patch, UnusualError
from eic_bot.packs.editing.lists import changed_list
from eic_bot.packs.editing.marks import Entry, Group, Listing, Node, Scalar, column, line_start, marked
from eic_bot.packs.editing.writing import behind, can_be_block, in_line, item, quoted, singly_quoted
from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Data
from eic_bot.packs.yaml_files import yaml_of
from eic_bot.packs.yaml_nodes import Budget, read_yaml

_MOST_PASSES = 50
_IN_LINE = 100


def said_in(text: str) -> Data:
    """What a text says. Raises ValueError where it cannot be read, or says something twice."""
    findings = Findings(PurePath())
    source = read_yaml("", text, findings, Budget())
    if source is None or findings.any_error:
        raise ValueError("this is no file of a pack")
    return source.data


def rewritten(text: str, new: Data) -> str:
    """The text, saying this. Raises ValueError where it cannot be read as it is, or no file can say it."""
    if is_same(said_in(text), new):
        return text
    try:
        found = _piece_by_piece(text, new)
    except (UnusualError, ValueError):
        found = None
    return _as_a_whole(text, new) if found is None else found


def is_same(one: Data, other: Data) -> bool:
    """Whether both say the same, a number not being the word for it, nor 1 the same as true."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(is_same(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    return type(one) is type(other) and one == other


def _piece_by_piece(text: str, new: Data) -> str | None:
    for _ in range(_MOST_PASSES):
        old = said_in(text)
        if is_same(old, new):
            return text
        node = marked(text)
        patches = () if node is None else _changed(Layout(text), node, old, new)
        if not patches:
            return None
        text = _patched(text, patches)
    return None


def _as_a_whole(text: str, new: Data) -> str:
    written = yaml_of(new, text)
    if is_same(said_in(written), new):
        return written
    written = yaml_of(new)
    if is_same(said_in(written), new):
        return written
    raise BrokenPromiseError("what was written does not say what it should")


def _patched(text: str, patches: Sequence[Patch]) -> str:
    for start, end, put in sorted(patches, reverse=True):
        text = text[:start] + put + text[end:]
    return text


def _changed(layout: Layout, node: Node, old: Data, new: Data) -> list[Patch]:
    """What to put where. Things in lists are put in order first; what is inside them is then another pass."""
    if isinstance(node, Group) and isinstance(old, dict) and isinstance(new, dict) and node.entries and new:
        return _changed_group(layout, node, old, new)
    if isinstance(node, Listing) and isinstance(old, list) and isinstance(new, list) and node.items and new:
        patches = changed_list(layout, node, old, new)
        if patches:
            return patches
        pairs = list(zip(node.items, old, new, strict=True))
        return [
            patch
            for one, was, now in pairs
            if not is_same(was, now)
            for patch in _changed_item(layout, node, one, was, now)
        ]
    raise UnusualError


def _changed_item(layout: Layout, around: Listing, node: Node, old: Data, new: Data) -> list[Patch]:
    if isinstance(node, Scalar) and _is_word(old) and _is_word(new) and not node.is_block:
        return [Patch(node.start, node.end, _written(node, new))]
    try:
        return _changed(layout, node, old, new)
    except UnusualError:
        is_in_braces = isinstance(node, Group | Listing) and node.is_flow
        if around.is_flow or not (is_in_braces or type(old) is not type(new) or _is_word(new)):
            raise
    # What stood in braces behind a dash is written without them; and what has become something else, all of it.
    dash = column(layout.text, around.start)
    if layout.text[line_start(layout.text, node.start) :][: dash + 1] != " " * dash + "-":
        raise UnusualError
    return [Patch(line_start(layout.text, node.start), node.end, item(new, dash))]


def _changed_group(layout: Layout, node: Group, old: dict[str, Data], new: dict[str, Data]) -> list[Patch]:
    """Keys taken out or put in first; commas are shared, so in braces one at a time."""
    changed = _gone(layout, node, new) or _added(layout, node, old, new)
    if changed:
        return changed[:1] if node.is_flow else changed
    pairs = [(one, old[one.name], new[one.name]) for one in node.entries]
    return [
        patch
        for one, was, now in pairs
        if not is_same(was, now)
        for patch in _changed_value(layout, node, one, was, now)
    ]


def _gone(layout: Layout, node: Group, new: dict[str, Data]) -> list[Patch]:
    gone = [one for one in node.entries if one.name not in new]
    if len(gone) == len(node.entries):
        raise UnusualError
    return [layout.without_entry(node, one) for one in gone]


def _added(layout: Layout, node: Group, old: dict[str, Data], new: dict[str, Data]) -> list[Patch]:
    names = list(new)
    patches = []
    for place, name in enumerate(names):
        if name not in old:
            before = next((one for one in reversed(names[:place]) if one in old), None)
            patches.append(layout.with_entry(node, before, name, new[name]))
    return _one_below_the_other(patches)


def _one_below_the_other(patches: Sequence[Patch]) -> list[Patch]:
    """Those for one place become one, in their order."""
    together: dict[tuple[int, int], str] = {}
    for start, end, put in patches:
        together[start, end] = together.get((start, end), "") + put
    return [Patch(start, end, put) for (start, end), put in together.items()]


def _changed_value(layout: Layout, around: Group, entry: Entry, old: Data, new: Data) -> list[Patch]:
    node, text = entry.value, layout.text
    if isinstance(node, Scalar):
        if around.is_flow or _stays_in_line(text, node, new):
            return [_patch_of_word(layout, around, node, new)]
    else:
        patches = _changed_inside(layout, around, node, old, new)
        if patches:
            return patches
    return [Patch(entry.key.end, node.end, f":{behind(new, column(text, entry.key.start))}")]


def _patch_of_word(layout: Layout, around: Group, node: Scalar, new: Data) -> Patch:
    put = _written(node, new)
    if around.is_flow and not layout.fits(node, put):
        raise _TooLongError
    return Patch(node.start, node.end, f" {put}" if node.start == node.end else put)


def _changed_inside(layout: Layout, around: Group, node: Node, old: Data, new: Data) -> list[Patch]:
    """Nothing where all that stands behind the key has to be written anew."""
    try:
        return _changed(layout, node, old, new)
    except UnusualError:
        if around.is_flow:
            raise
        return []


class _TooLongError(UnusualError):
    """What stands in braces is written without them now."""


def _stays_in_line(text: str, node: Scalar, new: Data) -> bool:
    if node.is_block or not _is_word(new) or "\n" in text[node.start : node.end]:
        return False
    return not isinstance(new, str) or not can_be_block(new) or column(text, node.start) + len(new) < _IN_LINE


def _written(node: Scalar, new: Data) -> str:
    """A word or a text in the way of the one before it."""
    if isinstance(new, str) and node.style == '"':
        return quoted(new)
    if isinstance(new, str) and node.style == "'":
        return singly_quoted(new)
    return in_line(new)


def _is_word(value: Data) -> bool:
    return not isinstance(value, dict | list)
