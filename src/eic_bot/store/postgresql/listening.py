"""Hearing from other processes that the outbox has something new: a hint; without it the next look will do."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import asyncpg
from sqlalchemy.exc import SQLAlchemyError

from eic_bot.errors import OperatorError
from eic_bot.store.dialects import BELL
from eic_bot.store.postgresql.attempts import LOST
from eic_bot.store.postgresql.connections import patient_engine

PING_S = 20.0
"""A connection can die without a word; this often it is asked."""
AGAIN_S = 1.0
"""Before a lost connection is made anew."""

MISSED = (*LOST, asyncpg.PostgresError, SQLAlchemyError, OperatorError)
"""Whatever the database does: it is only a hint."""


@asynccontextmanager
async def hearing(url: str, ring: Callable[[], None]) -> AsyncIterator[None]:
    """Ring, until the end of the block, whenever anybody has put something into the outbox."""
    listening = asyncio.create_task(_listen(url, ring))
    try:
        yield
    finally:
        listening.cancel()
        with suppress(asyncio.CancelledError):
            await listening


async def _listen(url: str, ring: Callable[[], None]) -> None:
    while True:
        with suppress(*MISSED):
            await _until_lost(url, ring)
        await asyncio.sleep(AGAIN_S)


async def _until_lost(url: str, ring: Callable[[], None]) -> None:
    async with patient_engine(url).connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        lost = asyncio.Event()
        driver.add_termination_listener(lambda _: lost.set())
        await driver.add_listener(BELL, lambda *_: ring())
        ring()  # for what was not heard until now
        try:
            await _ping(driver, lost)
        finally:
            driver.terminate()
            await connection.invalidate()


async def _ping(driver: Any, lost: asyncio.Event) -> None:  # noqa: ANN401  the driver has no types
    while not lost.is_set():
        try:
            await asyncio.wait_for(lost.wait(), PING_S)
        except TimeoutError:
            await driver.execute("SELECT 1", timeout=PING_S)
