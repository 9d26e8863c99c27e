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

from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import quote

from eic_bot.adapters.teams.texts import Block, fitted, unlinked
from eic_bot.dialogs.messages import Control
from eic_bot.rendering.frames import Frame
from eic_bot.rendering.items import Item
from eic_bot.rendering.texts import chunked
from eic_bot.service.pressing import LONGEST

MOST_TITLE: Final = 75
"""Characters on a button."""
MOST_TOOLTIP: Final = 150
"""Characters that are heard of a button, beside what stands on it."""
MOST_IN_A_ROW: Final = 6
PHONE: Final = 320
"""Pixels of a card that a phone shows side by side."""
MOST_EXPANDED: Final = 10
"""Things listed in sight; more go into a menu."""


def can_be_pressed(item: Item) -> bool:
    """Whether what it carries can be read when it comes back."""
    return len(item.value) < LONGEST


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
    found = button(title, "press", {"control": item.value}, chosen=chosen)
    return found | ({"tooltip": fitted(item.about, MOST_TOOLTIP)} if item.about else {})


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
    is_menu = len(items) > MOST_EXPANDED and not frame.aloud and all(len(title) <= MOST_TITLE for title in titles)
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
