"""Longer words are written in a form that opens at once; where it does not open, they can be typed all the same."""

import asyncio
from pathlib import Path

import pytest

from eic_bot.simulator.slack import Fault, Trouble
from tests.adapters.slack.office import Office, office
from tests.adapters.slack.playing import Player, usable

both_ways = pytest.mark.parametrize("over", ["http", "socket"])


async def begun(here: Office) -> Player:
    """Somebody at the first statement."""
    player = Player(here, here.workspace.user("Ana"), cards=True, time=1_790_000_000_000, dialog="first_look")
    await player.arrive()
    return player


@both_ways
async def test_the_button_of_a_comment_opens_its_form_and_what_is_written_is_kept(
    over: str, tmp_path: Path, unused_tcp_port: int
) -> None:
    async with office(tmp_path, over=over, port=unused_tcp_port) as here:
        ana = (await begun(here)).user
        await here.workspace.say(ana, "comment")
        message = here.workspace.last(ana)
        await here.workspace.press(ana, message, next(one.action for one in usable(message) if one.is_form))
        await here.until(lambda: bool(ana.views))
        await here.workspace.submit_view(ana, {"text": "Ask Jo <@U1> & <!channel>"})
        assert ana.views == []
        assert "Noted: Ask Jo" in here.workspace.last(ana).text
        await here.workspace.say(ana, "do")
        assert [one.comment for one in (await here.answers(ana)).values()] == ["Ask Jo <@U1> & <!channel>"]
        assert here.slack.journal.refused() == []


@pytest.mark.parametrize("by", ["press", "command"])
async def test_what_asks_for_words_opens_the_form_with_the_same_step(
    by: str, tmp_path: Path, unused_tcp_port: int
) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        player = await begun(here)
        if by == "press":
            await player.use(player.pressed("[Not our goal]"))
        else:
            await here.workspace.command(player.user, None, "/eic comment")
        await here.until(lambda: bool(player.user.views))
        await here.workspace.submit_view(player.user, {"text": "The county does that."})
        await here.workspace.say(player.user, "do")
        assert "The county does that." in str(await here.answers(player.user))
        assert here.slack.journal.refused() == []


TROUBLES = (
    Fault(Trouble.REFUSED, "views.open", error="expired_trigger_id"),
    Fault(Trouble.SERVER_ERROR, "views.open", times=9),
    Fault(Trouble.DROPPED_BEFORE, "views.open", times=9),
    Fault(Trouble.RATE_LIMITED, "views.open", retry_after=30),
    Fault(Trouble.HANG, "views.open", hold=5),
)


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda one: one.trouble.name.lower())
async def test_where_the_form_does_not_open_the_press_is_taken_and_words_can_be_typed(
    trouble: Fault, tmp_path: Path, unused_tcp_port: int
) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        player = await begun(here)
        here.slack.faults.add(trouble)
        delivery = await here.workspace.press(*aim(player, "[Not our goal]"))
        assert delivery.taken
        await here.until(lambda: bool(here.slack.journal.calls("views.open")))
        assert player.user.views == []
        await here.workspace.say(player.user, "The county does that.")
        assert "The county does that." in str(await here.answers(player.user))
        await asyncio.sleep(0)


def aim(player: Player, label: str) -> tuple:  # type: ignore[type-arg]
    """Who presses what."""
    one = player.pressed(label)
    return player.user, one.message, one.action
