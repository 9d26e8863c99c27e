"""What can be chosen, as it is listed, pressed and typed."""

from collections.abc import Callable, Sequence

from eic_bot.dialogs.messages import Choice, Control
from eic_bot.model.value import value
from eic_bot.rendering.frames import Frame
from eic_bot.rendering.texts import is_blank


@value
class Item:
    """One thing to choose: its number or what to type for it, its label, and what it carries."""

    mark: str
    label: str
    value: str
    control: Control
    chosen: bool = False
    about: str = ""
    """What a screen reader says of it, where the label alone says too little and the platform has a place for it."""
    is_numbered: bool = True

    @property
    def line(self) -> str:
        """It, as a line to read."""
        return f"{self.mark}{'. ' if self.is_numbered else ' = '}{self.label}"


def items_of(
    choices: Sequence[Choice], frame: Frame, *, numbered: bool = True, telling: Callable[[str], str] | None = None
) -> list[Item]:
    """The choices, with what stands on each; ``numbered``: one goes by its number when typed.

    ``telling`` makes of a label what a screen reader says, where that is not the rule.
    """
    found = []
    for number, choice in enumerate(choices, 1):
        typed = " ".join(frame.clean(choice.typed).split()) if choice.typed else ""
        mark = str(number) if is_blank(typed) else typed
        label = frame.on_one_line(choice.label)
        shown = mark if is_blank(label) else label
        value = frame.packed(choice.control)
        about = telling(shown) if telling else _about(choice, shown, "" if numbered else typed, frame)
        found.append(Item(mark, shown, value, choice.control, choice.chosen, about, is_numbered=numbered))
    return found


def _about(choice: Choice, shown: str, typed: str, frame: Frame) -> str:
    """A name that no other control of the message has: of an answer with its question, of a command with its place."""
    if choice.control.question:
        return f"{shown}. {frame.about}" if frame.about else ""
    if is_blank(typed) or typed.casefold() == shown.casefold():
        return ""
    return typed if typed.casefold().startswith(shown.casefold()) else f"{shown}. {typed}"


def marked(text: str, item: Item, frame: Frame) -> str:
    """The text of a thing, which says so where it is chosen."""
    return frame.say("control-chosen", label=text) if item.chosen else text


def commands_line(actions: Sequence[Choice], items: Sequence[Item], before: str) -> str:
    """The commands in one line, as they are typed; ``before`` are the words before them."""
    typed = [item.mark if choice.typed else item.label for item, choice in zip(items, actions, strict=True)]
    return f"{before} {', '.join(typed)}.".strip()
