"""Transactions on PostgreSQL, and reads beside them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from eic_bot.errors import BrokenPromiseError
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Scope
from eic_bot.store import walls
from eic_bot.store.known import Known
from eic_bot.store.postgresql import inspecting, preparing
from eic_bot.store.postgresql.attempts import commit, plain, repeated
from eic_bot.store.postgresql.connections import patient_engine, turning_engine
from eic_bot.store.transaction import SqlTransaction

T = TypeVar("T")


class PooledDatabase:
    """The port ``Transactions``: each transaction on a connection of the pool, side by side with others."""

    def __init__(self, engine: AsyncEngine, worker: str) -> None:
        self._engine = engine
        self._worker = worker
        self._known = Known()
        self._under_way: set[asyncio.Task[Any]] = set()
        self._open = True

    def run(self, scope: Scope, work: Callable[[Transaction], T]) -> Awaitable[T]:
        """Do the work in one transaction; when this returns it is committed, when it raises nothing is kept.

        If the caller is cancelled the work is still done, or not: only the inbox can tell.
        """
        if not self._open:
            raise BrokenPromiseError("the database is closed")
        task = asyncio.get_running_loop().create_task(repeated(lambda: self._attempt(scope, work)))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return asyncio.shield(task)

    async def close(self) -> None:
        """Do what is under way, then end."""
        self._open = False
        await asyncio.gather(*self._under_way, return_exceptions=True)
        await self._engine.dispose()

    async def _attempt(self, scope: Scope, work: Callable[[Transaction], T]) -> T:
        known = self._known.apart()
        whose = walls.Whose(known.organisations.get(scope.organisation or ""), everywhere=scope.organisation is None)
        async with self._engine.connect() as connection, _transaction(connection, "BEGIN", whose) as driver:
            result = await connection.run_sync(lambda bound: work(SqlTransaction(bound, scope, known, self._worker)))
            await commit(driver)
        self._known.learn(known)
        return result


class PatientReader:
    """Reads beside all writers, as of one moment. Cannot write."""

    def __init__(self, url: str) -> None:
        self._url = url

    def read(self, scope: Scope, work: Callable[[Transaction], T]) -> T:
        """Do the work on what is committed at this moment."""
        return aside(self._read(scope, work))

    async def _read(self, scope: Scope, work: Callable[[Transaction], T]) -> T:
        begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        whose = walls.Whose(None, everywhere=scope.organisation is None)
        try:
            async with patient_engine(self._url).connect() as connection, _transaction(connection, begin, whose):
                return await connection.run_sync(
                    lambda synchronous: work(SqlTransaction(synchronous, scope, Known(), ""))
                )
        except Exception as problem:
            raise plain(problem) from problem


@asynccontextmanager
async def open_pooled(url: str, worker: str) -> AsyncIterator[PooledDatabase]:
    """The database, for this process and any number of others; tables are made in an empty one."""
    await preparing.prepare(url)
    database = PooledDatabase(turning_engine(url), worker)
    try:
        yield database
    finally:
        await database.close()


@contextmanager
def open_patient_reader(url: str) -> Iterator[PatientReader]:
    """The database, to read while others are writing."""
    aside(preparing.require_newest(url))
    yield PatientReader(url)


def migrate(url: str) -> tuple[str | None, str]:
    """Bring the database to the newest schema; the version it had, and the one it has."""
    return aside(preparing.migrate(url))


def wall(url: str) -> inspecting.Wall:
    """How the database keeps organisations apart, by itself."""
    return aside(inspecting.wall(url))


def aside(doing: Coroutine[Any, Any, T]) -> T:
    """Done in an event loop of its own, for who has none or stands inside one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, doing).result()


@asynccontextmanager
async def _transaction(connection: AsyncConnection, begin: str, whose: walls.Whose) -> AsyncIterator[Any]:
    """From ``begin`` to the end of the block; what is not committed by then is undone."""
    raw = await connection.get_raw_connection()
    driver: Any = raw.driver_connection
    await driver.execute(f"{begin}{whose.said()}")
    raw.info[walls.WHOSE] = whose
    try:
        yield driver
    finally:
        if driver.is_closed():
            await connection.invalidate()
        elif driver.is_in_transaction():
            with suppress(Exception):
                await driver.execute("ROLLBACK")
