"""S: a press in Slack through the service, beside bare Bolt: acknowledged, and answered through the Web API."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from time import perf_counter

import aiohttp

from benchmarks.lines import INFORMATION, Line, Target, line
from benchmarks.measuring import Batch, interleaved, percentile
from benchmarks.processes import listening, python
from benchmarks.slack_scene import Scene

OFFICERS = 4
PER_SECOND, AT_RATE = 20, 10
"""Presses a second, and officers, where the wait for the acknowledgement is looked at."""
BOLT, BEFORE = "bare Bolt", "bare Bolt, process_before_response"
STOCK = "stock Bolt, the same calls, no engine"
S1, S2, S3 = Target(must=1.1, moonshot=0.4), Target(must=0.5, moonshot=0.25), Target(must=0.8, moonshot=0.35)
MEMORY = Target(must=60, on="value")
COMMITTED = "ours with the engine and the commit"
MIB = 1024 * 1024
BARE = "import os; print(int(open('/proc/self/statm').read().split()[1]) * os.sysconf('SC_PAGE_SIZE'))"


def measure(rounds: int) -> list[Line]:
    """CPU of a press, acknowledged alone and with its replies."""
    with running("ours", "unsent", "default") as (loop, scene):
        batches = {
            "S1 ours": _batch(loop, lambda: _cost(scene, "unsent", replied=False)),
            "S1 bolt": _batch(loop, lambda: _cost(scene, "default", replied=False)),
            "S3 ours": _batch(loop, lambda: _cost(scene, "ours", replied=True)),
            "S3 bolt": _batch(loop, lambda: _cost(scene, "default", replied=True)),
        }
        found = interleaved(batches, rounds)
    s1 = line("S1 Slack press acknowledged", found["S1 ours"], "ms", BOLT, found["S1 bolt"], target=S1, note=COMMITTED)
    s3 = line("S3 Slack press and its replies", found["S3 ours"], "ms", STOCK, found["S3 bolt"], target=S3)
    return [s1, s3]


def measure_whole(rounds: int) -> list[Line]:
    """Where the CPU of an acknowledgement goes, how long it is waited for, and memory after all that."""
    with running("ours", "unsent", "unread", "default", "before") as (loop, scene):
        split = _split(loop, scene, rounds)
        waits = _waits(loop, scene, rounds)
        memory = _memory(loop, scene)
    return [*split, *waits, *memory]


def _split(loop: asyncio.AbstractEventLoop, scene: Scene, rounds: int) -> list[Line]:
    kinds = ("unsent", "unread", "default", "before")

    def batch(kind: str) -> Batch:
        return _batch(loop, lambda: _cost(scene, kind, replied=False))

    found = interleaved({kind: batch(kind) for kind in kinds}, rounds)
    ours, unread, default, before = (found[kind] for kind in kinds)
    return [
        line("S1 Slack press acknowledged", ours, "ms", BEFORE, before, note=COMMITTED),
        line("S1 the same without the turn", unread, "ms", BOLT, default, note="no engine, no commit"),
        line("S1 the same without the turn", unread, "ms", BEFORE, before, note="no engine, no commit"),
    ]


def _waits(loop: asyncio.AbstractEventLoop, scene: Scene, rounds: int) -> list[Line]:
    """By the clock, at a rate that leaves time between two."""
    kinds = ("ours", "unsent", "default", "before")
    found: dict[str, list[list[float]]] = {kind: [] for kind in kinds}
    for number in range(rounds + 1):  # the first is to warm
        for kind in kinds:
            waits = loop.run_until_complete(_at_rate(scene, kind))
            if number:
                found[kind].append(waits)
    return [
        line(
            f"S2 wait for the acknowledgement at {PER_SECOND} a second, p{percent}{how}",
            [percentile(one, percent) for one in found[ours]],
            "ms",
            floor,
            [percentile(one, percent) for one in found[kind]],
            target=S2 if (percent, ours, kind) == (50, "ours", "default") else INFORMATION,
        )
        for ours, how in (("ours", ""), ("unsent", ", delivery elsewhere"))
        for kind, floor in (("default", BOLT), ("before", BEFORE))
        for percent in (50, 99)
    ]


def _memory(loop: asyncio.AbstractEventLoop, scene: Scene) -> list[Line]:
    bare = int(python("-c", BARE).printed)
    ours, bolt = (loop.run_until_complete(scene.memory(kind)) - bare for kind in ("ours", "default"))
    name = "memory of the Slack service after load, over bare Python"
    note = f"{scene.pressed['ours']} presses; bare Python has {bare / MIB:.0f} MiB"
    return [line(name, [ours / MIB], "MiB", BOLT, [bolt / MIB], target=MEMORY, note=note)]


async def _cost(scene: Scene, kind: str, *, replied: bool) -> float:
    """CPU milliseconds of a bot for a press."""
    people = await scene.people(kind, OFFICERS)
    spent = await scene.spent(kind)
    await asyncio.gather(*[scene.press_all(kind, one, replied=replied) for one in people])
    spent = await scene.spent(kind) - spent
    await scene.check(kind, people, replied=replied)
    return spent / OFFICERS / len(scene.steps) / 1e6


async def _at_rate(scene: Scene, kind: str) -> list[float]:
    """Milliseconds from when each press was due to its acknowledgement, shortest first."""
    people = await scene.people(kind, AT_RATE)
    begun, waits = perf_counter(), []

    async def one(place: int) -> None:
        step, person = scene.steps[place // AT_RATE], people[place % AT_RATE]
        late = (perf_counter() - begun - place / PER_SECOND) * 1000
        waits.append(late + await scene.press(kind, person, step, replied=False))

    async with asyncio.TaskGroup() as group:
        for place in range(AT_RATE * len(scene.steps)):
            await asyncio.sleep(max(0.0, begun + place / PER_SECOND - perf_counter()))
            group.create_task(one(place))
    if kind == "ours":
        await scene.told_all(kind, people)
    await scene.check(kind, people, replied=kind == "ours")
    return sorted(waits)


def _batch(loop: asyncio.AbstractEventLoop, work: Callable[[], Awaitable[float]]) -> Batch:
    return lambda: loop.run_until_complete(work())


@contextmanager
def running(*kinds: str) -> Iterator[tuple[asyncio.AbstractEventLoop, Scene]]:
    """The Web API, our bots, a rehearsal, and then Bolt, which is told what calls came of it."""
    loop = asyncio.new_event_loop()
    client = loop.run_until_complete(_opened())
    try:
        with ExitStack() as stack:
            scene = Scene(client, stack.enter_context(listening("benchmarks.slack_sink")))
            for kind in sorted(kinds, key=lambda kind: kind != "ours"):
                told = json.dumps([step.calls for step in scene.steps]) if kind in ("default", "before") else ""
                api = f"{scene.sink}/api/"
                scene.bots[kind] = stack.enter_context(listening("benchmarks.slack_bot", kind, api, told=told))
                if kind == "ours":
                    loop.run_until_complete(scene.rehearse())
            yield loop, scene
    finally:
        loop.run_until_complete(client.close())
        loop.close()


async def _opened() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
