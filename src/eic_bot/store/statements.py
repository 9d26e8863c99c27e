"""Statements written once with SQLAlchemy and executed by the driver; many rows go in as one JSON text."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeAlias, cast

from sqlalchemy import (
    BigInteger,
    Boolean,
    ClauseElement,
    ColumnElement,
    Connection,
    FromClause,
    Integer,
    Select,
    Subquery,
    Text,
    bindparam,
    select,
    text,
)
from sqlalchemy.sql.compiler import SQLCompiler
from typing_extensions import override

from eic_bot.store import walls
from eic_bot.store.dialects import NOW, ROWS, JsonField, JsonRows, dialect, numbered, of_few, silent

__all__ = [
    "NOW",
    "ORGANISATION",
    "Across",
    "Asked",
    "Prepared",
    "Row",
    "Rows",
    "Write",
    "as_list",
    "as_rows",
    "given",
    "is_ours",
    "listed",
    "storable",
    "together",
    "written",
]

Row: TypeAlias = tuple[Any, ...]
JSON = json.JSONEncoder(ensure_ascii=False)

ORGANISATION = bindparam("organisation", type_=BigInteger)
"""The number of the scope's organisation: in every statement but those of the workers."""


def is_ours(table: FromClause) -> ColumnElement[bool]:
    """The row is the scope's organisation's: checked on rows that were found by another key.

    Written so that PostgreSQL goes by no index for it: with the statistics of a young database it would go by
    that alone.
    """
    return table.c.organisation.is_not_distinct_from(ORGANISATION)


PAGE = 500
"""Rows that PostgreSQL sends at a time where they are streamed."""


FEW = 3
"""Rows that SQLite is given as parameters of their own; where there are more it reads them from JSON."""


class Rows(list[Mapping[str, object]]):
    """The rows for ``given``."""

    def json(self) -> str:
        """All of them as one text."""
        return JSON.encode([dict(zip(row, all_storable([*row.values()]), strict=True)) for row in self])


class Form(NamedTuple):
    """A statement as a driver takes it."""

    sql: str
    constants: Mapping[str, object]
    order: tuple[str, ...]
    """In which order parameters go in."""
    fields: Sequence[tuple[int, str]] = ()
    """Behind them, where a few rows are given: of which row each is, and which of its fields."""


class Prepared:
    """A statement that is compiled once for each dialect; ``on`` names those for which it is written differently.

    It goes past SQLAlchemy's execution, which costs more than all the rest of a turn on SQLite.
    """

    def __init__(self, statement: ClauseElement, **on: ClauseElement) -> None:
        self.statement = statement
        self._on = on
        self.compiled = cache(self._compiled)

    def _compiled(self, on: str = "sqlite", few: int = 0) -> Form:
        """As that database takes it; on SQLite also for a few rows, so many."""
        if few:
            sql, constants, order, _ = self.compiled(on)
            sql, fields = of_few(sql, len(order), few)
            return Form(sql, constants, order, fields)
        compiled = cast("SQLCompiler", self._on.get(on, self.statement).compile(dialect=dialect(on)))
        order = tuple(compiled.positiontup or ())
        constants = {name: compiled.binds[name].value for name in order if not compiled.binds[name].required}
        return Form(numbered(str(compiled)) if on == "sqlite" else str(compiled), constants, order)

    def rows(self, connection: Connection, **parameters: object) -> list[Row]:
        """Do it, and give back all rows."""
        if connection.dialect.name == "sqlite":
            return self._on_file(connection, parameters).fetchall()
        sql, values = self.placed(parameters)
        driver = cast("Any", connection.connection.dbapi_connection)
        return cast("list[Row]", driver.run_async(lambda raw: raw.fetch(sql, *values)))

    def written(self, connection: Connection, **parameters: object) -> int:
        """Do it; how many rows it wrote."""
        if connection.dialect.name != "sqlite":
            return len(self.rows(connection, **parameters))
        return self._on_file(connection, parameters, silent).rowcount

    def stream(self, connection: Connection, **parameters: object) -> Iterator[Row]:
        """Do it, and give back row after row, as they are read."""
        if connection.dialect.name != "sqlite":
            return self._pages(connection, parameters)
        return self._on_file(connection, parameters)

    def _on_file(
        self, connection: Connection, parameters: Mapping[str, object], as_sql: Callable[[str], str] = str
    ) -> sqlite3.Cursor:
        sql, values = self.placed(parameters, "sqlite")
        driver: Any = connection.connection.dbapi_connection
        found: sqlite3.Cursor = driver.execute(as_sql(sql), values)
        return found

    def _pages(self, connection: Connection, parameters: Mapping[str, object]) -> Iterator[Row]:
        sql, values = self.placed(parameters)
        driver = cast("Any", connection.connection.dbapi_connection)
        cursor = driver.run_async(lambda raw: _opened(raw, sql, values))
        while page := driver.run_async(lambda _: cursor.fetch(PAGE)):
            yield from page

    def placed(self, parameters: Mapping[str, object], on: str = "postgresql") -> tuple[str, list[object]]:
        """The statement as that database takes it, and the parameters in its order."""
        rows = parameters.get(ROWS)
        given = rows if isinstance(rows, Rows) else Rows()
        sql, constants, order, fields = self.compiled(on, len(given) if len(given) <= FEW and on == "sqlite" else 0)
        known = {**constants, **parameters}
        if rows is given:
            known[ROWS] = None if fields else given.json()
        values = [known[name] for name in order]
        return sql, values + all_storable([given[place].get(field) for place, field in fields])


