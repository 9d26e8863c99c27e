"""PostgreSQL shows a transaction the rows of its own organisation, whatever the statement asks for."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import pytest
from sqlalchemy import Boolean, Integer, Table

from eic_bot.entrypoints.doctor import doctor
from eic_bot.entrypoints.settings import Settings
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Scope
from eic_bot.store import walls
from eic_bot.store.database import migrate, open_database, open_reader
from eic_bot.store.postgresql.database import aside
from eic_bot.store.statements import Prepared
from eic_bot.store.tables import METADATA
from eic_bot.store.transaction import SqlTransaction
from tests.store import postgres
from tests.store.support import BEN, ELSEWHERE, LOCAL, SYSTEM, owner_at, rows, turn

TABLES = sorted(METADATA.tables)
OURS, THEIRS = "1", "2"
POLICIES = "SELECT tablename, policyname, cmd, roles::text, qual, with_check FROM pg_policies ORDER BY 1, 2"


@pytest.fixture(scope="module")
def filled(postgresql: str, template: str) -> Iterator[str]:
    """A database in which every table has one row, of organisation 1."""
    with postgres.copied(postgresql, template) as url:
        aside(_fill(url))
        yield url


async def _fill(url: str) -> None:
    connection = await asyncpg.connect(postgres.almighty(url))
    try:
        await connection.execute("SET session_replication_role = replica")  # no references, no guards
        checks = "SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE contype = 'c' AND conrelid > 0"
        for table, name in await connection.fetch(checks):
            await connection.execute(f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name}")
        for name in TABLES:
            await connection.execute(_row(METADATA.tables[name], OURS))
    finally:
        await connection.close()


def _row(table: Table, organisation: str) -> str:
    """A statement that puts in a row of that organisation, with something in every column."""
    own = walls.BY.get(table.name, ("organisation",))
    values = {}
    for column in table.columns:
        kind = column.type
        values[column.name] = "false" if isinstance(kind, Boolean) else "7" if isinstance(kind, Integer) else "'x'"
    values |= dict.fromkeys(own, organisation)
    names = ", ".join(values)
    return f"INSERT INTO {table.name} ({names}) OVERRIDING SYSTEM VALUE VALUES ({', '.join(values.values())})"


@asynccontextmanager
async def scoped(url: str, **settings: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection of the service's own role, in a transaction with these settings that leaves nothing."""
    connection = await asyncpg.connect(url)
    try:
        transaction = connection.transaction()
        await transaction.start()
        for name, value in settings.items():
            await connection.execute(f"SET LOCAL eic.{name} = '{value}'")
        yield connection
        await transaction.rollback()
    finally:
        await connection.close()


@pytest.mark.parametrize("table", TABLES)
async def test_a_table_shows_its_rows_to_their_organisation_alone(filled: str, table: str) -> None:
    found = []
    async with scoped(filled) as connection:
        for organisation, across in (("", ""), (OURS, ""), (THEIRS, ""), ("", "workers"), ("", "")):
            await connection.execute(f"SET LOCAL eic.organisation = '{organisation}'")
            await connection.execute(f"SET LOCAL eic.across = '{across}'")
            found.append(await connection.fetchval(f"SELECT count(*) FROM {table}"))
    assert found == [0, 1, 0, 1, 0]


@pytest.mark.parametrize("table", TABLES)
async def test_a_table_shows_nothing_to_who_does_not_say_whose_they_are(filled: str, table: str) -> None:
    async with scoped(filled) as connection:
        assert await connection.fetchval(f"SELECT count(*) FROM {table}") == 0


@pytest.mark.parametrize("table", TABLES)
async def test_nobody_changes_or_deletes_or_writes_rows_of_another(filled: str, table: str) -> None:
    column = list(METADATA.tables[table].columns)[-1].name
    async with scoped(filled, organisation=THEIRS) as connection:
        assert await connection.execute(f"UPDATE {table} SET {column} = {column}") == "UPDATE 0"
        assert await connection.execute(f"DELETE FROM {table}") == "DELETE 0"
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="row-level security"):
            await connection.execute(_row(METADATA.tables[table], OURS))


