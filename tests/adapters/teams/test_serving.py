"""``eic-bot serve`` with nothing but environment variables, talked to in Teams, stopped and killed."""

import asyncio
import random
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.adapters.teams.playing import Player
from tests.adapters.teams.served import PROGRAM, Served, environment, served

ANSWERS = ("do", "plan", "review", "not yet", "understand", "do", "plan", "don't know", "do", "review", "plan", "do")
KILLS = 4


async def act(here: Served, player: Player, text: str) -> None:
    """Do it, and wait for what is said to it."""
    count = len(player.messages())
    await player.act(text)
    await here.until(lambda: len(player.messages()) > count)
    await here.settled()


async def test_a_first_look_from_installing_to_the_result_with_a_kill_in_the_middle(tmp_path: Path) -> None:
    async with served(tmp_path) as here:
        player = here.player("Ana", cards=True)
        await player.arrive()
        await here.until(player.messages)
        await act(here, player, "English")
        await act(here, player, "First look")
        for number, text in enumerate(ANSWERS):
            if number == 5:
                await here.end(kill=True)
                await here.start()
            if number == 8:
                assert await here.end() == 0
                await here.start()
            await act(here, player, text)
        await act(here, player, "summary")
        kept = [one.value or str(one.no_answer) for one in (await here.answers(player.person)).values()]
        assert len(kept) == len(ANSWERS)
        assert not [line for line in here.teams.world.log if "refused" in line or "cannot be shown" in line]
        said = here.said.read_text(encoding="utf-8")
        assert "anonymous mode" in said
        assert "channels: teams" in said


async def talk(here: Served, name: str) -> None:
    """Somebody who writes the next answer when the one before was taken; Teams tries until it is."""
    player = here.player(name, cards=False)
    player.person.chat.closed = None
    answers = ANSWERS[:7]
    for text in ("hello", "first look", *answers):
        delivery = await player.person.say(text)
        assert delivery is not None
        await here.taken(delivery)
    await here.settled()
    kept = [one.value for one in (await here.answers(player.person)).values()]
    assert kept == [text.replace(" ", "_") for text in answers]
    cards = [str(one.history[0] if one.history else one.card) for one in player.messages()]
    asked = [int(found[1]) for card in cards if (found := re.search(r"\((\d+) of 12\)", card))]
    assert asked == sorted(asked)
    assert set(asked) == set(range(1, len(answers) + 2))


async def test_killed_at_any_moment_nothing_taken_is_lost_or_out_of_order(tmp_path: Path) -> None:
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    chance = random.Random(seed)
    async with served(tmp_path) as here:
        talking = [asyncio.create_task(talk(here, name)) for name in ("Ana", "Ben")]
        for _ in range(KILLS):
            await asyncio.sleep(chance.uniform(0.05, 1.0))
            await here.end(kill=True)
            await here.start()
        await asyncio.gather(*talking)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"EIC_TEAMS_ANONYMOUS": "true", "EIC_HOST": "0.0.0.0"}, "loopback only"),
        ({"EIC_TEAMS_APP_ID": "11111111-2222-4333-8444-555555555555"}, "EIC_TEAMS_TENANT_ID is missing"),
        ({"EIC_TEAMS_APP_PASSWORD": "x", "EIC_TEAMS_TENANT_ID": "y"}, "EIC_TEAMS_APP_ID is missing"),
        ({"EIC_TEAMS_APP_ID": "x", "EIC_TEAMS_TENANT_ID": "y"}, "EIC_TEAMS_APP_PASSWORD is missing"),
        ({"EIC_TEAMS_MANAGED_IDENTITY": "true"}, "EIC_TEAMS_APP_ID is missing"),
        ({"EIC_TEAMS_TENANT_ID": "y"}, "EIC_TEAMS_APP_ID is missing"),
    ],
)
async def test_it_does_not_start_open_or_half_configured(told: Mapping[str, str], words: str, tmp_path: Path) -> None:
    more = {**told, "EIC_DATABASE_URL": f"sqlite:///{tmp_path / 'x.db'}", "EIC_PORT": "0"}
    process = await asyncio.create_subprocess_exec(
        *PROGRAM, "serve", env=environment(more), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    try:
        out, _ = await asyncio.wait_for(process.communicate(), 30)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode != 0
    assert words in out.decode()
    assert "Traceback" not in out.decode()
