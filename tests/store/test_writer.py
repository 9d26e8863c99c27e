"""The writer: nothing lost, nothing half kept, whatever waits is committed together."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from eic_bot.errors import BrokenPromiseError, OperatorError
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Changes
from eic_bot.store.database import Database, open_database
from tests.store.support import ANN, BEN, LOCAL, kept, outgoing, owner_at, rows, saving, session, turn


@pytest.fixture
def url(path: Path) -> str:
    """A file: here it is about the one thread that writes it."""
    return f"sqlite:///{path}"


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    async with open_database(url, "test") as opened:
        assert isinstance(opened, Database)
        yield opened


async def test_many_at_once_lose_no_update(database: Database, url: str) -> None:
    """In one thread this holds by itself; ``test_lost_updates`` shows what the write lock adds."""
    counts = await asyncio.gather(*[database.run(LOCAL, turn(f"e{number}")) for number in range(200)])
    assert sorted(counts) == list(range(1, 201))
    assert rows(url, "SELECT state, revision FROM sessions") == [("200", 200)]


async def test_what_waits_is_committed_together(database: Database) -> None:
    await asyncio.gather(*[database.run(LOCAL, turn(f"e{number}")) for number in range(50)])
    writer = database._writer
    before = writer.commits
    await asyncio.gather(*[database.run(LOCAL, turn(f"f{number}")) for number in range(50)])
    assert writer.commits - before <= 25


async def test_one_that_fails_is_rolled_back_alone(database: Database, url: str) -> None:
    def fails(tx: Transaction) -> None:
        turn("bad", BEN)(tx)
        raise ValueError("my own")

    works = [turn("e1"), fails, turn("e2")]
    first, second, third = await asyncio.gather(*[database.run(LOCAL, work) for work in works], return_exceptions=True)
    assert (first, repr(second), third) == (1, "ValueError('my own')", 2)
    assert rows(url, "SELECT external FROM addresses") == [("ann",)]
    assert rows(url, "SELECT key FROM inbox ORDER BY key") == [("e1",), ("e2",)]


async def test_what_a_rolled_back_work_made_is_not_remembered(database: Database) -> None:
    """The numbers of organisations and wordings are remembered; those of a failed work never existed."""

    def fails(tx: Transaction) -> None:
        turn("bad")(tx)
        raise ValueError("my own")

    with pytest.raises(ValueError, match="my own"):
        await database.run(LOCAL, fails)
    assert await database.run(LOCAL, turn("e1")) == 1


async def test_a_commit_that_fails_fails_all_of_it(database: Database, url: str) -> None:
    """The foreign key is checked at COMMIT; SQLite then refuses the whole transaction."""
    await database.run(LOCAL, owner_at())

    def breaks_at_commit(tx: Transaction) -> None:
        connection = tx._connection  # type: ignore[attr-defined]
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        connection.exec_driver_sql("DELETE FROM owners")

    works = [turn("e1", BEN), breaks_at_commit, turn("e2", BEN)]
    outcomes = await asyncio.gather(*[database.run(LOCAL, work) for work in works], return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [BrokenPromiseError] * 3
    assert rows(url, "SELECT count(*) FROM inbox") == [(0,)]
    assert await database.run(LOCAL, turn("e1", BEN)) == 1


async def test_a_transaction_that_was_lost_on_the_way_is_not_acknowledged(database: Database, url: str) -> None:
    def loses(tx: Transaction) -> None:
        turn("e1")(tx)
        tx._connection.exec_driver_sql("ROLLBACK")  # type: ignore[attr-defined]

    with pytest.raises((BrokenPromiseError, OperatorError)):
        await database.run(LOCAL, loses)
    assert await database.run(LOCAL, turn("e2")) == 1


async def test_who_stops_waiting_disturbs_nobody(database: Database, url: str) -> None:
    waiting = [asyncio.ensure_future(database.run(LOCAL, turn(f"e{number}"))) for number in range(20)]
    await asyncio.sleep(0)
    for each in waiting[::2]:
        each.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    last = await database.run(LOCAL, turn("last"))
    assert rows(url, "SELECT count(*) FROM inbox") == [(last,)]


async def test_the_number_of_statements_does_not_grow_with_messages_or_answers(database: Database) -> None:
    """Eight for a whole turn of a known person, however much is said."""
    ann = await database.run(LOCAL, owner_at())
    await database.run(LOCAL, turn("e0"))
    asked = [kept(ann, f"q{number}", 1) for number in range(50)]
    await database.run(LOCAL, saving(Changes(1, answers=asked)))
    counts = []
    for key, messages in (("e1", 1), ("e2", 30)):
        seen: list[str] = []

        def counted(tx: Transaction, key: str = key, messages: int = messages, seen: list[str] = seen) -> None:
            driver = tx._connection.connection.driver_connection  # type: ignore[attr-defined]
            driver.set_trace_callback(seen.append)
            turn(key, ANN, messages)(tx)
            driver.set_trace_callback(None)

        await database.run(LOCAL, counted)
        counts.append(len(seen))
    assert counts == [8, 8]


async def test_a_whole_batch_of_people_takes_one_write_each(database: Database) -> None:
    ann, ben = await database.run(LOCAL, lambda tx: tx.owners([ANN, BEN], 1))
    changes = Changes(1)
    for owner in (ann, ben):
        changes.sessions[f"s{owner.id}"] = session(owner, 1, id=f"s{owner.id}")
        changes.answers += [kept(owner, f"q{number}", 1) for number in range(100)]
        changes.outgoing += [outgoing(owner, number) for number in range(1, 20)]
    await database.run(LOCAL, saving(changes))
    exported = await database.run(LOCAL, lambda tx: [(row.person, row.question) for row in tx.answers()])
    assert exported == [(who, f"q{number}") for who in ("ann", "ben") for number in range(100)]


async def test_after_the_end_nothing_more_is_taken(database: Database) -> None:
    await asyncio.to_thread(database._writer.stop)
    with pytest.raises(BrokenPromiseError, match="closed"):
        await database.run(LOCAL, turn("e1"))
