"""complain: kept for those who look after the organisation, who have to answer it."""

from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.echo import day_in_words
from eic_bot.dialogs.rights_requests import AskComplaint, ComplaintKept
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next

COMPLAINT = "complaint"


def complain(talk: Talk, argument: str) -> Next:
    """Have it kept; without words, say how."""
    if not argument.strip():
        talk.tell("complaint-how", typed=talk.phrases.typed("complain"))
        return show_current(talk)
    talk.awaiting(AwaitingResult(COMPLAINT))
    return AskComplaint(argument.strip())


def complaint_told(talk: Talk, kept: ComplaintKept) -> Next:
    """It has arrived, and by when it has to be answered."""
    talk.tell("complaint-kept", day=day_in_words(talk, kept.due))
    return show_current(talk)
