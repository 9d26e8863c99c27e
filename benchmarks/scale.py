"""Growth: a turn, and the first turn after a start, among 100,000 conversations and among a hundred."""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack, ExitStack
from time import perf_counter
from typing import NamedTuple

from benchmarks.databases import a_file, a_server, on_a_server
from benchmarks.lines import Line, Target, line
from benchmarks.measuring import interleaved
from benchmarks.officers import town
from tests.store.support import rows
from tests.support import crowd

FEW, MANY = 100, 100_000
ANSWERS = 10
TURNS = 20
SIZE = {
    "SQLite": "SELECT sum(pgsize) FROM dbstat WHERE name IN"
    " (SELECT name FROM sqlite_master WHERE tbl_name IN ('answers', 'wordings', 'questions'))",
    "PostgreSQL": "SELECT pg_total_relation_size('answers') + pg_total_relation_size('wordings')"
    " + pg_total_relation_size('questions')",
}


class Limits(NamedTuple):
    """What a database has to hold to."""

    growth: Target
    start: Target
    bytes: Target


LIMITS = {
    "SQLite": Limits(Target(1.5, 1.1), Target(1.2, 1.02), Target(120, 40, "value")),
    "PostgreSQL": Limits(Target(2.5, 1.5), Target(1.2, 1.02), Target(300, 150, "value")),
}


def measure(rounds: int) -> list[Line]:
    """G1, G2 and B3 on both databases."""
    with a_file() as few, a_file() as many:
        found = _measured("SQLite", few, many, rounds)
    with a_server() as server, on_a_server(server) as few, on_a_server(server) as many:
        return [*found, *_measured("PostgreSQL", few, many, rounds)]


def _measured(name: str, few: str, many: str, rounds: int) -> list[Line]:
    for url, people in ((few, FEW), (many, MANY)):
        asyncio.run(_begin(url))
        crowd.fill(url, people, ANSWERS)
    starts = interleaved({"few": lambda: _first_turn(few), "many": lambda: _first_turn(many)}, rounds)
    with asyncio.Runner() as runner, ExitStack() as closing:
        loop = runner.get_loop()
        stack = AsyncExitStack()
        closing.callback(lambda: loop.run_until_complete(stack.aclose()))
        towns = [loop.run_until_complete(stack.enter_async_context(town(url, counted=False))) for url in (few, many)]
        wall: dict[str, Callable[[], float]] = {
            of: (lambda made=made: loop.run_until_complete(made.reply(made.alone, 1, TURNS)).wall_us)  # type: ignore[misc]
            for of, made in zip(("few", "many"), towns, strict=True)
        }
        turns = interleaved(wall, rounds)
    bytes_each = float(rows(many, SIZE[name])[0][0]) / (MANY * ANSWERS)
    limits = LIMITS[name]
    return [
        line(
            f"G1 durable turn, {name}, among {MANY:,} conversations and {MANY * ANSWERS:,} answers",
            turns["many"], "µs", f"among {FEW:,}", turns["few"], target=limits.growth,
        ),
        line(
            f"G2 start and first turn, {name}, {MANY:,} open conversations",
            starts["many"], "ms", f"{FEW:,}", starts["few"], target=limits.start,
        ),
        line(f"B3 bytes for an answer, {name}", [bytes_each], "bytes", "its value", [4.0], target=limits.bytes),
    ]  # fmt: skip


async def _begin(url: str) -> None:
    async with town(url) as made:
        await made.reply(made.alone, 1, 1)


def _first_turn(url: str) -> float:
    """Milliseconds from opening the database to the first acknowledgement."""

    async def once() -> float:
        begun = perf_counter()
        async with town(url, counted=False) as made:
            await made.reply(made.alone, 1, 1)
            return (perf_counter() - begun) * 1000

    return asyncio.run(once())
