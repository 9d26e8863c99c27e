"""``eic-bot serve`` with nothing but environment variables, talked to in Slack from the first hello to the result."""

import asyncio
from pathlib import Path

from tests.adapters.slack.playing import Player, usable
from tests.adapters.slack.served import Served, served

ANSWERS = ("do", "plan", "review", "not yet", "understand", "do", "plan", "don't know", "do", "review", "plan", "do")


async def act(here: Served, player: Player, text: str) -> None:
    """Do it, and wait for what is said to it."""
    count = len(player.messages())
    await player.act(text)
    await here.until(lambda: len(player.messages()) > count)
    await here.settled()


async def first_look(folder: Path, over: str) -> None:
    async with served(folder, over) as here:
        player = here.player("Ana", cards=True)
        await here.workspace.say(player.user, "hello")
        await here.until(lambda: bool(player.messages()))
        assert "Which language would you like? Pa iaith hoffech chi?" in player.last()
        await act(here, player, "English")
        assert "What would you like to do?" in player.last()
        await act(here, player, "First look")
        for number, text in enumerate(ANSWERS):
            if number == 2:
                await comment(here, player)
            if number == 5:
                await here.end(kill=True)
                await here.start()
            if number == 8:
                assert await here.end() == 0
                await here.start()
            await act(here, player, text)
        await act(here, player, "change 1")
        await act(here, player, "review")
        await act(here, player, "summary")
        answers = await here.answers(player.user)
        kept = list(answers.values())
        assert answers["role.purpose.1"].value == "review"
        assert [one.value for one in kept[:2]] == ["plan", "review"]
        assert len(kept) == len(ANSWERS)
        assert [one.comment for one in kept if one.comment] == ["We wrote <it> & down."]
        texts = " ".join(player.texts())
        for said in ("strength", "next step", "independent"):
            assert said in texts.casefold()
        assert here.slack.journal.refused() == []
        assert await here.end() == 0
        said = here.said.read_text(encoding="utf-8")
        assert said.count("stopping; nothing new is taken") == said.count("serve: stopped") == 2
        assert "Traceback" not in said


async def comment(here: Served, player: Player) -> None:
    """Write one in a form."""
    await act(here, player, "comment")
    message = player.messages()[-1]
    await here.workspace.press(player.user, message, next(one.action for one in usable(message) if one.is_form))
    await here.until(lambda: bool(player.user.views))
    count = len(player.messages())
    await here.workspace.submit_view(player.user, {"text": "We wrote <it> & down."})
    await here.until(lambda: len(player.messages()) > count)
    await here.settled()


async def test_an_officer_is_taken_through_the_first_look_and_a_crash_over_http_and_over_a_socket(
    tmp_path: Path,
) -> None:
    await asyncio.gather(first_look(tmp_path, "http"), first_look(tmp_path, "socket"))
