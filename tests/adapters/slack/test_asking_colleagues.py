"""A colleague is asked by a mention, as Slack sends it: by id, with a name or without; guests are not."""

from pathlib import Path

import pytest

from eic_bot.simulator.slack.records import User
from tests.adapters.slack.office import Office, office
from tests.rounds.test_anonymity import COUNCIL
from tests.store.support import rows


async def asked(here: Office, text: str, *named: User) -> str:
    """What is said because of it where Ana is at a question."""
    ana = here.workspace.user("Ana")
    for said in ("hello", "begin bins"):
        await here.workspace.say(ana, said)
    [(before,)] = rows(here.url, "SELECT max(id) FROM outbox")
    await here.workspace.say(ana, text, naming=named)
    return repr(rows(here.url, f"SELECT message FROM outbox WHERE id > {before}"))


@pytest.mark.parametrize("text", ["ask @Bob", "Ask @Bob"])
async def test_a_mention_is_somebody_although_they_never_said_hello(tmp_path: Path, text: str) -> None:
    async with office(tmp_path, over="socket", content=COUNCIL) as here:
        bob = here.workspace.user("Bob")
        assert "Bob" in await asked(here, text, bob)
        wanted = "SELECT external FROM suggestions JOIN addresses ON addresses.owner = suggestions.colleague"
        assert rows(here.url, wanted) == [(bob.id,)]


async def test_a_guest_is_not_asked(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket", content=COUNCIL) as here:
        gus = here.workspace.user("Gus")
        gus.is_guest = True
        assert "guest" in await asked(here, "ask @Gus", gus)
        assert rows(here.url, "SELECT count(*) FROM suggestions") == [(0,)]
