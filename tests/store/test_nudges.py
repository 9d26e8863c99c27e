"""What is kept of nudges, who is due, and what goes out while an organisation is paused; on both databases."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from eic_bot.errors import EicBotError
from eic_bot.model.quiet import QuietHours
from eic_bot.service.envelopes import UNDER, Address, Delivered, Outbound, Refused
from eic_bot.service.nudges.records import DueNudge, Sent, Settings
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Changes, Outgoing, Owner
from tests.store.support import ANN, BEN, ELSEWHERE, LOCAL, SYSTEM, message, owner_at, rows, saving, turn

ROOM = Address("terminal", "local", "room")


def keeping(settings: Settings) -> Callable[[Transaction], None]:
    return lambda tx: tx.nudges.keep(settings)


def waking(due: int) -> Callable[[Transaction], None]:
    return lambda tx: tx.nudges.wake_rooms(due)


def due_by(now: int) -> Callable[[Transaction], Sequence[DueNudge]]:
    return lambda tx: tx.due.nudges(now, 9)


def noting(owner: int, sent: Sent) -> Callable[[Transaction], None]:
    return lambda tx: tx.nudges.note(owner, sent)


async def made(database: Transactions, address: Address, *, is_room: bool = False) -> Owner:
    [owner] = await database.run(LOCAL, lambda tx: tx.owners([address], 1, {address} if is_room else set()))
    return owner


async def test_settings_come_back_as_they_were_kept(database: Transactions) -> None:
    ann = await made(database, ANN)
    full = Settings(
        ann.id, "on", "every 1 weeks on monday at 9:30", "America/New_York", QuietHours(1020, 540), False,
        ("resource", "plan"), 77, "holiday", "others", 3, 99,
    )  # fmt: skip
    for one in (Settings(ann.id, "unasked"), full, replace(full, quiet=None, topics=(), away=None, next_at=None)):
        await database.run(LOCAL, keeping(one))
        assert await database.run(LOCAL, lambda tx: tx.nudges.of(ann.id)) == one
    await database.run(LOCAL, lambda tx: tx.nudges.meet(Settings(ann.id, "on", next_at=5)))
    assert await database.run(LOCAL, lambda tx: tx.nudges.of(ann.id)) == one
    assert await database.run(ELSEWHERE, lambda tx: tx.nudges.of(ann.id)) is None


async def test_a_room_that_was_never_asked_is_woken_and_no_other(database: Transactions) -> None:
    room, other = await made(database, ROOM, is_room=True), await made(database, ANN)
    asked = await made(database, Address("terminal", "local", "asked"), is_room=True)
    await database.run(LOCAL, lambda tx: tx.nudges.keep(Settings(asked.id, "asked")))
    for due in (70, 80):
        await database.run(LOCAL, waking(due))
        found = await database.run(LOCAL, lambda tx: [tx.nudges.of(one.id) for one in (room, other, asked)])
        assert found == [Settings(room.id, "unasked", next_at=due), None, Settings(asked.id, "asked")]
    [planned] = await database.run(LOCAL, lambda tx: tx.nudges.planned(81))
    assert (planned.address, planned.is_room, planned.settings.next_at) == (ROOM, True, 80)
    assert await database.run(LOCAL, lambda tx: tx.nudges.planned(80)) == []


async def test_who_is_due_comes_oldest_first_and_nobody_of_a_paused_organisation(database: Transactions) -> None:
    ann, room = await made(database, ANN), await made(database, ROOM, is_room=True)
    for owner, due in ((ann, 50), (room, 40)):
        await database.run(LOCAL, keeping(Settings(owner.id, "on", next_at=due)))
    found = await database.run(SYSTEM, due_by(50))
    assert [(one.organisation, one.address, one.is_room, one.due) for one in found] == [
        ("local", ROOM, True, 40),
        ("local", ANN, False, 50),
    ]
    assert await database.run(SYSTEM, due_by(39)) == []
    assert await database.run(LOCAL, lambda tx: (tx.pause(1), tx.pause(2))) == (True, False)
    assert await database.run(SYSTEM, lambda tx: (list(tx.due.nudges(50, 9)), list(tx.due.paused()))) == ([], ["local"])
    assert await database.run(LOCAL, lambda tx: (tx.unpause(), tx.unpause())) == (True, False)
    assert len(await database.run(SYSTEM, due_by(50))) == 2


async def test_what_was_sent_is_kept_once_and_newest_first(database: Transactions) -> None:
    ann = await made(database, ANN)
    sent = [Sent(f"k{at}", at, "resource", {"resource.id": "x", "resource.level": 2}) for at in (10, 20, 30)]
    for one in sent:
        await database.run(LOCAL, noting(ann.id, one))
    assert await database.run(LOCAL, lambda tx: tx.nudges.sent(ann.id, 20)) == [sent[2], sent[1]]
    with pytest.raises(EicBotError):
        await database.run(LOCAL, lambda tx: tx.nudges.note(ann.id, sent[0]))
    assert await database.run(ELSEWHERE, lambda tx: tx.nudges.sent(ann.id, 0)) == []


async def test_somebody_who_did_anything_since_is_known_by_their_sessions(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1", ANN))
    ann = await database.run(LOCAL, owner_at(ANN))
    ben = await made(database, BEN)
    stirred = await database.run(LOCAL, lambda tx: [tx.nudges.stirred(one.id, 0) for one in (ann, ben)])
    assert stirred == [True, False]
    assert not await database.run(LOCAL, lambda tx: tx.nudges.stirred(ann.id, 1))


async def claimed(database: Transactions) -> list[Outbound]:
    return list(await database.run(SYSTEM, lambda tx: tx.claim("terminal", 10, 10)))


async def test_nothing_goes_out_to_a_paused_organisation_and_what_comes_in_is_kept(
    database: Transactions, url: str
) -> None:
    await database.run(LOCAL, turn("e1", ANN))
    await database.run(LOCAL, lambda tx: tx.pause(1))
    assert await claimed(database) == []
    assert await database.run(LOCAL, turn("e2", ANN)) == 2
    assert rows(url, "SELECT count(*) FROM inbox") == [(2,)]
    await database.run(LOCAL, lambda tx: tx.unpause())
    assert len(await claimed(database)) == 1


async def test_another_organisation_goes_on(database: Transactions) -> None:
    there = Address("terminal", "elsewhere", "ann")
    await database.run(LOCAL, turn("e1", ANN))
    await database.run(ELSEWHERE, turn("e2", there))
    await database.run(LOCAL, lambda tx: tx.pause(1))
    assert [one.address for one in await claimed(database)] == [there]


def two(owner: Owner) -> Changes:
    """A post, and what belongs under it."""
    return Changes(
        1,
        outgoing=[
            Outgoing(owner.id, owner.address, 1, "send", "post", message("post")),
            Outgoing(owner.id, owner.address, 2, "send", "detail", message("detail"), f"{UNDER}post"),
        ],
    )


@pytest.mark.parametrize("receipt", [Delivered("C1:171.1"), Refused("no")], ids=["there", "gone"])
async def test_what_belongs_under_a_post_knows_what_the_platform_calls_it(
    receipt: Delivered | Refused, database: Transactions
) -> None:
    ann = await made(database, ANN)
    await database.run(LOCAL, saving(two(ann)))
    [post] = await claimed(database)
    assert (post.key, post.under, post.is_lost) == ("post", None, False)
    await database.run(SYSTEM, lambda tx: tx.receipts([(post.id, receipt)], 10))
    [detail] = await claimed(database)
    is_there = isinstance(receipt, Delivered)
    assert (detail.key, detail.under, detail.is_lost) == ("detail", "C1:171.1" if is_there else None, not is_there)


async def test_two_who_pause_at_once_are_told_apart(database: Transactions) -> None:
    await made(database, ANN)

    def work(tx: Transaction) -> bool:
        return tx.pause(1)

    assert sorted(await asyncio.gather(database.run(LOCAL, work), database.run(LOCAL, work))) == [False, True]
