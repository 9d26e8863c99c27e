"""A place to write, in the card itself."""

from collections.abc import Iterator
from typing import Final

from eic_bot.adapters.teams.choosing import MOST_LABEL
from eic_bot.adapters.teams.elements import name_of, saving
from eic_bot.adapters.teams.pieces import Piece, paragraphs, together
from eic_bot.adapters.teams.texts import Block
from eic_bot.dialogs.messages import FormField
from eic_bot.rendering.frames import Frame
from eic_bot.rendering.texts import is_blank
from eic_bot.service.pressing import LONGEST

MOST_WRITTEN: Final = 8000
"""Characters of one field; longer answers can be typed."""


def form_pieces(field: FormField, place: str, frame: Frame) -> Iterator[Piece]:
    """The field under its question and its hint, and the button that saves it."""
    label, hint = " ".join(frame.cleaned(field.label).split()), frame.cleaned(field.hint)
    asked, hints = tuple(paragraphs(frame.cleaned(field.label))), tuple(paragraphs(hint))
    carried = frame.packed(field.control)
    if len(carried) >= LONGEST:
        yield from together((*asked, *hints))
        return
    is_label = not is_blank(label) and len(label) <= MOST_LABEL
    is_short = len(hint) <= MOST_LABEL
    most = max(1, min(field.most, MOST_WRITTEN))
    entry: Block = {
        "type": "Input.Text",
        "id": name_of("text", place, field.control),
        "label": label if is_label else frame.say("control-write"),
        "isMultiline": True,
        "maxLength": most,
        "isRequired": True,
        "errorMessage": frame.say("control-nothing-written", most=most),
    }
    after = [block | {"spacing": "Small"} for piece in hints if is_short for block in piece.blocks]
    said = "\n".join(text for text, is_here in ((label, is_label), (hint, is_short)) if is_here and not is_blank(text))
    saved = saving(frame.say("control-send"), "write", {"control": carried})
    before = (*(() if is_label else asked), *(() if is_short else hints))
    yield from together((*before, Piece(said, (entry, *after, saved), asks=True)))
