"""Delivery: what waits to be said is handed to its channel, in order, until nothing is due."""

import time
from collections.abc import Callable, Sequence
from functools import partial

from eic_bot.service.envelopes import Receipt, Refused
from eic_bot.service.ports import Channel, Transaction, Transactions
from eic_bot.service.records import Scope

EVERYONE = Scope(None)
LOST = Refused("the message it belongs to did not arrive", is_final=True)
AT_ONCE = 32
"""Addresses served in one round."""


def clock() -> int:
    """Now, in milliseconds of UTC since 1970."""
    return time.time_ns() // 1_000_000


async def deliver_due(transactions: Transactions, channel: Channel, now: Callable[[], int]) -> int:
    """Deliver everything that is due on a channel now. How many things were handed over."""
    done = 0
    while True:
        due = await transactions.run(EVERYONE, lambda tx: tx.claim(channel.name, now(), AT_ONCE))
        if not due:
            return done
        receipts = [(one.id, LOST if one.is_lost else await channel.send(one)) for one in due]
        await transactions.run(EVERYONE, partial(_note, receipts=receipts, now=now()))
        done += len(receipts)


def _note(tx: Transaction, *, receipts: Sequence[tuple[int, Receipt]], now: int) -> None:
    tx.receipts(receipts, now)
