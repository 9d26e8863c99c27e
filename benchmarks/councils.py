"""Comparison: one council's view among those of 400 others, with 100 statements each, while five years are kept."""

import asyncio
import tracemalloc
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from datetime import date
from functools import partial
from time import perf_counter

from benchmarks.databases import a_file, a_server, on_a_server
from benchmarks.lines import Line, line
from benchmarks.measuring import check, interleaved
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import read_pack, register
from eic_bot.model.comparison import Group
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Scope
from eic_bot.service.sharing.comparing import Compared, compared
from eic_bot.service.sharing.inventing import invent, scope_of_council
from eic_bot.service.sharing.sector import SectorShown, sector_positions
from eic_bot.store.database import open_database

YEARS = (2022, 2023, 2024, 2025, 2026)
NOW = moment("2026-11-22 09:00")
WHO, NATION = "CMD", Group("nation")
DEMO, REGISTER = read_pack("demo"), register()
CODES = tuple(one.code for one in REGISTER.alive_on(date(2026, 11, 22)))


def measure(rounds: int) -> list[Line]:
    """C1, C2 and C3 on both databases."""
    with a_file() as url:
        found = _measured("SQLite", url, rounds)
    with a_server() as server, on_a_server(server) as url:
        return [*found, *_measured("PostgreSQL", url, rounds)]


def _measured(name: str, url: str, rounds: int) -> list[Line]:
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        stack = AsyncExitStack()
        database = loop.run_until_complete(stack.enter_async_context(open_database(url)))
        loop.run_until_complete(_fill(database))
        scope = scope_of_council(WHO)

        def ms(work: Callable[[Transaction], object]) -> Callable[[], float]:
            return lambda: _ms(loop, lambda: _done(database, scope, work))

        shown = loop.run_until_complete(_done(database, scope, _compare))
        check(expected=True, found=isinstance(shown, Compared), what="comparing")
        whole = loop.run_until_complete(_done(database, scope, _sector))
        check(expected=True, found=isinstance(whole, SectorShown), what="the sector")
        found = interleaved({"compare": ms(_compare), "sector": ms(_sector), "read": ms(_read)}, rounds)
        peaks = [_peak(loop, lambda: _done(database, scope, _compare)) for _ in range(rounds)]
        sizes = [_peak(loop, lambda: _done(database, scope, _read)) for _ in range(rounds)]
        loop.run_until_complete(stack.aclose())
    of, floor = f"{len(CODES)} councils, {len(YEARS)} years, {name}", "their rows, read"
    return [
        line(f"C1 compare 100 statements, {of}", found["compare"], "ms", floor, found["read"]),
        line(f"C2 the whole sector, newest of all years, {of}", found["sector"], "ms", floor, found["read"]),
        line(f"C3 memory of a comparison, {of}", peaks, "MB", floor, sizes),
    ]


async def _done(database: Transactions, scope: Scope, work: Callable[[Transaction], object]) -> object:
    return await database.run(scope, work)


async def _fill(database: Transactions) -> None:
    for year in YEARS:
        at = moment(f"{year}-06-01 09:00")
        for code in CODES:
            await database.run(scope_of_council(code), partial(_share, code, at))


def _share(code: str, at: int, tx: Transaction) -> None:
    invent(tx, DEMO, code, at)


def _compare(tx: Transaction) -> object:
    return compared(tx, REGISTER, NATION, NOW)


def _sector(tx: Transaction) -> object:
    return sector_positions(tx, DEMO.pack, REGISTER, NOW)


def _read(tx: Transaction) -> object:
    return tx.sharing.views(YEARS[-1], YEARS[-1])


def _ms(loop: asyncio.AbstractEventLoop, work: Callable[[], Coroutine[None, None, object]]) -> float:
    begun = perf_counter()
    loop.run_until_complete(work())
    return (perf_counter() - begun) * 1000


def _peak(loop: asyncio.AbstractEventLoop, work: Callable[[], Coroutine[None, None, object]]) -> float:
    """Megabytes."""
    tracemalloc.start()
    loop.run_until_complete(work())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6
