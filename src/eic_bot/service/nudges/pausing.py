"""Holding back everything that goes out to an organisation. What comes in is taken all the same."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from eic_bot.model.register import Register
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited

Act: TypeAlias = Callable[[Transaction, Register, Mapping[str, str], int], Sequence[str]]


def pause(tx: Transaction, register: Register, words: Mapping[str, str], now: int) -> Sequence[str]:
    """Nothing goes out from now on."""
    del register, words
    return _noted(tx, "paused", now) if tx.pause(now) else ["No: it is paused already."]


def unpause(tx: Transaction, register: Register, words: Mapping[str, str], now: int) -> Sequence[str]:
    """What waits goes out."""
    del register, words
    return _noted(tx, "unpaused", now) if tx.unpause() else ["No: it is not paused."]


def _noted(tx: Transaction, what: str, now: int) -> Sequence[str]:
    tx.audit([Audited("operator", f"outgoing.{what}", "everything")], now)
    return [f"{what}: everything that goes out"]


PAUSING: Mapping[str, Act] = {"pause": pause, "unpause": unpause}
