"""Figures of the whole service: for all organisations together, and the same on both databases."""

from eic_bot.dialogs.effects import Schedule
from eic_bot.service.envelopes import Address, Refused
from eic_bot.service.figures import LATE_MS, Figures, Waiting
from eic_bot.service.ports import Transactions
from eic_bot.service.records import Changes, DroppedTimers, SetTimer
from tests.store.support import ANN, BEN, ELSEWHERE, LOCAL, SYSTEM, owner_at, saving, session, turn


async def figures(database: Transactions, now: int) -> Figures:
    return await database.run(SYSTEM, lambda tx: tx.figures(now))


async def test_of_an_empty_database_there_is_nothing_to_say(database: Transactions) -> None:
    assert await figures(database, 10) == Figures({}, {}, 0, None, {})


async def test_what_waits_and_what_was_given_up_is_counted_by_channel(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1", ANN, 2))
    await database.run(ELSEWHERE, turn("e2", Address("terminal", "elsewhere", "cy"), 1))
    found = await figures(database, 10_000)
    assert {name: one.count for name, one in found.waiting.items()} == {"terminal": 3}
    [first, *_] = await database.run(SYSTEM, lambda tx: tx.claim("terminal", 10_000, 1))
    await database.run(SYSTEM, lambda tx: tx.receipts([(first.id, Refused("gone"))], 10_000))
    found = await figures(database, 10_000)
    assert {name: one.count for name, one in found.waiting.items()} == {"terminal": 2}
    assert found.dead == {"terminal": 1}


async def test_what_a_paused_organisation_holds_back_is_not_stuck(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1", ANN, 1))
    before = await figures(database, 10_000)
    assert before.waiting == {"terminal": Waiting(1, before.waiting["terminal"].oldest)}
    await database.run(LOCAL, lambda tx: tx.pause(5))
    assert (await figures(database, 10_000)).waiting == {}


async def test_a_timer_is_late_after_a_minute(database: Transactions) -> None:
    ann, ben = [await database.run(LOCAL, owner_at(one)) for one in (ANN, BEN)]
    sessions = {"s1": session(ann, 1), "s2": session(ben, 1, id="s2")}
    await database.run(LOCAL, saving(Changes(1, sessions)))
    timers: list[SetTimer | DroppedTimers] = [
        SetTimer("s1", ann.id, Schedule("nudge", 500, 1)),
        SetTimer("s2", ben.id, Schedule("nudge", 700, 1)),
    ]
    await database.run(LOCAL, saving(Changes(2, timers=timers)))
    assert (await figures(database, 500 + LATE_MS)).late == 0
    one = await figures(database, 501 + LATE_MS)
    assert (one.late, one.latest) == (1, 500)
    both = await figures(database, 900 + LATE_MS)
    assert (both.late, both.latest) == (2, 500)
