"""A council whose official view is published: what its channels can be sent something for."""

from collections.abc import Callable, Mapping

from eic_bot.dialogs.inputs import Said
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import Running
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address, Inbound
from eic_bot.service.tenancy import scope_of
from eic_bot.service.turn import turns

PUBLISHED = moment("2027-01-13 11:00")
VIEW = ("ddnn", "dddn", "dnnn", "nnnn", "ddnn", "dddn", "dnnn", "ddnn")
"""What the super-user enters for the first characteristics; nothing of the others."""


async def publish(running: Running, addresses: Mapping[str, Address], set_now: Callable[[int], None]) -> None:
    """Ben, the super-user, enters the official view and publishes it, two hours after the workshop should begin."""
    set_now(PUBLISHED)
    for number, text in enumerate(("official view", *VIEW, "publish", "yes")):
        if number == 0:
            await _take(running, addresses["Ana"], "begin workshop", "workshop")
        await _take(running, addresses["Ben"], text, f"{number}")
    await deliver_due(running.transactions, running.channel, lambda: PUBLISHED)


async def _take(running: Running, address: Address, text: str, key: str) -> None:
    one = Inbound(f"published:{key}", address, Said(address.external, text), PUBLISHED)
    await running.transactions.run(scope_of(address), lambda tx: turns(tx, [one], running.house, PUBLISHED))
