"""Reminders of a round: one that fails is tried again, and holds up nobody."""

from pathlib import Path

import pytest

from eic_bot.entrypoints.stage import moment
from eic_bot.errors import EicBotError
from eic_bot.service.timers import fire_due
from tests.rounds.test_anonymity import COUNCIL, invited
from tests.service.house import at_home
from tests.store.support import rows


async def test_a_reminder_that_fails_keeps_no_other_waiting(tmp_path: Path) -> None:
    """As if the rows of one person were broken: what is put into the outbox for them is refused."""
    async with at_home(tmp_path, COUNCIL) as home:
        await invited(home)
        url = f"sqlite:///{tmp_path / 'home.db'}"
        [(bob,)] = rows(url, "SELECT owner FROM addresses WHERE external = 'Bob'")
        refused = f"CREATE TRIGGER broken BEFORE INSERT ON outbox WHEN NEW.owner = {bob}"
        rows(url, f"{refused} BEGIN SELECT RAISE(ABORT, 'broken'); END")
        home.now = moment("2027-03-17 10:05")
        with pytest.raises(EicBotError):
            await fire_due(home.bot.transactions, home.bot.house, home.now)
        assert rows(url, "SELECT count(*) FROM outbox WHERE message LIKE '%A reminder%'") == [(1,)]
        rows(url, "DROP TRIGGER broken")
        await fire_due(home.bot.transactions, home.bot.house, home.now)
        assert rows(url, "SELECT count(*) FROM outbox WHERE message LIKE '%A reminder%'") == [(2,)]
