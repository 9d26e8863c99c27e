"""Events as platforms really send them: twice at once, late, again while the first is under way, out of order."""

import asyncio
import random

import pytest

from tests.faults.settling import Scene, together
from tests.store.support import rows

EVERYWHERE = pytest.mark.parametrize(
    ("url", "number"), [("sqlite", 1), ("postgresql", 1), ("postgresql", 2), ("postgresql", 4)], indirect=["url"]
)
PAIR = pytest.mark.parametrize(("url", "number"), [("sqlite", 1), ("postgresql", 2)], indirect=["url"])


@EVERYWHERE
async def test_what_comes_several_times_at_once_and_again_much_later_is_in_effect_once(
    scene: Scene, number: int
) -> None:
    people = scene.people
    await scene.ships.up(number)

    async def talk(who: str) -> None:
        for event in range(4):
            key = f"{who}-{event}"
            told = await asyncio.gather(*[people.offer(key, port) for port in scene.ships.ports() * 2])
            if not all(told):
                await people.tell(key)

    await together(*[talk(f"p{n}") for n in range(6)])
    await scene.settled()
    before = rows(scene.url, "SELECT count(*), sum(revision) FROM sessions")
    late = [*people.acknowledged] * 2
    random.Random(3).shuffle(late)
    await together(*[people.tell(key) for key in late])
    await scene.settled()
    assert rows(scene.url, "SELECT count(*), sum(revision) FROM sessions") == before


@PAIR
async def test_an_event_again_while_the_first_is_still_being_committed(scene: Scene, number: int) -> None:
    await scene.ships.up(number, EIC_TEST_SLOW_COMMIT="0.3")
    await scene.people.talk("ann", 1)
    tries = []
    for _ in range(4):
        tries.append(asyncio.ensure_future(scene.people.offer("ann-1")))
        await asyncio.sleep(0.06)
    assert any(await asyncio.gather(*tries))
    await scene.people.tell("ann-1")
    await scene.settled()


@PAIR
async def test_what_is_acknowledged_is_committed_already(scene: Scene, number: int) -> None:
    """COMMIT is held back, so that an acknowledgement before it could be seen by whoever looks at once."""
    await scene.ships.up(number, EIC_TEST_SLOW_COMMIT="0.2")

    async def talk(who: str) -> None:
        for event in range(3):
            await scene.people.tell(f"{who}-{event}")
            assert (f"{who}-{event}",) in rows(scene.url, "SELECT key FROM inbox")

    await together(*[talk(who) for who in ("ann", "ben", "cat")])
    await scene.settled()


@EVERYWHERE
async def test_fifty_events_of_one_session_at_once_are_taken_one_after_the_other(scene: Scene, number: int) -> None:
    """None is refused because another was quicker; on a slow machine one may wait for its person for too long."""
    overtaken = ("moved on", "refused it", "same moment", "next word")
    await scene.ships.up(number)
    await scene.people.talk("ann", 1)
    await scene.people.blurt("ann", *random.Random(7).sample(range(1, 51), 50))
    await scene.settled()
    assert [one for one in scene.people.refused if any(words in one for words in overtaken)] == []


@PAIR
async def test_newcomers_whose_first_events_come_at_once_and_out_of_order(scene: Scene, number: int) -> None:
    await scene.ships.up(number)
    await together(*[scene.people.blurt(f"p{n}", 0) for n in range(8)])
    await together(*[scene.people.blurt(f"p{n}", 3, 1, 2) for n in range(8)])
    await scene.settled()
    assert rows(scene.url, "SELECT count(*) FROM owners") == rows(scene.url, "SELECT count(*) FROM respondents")
