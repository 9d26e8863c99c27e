"""What SQLite and PostgreSQL say differently, side by side; all else in ``store`` is written once for both."""

import re
from functools import cache
from typing import Any

from sqlalchemy import (
    DDL,
    BigInteger,
    ColumnElement,
    FunctionElement,
    Identity,
    Index,
    Integer,
    Table,
    bindparam,
    func,
    text,
)
from sqlalchemy import event as events
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.dialects.sqlite.dml import OnConflictDoNothing, OnConflictDoUpdate
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateIndex
from sqlalchemy.sql.compiler import DDLCompiler
from sqlalchemy.types import TypeEngine

__all__ = [
    "BELL",
    "BIG",
    "NOW",
    "RING",
    "ClockOfLeases",
    "JsonField",
    "JsonRows",
    "dialect",
    "identity",
    "partial",
    "refuse",
    "upsert",
]

NOW = bindparam("now", type_=BigInteger)
"""The time of whoever asks, in milliseconds of UTC since 1970."""


ROWS = "rows"
"""The parameter in which a statement is given rows."""


@cache
def dialect(name: str) -> Dialect:
    """How a prepared statement is compiled, by the name of the connection's dialect."""
    if name == "sqlite":
        return sqlite.dialect(paramstyle="numeric")
    from sqlalchemy.dialects.postgresql import asyncpg  # noqa: PLC0415  slow, and not needed on SQLite

    return asyncpg.dialect()  # type: ignore[no-untyped-call]


# --- tables -----------------------------------------------------------------------------------------------------------

BIG: TypeEngine[int] = BigInteger().with_variant(Integer(), "sqlite")
"""A number of 64 bits. SQLite counts a key up only where its type is called INTEGER."""


def identity() -> Identity:
    """How PostgreSQL counts a key up; SQLite does it by AUTOINCREMENT, which the tables ask for themselves."""
    return Identity(always=True)


def partial(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index of those rows only that meet the condition."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), info={_WHERE: text(where)})


_WHERE = "where"


@compiles(CreateIndex, "postgresql")
def _partially(create: CreateIndex, compiler: DDLCompiler, **options: object) -> str:
    """Said here and not where the index is: SQLAlchemy would load all its drivers of PostgreSQL to read the word."""
    index = create.element
    if _WHERE in index.info:  # an index of a migration says it itself
        index.dialect_options["postgresql"]["where"] = index.info[_WHERE]
    return str(compiler.visit_create_index(create, **options))  # type: ignore[no-untyped-call]


def refuse(table: Table, action: str, *, unless: str = "") -> None:
    """The database itself refuses the action on the table, unless the condition on ``OLD`` (and ``NEW``) holds."""
    for name, statements in refusals(table.name, action, unless).items():
        for statement in statements:
            guard = DDL(statement)  # type: ignore[no-untyped-call]
            events.listen(table, "after_create", guard.execute_if(dialect=name))


def refusals(table: str, action: str, unless: str = "") -> dict[str, list[str]]:
    """The statements that make the guard, by dialect."""
    name = f"{table}_refuse_{action.lower()}"
    message = f"{table} are append-only: {action} refused"
    before = f"CREATE TRIGGER {name} BEFORE {action} ON {table}"
    when = f"WHEN NOT {unless} " if unless else ""
    row = "NEW" if unless and action == "UPDATE" else "OLD"
    function = (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF {unless or 'false'} THEN RETURN {row}; END IF;"
        f" RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    on = [f"{before} FOR EACH ROW EXECUTE FUNCTION {name}()"]
    if action == "DELETE":
        truncate = f"{table}_refuse_truncate BEFORE TRUNCATE ON {table}"
        on.append(f"CREATE TRIGGER {truncate} FOR EACH STATEMENT EXECUTE FUNCTION {name}()")
    return {
        "sqlite": [f"{before} {when}BEGIN SELECT RAISE(ABORT, '{message}'); END"],
        "postgresql": [function, *on],
    }


# --- statements -------------------------------------------------------------------------------------------------------


@compiles(OnConflictDoNothing, "postgresql")
def _(clause: Any, compiler: Any, **options: Any) -> str:
    return "ON CONFLICT DO NOTHING"


@compiles(OnConflictDoUpdate, "postgresql")
def _(clause: Any, compiler: Any, **options: Any) -> str:
    clause.constraint_target = None  # which only PostgreSQL's own clause has
    return str(compiler.visit_on_conflict_do_update(clause, **options))


BELL = "eic_bot_outbox"
RING = func.pg_notify(BELL, "")
"""On PostgreSQL, in what is given back: at COMMIT, once, it wakes who listens."""


class JsonRows(FunctionElement[Any]):
    """The elements of a JSON list as a table of ``key``, counted from 0, and ``value``."""

    inherit_cache = True


@compiles(JsonRows, "sqlite")
def _(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **options)})"


