"""Commands about the apps somebody uses: be one person in several, and be it no longer."""

from eic_bot.dialogs.link_requests import AskLinks, LinkAct
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next

LINKS = "links"
AGREED = "yes"
"""Behind a code, once the person saw whom it would join; buttons and picks carry it."""


def ask(talk: Talk, act: LinkAct, words: str = "") -> Next:
    """Have it done by whoever knows the apps."""
    talk.awaiting(AwaitingResult(LINKS))
    return AskLinks(act, words)


def link(talk: Talk, argument: str) -> Next:
    """A code for the other app; with a code, whom it would join; and after that was seen, join."""
    if not argument.strip():
        return ask(talk, "code")
    code, _, agreed = argument.strip().rpartition(" ")
    return ask(talk, "join", code) if code and agreed == AGREED else ask(talk, "look", argument)


def my_page(talk: Talk, argument: str) -> Next:
    """A page on the web for me alone."""
    del argument
    return ask(talk, "page")


def revoke_links(talk: Talk, argument: str) -> Next:
    """No link to it opens any more."""
    del argument
    return ask(talk, "revoke")


def unlink(talk: Talk, argument: str) -> Next:
    """Which apps would be on their own again; after that was seen, let them."""
    return ask(talk, "part" if argument.strip() == AGREED else "parting")
