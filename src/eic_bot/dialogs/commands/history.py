"""Commands of somebody who looks back: the rounds there were, and whether what was said then is still true."""

from eic_bot.dialogs.history_requests import AskHistory
from eic_bot.dialogs.remembering import ask_history, ask_last
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next


def history(talk: Talk, argument: str) -> Next:
    """The rounds there were, and how each characteristic went."""
    del argument
    return ask_history(talk, AskHistory("show"))


def still_true(talk: Talk, argument: str) -> Next:
    """Go through what was said last time, to confirm or change it."""
    del argument
    return ask_last(talk)
