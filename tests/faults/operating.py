"""What operators do while people assess: packs are published, and people erased."""

import asyncio
from contextlib import suppress

from eic_bot.dialogs.dialog import Content
from eic_bot.service.content import Library
from eic_bot.service.ports import Transaction
from eic_bot.service.publishing.deciding import Confirmed
from eic_bot.service.publishing.operating import Press
from eic_bot.service.publishing.records import Movers
from eic_bot.service.rights.erasing import erase, foresee
from eic_bot.service.rights.finding import find_person
from eic_bot.service.tenancy import scope_of
from eic_bot.store.database import open_database
from tests.faults.councils import CouncilSiege
from tests.faults.officers import Officer
from tests.publishing.press import changed, reword


async def publish(siege: CouncilSiege, content: Content) -> None:
    """Version after version, for everybody."""
    version = 1
    while not siege.is_over:
        await asyncio.sleep(siege.chance.uniform(10.0, 25.0))
        version += 1
        newer = changed(f"9.{version}.0", reword("waste.less.1", f"Other words, {version}"), content)
        if await _published(siege, newer):
            siege.counts["packs published"] += 1


async def _published(siege: CouncilSiege, content: Content) -> bool:
    async def no_copy(change: str) -> None:
        del change

    with suppress(Exception):  # the database may be away: the next version is published then
        async with open_database(siege.url, "an operator") as transactions:
            press = Press(transactions, Library(), siege.clock.milliseconds, no_copy, by_two=False, most=None)
            weighed = await press.report(content, "")
            if weighed.impact is None:
                return False
            await press.publish(content, Confirmed("ada", weighed.impact.token, Movers("all")), "")
            return True
    return False


async def erase_officer(siege: CouncilSiege, officer: Officer, number: int) -> None:
    """Once; where the database is away, nobody is erased."""

    def work(tx: Transaction) -> bool:
        person = find_person(tx, ":".join(officer.address))
        foreseen = foresee(tx, person, "erased") if person is not None else None
        if foreseen is None or foreseen.refused:
            return False
        erase(tx, Library(), foreseen, "operator", siege.clock.milliseconds())
        return True

    key = f"{officer.name.lower()}-r{number}"
    siege.gone.add(key)
    with suppress(Exception):
        async with open_database(siege.url, "an operator") as transactions:
            siege.counts["erased"] += await transactions.run(scope_of(officer.address), work)
