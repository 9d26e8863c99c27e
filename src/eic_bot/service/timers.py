"""Timers that came due enter by the same door as everything else."""

from collections.abc import Sequence
from functools import partial

from eic_bot.errors import EicBotError, OperatorError
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
    fired = 0
    for scope in [Scope(timer.organisation) for timer in due]:
        held: list[DueTimer] = []
        try:
            await transactions.run(scope, partial(_fire, held=held, house=house, now=now))
        except OperatorError:
            raise  # it is the database's trouble, not the timer's: it stays due
        except EicBotError:
            await transactions.run(scope, partial(_give_up, held=held, now=now))
        fired += len(held)
    return fired


def _fire(tx: Transaction, *, held: list[DueTimer], house: House, now: int) -> None:
    """The next of the organisation, claimed in the transaction that fires it: what another worker has is not there."""
    held[:] = tx.due_timers(now, 1)
    for timer in held:
        event = Due(timer.id, timer.kind, timer.revision)
        turns(tx, [Inbound(f"timer:{timer.id}", timer.address, event, now, timer.session)], house, now)
        tx.fired([timer.id], now)


def _give_up(tx: Transaction, *, held: Sequence[DueTimer], now: int) -> None:
    """A timer that cannot fire is put away, where an admin can see that it was."""
    tx.fired([timer.id for timer in held], now)
    tx.audit([Audited("eic-bot", "timer.failed", timer.session) for timer in held], now)
