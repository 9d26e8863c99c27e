"""Barriers, figures, answers and innovations as they are kept, in several organisations."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest

from eic_bot.dialogs.innovation_requests import StoryDraft
from eic_bot.model.barriers import BarrierGroup, BarrierKind, Reach
from eic_bot.model.innovations import StoryState
from eic_bot.service.barriers.records import Barrier
from eic_bot.service.envelopes import Address
from eic_bot.service.innovations.records import Story
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Scope
from tests.store.support import LOCAL, SYSTEM, rows

T = TypeVar("T")
NORTH, SOUTH = Scope("terminal:north"), Scope("terminal:south")
MONEY = BarrierGroup(BarrierKind.MONEY)
DRAFT = StoryDraft("waste.rounds", 2, "Sensors", "Fewer miles", "nothing", "nobody", "North")


def address(scope: Scope) -> Address:
    return Address("terminal", str(scope.organisation).partition(":")[2], "ana")


async def ana(database: Transactions, scope: Scope) -> int:
    """The same name in each organisation; her number there."""
    [owner] = await database.run(scope, lambda tx: tx.owners([address(scope)], 1))
    return owner.id


def barrier(owner: int, token: str, reach: Reach = Reach.COUNCILS, words: str = "No money") -> Barrier:
    return Barrier(token, owner, BarrierKind.MONEY, "waste.rounds.1", "waste.rounds", words, "en", reach)


async def doing(database: Transactions, scope: Scope, work: Callable[[Transaction], T]) -> T:
    return await database.run(scope, work)


async def test_others_see_what_is_shared_with_councils_and_nothing_else(database: Transactions) -> None:
    north, south = await ana(database, NORTH), await ana(database, SOUTH)
    for token, reach in (("a", Reach.PRIVATE), ("b", Reach.SECTOR), ("c", Reach.COUNCILS)):
        one = barrier(north, token, reach)
        await doing(database, NORTH, lambda tx, one=one: tx.barriers.keep(one, 1))  # type: ignore[misc]
    seen = await doing(database, SOUTH, lambda tx: tx.barriers.shared("waste.rounds", south, 9))
    assert [(one.token, one.owner) for one in seen] == [("c", 0)]
    found = await doing(database, SOUTH, lambda tx: [tx.barriers.find(token, south) for token in "abc"])
    assert [one and one.token for one in found] == [None, None, "c"]
    assert await doing(database, NORTH, lambda tx: tx.barriers.shared("waste.rounds", north, 9)) == []
    ours = await doing(database, NORTH, lambda tx: tx.barriers.ours("waste.rounds", north + 1000, 9))
    assert [one.token for one in ours] == ["b", "c"]
    assert await doing(database, SOUTH, lambda tx: tx.barriers.shared("waste.other", south, 9)) == []


async def test_nobody_changes_what_is_of_another_organisation(database: Transactions) -> None:
    north, south = await ana(database, NORTH), await ana(database, SOUTH)
    await doing(database, NORTH, lambda tx: tx.barriers.keep(barrier(north, "c"), 1))
    assert not await doing(database, SOUTH, lambda tx: tx.barriers.forget("c", north))
    assert not await doing(database, SOUTH, lambda tx: tx.barriers.forget("c", south))
    assert not await doing(database, SOUTH, lambda tx: tx.barriers.offer_talk("c", north))
    assert not await doing(database, NORTH, lambda tx: tx.barriers.forget("c", north + 1000))
    assert await doing(database, SOUTH, lambda tx: tx.barriers.whose("c")) is None
    assert await doing(database, NORTH, lambda tx: tx.barriers.offer_talk("c", north))
    assert await doing(database, NORTH, lambda tx: tx.barriers.whose("c")) is None
    assert (await doing(database, SOUTH, lambda tx: tx.barriers.whose("c"))) == (1, north)
    [seen] = await doing(database, SOUTH, lambda tx: tx.barriers.shared("waste.rounds", south, 9))
    assert seen.will_talk
    assert await doing(database, NORTH, lambda tx: tx.barriers.forget("c", north))
    assert await doing(database, SOUTH, lambda tx: tx.barriers.shared("waste.rounds", south, 9)) == []


async def test_me_too_is_said_once_and_taken_back(database: Transactions, url: str) -> None:
    north, south = await ana(database, NORTH), await ana(database, SOUTH)
    await doing(database, NORTH, lambda tx: tx.barriers.keep(barrier(north, "c"), 1))
    for at in (2, 3):
        await doing(database, SOUTH, lambda tx, at=at: tx.barriers.say_me_too("c", south, at))  # type: ignore[misc]
    here = await doing(database, SOUTH, lambda tx: tx.barriers.here)
    assert await doing(database, NORTH, lambda tx: tx.barriers.said_me_too(["c", "d"])) == {"c": frozenset({here})}
    [seen] = await doing(database, SOUTH, lambda tx: tx.barriers.shared("waste.rounds", south, 9))
    assert seen.told
    assert await doing(database, SOUTH, lambda tx: tx.barriers.newest_me_too(south)) == "c"
    assert not await doing(database, NORTH, lambda tx: tx.barriers.take_me_too_back("c", south))
    assert await doing(database, SOUTH, lambda tx: tx.barriers.take_me_too_back("c", south))
    assert not await doing(database, SOUTH, lambda tx: tx.barriers.take_me_too_back("c", south))
    assert await doing(database, SOUTH, lambda tx: tx.barriers.newest_me_too(south)) == ""
    assert rows(url, "SELECT count(*) FROM me_toos") == [(0,)]


async def test_a_figure_is_the_same_for_all_and_its_first_version_stands(database: Transactions) -> None:
    await ana(database, NORTH)
    await ana(database, SOUTH)
    await doing(database, NORTH, lambda tx: tx.barriers.show("f", 0, frozenset({1, 2, 3}), 1))
    await doing(database, SOUTH, lambda tx: tx.barriers.show("f", 0, frozenset({4, 5}), 2))
    await doing(database, SOUTH, lambda tx: tx.barriers.show("f", 1, frozenset({7}), 3))
    expected = [frozenset({1, 2, 3}), frozenset({7})]
    assert await doing(database, NORTH, lambda tx: tx.barriers.shown("f")) == expected
    assert await doing(database, SYSTEM, lambda tx: tx.sector.shown("f")) == expected


@pytest.mark.parametrize("characteristic", ["", "waste.rounds"])
async def test_an_answer_is_due_to_each_once(database: Transactions, characteristic: str) -> None:
    north, south = await ana(database, NORTH), await ana(database, SOUTH)
    await doing(database, LOCAL, lambda tx: tx.owners([Address("terminal", "local", "op")], 1))
    await doing(database, NORTH, lambda tx: tx.barriers.keep(barrier(north, "c"), 1))
    await doing(database, NORTH, lambda tx: tx.barriers.keep(barrier(north, "d"), 1))
    await doing(database, SOUTH, lambda tx: tx.barriers.say_me_too("c", south, 2))
    group = BarrierGroup(BarrierKind.MONEY, characteristic)
    assert await doing(database, LOCAL, lambda tx: tx.sector.reply(group, "Wait", "en", 3))
    due = await doing(database, SYSTEM, lambda tx: tx.sector.due_replies(3, 9))
    assert sorted((one.organisation, one.address, one.owner) for one in due) == [
        ("terminal:north", address(NORTH), north),
        ("terminal:south", address(SOUTH), south),
    ]
    number = due[0].reply
    assert await doing(database, NORTH, lambda tx: tx.sector.take_reply(number, south)) is None
    taken = await doing(database, SOUTH, lambda tx: tx.sector.take_reply(number, south))
    assert taken is not None
    assert (taken.words, taken.group) == ("Wait", group)
    assert await doing(database, SOUTH, lambda tx: tx.sector.take_reply(number, south)) is None
    assert len(await doing(database, SYSTEM, lambda tx: tx.sector.due_replies(3, 9))) == 1
    await doing(database, NORTH, lambda tx: tx.sector.put_off_reply(number, north, 50))
    assert await doing(database, SYSTEM, lambda tx: tx.sector.due_replies(49, 9)) == []
    assert [one.due for one in await doing(database, SYSTEM, lambda tx: tx.sector.due_replies(50, 9))] == [50]


async def test_an_answer_to_another_group_concerns_nobody(database: Transactions) -> None:
    north = await ana(database, NORTH)
    await doing(database, LOCAL, lambda tx: tx.owners([Address("terminal", "local", "op")], 1))
    await doing(database, NORTH, lambda tx: tx.barriers.keep(barrier(north, "c", Reach.PRIVATE), 1))
    await doing(database, NORTH, lambda tx: tx.barriers.keep(barrier(north, "d"), 1))
    for group in (BarrierGroup(BarrierKind.TIME), BarrierGroup(BarrierKind.MONEY, "waste.other")):
        assert not await doing(database, LOCAL, lambda tx, group=group: tx.sector.reply(group, "No", "en", 3))  # type: ignore[misc]
    reported = await doing(database, SYSTEM, lambda tx: tx.sector.reported())
    assert [(one.kind, one.characteristic, one.at) for one in reported] == [(BarrierKind.MONEY, "waste.rounds", 1)]


async def test_an_innovation_is_seen_by_others_once_it_is_approved(database: Transactions) -> None:
    north = await ana(database, NORTH)
    await ana(database, SOUTH)
    story = Story("s", north, DRAFT, "en", StoryState.WAITS)
    await doing(database, NORTH, lambda tx: tx.innovations.keep(story, 1))
    assert await doing(database, SOUTH, lambda tx: tx.innovations.approved("waste.rounds", 9)) == []
    [waiting] = await doing(database, SYSTEM, lambda tx: tx.innovations.waiting(9))
    assert (waiting.organisation, waiting.owner, waiting.draft) == ("terminal:north", north, DRAFT)
    approved = replace(waiting, state=StoryState.APPROVED)
    assert not await doing(database, SOUTH, lambda tx: tx.innovations.decide(approved, "Edna", 2))
    assert await doing(database, NORTH, lambda tx: tx.innovations.decide(approved, "Edna", 2))
    assert not await doing(database, NORTH, lambda tx: tx.innovations.decide(approved, "Edna", 3))
    [seen] = await doing(database, SOUTH, lambda tx: tx.innovations.approved("waste.rounds", 9))
    assert (seen.owner, seen.draft, seen.organisation) == (0, DRAFT, "")
    assert await doing(database, NORTH, lambda tx: tx.innovations.approved("waste.rounds", 9)) == []
    assert len(await doing(database, SYSTEM, lambda tx: tx.innovations.all_approved())) == 1
    assert not await doing(database, SOUTH, lambda tx: tx.innovations.forget("s", north))
    assert await doing(database, NORTH, lambda tx: tx.innovations.forget("s", north))
    assert await doing(database, SOUTH, lambda tx: tx.innovations.approved("waste.rounds", 9)) == []
