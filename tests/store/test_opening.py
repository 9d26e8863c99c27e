"""Opening: addresses, schema versions, the reader, and migrations that never differ from the tables."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

from eic_bot.errors import OperatorError
from eic_bot.service.ports import Transactions
from eic_bot.service.records import Audited, Published
from eic_bot.store import schema
from eic_bot.store.database import migrate, open_database, open_reader
from eic_bot.store.postgresql.connections import patient_engine
from eic_bot.store.postgresql.database import aside
from eic_bot.store.tables import METADATA
from tests.store import postgres
from tests.store.support import LOCAL, rows, turn

T = TypeVar("T")

OVERWRITE = (
    "INSERT INTO answers SELECT * FROM answers WHERE true"
    " ON CONFLICT (organisation, respondent, question, revision) DO UPDATE SET value = NULL"
)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql://council@127.0.0.1:1/eic", "The database could not do it"),
        ("postgresql://council:port@127.0.0.1:x/eic", "cannot be read"),
        ("mysql://db/eic", "not a database eic-bot can use"),
        ("eic.db", "sqlite:///path"),
        ("sqlite://", "sqlite:///path"),
        ("sqlite:///:memory:", "sqlite:///path"),
    ],
)
async def test_an_address_that_is_no_use_is_refused_in_plain_words(url: str, says: str) -> None:
    with pytest.raises(OperatorError, match=re.escape(says)):
        async with open_database(url):
            pass


async def test_a_relative_path_begins_where_one_is_and_folders_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_database("sqlite:///new folder/ä%20b#c.db") as database:
        assert await database.run(LOCAL, turn("e1")) == 1
    assert (tmp_path / "new folder" / "ä%20b#c.db").exists()


async def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OperatorError, match="cannot be made"):
        async with open_database(f"sqlite:///{tmp_path}/file/eic.db"):
            pass


async def test_what_was_kept_is_there_when_opened_again(url: str) -> None:
    for count in (1, 2, 3):
        async with open_database(url) as database:
            assert await database.run(LOCAL, turn(f"e{count}")) == count


async def test_an_older_schema_is_refused_with_the_command_to_run(empty_url: str) -> None:
    url = empty_url
    create(url, "CREATE TABLE alembic_version (version_num TEXT)", "INSERT INTO alembic_version VALUES ('0000')")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "revisions", lambda: ["0001", "0000"])
        with pytest.raises(OperatorError, match=re.escape(f"Run: eic-bot migrate --database {url}")):
            async with open_database(url):
                pass
        with pytest.raises(OperatorError, match="eic-bot migrate"), open_reader(url):
            pass


async def test_a_newer_schema_is_refused(empty_url: str) -> None:
    url = empty_url
    create(url, "CREATE TABLE alembic_version (version_num TEXT)", "INSERT INTO alembic_version VALUES ('9999')")
    with pytest.raises(OperatorError, match="newer than this eic-bot"):
        async with open_database(url):
            pass
    with pytest.raises(OperatorError, match="newer than this eic-bot"):
        migrate(url)


async def test_another_programs_database_is_left_alone(empty_url: str) -> None:
    create(empty_url, "CREATE TABLE sheep (name TEXT)")
    with pytest.raises(OperatorError, match="another program's"):
        async with open_database(empty_url):
            pass
    with pytest.raises(OperatorError, match="another program's"):
        migrate(empty_url)
    assert rows(empty_url, "SELECT count(*) FROM sheep") == [(0,)]
    with pytest.raises(Exception, match="alembic_version"):
        rows(empty_url, "SELECT * FROM alembic_version")


async def test_a_file_that_is_no_database_is_said_in_plain_words(diary: Path) -> None:
    with pytest.raises(OperatorError, match="not a database"):
        async with open_database(f"sqlite:///{diary}"):
            pass


def test_migrate_says_what_was_and_what_is(empty_url: str) -> None:
    assert migrate(empty_url) == (None, schema.NEWEST)
    assert migrate(empty_url) == (schema.NEWEST, schema.NEWEST)


def test_the_newest_migration_is_the_one_the_code_needs() -> None:
    assert schema.revisions()[0] == schema.NEWEST


def test_migrations_and_tables_never_differ(empty_url: str) -> None:
    migrate(empty_url)
    assert within(empty_url, lambda bound: compare_metadata(MigrationContext.configure(bound), METADATA)) == []


async def test_migrations_and_tables_are_the_same_sql(path: Path, tmp_path: Path) -> None:
    """Alembic does not see triggers, nor the conditions of indexes, checks and WITHOUT ROWID."""
    migrate(f"sqlite:///{path}")
    async with open_database(f"sqlite:///{tmp_path}/tables.db"):
        pass
    assert objects(f"sqlite:///{path}") == objects(f"sqlite:///{tmp_path}/tables.db")


async def test_migrations_and_tables_are_the_same_on_postgresql(postgresql: str, shared_url: str) -> None:
    """The template of the tests was migrated; a database that is opened for the first time is made of the tables."""
    with postgres.copied(postgresql, "template0") as url:
        async with open_database(url):
            pass
        assert [sorted(rows(url, sql)) for sql in CATALOGUE] == [sorted(rows(shared_url, sql)) for sql in CATALOGUE]
        assert all(rows(url, sql) for sql in CATALOGUE)


def test_a_reader_of_nothing_says_so_and_makes_no_file(path: Path) -> None:
    with pytest.raises(OperatorError, match="no database"), open_reader(f"sqlite:///{path}"):
        pass
    assert not path.exists()


async def test_a_reader_cannot_write(database: Transactions, url: str) -> None:
    await database.run(LOCAL, turn("e1"))
    with open_reader(url) as reader:
        assert len(reader.read(LOCAL, lambda tx: list(tx.answers()))) == 1
        with pytest.raises(OperatorError, match=r"read-?only"):
            reader.read(LOCAL, lambda tx: tx.publish(Published("a", "1", "d", "{}"), 1))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE answers SET value = NULL",
        "DELETE FROM answers",
        OVERWRITE,
        "UPDATE audit SET actor = ''",
        "DELETE FROM audit",
        "UPDATE packs SET content = ''",
    ],
)
async def test_what_was_said_and_done_is_not_changed_whoever_asks(database: Transactions, sql: str) -> None:
    await database.run(LOCAL, turn("e1"))
    await database.run(LOCAL, lambda tx: tx.audit([Audited("ann", "began", "s1")], 1))
    await database.run(LOCAL, lambda tx: tx.publish(Published("demo", "1", "d", "{}"), 1))
    with pytest.raises(Exception, match="append-only"):
        await database.run(LOCAL, lambda tx: tx._connection.exec_driver_sql(sql))  # type: ignore[attr-defined]


@pytest.mark.parametrize("table", ["answers", "audit"])
async def test_replacing_is_refused_too(path: Path, table: str) -> None:
    async with open_database(f"sqlite:///{path}") as database:
        await database.run(LOCAL, turn("e1"))
        await database.run(LOCAL, lambda tx: tx.audit([Audited("ann", "began", "s1")], 1))
        sql = f"REPLACE INTO {table} SELECT * FROM {table}"
        with pytest.raises(Exception, match="append-only"):
            await database.run(LOCAL, lambda tx: tx._connection.exec_driver_sql(sql))  # type: ignore[attr-defined]


@pytest.mark.parametrize("table", ["answers", "audit"])
async def test_emptying_a_table_is_refused_too(shared_url: str, table: str) -> None:
    with pytest.raises(Exception, match="append-only"):
        rows(shared_url, f"TRUNCATE {table}")


async def test_a_persons_answers_can_go_once_the_erasure_is_noted(database: Transactions, url: str) -> None:
    await database.run(LOCAL, turn("e1"))

    def erase(tx: object) -> None:
        connection = tx._connection  # type: ignore[attr-defined]
        connection.exec_driver_sql("INSERT INTO erasures (organisation, respondent, at, actor) VALUES (1, 1, 1, 'a')")
        connection.exec_driver_sql("DELETE FROM answers WHERE respondent = 1")

    await database.run(LOCAL, erase)
    assert rows(url, "SELECT count(*) FROM answers") == [(0,)]


@pytest.fixture
def diary(path: Path) -> Path:
    path.write_text("Dear diary, " * 100)
    return path


CATALOGUE = (
    """SELECT table_name, column_name, data_type, is_nullable, identity_generation
       FROM information_schema.columns WHERE table_schema = 'public'""",
    "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    """SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace""",
    "SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "SELECT proname, pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
)


def create(url: str, *statements: str) -> None:
    for statement in statements:
        rows(url, statement)


def within(url: str, work: Callable[[Connection], T]) -> T:
    if url.startswith("sqlite:"):
        with create_engine(url, poolclass=NullPool).connect() as connection:
            return work(connection)

    async def connected() -> T:
        async with patient_engine(url).connect() as connection:
            return await connection.run_sync(work)

    return aside(connected())


def objects(url: str) -> set[tuple[object, ...]]:
    found = rows(url, "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE '%alembic%'")
    return {(kind, name, *sorted(re.sub(r"[\s()]+", " ", str(sql)).split(","))) for kind, name, sql in found}
