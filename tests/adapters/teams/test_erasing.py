"""Somebody is erased: what we wrote to them in Teams is deleted there, then their address goes."""

from pathlib import Path

from eic_bot.service.delivery import deliver_due
from eic_bot.service.ports import Transaction
from eic_bot.service.rights.erasing import erase, foresee
from eic_bot.service.rights.finding import find_person
from eic_bot.service.rights.retaining import finish_departures
from eic_bot.service.tenancy import scope_of
from tests.adapters.teams.office import office
from tests.store.support import rows


async def test_what_we_wrote_to_somebody_is_deleted_in_teams(tmp_path: Path) -> None:
    async with office(tmp_path) as here:
        ana, ben = here.tenant.user("Ana"), here.tenant.user("Ben")
        for person in (ana, ben):
            await person.install()
            for text in ("hello", "first look", "help"):
                await person.say(text)
        address, running = here.address_of(ana), here.running
        written = [one for one in ana.chat.messages.values() if one.sender != ana.user.id]
        assert len(written) > 1

        def gone(tx: Transaction) -> int:
            person = find_person(tx, ":".join(address))
            assert person is not None
            return erase(tx, running.house.library, foresee(tx, person, "erased"), "operator", running.now()).taken_back

        taken_back = await running.transactions.run(scope_of(address), gone)
        await deliver_due(running.transactions, running.channel, running.now)
        assert all(one.deleted for one in written)
        assert 1 < taken_back <= len(written)
        assert any(not one.deleted for one in ben.chat.messages.values())
        assert await finish_departures(running.transactions) == 1
    database = here.url.removeprefix("sqlite:///")
    assert rows(database, f"SELECT count(*) FROM addresses WHERE external = '{address.external}'") == [(0,)]
    assert rows(database, "SELECT count(*) FROM outbox WHERE operation = 'withdraw' AND status <> 2") == [(0,)]
