"""Statements written once with SQLAlchemy and executed by the driver; rows go in as one JSON text."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias, cast

from sqlalchemy import (
    BigInteger,
    Boolean,
    ClauseElement,
    Connection,
    Integer,
    Select,
    Subquery,
    Text,
    bindparam,
    select,
)
from sqlalchemy.sql.compiler import SQLCompiler

from eic_bot.store.dialects import NOW, JsonField, JsonRows, dialect

__all__ = ["NOW", "ORGANISATION", "Prepared", "Row", "as_list", "as_rows", "given", "listed", "storable"]

Row: TypeAlias = tuple[Any, ...]

ORGANISATION = bindparam("organisation", type_=BigInteger)
"""The number of the scope's organisation: in every statement but those of the workers."""

PAGE = 500
"""Rows that PostgreSQL sends at a time where they are streamed."""


class Prepared:
    """A statement that is compiled once for each dialect; ``on`` names those for which it is written differently.

    It goes past SQLAlchemy's execution, which costs more than all the rest of a turn on SQLite.
    """

    def __init__(self, statement: ClauseElement, **on: ClauseElement) -> None:
        self.statement = statement
        self._on = on
        self.compiled = cache(self._compiled)

    def _compiled(self, on: str = "sqlite") -> tuple[str, dict[str, object], tuple[str, ...]]:
        """The statement as the driver takes it, the constants in it, and in which order parameters go in."""
        compiled = cast("SQLCompiler", self._on.get(on, self.statement).compile(dialect=dialect(on)))
        constants = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
        return str(compiled), constants, tuple(compiled.positiontup or ())

    def rows(self, connection: Connection, **parameters: object) -> list[Row]:
        """Do it, and give back all rows."""
        if connection.dialect.name == "sqlite":
            return list(self.stream(connection, **parameters))
        sql, values = self._placed(parameters)
        driver = cast("Any", connection.connection.dbapi_connection)
        return cast("list[Row]", driver.run_async(lambda raw: raw.fetch(sql, *values)))

    def stream(self, connection: Connection, **parameters: object) -> Iterator[Row]:
        """Do it, and give back row after row, as they are read."""
        if connection.dialect.name != "sqlite":
            return self._pages(connection, parameters)
        driver = cast("sqlite3.Connection", connection.connection.driver_connection)
        sql, constants, _ = self.compiled()
        return driver.execute(sql, {**constants, **parameters})

    def _pages(self, connection: Connection, parameters: Mapping[str, object]) -> Iterator[Row]:
        sql, values = self._placed(parameters)
        driver = cast("Any", connection.connection.dbapi_connection)
        cursor = driver.run_async(lambda raw: _opened(raw, sql, values))
        while page := driver.run_async(lambda _: cursor.fetch(PAGE)):
            yield from page

    def _placed(self, parameters: Mapping[str, object]) -> tuple[str, list[object]]:
        sql, constants, order = self.compiled("postgresql")
        known = {**constants, **parameters}
        return sql, [known[name] for name in order]


async def _opened(driver: Any, sql: str, values: list[object]) -> Any:  # noqa: ANN401  the driver has no types
    return await driver.cursor(sql, *values)


def given(**columns: type[Text] | type[Integer] | type[Boolean]) -> Subquery:
    """The rows of the parameter ``rows`` as a table with these columns, and their place in it."""
    each = JsonRows(bindparam("rows", type_=Text)).table_valued("key", "value", name="each")
    values = [JsonField(each.c.value, name, kind()).label(name) for name, kind in columns.items()]
    return select(each.c.key.label("place"), *values).subquery("given")


def as_rows(rows: Iterable[Mapping[str, object]]) -> str:
    """What ``given`` reads."""
    return json.dumps([{name: storable(value) for name, value in row.items()} for row in rows], ensure_ascii=False)


def storable(value: object) -> object:
    """Text that every database takes: no NUL, no half of a surrogate pair; everything else as it is."""
    if not isinstance(value, str):
        return value
    return value.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def listed(name: str, kind: type[Text] | type[Integer] = Integer) -> Select[Any]:
    """The keys in the parameter of this name, for ``in_``."""
    each = JsonRows(bindparam(name, type_=Text)).table_valued("value", name="listed")
    return select(JsonField(each.c.value, None, kind())).select_from(each)


def as_list(values: Iterable[int | str]) -> str:
    """Keys as one parameter."""
    return json.dumps(list(values))
