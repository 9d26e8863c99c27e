"""Buttons and inputs, and what they carry.

Every button is an ``Action.Execute`` with an ``Action.Submit`` for clients that know no other, and both carry the same
``data``; the client adds the inputs of the card to it, flat, each under its id. ``verb`` stands in the data as well:

* ``press``: ``control`` is a packed control. Sends no inputs.
* ``save``: the value of each input ``choose:...`` is a packed control; ``was`` lists those that were chosen before.
* ``many``: ``control`` is a packed control whose own value is to be replaced by the ids chosen under ``many:...``.
* ``write``: ``control`` is a packed control; what was written to it is under ``text:...``.

The id of an input has its place and its question in it, so that it is the same at every rendering and that of another
question is another. ``controls.press_of`` reads all of this.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from eic_bot.adapters.teams.texts import Block, chunked, clean, fitted, is_blank, on_one_line, unlinked
from eic_bot.dialogs.messages import Choice, Control, Message, Ours, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.service.pressing import LONGEST, packed

MOST_TITLE: Final = 75
"""Characters on a button."""
MOST_IN_A_ROW: Final = 6
PHONE: Final = 320
"""Pixels of a card that a phone shows side by side."""
MOST_EXPANDED: Final = 10
"""Things listed in sight; more go into a menu."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The message that is drawn, and the words of the adapter in its language."""

    session: str
    key: str
    phrases: Phrases

    def packed(self, control: Control) -> str:
        """What a button of this message carries."""
        return packed(self.session, self.key, control)

    def say(self, key: str, /, **arguments: str | int) -> str:
        """A few words of the adapter's own."""
        return clean(words(self.phrases.say(key, **arguments)))


def frame_of(message: Message, phrases: Phrases) -> Frame:
    """The frame of a message; its words are in the language the message speaks."""
    language = next(_languages(message), phrases.language)
    spoken = phrases if language == phrases.language else phrases.speaking(language)
    return Frame(message.session, message.key, spoken)


def _languages(message: Message) -> Iterator[str]:
    yield from [span.language for span in message.actions_label]
    for part in message.parts:
        for name in ("text", "label", "hint", "caption"):
            yield from [span.language for span in getattr(part, name, ()) if isinstance(span, Ours)]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to choose: its number or what to type for it, its label, and what it carries."""

    mark: str
    label: str
    value: str
    control: Control
    chosen: bool = False
    is_numbered: bool = True

    @property
    def line(self) -> str:
        """It, as a line to read."""
        return f"{self.mark}{'. ' if self.is_numbered else ' = '}{self.label}"

    @property
    def can_be_pressed(self) -> bool:
        """Whether what it carries can be read when it comes back."""
        return len(self.value) < LONGEST


def items_of(choices: Sequence[Choice], frame: Frame, *, numbered: bool = True) -> list[Item]:
    """The choices, with what stands on each; ``numbered``: one goes by its number when typed."""
    found = []
    for number, choice in enumerate(choices, 1):
        typed = " ".join(clean(choice.typed or "").split())
        mark = str(number) if is_blank(typed) else typed
        label = on_one_line(choice.label)
        value = frame.packed(choice.control)
        shown = mark if is_blank(label) else label
        found.append(Item(mark, shown, value, choice.control, choice.chosen, is_numbered=numbered))
    return found


def button(title: str, verb: str, data: Mapping[str, object], *, chosen: bool = False) -> Block:
    """A button; only one that presses goes without what was put into the card."""
    shape: Block = {
        "title": fitted(title, MOST_TITLE),
        "data": {"verb": verb, **data},
        "associatedInputs": "none" if verb == "press" else "auto",
    }
    if chosen:
        shape["style"] = "positive"
    return {"type": "Action.Execute", "verb": verb, **shape, "fallback": {"type": "Action.Submit", **shape}}


def press(title: str, item: Item, *, chosen: bool = False) -> Block:
    """The button of one thing."""
    return button(title, "press", {"control": item.value}, chosen=chosen)


def rows(buttons: Sequence[Block]) -> list[Block]:
    """Buttons beside each other, as many in a row as a phone shows in full."""
    groups = chunked(buttons, MOST_IN_A_ROW, _width, PHONE)
    return [{"type": "ActionSet", "actions": group} for group in groups]


def _width(button: Block) -> int:
    return 34 + 8 * len(button["title"])


def save(frame: Frame, title: str = "control-save", was: Sequence[str] = ()) -> Block:
    """The button that sends what is chosen; ``was`` was chosen before."""
    return saving(frame.say(title), "save", {"was": list(was)} if was else {})


def saving(title: str, verb: str, data: Mapping[str, object]) -> Block:
    """The button under an input."""
    return rows([button(title, verb, data, chosen=True)])[0]


def name_of(kind: str, place: str, control: Control) -> str:
    """The id of an input."""
    return f"{kind}:{place}:{control.question or ''}"


def choose(name: str, label: str, items: Sequence[Item], frame: Frame, *, numbered: bool, required: bool) -> Block:
    """Things of which one is taken, in sight; in a menu where they are many. No two have the same value."""
    titles = [item.line if numbered else item.label for item in items]
    values = _values(items)
    found = _asked(name, label, titles, values)
    is_menu = len(items) > MOST_EXPANDED and all(len(title) <= MOST_TITLE for title in titles)
    found["style"] = "compact" if is_menu else "expanded"
    if is_menu:
        found["placeholder"] = frame.say("control-choose")
    chosen = [value for value, item in zip(values, items, strict=True) if item.chosen]
    return found | ({"value": chosen[0]} if chosen else {}) | (_required(frame) if required else {})


def tick(name: str, label: str, items: Sequence[Item], ids: Sequence[str], frame: Frame) -> Block:
    """Things of which several are taken."""
    values = [quote(id) for id in ids]
    found = _asked(name, label, [item.line for item in items], values) | {"style": "expanded", "isMultiSelect": True}
    chosen = [value for value, item in zip(values, items, strict=True) if item.chosen]
    return found | ({"value": ",".join(chosen)} if chosen else {}) | _required(frame)


def _asked(name: str, label: str, titles: Sequence[str], values: Sequence[str]) -> Block:
    choices = [{"title": unlinked(title), "value": value} for title, value in zip(titles, values, strict=True)]
    return {"type": "Input.ChoiceSet", "id": name, "label": label, "wrap": True, "choices": choices}


def _required(frame: Frame) -> Block:
    return {"isRequired": True, "errorMessage": frame.say("control-nothing-chosen")}


def _values(items: Sequence[Item]) -> list[str]:
    """What each carries. Of two that carry the same the second has blanks behind it, which mean nothing in JSON."""
    found: list[str] = []
    for item in items:
        value = item.value
        while value in found:
            value += " "
        found.append(value)
    return found
