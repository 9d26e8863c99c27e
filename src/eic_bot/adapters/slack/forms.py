"""The form in which something longer is written, and the button that opens it.

The button carries all that the form shows, so that it opens without a look into the database.
"""

import json
from typing import Final

from eic_bot.adapters.slack.elements import MOST_VALUE, button
from eic_bot.adapters.slack.texts import Block, size
from eic_bot.dialogs.messages import FormField, words
from eic_bot.model.value import value
from eic_bot.rendering.frames import Frame
from eic_bot.rendering.texts import clean
from eic_bot.service.pressing import packed, unpacked

MOST_WRITTEN: Final = 3000
"""Characters of one field of a form; longer answers can be typed."""


@value
class Form:
    """What a form asks: a packed control, the question, a hint, and how many characters are kept."""

    control: str
    label: str
    hint: str
    most: int

    @property
    def carried(self) -> str:
        """It, as the value of a button."""
        return json.dumps([self.control, self.label, self.hint, self.most], ensure_ascii=False, separators=(",", ":"))


def form_of(field: FormField, session: str, key: str) -> Form | None:
    """What the form of a field asks; None where it is more than a button can carry, and the person types."""
    form = Form(
        packed(session, key, field.control),
        " ".join(clean(words(field.label)).split()),
        clean(words(field.hint)).strip(),
        max(1, min(field.most, MOST_WRITTEN)),
    )
    return form if size(form.carried) <= MOST_VALUE else None


def asked_form(value: object) -> Form | None:
    """What a form's button carried. None where it is not of that shape."""
    if not isinstance(value, str) or len(value) > 2 * MOST_VALUE:
        return None
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):
        return None
    match found:
        case [str(control), str(label), str(hint), int(most)] if unpacked(control) and 0 < most <= MOST_WRITTEN:
            return Form(control, label, hint, int(most))
    return None


def form_button(field: FormField, place: str, frame: Frame) -> Block | None:
    """The button that opens the form of a field, where there can be one."""
    form = form_of(field, frame.session, frame.key)
    if form is None:
        return None
    return button(frame.say("control-write"), f"form:{place}", form.carried)
