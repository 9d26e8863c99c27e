"""Databases to measure on, new for each run, and the least a commit can cost on each: the floors."""

import asyncio
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import asyncpg

from tests.store import postgres

SYNCED = "-h 127.0.0.1 -k '' -c max_connections=300 -c shared_buffers=128MB"
"""As one would run it: a commit is on the disk. The tests run it otherwise."""

BARE = "CREATE TABLE bare (number INTEGER PRIMARY KEY, said TEXT)"
INSERT = "INSERT INTO bare (said) VALUES ('something that was said')"


@contextmanager
def a_file() -> Iterator[str]:
    """The address of a database of SQLite."""
    with TemporaryDirectory() as folder:
        yield f"sqlite:///{Path(folder) / 'eic.db'}"


@contextmanager
def a_server() -> Iterator[str]:
    """The address of a server of PostgreSQL, up to the name of a database."""
    with postgres.server(f"bench-{os.getpid()}", SYNCED) as address:
        yield address


@contextmanager
def on_a_server(server: str) -> Iterator[str]:
    """The address of an empty database there."""
    with postgres.copied(server, "template0") as address:
        yield address


class BareFile:
    """A row inserted and committed, with the same care as ours, and nothing else."""

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=FULL")
        self._connection.execute(BARE)

    def us(self, times: int) -> float:
        """Microseconds on the clock for one."""
        begun = perf_counter()
        for _ in range(times):
            self._connection.execute(INSERT)
        return (perf_counter() - begun) / times * 1e6

    def close(self) -> None:
        """No more."""
        self._connection.close()


class BareServer:
    """The same on PostgreSQL, on so many connections at once."""

    def __init__(self, url: str, at_once: int) -> None:
        self._url, self._at_once = url, at_once

    async def us(self, times: int) -> float:
        """Microseconds on the clock for one."""
        pool = await asyncpg.create_pool(self._url, min_size=self._at_once, max_size=self._at_once)
        async with pool:
            await pool.execute(
                "CREATE TABLE IF NOT EXISTS bare (number BIGINT GENERATED ALWAYS AS IDENTITY, said TEXT)"
            )

            async def insert(number: int) -> None:
                async with pool.acquire() as connection:
                    for _ in range(number):
                        await connection.execute(INSERT)

            await asyncio.gather(*[insert(2) for _ in range(self._at_once)])
            begun = perf_counter()
            await asyncio.gather(*[insert(times // self._at_once) for _ in range(self._at_once)])
            return (perf_counter() - begun) / (times // self._at_once * self._at_once) * 1e6
