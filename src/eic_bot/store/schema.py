"""The schema's version: what the database has, what the code needs, and the way from one to the other."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, create_mock_engine, inspect
from sqlalchemy.schema import ExecutableDDLElement

from eic_bot.errors import BrokenPromiseError, OperatorError
from eic_bot.store import walls
from eic_bot.store.addresses import shown
from eic_bot.store.tables import METADATA

if TYPE_CHECKING:
    from alembic.config import Config

NEWEST = "0024"
"""The newest migration, written here so that opening a database need not import Alembic, which is slow."""


def version_of(connection: Connection) -> str | None:
    """The newest migration the database has had; None for an empty one."""
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
    if tables:
        raise OperatorError("This is another program's database: it has tables, but none of eic-bot's.")
    return None


def require_newest(version: str | None, url: str) -> None:
    """The code and the database belong together, or it is said what to do."""
    if version == NEWEST:
        return
    if version is None or version in revisions():
        raise OperatorError(
            f"The database is at schema {version or 'none'}, this eic-bot needs {NEWEST}."
            f" Run: eic-bot migrate --database {shown(url)}"
        )
    raise OperatorError(
        f"The database is at schema {version}, which is newer than this eic-bot knows ({NEWEST})."
        " Use the eic-bot that made it, or a newer one."
    )


def revisions() -> list[str]:
    """All migrations the code knows, the newest first."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415  see NEWEST

    return [script.revision for script in ScriptDirectory.from_config(configuration()).walk_revisions()]


def create(engine: Engine) -> None:
    """Make the newest schema in an empty database: what all migrations would leave, without importing them."""
    with engine.begin() as connection:
        create_if_empty(connection)


def create_if_empty(connection: Connection) -> None:
    """The same in a transaction that is under way; nothing where there is a schema already."""
    if version_of(connection) is None:
        for statement in _statements(f"{connection.dialect.name}+{connection.dialect.driver}"):
            connection.exec_driver_sql(statement)
        walls.build(connection)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{NEWEST}')")  # noqa: S608  our own


@cache
def _statements(dialect: str) -> Sequence[str]:
    """What makes every table, index and guard; to compile them takes longer than to run them."""
    found: list[str] = []

    def note(statement: ExecutableDDLElement, *_parameters: object) -> None:
        found.append(str(statement.compile(dialect=engine.dialect)))

    engine = create_mock_engine(f"{dialect}://", note)
    METADATA.create_all(engine, checkfirst=False)
    return found


def upgrade(engine: Engine) -> None:
    """Bring the database to the newest schema, all of it or nothing."""
    with engine.connect() as connection:
        # A table that others refer to cannot be rebuilt with foreign keys on, nor the switch be used later.
        _outside(connection, "PRAGMA foreign_keys=OFF")
        with connection.begin():
            _upgrade(connection)
            _check_references(connection)


def bring_up(connection: Connection, url: str) -> str | None:
    """Bring the database to the newest schema in a transaction that is under way; the version it had."""
    before = version_of(connection)
    if before is not None and before not in revisions():
        require_newest(before, url)
    if before != NEWEST:
        _upgrade(connection)
    walls.build(connection)
    return before


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415  see NEWEST

    config = configuration()
    config.attributes["connection"] = connection
    walls.open_up(connection)
    command.upgrade(config, "head")


def configuration() -> "Config":
    """Alembic's settings: no file, the migrations are found in the package wherever it is installed."""
    from alembic.config import Config  # noqa: PLC0415  see NEWEST

    config = Config()
    config.set_main_option("script_location", "eic_bot.store:migrations")
    config.set_main_option("path_separator", "os")
    return config


def _outside(connection: Connection, statement: str) -> None:
    cursor = connection.connection.cursor()
    cursor.execute(statement)
    cursor.close()


def _check_references(connection: Connection) -> None:
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
        raise BrokenPromiseError(f"after the migration {len(broken)} rows refer to nothing; it was undone")
