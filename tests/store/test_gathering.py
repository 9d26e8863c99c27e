"""Events gathered into one transaction: in order for each person, and each fails alone, on both databases."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Sequence
from dataclasses import dataclass, field

import pytest

from eic_bot.dialogs.inputs import Said
from eic_bot.entrypoints.wiring import housed, read_pack
from eic_bot.service.envelopes import Address, Arrived, Event, Inbound
from eic_bot.service.gathering import LANES, MOST, Gatherer
from eic_bot.service.ports import Transactions
from eic_bot.service.turn import turns
from tests.store.support import LOCAL, rows

DEMO = read_pack("demo")
PEOPLE = [f"p{number}" for number in range(10)]


@dataclass
class Door:
    """The way in, with the sizes of the batches that went through it."""

    transactions: Transactions
    gatherer: Gatherer
    batches: list[int] = field(default_factory=list)

    async def take(self, key: str, who: str, event: Event) -> str:
        return await self.gatherer.take(Inbound(key, Address("terminal", "local", who), event, 1))

    async def say(self, who: str, text: str) -> str:
        return await self.take(f"{who}-{text}", who, Said(who, text))


@pytest.fixture
async def door(url: str) -> AsyncIterator[Door]:
    async with housed(url, DEMO) as (transactions, house):

        async def take_all(inputs: Sequence[Inbound]) -> Sequence[str]:
            made.batches.append(len(inputs))
            return await transactions.run(LOCAL, lambda tx: turns(tx, inputs, house, 1))

        made = Door(transactions, Gatherer(take_all))
        await asyncio.gather(*[made.take(f"{who} came", who, Arrived("first_look")) for who in PEOPLE])
        made.batches.clear()
        yield made


async def answers(door: Door) -> dict[str, list[object]]:
    """What stands for each person."""
    found: dict[str, list[object]] = {}
    for row in await door.transactions.run(LOCAL, lambda tx: list(tx.answers())):
        found.setdefault(row.person, []).append(row.answer.counted_value)
    return found


async def test_what_comes_at_once_is_one_transaction(door: Door) -> None:
    await asyncio.gather(*[door.say(who, "do") for who in PEOPLE])
    assert door.batches == [len(PEOPLE)]
    assert await answers(door) == {key: ["do"] for key in PEOPLE}


async def test_one_that_fails_takes_no_other_with_it_and_can_come_again(door: Door, url: str) -> None:
    poison = door.take("poison", PEOPLE[3], Arrived("no_such_dialog"))
    others = [door.say(who, "do") for who in PEOPLE]
    *said, problem = await asyncio.gather(*others, poison, return_exceptions=True)
    assert said == [""] * len(PEOPLE)
    assert "no_such_dialog" in repr(problem)
    assert await answers(door) == {key: ["do"] for key in PEOPLE}
    assert rows(url, "SELECT count(*) FROM inbox WHERE key = 'poison'") == [(0,)]
    assert rows(url, "SELECT count(*) FROM inbox") == [(2 * len(PEOPLE),)]
    await door.take("poison", PEOPLE[3], Said(PEOPLE[3], "plan"))
    assert (await answers(door))[PEOPLE[3]] == ["do", "plan"]


async def test_what_the_database_refuses_takes_no_other_with_it(door: Door, url: str) -> None:
    """Seen only when the whole batch is saved, and then of nobody in particular."""
    guard = "CREATE TRIGGER spiteful BEFORE INSERT ON outbox"
    if url.startswith("sqlite"):
        rows(url, f"{guard} WHEN NEW.owner = 4 BEGIN SELECT RAISE(ABORT, 'spite'); END")
    else:
        body = "BEGIN IF NEW.owner = 4 THEN RAISE 'spite' USING ERRCODE = '23514'; END IF; RETURN NEW; END"
        rows(url, f"CREATE FUNCTION spite() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$")
        rows(url, f"{guard} FOR EACH ROW EXECUTE FUNCTION spite()")
    said = await asyncio.gather(*[door.say(who, "do") for who in PEOPLE], return_exceptions=True)
    assert [place for place, one in enumerate(said) if one != ""] == [3]
    assert "spite" in str(said[3])
    assert await answers(door) == {who: ["do"] for who in PEOPLE if who != PEOPLE[3]}


async def test_events_of_one_person_are_taken_in_order_whatever_fails(door: Door) -> None:
    texts = ["do", "plan", "not yet", "review"]
    ann = PEOPLE[0]
    events = [door.say(ann, text) for text in texts]
    events.insert(2, door.take("poison", ann, Arrived("no_such_dialog")))
    await asyncio.gather(*events, return_exceptions=True)
    assert (await answers(door))[ann] == ["do", "plan", "not_yet", "review"]


async def test_the_same_event_twice_at_once_is_taken_once(door: Door) -> None:
    assert await asyncio.gather(*[door.say("p1", "do") for _ in range(20)]) == [""] * 20
    assert (await answers(door))["p1"] == ["do"]


async def test_who_comes_by_two_addresses_at_once_is_answered_at_each(door: Door, url: str) -> None:
    columns = "organisation, owner, tenant, external"
    here = f"SELECT 'other', {columns} FROM addresses WHERE external = 'p0'"
    rows(url, f"INSERT INTO addresses (channel, {columns}) {here}")
    by_other = Inbound("by the other", Address("other", "local", "p0"), Said("p0", "plan"), 1)
    await asyncio.gather(door.say("p0", "do"), door.gatherer.take(by_other))
    assert door.batches == [2]
    sent = "SELECT channel FROM outbox WHERE owner = (SELECT max(owner) FROM addresses WHERE channel = 'other')"
    assert rows(url, f"{sent} AND operation = 'send' ORDER BY sequence DESC LIMIT 2") == [("other",), ("terminal",)]


async def test_who_stops_waiting_disturbs_nobody(door: Door) -> None:
    waiting = [asyncio.ensure_future(door.say(who, "do")) for who in PEOPLE]
    await asyncio.sleep(0)
    for one in waiting[::2]:
        one.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    assert await answers(door) == {key: ["do"] for key in PEOPLE[1::2]}, "what nobody waits for is not taken"
    await asyncio.gather(*[door.say(who, "do") for who in PEOPLE])
    assert await answers(door) == {key: ["do"] for key in PEOPLE}, "it comes again"


async def test_one_person_never_waits_in_two_transactions_and_nothing_grows_without_bound() -> None:
    """By itself: a transaction that is under way is held until it is let go."""
    gate, begun = asyncio.Event(), list[list[str]]()

    async def take_all(inputs: Sequence[Inbound]) -> Sequence[str]:
        begun.append([one.address.external for one in inputs])
        await gate.wait()
        return [one.key for one in inputs]

    gatherer = Gatherer(take_all)

    def say(who: str, key: str) -> asyncio.Future[str]:
        return asyncio.ensure_future(gatherer.take(Inbound(key, Address("c", "t", who), Said(who, "x"), 1)))

    first = say("ann", "1")
    while not begun:  # noqa: ASYNC110  as long as it takes
        await asyncio.sleep(0)
    later = [say("ann", "2"), *[say(f"p{number}", str(number)) for number in range(2 * MOST)]]
    while len(begun) < LANES:  # noqa: ASYNC110  as above
        await asyncio.sleep(0)
    assert [len(one) for one in begun] == [1, MOST]
    assert "ann" not in begun[1]
    gate.set()
    assert await asyncio.gather(first, *later) == ["1", "2", *[str(number) for number in range(2 * MOST)]]
    assert max(map(len, begun)) == MOST


async def test_batches_of_the_same_people_on_two_replicas_lose_and_double_nothing(shared_url: str) -> None:
    """Newcomers, the same events on both, and their replies, all at once."""
    async with housed(shared_url, DEMO) as (one, house), housed(shared_url, DEMO) as (other, _):

        def door(transactions: Transactions) -> Gatherer:
            return Gatherer(lambda inputs: transactions.run(LOCAL, lambda tx: turns(tx, inputs, house, 1)))

        doors = [door(one), door(other)]
        people = [Address("terminal", "local", f"p{number}") for number in range(30)]

        def take(which: int, key: str, who: Address, event: Event) -> Awaitable[str]:
            return doors[which].take(Inbound(f"{who.external} {key}", who, event, 1))

        await asyncio.gather(*[take(each, "came", who, Arrived("first_look")) for who in people for each in (0, 1)])
        for which, order in ((0, people), (1, people[::-1])):
            await asyncio.gather(*[take(which, f"is back {which}", who, Arrived()) for who in order])
        replies = [take(0, "says do", who, Said(who.external, "do")) for who in people]
        replies += [take(1, "says do", who, Said(who.external, "do")) for who in reversed(people)]
        assert await asyncio.gather(*replies) == [""] * 60
    assert rows(shared_url, "SELECT count(*) FROM owners") == [(30,)]
    assert rows(shared_url, "SELECT count(*), max(revision) FROM answers") == [(30, 1)]
    assert rows(shared_url, "SELECT count(*) FROM inbox") == [(30 * 4,)]
