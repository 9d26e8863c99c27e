"""An older version and a newer one together: what migrations may do, and what a process does beside them."""

import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from alembic import command
from sqlalchemy import Connection, Inspector, NullPool, create_engine, inspect

from eic_bot.errors import OperatorError
from eic_bot.service.tenancy import LOCAL
from eic_bot.store import schema
from eic_bot.store.database import migrate, open_database, open_reader
from tests.history.make import DATABASE
from tests.history.test_history import FOLDERS, LATER, NAMES, left_at
from tests.service.house import at_home
from tests.store.support import rows

VERSIONS = schema.revisions()[::-1]
RELEASED = "0017"
"""From the one after it on, what is written by code of the version before must still be taken."""


class Table(NamedTuple):
    """Its columns by name, and what it refuses."""

    columns: dict[str, Any]
    rules: frozenset[str] = frozenset()


Shape = dict[str, Table]


def shapes(path: Path) -> dict[str, Shape]:
    """Each version's tables with their columns."""
    found = {}
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    for version in VERSIONS:
        with engine.begin() as connection:
            _upgraded(connection, version)
        with engine.connect() as connection:
            seen = inspect(connection)
            found[version] = {table: _table(seen, table) for table in seen.get_table_names()}
    return found


def _table(seen: Inspector, name: str) -> Table:
    unique: list[Any] = [one["column_names"] for one in seen.get_unique_constraints(name)]
    unique += [one["column_names"] for one in seen.get_indexes(name) if one["unique"]]
    rules = [f"only one of {', '.join(columns)}" for columns in unique]
    rules += [f"only where {one['sqltext']}" for one in seen.get_check_constraints(name)]
    rules += [
        f"{', '.join(one['constrained_columns'])} only of {one['referred_table']}"
        for one in seen.get_foreign_keys(name)
    ]
    return Table({column["name"]: column for column in seen.get_columns(name)}, frozenset(rules))


def _upgraded(connection: Connection, version: str) -> None:
    config = schema.configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, version)


def breaks(before: Shape, after: Shape) -> list[str]:
    """What code of the version before could no longer read or write."""
    found = [f"{table} is gone" for table in before.keys() - after.keys()]
    for table in before.keys() & after.keys():
        old, new = before[table].columns, after[table].columns
        found += [f"{table}.{name} is gone" for name in old.keys() - new.keys()]
        for name in new.keys() - old.keys():
            if not new[name]["nullable"] and new[name]["default"] is None:
                found.append(f"{table}.{name} has to be said and has no default")
        for name in old.keys() & new.keys():
            if old[name]["nullable"] and not new[name]["nullable"]:
                found.append(f"{table}.{name} may no longer be empty")
        found += [f"{table} takes {rule}" for rule in after[table].rules - before[table].rules]
    return sorted(found)


def test_a_migration_only_adds_while_older_code_may_still_write(tmp_path: Path) -> None:
    found = shapes(tmp_path / "shapes.db")
    after_release = [version for version in VERSIONS if version > RELEASED]
    wrong = {version: breaks(found[VERSIONS[VERSIONS.index(version) - 1]], found[version]) for version in after_release}
    assert {version: said for version, said in wrong.items() if said} == {}


def test_what_would_break_older_code_is_noticed() -> None:
    def column(*, nullable: bool, default: str | None = None) -> dict[str, Any]:
        return {"nullable": nullable, "default": default}

    before = {"gone": Table({}), "kept": Table({"a": column(nullable=True), "b": column(nullable=True)})}
    now = {"b": column(nullable=False), "c": column(nullable=False), "d": column(nullable=True)}
    after = {"kept": Table(now, frozenset({"only one of d"}))}
    assert breaks(before, after) == [
        "gone is gone",
        "kept takes only one of d",
        "kept.a is gone",
        "kept.b may no longer be empty",
        "kept.c has to be said and has no default",
    ]


def dumped(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
async def test_one_that_knows_an_older_schema_is_refused_and_touches_nothing(folder: Path, tmp_path: Path) -> None:
    """A process of today beside a database of then, and one of then beside that of today: neither writes."""
    file = tmp_path / "home.db"
    shutil.copy(folder / DATABASE, file)
    before = dumped(file)
    with pytest.raises(OperatorError, match="Run: eic-bot migrate"):
        async with open_database(f"sqlite:///{file}"):
            pass
    assert dumped(file) == before
    migrate(f"sqlite:///{file}")
    kept = rows(file, "SELECT * FROM answers")
    rows(file, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(OperatorError, match="newer than this eic-bot"):
        async with open_database(f"sqlite:///{file}"):
            pass
    assert rows(file, "SELECT * FROM answers") == kept


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
async def test_somebody_who_reads_sees_all_answers_while_it_is_migrated_and_talks_go_on(
    folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "home.db"
    shutil.copy(folder / DATABASE, file)
    rows(file, "PRAGMA journal_mode=WAL")
    over, seen = threading.Event(), []

    def read() -> None:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=30)) as connection:
            while not over.is_set():
                seen.append(connection.execute("SELECT count(*) FROM answers").fetchone()[0])

    reader = threading.Thread(target=read)
    reader.start()
    migrate(f"sqlite:///{file}")
    over.set()
    reader.join(60)
    [(count,)] = rows(file, "SELECT count(*) FROM answers")
    assert set(seen) == {count}
    with open_reader(f"sqlite:///{file}") as opened:
        assert opened.read(LOCAL, lambda tx: len(list(tx.answers()))) <= count
    place, reply = left_at(folder)
    async with at_home(tmp_path, now=LATER) as home:
        assert place in (await home.arrive("Ana"))[-1]
        assert "You said: " in (await home.say("Ana", reply))[0]
