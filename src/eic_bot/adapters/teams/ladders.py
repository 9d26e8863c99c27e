"""A ladder: all levels in one card, each with its own list, and one button that saves them."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from eic_bot.adapters.teams.choosing import MOST_LABEL, MOST_LIST
from eic_bot.adapters.teams.elements import can_be_pressed, choose, name_of, save
from eic_bot.adapters.teams.pieces import Piece, paragraphs, together
from eic_bot.adapters.teams.texts import Block
from eic_bot.dialogs.messages import Ladder, Rung, Theirs
from eic_bot.model.value import value
from eic_bot.rendering.frames import Frame
from eic_bot.rendering.items import Item, items_of
from eic_bot.rendering.texts import chunked, is_blank


@value
class Level:
    """A level as it is drawn: what it says, what stands before its choices, and the choices."""

    said: str
    before: tuple[Piece, ...]
    choices: Block | None

    @property
    def blocks(self) -> list[Block]:
        """Its elements."""
        found = [block for piece in self.before for block in piece.blocks]
        return found if self.choices is None else [*found, self.choices]

    @property
    def weight(self) -> int:
        """What it takes of a card."""
        return Piece(self.said, tuple(self.blocks)).weight


def ladder_pieces(part: Ladder, place: str, frame: Frame) -> Iterator[Piece]:
    """What to say of each level, the levels, and the button.

    How to type all levels at once stays in the text: seen as well, it would push the last level off the screen.
    """
    levels = [_level(rung, f"{place}.{number}", frame) for number, rung in enumerate(part.rungs, 1)]
    hint = frame.cleaned(part.hint)
    asked = frame.cleaned(tuple(takewhile(lambda span: isinstance(span, Theirs), part.hint)))
    before = tuple(paragraphs(hint))
    if not is_blank(asked) and all(level.choices for level in levels) and len(before) == 1:
        before = tuple(Piece(hint, piece.blocks) for piece in paragraphs(asked))
    yield from together((*before, *_groups(levels, frame)))


def _groups(levels: Sequence[Level], frame: Frame) -> Iterator[Piece]:
    """The levels in as few groups as they fit into, each with its button; what a very long one says comes before."""
    for group in chunked(levels, len(levels) or 1, lambda level: level.weight, MOST_LIST):
        if group[0].weight > MOST_LIST:
            yield from group[0].before
            yield _saved("", [Level("", (), group[0].choices)], frame)
        else:
            yield _saved("\n".join(level.said for level in group), group, frame)


def _saved(said: str, levels: Sequence[Level], frame: Frame) -> Piece:
    """Levels that are saved together."""
    choices = [level.choices for level in levels if level.choices is not None]
    was = [block["value"] for block in choices if "value" in block]
    blocks = [block for level in levels for block in level.blocks]
    return Piece(said, (*blocks, *((save(frame, was=was),) if choices else ())), asks=bool(choices))


def _level(rung: Rung, place: str, frame: Frame) -> Level:
    """A level: its name, what it states and how it was answered, over what can be answered."""
    items = [item for item in items_of(rung.choices, frame) if can_be_pressed(item)]
    title, text, answered = (
        frame.on_one_line(rung.title),
        frame.cleaned(rung.text).strip(),
        frame.on_one_line(rung.answered),
    )
    end = "" if is_blank(answered) else f" [{answered}]"
    seen = "" if answered in [item.label for item in items if item.chosen] else end
    whole = f"{rung.level}. {'' if is_blank(title) else f'{title}: '}{text}{seen}"
    label, before = " ".join(whole.split()), tuple[Piece, ...]()
    if not items or len(label) > MOST_LABEL:
        before = tuple(paragraphs(whole))
        label = frame.say("control-level", level=rung.level, title=title)
    if len(label) > MOST_LABEL:
        label = frame.say("control-choose")
    return Level(f"{rung.level}. {text}{end}", before, _choices(items, label, place, frame) if items else None)


def _choices(items: Sequence[Item], label: str, place: str, frame: Frame) -> Block:
    name = name_of("choose", place, items[0].control)
    found = choose(name, label, items, frame, numbered=False, required=False)
    return found | {"separator": True, "spacing": "Medium"}
