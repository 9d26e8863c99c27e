"""A place to write, in the card itself."""

from collections.abc import Iterator
from typing import Final

from eic_bot.adapters.teams.choosing import MOST_LABEL
from eic_bot.adapters.teams.elements import Frame, name_of, saving
from eic_bot.adapters.teams.pieces import Piece, paragraphs, together
from eic_bot.adapters.teams.texts import Block, cleaned, is_blank
from eic_bot.dialogs.messages import FormField
from eic_bot.service.pressing import LONGEST

MOST_WRITTEN: Final = 8000
"""Characters of one field; longer answers can be typed."""


def form_pieces(field: FormField, place: str, frame: Frame) -> Iterator[Piece]:
    """The field under its question and its hint, and the button that saves it."""
    label, hint = cleaned(field.label), cleaned(field.hint)
    carried = frame.packed(field.control)
    name = " ".join(label.split())
    before: tuple[Piece, ...] = ()
    if is_blank(name) or len(name) > MOST_LABEL:
        before, name = tuple(paragraphs(label)), frame.say("control-write")
    hints = tuple(paragraphs(hint))
    if len(carried) >= LONGEST:
        yield from together((*paragraphs(label), *hints))
        return
    most = max(1, min(field.most, MOST_WRITTEN))
    said = "" if before else name
    entry: Block = {
        "type": "Input.Text",
        "id": name_of("text", place, field.control),
        "label": name,
        "isMultiline": True,
        "maxLength": most,
        "isRequired": True,
        "errorMessage": frame.say("control-nothing-written", most=most),
    }
    after = [piece.blocks[0] | {"spacing": "Small"} for piece in hints]
    saved = saving(frame.say("control-send"), "write", {"control": carried})
    yield from together((*before, Piece(f"{said}\n{hint}".strip(), (entry, *after, saved), asks=True)))
