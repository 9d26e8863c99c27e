"""The second wall: PostgreSQL itself shows a transaction the rows of its organisation alone (row-level security).

A transaction says whose it is when it begins. What has to reach further says so by name, for one statement, or as a
worker for all of its transaction. SQLite has one process and no roles: there the scope of every statement is the wall.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection

from eic_bot.service.tenancy import LOCAL
from eic_bot.store.tables.metadata import METADATA

OURS, ACROSS = "eic.organisation", "eic.across"
"""Settings of the transaction: the number of its organisation; what it does across organisations, if it does."""
WORKERS, SCHEMA = "workers", "schema"
POLICY, FOR_ALL = "of_its_organisation", "of_the_deployment"
BY = {
    "organisations": ("id",),
    "crossings": ("organisation", "to_organisation"),
    "introductions": ("organisation", "peer_organisation"),
    "contact_consents": ("organisation", "by_organisation"),
}
"""Columns by which a row is an organisation's, where that is not ``organisation`` alone."""
_LOCAL = f"name = '{LOCAL.organisation}'"
_OF_LOCAL = f"organisation = (SELECT id FROM organisations WHERE {_LOCAL})"  # noqa: S608  our own
READ_BY_ALL = {"organisations": _LOCAL, "packs": _OF_LOCAL, "packs_in_force": _OF_LOCAL}
"""Content of the whole deployment, which is nobody's in particular: kept under ``local``, and met by everybody."""
WHOSE = "whose"
"""Under this a connection knows for whom its transaction is."""


def build(connection: Connection) -> None:
    """Around every table, as this code knows it: whatever migration made the table, or was there before."""
    if connection.dialect.name == "postgresql":
        statements = "; ".join(statement for table in METADATA.tables for statement in _around(table))
        _driver(connection).run_async(lambda raw: raw.execute(statements))


def open_up(connection: Connection) -> None:
    """A migration has to reach every row."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL {ACROSS} = '{SCHEMA}'")


def _around(table: str) -> Iterator[str]:
    ours = [f"{column}::text = current_setting('{OURS}', true)" for column in BY.get(table, ("organisation",))]
    condition = " OR ".join([*ours, f"current_setting('{ACROSS}', true) <> ''"])
    yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"  # or else it would not hold for who owns the table
    yield f"DROP POLICY IF EXISTS {POLICY} ON {table}"
    yield f"CREATE POLICY {POLICY} ON {table} USING ({condition})"
    yield f"DROP POLICY IF EXISTS {FOR_ALL} ON {table}"
    if table in READ_BY_ALL:
        yield f"CREATE POLICY {FOR_ALL} ON {table} FOR SELECT USING ({READ_BY_ALL[table]})"


@dataclass(slots=True)
class Whose:
    """For whom a transaction on PostgreSQL is: said with BEGIN, so that it costs no way of its own."""

    number: int | None
    """Of its organisation; one that is not known yet has nothing until ``stand``."""
    everywhere: bool

    def said(self) -> str:
        """What follows BEGIN in the same breath."""
        if self.everywhere:
            return f"; SET LOCAL {ACROSS} = '{WORKERS}'"
        return "" if self.number is None else f"; SET LOCAL {OURS} = '{self.number}'"


def stand(connection: Connection, number: int) -> None:
    """The transaction's organisation has this number, which was not known when it began."""
    if connection.dialect.name == "postgresql" and (whose := _whose(connection)).number != number:
        _set(connection, OURS, str(number))
        whose.number = number


@contextmanager
def open_for(connection: Connection, what: str) -> Iterator[None]:
    """Rows of other organisations too, until the end of the block; ``what`` says what for."""
    if connection.dialect.name != "postgresql" or (whose := _whose(connection)).everywhere:
        yield
        return
    _set(connection, ACROSS, what)
    whose.everywhere = True
    try:
        yield
    finally:
        with suppress(Exception):  # a transaction that has failed shows nothing any more
            _set(connection, ACROSS, "")
        whose.everywhere = False


def _whose(connection: Connection) -> Whose:
    return cast("Whose", connection.info[WHOSE])


def _set(connection: Connection, name: str, value: str) -> None:
    _driver(connection).run_async(lambda raw: raw.fetch("SELECT set_config($1, $2, true)", name, value))


def _driver(connection: Connection) -> Any:  # noqa: ANN401  the driver has no types
    return connection.connection.dbapi_connection
