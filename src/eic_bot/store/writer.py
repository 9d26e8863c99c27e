"""The one thread that writes: everything that is waiting is committed together."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeAlias, cast

from sqlalchemy import Connection, Engine

from eic_bot.errors import BrokenPromiseError
from eic_bot.model.value import value
from eic_bot.service.records import Scope
from eic_bot.store.known import Known
from eic_bot.store.problems import in_plain_words
from eic_bot.store.transaction import SqlTransaction

MOST = 256
"""Works in one commit: those behind them wait for the next."""


@value
class Job:
    """Work to be done, and who waits for it."""

    scope: Scope
    work: Callable[[SqlTransaction], Any]
    caller: asyncio.Future[Any]


@value
class Done:
    """What the work gave."""

    result: Any


@value
class Failed:
    """Why nothing of it was kept."""

    problem: BaseException


Outcome: TypeAlias = Done | Failed


class Writer:
    """Owns the write connection and makes its transactions. Work comes by ``submit`` and is answered after COMMIT."""

    def __init__(self, engine: Engine, worker: str) -> None:
        self._engine = engine
        self._worker = worker
        self._known = Known()
        self._waiting: SimpleQueue[Job | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name="eic-bot-writer")
        self._open = True
        self.commits = 0
        """How many there were."""

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Put work behind what is waiting."""
        if not self._open:
            raise BrokenPromiseError("the database is closed")
        self._waiting.put(job)

    def stop(self) -> None:
        """Do what is waiting, then end."""
        self._open = False
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        with self._engine.connect() as connection:
            going = True
            while going:
                jobs, going = self._next()
                if jobs:
                    answer(jobs, self._commit(connection, jobs))

    def _next(self) -> tuple[list[Job], bool]:
        """Everything that is waiting, at least one; and whether more may come."""
        jobs: list[Job] = []
        job = self._waiting.get()
        while job is not None:
            jobs.append(job)
            if len(jobs) == MOST:
                return jobs, True
            try:
                job = self._waiting.get_nowait()
            except Empty:
                return jobs, True
        return jobs, False

    def _commit(self, connection: Connection, jobs: Sequence[Job]) -> list[Outcome]:
        """Do all works in one transaction; if it fails as a whole, all of them have failed."""
        driver = _driver(connection)
        attempt = self._attempt if len(jobs) > 1 else self._do  # alone it needs no savepoint: all of it is its own
        try:
            driver.execute("BEGIN IMMEDIATE")
            outcomes = [attempt(connection, job) for job in jobs]
            driver.execute("COMMIT")
            self.commits += 1
        except BaseException as problem:  # noqa: BLE001  whatever it is, the callers must hear of it
            self._known.forget()
            driver.rollback()  # a COMMIT that was refused leaves the transaction open
            return [Failed(in_plain_words(problem))] * len(jobs)
        return outcomes

    def _attempt(self, connection: Connection, job: Job) -> Outcome:
        """One work in its savepoint: if it fails, it alone is rolled back."""
        driver = _driver(connection)
        driver.execute("SAVEPOINT work")
        try:
            outcome = self._do(connection, job)
        except BaseException as problem:  # noqa: BLE001  it is the caller's, not the thread's
            self._known.forget()
            driver.execute("ROLLBACK TO work")
            driver.execute("RELEASE work")
            return Failed(in_plain_words(problem))
        driver.execute("RELEASE work")
        return outcome

    def _do(self, connection: Connection, job: Job) -> Outcome:
        return Done(job.work(SqlTransaction(connection, job.scope, self._known, self._worker)))


def answer(jobs: Sequence[Job], outcomes: Sequence[Outcome]) -> None:
    """Tell the callers, waking each event loop once. A loop that is gone has nobody left to tell."""
    by_loop: dict[asyncio.AbstractEventLoop, list[tuple[asyncio.Future[Any], Outcome]]] = {}
    for job, outcome in zip(jobs, outcomes, strict=True):
        by_loop.setdefault(job.caller.get_loop(), []).append((job.caller, outcome))
    for loop, told in by_loop.items():
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(_tell, told)


def _tell(told: Sequence[tuple[asyncio.Future[Any], Outcome]]) -> None:
    for caller, outcome in told:
        if caller.done():
            continue
        match outcome:
            case Done(result):
                caller.set_result(result)
            case Failed(problem):
                caller.set_exception(problem)


def _driver(connection: Connection) -> sqlite3.Connection:
    return cast("sqlite3.Connection", connection.connection.dbapi_connection)
