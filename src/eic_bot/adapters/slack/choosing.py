"""Choices as what fits them: a row of buttons, a select, checkboxes, or a numbered list with a button for each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from eic_bot.adapters.slack.elements import (
    MOST_CHECKBOXES,
    MOST_LABEL,
    MOST_OPTION_VALUE,
    MOST_OPTIONS,
    MOST_VALUE,
    button,
    can_be_listed,
    can_be_pressed,
    option,
    rows,
    select,
    ticks,
)
from eic_bot.adapters.slack.pieces import MOST_JSON, TOGETHER_SAID, Piece, lined, paragraphs, together, weight
from eic_bot.adapters.slack.texts import MOST_TEXT, Block, fits, numbered_list, size
from eic_bot.dialogs.messages import Choice, Choices, Control
from eic_bot.rendering.frames import Frame
from eic_bot.rendering.items import Item, commands_line, items_of, marked
from eic_bot.rendering.texts import chunked

MOST_BUTTONS: Final = 5
MOST_ON_A_BUTTON: Final = 30
"""Characters that a phone shows of a button's text."""
MOST_SELECT_JSON: Final = 7500
MOST_LISTED: Final = 40
"""Things in one list."""


def choice_pieces(part: Choices, place: str, frame: Frame) -> Iterator[Piece]:
    """The words before the choices, and the choices."""
    items = items_of(part.choices, frame, numbered=part.numbered)
    label = paragraphs(frame.cleaned(part.label))
    if not items:
        yield from label
    elif part.many:
        yield from together((*label, *_several_of(items, place, frame)))
    else:
        yield from together((*label, *one_of(items, place, frame)))


def one_of(items: Sequence[Item], place: str, frame: Frame, placeholder: str = "") -> Iterator[Piece]:
    """Things of which one is taken: buttons where there are few with short names, else a select or a list."""
    few = len(items) <= MOST_BUTTONS
    selectable = all(can_be_listed(item) for item in items) and len({item.value for item in items}) == len(items)
    asked = placeholder or frame.say("control-choose")
    if few and all(_is_short(item) for item in items):
        yield from _buttons(items, place, frame)
    elif selectable and not frame.aloud and all(fits(item.line, MOST_LABEL) for item in items):
        yield from _selects(items, place, frame, asked)
    else:
        yield from _listed(items, frame)
        is_menu = selectable and not few and not frame.aloud
        controls = _selects(items, place, frame, asked) if is_menu else _numbers(items, place)
        yield from _unsaid(controls)


def action_pieces(actions: Sequence[Choice], frame: Frame, before: str) -> Iterator[Piece]:
    """The commands beside the answers, as a last row; ``before`` are the words before them where they are typed."""
    items = items_of(actions, frame, numbered=False)
    if not items:
        return
    said = commands_line(actions, items, before)
    if not fits(said, TOGETHER_SAID) or any(
        not fits(one.label, MOST_LABEL) or not can_be_pressed(one) for one in items
    ):
        yield from lined([before, *(item.line for item in items)])
        said = ""
    elements = [
        button(item.label, f"press:do:{number}", item.value)
        for number, item in enumerate(items, 1)
        if can_be_pressed(item)
    ]
    yield from (Piece(said if number == 0 else "", (row,)) for number, row in enumerate(rows(elements)))


def _several_of(items: Sequence[Item], place: str, frame: Frame) -> Iterator[Piece]:
    """Things of which several are taken, with a button that saves; where that cannot be, a button for each."""
    said = "\n".join(marked(item.line, item, frame) for item in items)
    is_long = any(size(item.line) > MOST_LABEL for item in items)
    blocks = _ticked(items, place, frame, is_long=is_long)
    is_menu = frame.aloud and len(items) > MOST_CHECKBOXES
    if blocks is None or is_menu or size(said) > TOGETHER_SAID:
        yield from _listed(items, frame)
        yield from _unsaid(_numbers(items, place))
        return
    if is_long:
        yield from _listed(items, frame)
    yield Piece("" if is_long else said, blocks)


