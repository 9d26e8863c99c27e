"""Buttons, selects and checkboxes, and what stands on each.

``action_id`` says what to do with a press, and is unique in its message and the same at every rendering:

* ``press:...`` a button; its ``value`` is a packed control.
* ``choose:...`` a select; the ``value`` of its ``selected_option`` is a packed control.
* ``many:PLACE`` checkboxes or a select of many: nothing is to be done when it changes. The values of its options are
  the ids of what can be chosen.
* ``save:PLACE`` the button beside it; its ``value`` is a packed control whose own value is to be replaced by what is
  chosen under ``many:PLACE`` in ``state.values``, in whichever block that is.
* ``form:...`` a button that opens a form; its ``value`` is what ``views.asked_form`` reads.

``controls.press_of`` does all of this but the form.
"""

from collections.abc import Sequence
from typing import Final

from eic_bot.adapters.slack.pieces import weight
from eic_bot.adapters.slack.texts import Block, fits, fitted, plain_text
from eic_bot.rendering.items import Item
from eic_bot.rendering.texts import chunked

MOST_LABEL: Final = 75
MOST_VALUE: Final = 2000
MOST_OPTION_VALUE: Final = 150
MOST_OPTIONS: Final = 100
MOST_CHECKBOXES: Final = 10
MOST_PLACEHOLDER: Final = 150
MOST_IN_A_ROW: Final = 25
MOST_ROW_JSON: Final = 5500


def can_be_pressed(item: Item) -> bool:
    """Whether a button can carry it."""
    return fits(item.value, MOST_VALUE)


def can_be_listed(item: Item) -> bool:
    """Whether an option of a select can carry it."""
    return fits(item.value, MOST_OPTION_VALUE)


def button(text: str, action: str, value: str, *, chosen: bool = False, about: str = "") -> Block:
    """A button; what is said in full elsewhere is shortened on it."""
    found: Block = {"type": "button", "action_id": action, "text": plain_text(fitted(text, MOST_LABEL)), "value": value}
    if chosen:
        found["style"] = "primary"
    if about and about != text:
        found["accessibility_label"] = fitted(about, MOST_LABEL)
    return found


def option(text: str, value: str) -> Block:
    """One line of a select."""
    return {"text": plain_text(fitted(text, MOST_LABEL)), "value": value}


def select(action: str, options: Sequence[tuple[Block, bool]], placeholder: str) -> Block:
    """A menu of which one is taken at once; each option with whether it is chosen already."""
    found: Block = {
        "type": "static_select",
        "action_id": action,
        "placeholder": plain_text(fitted(placeholder, MOST_PLACEHOLDER)),
        "options": [one for one, _ in options],
    }
    chosen = [one for one, is_chosen in options if is_chosen]
    return found | ({"initial_option": chosen[0]} if chosen else {})


def ticks(action: str, options: Sequence[tuple[Block, bool]], placeholder: str) -> Block:
    """Checkboxes, or a menu of several where there are too many for that."""
    found: Block = {"type": "checkboxes", "action_id": action, "options": [one for one, _ in options]}
    if len(options) > MOST_CHECKBOXES:
        found["type"] = "multi_static_select"
        found["placeholder"] = plain_text(fitted(placeholder, MOST_PLACEHOLDER))
    chosen = [one for one, is_chosen in options if is_chosen]
    return found | ({"initial_options": chosen} if chosen else {})


def rows(elements: Sequence[Block]) -> list[Block]:
    """The elements in as many blocks as they need."""
    if len(elements) <= MOST_IN_A_ROW and 0 < weight(elements) <= MOST_ROW_JSON:
        return [{"type": "actions", "elements": [*elements]}]
    groups = chunked(elements, MOST_IN_A_ROW, lambda one: weight([one]), MOST_ROW_JSON)
    return [{"type": "actions", "elements": group} for group in groups]
