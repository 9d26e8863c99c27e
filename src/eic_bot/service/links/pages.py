"""A page on the web for one person: a link that ends, that can be revoked, and that nothing here can be read from."""

import hashlib
import secrets

from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited
from eic_bot.service.tenancy import WEB

PATH = "/my/"
PAGE_DAYS = 14
HANDED = "h."
"""What a link begins with that somebody else hands over."""
DAY_MS = 86_400_000
BYTES = 32
"""More than anybody can guess, so that nothing has to be signed."""


def give_page(tx: Transaction, owner: int, now: int) -> str:
    """A new link for somebody; what it carries is known to them alone."""
    token = secrets.token_urlsafe(BYTES)
    tx.links.make_page(mark_of(token), owner, _web_address(tx, owner), now, now + PAGE_DAYS * DAY_MS)
    return token


def hand_page(tx: Transaction, owner: int, now: int) -> str:
    """A link that somebody else hands over: it opens the page once, and is no good to whoever made it after that."""
    token = f"{HANDED}{secrets.token_urlsafe(BYTES)}"
    tx.links.make_page(mark_of(token), owner, _web_address(tx, owner), now, now + PAGE_DAYS * DAY_MS)
    return token


def claimed(tx: Transaction, token: str, now: int) -> str | None:
    """The link that is theirs alone, in the place of one that was handed over; None where somebody was faster."""
    address = door_of(tx, token, now)
    if address is None:
        return None
    [owner] = tx.owners([address], now)
    if door_of(tx, token, now) is None:
        return None
    tx.links.revoke_pages(owner.id)
    tx.audit([Audited(str(owner.id), "page.claimed", WEB)], now)
    return give_page(tx, owner.id, now)


def invited(tx: Transaction, name: str, now: int) -> int:
    """Somebody new of that name, who is reached on the web alone; their number."""
    address = Address(WEB, tx.home or "", secrets.token_hex(16))
    [owner] = tx.owners([address], now)
    tx.called({address: name})
    return owner.id


def page_of(tx: Transaction, token: str, now: int) -> Address | None:
    """Whose page it is; None where it is forged, over or revoked, or was only handed over and not opened yet."""
    return None if is_handed(token) else door_of(tx, token, now)


def door_of(tx: Transaction, token: str, now: int) -> Address | None:
    """Whose page it opens, handed over or their own; None where it is forged, over or revoked."""
    return tx.links.page(mark_of(token), now)


def is_handed(token: str) -> bool:
    """Whether it goes through other hands. It cannot be made to look otherwise: the mark is of all of it."""
    return token.startswith(HANDED)


def _web_address(tx: Transaction, owner: int) -> Address:
    found = next((one.address for one in tx.links.apps(owner) if one.address.channel == WEB), None)
    return found or Address(WEB, tx.home or "", secrets.token_hex(16))


def mark_of(token: str) -> str:
    """What is kept of a link."""
    return hashlib.blake2s(token.encode("utf-8", "replace"), digest_size=32, person=b"eic-page").hexdigest()
