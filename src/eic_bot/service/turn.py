"""The turn: events in, and everything they cause kept in one transaction.

``turns`` is the only writer of dialog state; a batch of one is normal. An event that was taken before changes nothing
and gets the answer it got then.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from eic_bot.service.conversation import Conversation
from eic_bot.service.envelopes import Address, Arrived, Inbound
from eic_bot.service.house import House
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Changes, Owner, Snapshot


def turns(tx: Transaction, inputs: Sequence[Inbound], house: House, now: int) -> Sequence[str]:
    """Take these events, in order. For each what the platform is owed in answer: nothing, for most."""
    kept = tx.take(inputs, now)
    new = [one for one, result in zip(inputs, kept, strict=True) if result is None]
    again = [one for one, result in zip(inputs, kept, strict=True) if result is not None]
    new += _back(tx, again, now)
    if new:
        results = _take(tx, new, house, now)
        return [results.get((one.address, one.key), result or "") for one, result in zip(inputs, kept, strict=True)]
    return [result or "" for result in kept]


def _back(tx: Transaction, again: Iterable[Inbound], now: int) -> Sequence[Inbound]:
    """Those who arrive where nothing could be said since they were there first: they are welcomed again, once."""
    arriving = {one.address: one for one in again if one.reach and isinstance(one.event, Arrived)}
    reaches = {address: one.reach for address, one in arriving.items() if one.reach}
    if not reaches:
        return []
    opened = tx.opened(reaches, now)
    tx.reached(reaches, now)
    return [replace(arriving[address], key=f"{arriving[address].key}|{now}") for address in opened]


def _take(tx: Transaction, inputs: Sequence[Inbound], house: House, now: int) -> Mapping[tuple[Address, str], str]:
    conversations: dict[int, Conversation] = {}
    rooms = {one.address for one in inputs if one.is_room}
    owners = tx.owners([one.address for one in inputs], now, rooms)
    if reaches := {one.address: one.reach for one in inputs if one.reach is not None}:
        tx.reached(reaches, now)
    if names := {
        one.address: one.name for one, owner in zip(inputs, owners, strict=True) if one.name and one.name != owner.name
    }:
        tx.called(names)
    snapshot = _snapshot(tx, inputs, owners)
    changes = Changes(now, present=frozenset({owner.id for owner in owners}))
    for one, owner in zip(inputs, owners, strict=True):
        conversation = conversations.get(owner.id)
        if conversation is None:
            conversation = conversations[owner.id] = Conversation(tx, house, owner, snapshot, changes)
        current = changes.owners.get(owner.id, conversation.owner)  # another's turn may have written to them
        if current.address != owner.address:  # they have come by another
            current = replace(current, address=owner.address)
        conversation.owner = current
        conversation.take(one)
    tx.save(changes)
    return changes.results


def _snapshot(tx: Transaction, inputs: Iterable[Inbound], owners: Iterable[Owner]) -> Snapshot:
    known = tuple(owners)
    named = {one.session for one in inputs if one.session is not None}
    waiting = {id for owner in known for id in owner.focus}
    return tx.snapshot(sorted(named | waiting), sorted({owner.respondent for owner in known}))
