"""Opening a database: for writing, for reading beside a writer, and to bring it to the newest schema."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from secrets import token_hex
from typing import Protocol, TypeVar

from sqlalchemy import Engine

from eic_bot.errors import OperatorError
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Scope
from eic_bot.store import claims, schema
from eic_bot.store.addresses import is_postgresql
from eic_bot.store.engines import path_of, reading_engine, writing_engine
from eic_bot.store.known import Known
from eic_bot.store.lock import WriterLock
from eic_bot.store.problems import plainly
from eic_bot.store.transaction import SqlTransaction
from eic_bot.store.writer import Job, Writer

T = TypeVar("T")


class Reads(Protocol):
    """The way to what is committed, for who cannot write."""

    def read(self, scope: Scope, work: Callable[[Transaction], T]) -> T:
        """Do the work on what is committed at this moment."""


class Database:
    """The port ``Transactions``: the way to an open database."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def run(self, scope: Scope, work: Callable[[Transaction], T]) -> Awaitable[T]:
        """Do the work in one transaction; when this returns it is committed, when it raises nothing is kept.

        If the caller is cancelled the work is still done, or not: only the inbox can tell.
        """
        caller: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._writer.submit(Job(scope, work, caller))
        return caller


class Reader:
    """Reads beside a writer, in this process or another. Cannot write."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def read(self, scope: Scope, work: Callable[[Transaction], T]) -> T:
        """Do the work on what is committed at this moment."""
        with plainly(), self._engine.connect() as connection, connection.begin():
            return work(SqlTransaction(connection, scope, Known(), "reader"))


@asynccontextmanager
async def open_database(url: str, doing: str = "eic-bot") -> AsyncIterator[Transactions]:
    """The database until the end of the block; a new one is made.

    A file is this process's alone to write; on PostgreSQL there may be others.
    """
    worker = f"{socket.gethostname()}:{os.getpid()}:{token_hex(4)}"
    if not is_postgresql(url):
        async with _open_file(url, doing, worker) as database:
            yield database
        return
    from eic_bot.store.postgresql.database import open_pooled  # noqa: PLC0415  slow, and not needed for a file

    async with open_pooled(url, worker) as pooled:
        yield pooled


@asynccontextmanager
async def _open_file(url: str, doing: str, worker: str) -> AsyncIterator[Database]:
    with _locked(url, doing) as engine:
        with plainly():
            _prepare(engine, url)
        writer = Writer(engine, worker)
        writer.start()
        try:
            yield Database(writer)
        finally:
            await asyncio.to_thread(writer.stop)


@asynccontextmanager
async def hearing(url: str, ring: Callable[[], None]) -> AsyncIterator[None]:
    """Ring when anybody has put something into the outbox; of a file this process is the only writer, and knows."""
    if not is_postgresql(url):
        yield
        return
    from eic_bot.store.postgresql import listening  # noqa: PLC0415  slow, and not needed for a file

    async with listening.hearing(url, ring):
        yield


@contextmanager
def open_reader(url: str) -> Iterator[Reads]:
    """The database, to read while another process may be writing."""
    if is_postgresql(url):
        from eic_bot.store.postgresql.database import open_patient_reader  # noqa: PLC0415  as above

        with open_patient_reader(url) as reader:
            yield reader
        return
    path = path_of(url)
    if not path.exists():
        raise OperatorError(f"There is no database at {path}.")
    engine = reading_engine(path)
    with plainly(), engine.connect() as connection:
        schema.require_newest(schema.version_of(connection), url)
    yield Reader(engine)


def migrate(url: str) -> tuple[str | None, str]:
    """Bring the database to the newest schema; the version it had, and the one it has."""
    if is_postgresql(url):
        from eic_bot.store.postgresql import database  # noqa: PLC0415  as above

        return database.migrate(url)
    with _locked(url, "migrate") as engine:
        with plainly(), engine.connect() as connection:
            before = schema.version_of(connection)
        if before != schema.NEWEST:
            if before is not None and before not in schema.revisions():
                schema.require_newest(before, url)
            with plainly():
                schema.upgrade(engine)
        return before, schema.NEWEST


@contextmanager
def _locked(url: str, doing: str) -> Iterator[Engine]:
    path = path_of(url)
    _make_folder(path)
    with WriterLock(path, doing):
        _make_private(path)
        yield writing_engine(path)


def _make_private(path: Path) -> None:
    """A new database is for its owner alone: it holds what people said."""
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise OperatorError(f"The folder {path.parent} for the database cannot be made: {problem}") from problem


def _prepare(engine: Engine, url: str) -> None:
    """The newest schema, and no leases of workers that are gone."""
    with engine.connect() as connection:
        version = schema.version_of(connection)
    if version is None:
        schema.create(engine)
    else:
        schema.require_newest(version, url)
    with engine.begin() as connection:
        claims.give_back(connection)
