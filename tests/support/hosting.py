"""A service that runs within a test, whatever platform it talks to."""

import socket
from collections.abc import Mapping, Sequence

from eic_bot.entrypoints.wiring import Running, read_pack
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.model.answers import Answer
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address, Inbound
from eic_bot.service.gathering import Gatherer
from eic_bot.service.tenancy import scope_of
from eic_bot.service.turn import turns

DEMO = read_pack("demo")
PHRASES = bundled_phrases("en")


class Taking:
    """Takes events as a process does, and delivers at the end of each turn."""

    def __init__(self, running: Running) -> None:
        self._running = running
        self._gatherer = Gatherer(self._take_all)

    async def take(self, inbound: Inbound) -> str:
        """What the platform is owed in answer."""
        result = await self._gatherer.take(inbound)
        await deliver_due(self._running.transactions, self._running.channel, self._running.now)
        return result

    async def _take_all(self, inputs: Sequence[Inbound]) -> Sequence[str]:
        here = self._running
        return await here.transactions.run(
            scope_of(inputs[0].address), lambda tx: turns(tx, inputs, here.house, here.now())
        )


async def answers_of(running: Running, address: Address) -> Mapping[str, Answer]:
    """What is kept of somebody's answers."""
    rows = await running.transactions.run(scope_of(address), lambda tx: list(tx.answers()))
    return {row.answer.question: row.answer for row in rows if row.person == address.external}


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
