"""What the workers ask of the database: messages in order, leases, receipts, timers."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from eic_bot.dialogs.effects import Schedule
from eic_bot.dialogs.messages import Message
from eic_bot.service.envelopes import Address, Delivered, GivenBack, Outbound, Outcome, Refused, TryLater
from eic_bot.service.limits import LEASE_MS
from eic_bot.service.ports import Transactions
from eic_bot.service.records import Changes, DroppedTimers, DueTimer, Owner, Scope, SetTimer
from eic_bot.store.database import open_database
from eic_bot.store.letters import WANTED_MS
from tests.store.support import (
    ANN,
    BEN,
    ELSEWHERE,
    LOCAL,
    SYSTEM,
    end_leases,
    message,
    outgoing,
    owner_at,
    rows,
    saving,
    session,
    turn,
)  # fmt: skip


async def claim(database: Transactions, now: int = 10, channel: str = "terminal", most: int = 10) -> Sequence[Outbound]:
    claimed = await database.run(SYSTEM, lambda tx: tx.claim(channel, now, most))
    return sorted(claimed, key=lambda one: one.id)


async def settle(database: Transactions, claimed: Outbound, receipt: Outcome, now: int = 10) -> None:
    await database.run(SYSTEM, lambda tx: tx.receipts([(claimed.id, receipt)], now))


async def test_each_address_has_only_its_first_message_out(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1", ANN, 3))
    await database.run(LOCAL, turn("e2", BEN, 2))
    first = await claim(database)
    assert [(each.address, each.sequence, each.attempts) for each in first] == [(ANN, 1, 1), (BEN, 1, 1)]
    assert await claim(database) == []


async def test_after_a_delivery_the_next_of_the_line_can_be_claimed(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1", ANN, 3))
    sent = []
    while claimed := await claim(database):
        sent += [each.sequence for each in claimed]
        await settle(database, claimed[0], Delivered())
    assert sent == [1, 2, 3]


async def behind(database: Transactions, head: Outbound, now: int = 10) -> Sequence[Outbound]:
    found = await database.run(SYSTEM, lambda tx: tx.claim_behind([head.id], now))
    assert set(found) <= {head.id}
    return list(found.values())


async def test_the_next_of_a_line_can_be_taken_along_by_who_has_the_first(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1", ANN, 3))
    [first] = await claim(database)
    [second] = await behind(database, first)
    assert (second.sequence, second.attempts, await behind(database, first)) == (2, 1, [])
    assert await behind(database, replace(first, id=first.id + 99)) == []
    await settle(database, first, TryLater(0, "503"))
    await settle(database, second, GivenBack(0))
    assert [(one.sequence, one.attempts) for one in await claim(database)] == [(1, 2)]


async def test_what_needs_the_name_of_the_one_before_is_not_taken_along(database: Transactions) -> None:
    """The platform has not given that name yet."""
    for place, second in enumerate([{"key": "a", "operation": "update"}, {"thread": "under:a"}]):
        who = Address("terminal", "local", f"person {place}")
        owner = await database.run(LOCAL, owner_at(who))
        said = [outgoing(owner, 1, "a"), replace(outgoing(owner, 2, "b"), **second)]  # type: ignore[arg-type]
        await database.run(LOCAL, saving(Changes(1, outgoing=said)))
    firsts = await claim(database)
    assert [await behind(database, first) for first in firsts] == [[], []]
    for first in firsts:
        await settle(database, first, Delivered("7.1"))
    assert [(one.reference, one.under) for one in await claim(database)] == [("7.1", None), (None, "7.1")]


async def test_what_waits_for_its_time_is_not_taken_along(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1", ANN, 2))
    [first] = await claim(database)
    [second] = await behind(database, first)
    await settle(database, second, TryLater(50, "503"))
    assert await behind(database, first, now=30) == []
    assert [one.sequence for one in await behind(database, first, now=60)] == [2]


async def test_who_looks_sees_the_newest_messages_first_and_who_is_known(database: Transactions, url: str) -> None:
    await database.run(LOCAL, turn("e1", ANN, 2))
    [claimed] = await claim(database)
    await settle(database, claimed, Delivered(), now=70)
    newest = await database.run(SYSTEM, lambda tx: tx.newest_letters(10))
    assert [(one.id, one.state, one.attempts) for one in newest] == [
        (claimed.id + 1, "waits", 0),
        (claimed.id, "delivered", 1),
    ]
    assert newest[1].due == 70
    assert len(await database.run(SYSTEM, lambda tx: tx.newest_letters(1))) == 1
    known = await database.run(LOCAL, lambda tx: tx.known(ANN))
    assert known == await database.run(LOCAL, owner_at(ANN))
    assert await database.run(LOCAL, lambda tx: tx.known(BEN)) is None
    assert await database.run(Scope("another council"), lambda tx: tx.known(ANN)) is None
    assert rows(url, "SELECT count(*) FROM owners") == [(1,)]


async def test_a_message_comes_back_as_it_was_said(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1"))
    [claimed] = await claim(database)
    assert claimed.message == message("k1", "1")
    assert (claimed.operation, claimed.key, claimed.reference) == ("send", "k1", None)


async def test_a_channel_gets_its_own_messages_and_no_more_than_asked(database: Transactions) -> None:
    for who in "abc":
        await database.run(LOCAL, turn(who, Address("slack", "T1", who)))
    assert await claim(database, channel="terminal") == []
    assert len(await claim(database, channel="slack", most=2)) == 2
    assert len(await claim(database, channel="slack")) == 1


async def test_a_lease_that_ran_out_is_taken_over_with_the_same_mark(database: Transactions, url: str) -> None:
    await database.run(LOCAL, turn("e1"))
    [first] = await claim(database, now=10)
    assert await claim(database, now=10 + LEASE_MS - 1) == []
    end_leases(url)
    [again] = await claim(database)
    assert (again.id, again.mark, again.attempts) == (first.id, first.mark, 2)


async def test_a_message_to_be_tried_later_holds_its_line_until_then(database: Transactions, url: str) -> None:
    await database.run(LOCAL, turn("e1", ANN, 2))
    await database.run(LOCAL, turn("e2", BEN, 1))
    ann, ben = await claim(database)
    await settle(database, ann, TryLater(1000, "429"))
    await settle(database, ben, Delivered())
    assert await claim(database, now=1009) == []
    [again] = await claim(database, now=1010)
    assert (again.id, again.attempts) == (ann.id, 2)
    assert rows(url, "SELECT last_error FROM outbox WHERE sequence = 1 AND owner = 1") == [("429",)]


async def test_a_refused_message_is_dead_and_its_line_goes_on(database: Transactions, url: str) -> None:
    await database.run(LOCAL, turn("e1", ANN, 2))
    [first] = await claim(database)
    await settle(database, first, Refused("user gone"))
    [second] = await claim(database)
    assert second.sequence == 2
    assert rows(url, "SELECT status, last_error FROM outbox ORDER BY id") == [(3, "user gone"), (1, None)]


async def test_a_receipt_of_a_worker_that_lost_its_lease_is_nothing(database: Transactions, url: str) -> None:
    await database.run(LOCAL, turn("e1"))
    [claimed] = await claim(database)
    await settle(database, claimed, TryLater(0, "once"))
    await settle(database, claimed, Delivered("too late"))
    assert rows(url, "SELECT status, reference FROM outbox") == [(0, None)]


async def test_a_receipt_of_another_process_is_nothing(url: str) -> None:
    async with open_database(url) as first:
        await first.run(LOCAL, turn("e1"))
        await claim(first)
    end_leases(url)
    async with open_database(url) as second:
        [claimed] = await claim(second)
        await second.run(SYSTEM, steal)
        await settle(second, claimed, Delivered("mine"))
    assert rows(url, "SELECT status, lease_owner, reference FROM outbox") == [(1, "another", None)]


def steal(tx: object) -> None:
    tx._connection.exec_driver_sql("UPDATE outbox SET lease_owner = 'another'")  # type: ignore[attr-defined]


async def test_on_a_file_leases_end_with_their_process_and_by_the_clock_of_who_claims(path: Path) -> None:
    url = f"sqlite:///{path}"
    async with open_database(url) as first:
        await first.run(LOCAL, turn("e1"))
        [before] = await claim(first)
    async with open_database(url) as second:
        [after] = await claim(second)
        assert await claim(second, now=10 + LEASE_MS - 1) == []
        assert len(await claim(second, now=10 + LEASE_MS)) == 1
    assert (after.id, after.attempts) == (before.id, 2)


async def test_an_update_names_the_message_it_replaces_by_the_platforms_name(database: Transactions) -> None:
    ann = await database.run(LOCAL, owner_at())
    said = [
        outgoing(ann, 1, "q1"), outgoing(ann, 2, "q2"), outgoing(ann, 3, "q1", "update"),
        outgoing(ann, 4, "q2", "withdraw"), outgoing(ann, 5, "q3", "update"),
    ]  # fmt: skip
    await database.run(LOCAL, saving(Changes(1, outgoing=said)))
    known = []
    for number in range(1, 6):
        [claimed] = await claim(database)
        known.append((claimed.operation, claimed.reference))
        await settle(database, claimed, Delivered(f"ts{number}" if claimed.operation == "send" else None))
    assert known == [("send", None), ("send", None), ("update", "ts1"), ("withdraw", "ts2"), ("update", None)]


async def timers(database: Transactions, owner: Owner, *changes: SetTimer | DroppedTimers) -> None:
    await database.run(LOCAL, saving(Changes(1, timers=list(changes))))


async def due(database: Transactions, now: int) -> Sequence[DueTimer]:
    return await database.run(SYSTEM, lambda tx: tx.due_timers(now, 10))


@pytest.fixture
async def ann(database: Transactions) -> Owner:
    owner = await database.run(LOCAL, owner_at())
    await database.run(LOCAL, saving(Changes(1, {"s1": session(owner, 1)})))
    return owner


async def test_a_timer_comes_due_with_all_that_its_turn_needs(database: Transactions, ann: Owner) -> None:
    await timers(
        database, ann,
        SetTimer("s1", ann.id, Schedule("nudge", 200, 4)),
        SetTimer("s1", ann.id, Schedule("deadline", 100, 3)),
    )  # fmt: skip
    assert await due(database, 99) == []
    assert [timer.kind for timer in await due(database, 200)] == ["deadline", "nudge"]
    [first] = await due(database, 100)
    assert first == DueTimer(first.id, "local", ANN, "s1", "deadline", 3, 100)


async def test_a_timer_fires_once(database: Transactions, ann: Owner) -> None:
    await timers(database, ann, SetTimer("s1", ann.id, Schedule("nudge", 100, 1)))
    [timer] = await due(database, 100)
    await database.run(LOCAL, lambda tx: tx.fired([timer.id], 100))
    assert await due(database, 500) == []


async def test_a_new_timer_replaces_those_of_its_kind_and_no_others(database: Transactions, ann: Owner) -> None:
    await timers(
        database, ann,
        SetTimer("s1", ann.id, Schedule("nudge", 100, 1)),
        SetTimer("s1", ann.id, Schedule("deadline", 100, 1)),
    )  # fmt: skip
    await timers(database, ann, SetTimer("s1", ann.id, Schedule("nudge", 300, 2)))
    assert [(timer.kind, timer.revision) for timer in await due(database, 300)] == [
        ("deadline", 1),
        ("nudge", 2),
    ]


@pytest.mark.parametrize(("last", "left"), [("set", ["nudge"]), ("dropped", [])])
async def test_what_was_said_last_of_a_timer_in_a_turn_holds(
    database: Transactions, ann: Owner, last: str, left: list[str]
) -> None:
    set_, dropped = SetTimer("s1", ann.id, Schedule("nudge", 100, 1)), DroppedTimers("s1", "nudge")
    changes: list[SetTimer | DroppedTimers] = [dropped, set_] if last == "set" else [set_, dropped]
    await timers(database, ann, *changes)
    assert [timer.kind for timer in await due(database, 100)] == left


# --- what stands there ------------------------------------------------------------------------------------------------


async def shown(database: Transactions, key: str = "k", address: Address = ANN, scope: Scope = LOCAL) -> Message | None:
    return await database.run(scope, lambda tx: tx.shown(address, key))


async def test_what_stands_there_is_what_was_put_there_last_sent_or_not(database: Transactions) -> None:
    ann = await database.run(LOCAL, owner_at())
    assert await shown(database) is None
    said = [outgoing(ann, 1), outgoing(ann, 2, "k", "update"), outgoing(ann, 3, "other")]
    await database.run(LOCAL, saving(Changes(1, outgoing=said)))
    assert await shown(database) == message("k", "2")
    for reference in ("ts1", "ts1"):
        [claimed] = await claim(database)
        await settle(database, claimed, Delivered(reference))
        assert await shown(database) == message("k", "2")
    assert await shown(database, "other") == message("other", "3")


async def test_a_change_that_was_refused_does_not_stand_there(database: Transactions) -> None:
    ann = await database.run(LOCAL, owner_at())
    await database.run(LOCAL, saving(Changes(1, outgoing=[outgoing(ann, 1), outgoing(ann, 2, "k", "update")])))
    for receipt in (Delivered("ts1"), Refused("too big")):
        [claimed] = await claim(database)
        await settle(database, claimed, receipt)
    assert await shown(database) == message("k", "1")


async def test_nobody_is_shown_what_stands_with_others(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1"))
    assert await shown(database, "k1") == message("k1", "1")
    assert await shown(database, "k1", BEN) is None
    await database.run(ELSEWHERE, turn("e2", Address("terminal", "elsewhere", "zoe")))
    assert await shown(database, "k1", scope=ELSEWHERE) is None


# --- tries that build on one another, and addresses that close --------------------------------------------------------


async def test_the_next_try_is_told_what_is_there_already(database: Transactions) -> None:
    ann = await database.run(LOCAL, owner_at())
    said = [outgoing(ann, 1), outgoing(ann, 2, "k", "update")]
    await database.run(LOCAL, saving(Changes(1, outgoing=said)))
    found = []
    for receipt in (
        TryLater(0, "cut", reference="a"),
        TryLater(0, "no answer at all"),
        Delivered("a,b"),
        TryLater(0, "cut", reference="a,b,c"),
        Delivered("a,b,c,d"),
    ):
        [claimed] = await claim(database)
        found.append((claimed.operation, claimed.reference))
        await settle(database, claimed, receipt)
    assert found == [("send", None), ("send", "a"), ("send", "a"), ("update", "a,b"), ("update", "a,b,c")]


async def reach(database: Transactions, how: str, now: int = 10, address: Address = ANN) -> None:
    await database.run(LOCAL, lambda tx: tx.reached({address: how}, now))


async def test_what_a_closed_address_refused_is_due_when_it_opens(database: Transactions, url: str) -> None:
    await database.run(LOCAL, turn("e1", ANN, 2))
    await database.run(LOCAL, turn("e2", BEN, 1))
    await reach(database, "there")
    ann, ben = await claim(database)
    await settle(database, ann, Refused("403", closes=True))
    await settle(database, ben, Refused("403", closes=True))
    [second] = await claim(database)
    assert second.reach is None
    await settle(database, second, Refused("413"))
    assert rows(url, "SELECT last_error FROM outbox ORDER BY id") == [("closed: 403",), ("413",), ("closed: 403",)]
    await reach(database, "")
    assert await claim(database) == []
    await reach(database, "there again")
    assert [one.id for one in await claim(database)] == [ann.id]


@pytest.mark.parametrize(("age", "due"), [(WANTED_MS - 1, 1), (WANTED_MS, 0)])
async def test_what_is_too_old_by_then_is_not(database: Transactions, age: int, due: int) -> None:
    await database.run(LOCAL, turn("e1"))
    [claimed] = await claim(database)
    await settle(database, claimed, Refused("403", closes=True))
    await reach(database, "there", now=1 + age)
    assert len(await claim(database, now=1 + age)) == due


async def test_an_address_opens_once(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1"))
    [claimed] = await claim(database)
    await settle(database, claimed, Refused("403", closes=True))
    found = [await database.run(LOCAL, lambda tx: set(tx.opened({ANN: "there", BEN: "?"}, 10))) for _ in range(2)]
    assert found == [{ANN}, set()]
    assert [one.id for one in await claim(database)] == [claimed.id]
