"""The console and its identity provider, served in a thread of their own beside the test that looks at them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from eic_bot.admin.configuration import Configuration, read_roles
from eic_bot.admin.configuration import Provider as Named
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited, Changes, Scope
from tests.admin.certificates import certificates
from tests.admin.provider import CLIENT, SECRET, Provider, provider
from tests.admin.serving import ALPHA, BEGINS, Served, as_it_comes, served
from tests.browser.beside import beside
from tests.store.support import outgoing


@dataclass
class Consoles:
    """Where it is, and who signs in."""

    served: Served
    provider: Provider
    loop: asyncio.AbstractEventLoop

    @property
    def site(self) -> str:
        """Its address."""
        return self.served.site

    def do(self, organisation: str, work: Callable[[Transaction], object]) -> object:
        """In the database, beside the console."""

        async def done() -> object:
            return await self.served.transactions.run(Scope(organisation), work)

        return asyncio.run_coroutine_threadsafe(done(), self.loop).result(timeout=30)


def consoles() -> AbstractContextManager[Consoles]:
    """One, with something on every page."""
    return beside(_opened)


@asynccontextmanager
async def _opened(folder: Path) -> AsyncIterator[Consoles]:
    trusted = certificates(folder)
    async with provider(trusted) as made:
        made.asks = True
        async with served(folder, _configured(made), trusted.caller, as_it_comes) as console:
            await console.transactions.run(Scope(ALPHA), _filled)
            yield Consoles(console, made, asyncio.get_running_loop())


def _configured(made: Provider) -> Callable[[str], Configuration]:
    roles = read_roles(f"eic.admin=admin, alpha-viewers=viewer@{ALPHA}")
    return lambda site: Configuration("127.0.0.1", site, Named(made.issuer, CLIENT, SECRET), roles)


def _filled(tx: Transaction) -> None:
    tx.entitle("Anytown Council")
    [owner] = tx.owners([Address("slack", "TALPHA", "U0")], BEGINS)
    tx.save(Changes(BEGINS, outgoing=[outgoing(owner, number + 1, f"k{number}") for number in range(4)]))
    actions = ("pack.kept", "round.closed")
    tx.audit([Audited("operator", actions[number % 2], f"no. {number}") for number in range(60)], BEGINS)
