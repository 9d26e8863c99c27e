"""Databases of earlier versions, as ``tests/history`` keeps them, brought up to this one on both databases.

What is kept is a file. On PostgreSQL the tables are made as they were in its version, and its rows put into them.
"""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from alembic import command
from sqlalchemy import Connection

from eic_bot.service.flat_answers import records
from eic_bot.service.tenancy import LOCAL
from eic_bot.store import schema
from eic_bot.store.database import migrate, open_database, open_reader
from eic_bot.store.postgresql.connections import patient_engine
from eic_bot.store.postgresql.database import aside
from tests.history.make import ANSWERS, DATABASE
from tests.history.test_history import FOLDERS, NAMES
from tests.store import postgres
from tests.store.support import rows, turn

Rows = dict[str, tuple[list[str], list[tuple[Any, ...]]]]


@pytest.fixture(params=FOLDERS, ids=NAMES)
def folder(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture
def old_url(folder: Path, empty_url: str) -> str:
    """The address of the database of an earlier version, with all that was in it."""
    if empty_url.startswith("sqlite"):
        shutil.copy(folder / DATABASE, empty_url.removeprefix("sqlite:///"))
    else:
        version, kept = _kept(folder / DATABASE)
        aside(_make(empty_url, version, kept))
    return empty_url


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


def test_all_answers_are_there_after_the_upgrade(old_url: str, folder: Path) -> None:
    migrate(old_url)
    with open_reader(old_url) as reader:
        found = reader.read(LOCAL, lambda tx: [dict(one) for one in records(tx.answers(), "")])
    wanted = json.loads((folder / ANSWERS).read_text(encoding="utf-8"))
    of_then = [{name: one[name] for name in was} for one, was in zip(found, wanted, strict=True)]
    assert of_then == wanted  # fields were added since, none was renamed


async def test_turns_go_on_after_the_upgrade(old_url: str) -> None:
    migrate(old_url)
    before = rows(old_url, "SELECT count(*) FROM answers")[0][0]
    async with open_database(old_url) as database:
        assert [await database.run(LOCAL, turn(key)) for key in ("new 1", "new 2", "new 1")] == [1, 2, 0]
    assert rows(old_url, "SELECT count(*) FROM answers") == [(before + 2,)]
    assert rows(old_url, "SELECT version_num FROM alembic_version") == [(schema.NEWEST,)]


def test_a_second_upgrade_changes_nothing(old_url: str) -> None:
    migrate(old_url)
    before = rows(old_url, "SELECT * FROM outbox ORDER BY id")
    assert migrate(old_url) == (schema.NEWEST, schema.NEWEST)
    assert rows(old_url, "SELECT * FROM outbox ORDER BY id") == before
