"""People of several councils in one service, with a clock that stands still."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from eic_bot.dialogs.inputs import Said
from eic_bot.dialogs.plain import plain
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import Running, read_pack, running
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address, Arrived, Delivered, Event, Inbound, Outbound, Receipt
from eic_bot.service.limits import Limits
from eic_bot.service.sector.operating import Order, operate
from eic_bot.service.tenancy import scope_of
from tests.support.transcripts import FOLDER

PACK = read_pack(str(FOLDER / "packs" / "council"))
MONDAY = moment("2027-03-01 10:00")
HOUR = 3_600_000
DAY = 24 * HOUR


@dataclass
class Screens:
    """What everybody was shown, by council and name."""

    name: str = "terminal"
    limits: Limits = Limits()
    shown: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    async def send(self, outbound: Outbound) -> Receipt:
        if outbound.message is not None:
            at = outbound.address
            self.shown.setdefault((at.tenant, at.external), []).append(plain(outbound.message))
        return Delivered()


@dataclass
class Councils:
    """A running service; each council has people called as one likes."""

    bot: Running
    screens: Screens
    url: str
    now: int = MONDAY
    number: int = 0

    async def say(self, council: str, person: str, *texts: str) -> str:
        """Somebody says these, one after the other; all that they were told to the last."""
        for text in texts:
            self.screens.shown.pop((council, person), None)
            await self._take(council, person, Said(person, text))
        return "\n".join(self.told(council, person))

    async def arrive(self, council: str, person: str) -> None:
        """Somebody comes for the first time, and their council gets its name."""
        await self._take(council, person, Arrived(None))
        await self.bot.transactions.run(scope_of(_address(council, person)), lambda tx: tx.entitle(council))

    async def report(self, council: str, person: str, reach: str, *, kind: str = "money", words: str = "") -> None:
        """Somebody reports a barrier."""
        await self.arrive(council, person)
        said = await self.say(council, person, f"barrier {words or 'It costs too much'}", kind, reach, "yes")
        assert "Reported." in said, said

    async def order(self, order: Order, **words: str) -> Sequence[str]:
        """An operator has something done."""
        lines = await operate(self.bot.transactions, self.bot.house, order, words, self.now)
        await deliver_due(self.bot.transactions, self.screens, lambda: self.now)
        return lines

    async def pass_time(self, until: int) -> None:
        """Time goes on, and what is due happens."""
        self.now = until
        await self.bot.idle()

    def told(self, council: str, person: str) -> Sequence[str]:
        """What somebody was told since they spoke last."""
        return self.screens.shown.get((council, person), [])

    def everybody(self) -> Mapping[tuple[str, str], list[str]]:
        """What everybody was told since they spoke last."""
        return self.screens.shown

    async def _take(self, council: str, person: str, event: Event) -> None:
        self.number += 1
        await self.bot.take(Inbound(f"test:{self.number}", _address(council, person), event, self.now))


def _address(council: str, person: str) -> Address:
    return Address("terminal", council, person)


@asynccontextmanager
async def councils(folder: Path) -> AsyncIterator[Councils]:
    """The service, until the end of the block."""
    screens, url = Screens(), f"sqlite:///{folder / 'councils.db'}"
    found: list[Councils] = []
    async with running(url, PACK, screens, now=lambda: found[0].now if found else MONDAY) as bot:
        found.append(Councils(bot, screens, url))
        yield found[0]
