"""Why transactions begin with the write lock: the same reads and writes without it lose updates, silently."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from eic_bot.store.engines import writing_engine


def ours(path: Path) -> sqlite3.Connection:
    connection = writing_engine(path).raw_connection()
    driver = connection.driver_connection
    connection.detach()
    assert isinstance(driver, sqlite3.Connection)
    return driver


def driver_default(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    return connection


def lost(path: Path, connect: Callable[[Path], sqlite3.Connection], begin: str | None) -> int:
    """Two connections add one each, the second reading before the first has written: how many are missing."""
    first, second = connect(path), connect(path)
    first.execute("PRAGMA busy_timeout=0")
    second.execute("PRAGMA busy_timeout=0")
    first.execute("CREATE TABLE counter (n)")
    first.execute("INSERT INTO counter VALUES (0)")
    first.commit()
    added = 0
    seen: dict[sqlite3.Connection, int] = {}
    for connection in (first, second):
        try:
            if begin:
                connection.execute(begin)
            seen[connection] = connection.execute("SELECT n FROM counter").fetchone()[0]
        except sqlite3.OperationalError:
            continue
    for connection, value in seen.items():
        connection.execute("UPDATE counter SET n = ?", (value + 1,))
        connection.commit()
        added += 1
    total = int(first.execute("SELECT n FROM counter").fetchone()[0])
    first.close()
    second.close()
    return added - total


def test_the_drivers_own_transactions_lose_an_update_silently(tmp_path: Path) -> None:
    assert lost(tmp_path / "default.db", driver_default, None) == 1


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_ours_lose_none(tmp_path: Path) -> None:
    assert lost(tmp_path / "ours.db", ours, "BEGIN IMMEDIATE") == 0
