"""One scene of the suite: replicas, people and platform; brought to rest and judged at the end of every test."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from tests.faults.crowd import Crowd
from tests.faults.fleet import LIMIT, Fleet, Replica
from tests.faults.invariants import Verdict, judged, seen
from tests.store.support import rows
from tests.support.loopback.channel import LIMITS
from tests.support.loopback.control import Loopback

IN_FLIGHT = LIMITS.at_once
"""So many messages can be under way in one replica."""


@dataclass
class Scene:
    """What a test has at hand."""

    ships: Fleet
    people: Crowd
    platform: Loopback
    ended: list[Replica] = field(default_factory=list)
    """Replicas whose flight was cut short: each may have left a gap."""

    @property
    def url(self) -> str:
        return self.ships.job.url

    @property
    def is_shared(self) -> bool:
        """Whether several replicas may have this database."""
        return self.url.startswith("postgresql:")

    def kill(self, replica: Replica) -> None:
        """SIGKILL."""
        replica.kill()
        self.ended.append(replica)

    async def until(self, holds: Callable[[], object], limit: float = LIMIT) -> None:
        """Until it is so."""
        ends = time.monotonic() + limit
        while not holds():
            assert time.monotonic() < ends, "\n".join(one.said() for one in self.ships.replicas)
            await asyncio.sleep(0.02)

    def waiting(self) -> int:
        """Messages that came to no end yet."""
        return int(rows(self.url, "SELECT count(*) FROM outbox WHERE status < 2")[0][0])

    async def settled(self, gap: int | None = None) -> Verdict:
        """Everything has come to rest, and everything holds. ``gap`` where other than kills cut flights short."""
        await self.until(lambda: not self.waiting())
        verdict = self.verdict(gap)
        assert not verdict.violations, "\n".join(verdict.violations)
        return verdict

    def verdict(self, gap: int | None = None) -> Verdict:
        in_flight = IN_FLIGHT * len(self.ended) if gap is None else gap
        now = seen(self.url, self.platform.accepted())
        return judged(now, self.people.acknowledged, in_flight, self.people.hurried)

    async def replaced(self, replica: Replica, **environment: str) -> Replica:
        """Once this one is over, another in its place; leases of the first need not be waited for."""
        await self.until(replica.is_over)
        self.ended.append(replica)
        rows(self.url, f"UPDATE outbox SET lease_until = 0 WHERE lease_owner LIKE '%:{replica.pid}:%'")
        return (await self.ships.up(1, **environment))[0]


async def together(*doing: Awaitable[object]) -> None:
    """All of it at once; the first that fails fails all."""
    async with asyncio.TaskGroup() as group:
        for one in doing:
            group.create_task(_awaited(one))


async def _awaited(one: Awaitable[object]) -> None:
    await one
