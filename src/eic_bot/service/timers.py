"""Timers that came due enter by the same door as everything else."""

from functools import partial

from eic_bot.errors import EicBotError
from eic_bot.service.conversation import House
from eic_bot.service.envelopes import Due, Inbound
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Audited, DueTimer, Scope
from eic_bot.service.turn import turns

MOST = 100
"""Timers fired in one round."""


async def fire_due(transactions: Transactions, house: House, now: int) -> int:
    """Fire what is due, each timer by itself: one that fails keeps no other from firing. How many fired."""
    due = await transactions.run(Scope(None), lambda tx: tx.due_timers(now, MOST))
    for timer in due:
        scope = Scope(timer.organisation)
        try:
            await transactions.run(scope, partial(_fire, timer=timer, house=house, now=now))
        except EicBotError:
            await transactions.run(scope, partial(_give_up, timer=timer, now=now))
    return len(due)


def _fire(tx: Transaction, *, timer: DueTimer, house: House, now: int) -> None:
    event = Due(timer.id, timer.kind, timer.revision)
    turns(tx, [Inbound(f"timer:{timer.id}", timer.address, event, now, timer.session)], house, now)
    tx.fired([timer.id], now)


def _give_up(tx: Transaction, *, timer: DueTimer, now: int) -> None:
    """A timer that cannot fire is put away, where an admin can see that it was."""
    tx.fired([timer.id], now)
    tx.audit([Audited("eic-bot", "timer.failed", timer.session)], now)
