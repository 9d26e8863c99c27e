"""A plan on each database: kept, followed up in private and in a room, answered, taken out."""

from eic_bot.model.plan import ActionState
from eic_bot.service.plan.reading import Planned, planned
from eic_bot.service.ports import Transaction
from eic_bot.service.tenancy import LOCAL
from eic_bot.store.database import open_reader
from tests.plan.preparing import DUE
from tests.plan.preparing import planned as planning
from tests.store.support import ELSEWHERE, rows
from tests.workshops.preparing import press_labelled


async def test_an_action_goes_from_the_plan_to_its_owner_and_the_room_and_back(url: str) -> None:
    more = ("priorities 1 2", "priorities 2", "add action Nul \0 and half \ud800", "1", "a team", "2 February")
    async with planning(url, *more) as one:
        await one.mention("Ana", "follow the plan here")
        one.now = DUE
        await one.bot.idle()
        await one.bot.idle()
        assert [who for who, _ in one.wall.told] == ["Dee"]
        assert "How far is it?" in list(one.wall.posted.values())[-1]
        await press_labelled(one, "Cai", "Done")
        await one.say("Ben", "remove action 2")
        await one.mention("Ana", "stop following the plan")
        assert rows(url, "SELECT count(*) FROM plan_rooms") == [(0,)]
        assert await one.bot.transactions.run(ELSEWHERE, lambda tx: (tx.plan.action(1), tx.history.rounds())) == (
            None,
            [],
        )
    with open_reader(url) as reader:
        found = reader.read(LOCAL, read)
    assert found.priorities == ("role.place",)
    assert [(one.id, one.owner, one.state) for one in found.actions] == [
        ("1", "Dee", ActionState.DONE),
        ("2", "a team", ActionState.REMOVED),
    ]


def read(tx: Transaction) -> Planned:
    found = planned(tx)
    assert found is not None
    return found
