"""Sharing and comparing over several organisations of one database, on each database."""

from collections.abc import Iterable
from datetime import date

from eic_bot.entrypoints.registering import read_register
from eic_bot.entrypoints.stage import moment
from eic_bot.model.comparison import Withheld
from eic_bot.packs.councils import bundled_register
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Scope
from eic_bot.service.sharing.inventing import invent, scope_of_council
from eic_bot.service.sharing.sector import SectorShown, sector_positions
from tests.rounds.test_anonymity import COUNCIL
from tests.store.support import LOCAL

NOW = moment("2026-11-23 09:00")
TODAY = "2026-11-23"
REGISTER = read_register(bundled_register())
DISTRICTS = [
    one.code for one in REGISTER.alive_on(date(2026, 11, 23)) if one.region == "South East" and one.type == "district"
]


async def share_all(database: Transactions, codes: Iterable[str]) -> None:
    for code in codes:
        await database.run(scope_of_council(code), lambda tx, code=code: invent(tx, COUNCIL, code, NOW))  # type: ignore[misc]


async def test_the_sector_is_shown_from_five_councils_up_and_again_where_one_more_would_say_too_much(
    database: Transactions,
) -> None:
    def sector(tx: Transaction) -> SectorShown | Withheld:
        return sector_positions(tx, COUNCIL.pack, REGISTER, NOW)

    await share_all(database, DISTRICTS[:4])
    assert await database.run(LOCAL, sector) is Withheld.TOO_FEW
    await share_all(database, DISTRICTS[4:6])
    found = await database.run(LOCAL, sector)
    assert isinstance(found, SectorShown)
    assert found.figures.councils == 6
    await share_all(database, DISTRICTS[6:7])
    again = await database.run(LOCAL, sector)
    assert isinstance(again, SectorShown)
    assert again.figures == found.figures
    await share_all(database, DISTRICTS[7:12])
    more = await database.run(Scope("elsewhere"), sector)
    assert isinstance(more, SectorShown)
    assert more.figures.councils == 12
