"""Turns and couriers in one transaction: what is said leaves with no look at the outbox, what arrived is noted."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from eic_bot.service.bell import Bell
from eic_bot.service.courier import Courier, Depot
from eic_bot.service.dispatch import dispatched
from eic_bot.service.envelopes import Address, Delivered, Outbound, Receipt
from eic_bot.service.in_hand import Load, Room, seconds_left, whole_try
from eic_bot.service.limits import Limits
from eic_bot.service.ports import Channel, Transaction, Transactions
from eic_bot.service.refusals import Refusals
from eic_bot.service.tenancy import scope_of
from tests.delivery.support import at, states, until
from tests.store.support import rows, turn
from tests.support.loopback.channel import LIMITS, LoopbackChannel
from tests.support.loopback.control import Loopback

SELDOM = 60.0
"""Seconds between looks, and until a receipt is noted by itself: longer than a test."""
ANN, ZOE = at("ann", "T1"), at("zoe", "T2")

Work = Callable[[Transaction], object]
Take = Callable[[Address, Work], Awaitable[object]]


@asynccontextmanager
async def working(
    database: Transactions, channel: Channel, grace: float = 1.0, refused: Refusals | None = None
) -> AsyncIterator[Take]:
    """A courier that has looked once and does not look again by itself, and turns beside it."""
    bell, closing = Bell(), asyncio.Event()
    known = Refusals() if refused is None else refused
    depot = Depot(database, ["loopback"], lambda: 0.0, print, poll=SELDOM, together=SELDOM, refused=known)
    courier = Courier(depot, channel, bell)

    async with asyncio.TaskGroup() as group:
        group.create_task(courier.work(closing, grace))
        courier.give_up(await a_room(courier))
        yield lambda who, work: dispatched(database, scope_of(who), work, [courier])
        closing.set()
        bell.ring()


async def a_room(courier: Courier) -> Room:
    """One that has some, which it has after its first look."""
    while not (room := courier.room(scope_of(ANN))).most:
        courier.give_up(room)
        await asyncio.sleep(0.01)
    return room


@asynccontextmanager
async def place(
    platform: Loopback, database: Transactions, timeout_ms: int = 1_000, refused: Refusals | None = None
) -> AsyncIterator[Take]:
    """The same with the stand-in platform."""
    channel = LoopbackChannel(platform.port, timeout_ms=timeout_ms)
    async with working(database, channel, refused=refused) as take:
        yield take
    await channel.close()


async def test_what_a_turn_says_leaves_at_once_and_in_its_order(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    async with place(platform, database) as take:
        assert await take(ANN, turn("e1", ANN, 2)) == 1
        assert states(path) == {1: 2}
        await until(lambda: platform.first_arrivals().get(("T1", "ann")) == [1, 2])
        assert states(path) == {1: 2}
    assert states(path) == {2: 2}


async def test_what_arrived_is_noted_by_the_next_turn_of_that_organisation(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    async with place(platform, database) as take:
        await take(ANN, turn("e1", ANN, 2))
        await until(lambda: platform.asked().get("T1") == 2)
        await asyncio.sleep(0.1)  # the answer has to come back
        await take(ZOE, turn("e2", ZOE, 0))
        assert states(path) == {1: 2}
        await take(ANN, turn("e3", ANN, 1))
        assert rows(path, "SELECT status FROM outbox ORDER BY id") == [(2,), (2,), (1,)]
        await until(lambda: platform.asked().get("T1") == 3)
    assert platform.repeats() == []


async def test_a_turn_that_fails_says_nothing_and_forgets_nothing_that_arrived(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    def failing(tx: Transaction) -> None:
        turn("e2", ANN, 1)(tx)
        raise ZeroDivisionError

    async with place(platform, database) as take:
        await take(ANN, turn("e1", ANN, 2))
        await until(lambda: platform.asked().get("T1") == 2)
        await asyncio.sleep(0.1)
        with pytest.raises(ZeroDivisionError):
            await take(ANN, failing)
        await until(lambda: states(path) == {2: 2})
    assert platform.asked()["T1"] == 2


async def test_what_is_behind_waits_until_the_one_before_has_arrived(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    platform.fault("T1/ann", "500", "429")
    async with place(platform, database) as take:
        await take(ANN, turn("e1", ANN, 2))
        await until(lambda: states(path) in ({0: 2}, {0: 1, 1: 1}))
        assert platform.first_arrivals() == {}
        assert rows(path, "SELECT attempts FROM outbox WHERE sequence = 2") == [(0,)]


async def test_a_courier_that_is_behind_is_left_to_its_own_rounds(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    people = [at(f"p{number}", "T1") for number in range(20)]
    async with place(platform, database) as take:
        await asyncio.gather(*[take(one, turn(f"{one}", one, 2)) for one in people])
        await until(lambda: len(platform.first_arrivals()) == len(people))
        await until(lambda: set(map(tuple, platform.first_arrivals().values())) == {(1, 2)})
    assert platform.repeats() == []


async def test_what_finds_no_room_is_given_back_with_what_is_behind_it(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    for number in range(10):
        platform.fault(f"T1/p{number}", "hang")
    people = [at(f"p{number}", "T1") for number in range(10)]
    async with place(platform, database, timeout_ms=60_000) as take:
        await asyncio.gather(*[take(one, turn(f"{one}", one, 2)) for one in people])
        await until(lambda: platform.asked().get("T1") == LIMITS.tenant_at_once)
        await until(lambda: 0 in states(path))
        first_and_behind = 2 * LIMITS.tenant_at_once
        assert states(path) == {1: first_and_behind, 0: 20 - first_and_behind}


def test_what_is_behind_is_tried_for_as_long_as_any_other_or_not_at_all() -> None:
    """A try that is cut off may have arrived, and would be sent again."""
    limits = Limits(timeout_ms=8_000)
    assert seconds_left(limits, 0.0, 2.0) == whole_try(limits) == 8.0
    assert seconds_left(limits, 0.0, 3.0) < whole_try(limits)


class Slow:
    """A channel that takes its time."""

    name, limits = "loopback", Limits(timeout_ms=60_000)

    def __init__(self) -> None:
        self.sent: list[tuple[int, int]] = []

    async def send(self, one: Outbound) -> Receipt:
        self.sent.append((one.sequence, one.attempts))
        await asyncio.sleep(2.5)
        return Delivered("7")


async def test_what_is_behind_a_slow_one_is_claimed_anew(database: Transactions, path: Path) -> None:
    slow = Slow()
    async with working(database, slow) as take:
        await take(ANN, turn("e1", ANN, 2))
        await until(lambda: len(slow.sent) == 2)
        assert rows(path, "SELECT status FROM outbox ORDER BY sequence") == [(2,), (1,)]
    assert slow.sent == [(1, 1), (2, 1)]


async def test_what_a_turn_notes_is_no_longer_remembered_as_refused(platform: Loopback, database: Transactions) -> None:
    refused = Refusals()
    async with place(platform, database, refused=refused) as take:
        await take(ANN, turn("e1", ANN, 1))
        refused.add(1, ZOE)
        await until(lambda: platform.asked().get("T1") == 1)
        await asyncio.sleep(0.1)
        await take(ANN, turn("e2", ANN, 0))
        assert len(refused) == 0


async def test_a_turn_that_ends_after_the_courier_sends_nothing(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    channel, closing, bell = LoopbackChannel(platform.port), asyncio.Event(), Bell()
    courier = Courier(Depot(database, ["loopback"], lambda: 0.0, print, poll=0.02), channel, bell)
    working = asyncio.create_task(courier.work(closing, grace=0.2))
    room = await a_room(courier)
    closing.set()
    await working

    def late(tx: Transaction) -> Load:
        turn("e1", ANN, 2)(tx)
        return courier.claim(tx, room)

    courier.hand(await database.run(scope_of(ANN), late), room)
    await asyncio.sleep(0.1)
    assert (platform.asked(), states(path)) == ({}, {1: 2})
