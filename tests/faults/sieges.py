"""One database under siege: replicas are killed, messages fail and people talk; then all must come to rest."""

import asyncio
import random
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.faults.crowd import crowd
from tests.faults.fleet import LEASE_MS, Fleet, Replica, fleet, log_in
from tests.faults.invariants import judged, seen
from tests.faults.job import Job
from tests.faults.settling import IN_FLIGHT, Scene
from tests.store import postgres
from tests.store.support import rows
from tests.support.loopback.control import running_platform

FAULTS = {
    "500": 0.03, "429:1": 0.01, "429": 0.005, "404": 0.002, "reset": 0.015, "half": 0.01, "hang": 0.003, "late": 0.003,
}  # fmt: skip
"""How often a message meets each."""
TALKERS = 8
EVENTS = 12
"""What each person says before somebody else takes their place."""
CALM = 180.0
"""Seconds in which everything must come to rest when nothing goes wrong any more."""
ENDS = 10.0 + 10.0
"""Seconds in which a replica that is told to stop must have ended: its ten, and as many for a busy machine."""
SAID = ("Traceback", "BrokenPromise", "must hold")


@dataclass
class Siege:
    """One database, its replicas, its people, and what was done to them."""

    scene: Scene
    chance: random.Random
    replicas: int
    server: postgres.OwnServer | None = None
    counts: Counter[str] = field(default_factory=Counter)
    why: Counter[str] = field(default_factory=Counter)
    """What those said last that ended by themselves: before they took events, as the database was away."""
    takeovers: list[float] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    is_over: bool = False
    people: int = 0
    pace: float = 1.0
    """Seconds in which one is replaced: where that takes long, they are killed less often, or nobody could talk."""
    expected: set[int] = field(default_factory=set)
    """Replicas that were told to end."""
    watching: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def ships(self) -> Fleet:
        return self.scene.ships

    async def last(self, seconds: float) -> None:
        """Harm is done for so long, and then all of it must be mended."""
        self.scene.platform.chances(self.chance.randrange(10**6), **FAULTS)
        doing = [self.keep(), self.kill(), *[self.talk() for _ in range(TALKERS)]]
        if self.server:
            doing.append(self.crash())
        tasks = [asyncio.create_task(one) for one in doing]
        await asyncio.sleep(seconds)
        self.is_over = True
        self.scene.platform.chances(0)
        for outcome in await asyncio.gather(*tasks[1:], return_exceptions=True):
            if outcome is not None:
                self.violations.append(f"what went on did not end well: {outcome!r}")
        await self._rest()
        tasks[0].cancel()
        await asyncio.gather(tasks[0], *self.watching, return_exceptions=True)

    async def keep(self) -> None:
        """As a supervisor does: a replica that is over is replaced."""
        while True:
            for one in [one for one in self.ships.replicas if one.is_over()]:
                self._bury(one)
            while len(self.ships.replicas) < self.replicas:
                self.ships.start()
            await asyncio.sleep(0.05)

    def _bury(self, one: Replica) -> None:
        said, code = one.said(), one.process.exitcode
        if one.pid not in self.expected:
            self.counts["ended by themselves"] += 1
            self.why[said.strip().splitlines()[-1][:160] if said.strip() else f"exit code {code}"] += 1
            if one.known is not None:
                self.violations.append(f"a replica ended by itself with {code}: {said[-1500:]}")
        if any(word in said for word in SAID):
            self.violations.append(f"a replica said: {said[-3000:]}")
        self.ships.forget(one)
        one.job.log.unlink(missing_ok=True)

    async def kill(self) -> None:
        """Mostly kill -9; sometimes they are told to stop, or sleep longer than their lease."""
        while not self.is_over:
            await asyncio.sleep(self.chance.uniform(0.3, 2.2) * self.pace)
            up = self._up()
            if not up:
                continue
            one, dice = self.chance.choice(up), self.chance.random()
            self.expected.add(one.pid)
            if dice < 0.9:
                one.send(signal.SIGKILL)
                self.counts["kills"] += 1
                self._watch(self._taken_over(one.pid))
                self._watch(self._replaced())
            elif dice < 0.97 or not self.server:
                one.send(signal.SIGTERM)
                self.counts["stops"] += 1
                self._watch(self._ends(one))
            else:
                self.expected.discard(one.pid)
                one.send(signal.SIGSTOP)
                self.counts["sleeps"] += 1
                self._watch(self._wakes(one))

    def _up(self) -> list[Replica]:
        return [one for one in self.ships.replicas if one.port() and one.pid not in self.expected]

    async def _replaced(self) -> None:
        began = time.monotonic()
        while len(self._up()) < self.replicas and not self.is_over:  # noqa: ASYNC110  as long as it takes
            await asyncio.sleep(0.1)
        self.pace = max(1.0, time.monotonic() - began)

    def _watch(self, one: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(one)
        self.watching.add(task)
        task.add_done_callback(self.watching.discard)

    async def _taken_over(self, pid: int) -> None:
        """How long what the killed one had in hand is in nobody's."""
        started = time.monotonic()
        held = f"SELECT count(*) FROM outbox WHERE status < 2 AND lease_owner LIKE '%:{pid}:%'"
        had = False
        while True:
            with suppress(Exception):
                if not (await asyncio.to_thread(rows, self.scene.url, held))[0][0]:
                    break
                had = True
            await asyncio.sleep(0.2)
        if had:
            self.takeovers.append(time.monotonic() - started)

    async def _ends(self, one: Replica) -> None:
        ends = time.monotonic() + ENDS
        while one in self.ships.replicas and not one.is_over():
            if time.monotonic() > ends:
                self.violations.append(f"a replica did not stop: {one.said()[-1500:]}")
                one.send(signal.SIGKILL)
                return
            await asyncio.sleep(0.02)

    async def _wakes(self, one: Replica) -> None:
        await asyncio.sleep(LEASE_MS / 1000 + self.chance.uniform(0.0, 2.0))
        if one in self.ships.replicas:
            one.send(signal.SIGCONT)

    async def crash(self) -> None:
        """The server of the database ends at once, or all its connections do."""
        assert self.server
        while not self.is_over:
            await asyncio.sleep(self.chance.uniform(4.0, 20.0))
            if self.chance.random() < 0.5:
                with suppress(Exception):
                    await asyncio.to_thread(rows, self.scene.url, CUT)
                    self.counts["connections cut"] += 1
                continue
            await asyncio.to_thread(self.server.crash)
            await asyncio.sleep(self.chance.uniform(0.0, 1.5))
            await asyncio.to_thread(self.server.start)
            self.counts["database restarts"] += 1

    async def talk(self) -> None:
        """One person after the other, with events that come twice at once or again later."""
        talkers = self.scene.people
        while not self.is_over:
            self.people += 1
            who = f"p{self.people}"
            for number in range(EVENTS):
                key = f"{who}-{number}"
                if self.chance.random() < 0.2:
                    await asyncio.gather(*[talkers.offer(key) for _ in range(self.chance.randint(2, 4))])
                await talkers.tell(key)
                if self.chance.random() < 0.1:
                    await talkers.offer(f"{who}-{self.chance.randint(0, number)}")
                await asyncio.sleep(self.chance.uniform(0.0, 0.6))

    async def _rest(self) -> None:
        ends = time.monotonic() + CALM
        while await asyncio.to_thread(self.scene.waiting):
            if time.monotonic() > ends:
                self.violations.append(f"{self.scene.waiting()} messages never came to rest")
                return
            await asyncio.sleep(0.3)

    def report(self) -> dict[str, Any]:
        """What was done, what came of it, and what does not hold."""
        found = seen(self.scene.url, self.scene.platform.accepted())
        cut_short = self.counts["kills"] + self.counts["stops"] + self.counts["sleeps"]
        all_cut = self.counts["database restarts"] + self.counts["connections cut"]
        verdict = judged(found, self.scene.people.acknowledged, IN_FLIGHT * (cut_short + self.replicas * all_cut))
        takeovers = sorted(self.takeovers)
        return {
            **{name: self.counts[name] for name in COUNTED},
            "why they ended": dict(self.why),
            "replicas": self.replicas,
            "replicas started": self.ships.started,
            "events": len(found.inbox),
            "duplicates offered": self.scene.people.offered.total() - len(found.inbox),
            "refused for the moment": self.scene.people.refused.total(),
            "messages": len(found.outbox),
            "dead letters": sum(row[3] == 3 for row in found.outbox),
            "arrivals": len(found.accepted),
            "repeats": verdict.repeats,
            "repeats in the gap": verdict.unexplained,
            "takeovers": len(takeovers),
            "takeover seconds p50": round(takeovers[len(takeovers) // 2], 2) if takeovers else None,
            "takeover seconds max": round(takeovers[-1], 2) if takeovers else None,
            "violations": [*self.violations, *verdict.violations],
        }


COUNTED = ("kills", "stops", "sleeps", "database restarts", "connections cut", "ended by themselves")
CUT = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'eic-bot'"""


@asynccontextmanager
async def besieged(url: str, folder: Path, seed: str, server: postgres.OwnServer | None) -> AsyncIterator[Siege]:
    await asyncio.to_thread(folder.mkdir)
    with running_platform(folder) as platform, fleet(Job(url, platform.port, log_in(folder))) as ships:
        async with crowd(ships.ports) as people:
            people.patience = CALM  # on a busy machine replicas are killed before they are up, again and again
            yield Siege(Scene(ships, people, platform), random.Random(seed), 3 if server else 1, server)


async def on_sqlite(folder: Path, seconds: float, seed: int) -> dict[str, Any]:
    async with besieged(f"sqlite:///{folder}/soak.db", folder / "sqlite", f"{seed} sqlite", None) as siege:
        await siege.last(seconds)
        return siege.report()


async def on_postgresql(folder: Path, seconds: float, seed: int) -> dict[str, Any]:
    with postgres.own_server() as server, postgres.copied(server.address, "template0") as url:
        async with besieged(url, folder / "postgresql", f"{seed} postgresql", server) as siege:
            await siege.last(seconds)
            return siege.report()
