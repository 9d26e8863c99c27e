"""Timers that came due enter by the same door as everything else."""

from functools import partial

from eic_bot.service.conversation import House
from eic_bot.service.envelopes import Due, Inbound
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import DueTimer, Scope
from eic_bot.service.turn import turns

MOST = 100
"""Timers fired in one round."""


async def fire_due(transactions: Transactions, house: House, now: int) -> int:
    """Fire what is due, each organisation's in its own scope. How many fired."""
    due = await transactions.run(Scope(None), lambda tx: tx.due_timers(now, MOST))
    for organisation in sorted({timer.organisation for timer in due}):
        own = [timer for timer in due if timer.organisation == organisation]
        await transactions.run(Scope(organisation), partial(_fire, due=own, house=house, now=now))
    return len(due)


def _fire(tx: Transaction, *, due: list[DueTimer], house: House, now: int) -> None:
    events = [
        Inbound(f"timer:{one.id}", one.address, Due(one.id, one.kind, one.revision), now, one.session) for one in due
    ]
    turns(tx, events, house, now)
    tx.fired([one.id for one in due], now)
