"""The courier against the stand-in platform: every way a platform can fail, and what comes of it."""

import asyncio
from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from eic_bot.errors import OperatorError
from eic_bot.service.envelopes import Address, Delivered, Outbound, Receipt
from eic_bot.service.in_hand import seconds_left
from eic_bot.service.limits import LEASE_MS, Limits
from eic_bot.service.ports import Transactions
from eic_bot.service.records import Scope
from tests.delivery.support import all_done, at, couriers, leave, states, until
from tests.store.support import LOCAL, rows
from tests.support.loopback.channel import LIMITS, LoopbackChannel
from tests.support.loopback.control import Loopback


async def test_many_addresses_at_once_and_each_in_its_order(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    people = [at(f"p{number}", f"T{number % 3}") for number in range(12)]
    for person in people:
        await leave(database, person, 4)
    async with couriers(database, LoopbackChannel(platform.port)):
        await until(lambda: all_done(path))
    assert platform.first_arrivals() == {(one.tenant, one.external): [1, 2, 3, 4] for one in people}
    assert platform.repeats() == []


async def test_an_address_that_hangs_holds_up_nobody_else_and_ends_in_time(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    platform.fault("T1/ann", "hang")
    await leave(database, at("ann"), 2)
    await leave(database, at("ben"), 2)
    async with couriers(database, LoopbackChannel(platform.port, timeout_ms=2_000)):
        await until(lambda: ("T1", "ben") in platform.first_arrivals())
        assert rows(path, "SELECT status FROM outbox WHERE id = 1") == [(1,)]
        await until(lambda: all_done(path))
    assert platform.first_arrivals()["T1", "ann"] == [1, 2]
    assert rows(path, "SELECT attempts, last_error FROM outbox WHERE id = 1") == [
        (2, "loopback did not answer in time")
    ]


async def test_what_passes_is_tried_again_in_its_place_in_the_line(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    faults = {"p1": "500", "p2": "429", "p3": "429:1", "p4": "503"}
    for person, fault in faults.items():
        platform.fault(f"T{person}/{person}", fault)
        await leave(database, at(person, f"T{person}"), 2)
    async with couriers(database, LoopbackChannel(platform.port)):
        await until(lambda: all_done(path))
    assert set(map(tuple, platform.first_arrivals().values())) == {(1, 2)}
    assert platform.repeats() == []
    assert rows(path, "SELECT attempts FROM outbox ORDER BY id") == [(2,), (1,)] * 4


async def test_a_lost_answer_repeats_the_message_with_its_mark_and_is_counted(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    platform.fault("T1/ann", "reset")
    platform.fault("T2/ben", "half")
    await leave(database, at("ann"), 2)
    await leave(database, at("ben", "T2"), 2)
    async with couriers(database, LoopbackChannel(platform.port)):
        await until(lambda: all_done(path))
    assert sorted(one["external"] for one in platform.repeats()) == ["ann", "ben"]
    counted = rows(path, "SELECT mark FROM outbox WHERE attempts > 1")
    assert {(one["mark"],) for one in platform.repeats()} == set(counted)


async def test_a_message_is_given_up_after_so_many_tries_and_its_line_goes_on(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    platform.fault("T1/ann", "500", "500")
    await leave(database, at("ann"), 2)
    async with couriers(database, LoopbackChannel(platform.port, attempts=2)) as work:
        await until(lambda: states(path) == {2: 1, 3: 1})
    assert rows(path, "SELECT status, attempts, last_error FROM outbox ORDER BY id") == [
        (3, 2, "500; given up after 2 tries"),
        (2, 1, None),
    ]
    [said] = work.said
    assert said.startswith("message 1 for loopback could not be delivered: 500; given up after 2 tries.")
    assert said.endswith("eic-bot outbox retry 1")
    assert await database.run(Scope(None), lambda tx: tx.release([1, 2], 5)) == [1]
    async with couriers(database, LoopbackChannel(platform.port, attempts=2)):
        await until(lambda: all_done(path))


async def another_address(database: Transactions, owner_of: Address, other: Address) -> None:
    """The same person is also reached there."""

    def place(tx: object) -> None:
        tx._connection.exec_driver_sql(  # type: ignore[attr-defined]
            "INSERT INTO addresses (organisation, owner, channel, tenant, external)"
            " SELECT organisation, owner, ?, ?, ? FROM addresses WHERE channel = ? AND tenant = ? AND external = ?",
            (*other, *owner_of),
        )

    await database.run(LOCAL, place)


async def test_a_refused_message_goes_to_the_persons_other_address(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    platform.fault("T1/ann", "404", always=True)
    await leave(database, at("ann"), 2)
    await another_address(database, at("ann"), at("ann-too", "T9", "second"))
    first, second = LoopbackChannel(platform.port), LoopbackChannel(platform.port, "second")
    async with couriers(database, first, second) as work:
        await until(lambda: all_done(path))
        assert len(work.refused) == 0  # what has arrived is not remembered for ever
    assert platform.first_arrivals() == {("T9", "ann-too"): [1, 2]}
    assert work.said == []


async def test_a_message_that_every_address_refuses_is_a_dead_letter(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    platform.fault("T1/ann", "404", always=True)
    platform.fault("T9/ann-too", "410", always=True)
    await leave(database, at("ann"), 1)
    await another_address(database, at("ann"), at("ann-too", "T9", "second"))
    first, second = LoopbackChannel(platform.port), LoopbackChannel(platform.port, "second")
    async with couriers(database, first, second) as work:
        await until(lambda: states(path) == {3: 1})
        assert len(work.refused) == 0
    assert platform.asked() == {"T1": 1, "T1/ann": 1, "T9": 1, "T9/ann-too": 1}


async def test_an_address_of_a_channel_that_nobody_serves_is_no_way_out(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    platform.fault("T1/ann", "404", always=True)
    await leave(database, at("ann"), 1)
    await another_address(database, at("ann"), at("ann-too", "T9", "unserved"))
    async with couriers(database, LoopbackChannel(platform.port)):
        await until(lambda: states(path) == {3: 1})


async def test_a_storm_on_one_tenant_starves_no_other_and_ends_without_a_herd(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    platform.fault("storm", "429:1", always=True)
    people = [at(f"p{number}", "storm") for number in range(60)]
    for person in people:
        await leave(database, person, 1)
    await leave(database, at("ben", "calm"), 3)
    channel = LoopbackChannel(platform.port, tenant_per_second=50)
    async with couriers(database, channel):
        await until(lambda: platform.first_arrivals().get(("calm", "ben")) == [1, 2, 3])
        asked = platform.asked()["storm"]
        assert asked <= 2 * LIMITS.tenant_at_once
        platform.fault("storm")
        await until(lambda: all_done(path))
    moments = [one["at"] for one in platform.accepted() if one["tenant"] == "storm"]
    # So many cannot arrive in less time than their pace takes, however busy the machine is.
    assert moments[-1] - moments[0] >= (len(moments) - 1 - LIMITS.tenant_at_once) / 50
    assert platform.repeats() == []


class Silent:
    """A channel that never answers and counts the tenants of what is with it."""

    name = "loopback"

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.under_way: Counter[str] = Counter()
        self.most: Counter[str] = Counter()
        self.given: list[str] = []

    async def send(self, outbound: Outbound) -> Receipt:
        self.under_way[outbound.address.tenant] += 1
        self.most |= self.under_way
        self.given.append(outbound.address.external)
        try:
            await asyncio.sleep(3600)
        finally:
            self.under_way[outbound.address.tenant] -= 1
        return Delivered()


async def test_a_tenant_that_hangs_leaves_room_for_others(database: Transactions, path: Path) -> None:
    limits = replace(LIMITS, at_once=4, tenant_at_once=3, timeout_ms=60_000)
    for number in range(6):
        await leave(database, at(f"p{number}"), 1)
    await leave(database, at("ben", "T2"), 1)
    channel = Silent(limits)
    async with couriers(database, channel):
        await until(lambda: channel.under_way["T2"] and channel.under_way["T1"] == 3)
    assert channel.most == {"T1": 3, "T2": 1}
    assert {attempts for (attempts,) in rows(path, "SELECT attempts FROM outbox WHERE status = 0")} == {0}


async def test_of_a_crowd_in_one_tenant_the_first_are_not_kept_waiting_by_the_last(database: Transactions) -> None:
    for number in range(8):
        await leave(database, at(f"p{number}"), 1)
    channel = Silent(replace(LIMITS, at_once=8, tenant_at_once=3, timeout_ms=60_000))
    async with couriers(database, channel):
        await until(lambda: channel.under_way["T1"] == 3)
    assert channel.given == ["p7", "p0", "p6"]


@pytest.mark.parametrize(
    ("timeout_ms", "already", "left"), [(1_000, 0.0, 1.0), (99_999, 2.0, 8.5), (99_999, 11.0, -0.5)]
)
def test_a_try_never_outlasts_seven_tenths_of_its_lease(timeout_ms: int, already: float, left: float) -> None:
    assert LEASE_MS == 15_000
    assert seconds_left(Limits(timeout_ms=timeout_ms), 100.0, 100.0 + already) == pytest.approx(left)


async def test_a_clock_that_is_put_back_holds_up_nothing(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    day = 86_400_000
    await leave(database, at("ann"), 1)
    platform.fault("T1/ann", "429:0")
    times = iter([5 * day, 5 * day, 5 * day])
    async with couriers(database, LoopbackChannel(platform.port), now=lambda: next(times, 2 * day)):
        await until(lambda: all_done(path))


async def test_a_clock_that_jumps_past_the_lease_sends_nothing_twice(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    platform.fault("T1/ann", "hang")
    await leave(database, at("ann"), 1)
    time = [1_000]
    async with couriers(database, LoopbackChannel(platform.port), now=lambda: time[0]) as work:
        await until(lambda: platform.asked().get("T1") == 1)
        time[0] += 10 * LEASE_MS
        for _ in range(5):
            work.bell.ring()
            await asyncio.sleep(0.02)
        assert platform.asked()["T1"] == 1


async def test_a_database_that_fails_for_a_moment_loses_no_receipt(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    await leave(database, at("ann"), 3)
    flaky = Flaky(database)
    async with couriers(flaky, LoopbackChannel(platform.port)) as work:  # type: ignore[arg-type]
        await until(lambda: all_done(path))
    assert platform.repeats() == []
    assert work.said
    assert "hello" not in "".join(work.said)


class Flaky:
    """The first time that something is to be noted the database fails, and nothing of it is kept."""

    def __init__(self, database: Transactions) -> None:
        self._database = database
        self._has_failed = False

    async def run(self, scope: Scope, work: partial[object]) -> object:
        if work.keywords["outcomes"] and not self._has_failed:
            self._has_failed = True
            raise OperatorError("The database could not do it.")
        return await self._database.run(scope, work)


async def test_closing_delivers_what_is_due_and_then_ends(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    for number in range(5):
        await leave(database, at(f"p{number}"), 3)
    async with couriers(database, LoopbackChannel(platform.port), grace=30.0) as work:
        work.closing.set()
    assert all_done(path)


async def test_closing_is_bounded_and_leaves_what_hangs_to_the_next(
    platform: Loopback, database: Transactions, path: Path
) -> None:
    platform.fault("T1/ann", "hang")
    await leave(database, at("ann"), 2)
    async with couriers(database, LoopbackChannel(platform.port, timeout_ms=60_000), grace=0.0):
        await until(lambda: platform.asked().get("T1") == 1)
    assert states(path) == {0: 1, 1: 1}
