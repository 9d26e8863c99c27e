"""Holding back everything that goes out to an organisation. What comes in is taken all the same."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from eic_bot.model.register import Register
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited

Act: TypeAlias = Callable[[Transaction, Register, Mapping[str, str], int], Sequence[str]]


OPERATOR = "operator"


def hold(tx: Transaction, actor: str, now: int) -> bool:
    """Nothing goes out from now on; False where it is so already."""
    return tx.pause(now) and _noted(tx, paused(actor), now)


def let_go(tx: Transaction, actor: str, now: int) -> bool:
    """What waits goes out; False where nothing was held back."""
    return tx.unpause() and _noted(tx, unpaused(actor), now)


def pause(tx: Transaction, register: Register, words: Mapping[str, str], now: int) -> Sequence[str]:
    """By an operator's words: nothing goes out from now on."""
    del register, words
    return ["paused: everything that goes out"] if hold(tx, OPERATOR, now) else ["No: it is paused already."]


def unpause(tx: Transaction, register: Register, words: Mapping[str, str], now: int) -> Sequence[str]:
    """By an operator's words: what waits goes out."""
    del register, words
    return ["unpaused: everything that goes out"] if let_go(tx, OPERATOR, now) else ["No: it is not paused."]


def paused(actor: str) -> Audited:
    """That somebody holds back what goes out."""
    return Audited(actor, "outgoing.paused", "everything", "out", "held")


def unpaused(actor: str) -> Audited:
    """That somebody lets it go out."""
    return Audited(actor, "outgoing.unpaused", "everything", "held", "out")


def _noted(tx: Transaction, entry: Audited, now: int) -> bool:
    tx.audit([entry], now)
    return True


PAUSING: Mapping[str, Act] = {"pause": pause, "unpause": unpause}
