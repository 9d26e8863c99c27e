"""One replica as it really runs, with the loopback platform as its only channel, or with Teams.

Never imported by the tests.

What is slow to import is imported once, by the process that replicas are forked from. Settings, all for tests:
``EIC_TEST_LEASE_MS``, ``EIC_TEST_CRASH_AT``, ``EIC_TEST_SLOW_COMMIT`` and ``EIC_TEST_POOL_WAIT`` in seconds,
``EIC_TEST_CLOCK`` a file with the milliseconds by which this replica's clock is wrong.
"""

import os

from eic_bot.service import limits

limits.LEASE_MS = int(os.environ.get("EIC_TEST_LEASE_MS", limits.LEASE_MS))

import asyncio  # noqa: E402 - the lease must be known before anything reads it
import sys  # noqa: E402
import threading  # noqa: E402
import time  # noqa: E402
from collections.abc import AsyncIterator, Sequence  # noqa: E402
from contextlib import asynccontextmanager, nullcontext  # noqa: E402
from functools import partial  # noqa: E402
from multiprocessing.connection import Connection  # noqa: E402
from pathlib import Path  # noqa: E402

from aiohttp import web  # noqa: E402

from eic_bot.adapters.teams.configuration import Configuration  # noqa: E402
from eic_bot.adapters.teams.line import Surroundings, TeamsLine, open_teams  # noqa: E402
from eic_bot.entrypoints import processes  # noqa: E402
from eic_bot.entrypoints.web import Site  # noqa: E402
from eic_bot.entrypoints.wiring import read_pack  # noqa: E402
from eic_bot.errors import EicBotError  # noqa: E402
from eic_bot.service.delivery import clock  # noqa: E402
from eic_bot.service.envelopes import Inbound  # noqa: E402
from eic_bot.service.house import House  # noqa: E402
from eic_bot.service.ports import Transactions  # noqa: E402
from eic_bot.store.database import migrate  # noqa: E402
from eic_bot.store.postgresql import connections  # noqa: E402
from tests.faults.crashing import (  # noqa: E402
    DOING,
    CrashingChannel,
    CrashingIntake,
    CrashingTransactions,
    Fuse,
)
from tests.faults.driver import Watch, watch_postgresql, watch_sqlite  # noqa: E402
from tests.faults.job import Job  # noqa: E402
from tests.support.loopback.channel import LIMITS, LoopbackChannel  # noqa: E402
from tests.support.loopback.process import HttpIntake  # noqa: E402

CONTENT = read_pack("demo")


def main(job: Job, ready: Connection) -> None:
    """What the job says, until it is stopped, killed, or comes to its end."""
    _write_to(job.log)
    os.environ |= job.environment
    fuse = Fuse.read(os.environ.get("EIC_TEST_CRASH_AT", ""))
    watch = Watch(fuse.before, fuse.after, float(os.environ.get("EIC_TEST_SLOW_COMMIT", "0")))
    watch_sqlite(watch)
    watch_postgresql(watch)
    if job.name == "migrate":
        DOING.set(frozenset({"a migration"}))
        _migrate(job.url)
        return
    connections.WAIT_S = int(os.environ.get("EIC_TEST_POOL_WAIT", connections.WAIT_S))
    if clock := os.environ.get("EIC_TEST_CLOCK"):
        _shift_clock(Path(clock))
    _crash_in_transactions(fuse)
    try:
        processes.run(_process(job, fuse, ready), job.url, CONTENT, "en", None)
    except EicBotError as problem:
        print(f"eic-bot: {problem}", flush=True)
        sys.exit(2)


def _migrate(url: str) -> None:
    # On PostgreSQL it is done in a thread of its own, to which nothing of this one's context comes.
    run = threading.Thread.run

    def running(thread: threading.Thread) -> None:
        DOING.set(frozenset({"a migration"}))
        run(thread)

    threading.Thread.run = running  # type: ignore[assignment, method-assign]
    migrate(url)


def _process(job: Job, fuse: Fuse, ready: Connection) -> processes.Process:
    if "teams" in job.channels:
        return _in_teams(job, fuse, ready)
    return processes.Process(job.name, processes.always(*[_line(job, name, fuse, ready) for name in job.channels]))


def _in_teams(job: Job, fuse: Fuse, ready: Connection) -> processes.Process:
    """The adapter as it is, for a stand-in of Teams on this machine."""

    @asynccontextmanager
    async def opened(transactions: Transactions, house: House) -> AsyncIterator[Sequence[processes.Line]]:
        del transactions
        around = Surroundings(house.phrases, clock)
        async with open_teams(Configuration(anonymous=True), around) as line:
            yield [processes.Line(CrashingChannel(line.channel, fuse), routes=partial(routes, line))]

    def routes(line: TeamsLine, take: processes.Take) -> Sequence[web.AbstractRouteDef]:
        async def taken(inbound: Inbound) -> str:
            result = await take(inbound)
            fuse.passes("before ack")
            return result

        return line.routes(taken)

    def say(text: str) -> None:
        print(text, flush=True)
        if text.startswith("listening on "):
            ready.send(int(text.rpartition(":")[2]))

    return processes.Process(job.name, opened, Site(port=0), say=say)


def _line(job: Job, name: str, fuse: Fuse, ready: Connection) -> processes.Line:
    channel = LoopbackChannel(job.platform, name, LIMITS, second_ms=job.second_ms, **job.limits)
    takes = name == job.channels[0]
    intake = CrashingIntake(HttpIntake(ready.send), fuse) if takes else None
    return processes.Line(CrashingChannel(channel, fuse), intake)


def _crash_in_transactions(fuse: Fuse) -> None:
    work = processes.work

    async def crashing(
        process: processes.Process,
        lines: Sequence[processes.Line],
        transactions: Transactions,
        house: House,
        closing: asyncio.Event,
        hear: processes.Hear = lambda _: nullcontext(),
    ) -> None:
        await work(process, lines, CrashingTransactions(transactions, fuse), house, closing, hear)

    processes.work = crashing


def _shift_clock(by: Path) -> None:
    real = time.time_ns
    time.time_ns = lambda: real() + int(by.read_text() or 0) * 1_000_000


def _write_to(log: Path) -> None:
    with log.open("ab") as file:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
            os.dup2(file.fileno(), stream.fileno())
