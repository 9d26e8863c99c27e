"""A database of an earlier version, as ``tests/history`` keeps it, put where a test wants it.

What is kept is a file. On PostgreSQL the tables are made as they were in its version, and its rows put into them.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import asyncpg
from alembic import command
from sqlalchemy import Connection

from eic_bot.store import schema
from eic_bot.store.postgresql.connections import patient_engine
from eic_bot.store.postgresql.database import aside
from tests.store import postgres

Rows = dict[str, tuple[list[str], list[tuple[Any, ...]]]]


def restore(file: Path, url: str) -> None:
    """All that is in the file, into the empty database at that address."""
    if url.startswith("sqlite"):
        shutil.copy(file, url.removeprefix("sqlite:///"))
    else:
        version, kept = _kept(file)
        aside(_make(url, version, kept))


def _kept(file: Path) -> tuple[str, Rows]:
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        [(version,)] = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        kept: Rows = {}
        for (name,) in names.fetchall():
            found = connection.execute(f"SELECT * FROM {name}")
            kept[name] = ([column[0] for column in found.description], found.fetchall())
    del kept["alembic_version"]
    return version, kept


async def _make(url: str, version: str, kept: Rows) -> None:
    async with patient_engine(url).begin() as connection:
        await connection.run_sync(_tables, version)
    driver = await asyncpg.connect(postgres.almighty(url))
    try:
        await driver.execute("SET session_replication_role = replica")
        for table, (columns, found) in kept.items():
            yes_or_no = await _flags(driver, table)
            values = [tuple(_flag(yes_or_no, *each) for each in zip(columns, row, strict=True)) for row in found]
            await driver.copy_records_to_table(table, columns=columns, records=values)
            if "id" in columns and found and isinstance(found[0][columns.index("id")], int):
                newest = max(row[columns.index("id")] for row in found)
                await driver.execute(f"ALTER TABLE {table} ALTER id RESTART WITH {newest + 1}")
    finally:
        await driver.close()


def _tables(connection: Connection, version: str) -> None:
    config = schema.configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, version)


async def _flags(driver: asyncpg.Connection, table: str) -> set[str]:
    asked = "SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND data_type = 'boolean'"
    return {row[0] for row in await driver.fetch(asked, table)}


def _flag(yes_or_no: set[str], column: str, value: object) -> object:
    return bool(value) if column in yes_or_no else value
