"""Statements written once with SQLAlchemy and executed by the driver; rows go in as one JSON text."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeAlias, cast

from sqlalchemy import (
    BigInteger,
    ClauseElement,
    Connection,
    Integer,
    Select,
    Subquery,
    Text,
    bindparam,
    func,
    literal_column,
    select,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.compiler import SQLCompiler

Row: TypeAlias = tuple[Any, ...]

DIALECT = sqlite.dialect(paramstyle="named")

ORGANISATION = bindparam("organisation", type_=BigInteger)
"""The number of the scope's organisation: in every statement but those of the workers."""

NOW = bindparam("now", type_=BigInteger)


class Prepared:
    """A statement that is compiled once.

    It goes past SQLAlchemy's execution, which costs more than all the rest of a turn on SQLite.
    """

    def __init__(self, statement: ClauseElement) -> None:
        self.statement = statement

    @cached_property
    def compiled(self) -> tuple[str, dict[str, object]]:
        """The statement as the driver takes it, and the constants in it."""
        compiled = cast("SQLCompiler", self.statement.compile(dialect=DIALECT))
        constants = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
        return str(compiled), constants

    def rows(self, connection: Connection, **parameters: object) -> list[Row]:
        """Do it, and give back all rows."""
        return list(self.stream(connection, **parameters))

    def stream(self, connection: Connection, **parameters: object) -> Iterator[Row]:
        """Do it, and give back row after row, as they are read."""
        driver = cast("sqlite3.Connection", connection.connection.driver_connection)
        sql, constants = self.compiled
        return driver.execute(sql, {**constants, **parameters})


def given(**columns: type[Text] | type[Integer]) -> Subquery:
    """The rows of the parameter ``rows`` as a table with these columns, and their place in it."""
    each = func.json_each(bindparam("rows", type_=Text)).table_valued("key", "value", name="each")
    values = [
        func.json_extract(each.c.value, literal_column(f"'$.{name}'"), type_=kind()).label(name)
        for name, kind in columns.items()
    ]
    return select(each.c.key.label("place"), *values).subquery("given")


def as_rows(rows: Iterable[Mapping[str, object]]) -> str:
    """What ``given`` reads."""
    return json.dumps([{name: storable(value) for name, value in row.items()} for row in rows], ensure_ascii=False)


def storable(value: object) -> object:
    """Text that every database takes: no NUL, no half of a surrogate pair; everything else as it is."""
    if not isinstance(value, str):
        return value
    return value.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def listed(name: str) -> Select[Any]:
    """The keys in the parameter of this name, for ``in_``."""
    return select(func.json_each(bindparam(name, type_=Text)).table_valued("value", name="listed").c.value)


def as_list(values: Iterable[int | str]) -> str:
    """Keys as one parameter."""
    return json.dumps(list(values))
