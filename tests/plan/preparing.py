"""A council whose official view is published, with a room: what people say in private goes in past any platform."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager

from eic_bot.dialogs.inputs import Said
from eic_bot.entrypoints.rehearsing import Rehearsal, rehearsal
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import Running
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address, Inbound
from eic_bot.service.tenancy import scope_of
from eic_bot.service.turn import turns
from tests.workshops.preparing import NOVEMBER, ROWS, prepare
from tests.workshops.stages import silent

PUBLISHED = moment("2027-01-14 10:00")
DUE = moment("2027-02-01 10:05")
"""A Monday."""
VIEW = ("begin workshop", "official view", "ddnn", "pppp", "publish", "yes")
ACTION = ("add action Ask Dee what slows her down", "1", "Dee", "1 February")


async def publish(running: Running, addresses: Mapping[str, Address], *more: str) -> None:
    """Ben enters a view of two characteristics, publishes it, and says what else is given."""
    for number, text in enumerate((*VIEW, *more)):
        one = Inbound(f"view:{number}", addresses["Ben"], Said("Ben", text), PUBLISHED)
        await running.transactions.run(
            scope_of(one.address),
            lambda tx, one=one: turns(tx, [one], running.house, PUBLISHED),  # type: ignore[misc]
        )
    await deliver_due(running.transactions, running.channel, lambda: PUBLISHED)


@asynccontextmanager
async def planned(url: str, *more: str) -> AsyncIterator[Rehearsal]:
    """Four people at terminals and a room; the view is published, and one action is planned."""
    async with rehearsal(url, silent) as one:
        one.now = NOVEMBER
        addresses = {name: one.address_of(name) for name in ROWS}
        await prepare(one.bot, addresses, clock_of(one))
        one.now = PUBLISHED
        await publish(one.bot, addresses, *ACTION, *more)
        one.present = tuple(seen for seen in one.present or () if seen.name in ROWS)
        one.wall.told.clear()
        yield one


def clock_of(one: Rehearsal) -> Callable[[int], None]:
    """What sets its time."""

    def set_now(now: int) -> None:
        one.now = now

    return set_now
