"""Timers that came due enter by the same door as everything else."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from eic_bot.dialogs.pausing import SLICE
from eic_bot.errors import EicBotError, OperatorError
from eic_bot.model.value import value
from eic_bot.service.archiving import KINDS
from eic_bot.service.duties import DUTIES, MOST, Duty
from eic_bot.service.envelopes import Address, Due, Inbound
from eic_bot.service.house import House
from eic_bot.service.looking import BLIND, Looks
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Audited, DueTimer, Scope
from eic_bot.service.turn import turns

TOGETHER = 50
"""Timers on their way at once."""
LATE_MS = 3_600_000
"""A timer later than this was due while nobody was there to fire it."""
DAY_MS = 86_400_000


@value
class Lateness:
    """What becomes of a timer of one kind that could not fire in time."""

    pointless_ms: int | None = None
    """After how long nobody wants to hear of it; None for never."""
    must_fire: bool = False
    """It decides something: it fires however many others its owner has."""


LATENESS: Mapping[str, Lateness] = {
    SLICE: Lateness(pointless_ms=DAY_MS),
    **dict.fromkeys(KINDS, Lateness(must_fire=True)),
}
"""One line for each kind that is not like most: fired however late, but only one to each owner."""


async def fire_due(
    transactions: Transactions,
    house: House,
    now: int,
    lateness: Mapping[str, Lateness] = LATENESS,
    looks: Looks = BLIND,
) -> int:
    """Fire what is due, each timer by itself: one that fails keeps no other from firing. How many fired."""
    due = await transactions.run(Scope(None), lambda tx: tx.due_timers(now, MOST))
    fired, passed_over = sorted_out(due, now, lateness)
    for some in _portions(passed_over):
        await asyncio.gather(*[_pass_over(transactions, timer, now) for timer in some])
    for some in _portions(fired):
        await asyncio.gather(*[_fire_one(transactions, house, timer, now) for timer in some])
    return len(fired) + await _do(transactions, house, now, looks)


async def _do(transactions: Transactions, house: House, now: int, looks: Looks) -> int:
    """Everything else the bot does by itself; how much that was."""
    due = await transactions.run(Scope(None), lambda tx: _due(tx, house, now))
    duties = await looks.around(due)
    await _each_by_itself(transactions, [(one.organisation, partial(_take, one=one, house=house)) for one in duties])
    return len(duties)


def _due(tx: Transaction, house: House, now: int) -> Sequence[Duty]:
    """Nothing for organisations that are paused: what is due there waits, and is looked at when they go on."""
    paused = frozenset(tx.due.paused())
    return [one for look in DUTIES for one in look(tx, house, now) if one.organisation not in paused]


async def _each_by_itself(
    transactions: Transactions, works: Sequence[tuple[str, Callable[[Transaction], None]]]
) -> None:
    """One that fails keeps no other from its turn. It stays due, and the operator hears of the last one."""
    failed: EicBotError | None = None
    for organisation, work in works:
        try:
            await transactions.run(Scope(organisation), work)
        except OperatorError:
            raise  # it is the database's trouble, and that of all
        except EicBotError as problem:
            failed = problem
    if failed is not None:
        raise failed


def _take(tx: Transaction, *, one: Duty, house: House) -> None:
    turns(tx, [one.event], house, one.event.at)


def sorted_out(
    due: Sequence[DueTimer], now: int, lateness: Mapping[str, Lateness]
) -> tuple[Sequence[DueTimer], Sequence[DueTimer]]:
    """Those that fire and those that are passed over. Of an owner's late ones only the newest fires."""
    fired: list[DueTimer] = []
    passed_over: list[DueTimer] = []
    woken: set[Address] = set()
    for timer in reversed(due):
        rule, late = lateness.get(timer.kind, Lateness()), now - timer.due
        if rule.pointless_ms is not None and late > rule.pointless_ms:
            passed_over.append(timer)
        elif late <= LATE_MS or rule.must_fire:
            fired.append(timer)
        elif timer.address in woken:
            passed_over.append(timer)
        else:
            woken.add(timer.address)
            fired.append(timer)
    return fired[::-1], passed_over[::-1]


def _portions(timers: Sequence[DueTimer]) -> Iterable[Sequence[DueTimer]]:
    return (timers[start : start + TOGETHER] for start in range(0, len(timers), TOGETHER))


async def _fire_one(transactions: Transactions, house: House, timer: DueTimer, now: int) -> None:
    scope = Scope(timer.organisation)
    try:
        await transactions.run(scope, partial(_fire, timer=timer, house=house, now=now))
    except OperatorError:
        raise  # it is the database's trouble, not the timer's: it stays due
    except EicBotError:
        await transactions.run(scope, partial(_put_away, timer=timer, why="timer.failed", now=now))


async def _pass_over(transactions: Transactions, timer: DueTimer, now: int) -> None:
    await transactions.run(Scope(timer.organisation), partial(_put_away, timer=timer, why="timer.too-late", now=now))


def _fire(tx: Transaction, *, timer: DueTimer, house: House, now: int) -> None:
    """Its own key in the inbox keeps two workers from firing it twice."""
    event = Due(timer.id, timer.kind, timer.revision)
    turns(tx, [Inbound(f"timer:{timer.id}", timer.address, event, now, timer.session)], house, now)
    tx.fired([timer.id], now)


def _put_away(tx: Transaction, *, timer: DueTimer, why: str, now: int) -> None:
    """A timer that does not fire is put away, where an admin can see that it was."""
    tx.fired([timer.id], now)
    tx.audit([Audited("eic-bot", why, timer.session)], now)
