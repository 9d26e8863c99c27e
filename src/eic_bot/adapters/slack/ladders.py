"""A ladder: all levels in one message, each with a row of its own."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from eic_bot.adapters.slack.choosing import one_of
from eic_bot.adapters.slack.pieces import TOGETHER_SAID, Piece, paragraphs, together
from eic_bot.adapters.slack.texts import MOST_TEXT, rich_text, size
from eic_bot.dialogs.messages import Ladder, Rung, Theirs
from eic_bot.rendering.frames import Frame
from eic_bot.rendering.items import items_of, marked
from eic_bot.rendering.texts import is_blank


def ladder_pieces(part: Ladder, place: str, frame: Frame) -> Iterator[Piece]:
    """What to say of each level, and then the levels.

    Where there are buttons, how to type all levels at once stays in the text: seen as well, it would push the last
    level off the screen of a phone.
    """
    hint = frame.cleaned(part.hint)
    asked = frame.cleaned(tuple(takewhile(lambda span: isinstance(span, Theirs), part.hint)))
    if not is_blank(asked) and all(rung.choices for rung in part.rungs) and size(hint) <= TOGETHER_SAID:
        yield Piece(hint, (rich_text((asked, False)),))
    else:
        yield from paragraphs(hint)
    for number, rung in enumerate(part.rungs, 1):
        yield from together(_rung(rung, f"{place}:{number}", frame))


def _rung(rung: Rung, place: str, frame: Frame) -> Iterator[Piece]:
    """A level. Its name is heard on its buttons, and seen where it does not fit there."""
    title = frame.on_one_line(rung.title)

    def heard_as(label: str) -> str:
        """Which level a button answers, for who listens."""
        return frame.say("control-of-level", level=rung.level, title=title, label=label)

    items = items_of(rung.choices, frame, telling=heard_as)
    items = [replace(one, about=marked(one.about, one, frame)) if one.chosen else one for one in items]
    text, answered = frame.cleaned(rung.text), frame.cleaned(rung.answered)
    level = frame.say("control-level", level=rung.level, title=title)
    controls = tuple(one_of(items, place, frame, level)) if items else ()
    heard = {one.get("accessibility_label") for piece in controls for row in piece.blocks for one in row["elements"]}
    is_heard = bool(items) and heard == {item.about for item in items}
    lead = f"{rung.level}. " if is_blank(title) or is_heard else f"{rung.level}. {title}: "
    end = "" if is_blank(answered) else f" [{answered}]"
    seen = "" if answered in [item.label for item in items if item.chosen] else end
    if size(lead + text + end) <= MOST_TEXT:
        yield Piece(f"{rung.level}. {text}{end}", (rich_text((lead, True), (text, False), (seen, True)),))
    else:
        yield from paragraphs(f"{lead}{text}{end}")
    yield from (Piece("", piece.blocks) for piece in controls)
