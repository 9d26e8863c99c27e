"""Officers who answer questions through the whole of a turn: inbox, engine, effects, commit."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from secrets import token_hex
from time import perf_counter, process_time

from benchmarks.measuring import check
from benchmarks.workload import synthetic
from eic_bot.dialogs.inputs import Said
from eic_bot.entrypoints.wiring import housed
from eic_bot.errors import OperatorError
from eic_bot.service.envelopes import Address, Arrived, Event, Inbound
from eic_bot.service.gathering import Gatherer
from eic_bot.service.house import House
from eic_bot.service.ports import Transactions
from eic_bot.service.tenancy import LOCAL
from eic_bot.service.turn import turns

Take = Callable[[Inbound], Awaitable[object]]
NOW = 1_700_000_000_000


@dataclass
class Round:
    """What the replies of some officers cost, for one reply."""

    wall_us: float
    cpu_us: float
    waits_ms: list[float]
    """From a reply to its acknowledgement, shortest first."""


@dataclass
class Town:
    """A database in which officers talk."""

    transactions: Transactions
    house: House
    taken: int = 0
    answered: int = 0
    gatherer: Gatherer = field(init=False)

    def __post_init__(self) -> None:
        self.gatherer = Gatherer(self.together)

    async def together(self, inputs: Sequence[Inbound]) -> Sequence[str]:
        """These in one transaction."""
        return await self.transactions.run(LOCAL, lambda tx: turns(tx, inputs, self.house, NOW))

    async def alone(self, one: Inbound) -> object:
        """One in a transaction of its own; sent again, as platforms do, where there was no connection in time."""
        while True:
            try:
                return await self.together([one])
            except OperatorError:
                continue

    async def gathered(self, one: Inbound) -> object:
        """One as the process takes it, with whatever else comes at once."""
        return await self.gatherer.take(one)

    async def newcomers(self, number: int) -> list[str]:
        """So many officers, each at the first question."""
        people = [f"officer {token_hex(4)}" for _ in range(number)]
        for some in (people[start : start + 64] for start in range(0, number, 64)):
            await self.together([_event(f"{who} came", who, Arrived()) for who in some])
        self.taken += number
        return people

    async def reply(self, take: Take, officers: int, replies: int) -> Round:
        """New officers answer so many questions each, each waiting for the acknowledgement of the one before."""
        people = await self.newcomers(officers)
        waits: list[float] = []

        async def talk(who: str) -> None:
            for number, text in enumerate(synthetic().replies[:replies]):
                asked = perf_counter()
                await take(_event(f"{who} {number}", who, Said(who, text)))
                waits.append((perf_counter() - asked) * 1000)

        begun, spent = perf_counter(), process_time()
        await asyncio.gather(*map(talk, people))
        wall, cpu = perf_counter() - begun, process_time() - spent
        total = officers * replies
        self.taken += total
        self.answered += total
        return Round(wall / total * 1e6, cpu / total * 1e6, sorted(waits))

    async def check(self) -> None:
        """Every reply is kept once, as an answer."""
        kept = await self.transactions.run(LOCAL, lambda tx: sum(1 for _ in tx.answers()))
        check(expected=self.answered, found=kept, what="answers kept")


def _event(key: str, who: str, event: Event) -> Inbound:
    return Inbound(key, Address("terminal", "local", who), event, NOW)


@asynccontextmanager
async def town(url: str, *, counted: bool = True) -> AsyncIterator[Town]:
    """A town on that database; what was said there is counted at the end, if it was empty."""
    async with housed(url, synthetic().content) as (transactions, house):
        made = Town(transactions, house)
        yield made
        if counted:
            await made.check()
