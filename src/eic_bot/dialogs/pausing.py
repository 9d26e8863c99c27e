"""Stopping for now: a pause, and the end of a five-minute slice."""

from eic_bot.dialogs.effects import Cancel, Schedule
from eic_bot.dialogs.progress import tell_progress
from eic_bot.dialogs.talk import Talk

SLICE_MS = 300_000
SLICE = "slice"
"""The kind of timer that ends the five minutes."""


def begin_slice(talk: Talk) -> None:
    """Five minutes from now."""
    talk.session.slice_until = talk.now + SLICE_MS
    talk.effects.append(Schedule(SLICE, talk.session.slice_until, talk.session.slice_until))
    talk.tell("five-begins")


def slice_is_over(talk: Talk) -> bool:
    """Whether the five minutes ended, and if so say so and stop here."""
    if not talk.session.slice_until or talk.now < talk.session.slice_until:
        return False
    end_slice(talk)
    return True


def end_slice(talk: Talk) -> None:
    """The five minutes are over: say what was done and how to go on."""
    talk.session.slice_until = 0
    talk.effects.append(Cancel(SLICE))
    talk.session.status = "paused"
    talk.tell("five-ends")
    tell_progress(talk)
    talk.send(actions=(talk.command("resume"), talk.command("five")))
