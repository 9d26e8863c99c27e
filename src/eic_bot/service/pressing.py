"""How a control travels inside a platform's own button, and how it is read when it comes back.

What comes back was in other hands: reading it never raises, and gives nothing that could not be kept as text.
"""

import json
import math
from typing import Final, NoReturn

from eic_bot.dialogs import inputs
from eic_bot.dialogs.colleague_words import together
from eic_bot.dialogs.messages import Control
from eic_bot.model.answers import Value
from eic_bot.model.value import value

LONGEST: Final = 4000
"""Characters of the longest text that is looked at; platforms give back less."""
_MARKUP: Final = (("&", "\\u0026"), ("<", "\\u003c"), (">", "\\u003e"))
"""Platforms may give these back as entities, so they do not travel as themselves."""
_COMPACT: Final = json.JSONEncoder(separators=(",", ":")).encode


@value
class Press:
    """A control with where it belongs: its session and the key of its message."""

    session: str
    key: str
    control: Control


def packed(session: str, key: str, control: Control) -> str:
    """The control as compact JSON in ASCII; a key that begins with its session travels without it."""
    own = f"{session}:"
    name: str | list[str] = key.removeprefix(own) if key.startswith(own) else [key]
    found = [session, name, control.question, control.revision, control.value]
    text = _COMPACT(found)
    for mark, escape in _MARKUP:  # replacing what is not there costs next to nothing, a table a look at each character
        text = text.replace(mark, escape)
    return text


def unpacked(text: object) -> Press | None:
    """What was packed. None where the text is not of that shape."""
    if not isinstance(text, str) or len(text) > LONGEST:
        return None
    try:
        found = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, list) or len(found) != 5:
        return None
    session, name, question, revision, given = found
    key = _key(session, name)
    value = _value(given)
    if key is None or value is None or not (question is None or _is_name(question)):
        return None
    if not isinstance(revision, int) or isinstance(revision, bool) or revision < 0:
        return None
    return Press(session, key, Control(value, question, revision))


def _key(session: object, name: object) -> str | None:
    if not _is_name(session):
        return None
    if isinstance(name, list):
        return name[0] if len(name) == 1 and _is_name(name[0]) else None
    return f"{session}:{name}" if _is_name(name) else None


def _value(given: object) -> Value | None:
    if isinstance(given, list):
        return tuple(given) if all(_is_name(one) for one in given) else None
    if isinstance(given, str):
        return given if _is_name(given) else None
    return given if isinstance(given, int | float) and math.isfinite(given) else None


def _is_name(found: object) -> bool:
    """Whether it is text that a database and a log can take: no control characters, no half characters."""
    return isinstance(found, str) and found.isprintable()


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def command_of(press: inputs.Pressed | inputs.Chosen | inputs.Submitted) -> str:
    """What was pressed, where it is a command and no answer."""
    if isinstance(press, inputs.Chosen):
        press = together(press.presses) or press
    return str(press.value) if isinstance(press, inputs.Pressed) and press.question is None else ""
