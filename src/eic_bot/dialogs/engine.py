"""The engine: one input in, a new session and effects out.

Rules: it is a function of what it is given. It does no input or output, reads no clock and draws no random number.
It never raises on anything a person can send and always answers something. It never changes the session given to it.

Theory of operation. A dialog is a row of stops at the person's pace. A session knows the answers by their stable
ids and, as a hint, the stop it is at. After each answer the conversation *walks*: it takes the next stop that still
waits, through those that only say something, until one asks. What the next words mean is the session's ``awaiting``.
When a stop wants to know something from outside, the turn ends in a request; the service answers it with
``Resolved`` and the walk goes on. Who writes after half an hour's silence finds the question below what is said, led
by where they stand; until that was told, the silence lasts.
"""

from dataclasses import replace
from typing import assert_never

from eic_bot.dialogs import inputs
from eic_bot.dialogs.choosing_language import ask_language, warn_of_draft
from eic_bot.dialogs.commands import run_command
from eic_bot.dialogs.journey import Asking, Dialog
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.presses import chosen, pressed
from eic_bot.dialogs.prompt import ask
from eic_bot.dialogs.renewing import met_renewed
from eic_bot.dialogs.replies import said, submitted
from eic_bot.dialogs.resolving import resolved
from eic_bot.dialogs.session import AN_ANSWER, Session
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.timers import fired
from eic_bot.dialogs.turn import Turn
from eic_bot.dialogs.walking import Next, walk
from eic_bot.model.answers import Value
from eic_bot.model.pack import Pack


def advance(
    session: Session, input: inputs.Input, *, dialog: Dialog[Talk], pack: Pack, phrases: Phrases, now: int
) -> Turn:
    """Take one input. ``now`` is in milliseconds of UTC since 1970; no time passes within a turn."""
    talk = Talk(session, dialog, pack, phrases, now)
    if session.status == "new" and isinstance(input, inputs.Started) and input.languages:
        return talk.end(ask_language(talk, input.languages))
    if session.warned != session.language:
        warn_of_draft(talk, input)
    is_renewed = talk.session.renewal is not None or talk.session.renewed
    going = (met_renewed(talk, input) if is_renewed else None) or _take(talk, input)
    if talk.is_back and going in ("asked_back", "stale"):
        _show_again(talk)
    if not (talk.is_back and (going == "asked_back" or not isinstance(going, str))):
        talk.session.seen_at = now
    if isinstance(going, str):
        return talk.end(going)
    return talk.end("waiting", going)


def _show_again(talk: Talk) -> None:
    """Who is back after a silence sees the question below what was said; not under a choice that goes before it."""
    stop = talk.journey.stop(talk.session.at)
    if talk.session.status == "asking" and talk.session.awaiting == AN_ANSWER and isinstance(stop, Asking):
        ask(talk, stop)


_TURNING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
_CONTROLS = (*(one for one in range(0x20) if chr(one) not in "\t\n"), *range(0x7F, 0xA0))
_UNSEEN = dict.fromkeys((*_CONTROLS, *_TURNING))


def writable(text: str) -> str:
    """The text without what can be received but not shown: halves of characters, controls, marks that turn lines."""
    if text.isprintable():
        return text
    return text.translate(_UNSEEN).encode("utf-8", "replace").decode("utf-8")


def _writable_value(value: Value) -> Value:
    if isinstance(value, tuple):
        return tuple([writable(one) for one in value])
    return writable(value) if isinstance(value, str) else value


def _take(talk: Talk, input: inputs.Input) -> Next:  # noqa: C901 - one case for each input
    match input:
        case inputs.Said():
            return said(talk, writable(input.text))
        case inputs.Pressed():
            return pressed(talk, replace(input, value=_writable_value(input.value)))
        case inputs.Chosen():
            return chosen(talk, [replace(one, value=_writable_value(one.value)) for one in input.presses])
        case inputs.Submitted():
            return submitted(talk, replace(input, text=writable(input.text)))
        case inputs.Resolved():
            return resolved(talk, input.result)
        case inputs.Started():
            return walk(talk)
        case inputs.Returned():
            return run_command(talk, "resume", "")
        case inputs.TimerFired():
            return fired(talk, input)
        case _:
            assert_never(input)
