"""What of all that was said stands on the page now: the newest turn, and always the question that waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from eic_bot.adapters.web.render import asks
from eic_bot.dialogs.messages import Choices, FormField, Ladder, Message, Paragraph, Part, Spans
from eic_bot.service.links.records import Put

AGAIN: Final = "repeat"
"""The command that a reply offers where the question still waits, but is not in it."""
BESIDE: Final = (AGAIN, "skip", "help")
"""What the question or the page offers as well."""


@dataclass(frozen=True)
class Told:
    """What is shown, oldest first, and in what words the last input was no answer, if it was none."""

    shown: Sequence[Message] = ()
    wrong: Spans = ()


def told(put: Sequence[Put]) -> Told:
    """The newest turn, of everything that was put to somebody, newest first."""
    turn = [one for one in reversed(put) if one.at == put[0].at]
    messages = [one.message for one in turn if one.operation == "send" or asks(one.message)]
    shown = messages or [one.message for one in turn]
    if not shown or any(map(asks, shown)) or not _offers_the_question(shown[-1]):
        return Told(shown)
    waits = _waiting(put, shown[-1].session)
    if waits is None:
        return Told(shown)
    return Told([*shown[:-1], waits], _sentences(shown[-1]))


def _offers_the_question(message: Message) -> bool:
    """Whether it is a sentence or two about what was typed, with a way back to the question and nothing to decide."""
    offered = [one.control.value for one in message.actions]
    is_plain = all(isinstance(part, Paragraph) for part in message.parts)
    return is_plain and AGAIN in offered and all(one in BESIDE for one in offered)


def _waiting(put: Sequence[Put], session: str) -> Message | None:
    """The question put last there, unless it stands there answered by now."""
    found = next((one.message for one in put if one.message.session == session and _questions(one.message)), None)
    newest = next((one.message for one in put if found is not None and one.message.key == found.key), None)
    return found if found is newest else None


def _questions(message: Message) -> bool:
    return any(_question(part) is not None for part in message.parts)


def _question(part: Part) -> str | None:
    match part:
        case Choices():
            return next((one.control.question for one in part.choices), None)
        case Ladder():
            return next((one.control.question for rung in part.rungs for one in rung.choices), None)
        case FormField():
            return part.control.question
        case _:
            return None


def _sentences(message: Message) -> Spans:
    return tuple(one for part in message.parts if isinstance(part, Paragraph) for one in part.text)
