"""Replicas: real processes, forked from one that has imported everything, so that a kill costs little.

Each holds its own connections and files, and ends by its own exit, SIGTERM or SIGKILL like any other process.
"""

import asyncio
import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from tests.faults.job import Job

LIMIT = 60.0
"""Seconds after which something that never happens is an error."""
LEASE_MS = 4_000
"""The lease in these tests, so that a takeover is not waited for as long as it would be."""

os.environ.setdefault("EIC_TEST_LEASE_MS", str(LEASE_MS))
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.faults.replica"])


def begin(job: Job, ready: Connection) -> None:
    """What the forked process does."""
    from tests.faults import replica

    replica.main(job, ready)


@dataclass
class Replica:
    """One process."""

    job: Job
    process: ForkServerProcess
    ready: Connection
    known: int | None = None

    @property
    def pid(self) -> int:
        assert self.process.pid
        return self.process.pid

    def port(self) -> int | None:
        """Where it takes events, once it does."""
        if self.known is None and self.process.is_alive() and self.ready.poll():
            try:
                self.known = self.ready.recv()
            except EOFError:
                return None
        return self.known

    def is_over(self) -> bool:
        return not self.process.is_alive()

    def send(self, number: int) -> None:
        if not self.is_over():
            os.kill(self.pid, number)

    def kill(self) -> None:
        """SIGKILL, and gone."""
        self.send(signal.SIGCONT)
        self.send(signal.SIGKILL)
        self.process.join(LIMIT)

    def said(self) -> str:
        return self.job.log.read_text(encoding="utf-8", errors="replace") if self.job.log.exists() else ""


@dataclass
class Fleet:
    """The replicas of one test."""

    job: Job
    replicas: list[Replica] = field(default_factory=list)
    started: int = 0
    """How many there have ever been."""

    def start(self, **environment: str) -> Replica:
        """One more."""
        self.started += 1
        log = self.job.log.with_name(f"replica-{self.started}.log")
        job = replace(self.job, log=log, environment=self.job.environment | environment)
        ours, theirs = FORKS.Pipe(duplex=False)
        process = FORKS.Process(target=begin, args=(job, theirs), daemon=True)
        process.start()
        theirs.close()
        replica = Replica(job, process, ours)
        self.replicas.append(replica)
        return replica

    def ports(self) -> list[int]:
        """Of those that take events now."""
        return [port for one in self.replicas if not one.is_over() and (port := one.port())]

    def forget(self, replica: Replica) -> None:
        """It is over, and its place free."""
        self.replicas.remove(replica)
        replica.ready.close()
        replica.process.close()

    async def is_up(self, replica: Replica) -> Replica:
        """Wait until it takes events."""
        ends = time.monotonic() + LIMIT
        while replica.port() is None:
            assert not replica.is_over(), replica.said()
            assert time.monotonic() < ends, replica.said()
            await asyncio.sleep(0.01)
        return replica

    async def up(self, number: int = 1, **environment: str) -> list[Replica]:
        """So many more, all taking events."""
        return [await self.is_up(one) for one in [self.start(**environment) for _ in range(number)]]


@contextmanager
def fleet(job: Job) -> Iterator[Fleet]:
    """Replicas until the end of the block; all are killed then."""
    ships = Fleet(job)
    try:
        yield ships
    finally:
        for one in list(ships.replicas):
            one.kill()
            ships.forget(one)


def log_in(folder: Path) -> Path:
    return folder / "replica.log"
