"""A colleague is asked by a mention, as Teams sends it: by the entity and not by the words; who never came is not."""

from pathlib import Path
from typing import Any

import pytest

from eic_bot.simulator.teams import events
from eic_bot.simulator.teams.people import Person
from tests.adapters.teams.office import Office, office
from tests.rounds.test_anonymity import COUNCIL
from tests.store.support import rows


async def begun(here: Office, *others: str) -> tuple[Person, list[Person]]:
    """Ana at a question, and others who opened the app."""
    people = [here.tenant.user(name) for name in ("Ana", *others)]
    for person in people:
        await person.install()
    await people[0].say("begin bins")
    return people[0], people[1:]


def naming(ana: Person, text: str, *people: dict[str, Any]) -> dict[str, Any]:
    """A message in which these are mentioned."""
    said = events.words(ana._event("message", ana.chat), text)
    mentions = [{"type": "mention", "text": f"<at>{one['name']}</at>", "mentioned": one} for one in people]
    return {**said, "entities": [*mentions, *said["entities"]]}


def of(person: Person) -> dict[str, Any]:
    return {"id": person.user.id, "name": person.user.name, "aadObjectId": person.user.aad}


async def told(here: Office, ana: Person, activity: dict[str, Any]) -> str:
    """What is said because of it."""
    [(before,)] = rows(here.url, "SELECT max(id) FROM outbox")
    delivery = await ana._line.deliver(activity)
    assert delivery.status == 200
    assert here.refused() == []
    return repr(rows(here.url, f"SELECT message FROM outbox WHERE id > {before}"))


WANTED = "SELECT external FROM suggestions JOIN addresses ON addresses.owner = suggestions.colleague"


@pytest.mark.parametrize("text", ["ask <at>Ben</at>", "Ask\u00a0<at>Ben</at>", "ask &nbsp;<at>Ben</at>&nbsp;"])
async def test_a_mention_is_the_person_and_not_the_words(tmp_path: Path, text: str) -> None:
    """Two are called Ben: by the name alone it would be asked which of them is meant."""
    async with office(tmp_path, content=COUNCIL) as here:
        ana, [ben, _] = await begun(here, "Ben", "Ben")
        assert "I ask " in await told(here, ana, naming(ana, text, of(ben)))
        assert rows(here.url, WANTED) == [(ben.user.aad,)]


async def test_somebody_who_never_came_is_not_asked_a_guest_neither(tmp_path: Path) -> None:
    """A guest of a tenant is known to Teams by an id there, like everybody; who never said hello cannot be reached."""
    async with office(tmp_path, content=COUNCIL) as here:
        ana, _ = await begun(here)
        guest = {"id": "29:gus", "name": "Gus (Guest)", "aadObjectId": "9d0e0000-0000-4000-8000-0000000000aa"}
        assert "I have not met" in await told(here, ana, naming(ana, "ask <at>Gus (Guest)</at>", guest))
        nobody = {"id": "29:anonymous", "name": "Gus (Unverified)"}
        said = await told(here, ana, naming(ana, "ask <at>Gus (Unverified)</at>", nobody))
        assert "I know nobody called" in said
        assert rows(here.url, "SELECT count(*) FROM suggestions") == [(0,)]


async def test_the_bot_itself_and_what_only_looks_like_a_mention_are_nobody(tmp_path: Path) -> None:
    async with office(tmp_path, content=COUNCIL) as here:
        ana, _ = await begun(here, "Ben")
        bot = {"id": here.teams.world.bot["id"], "name": here.teams.world.bot["name"]}
        assert "I ask " not in await told(here, ana, naming(ana, f"ask <at>{bot['name']}</at>", bot))
        assert "I ask " not in await told(here, ana, naming(ana, "ask <at>Zed</at>"))
        assert rows(here.url, "SELECT count(*) FROM suggestions") == [(0,)]