def _ticked(items: Sequence[Item], place: str, frame: Frame, *, is_long: bool) -> tuple[Block, Block] | None:
    """Boxes to tick and a button that saves, always in one message; None where they do not fit."""
    ids = [id for item in items if isinstance(id := item.control.value, str) and 0 < size(id) <= MOST_OPTION_VALUE]
    first = items[0].control
    save = frame.packed(Control((), first.question, first.revision))
    if len(set(ids)) < len(items) or len(items) > MOST_OPTIONS or size(save) > MOST_VALUE:
        return None
    offered = [
        (option(item.line if is_long else item.label, id), item.chosen) for id, item in zip(ids, items, strict=True)
    ]
    boxes = ticks(f"many:{place}", offered, frame.say("control-choose"))
    saving = button(frame.say("control-save"), f"save:{place}", save)
    blocks: tuple[Block, Block] = (
        {"type": "actions", "elements": [boxes]},
        {"type": "actions", "elements": [saving]},
    )
    return blocks if weight(blocks) <= MOST_JSON else None


def _is_short(item: Item) -> bool:
    return can_be_pressed(item) and fits(item.label, MOST_ON_A_BUTTON) and fits(item.mark, MOST_ON_A_BUTTON)


def _listed(items: Sequence[Item], frame: Frame) -> Iterator[Piece]:
    """Every thing in full: as a list with numbers of its own where they are 1, 2, 3 ..., else as lines."""
    lines = [marked(item.line, item, frame) for item in items]
    counted = all(item.is_numbered and item.mark == str(number) for number, item in enumerate(items, 1))
    if not counted or any(size(line) > MOST_TEXT for line in lines):
        yield from lined(lines)
        return
    numbered = [(number, item, line) for number, (item, line) in enumerate(zip(items, lines, strict=True))]
    for group in chunked(numbered, MOST_LISTED, lambda one: size(one[2]), MOST_TEXT):
        texts = [marked(item.label, item, frame) for _, item, _ in group]
        yield Piece("\n".join(line for _, _, line in group), (numbered_list(texts, group[0][0]),))


def _unsaid(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Controls for what was listed, and so said, before them."""
    return (Piece("", piece.blocks) for piece in pieces)


def _buttons(items: Sequence[Item], place: str, frame: Frame) -> Iterator[Piece]:
    """A button for each; the one that is chosen says so."""
    elements = [
        button(
            marked(item.label, item, frame),
            f"press:{place}:{number}",
            item.value,
            chosen=item.chosen,
            about=item.about,
        )
        for number, item in enumerate(items, 1)
    ]
    said = [item.line for item in items]
    for row in rows(elements):
        count = len(row["elements"])
        yield Piece("\n".join(said[:count]), (row,))
        del said[:count]


def _numbers(items: Sequence[Item], place: str) -> Iterator[Piece]:
    """A button with the number of each thing that is listed above; a screen reader says its label."""
    elements = [
        button(item.mark, f"press:{place}:{number}", item.value, chosen=item.chosen, about=item.line)
        for number, item in enumerate(items, 1)
        if can_be_pressed(item)
    ]
    yield from (Piece("", (row,)) for row in rows(elements))


def _selects(items: Sequence[Item], place: str, frame: Frame, placeholder: str) -> Iterator[Piece]:
    """A select; several, each saying which numbers it holds, where there are too many things for one."""
    offered = [(option(item.line if item.is_numbered else item.label, item.value), item) for item in items]
    groups = list(chunked(offered, MOST_OPTIONS, lambda one: weight([one[0]]), MOST_SELECT_JSON))
    for number, group in enumerate(groups, 1):
        first, last = group[0][1].mark, group[-1][1].mark
        asked = placeholder if len(groups) == 1 else frame.say("control-choose-from", first=first, last=last)
        element = select(f"choose:{place}:{number}", [(one, item.chosen) for one, item in group], asked)
        yield Piece("\n".join(item.line for _, item in group), ({"type": "actions", "elements": [element]},))
