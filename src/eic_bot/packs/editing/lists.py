"""Lists in another order, with things that are new and without things that are gone.

A thing takes the comment lines right above it along. What else stands between two things - blank lines, a comment by
itself - stays where it is.
"""

from collections.abc import Sequence

from eic_bot.model.value import value
from eic_bot.packs.editing.layout import Layout, Patch, UnusualError
from eic_bot.packs.editing.marks import Listing, Node, column, line_end, line_start, lines_above
from eic_bot.packs.editing.writing import in_line, item
from eic_bot.packs.places import Data

_NAMES = ("id", "area", "dialog", "level")


def changed_list(layout: Layout, node: Listing, old: list[Data], new: list[Data]) -> list[Patch]:
    """One thing taken out, put in, or all put in order: what is left to do is seen in the next pass.

    Nothing where every thing is in its place, whatever it says now.
    """
    origin = _origins(old, new)
    kept = [place for place in origin if place is not None]
    gone = [place for place in range(len(old)) if place not in kept]
    if gone and not kept:
        raise UnusualError
    if gone:
        return [_without(layout, node, gone[-1])]
    if kept != sorted(kept):
        return _ordered(layout, node, kept)
    place = next((place for place, one in enumerate(origin) if one is None), None)
    return [] if place is None else [_with(layout, node, place, new[place])]


def _origins(old: list[Data], new: list[Data]) -> list[int | None]:
    """For each new thing, which of the old ones it is: the one of its name, else the one that says the same."""
    names = [_name(one) for one in old]
    free = set(range(len(old)))
    found: list[int | None] = []
    for one in new:
        wanted = _name(one)
        match = next((place for place in sorted(free) if names[place] == wanted), None)
        if match is not None:
            free.discard(match)
        found.append(match)
    if None in found and free and len(old) == len(new):
        # As many as before: what is not known is the one that stood there, with another name or saying something else.
        for place, match in enumerate(found):
            if match is None and place in free:
                found[place] = place
                free.discard(place)
    return found


def _name(one: Data) -> object:
    given = _given_name(one)
    return repr(one) if given is None else given


def _given_name(one: Data) -> object:
    if isinstance(one, dict):
        return next(((key, one[key]) for key in _NAMES if isinstance(one.get(key), str | int)), None)
    return None


@value
class _Span:
    """The lines of one thing, with the comment right above it."""

    start: int
    end: int


def _without(layout: Layout, node: Listing, place: int) -> Patch:
    text = layout.text
    if node.is_flow:
        if place:
            return Patch(node.items[place - 1].end, node.items[place].end, "")
        return Patch(node.items[0].start, node.items[1].start, "")
    spans = _spans(layout, node)
    span = spans[place]
    if place and _is_blank(text[spans[place - 1].end : span.start]):
        return Patch(spans[place - 1].end, span.end, "")
    if place < len(spans) - 1 and _is_blank(text[span.end : spans[place + 1].start]):
        return Patch(span.start, spans[place + 1].start, "")
    return Patch(span.start, span.end, "")


def _ordered(layout: Layout, node: Listing, order: Sequence[int]) -> list[Patch]:
    text = layout.text
    spans = [_Span(one.start, one.end) for one in node.items] if node.is_flow else _spans(layout, node)
    if not text[: spans[-1].end].endswith("\n") and not node.is_flow:
        raise UnusualError
    moved = [(spans[place], spans[one]) for place, one in enumerate(order) if place != one]
    return [Patch(there.start, there.end, text[one.start : one.end]) for there, one in moved]


def _with(layout: Layout, node: Listing, place: int, new: Data) -> Patch:
    if node.is_flow:
        if place:
            end = node.items[place - 1].end
            return Patch(end, end, f", {in_line(new)}")
        return Patch(node.items[0].start, node.items[0].start, f"{in_line(new)}, ")
    spans = _spans(layout, node)
    text = layout.text
    written = item(new, column(text, node.start))
    gap = text[spans[0].end : spans[1].start] if len(spans) > 1 else ""
    between = gap if gap and _is_blank(gap) else ""
    if not place:
        return Patch(spans[0].start, spans[0].start, f"{written}\n{between}")
    patch = layout.on_new_lines(node.items[place - 1].end, written)
    return Patch(patch.start, patch.end, f"{between}{patch.put}")


def _spans(layout: Layout, node: Listing) -> list[_Span]:
    dash = column(layout.text, node.start)
    spans = [_Span(_begin(layout, one, dash), line_end(layout.text, one.end)) for one in node.items]
    if any(not layout.ends_its_line(one.end) for one in node.items):
        raise UnusualError
    return spans


def _begin(layout: Layout, one: Node, dash: int) -> int:
    """The beginning of its dash's line, or of the first line of the comment above."""
    text = layout.text
    start = line_start(text, one.start)
    if text[start : start + dash + 1] != " " * dash + "-":
        raise UnusualError
    for above in lines_above(text, start):
        if not text.startswith(" " * dash + "#", above):
            break
        start = above
    return start


def _is_blank(text: str) -> bool:
    return not text.strip()
