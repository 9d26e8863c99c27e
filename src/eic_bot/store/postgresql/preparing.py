"""Bringing a PostgreSQL database to the schema of the code: one process at a time, all of it or nothing."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection

from eic_bot.errors import OperatorError
from eic_bot.store import schema
from eic_bot.store.postgresql.attempts import plain
from eic_bot.store.postgresql.connections import OLDEST, patient_engine

T = TypeVar("T")

LOCK = 0x6569635F626F74
"""Of eic-bot, whoever else takes advisory locks in this database."""


async def prepare(url: str) -> None:
    """The newest schema, made if the database is empty; else it is said what to do."""
    async with connected(url) as connection:
        if await connection.run_sync(schema.version_of) is None:
            await _alone(connection, schema.create_if_empty)
        schema.require_newest(await connection.run_sync(schema.version_of), url)


async def require_newest(url: str) -> None:
    """The database has the schema of the code, or it is said what to do."""
    async with connected(url) as connection:
        schema.require_newest(await connection.run_sync(schema.version_of), url)


async def migrate(url: str) -> tuple[str | None, str]:
    """The version the database had, and the newest, which it has now."""
    async with connected(url) as connection:
        return await _alone(connection, lambda bound: (schema.bring_up(bound, url), schema.NEWEST))


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[AsyncConnection]:
    """A connection that may take its time, in a transaction until the end of the block."""
    try:
        async with patient_engine(url).begin() as connection:
            raw = await connection.get_raw_connection()
            version = raw.driver_connection.get_server_version()  # type: ignore[union-attr]
            _require(version.major)
            yield connection
    except Exception as problem:
        raise plain(problem) from problem


def _require(version: int) -> None:
    if version < OLDEST:
        raise OperatorError(f"This is PostgreSQL {version}; eic-bot needs {OLDEST} or newer.")


async def _alone(connection: AsyncConnection, work: Callable[[Connection], T]) -> T:
    """With the lock until the end of the transaction: who comes second waits, and finds it done."""
    await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
    return await connection.run_sync(work)
