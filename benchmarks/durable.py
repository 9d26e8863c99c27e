"""Durable turns: what keeping a turn costs beside the least a commit can, and what taking many together gains."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.databases import BareFile, BareServer, a_file, a_server, on_a_server
from benchmarks.lines import Line, Target, line
from benchmarks.measuring import interleaved
from benchmarks.officers import Round, town

MANY = 64
REPLIES = 3
ONE_OFFICER = 12
POOL = 16

Runner = Callable[[Coroutine[Any, Any, Any]], Any]


class Contestants:
    """Towns on one event loop, each reply's cost by the name of who is measured."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self.found: dict[str, list[Round]] = {}

    def batch(self, name: str, run: Callable[[], Coroutine[Any, Any, Round]]) -> Callable[[], float]:
        """Runs it, keeps what it cost, and gives the time on the clock."""

        def once() -> float:
            got: Round = self._loop.run_until_complete(run())
            self.found.setdefault(name, []).append(got)
            return got.wall_us

        return once

    def last(self, name: str, rounds: int) -> list[Round]:
        """What was measured after warming up."""
        return self.found[name][-rounds:]


def on_sqlite(rounds: int) -> list[Line]:
    """D1, D2, D3. One officer, and many: sharing commits, sharing transactions, or each with a commit of their own."""
    from benchmarks.peer import NAME, Peer, SqliteStorage

    with asyncio.Runner() as runner, TemporaryDirectory() as folder, a_file() as url:
        loop = runner.get_loop()
        bare, peer = BareFile(Path(folder)), Peer(SqliteStorage(Path(folder) / "peer.db"))
        stack = AsyncExitStack()
        made = loop.run_until_complete(stack.enter_async_context(town(url)))
        turn = asyncio.Lock()

        async def in_turn(one: Any) -> None:  # noqa: ANN401  handed on
            async with turn:
                await made.alone(one)

        all_of = Contestants(loop)
        found = interleaved(
            {
                "bare": lambda: bare.us(500),
                "peer": peer.cost,
                "one": all_of.batch("one", lambda: made.reply(made.gathered, 1, ONE_OFFICER)),
                "own commit": all_of.batch("own commit", lambda: made.reply(in_turn, MANY, REPLIES)),
                "shared": all_of.batch("shared", lambda: made.reply(made.alone, MANY, REPLIES)),
                "gathered": all_of.batch("gathered", lambda: made.reply(made.gathered, MANY, REPLIES)),
            },
            rounds,
        )
        loop.run_until_complete(stack.aclose())
        bare.close()
        peer.close()
    cpu = [one.cpu_us for one in all_of.last("one", rounds)]
    return [
        line(
            "D1 durable turn, SQLite, one officer",
            found["one"], "µs", "bare insert and commit", found["bare"], target=Target(3, 1.3),
        ),
        line(
            "D2 the same, CPU", cpu, "µs", f"{NAME} on SQLite", found["peer"], target=Target(1 / 6, 1 / 40),
        ),
        line(
            f"D3 durable turn, SQLite, {MANY} officers, gathered",
            found["gathered"], "µs", "one commit a turn", found["own commit"],
            target=Target(1 / 2, 1 / 5), note=_waits(all_of.last("gathered", rounds)),
        ),
        line(
            "D3 the same, a transaction a turn, commits shared",
            found["shared"], "µs", "one commit a turn", found["own commit"],
            note=_waits(all_of.last("shared", rounds)),
        ),
    ]  # fmt: skip


def on_postgresql(rounds: int) -> list[Line]:
    """D4. One officer, sixteen and many: a transaction for each turn on a pool, and gathered."""
    with asyncio.Runner() as runner, a_server() as server, on_a_server(server) as url, on_a_server(server) as other:
        loop = runner.get_loop()
        stack = AsyncExitStack()
        made = loop.run_until_complete(stack.enter_async_context(town(f"{url}?pool={POOL}")))
        alone, sixteen = BareServer(other, 1), BareServer(other, POOL)
        all_of = Contestants(loop)
        found = interleaved(
            {
                "bare": lambda: float(loop.run_until_complete(alone.us(200))),
                "bare, 16": lambda: float(loop.run_until_complete(sixteen.us(800))),
                "one": all_of.batch("one", lambda: made.reply(made.gathered, 1, ONE_OFFICER)),
                "16": all_of.batch("16", lambda: made.reply(made.alone, POOL, ONE_OFFICER)),
                "own": all_of.batch("own", lambda: made.reply(made.alone, MANY, REPLIES)),
                "gathered": all_of.batch("gathered", lambda: made.reply(made.gathered, MANY, REPLIES)),
            },
            rounds,
        )
        loop.run_until_complete(stack.aclose())
    return [
        line("durable turn, PostgreSQL, one officer", found["one"], "µs", "bare insert and commit", found["bare"]),
        line(
            f"durable turn, PostgreSQL, {POOL} officers, a transaction a turn",
            found["16"], "µs", "bare insert and commit, 16 at once", found["bare, 16"],
        ),
        line(
            f"D4 durable turn, PostgreSQL, {MANY} officers, gathered",
            found["gathered"], "µs", f"a transaction a turn, pool of {POOL}", found["own"],
            target=Target(1 / 3, 1 / 12), note=_waits(all_of.last("gathered", rounds)),
        ),
        line(
            "D4 the same beside the least a commit can cost",
            found["gathered"], "µs", "bare insert and commit, 16 at once", found["bare, 16"],
        ),
    ]  # fmt: skip


def _waits(rounds: list[Round]) -> str:
    waits = sorted(wait for one in rounds for wait in one.waits_ms)
    return f"wait p50 {waits[len(waits) // 2]:.1f} ms, p99 {waits[len(waits) * 99 // 100]:.1f} ms"
