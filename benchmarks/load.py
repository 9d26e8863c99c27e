"""L: presses in Slack that come when they are due, whatever became of the others; and more than can be taken."""

import asyncio
from collections import Counter
from time import perf_counter

from benchmarks.lines import INFORMATION, Line, Target, line, not_measured
from benchmarks.measuring import percentile
from benchmarks.slack import running
from benchmarks.slack_people import FORM, call
from benchmarks.slack_scene import Person, Scene

DEMAND = 533
"""Turns a second of 8,000 officers who answer every fifteen seconds."""
RATES = (50, 100, 200, DEMAND)
SECONDS, MOST_WAIT_MS = 2.0, 250.0
TOGETHER = 16
TOO_MANY, ACK_MS = 1000, 3000
STOCK, LIMIT = "stock Bolt, the same calls, no engine", "Slack's limit"
L1_LIMIT, L1_STOCK, L2 = Target(must=100 / ACK_MS), Target(must=0.3, moonshot=0.04), Target(must=1.0, moonshot=0.4)


def measure(rounds: int) -> list[Line]:
    """The wait at each rate, the highest that is kept up with, and what becomes of too many at once."""
    with running("ours", "default") as (loop, scene):
        found = [line_at(loop, scene, rate, rounds) for rate in RATES]
        kept_up = [rate for rate, (one, _) in zip(RATES, found, strict=True) if (one.value or 0) <= MOST_WAIT_MS]
        return [
            *[one for pair in found for one in pair],
            _highest(max(kept_up, default=0), rounds),
            *loop.run_until_complete(_saturated(scene)),
        ]


def line_at(loop: asyncio.AbstractEventLoop, scene: Scene, rate: int, rounds: int) -> tuple[Line, Line]:
    """The p99 of the wait, beside stock Bolt and beside what Slack waits for."""
    waits: dict[str, list[float]] = {"ours": [], "default": []}
    for _ in range(rounds):
        for kind, some in waits.items():
            answers = loop.run_until_complete(_at(scene, kind, rate, SECONDS))
            some.append(percentile(sorted(wait for wait, _ in answers), 99))
    name, is_demand = f"L1 wait for the acknowledgement at {rate} a second, p99", rate == DEMAND
    ours, stock = waits["ours"], waits["default"]
    stock_aim, limit_aim = (L1_STOCK, L1_LIMIT) if is_demand else (INFORMATION, INFORMATION)
    return (
        line(name, ours, "ms", STOCK, stock, target=stock_aim),
        line(name, ours, "ms", LIMIT, [float(ACK_MS)] * rounds, target=limit_aim),
    )


def _highest(rate: int, rounds: int) -> Line:
    name = f"L2 highest rate with a p99 under {MOST_WAIT_MS:.0f} ms, as part of the demand"
    if not rate:
        return not_measured(name, "/s", "the demand", f"no rate from {RATES[0]} a second is kept up with", target=L2)
    demand = [float(DEMAND)] * rounds
    return line(name, demand, "/s", f"what is kept up with: {rate}", [float(rate)] * rounds, target=L2)


async def _saturated(scene: Scene) -> list[Line]:
    """Far too many for some seconds; then a single one, which is to be answered as if nothing had been."""
    answers = await _at(scene, "ours", TOO_MANY, SECONDS)
    statuses = Counter(status for _, status in answers)
    alone = [(await _at(scene, "ours", 1, 1.0))[0][0] for _ in range(3)]
    note = ", ".join(f"{number} answered {status}" for status, number in sorted(statuses.items()))
    longest = max(wait for wait, _ in answers)
    name = f"saturation: longest wait at {TOO_MANY} a second"
    return [
        line(name, [longest], "ms", LIMIT, [float(ACK_MS)], target=Target(must=1.0), note=note),
        line("saturation: wait of one press right after", [min(alone)], "ms", LIMIT, [float(ACK_MS)]),
    ]


async def _at(scene: Scene, kind: str, rate: int, seconds: float) -> list[tuple[float, int]]:
    """Milliseconds from when each was due, and its status."""
    number = max(1, round(rate * seconds))
    people = await _people(scene, kind, -(-number // len(scene.steps)))
    begun, answers = perf_counter(), []

    async def one(place: int) -> None:
        person, step = people[place % len(people)], place // len(people)
        body = scene.body(person, scene.steps[step]) if kind == "ours" else scene.bare_body(person, step)
        status = await call(scene.client, scene.bots[kind], body, FORM)
        answers.append(((perf_counter() - begun - place / rate) * 1000, status))
        scene.pressed[kind] += status == 200

    async with asyncio.TaskGroup() as group:
        for place in range(number):
            await asyncio.sleep(max(0.0, begun + place / rate - perf_counter()))
            group.create_task(one(place))
    return answers


async def _people(scene: Scene, kind: str, number: int) -> list[Person]:
    """So many at once that it does not take long."""
    found: list[Person] = []
    while len(found) < number:
        several = await asyncio.gather(*[scene.people(kind, 1) for _ in range(min(TOGETHER, number - len(found)))])
        found += [one for some in several for one in some]
    return found
