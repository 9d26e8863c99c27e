"""What a timer does when it comes due. One set for something that has moved on does nothing."""

from eic_bot.dialogs.inputs import TimerFired
from eic_bot.dialogs.pausing import SLICE, end_slice
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next


def fired(talk: Talk, timer: TimerFired) -> Next:
    """Take a timer that came due."""
    due = timer.kind == SLICE and 0 < timer.revision == talk.session.slice_until
    if not due or talk.session.status != "asking":
        return "told"
    end_slice(talk)
    return "paused"
