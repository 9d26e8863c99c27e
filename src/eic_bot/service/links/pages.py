"""A page on the web for one person: a link that ends, that can be revoked, and that nothing here can be read from."""

import hashlib
import secrets

from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.tenancy import WEB

PATH = "/my/"
PAGE_DAYS = 14
DAY_MS = 86_400_000
BYTES = 32
"""More than anybody can guess, so that nothing has to be signed."""


def give_page(tx: Transaction, owner: int, now: int) -> str:
    """A new link for somebody; what it carries is known to them alone."""
    found = next((one.address for one in tx.links.apps(owner) if one.address.channel == WEB), None)
    token = secrets.token_urlsafe(BYTES)
    address = found or Address(WEB, tx.home or "", secrets.token_hex(16))
    tx.links.make_page(mark_of(token), owner, address, now, now + PAGE_DAYS * DAY_MS)
    return token


def invited(tx: Transaction, name: str, now: int) -> int:
    """Somebody new of that name, who is reached on the web alone; their number."""
    address = Address(WEB, tx.home or "", secrets.token_hex(16))
    [owner] = tx.owners([address], now)
    tx.called({address: name})
    return owner.id


def page_of(tx: Transaction, token: str, now: int) -> Address | None:
    """Whose page it opens; None where it is forged, over or revoked."""
    return tx.links.page(mark_of(token), now)


def mark_of(token: str) -> str:
    """What is kept of a link."""
    return hashlib.blake2s(token.encode("utf-8", "replace"), digest_size=32, person=b"eic-page").hexdigest()
