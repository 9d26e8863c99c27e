"""Turns and couriers in one transaction: what is said leaves with no look at the outbox, what arrived is noted."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from eic_bot.service.bell import Bell
from eic_bot.service.courier import Courier, Depot
from eic_bot.service.dispatch import dispatched
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction, Transactions
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
async def place(platform: Loopback, database: Transactions, timeout_ms: int = 1_000) -> AsyncIterator[Take]:
    """A courier that has looked once and does not look again by itself, and turns beside it."""
    channel, bell, closing = LoopbackChannel(platform.port, timeout_ms=timeout_ms), Bell(), asyncio.Event()
    depot = Depot(database, ["loopback"], lambda: 0.0, print, poll=SELDOM, together=SELDOM)
    courier = Courier(depot, channel, bell)
    async with asyncio.TaskGroup() as group:
        group.create_task(courier.work(closing, grace=1.0))
        while not courier.room(scope_of(ANN)).most:  # noqa: ASYNC110 - it says so when asked
            await asyncio.sleep(0.01)
        yield lambda who, work: dispatched(database, scope_of(who), work, [courier])
        closing.set()
        bell.ring()
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
