"""Views: the form in which something longer is written, and the App Home.

A form carries its packed control in ``private_metadata``; ``written`` reads both when it is sent.
"""

from collections.abc import Mapping
from typing import Final

from eic_bot.adapters.slack.forms import Form
from eic_bot.adapters.slack.render import pieces_of
from eic_bot.adapters.slack.texts import Block, context, fitted, plain_text
from eic_bot.dialogs.messages import Message, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.rendering.frames import frame_of
from eic_bot.rendering.texts import clean, is_blank
from eic_bot.service.pressing import Press, unpacked

CALLBACK: Final = "form"
BLOCK: Final = "written"
ACTION: Final = "text"
MOST_TITLE: Final = 24
MOST_HOME_BLOCKS: Final = 100


def form_view(form: Form, phrases: Phrases, language: str) -> Block:
    """The form as a modal view."""
    spoken = phrases.speaking(language)
    title, send, cancel = (words(spoken.say(key)) for key in ("control-write", "control-send", "control-cancel"))
    field: Block = {
        "type": "input",
        "block_id": BLOCK,
        "label": plain_text(title if is_blank(form.label) else form.label),
        "element": {"type": "plain_text_input", "action_id": ACTION, "multiline": True, "max_length": form.most},
    }
    if not is_blank(form.hint):
        field["hint"] = plain_text(form.hint)
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": form.control,
        "title": plain_text(fitted(title, MOST_TITLE)),
        "submit": plain_text(fitted(send, MOST_TITLE)),
        "close": plain_text(fitted(cancel, MOST_TITLE)),
        "blocks": [field],
    }


def written(view: object) -> tuple[Press, str] | None:
    """The control and the text of a form that was sent. None where the view is none of ours."""
    if not isinstance(view, Mapping) or view.get("callback_id") != CALLBACK:
        return None
    press = unpacked(view.get("private_metadata"))
    match view.get("state"):
        case {"values": {"written": {"text": {"value": str(text)}}}} if press is not None:
            return press, text
    return None


def home_view(message: Message, phrases: Phrases) -> Block:
    """A message as App Home. A page cannot go on elsewhere: where it is full, it says that the chat has the rest."""
    frame = frame_of(message, phrases, clean)
    blocks = [block for piece in pieces_of(message, frame, native=False) for block in piece.blocks]
    if len(blocks) > MOST_HOME_BLOCKS:
        blocks[MOST_HOME_BLOCKS - 1 :] = [context(frame.say("more-in-chat"))]
    return {"type": "home", "blocks": blocks}
