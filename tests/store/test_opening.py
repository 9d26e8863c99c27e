"""Opening: addresses, schema versions, the reader, and migrations that never differ from the tables."""

import re
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from eic_bot.errors import OperatorError
from eic_bot.service.records import Audited, Published
from eic_bot.store import schema
from eic_bot.store.database import Database, migrate, open_database, open_reader
from eic_bot.store.tables import METADATA
from tests.store.support import LOCAL, rows, turn


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql://council@db/eic", "PostgreSQL comes in a later version"),
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


async def test_an_older_schema_is_refused_with_the_command_to_run(url: str, path: Path) -> None:
    create(path, "CREATE TABLE alembic_version (version_num TEXT)", "INSERT INTO alembic_version VALUES ('0000')")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "revisions", lambda: ["0001", "0000"])
        with pytest.raises(OperatorError, match=re.escape(f"Run: eic-bot migrate --database {url}")):
            async with open_database(url):
                pass
        with pytest.raises(OperatorError, match="eic-bot migrate"), open_reader(url):
            pass


async def test_a_newer_schema_is_refused(url: str, path: Path) -> None:
    create(path, "CREATE TABLE alembic_version (version_num TEXT)", "INSERT INTO alembic_version VALUES ('9999')")
    with pytest.raises(OperatorError, match="newer than this eic-bot"):
        async with open_database(url):
            pass
    with pytest.raises(OperatorError, match="newer than this eic-bot"):
        migrate(url)


async def test_another_programs_database_is_left_alone(url: str, path: Path) -> None:
    create(path, "CREATE TABLE sheep (name)")
    with pytest.raises(OperatorError, match="another program's"):
        async with open_database(url):
            pass
    assert rows(path, "SELECT name FROM sqlite_master") == [("sheep",)]


async def test_a_file_that_is_no_database_is_said_in_plain_words(url: str, diary: Path) -> None:
    with pytest.raises(OperatorError, match="not a database"):
        async with open_database(url):
            pass


def test_migrate_says_what_was_and_what_is(url: str) -> None:
    assert migrate(url) == (None, schema.NEWEST)
    assert migrate(url) == (schema.NEWEST, schema.NEWEST)


def test_the_newest_migration_is_the_one_the_code_needs() -> None:
    assert schema.revisions()[0] == schema.NEWEST


def test_migrations_and_tables_never_differ(url: str, path: Path) -> None:
    migrate(url)
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_migrations_and_tables_are_the_same_sql(url: str, path: Path, tmp_path: Path) -> None:
    """Alembic does not see triggers, nor the conditions of indexes, checks and WITHOUT ROWID."""
    migrate(url)
    METADATA.create_all(create_engine(f"sqlite:///{tmp_path}/tables.db", poolclass=NullPool))
    assert objects(path) == objects(tmp_path / "tables.db")


def test_a_reader_of_nothing_says_so_and_makes_no_file(url: str, path: Path) -> None:
    with pytest.raises(OperatorError, match="no database"), open_reader(url):
        pass
    assert not path.exists()


async def test_a_reader_cannot_write(database: Database, url: str) -> None:
    await database.run(LOCAL, turn("e1"))
    with open_reader(url) as reader:
        assert len(reader.read(LOCAL, lambda tx: list(tx.answers()))) == 1
        with pytest.raises(OperatorError, match="readonly"):
            reader.read(LOCAL, lambda tx: tx.publish(Published("a", "1", "d", "{}"), 1))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE answers SET value = NULL",
        "DELETE FROM answers",
        "REPLACE INTO answers SELECT * FROM answers",
        "UPDATE audit SET actor = ''",
        "DELETE FROM audit",
        "UPDATE packs SET content = ''",
    ],
)
async def test_what_was_said_and_done_is_not_changed_whoever_asks(database: Database, sql: str) -> None:
    await database.run(LOCAL, turn("e1"))
    await database.run(LOCAL, lambda tx: tx.audit([Audited("ann", "began", "s1")], 1))
    await database.run(LOCAL, lambda tx: tx.publish(Published("demo", "1", "d", "{}"), 1))
    with pytest.raises(Exception, match="append-only"):
        await database.run(LOCAL, lambda tx: tx._connection.exec_driver_sql(sql))  # type: ignore[attr-defined]


async def test_a_persons_answers_can_go_once_the_erasure_is_noted(database: Database, path: Path) -> None:
    await database.run(LOCAL, turn("e1"))

    def erase(tx: object) -> None:
        connection = tx._connection  # type: ignore[attr-defined]
        connection.exec_driver_sql("INSERT INTO erasures (organisation, respondent, at, actor) VALUES (1, 1, 1, 'a')")
        connection.exec_driver_sql("DELETE FROM answers WHERE respondent = 1")

    await database.run(LOCAL, erase)
    assert rows(path, "SELECT count(*) FROM answers") == [(0,)]


@pytest.fixture
def diary(path: Path) -> Path:
    path.write_text("Dear diary, " * 100)
    return path


def create(path: Path, *statements: str) -> None:
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def objects(path: Path) -> set[tuple[object, ...]]:
    found = rows(path, "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE '%alembic%'")
    return {(kind, name, *sorted(re.sub(r"[\s()]+", " ", str(sql)).split(","))) for kind, name, sql in found}
