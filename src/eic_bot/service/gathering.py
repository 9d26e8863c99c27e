"""Gathering: events that come in at the same time are taken in one transaction, and each of them fails alone.

Nothing waits for company: what comes while nothing is under way is taken at once, what comes meanwhile goes together.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field

from eic_bot.service.envelopes import Address, Inbound
from eic_bot.service.tenancy import scope_of

MOST = 64
"""Events in one transaction."""
LANES = 2
"""Transactions under way: one computes while the other waits for the database."""

TakeAll = Callable[[Sequence[Inbound]], Awaitable[Sequence[str]]]
"""Takes events of one organisation in one transaction, in order; for each what the platform is owed in answer."""


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """An event, and who waits for it."""

    inbound: Inbound
    caller: asyncio.Future[str]


@dataclass(slots=True)
class Gatherer:
    """Takes the events of one process."""

    take_all: TakeAll
    _waiting: list[Waiting] = field(default_factory=list)
    _under_way: dict[asyncio.Task[None], set[Address]] = field(default_factory=dict)
    _called: bool = False

    async def take(self, inbound: Inbound) -> str:
        """What the platform is owed, once it is committed; raises what went wrong with this event, and no other's.

        Events from one address are taken in the order in which they came.
        """
        loop = asyncio.get_running_loop()
        one = Waiting(inbound, loop.create_future())
        self._waiting.append(one)
        if not self._called:
            self._called = True
            loop.call_soon(self._begin)  # after all that came in this moment
        return await one.caller

    def _begin(self) -> None:
        self._called = False
        while len(self._under_way) < LANES and (some := self._next()):
            task = asyncio.create_task(self._take(some))
            self._under_way[task] = {one.inbound.address for one in some}
            task.add_done_callback(self._end)

    def _end(self, task: asyncio.Task[None]) -> None:
        del self._under_way[task]
        self._begin()

    def _next(self) -> list[Waiting]:
        """The first that wait, but for those from an address of which one is under way; all of one organisation.

        Who gave up waiting comes again: what nobody waits for is not taken, so that a crowd does not last.
        """
        busy = set().union(*self._under_way.values())
        self._waiting = [one for one in self._waiting if not one.caller.done()]
        free = [one for one in self._waiting if one.inbound.address not in busy]
        here = scope_of(free[0].inbound.address) if free else None
        some = [one for one in free if scope_of(one.inbound.address) == here][:MOST]
        chosen = set(some)
        self._waiting = [one for one in self._waiting if one not in chosen]
        return some

    async def _take(self, some: Sequence[Waiting]) -> None:
        try:
            results = await self.take_all([one.inbound for one in some])
        except Exception as problem:  # noqa: BLE001  whatever it is, it is the callers'
            if len(some) == 1:
                _fail(some[0], problem)
            else:
                await asyncio.gather(*map(self._one_by_one, _by_address(some)))
            return
        for one, result in zip(some, results, strict=True):
            if not one.caller.done():
                one.caller.set_result(result)

    async def _one_by_one(self, some: Iterable[Waiting]) -> None:
        """Whose fault it was is not known: each by itself. Where a COMMIT's outcome is unknown the inbox tells."""
        for one in some:
            await self._take([one])


def _by_address(some: Iterable[Waiting]) -> Iterable[list[Waiting]]:
    lines: dict[Address, list[Waiting]] = {}
    for one in some:
        lines.setdefault(one.inbound.address, []).append(one)
    return lines.values()


def _fail(one: Waiting, problem: Exception) -> None:
    if not one.caller.done():
        one.caller.set_exception(problem)
