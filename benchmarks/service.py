"""The service as processes: from an event to its message, replicas side by side, and one that is killed."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from time import perf_counter
from uuid import uuid4

import aiohttp
from aiohttp import web

from benchmarks.databases import a_file, a_server, on_a_server
from benchmarks.lines import Line, Target, line
from benchmarks.measuring import check, percentile
from eic_bot.service.limits import LEASE_MS

PER_SECOND, SECONDS = 50, 4
OFFICERS, REPLIES = 48, 6
REPLICAS = (1, 2, 4)
KILLS = 3
PATIENCE = 60.0


@dataclass
class Platform:
    """A stand-in that notes when it was given the first message for each address, and can leave one unanswered."""

    first: dict[str, float] = field(default_factory=dict)
    number: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    mute: set[str] = field(default_factory=set)
    asked: asyncio.Condition = field(default_factory=asyncio.Condition)
    port: int = 0

    async def take(self, request: web.Request) -> web.Response:
        """One message."""
        who = request.match_info["external"]
        async with self.asked:
            if who not in self.mute:
                self.first.setdefault(who, perf_counter())
            self.number[who] += 1
            self.asked.notify_all()
        if who in self.mute:
            await asyncio.sleep(PATIENCE)
        return web.json_response({"reference": "1"})

    async def until(self, people: Sequence[str]) -> None:
        """Everyone was sent something."""
        async with asyncio.timeout(PATIENCE), self.asked:
            await self.asked.wait_for(lambda: all(self.number[who] for who in people))


@asynccontextmanager
async def platform() -> AsyncIterator[Platform]:
    """It, until the end of the block."""
    made, app = Platform(), web.Application()
    app.add_routes([web.post("/{tenant}/{external}/messages", made.take)])
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.port = runner.addresses[0][1]
    yield made
    await runner.cleanup()


@dataclass
class Service:
    """A process that takes events."""

    process: Process
    port: int


@asynccontextmanager
async def service(url: str, to: Platform) -> AsyncIterator[Service]:
    """It, until the end of the block."""
    command = ("-m", "tests.support.loopback.process", url, str(to.port))
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, stdout=PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    assert process.stdout is not None
    try:
        yield Service(process, int(await process.stdout.readline()))
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def say(client: aiohttp.ClientSession, to: Service, who: str, text: str) -> None:
    """One event, until it is acknowledged."""
    said = {"key": uuid4().hex, "who": who, "text": text}
    async with client.post(f"http://127.0.0.1:{to.port}/events", json=said) as answer:
        check(expected=200, found=answer.status, what="an event")


async def bare(client: aiohttp.ClientSession, to: Platform, number: int) -> list[float]:
    """Milliseconds of a request to the stand-in itself, at the same rate."""
    waits: list[float] = []

    async def one(who: str) -> None:
        begun = perf_counter()
        async with client.post(f"http://127.0.0.1:{to.port}/T/{who}/messages", json={}):
            waits.append((perf_counter() - begun) * 1000)

    await at_rate([one(f"bare{each}") for each in range(number)])
    return sorted(waits)


async def at_rate(works: Sequence[object]) -> float:
    """All of them, each begun at its time whatever became of the others; when the first was due."""
    begun = perf_counter()
    async with asyncio.TaskGroup() as group:
        for place, work in enumerate(works):
            await asyncio.sleep(max(0.0, begun + place / PER_SECOND - perf_counter()))
            group.create_task(work)  # type: ignore[arg-type]
    return begun


async def latency(url: str) -> tuple[list[float], list[float]]:
    """Milliseconds from the time an event was due to its message at the platform; and the floor's."""
    people = [f"p{number}" for number in range(PER_SECOND * SECONDS)]
    async with platform() as to, service(url, to) as bot, aiohttp.ClientSession() as client:
        for number in range(10):
            await say(client, bot, f"warm{number}", "hello")
        floor = await bare(client, to, PER_SECOND * 2)
        begun = await at_rate([say(client, bot, who, "hello") for who in people])
        await to.until(people)
        due = {who: begun + place / PER_SECOND for place, who in enumerate(people)}
        return sorted((to.first[who] - due[who]) * 1000 for who in people), floor


async def turns_a_second(url: str, replicas: int) -> float:
    """Microseconds on the clock for a turn, officers spread over so many processes."""
    async with AsyncExitStack() as stack:
        to = await stack.enter_async_context(platform())
        bots = [await stack.enter_async_context(service(f"{url}?pool=16", to)) for _ in range(replicas)]
        client = await stack.enter_async_context(aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)))

        async def talk(number: int, replies: int) -> None:
            for _ in range(replies):
                await say(client, bots[number % replicas], f"officer{number}", "help")

        await asyncio.gather(*[talk(number, 2) for number in range(OFFICERS)])
        begun = perf_counter()
        await asyncio.gather(*[talk(number, REPLIES) for number in range(OFFICERS)])
        return (perf_counter() - begun) / OFFICERS / REPLIES * 1e6


async def takeover(url: str) -> float:
    """Milliseconds from a kill to the arrival of what the killed process had in hand, from another."""
    async with platform() as to, service(url, to) as first, aiohttp.ClientSession() as client:
        to.mute.add("ann")
        await say(client, first, "ann", "hello")
        await to.until(["ann"])
        async with service(url, to):
            to.mute.clear()
            killed = perf_counter()
            os.kill(first.process.pid, signal.SIGKILL)
            async with asyncio.timeout(PATIENCE), to.asked:
                await to.asked.wait_for(lambda: "ann" in to.first)
            return (to.first["ann"] - killed) * 1000


def measure(rounds: int) -> Iterator[Line]:
    """Latency on both databases, then replicas and takeover on PostgreSQL; each as soon as it is known."""
    with a_server() as server:
        yield from _latencies(server, rounds)
        yield from _replicas(server, rounds)
        yield _takeover(server)


def _latencies(server: str, rounds: int) -> list[Line]:
    found: dict[str, list[tuple[list[float], list[float]]]] = defaultdict(list)
    for _ in range(rounds):
        with a_file() as url:
            found["SQLite"].append(asyncio.run(latency(url)))
        with on_a_server(server) as url:
            found["PostgreSQL"].append(asyncio.run(latency(url)))
    return [
        line(
            f"event to message at {PER_SECOND} a second, {name}, p{percent}",
            [percentile(ours, percent) for ours, _ in some], "ms",
            "a bare request", [percentile(theirs, percent) for _, theirs in some],
        )
        for name, some in found.items()
        for percent in (50, 99)
    ]  # fmt: skip


def _replicas(server: str, rounds: int) -> list[Line]:
    found: dict[int, list[float]] = defaultdict(list)
    for _ in range(rounds):
        for replicas in REPLICAS:
            with on_a_server(server) as url:
                found[replicas].append(asyncio.run(turns_a_second(url, replicas)))
    return [
        line(f"turn, {OFFICERS} officers, PostgreSQL, {replicas} replicas", found[replicas], "µs", "one", found[1])
        for replicas in REPLICAS
    ]


def _takeover(server: str) -> Line:
    found: list[float] = []
    for _ in range(KILLS):
        with on_a_server(server) as url:
            found.append(asyncio.run(takeover(url)))
    lease = [float(LEASE_MS)] * KILLS
    return line("takeover after kill -9, PostgreSQL", found, "ms", "a lease", lease, target=Target(must=1.2))
