"""Several replicas on one PostgreSQL: turns, claims and leases, whoever does them."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from eic_bot.dialogs.effects import Schedule
from eic_bot.errors import OperatorError
from eic_bot.service.envelopes import Address, Delivered, Outbound
from eic_bot.service.limits import LEASE_MS
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Changes, DueTimer, SetTimer
from eic_bot.store import schema
from eic_bot.store.database import migrate, open_database
from tests.store import postgres
from tests.store.support import (
    ANN,
    BEN,
    LOCAL,
    SYSTEM,
    end_leases,
    inbound,
    owner_at,
    rows,
    saving,
    session,
    turn,
)  # fmt: skip

ROOT = Path(__file__).parents[2]


@pytest.fixture
def url(shared_url: str) -> str:
    return shared_url


@pytest.fixture
async def replicas(url: str) -> AsyncIterator[tuple[Transactions, Transactions]]:
    """Two that know nothing of each other."""
    async with AsyncExitStack() as stack:
        first, second = [await stack.enter_async_context(open_database(url)) for _ in range(2)]
        yield first, second


def sleeping(work: Callable[[Transaction], object], seconds: float = 0.5) -> Callable[[Transaction], object]:
    """The work, with its transaction open for some time."""

    def slow(tx: Transaction) -> object:
        result = work(tx)
        tx._connection.exec_driver_sql(f"SELECT pg_sleep({seconds})")  # type: ignore[attr-defined]
        return result

    return slow


Replicas = tuple[Transactions, Transactions]


async def test_many_turns_of_one_person_on_two_replicas_lose_no_update(replicas: Replicas, url: str) -> None:
    counts = await asyncio.gather(*[replicas[number % 2].run(LOCAL, turn(f"e{number}")) for number in range(100)])
    assert sorted(counts) == list(range(1, 101))
    assert rows(url, "SELECT state, revision FROM sessions") == [("100", 100)]


async def test_the_same_event_at_once_on_two_replicas_changes_the_state_once(replicas: Replicas, url: str) -> None:
    def answer(tx: Transaction) -> str:
        [kept] = tx.take([inbound("e")], 1)
        if kept is None:
            turn("inner")(tx)
            tx.save(Changes(1, results={(ANN, "e"): "the card"}))
        return kept or "the card"

    said = await asyncio.gather(*[replica.run(LOCAL, answer) for replica in replicas * 5])
    assert said == ["the card"] * 10
    assert rows(url, "SELECT state, revision FROM sessions") == [("1", 1)]


async def test_newcomers_at_once_are_made_once(replicas: Replicas, url: str) -> None:
    people = [Address("terminal", "local", f"p{number}") for number in range(5)]
    works = [turn(f"{who.external}-{each}", who) for who in people for each in range(4)]
    counts = await asyncio.gather(*[replicas[place % 2].run(LOCAL, work) for place, work in enumerate(works)])
    assert sorted(counts) == sorted([1, 2, 3, 4] * 5)
    assert rows(url, "SELECT count(*) FROM owners") == rows(url, "SELECT count(*) FROM respondents") == [(5,)]


async def test_one_person_waits_for_themselves_and_for_nobody_else(replicas: Replicas) -> None:
    first, second = replicas
    for who in (ANN, BEN):
        await first.run(LOCAL, turn(f"{who.external} is known, and so are the words they are asked in", who))
    done: list[str] = []

    async def run(name: str, replica: Transactions, work: Callable[[Transaction], object]) -> None:
        await replica.run(LOCAL, work)
        done.append(name)

    async with asyncio.TaskGroup() as group:
        group.create_task(run("ann's first", first, sleeping(turn("e1", ANN))))
        await asyncio.sleep(0.2)
        group.create_task(run("ann's second", second, turn("e2", ANN)))
        group.create_task(run("ben's", second, turn("e3", BEN)))
    assert done == ["ben's", "ann's first", "ann's second"]


async def test_those_who_lock_in_opposite_order_are_both_done(replicas: Replicas, url: str) -> None:
    """The database ends one of them; it is done again."""
    await replicas[0].run(LOCAL, lambda tx: tx.owners([ANN, BEN], 1))

    def one_by_one(first: Address, second: Address) -> Callable[[Transaction], object]:
        def work(tx: Transaction) -> None:
            sleeping(owner_at(first), 0.3)(tx)
            turn(f"of {second.external}", second)(tx)

        return work

    await asyncio.gather(replicas[0].run(LOCAL, one_by_one(ANN, BEN)), replicas[1].run(LOCAL, one_by_one(BEN, ANN)))
    assert rows(url, "SELECT count(*) FROM inbox") == [(2,)]


async def test_a_turn_whose_connection_is_cut_is_done_again(replicas: Replicas, url: str) -> None:
    tries: list[int] = []

    def cut_once(tx: Transaction) -> int:
        tries.append(1)
        count = turn("e1")(tx)
        if len(tries) == 1:
            tx._connection.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")  # type: ignore[attr-defined]
        return count

    assert await replicas[0].run(LOCAL, cut_once) == 1
    assert len(tries) == 2
    assert rows(url, "SELECT state, revision FROM sessions") == [("1", 1)]


async def test_after_all_connections_were_cut_the_next_turns_are_done(replicas: Replicas, url: str) -> None:
    await asyncio.gather(*[replicas[0].run(LOCAL, turn(f"e{number}", BEN)) for number in range(20)])
    rows(url, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'eic-bot'")
    counts = await asyncio.gather(*[replicas[0].run(LOCAL, turn(f"f{number}")) for number in range(20)])
    assert sorted(counts) == list(range(1, 21))


async def test_a_connection_cut_at_commit_is_not_known_to_have_done_it_and_not_tried_again(
    replicas: Replicas, url: str
) -> None:
    cutting = "BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END"
    rows(url, f"CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ {cutting} $$")
    at_commit = "AFTER INSERT ON inbox DEFERRABLE INITIALLY DEFERRED"
    rows(url, f"CREATE CONSTRAINT TRIGGER cut {at_commit} FOR EACH ROW EXECUTE FUNCTION cut()")
    tries: list[int] = []

    def counted(tx: Transaction) -> int:
        tries.append(1)
        return turn("e1")(tx)

    with pytest.raises(OperatorError, match="not known"):
        await replicas[0].run(LOCAL, counted)
    assert tries == [1]


async def test_who_holds_a_person_too_long_is_not_waited_for(replicas: Replicas) -> None:
    """A platform sends again after three seconds: better an error than a queue."""
    await replicas[0].run(LOCAL, owner_at())
    holding = asyncio.ensure_future(replicas[0].run(LOCAL, sleeping(sleeping(owner_at(), 1.5), 1.5)))
    await asyncio.sleep(0.1)
    with pytest.raises(OperatorError, match="lock timeout"):
        await replicas[1].run(LOCAL, owner_at())
    assert not holding.done()
    await holding


async def test_the_address_says_how_many_connections_there_are(url: str) -> None:
    async with open_database(f"{url}?pool=2") as database:
        await asyncio.gather(*[database.run(LOCAL, turn(f"e{number}")) for number in range(20)])
        ours = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'eic-bot'"
        assert rows(url, f"{ours} AND datname = current_database()") == [(2,)]


def claiming(most: int = 100, now: int = 10) -> Callable[[Transaction], list[Outbound]]:
    return lambda tx: list(tx.claim("terminal", now, most))


async def test_two_workers_never_claim_the_same_message(replicas: Replicas) -> None:
    first, second = replicas
    for number in range(20):
        await first.run(LOCAL, turn(str(number), Address("terminal", "local", str(number)), 2))
    claims = await asyncio.gather(*[replicas[place % 2].run(SYSTEM, claiming(5)) for place in range(12)])
    ids = [one.id for claimed in claims for one in claimed]
    assert len(ids) == len(set(ids))
    late = [one.id for _ in range(4) for one in await second.run(SYSTEM, claiming(5))]
    assert len(set(ids + late)) == len(ids + late) == 20


async def test_what_another_is_just_claiming_is_passed_over_without_waiting(replicas: Replicas) -> None:
    first, second = replicas
    for who in (ANN, BEN):
        await first.run(LOCAL, turn(who.external, who))
    slow = asyncio.ensure_future(first.run(SYSTEM, sleeping(claiming(1))))
    await asyncio.sleep(0.2)
    quick = await second.run(SYSTEM, claiming(10))
    assert not slow.done()
    assert [one.address for one in quick] == [BEN]
    await slow


async def test_a_lease_is_taken_over_when_it_ends_by_the_clock_of_the_database(replicas: Replicas, url: str) -> None:
    first, second = replicas
    await first.run(LOCAL, turn("e1"))
    [before] = await first.run(SYSTEM, claiming())
    assert await second.run(SYSTEM, claiming(now=10 + 100 * LEASE_MS)) == []
    end_leases(url)
    [after] = await second.run(SYSTEM, claiming())
    assert (after.id, after.mark, after.attempts) == (before.id, before.mark, 2)
    await first.run(SYSTEM, lambda tx: tx.receipts([(before.id, Delivered("late"))], 10))
    assert rows(url, "SELECT status, reference FROM outbox") == [(1, None)]
    await second.run(SYSTEM, lambda tx: tx.receipts([(after.id, Delivered("mine"))], 10))
    assert rows(url, "SELECT status, reference FROM outbox") == [(2, "mine")]


async def test_a_timer_is_held_by_one_worker_and_its_person_waits(replicas: Replicas) -> None:
    first, second = replicas
    ann = await first.run(LOCAL, owner_at())
    changes = Changes(1, {"s1": session(ann, 1)}, timers=[SetTimer("s1", ann.id, Schedule("nudge", 5, 1))])
    await first.run(LOCAL, saving(changes))

    def fire(tx: Transaction) -> list[DueTimer]:
        due = list(tx.due_timers(10, 10))
        tx.fired([timer.id for timer in due], 10)
        return due

    slow = asyncio.ensure_future(first.run(LOCAL, sleeping(fire)))
    await asyncio.sleep(0.2)
    assert await second.run(LOCAL, fire) == []
    replaced = Changes(2, {"s1": session(ann, 2)}, timers=[SetTimer("s1", ann.id, Schedule("nudge", 6, 2))])

    def replace_it(tx: Transaction) -> None:
        tx.owners([ANN], 1)
        tx.save(replaced)

    waiting = second.run(LOCAL, replace_it)
    held = await slow
    await waiting
    assert isinstance(held, list)
    assert len(held) == 1
    assert [timer.revision for timer in await first.run(SYSTEM, lambda tx: tx.due_timers(10, 10))] == [2]


async def test_a_turn_takes_three_statements_however_much_is_said(replicas: Replicas) -> None:
    await replicas[0].run(LOCAL, turn("e0"))
    counts = []
    for key, messages in (("e1", 1), ("e2", 30)):
        seen: list[object] = []

        def counted(tx: Transaction, key: str = key, messages: int = messages, seen: list[object] = seen) -> None:
            driver = tx._connection.connection.driver_connection  # type: ignore[attr-defined]
            driver.add_query_logger(seen.append)
            turn(key, ANN, messages)(tx)
            driver.remove_query_logger(seen.append)

        await replicas[0].run(LOCAL, counted)
        counts.append(len(seen))
    assert counts == [3, 3]


async def test_two_who_begin_at_once_make_the_tables_once(postgresql: str) -> None:
    with postgres.copied(postgresql, "template0") as empty:
        done = await asyncio.gather(*[asyncio.to_thread(migrate, empty) for _ in range(3)])
        assert sorted(done, key=str) == [(schema.NEWEST, schema.NEWEST)] * 2 + [(None, schema.NEWEST)]
    with postgres.copied(postgresql, "template0") as empty:
        async with open_database(empty) as first, open_database(empty) as second:
            assert await asyncio.gather(*[one.run(LOCAL, turn(f"{id(one)}")) for one in (first, second)]) != [1, 1]


@pytest.fixture
def start(url: str) -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    """Starts a replica that does turns; it is killed at the end at the latest."""
    started: list[subprocess.Popen[str]] = []

    def start(prefix: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.store.child", url, prefix]
        started.append(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True))
        return started[-1]

    yield start
    for child in started:
        child.kill()
        child.communicate()


@pytest.mark.parametrize("prefixes", ["abc", "aaa"], ids=["different events", "the same events"])
def test_three_processes_lose_nothing_and_double_nothing_until_they_are_killed(
    start: Callable[[str], subprocess.Popen[str]], url: str, prefixes: str
) -> None:
    told: set[str] = set()
    children = [start(prefix) for prefix in prefixes]
    for child in children:
        assert child.stdout
        told |= {child.stdout.readline().strip() for _ in range(60)}
    for child in children:
        child.kill()
        assert child.stdout
        told |= {line.strip() for line in child.stdout if line.endswith("\n")}
        child.wait()
    kept = {key for (key,) in rows(url, "SELECT key FROM inbox")}
    assert told - {"open"} <= kept
    assert rows(url, "SELECT sum(state::int), sum(revision) FROM sessions") == [(len(kept), len(kept))]
    assert rows(url, "SELECT count(*) FROM answers") == [(len(kept),)]
    assert (
        rows(
            url, "SELECT count(*), max(sequence) - count(*) FROM outbox GROUP BY owner HAVING count(*) <> max(sequence)"
        )
        == []
    )
    assert rows(url, "SELECT count(*) FROM owners") == [(4,)]
