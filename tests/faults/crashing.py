"""Ending a replica at a named place, from outside the program: around its ports and at its driver.

``EIC_TEST_CRASH_AT=place:n`` ends the process when it comes past the place for the n-th time, as a power cut would:
nothing is flushed, closed or undone.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeVar, cast

from eic_bot.entrypoints.processes import Intake, Take
from eic_bot.service.envelopes import Inbound, Outbound, Outcome, Receipt
from eic_bot.service.limits import Limits
from eic_bot.service.ports import Channel, Transaction, Transactions
from eic_bot.service.records import Changes, DueTimer, Scope, Snapshot
from tests.faults.driver import is_commit

T = TypeVar("T")

CRASHED = 86
"""The exit code of a process that ended at the place it was told."""

DOING: ContextVar[frozenset[str]] = ContextVar("DOING", default=frozenset())
"""What the transaction that is open here has done: on PostgreSQL in its task, on SQLite in the one thread."""


@dataclass
class Fuse:
    """Counts how often the place was passed; with no place it never blows."""

    place: str = ""
    left: int = 0

    @classmethod
    def read(cls, told: str) -> "Fuse":
        place, _, times = told.partition(":")
        return cls(place, int(times or 1))

    def passes(self, place: str) -> None:
        if place == self.place:
            self.left -= 1
            if not self.left:
                os._exit(CRASHED)

    def before(self, sql: str) -> None:
        """A statement goes to the database."""
        if is_commit(sql):
            for what in sorted(DOING.get()):
                self.passes(f"before the COMMIT of {what}")

    def after(self, sql: str) -> None:
        """The database did it."""
        if is_commit(sql):
            done = DOING.get()
            DOING.set(frozenset())
            for what in sorted(done):
                self.passes(f"after the COMMIT of {what}")
            return
        for what in sorted(DOING.get()):
            self.passes(f"in {what}")


class CrashingTransactions:
    """The port, with places to crash in each transaction."""

    def __init__(self, transactions: Transactions, fuse: Fuse) -> None:
        self._transactions, self._fuse = transactions, fuse

    def run(self, scope: Scope, work: Callable[[Transaction], T]) -> Awaitable[T]:
        fuse = self._fuse
        return self._transactions.run(scope, lambda tx: work(cast("Transaction", CrashingTransaction(tx, fuse))))


class CrashingTransaction:
    """The port ``Transaction``; what is not here goes straight through."""

    def __init__(self, tx: Transaction, fuse: Fuse) -> None:
        self._tx, self._fuse = tx, fuse

    def __getattr__(self, name: str) -> object:
        return getattr(self._tx, name)

    def take(self, inputs: Sequence[Inbound], now: int) -> Sequence[str | None]:
        taken = self._tx.take(inputs, now)
        self._did("a turn", "after inbox")
        return taken

    def snapshot(self, sessions: Sequence[str], respondents: Sequence[int]) -> Snapshot:
        found = self._tx.snapshot(sessions, respondents)
        self._fuse.passes("after load")
        return found

    def save(self, changes: Changes) -> None:
        doing = DOING.get()
        DOING.set(doing | {"save"})
        self._tx.save(changes)
        DOING.set(doing)
        self._fuse.passes("after save")

    def due_timers(self, now: int, most: int) -> Sequence[DueTimer]:
        due = self._tx.due_timers(now, most)
        if due:
            self._did("a timer claim", "after a timer claim")
        return due

    def fired(self, timers: Sequence[int], now: int) -> None:
        self._tx.fired(timers, now)
        self._did("a timer", "after a timer")

    def claim(self, channel: str, now: int, most: int, resting: Collection[str] = ()) -> Sequence[Outbound]:
        claimed = self._tx.claim(channel, now, most, resting)
        if claimed:
            self._did("a claim", "after claim")
        return claimed

    def claim_behind(self, heads: Collection[int], now: int) -> Mapping[int, Outbound]:
        return self._tx.claim_behind(heads, now)

    def receipts(self, receipts: Sequence[tuple[int, Outcome]], now: int) -> None:
        self._tx.receipts(receipts, now)
        self._did("a receipt", "after a receipt")

    def _did(self, what: str, place: str) -> None:
        DOING.set(DOING.get() | {what})
        self._fuse.passes(place)


class CrashingChannel:
    """The port ``Channel``, with a place between the platform's answer and its note."""

    def __init__(self, channel: Channel, fuse: Fuse) -> None:
        self._channel, self._fuse = channel, fuse

    @property
    def name(self) -> str:
        return self._channel.name

    @property
    def limits(self) -> Limits:
        return self._channel.limits

    async def send(self, outbound: Outbound) -> Receipt:
        self._fuse.passes("before send")
        receipt = await self._channel.send(outbound)
        self._fuse.passes("between send and done")
        return receipt


@dataclass(frozen=True)
class CrashingIntake:
    """The way in, with a place between COMMIT and the acknowledgement."""

    intake: Intake
    fuse: Fuse

    async def listen(self, take: Take, closing: asyncio.Event) -> None:
        async def taken(inbound: Inbound) -> str:
            result = await take(inbound)
            self.fuse.passes("before ack")
            return result

        await self.intake.listen(taken, closing)