def _walled(url: str) -> list[tuple[Any, ...]]:
    return rows(url, POLICIES)


def test_every_table_has_a_wall_that_holds_for_its_owner(shared_url: str) -> None:
    walled = "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity ORDER BY relname"
    assert [name for (name,) in rows(shared_url, walled)] == TABLES
    assert [row[0] for row in _walled(shared_url) if row[1] == walls.POLICY] == TABLES


async def test_a_new_database_has_the_walls_that_migrations_leave(postgresql: str, shared_url: str) -> None:
    with postgres.copied(postgresql, "template0") as url:
        async with open_database(url, "test"):
            pass
        assert _walled(url) == _walled(shared_url) != []


async def test_a_statement_without_its_condition_sees_nothing_of_others(shared_url: str) -> None:
    """As if somebody had forgotten it."""
    forgotten = Prepared(METADATA.tables["owners"].select())

    def read(tx: Transaction) -> int:
        assert isinstance(tx, SqlTransaction)
        return len(forgotten.rows(tx._connection))

    async with open_database(shared_url, "test") as database:
        await database.run(LOCAL, turn("e1"))
        assert await database.run(LOCAL, read) == 1
        assert await database.run(ELSEWHERE, read) == 0
        await database.run(ELSEWHERE, owner_at(BEN))
        assert await database.run(ELSEWHERE, read) == 1
        assert await database.run(SYSTEM, read) == 2
        assert await database.run(Scope("never seen"), read) == 0
    with open_reader(shared_url) as reader:
        assert [reader.read(scope, read) for scope in (ELSEWHERE, SYSTEM, Scope("never seen"))] == [0, 2, 0]


async def test_the_wall_closes_behind_a_statement_that_may_pass(shared_url: str) -> None:
    everyone = Prepared(METADATA.tables["owners"].select())

    def read(tx: Transaction) -> list[int]:
        assert isinstance(tx, SqlTransaction)
        tx.owners([], 1)
        found = []
        for _ in range(2):
            with walls.open_for(tx._connection, "a test"), walls.open_for(tx._connection, "a test in it"):
                found.append(len(everyone.rows(tx._connection)))
            found.append(len(everyone.rows(tx._connection)))
        with pytest.raises(LookupError), walls.open_for(tx._connection, "a test"):
            raise LookupError
        return [*found, len(everyone.rows(tx._connection))]

    async with open_database(shared_url, "test") as database:
        await database.run(LOCAL, turn("e1"))
        await database.run(ELSEWHERE, owner_at(BEN))
        await database.run(ELSEWHERE, owner_at(BEN))
        assert await database.run(ELSEWHERE, read) == [2, 1, 2, 1, 1]


async def test_nothing_of_a_transaction_stays_on_its_connection(shared_url: str) -> None:
    forgotten = Prepared(METADATA.tables["owners"].select())

    def read(tx: Transaction) -> int:
        assert isinstance(tx, SqlTransaction)
        return len(forgotten.rows(tx._connection))

    async with open_database(f"{shared_url}?pool=1", "test") as database:
        await database.run(LOCAL, turn("e1"))
        assert await database.run(SYSTEM, read) == 1
        assert await database.run(Scope("never seen"), read) == 0


def test_doctor_says_whether_the_walls_hold(
    shared_url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert doctor(shared_url, Settings()) == 0
    assert "ok      database.walls: PostgreSQL keeps organisations apart for the role eic" in capsys.readouterr().out
    if postgres.almighty(shared_url) != shared_url:
        assert doctor(postgres.almighty(shared_url), Settings()) == 1
        said = capsys.readouterr().out
        assert "PROBLEM database.walls: row-level security does not hold for the role postgres" in said
        assert "docs/how-to/postgresql.md" in said
    rows(shared_url, "ALTER TABLE answers NO FORCE ROW LEVEL SECURITY")
    assert doctor(shared_url, Settings()) == 1
    assert "no row-level security around answers" in capsys.readouterr().out
    migrate(shared_url)
    assert doctor(shared_url, Settings()) == 0
