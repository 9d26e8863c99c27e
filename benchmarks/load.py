"""L: presses in Slack that come when they are due, whatever became of the others; and more than can be taken."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from statistics import median
from time import perf_counter

from benchmarks.lines import INFORMATION, Line, Target, line, not_measured
from benchmarks.measuring import check, percentile
from benchmarks.slack import running
from benchmarks.slack_people import FORM, SHED, call, hand_in
from benchmarks.slack_scene import Person, Scene

DEMAND = 533
"""Turns a second of 8,000 officers who answer every fifteen seconds."""
RATES = (50, 100, 200, 300, 400, DEMAND)
SECONDS, MOST_WAIT_MS = 2.0, 250.0
TOGETHER = 16
ONE_LADDER = 4
"""Everybody's presses, all on one message, which can be taken in any order: some may be refused and come again."""
TOO_MANY, ACK_MS = 1000, 3000
TAKEN = 200
STOCK, LIMIT = "stock Bolt, the same calls, no engine", "Slack's limit"
L1_LIMIT, L1_STOCK, L2 = Target(must=100 / ACK_MS), Target(must=0.3, moonshot=0.04), Target(must=1.0, moonshot=0.4)

Answer = tuple[float, int]
"""Milliseconds from when a press was due to what was answered, and its status."""


def measure(rounds: int) -> list[Line]:
    """The wait at each rate, the highest that is kept up with, and what becomes of too many at once."""
    with running("ours", "default") as (loop, scene):
        found = [loop.run_until_complete(at_rate(scene, rate, rounds)) for rate in RATES]
        kept_up = takewhile(lambda one: one.is_kept_up, found)
        return [
            *[one for each in found for one in each.lines()],
            _highest(max((one.rate for one in kept_up), default=0), rounds),
            *loop.run_until_complete(_saturated(scene)),
        ]


@dataclass
class AtRate:
    """The p99 of the wait in each round at one rate, ours and stock Bolt's, and how many of ours were refused."""

    rate: int
    waits: dict[str, list[float]] = field(default_factory=lambda: {"ours": [], "default": []})
    refused: int = 0

    @property
    def is_kept_up(self) -> bool:
        """Nothing is refused, and few wait for long."""
        return not self.refused and median(self.waits["ours"]) <= MOST_WAIT_MS

    def lines(self) -> tuple[Line, Line]:
        """Beside stock Bolt, and beside what Slack waits for."""
        name, ours = f"L1 wait for the acknowledgement at {self.rate} a second, p99", self.waits["ours"]
        note = f"{self.refused} were refused" if self.refused else ""
        is_demand, limit = self.rate == DEMAND, [float(ACK_MS)] * len(ours)
        stock_aim, limit_aim = (L1_STOCK, L1_LIMIT) if is_demand else (INFORMATION, INFORMATION)
        return (
            line(name, ours, "ms", STOCK, self.waits["default"], target=stock_aim, note=note),
            line(name, ours, "ms", LIMIT, limit, target=limit_aim, note=note),
        )


async def at_rate(scene: Scene, rate: int, rounds: int) -> AtRate:
    """So many rounds of both, by turns; ours kept whatever it acknowledged."""
    found = AtRate(rate)
    for _ in range(rounds):
        for kind, some in found.waits.items():
            answers = await _pressed(scene, kind, rate)
            some.append(percentile(sorted(wait for wait, _ in answers), 99))
            if kind == "ours":
                found.refused += sum(status == SHED for _, status in answers)
    return found


def _highest(rate: int, rounds: int) -> Line:
    name = f"L2 highest rate with a p99 under {MOST_WAIT_MS:.0f} ms and none refused, as part of the demand"
    if not rate:
        return not_measured(name, "/s", "the demand", f"no rate from {RATES[0]} a second is kept up with", target=L2)
    demand = [float(DEMAND)] * rounds
    return line(name, demand, "/s", f"what is kept up with: {rate}", [float(rate)] * rounds, target=L2)


async def _saturated(scene: Scene) -> list[Line]:
    """Far too many for some seconds; then a single one, which is to be answered as if nothing had been."""
    answers = await _pressed(scene, "ours", TOO_MANY)
    statuses = Counter(status for _, status in answers)
    alone = [(await _pressed(scene, "ours", 1))[0][0] for _ in range(3)]
    note = ", ".join(f"{number} answered {status}" for status, number in sorted(statuses.items()))
    longest = max(wait for wait, _ in answers)
    name = f"saturation: longest wait at {TOO_MANY} a second"
    return [
        line(name, [longest], "ms", LIMIT, [float(ACK_MS)], target=Target(must=1.0), note=note),
        line("saturation: wait of one press right after", [min(alone)], "ms", LIMIT, [float(ACK_MS)]),
    ]


async def _pressed(scene: Scene, kind: str, rate: int) -> list[Answer]:
    """For some seconds, each when it is due; everybody presses in the order of the steps."""
    number = round(rate * SECONDS) if rate > 1 else 1
    people = await _people(scene, kind, -(-number // ONE_LADDER))
    begun, answers, refused = perf_counter(), list[Answer](), list[bytes]()

    async def one(place: int) -> None:
        person, step = people[place % len(people)], place // len(people)
        body = scene.body(person, scene.steps[step]) if kind == "ours" else scene.bare_body(person, step)
        status = await call(scene.client, scene.bots[kind], body, FORM)
        answers.append(((perf_counter() - begun - place / rate) * 1000, status))
        refused.extend([body] if status == SHED else [])

    async with asyncio.TaskGroup() as group:
        for place in range(number):
            await asyncio.sleep(max(0.0, begun + place / rate - perf_counter()))
            group.create_task(one(place))
    for body in refused:
        await hand_in(scene.client, scene.bots[kind], body, FORM)
    await _check(scene, kind, answers)
    return answers


async def _check(scene: Scene, kind: str, answers: Sequence[Answer]) -> None:
    """Everything was taken, what was refused when it was brought again; and it is kept, once."""
    statuses = Counter(status for _, status in answers)
    check(expected=len(answers), found=statuses[TAKEN] + statuses[SHED], what=f"{kind}: answered, of {dict(statuses)}")
    scene.pressed[kind] += len(answers)
    if kind == "ours":
        found = await scene.ask(f"{scene.bots[kind]}/kept")
        check(expected=scene.pressed[kind], found=found, what="ours: answers kept")


async def _people(scene: Scene, kind: str, number: int) -> list[Person]:
    """So many at once that it does not take long."""
    found: list[Person] = []
    while len(found) < number:
        several = await asyncio.gather(*[scene.people(kind, 1) for _ in range(min(TOGETHER, number - len(found)))])
        found += [one for some in several for one in some]
    return found
