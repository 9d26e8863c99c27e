"""Commands of those who look after the organisation: hold back what goes out, see how it is and who is stuck."""

from eic_bot.dialogs.admin_requests import AdminAct, AskAdmin
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next

ADMIN = "admin"
DAYS = 7
MOST_DAYS = 365


def ask(talk: Talk, act: AdminAct, days: int = DAYS) -> Next:
    """Have it done by whoever knows who may."""
    talk.awaiting(AwaitingResult(ADMIN))
    return AskAdmin(act, days)


def hold_all(talk: Talk, argument: str) -> Next:
    """Nothing goes out to the organisation."""
    del argument
    return ask(talk, "hold")


def release_all(talk: Talk, argument: str) -> Next:
    """What waits goes out."""
    del argument
    return ask(talk, "release")


def health(talk: Talk, argument: str) -> Next:
    """How the service is for the organisation."""
    del argument
    return ask(talk, "health")


def stuck(talk: Talk, argument: str) -> Next:
    """Who does not get on; with a number, after so many days."""
    said = "".join(one for one in argument if one.isascii() and one.isdigit())[:4]
    return ask(talk, "stuck", min(MOST_DAYS, max(1, int(said))) if said else DAYS)
