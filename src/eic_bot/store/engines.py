"""Connections to SQLite, set up so that nothing is lost."""

import sqlite3
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from eic_bot.errors import OperatorError
from eic_bot.store.addresses import shown

SQLITE = "sqlite:///"


def path_of(url: str) -> Path:
    """The database's file: ``sqlite:///relative`` or ``sqlite:////absolute``."""
    path = url.removeprefix(SQLITE)
    if path == url or path in ("", ":memory:") or "?" in path:
        raise OperatorError(
            f"{shown(url)!r} is not a database eic-bot can use. Write sqlite:///path for a file where you are,"
            " or sqlite:////path (four slashes) for one by its full path, or postgresql://user@host/database."
        )
    return Path(path)


def writing_engine(path: Path) -> Engine:
    """For the one writer: a transaction has the write lock from its beginning, so that no update is lost."""
    # What is deleted is overwritten: nobody reads in the file what somebody took back or handed in without a name.
    pragmas = ("journal_mode=WAL", "synchronous=FULL", "recursive_triggers=ON", "secure_delete=ON")
    engine = _engine(path, "rwc", pragmas)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reading_engine(path: Path) -> Engine:
    """For reports beside a writer: it cannot write, not even a checkpoint, and sees one moment."""
    engine = _engine(path, "rw", ("query_only=ON", "wal_autocheckpoint=0"))
    event.listen(engine, "begin", _begin)
    return engine


def _engine(path: Path, mode: str, pragmas: tuple[str, ...]) -> Engine:
    address = f"{path.absolute().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        # The driver's own transactions begin too late to protect a read that is followed by a write.
        return sqlite3.connect(address, uri=True, isolation_level=None, cached_statements=256)

    engine = create_engine("sqlite+pysqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        # Without recursive_triggers, REPLACE would delete past the guards of the append-only tables.
        for pragma in ("busy_timeout=5000", "foreign_keys=ON", *pragmas):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return engine


def _begin_immediate(connection: Connection) -> None:
    driver = cast("sqlite3.Connection", connection.connection.driver_connection)
    if not driver.in_transaction:  # the writer begins by itself
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