@compiles(JsonRows, "postgresql")
def _(element: Any, compiler: Any, **options: Any) -> str:
    rows = compiler.process(element.clauses, **options)
    elements = f"jsonb_array_elements(CAST({rows} AS JSONB)) WITH ORDINALITY AS elements(element, place)"
    # The condition always holds. By it the planner expects one row and not a hundred, and goes from it by keys.
    return f"(SELECT place - 1 AS key, element AS value FROM {elements} WHERE place % 1 = 0)"  # noqa: S608  our own


class JsonField(ColumnElement[Any]):
    """One field of a JSON object, or with no name the value itself."""

    inherit_cache = False

    def __init__(self, value: ColumnElement[Any], name: str | None, type_: TypeEngine[Any]) -> None:
        self.value = value
        self.name = name
        self.type = type_


@compiles(JsonField, "sqlite")
def _(element: Any, compiler: Any, **options: Any) -> str:
    value = str(compiler.process(element.value))
    return value if element.name is None else f"json_extract({value}, '$.{element.name}')"


GIVEN = re.compile(r'\(SELECT "each"\."key" AS place, (.*?) \nFROM json_each\(\?\d+\) AS "each" \) AS given', re.DOTALL)
"""The rows of ``statements.given``, as SQLite reads them from JSON."""
FIELD = re.compile(r"json_extract\(\"each\"\.value, '\$\.(\w+)'\) AS (\S+?)(?:,|$)")


def numbered(sql: str) -> str:
    """With parameters as SQLite counts them: SQLAlchemy writes ``:1``, which is a name there."""
    return re.sub(r":(\d+)", r"?\1", sql)


def of_few(sql: str, last: int, few: int) -> tuple[str, list[tuple[int, str]]]:
    """A statement with so many rows as parameters of their own, and of which row and field each further one is.

    ``last`` is the number of the last parameter before. That with all rows as JSON is there no more. See ADR 0042.
    """
    names = dict.fromkeys(field for given in GIVEN.findall(sql) for field, _ in FIELD.findall(given))
    fields = [(place, field) for place in range(few) for field in names]
    number = {each: last + count for count, each in enumerate(fields, 1)}

    def row(place: int, columns: str) -> str:
        values = [f"?{number[place, field]} AS {name}" for field, name in FIELD.findall(columns)]
        return f"SELECT {place} AS place, {', '.join(values)}"

    def given(found: re.Match[str]) -> str:
        return f"({' UNION ALL '.join([row(place, found[1]) for place in range(few)])}) AS given"

    return GIVEN.sub(given, sql), fields


@cache
def silent(sql: str) -> str:
    """A statement of SQLite's that gives back nothing, where only how many rows it wrote is asked for."""
    return sql.rpartition(" RETURNING ")[0] or sql


@compiles(JsonField, "postgresql")
def _(element: Any, compiler: Any, **options: Any) -> str:
    # Our numbers are of 64 bits; PostgreSQL's INTEGER has 32.
    kind = BigInteger() if isinstance(element.type, Integer) else element.type
    path = element.name or ""
    return f"CAST({compiler.process(element.value)} #>> '{{{path}}}' AS {compiler.dialect.type_compiler.process(kind)})"


class ClockOfLeases(ColumnElement[int]):
    """The time by which leases begin and end: with many replicas the database's, for theirs differ."""

    inherit_cache = True
    type = BigInteger()


@compiles(ClockOfLeases, "sqlite")
def _(element: Any, compiler: Any, **options: Any) -> str:
    return str(compiler.process(NOW, **options))


@compiles(ClockOfLeases, "postgresql")
def _(element: Any, compiler: Any, **options: Any) -> str:
    return "CAST(EXTRACT(EPOCH FROM statement_timestamp()) * 1000 AS BIGINT)"
