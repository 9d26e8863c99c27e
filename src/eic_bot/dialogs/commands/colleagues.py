"""Commands about a colleague who may know: ask one, suggest, take a suggestion or leave it."""

from eic_bot.dialogs.colleague_requests import AskColleague
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next

COLLEAGUE = "colleague"


def ask(talk: Talk, asked: AskColleague) -> Next:
    """Have it done by whoever knows the colleagues."""
    talk.awaiting(AwaitingResult(COLLEAGUE))
    return asked


def ask_colleague(talk: Talk, argument: str) -> Next:
    """Pass the question on that is asked now: ``ask Bob``."""
    session = talk.session
    stop = talk.journey.stop(session.at)
    if not isinstance(stop, Asking) or session.status != "asking":
        talk.tell("colleague-no-question", change=talk.phrases.typed("change"))
        return show_current(talk)
    return ask(talk, AskColleague("ask", argument, stop.id, session.id, session.pack, session.version))


def suggest(talk: Talk, argument: str) -> Next:
    """Reply to a colleague's question: its number, and what one would answer."""
    return ask(talk, AskColleague("suggest", argument))


def not_me(talk: Talk, argument: str) -> Next:
    """I cannot say; that needs no reason."""
    return ask(talk, AskColleague("not_me", argument))


def take_suggestion(talk: Talk, argument: str) -> Next:
    """It is my answer from now on."""
    return ask(talk, AskColleague("take", argument))


def leave_suggestion(talk: Talk, argument: str) -> Next:
    """It is not."""
    return ask(talk, AskColleague("leave", argument))


def withdraw_question(talk: Talk, argument: str) -> Next:
    """I need no reply any more."""
    return ask(talk, AskColleague("withdraw", argument))


def my_questions(talk: Talk, argument: str) -> Next:
    """What I asked colleagues, and what they asked me."""
    return ask(talk, AskColleague("mine", argument))
