"""A ladder: all levels in one card, each with its own list, and one button that saves them."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from eic_bot.adapters.teams.choosing import MOST_LABEL, MOST_LIST
from eic_bot.adapters.teams.elements import Frame, Item, choose, items_of, name_of, save
from eic_bot.adapters.teams.pieces import Piece, paragraphs, together
from eic_bot.adapters.teams.texts import chunked, cleaned, is_blank, on_one_line
from eic_bot.dialogs.messages import Ladder, Rung, Theirs


def ladder_pieces(part: Ladder, place: str, frame: Frame) -> Iterator[Piece]:
    """What to say of each level, the levels, and the button.

    How to type all levels at once stays in the text: seen as well, it would push the last level off the screen.
    """
    rungs = [_rung(rung, f"{place}.{number}", frame) for number, rung in enumerate(part.rungs, 1)]
    hint = cleaned(part.hint)
    asked = cleaned(tuple(takewhile(lambda span: isinstance(span, Theirs), part.hint)))
    before = tuple(paragraphs(hint))
    if not is_blank(asked) and all(rung.asks for rung in rungs):
        before = tuple(Piece(hint if number == 0 else "", one.blocks) for number, one in enumerate(paragraphs(asked)))
    groups = list(chunked(rungs, len(rungs) or 1, lambda rung: rung.weight, MOST_LIST))
    yield from together((*before, *(piece for group in groups for piece in _saved(group, frame))))


def _saved(rungs: Sequence[Piece], frame: Frame) -> Iterator[Piece]:
    """Levels that are saved together."""
    was = [block["value"] for rung in rungs for block in rung.blocks if block.get("value")]
    asks = any(rung.asks for rung in rungs)
    said = "\n".join(rung.said for rung in rungs)
    blocks = [block for rung in rungs for block in rung.blocks]
    yield Piece(said, (*blocks, *((save(frame, was=was),) if asks else ())), asks=asks)


def _rung(rung: Rung, place: str, frame: Frame) -> Piece:
    """A level: its name, what it states and how it was answered, over what can be answered."""
    items = [item for item in items_of(rung.choices, frame) if item.can_be_pressed]
    title, text, answered = on_one_line(rung.title), cleaned(rung.text).strip(), on_one_line(rung.answered)
    named = f"{rung.level}. " if is_blank(title) else f"{rung.level}. {title}: "
    end = "" if is_blank(answered) else f" [{answered}]"
    seen = "" if answered in [item.label for item in items if item.chosen] else end
    said = f"{rung.level}. {text}{end}"
    label = f"{named}{' '.join(text.split())}{seen}"
    before: tuple[Piece, ...] = ()
    if not items or len(label) > MOST_LABEL:
        before = tuple(paragraphs(f"{named}{text}{seen}"))
        label = frame.say("control-level", level=rung.level, title=title)
    blocks = [block for piece in before for block in piece.blocks]
    if items:
        blocks.append(_choices(items, label, place, frame))
    return Piece(said, tuple(blocks), asks=bool(items))


def _choices(items: Sequence[Item], label: str, place: str, frame: Frame) -> dict[str, object]:
    name = name_of("choose", place, items[0].control)
    found = choose(name, label, items, frame, numbered=False, required=False)
    return found | {"separator": True, "spacing": "Medium"}
