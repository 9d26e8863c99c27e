"""The plan of a service beside that of the whole organisation: in a room, taken out, and while a view is entered."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from eic_bot.entrypoints.cli import app
from eic_bot.entrypoints.rehearsing import Rehearsal
from eic_bot.errors import OperatorError
from tests.plan.preparing import planned

BEGUN = ("new round for Planning", "named", "31 March 2027", "yes", "me", "invite Dee", "begin workshop")
ENTERED = ("official view", "ddnn")
PUBLISHED = ("publish", "yes", "add action for Planning Print leaflets", "1", "Dee", "5 February")
ORGANISATION, PLANNING = "Ask Dee what slows her down", "Print leaflets"


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'plan.db'}"


@pytest.fixture
async def one(url: str) -> AsyncIterator[Rehearsal]:
    async with planned(url) as found:
        await tell(found, *BEGUN, *ENTERED, *PUBLISHED)
        yield found


async def tell(one: Rehearsal, *said: str) -> None:
    for text in said:
        await one.say("Ben", text)


async def heard(one: Rehearsal, text: str) -> str:
    """What the room shows after it."""
    await one.mention("Ben", text)
    return list(one.wall.posted.values())[-1]


async def test_a_room_follows_the_plan_that_is_named(one: Rehearsal) -> None:
    assert (await heard(one, "follow the plan for planning here")).startswith("When an action of the plan of Planning ")
    assert PLANNING in await heard(one, "plan")
    assert (await heard(one, "follow the plan here")).startswith("When an action of the plan is due")
    assert ORGANISATION in await heard(one, "plan")
    assert PLANNING in await heard(one, "plan for Planning")
    assert (await heard(one, "stop following the plan for Planning")).startswith("I no longer follow")
    assert (await heard(one, "plan for Planning")).startswith("I do not follow the plan here")
    assert ORGANISATION in await heard(one, "plan")
    assert (await heard(one, "stop following the plan")).startswith("I no longer follow")


async def test_each_is_taken_out_by_itself(one: Rehearsal, url: str) -> None:
    def actions(*words: str) -> list[str]:
        asked = ["export", "plan", "--format", "json", "--database", url, *words]
        return [row["action"] for row in json.loads(CliRunner().invoke(app, asked, catch_exceptions=False).stdout)]

    assert one.now
    assert actions() == [ORGANISATION]
    assert actions("--service", "Planning") == [PLANNING]
    with pytest.raises(OperatorError, match="no published view of 'Housing in local' here"):
        actions("--service", "Housing")


async def test_a_view_of_a_service_that_is_entered_gives_its_super_user_its_plan(url: str) -> None:
    async with planned(url) as one:
        await tell(one, *BEGUN, *ENTERED)
        one.wall.told.clear()
        await tell(one, "our plan", "plan for Planning")
        await one.say("Dee", "plan for Planning")
        said = [(who, text.splitlines()[0]) for who, text in one.wall.told]
    assert ("Ben", "The plan") in said
    assert ("Ben", "The plan: Planning") in said
    assert ("Dee", 'There is no plan of "Planning": it begins with a published official view of that service.') in said
