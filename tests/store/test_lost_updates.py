"""Why transactions begin with a lock: the same reads and writes without it lose updates, silently.

On SQLite it is the one write lock, on PostgreSQL that of the owner's row.
"""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from eic_bot.service.ports import Transaction
from eic_bot.store.database import open_database
from eic_bot.store.engines import writing_engine
from tests.store.support import ANN, LOCAL, owner_at, rows


def test_the_drivers_own_transactions_lose_an_update_silently(tmp_path: Path) -> None:
    """Two connections add one each, the second reading before the first has written; one is left."""
    first, second = (sqlite3.connect(tmp_path / "default.db") for _ in range(2))
    first.executescript("PRAGMA journal_mode=WAL; CREATE TABLE counter (n); INSERT INTO counter VALUES (0)")
    seen = [(each, each.execute("SELECT n FROM counter").fetchone()[0]) for each in (first, second)]
    for connection, value in seen:
        connection.execute("UPDATE counter SET n = ?", (value + 1,))
        connection.commit()
    assert first.execute("SELECT n FROM counter").fetchone() == (1,)
    first.close()
    second.close()


def test_of_ours_the_second_cannot_even_read_before_the_first_has_written(tmp_path: Path) -> None:
    engine = writing_engine(tmp_path / "ours.db")
    with engine.connect() as first, engine.connect() as second:
        second.connection.cursor().execute("PRAGMA busy_timeout=0")
        with first.begin():
            with pytest.raises(OperationalError, match="locked"):
                second.begin()
            first.exec_driver_sql("CREATE TABLE counter (n)")
        with second.begin():
            second.exec_driver_sql("INSERT INTO counter VALUES (1)")


async def add_one(url: str, *, locked: bool) -> str:
    """Two replicas add one each to what they read, the second reading before the first has written; what is left."""
    async with open_database(url) as first, open_database(url) as second:
        await first.run(LOCAL, owner_at(ANN))

        def work(tx: Transaction) -> None:
            if locked:
                tx.owners([ANN], 1)
            else:
                tx.known(ANN)  # who only looks
            connection = tx._connection  # type: ignore[attr-defined]
            seen = connection.exec_driver_sql("SELECT coalesce(pace, '0') FROM owners").scalar_one()
            connection.exec_driver_sql("SELECT pg_sleep(0.2)")
            connection.exec_driver_sql(f"UPDATE owners SET pace = '{int(seen) + 1}'")

        await asyncio.gather(first.run(LOCAL, work), second.run(LOCAL, work))
    return str(rows(url, "SELECT pace FROM owners")[0][0])


async def test_on_postgresql_who_does_not_lock_the_owner_loses_an_update_silently(shared_url: str) -> None:
    assert await add_one(shared_url, locked=False) == "1"


async def test_on_postgresql_who_locks_the_owner_loses_none(shared_url: str) -> None:
    assert await add_one(shared_url, locked=True) == "2"
