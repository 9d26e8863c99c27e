"""A plan that is followed up in a room of one platform while its owner is on the other."""

from eic_bot.simulator.teams.world import Shown
from tests.adapters.slack.playing import usable
from tests.plan.preparing import ACTION, DUE, publish
from tests.workshops.test_both_platforms import Council, council

__all__ = ["council"]


def text_of(shown: Shown) -> str:
    return shown.text if shown.card is None else str(shown.card["speak"])


async def planned(council: Council) -> None:
    addresses = {name: council.slack.address_of(user) for name, user in council.in_slack.items()}
    await publish(council.slack.running, addresses, *ACTION)


async def come_due(council: Council) -> None:
    council.slack.now = lambda: DUE
    await council.slack.running.idle()
    await council.delivered()


async def test_in_a_slack_channel_and_with_its_owner_in_teams(council: Council) -> None:
    await planned(council)
    await council.slack.workspace.mention(council.in_slack["Ana"], council.channel, "follow the plan here")
    await council.delivered()
    assert council.posted[-1].text.startswith("When an action of the plan is due")
    await come_due(council)
    assert "How far is it?" in council.posted[-1].text
    assert "Ask Dee what slows her down" in text_of(council.in_teams["Dee"].last())
    await council.press_in_slack("Ben", "Stuck")
    assert "stuck, said" in council.posted[-1].text
    assert [one.label for one in usable(council.posted[-1])] == []


async def test_in_a_teams_chat_with_a_press_there(council: Council) -> None:
    await planned(council)
    await council.mention_in_teams("Cai", "follow the plan here")
    assert council.shown[-1].startswith("When an action of the plan is due")
    await come_due(council)
    cai = council.in_teams["Cai"]
    pressed = await cai.execute(cai.last(council.room), "Done", where=council.room)
    await council.delivered()
    assert pressed.toast is None
    assert "done, said" in council.shown[-1]
    assert "How far is it?" not in council.shown[-1]
    dee = council.in_teams["Dee"]
    asked = dee.last()
    assert "How far is it?" in text_of(asked)
    await dee.execute(asked, "Later")
    await council.delivered()
    assert "later, said" in council.shown[-1]
    assert text_of(asked).endswith("later, said Dee.")
