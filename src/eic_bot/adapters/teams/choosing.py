"""Choices as what fits them: a row of buttons, or a list to choose from with a button that saves."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from eic_bot.adapters.teams.elements import (
    MOST_TITLE,
    can_be_pressed,
    choose,
    name_of,
    press,
    rows,
    save,
    saving,
    tick,
)
from eic_bot.adapters.teams.pieces import MOST_ACTIONS, TOGETHER, Piece, paragraphs, together, weight
from eic_bot.adapters.teams.texts import size
from eic_bot.dialogs.messages import Choice, Choices, Control
from eic_bot.rendering.frames import Frame
from eic_bot.rendering.items import Item, commands_line, items_of, marked
from eic_bot.rendering.texts import chunked, is_blank

MOST_BUTTONS: Final = 5
"""Of the six that Teams shows one is left for a command."""
MOST_ON_A_BUTTON: Final = 30
"""Characters that a phone shows of a button's text."""
MOST_LABEL: Final = 300
"""Characters over an input; a longer text stands before it."""
MOST_LISTED: Final = 40
"""Things in one list."""
MOST_LIST: Final = 12000


def choice_pieces(part: Choices, place: str, frame: Frame) -> Iterator[Piece]:
    """The words before the choices, and the choices."""
    items = items_of(part.choices, frame, numbered=part.numbered)
    able = [item for item in items if can_be_pressed(item)]
    unable = [piece for item in items if not can_be_pressed(item) for piece in paragraphs(item.line)]
    label, before = label_of(frame.cleaned(part.label), frame)
    ticked = _ticked(able, label, place, frame) if part.many else None
    if not able:
        yield from together((*paragraphs(frame.cleaned(part.label)), *unable))
    elif not part.many and not (frame.aloud and able[0].control.question) and _are_short(able):
        yield from together((*paragraphs(frame.cleaned(part.label)), *unable, _buttons(able, frame)))
    else:
        pieces = (ticked,) if ticked is not None else tuple(_lists(able, label, place, frame))
        yield from together((*before, *unable, *pieces))


def action_pieces(actions: Sequence[Choice], frame: Frame, before: str) -> Iterator[Piece]:
    """The commands beside the answers; ``before`` are the words before them where they are typed."""
    items = items_of(actions, frame, numbered=False)
    if not items:
        return
    said = commands_line(actions, items, before)
    if size(said) > TOGETHER // 4 or any(len(item.label) > MOST_TITLE or not can_be_pressed(item) for item in items):
        yield from paragraphs("\n".join([before, *(item.line for item in items)]))
        said = ""
    buttons = [press(item.label, item) for item in items if can_be_pressed(item)]
    for number, group in enumerate(chunked(buttons, MOST_ACTIONS, lambda one: weight([one]), TOGETHER)):
        yield Piece("" if number else said, (), tuple(group))


def inline(commands: Iterable[Piece]) -> Iterator[Piece]:
    """Commands where they stand, and not at the end of the card."""
    return (Piece(one.said, (*one.blocks, *rows(one.commands))) for one in commands)


def _are_short(items: Sequence[Item]) -> bool:
    is_light = sum(len(item.value) for item in items) <= MOST_LIST // 4
    return is_light and len(items) <= MOST_BUTTONS and all(len(item.label) <= MOST_ON_A_BUTTON for item in items)


def label_of(text: str, frame: Frame) -> tuple[str, tuple[Piece, ...]]:
    """What stands over an input, and what stands before it where that is too much."""
    if is_blank(text):
        return frame.say("control-choice"), ()
    label = " ".join(text.split())
    if len(label) <= MOST_LABEL:
        return label, ()
    return frame.say("control-choice"), tuple(paragraphs(text))


def _buttons(items: Sequence[Item], frame: Frame) -> Piece:
    """A button for each; the one that is chosen says so."""
    pressed = [press(marked(item.label, item, frame), item, chosen=item.chosen) for item in items]
    return Piece("\n".join(item.line for item in items), tuple(rows(pressed)))


def _lists(items: Sequence[Item], label: str, place: str, frame: Frame) -> Iterator[Piece]:
    """A list; several, each saying which numbers it holds, where there are too many things for one."""
    groups = list(chunked(items, MOST_LISTED, lambda item: size(item.value) + 4 * size(item.line) + 40, MOST_LIST))
    for number, group in enumerate(groups, 1):
        is_about = frame.aloud and group[0].control.question and frame.about
        asked = f"{label} {frame.about}" if is_about else label
        if len(groups) > 1:
            asked = frame.say("control-choose-from", first=group[0].mark, last=group[-1].mark)
        name = name_of("choose", f"{place}.{number}", group[0].control)
        listed = choose(name, asked, group, frame, numbered=True, required=True)
        said = "\n".join(item.line for item in group)
        before = f"{label}\n" if number == 1 else ""
        title = "control-save" if group[0].control.question else "control-choose"
        yield Piece(f"{before}{said}", (listed, save(frame, title)), asks=True)


def _ticked(items: Sequence[Item], label: str, place: str, frame: Frame) -> Piece | None:
    """Boxes to tick and a button that saves; None where they do not fit into one card."""
    ids = [item.control.value for item in items]
    named = [id for id in ids if isinstance(id, str) and id and id.isprintable()]
    if not items or len(named) < len(items) or len(set(named)) < len(items):
        return None
    first = items[0].control
    carried = frame.packed(Control((), first.question, first.revision))
    boxes = tick(name_of("many", place, first), label, items, named, frame)
    saved = saving(frame.say("control-save"), "many", {"control": carried})
    piece = Piece("\n".join((label, *(item.line for item in items))), (boxes, saved), asks=True)
    return piece if piece.weight <= TOGETHER else None
