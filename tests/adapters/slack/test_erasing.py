"""Somebody is erased: what we wrote to them in Slack is deleted there, then their address goes."""

from pathlib import Path

import pytest

from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.rights.erasing import erase, foresee
from eic_bot.service.rights.finding import find_person
from eic_bot.service.rights.retaining import finish_departures
from eic_bot.service.tenancy import scope_of
from tests.adapters.slack.office import office
from tests.store.support import rows

# Slack's SDK still asks aiohttp for this.
pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")


async def test_what_we_wrote_to_somebody_is_deleted_in_slack(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket") as here:
        workspace, ana, ben = here.workspace, here.workspace.user("Ana"), here.workspace.user("Ben")
        for person in (ana, ben):
            for text in ("hello", "first look", "help"):
                await workspace.say(person, text)
        shown = {one.ts for one in workspace.from_bot(ana)}
        assert len(shown) > 1
        address = Address("slack", workspace.id, ana.id)
        running = here.running

        def gone(tx: Transaction) -> int:
            person = find_person(tx, ":".join(address))
            assert person is not None
            return erase(tx, running.house.library, foresee(tx, person, "erased"), "operator", running.now()).taken_back

        taken_back = await running.transactions.run(scope_of(address), gone)
        await deliver_due(running.transactions, running.channel, running.now)
        deleted = {str(one.request["ts"]) for one in here.slack.journal.calls("chat.delete")}
        assert deleted == shown
        assert len(shown) == taken_back
        assert [one for one in workspace.from_bot(ana) if not one.deleted] == []
        assert [one for one in workspace.from_bot(ben) if not one.deleted] != []
        assert await finish_departures(running.transactions) == 1
    database = here.url.removeprefix("sqlite:///")
    assert rows(database, f"SELECT count(*) FROM addresses WHERE external = '{ana.id}'") == [(0,)]
    assert rows(database, "SELECT count(*) FROM outbox WHERE operation = 'withdraw' AND status <> 2") == [(0,)]
