"""A word from another organisation arrives, at a decent hour, in the scope of the one it is for."""

from collections.abc import Callable, Mapping

from eic_bot.service.crossings.records import Crossing, Kind
from eic_bot.service.envelopes import Crossed
from eic_bot.service.peers.arriving import answered, asked, withdrawn
from eic_bot.service.records import Owner
from eic_bot.service.rounds.reminding import is_decent, next_decent
from eic_bot.service.rounds.table import Table

KINDS: Mapping[Kind, Callable[[Table, Crossing], None]] = {
    "peer_asked": asked,
    "peer_agreed": answered,
    "peer_later": answered,
    "peer_declined": answered,
    "peer_unavailable": answered,
    "peer_expired": answered,
    "peer_withdrawn": withdrawn,
}
"""One line for each kind: what it does at the table of the person it is for."""


def arrive(table: Table, event: Crossed) -> Owner:
    """Take it, or put it off to a decent hour; nothing where it was taken before."""
    crossing, now = table.tx.crossings.find(event.id), table.changes.now
    if crossing is None:
        return table.me
    if not is_decent(now, table.closed):
        table.tx.crossings.put_off(crossing.id, next_decent(now, table.closed))
        return table.me
    KINDS[crossing.kind](table, crossing)
    table.tx.crossings.take(crossing.id, now)
    return table.me
