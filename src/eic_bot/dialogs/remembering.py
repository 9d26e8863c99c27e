"""Asking whether what was said last time is still true, one characteristic after the other."""

from eic_bot.dialogs.history_requests import AskHistory
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next, walk

HISTORY = "history"


def ask_last(talk: Talk) -> Next:
    """Have it looked up what was said last time."""
    talk.session.is_confirming = True
    return ask_history(talk, AskHistory("last", talk.session.pack, talk.session.version))


def ask_history(talk: Talk, asked: AskHistory) -> Next:
    """Have it looked up by whoever knows the rounds there were."""
    talk.awaiting(AwaitingResult(HISTORY))
    return asked


def walk_or_confirm(talk: Talk) -> Next:
    """What follows an answer: the next of what was said last time, where that is gone through; else the next stop."""
    return ask_last(talk) if talk.session.is_confirming else walk(talk)
