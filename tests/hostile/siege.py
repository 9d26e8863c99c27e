"""One town after the other, each with a chance of its own, and in as many processes as are wanted."""

import asyncio
import gc
import multiprocessing
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from tests.hostile.chance import drawn
from tests.hostile.town import Action, town

ACTIONS = 300
"""In each town, before the next begins: what everybody reads grows with them."""
LOOK = 50
"""After so many actions it is looked at the whole database."""
MEMORY = Path("/dev/shm")
MOST_KEPT = 20
Outcome = tuple[Counter[str], list[dict[str, Any]]]


async def besiege(folder: Path, seed: int, actions: int = ACTIONS) -> Outcome:
    """One town: its cases by what was done, and what did not hold, with what led to it."""
    chance, done = random.Random(seed), list[Action]()
    async with town(folder) as here:
        try:
            for number in range(1, actions + 1):
                done.append(drawn(chance, number))
                await here.do(done[-1])
                if number % LOOK == 0:
                    await here.rest()
            await here.rest()
        except Exception as problem:  # noqa: BLE001 - whatever it is, it is what we look for
            return here.cases, [{"seed": seed, "why": repr(problem)[:600], "actions": done}]
    return here.cases, []


def besieged(seed: int) -> Outcome:
    """One town in a folder of its own, which is in memory where there is such a place."""
    with tempfile.TemporaryDirectory(prefix="eic-bot-town-", dir=MEMORY if MEMORY.is_dir() else None) as folder:
        return asyncio.run(besiege(Path(folder), seed))


@dataclass
class Siege:
    """Town after town, several at once, until there are cases enough or it is late."""

    wanted: int
    seed: int
    ends: float
    cases: Counter[str] = field(default_factory=Counter)
    found: list[dict[str, Any]] = field(default_factory=list)
    towns: int = 0
    started: float = field(default_factory=time.monotonic)

    @property
    def is_over(self) -> bool:
        return self.cases.total() >= self.wanted or len(self.found) >= MOST_KEPT or time.monotonic() > self.ends

    def last(self, jobs: int) -> None:
        """With so many processes."""
        seeds = iter(count(self.seed * 10_000))
        every = self.wanted / 20
        with ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), gc.freeze) as pool:
            waiting = {pool.submit(besieged, next(seeds)) for _ in range(jobs)}
            while waiting:
                ended, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                before = self.cases.total()
                self._note(ended)
                if before // every != self.cases.total() // every:
                    self.say()
                waiting |= set(self._more(pool, seeds, len(ended)))

    def _note(self, ended: set[Future[Outcome]]) -> None:
        for one in ended:
            cases, found = one.result()
            self.cases += cases
            self.found += found
            self.towns += 1
            for problem in found:
                print(f"FOUND with seed {problem['seed']}: {problem['why']}", flush=True)

    def _more(self, pool: ProcessPoolExecutor, seeds: Iterator[int], number: int) -> Iterator[Future[Outcome]]:
        for _ in range(0 if self.is_over else number):
            yield pool.submit(besieged, next(seeds))

    def say(self) -> None:
        """How far it is."""
        spent = time.monotonic() - self.started
        print(f"{self.cases.total()} cases in {self.towns} towns, {len(self.found)} found, {spent:.0f} s", flush=True)

    def report(self) -> dict[str, Any]:
        """What was done, by kind, and what did not hold."""
        return {
            "seed": self.seed,
            "towns": self.towns,
            "seconds": round(time.monotonic() - self.started),
            "cases": self.cases.total(),
            "by kind": dict(self.cases.most_common()),
            "found": self.found,
        }
