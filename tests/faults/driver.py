"""Every statement of a replica passes here, on its way to whichever database: seen from outside the program."""

import asyncio
import functools
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import asyncpg
from typing_extensions import override

T = TypeVar("T")


@dataclass
class Watch:
    """What is done before and after each statement, and how long a COMMIT is held back."""

    before: Callable[[str], None]
    after: Callable[[str], None]
    slow_commit: float = 0.0

    def held(self, sql: str) -> float:
        return self.slow_commit if is_commit(sql) else 0.0


def is_commit(sql: str) -> bool:
    return sql.lstrip()[:6].upper() == "COMMIT"


def watch_sqlite(watch: Watch) -> None:
    """From now on, on every connection to a file."""

    def watched(sql: str, do: Callable[[], T]) -> T:
        watch.before(sql)
        time.sleep(watch.held(sql))
        done = do()
        watch.after(sql)
        return done

    class Cursor(sqlite3.Cursor):
        @override
        def execute(self, sql: str, *parameters: Any) -> "Cursor":
            execute = super().execute
            watched(sql, lambda: execute(sql, *parameters))
            return self

    class Connection(sqlite3.Connection):
        @override
        def cursor(self, factory: Any = Cursor) -> Any:
            return super().cursor(factory)

        @override
        def execute(self, sql: str, *parameters: Any) -> Any:
            return self.cursor().execute(sql, *parameters)

        @override
        def commit(self) -> None:
            watched("COMMIT", super().commit)

    sqlite3.connect = functools.partial(sqlite3.connect, factory=Connection)  # type: ignore[assignment]


def watch_postgresql(watch: Watch) -> None:
    """From now on, on every connection to a server."""
    for name in ("execute", "executemany", "fetch", "fetchrow", "prepare"):
        setattr(asyncpg.Connection, name, _watched(getattr(asyncpg.Connection, name), watch))


def _watched(method: Callable[..., Any], watch: Watch) -> Callable[..., Any]:
    @functools.wraps(method)
    async def watched(connection: object, sql: str, *parameters: object, **more: object) -> object:
        watch.before(sql)
        if watch.held(sql):
            await asyncio.sleep(watch.held(sql))
        done = await method(connection, sql, *parameters, **more)
        watch.after(sql)
        return done

    return watched
