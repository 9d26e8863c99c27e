"""The serving process is killed at any moment of a talk, and what was acknowledged is kept, once and in order."""

import asyncio
import random
import re
from pathlib import Path

from tests.adapters.slack.served import Served, served

KILLS = 3
"""Over each transport."""
ANSWERS = ("do", "plan", "review", "not yet", "understand", "do", "plan", "review")


async def talk(here: Served, name: str) -> None:
    """Somebody who writes the next answer when the one before was taken; Slack tries until it is."""
    player = here.player(name, cards=False)
    for text in ("hello", "first look", *ANSWERS):
        delivery = await here.workspace.say(player.user, text)
        assert delivery is not None
        await asyncio.wait_for(delivery.done.wait(), 240)
        assert delivery.taken, text
    await here.settled()
    kept = [one.value for one in (await here.answers(player.user)).values()]
    assert kept == [text.replace(" ", "_") for text in ANSWERS]
    marks = [one.metadata["event_payload"]["mark"] for one in player.messages() if one.metadata]
    assert len(marks) == len(set(marks))
    asked = [int(found[1]) for text in player.texts() if (found := re.search(r"\((\d+) of 12\)", text))]
    assert asked == sorted(set(asked)) == list(range(1, len(ANSWERS) + 2))


async def killed(folder: Path, over: str, chance: random.Random) -> None:
    async with served(folder, over) as here:
        here.slack.outgoing.retries = (0.3,) * 700
        talking = [asyncio.create_task(talk(here, name)) for name in ("Ana", "Ben")]
        for _ in range(KILLS):
            await asyncio.sleep(chance.uniform(0.05, 1.0))
            await here.end(kill=True)
            await here.start()
        await asyncio.gather(*talking)


async def test_killed_at_any_moment_nothing_taken_is_lost_doubled_or_out_of_order(tmp_path: Path) -> None:
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    await asyncio.gather(*[killed(tmp_path, over, random.Random(seed)) for over in ("http", "socket")])