class Across(Prepared):
    """A statement that reaches rows of other organisations, and says what for: for it alone the wall is open."""

    def __init__(self, what: str, statement: ClauseElement, **on: ClauseElement) -> None:
        super().__init__(statement, **on)
        self.what = what

    @override
    def rows(self, connection: Connection, **parameters: object) -> list[Row]:
        """Do it, and give back all rows."""
        with walls.open_for(connection, self.what):
            return super().rows(connection, **parameters)


async def _opened(driver: Any, sql: str, values: list[object]) -> Any:  # noqa: ANN401  the driver has no types
    return await driver.cursor(sql, *values)


class Asked(NamedTuple):
    """One of several statements that are done together."""

    statement: Prepared
    parameters: Mapping[str, object]

    def rows(self, connection: Connection) -> list[Row]:
        """Do it by itself."""
        return self.statement.rows(connection, **self.parameters)


class Write(NamedTuple):
    """A statement that has to give so many rows, or else there is this problem."""

    asked: Asked
    rows: int | None
    problem: str = ""


def together(connection: Connection, asked: Sequence[Asked]) -> list[list[Row]]:
    """Do all of them, in this order, and give back the rows of each: on PostgreSQL in one statement.

    There, none of them sees what another has written.
    """
    if connection.dialect.name == "sqlite":
        return [one.rows(connection) for one in asked]
    if further := next((one.statement for one in asked if isinstance(one.statement, Across)), None):
        with walls.open_for(connection, further.what):
            return _at_once(connection, asked)
    return _at_once(connection, asked)


def written(connection: Connection, asked: Sequence[Asked]) -> list[int]:
    """Do all of them as ``together`` does; how many rows each wrote."""
    if connection.dialect.name == "sqlite":
        return [one.statement.written(connection, **one.parameters) for one in asked]
    return [len(rows) for rows in together(connection, asked)]


def _at_once(connection: Connection, asked: Sequence[Asked]) -> list[list[Row]]:
    values = [value for one in asked for value in one.statement.placed(one.parameters)[1]]
    sql = _combined(tuple(one.statement for one in asked))
    driver = cast("Any", connection.connection.dbapi_connection)
    [found] = driver.run_async(lambda raw: raw.fetch(sql, *values))
    return [[tuple(row.values()) for row in rows] for rows in found]


@cache
def _combined(statements: tuple[Prepared, ...]) -> str:
    """One statement that has each of these as a part, its parameters counted on, and gives their rows as JSON."""
    parts: list[str] = []
    before = 0
    for statement in statements:
        form = statement.compiled("postgresql")
        parts.append(re.sub(r"\$(\d+)", lambda found: f"${int(found[1]) + before}", form.sql))  # noqa: B023  at once
        before += len(form.order)
    named = ", ".join(f"part{place} AS ({part})" for place, part in enumerate(parts))
    rows = ", ".join(f"(SELECT coalesce(json_agg(part{n}), '[]') FROM part{n})" for n in range(len(parts)))  # noqa: S608
    return f"WITH {named} SELECT {rows}"


APART = (text("OFFSET 0"),)
"""So PostgreSQL reads the JSON first. Mixed into a table's conditions, its operators could tell of rows behind the wall
(see ``walls``): they would have to wait for the policy, and no index could be used.
"""


def given(**columns: type[Text] | type[Integer] | type[Boolean]) -> Subquery:
    """The rows of the parameter ``rows`` as a table with these columns, and their place in it."""
    each = JsonRows(bindparam(ROWS, type_=Text)).table_valued("key", "value", name="each")
    values = [JsonField(each.c.value, name, kind()).label(name) for name, kind in columns.items()]
    return select(each.c.key.label("place"), *values).suffix_with(*APART, dialect="postgresql").subquery("given")


def as_rows(rows: Iterable[Mapping[str, object]]) -> Rows:
    """What ``given`` reads."""
    return Rows(rows)


def all_storable(values: list[object]) -> list[object]:
    """Values that every database takes; nearly always they are, which costs a look at all their texts at once."""
    texts = "".join([value for value in values if isinstance(value, str)])
    return values if storable(texts) is texts else [storable(value) for value in values]


def storable(value: object) -> object:
    """Text that every database takes: no NUL, no half of a surrogate pair; everything else as it is."""
    if not isinstance(value, str) or (value.isascii() and "\0" not in value):
        return value
    return value.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def listed(name: str, kind: type[Text] | type[Integer] = Integer) -> Select[Any]:
    """The keys in the parameter of this name, for ``in_``."""
    each = JsonRows(bindparam(name, type_=Text)).table_valued("value", name="listed")
    asked = select(JsonField(each.c.value, None, kind()).label("key")).select_from(each)
    return asked.suffix_with(*APART, dialect="postgresql")


def as_list(values: Iterable[int | str]) -> str:
    """Keys as one parameter."""
    return JSON.encode(list(values))
