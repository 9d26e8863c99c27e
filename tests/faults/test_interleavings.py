"""Turns, claims, receipts and lost leases in any order, by several workers, against a model of what must happen."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import count
from typing import ClassVar, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test
from typing_extensions import override

from eic_bot.service.envelopes import Address, Delivered, GivenBack, Outbound, Outcome, Refused, TryLater
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Scope
from eic_bot.store.database import Database, open_database
from tests.store.support import LOCAL, SYSTEM, rows, turn

T = TypeVar("T")
WORKERS = 3
OUTCOMES: Sequence[Outcome] = (Delivered("ts"), TryLater(40, "429"), GivenBack(15), Refused("gone"))
CHANNELS = count()
WAITING = ("ready", "leased")


@dataclass
class Message:
    """What the model knows of one message."""

    who: str
    sequence: int
    status: str = "ready"
    holder: int | None = None
    is_late: bool = False
    """Its lease ran out: still its holder's, until somebody else claims it."""
    attempts: int = 0
    due: int = 1


class Interleavings(RuleBasedStateMachine):
    """Each example has a channel of its own in one database; ``begin`` and ``url`` are set by the tests."""

    url: ClassVar[str]
    runner: ClassVar[asyncio.Runner]
    workers: ClassVar[list[Transactions]]

    def __init__(self) -> None:
        super().__init__()
        self.channel = f"channel{next(CHANNELS)}"
        self.now = 10
        self.messages: dict[int, Message] = {}
        self.events: dict[str, int] = {}
        self.counts: dict[str, int] = {}
        self.hands: list[dict[int, Outbound]] = [{} for _ in range(WORKERS)]

    def do(self, worker: int, scope: Scope, work: Callable[[Transaction], T]) -> T:
        async def run() -> T:
            database = self.workers[worker % len(self.workers)]
            if isinstance(database, Database):
                database._writer._worker = f"worker {worker}"
            return await database.run(scope, work)

        return self.runner.run(run())

    @rule(worker=some.integers(0, WORKERS - 1), who=some.sampled_from("abc"), number=some.integers(0, 9))
    def event(self, worker: int, who: str, number: int) -> None:
        """New, or the same as before: only the first time does anything."""
        key, address = f"{self.channel}-{who}-{number}", Address(self.channel, "T", f"{self.channel}-{who}")
        said = number % 3
        done = self.do(worker, LOCAL, turn(key, address, said))
        if key in self.events:
            assert done == 0
            return
        self.counts[who] = self.counts.get(who, 0) + 1
        self.events[key] = done
        assert done == self.counts[who]
        known = {message.sequence for message in self.messages.values() if message.who == who}
        found = rows(self.url, f"SELECT id, sequence FROM outbox WHERE channel = '{self.channel}' ORDER BY id")
        for id, sequence in found:
            if id not in self.messages:
                self.messages[id] = Message(who, sequence)
                assert sequence not in known
        ours = sorted(message.sequence for message in self.messages.values() if message.who == who)
        assert ours == list(range(1, len(ours) + 1))

    @rule(worker=some.integers(0, WORKERS - 1), most=some.integers(1, 4))
    def claim(self, worker: int, most: int) -> None:
        """The first of each line, if it is due and free: half of them the newest, the others the oldest."""
        free = [id for id in sorted(self.messages) if self._is_first_and_free(id)]
        newest = free[len(free) - min(len(free), most // 2) :]
        oldest = [id for id in free if id not in newest][: most - most // 2]
        claimed = self.do(worker, SYSTEM, lambda tx: tx.claim(self.channel, self.now, most))
        assert sorted(one.id for one in claimed) == sorted([*newest, *oldest])
        for one in claimed:
            self._leased(worker, one)

    @precondition(lambda self: any(self.hands))
    @rule(data=some.data())
    def claim_behind(self, data: some.DataObject) -> None:
        """The next of a line goes to who has the first of it, while nobody else has taken that over."""
        worker = data.draw(some.sampled_from([place for place, hand in enumerate(self.hands) if hand]))
        id = data.draw(some.sampled_from(sorted(self.hands[worker])))
        head = self.messages[id]
        line = [other for other in self.messages.items() if other[1].who == head.who]
        waiting = [other for other in line if other[1].sequence > head.sequence and other[1].status in WAITING]
        [(next_id, message), *_] = sorted(waiting, key=lambda one: one[1].sequence) or [(0, head)]
        is_had = head.status == "leased" and head.holder == worker
        is_free = message.status == "ready" and message.due <= self.now
        claimed = self.do(worker, SYSTEM, lambda tx: tx.claim_behind([id], self.now))
        assert [(head_id, one.id) for head_id, one in claimed.items()] == [(id, next_id)] * (is_had and is_free)
        for one in claimed.values():
            self._leased(worker, one)

    def _leased(self, worker: int, one: Outbound) -> None:
        message = self.messages[one.id]
        message.status, message.holder, message.is_late = "leased", worker, False
        message.attempts += 1
        assert (one.sequence, one.attempts) == (message.sequence, message.attempts)
        self.hands[worker][one.id] = one

    def _is_first_and_free(self, id: int) -> bool:
        message = self.messages[id]
        line = [other for other in self.messages.values() if other.who == message.who]
        first = min((one.sequence for one in line if one.status in WAITING), default=0)
        is_free = message.status == "ready" or (message.status == "leased" and message.is_late)
        return is_free and message.due <= self.now and message.sequence == first

    @precondition(lambda self: any(self.hands))
    @rule(data=some.data(), outcome=some.sampled_from(OUTCOMES))
    def settle(self, data: some.DataObject, outcome: Outcome) -> None:
        """Only who still holds the message says what became of it."""
        worker = data.draw(some.sampled_from([place for place, hand in enumerate(self.hands) if hand]))
        id = data.draw(some.sampled_from(sorted(self.hands[worker])))
        if data.draw(some.booleans()):
            del self.hands[worker][id]  # else it will be said twice
        self.do(worker, SYSTEM, lambda tx: tx.receipts([(id, outcome)], self.now))
        message = self.messages[id]
        if message.status != "leased" or message.holder != worker:
            return
        message.holder = None
        match outcome:
            case Delivered():
                message.status = "done"
            case Refused():
                message.status = "dead"
            case TryLater(wait) | GivenBack(wait):
                message.status, message.due = "ready", self.now + (wait or 0)
                message.attempts -= isinstance(outcome, GivenBack)

    @rule()
    def lose_leases(self) -> None:
        """All of them run out; whoever held one may not know."""
        rows(self.url, f"UPDATE outbox SET lease_until = 0 WHERE status = 1 AND channel = '{self.channel}'")
        for message in self.messages.values():
            message.is_late = message.status == "leased"

    @rule(passed=some.integers(1, 60))
    def wait(self, passed: int) -> None:
        self.now += passed

    @precondition(lambda self: any(message.status == "dead" for message in self.messages.values()))
    @rule(worker=some.integers(0, WORKERS - 1))
    def release(self, worker: int) -> None:
        """An admin sends the oldest dead letter again, also in front of what went on meanwhile."""
        id = min(id for id, message in self.messages.items() if message.status == "dead")
        assert self.do(worker, SYSTEM, lambda tx: tx.release([id], self.now)) == [id]
        self.messages[id].status, self.messages[id].due = "ready", self.now

    @override
    def teardown(self) -> None:
        """The database has what the model has."""
        states = ("ready", "leased", "done", "dead")
        found = rows(self.url, f"SELECT id, status, attempts FROM outbox WHERE channel = '{self.channel}'")
        kept = {id: (states[status], attempts) for id, status, attempts in found}
        assert kept == {id: (message.status, message.attempts) for id, message in self.messages.items()}


@pytest.fixture
def machine(url: str) -> Iterator[type[Interleavings]]:
    class OnThis(Interleavings):
        pass

    OnThis.url = url
    with asyncio.Runner() as runner:
        OnThis.runner = runner
        stack = AsyncExitStack()

        async def begin() -> list[Transactions]:
            number = WORKERS if url.startswith("postgresql:") else 1
            return [await stack.enter_async_context(open_database(url, "test")) for _ in range(number)]

        OnThis.workers = runner.run(begin())
        yield OnThis
        runner.run(stack.aclose())


@pytest.mark.parametrize(("url", "examples"), [("sqlite", 60), ("postgresql", 10)], indirect=["url"])
def test_any_interleaving_does_what_the_model_says(machine: type[Interleavings], examples: int) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples, stateful_step_count=40, deadline=None, database=None,
            suppress_health_check=list(HealthCheck), phases=(Phase.generate,),
        ),
    )  # fmt: skip
