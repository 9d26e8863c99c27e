"""What stands where somebody pressed: shown again where it may have changed, and owed to platforms that wait for it."""

from collections.abc import Sequence

from eic_bot.dialogs.messages import Message
from eic_bot.service.effects import put
from eic_bot.service.envelopes import Address, Inbound
from eic_bot.service.owed import Owed, OwedForm, OwedMessage
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Changes, Owner


def put_right(tx: Transaction, owner: Owner, changes: Changes, one: Inbound) -> Owner:
    """Show again what stands where they pressed; they may have seen something else there."""
    if (key := one.puts_right) is None or _said(owner, changes, key) is not None:
        return owner
    stands = tx.shown(one.address, key)
    return owner if stands is None else put(owner, changes, "update", key, stands)


def owed_to(tx: Transaction, owner: Owner, changes: Changes, one: Inbound, forms: Sequence[OwedForm]) -> Owed | None:
    """What the platform shows in answer: a form, or what now stands where the person pressed."""
    if forms and one.shows_forms:
        return forms[-1]
    if one.shows_in_place is None:
        return None
    stands = _standing(tx, owner, changes, one.address, one.shows_in_place)
    return None if stands is None else OwedMessage(stands)


def _standing(tx: Transaction, owner: Owner, changes: Changes, address: Address, key: str) -> Message | None:
    return _said(owner, changes, key) or tx.shown(address, key)


def _said(owner: Owner, changes: Changes, key: str) -> Message | None:
    """What this transaction puts there."""
    said = [one.message for one in changes.outgoing if (one.owner, one.key) == (owner.id, key)]
    return next((message for message in reversed(said) if message is not None), None)
