"""Trying a draft out in one's own chat: a dialog nobody else meets, whose answers are kept in its session alone."""

from itertools import count

from eic_bot.dialogs.dialog import Content
from eic_bot.errors import BrokenPromiseError
from eic_bot.model.admins import may
from eic_bot.service.content import as_published, under
from eic_bot.service.envelopes import Address, Inbound, Tried
from eic_bot.service.house import House
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited
from eic_bot.service.sessions import DRAFT
from eic_bot.service.turn import turns


def try_on(tx: Transaction, house: House, draft: Content, dialog: str, who: Address, now: int) -> str:
    """Begin that dialog of a draft with somebody who may try content; what came of it, ``No:`` where nothing did."""
    known = tx.known(who)
    if known is None or known.kind != "person":
        return "No: nobody is known at that address. They have to say hello first."
    if not may(tx.admins.role_of(known.id), "try_content"):
        return "No: they are no admin or editor of their organisation. See: eic-bot admin grant --help"
    if dialog not in draft.dialogs:
        return f"No: the draft has no dialog {dialog}, but {', '.join(draft.dialogs)}."
    content = _kept(tx, house, draft, now)
    tx.audit([Audited(str(known.id), "draft.tried", f"{content.pack.id} {content.pack.version}")], now)
    event = Tried(content.pack.id, content.pack.version, dialog)
    turns(tx, [Inbound(f"draft:{content.pack.version}:{known.sequence}:{now}", who, event, now)], house, now)
    return f"sent: {dialog} of {content.pack.id} {content.pack.version}"


def _kept(tx: Transaction, house: House, draft: Content, now: int) -> Content:
    """The draft under a version of its own: that which it has, where the same was tried before."""
    for number in count(1):
        version = f"{draft.pack.version}{DRAFT}{number}"
        content = under(draft, version)
        kept = tx.published(draft.pack.id, version)
        if kept is None or kept.digest == as_published(content).digest:
            house.library.keep(tx, content, now)
            return content
    raise BrokenPromiseError("there is always one more number")
