"""Why transactions begin with the write lock: the same reads and writes without it lose updates, silently."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from eic_bot.store.engines import writing_engine


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
