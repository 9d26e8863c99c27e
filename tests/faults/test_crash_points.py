"""A replica that ends between any two steps, as by a power cut; another goes on, and everything holds."""

import asyncio
from itertools import count
from pathlib import Path

import pytest

from eic_bot.store import schema
from eic_bot.store.database import open_database
from tests.faults.crashing import CRASHED
from tests.faults.fleet import fleet, log_in
from tests.faults.job import Job
from tests.faults.settling import Scene, together
from tests.store.support import LOCAL, rows, turn

IN_A_TURN = (
    "after inbox",
    "after load",
    "after save",
    "before the COMMIT of a turn",
    "after the COMMIT of a turn",
    "before ack",
)
IN_DELIVERY = (
    "after claim",
    "after the COMMIT of a claim",
    "before send",
    "between send and done",
    "before the COMMIT of a receipt",
    "after the COMMIT of a receipt",
)
IN_A_TIMER = (
    "after a timer claim",
    "after the COMMIT of a timer claim",
    "after a timer",
    "before the COMMIT of a timer",
    "after the COMMIT of a timer",
)


@pytest.mark.parametrize("place", IN_A_TURN + IN_DELIVERY)
async def test_wherever_it_ends_nothing_is_lost_and_nothing_done_twice(scene: Scene, place: str) -> None:
    [first] = await scene.ships.up(EIC_TEST_CRASH_AT=f"{place}:3")
    # Everybody sends three, one after the other: however many are gathered, there are three turns at least.
    talking = asyncio.gather(*[scene.people.talk(who, 3) for who in ("ann", "ben", "cat")])
    await scene.replaced(first)
    assert first.process.exitcode == CRASHED
    await talking
    await scene.settled()


async def test_between_any_two_statements_of_what_a_turn_keeps(scene: Scene) -> None:
    await scene.ships.up()
    await scene.people.talk("ann", 2)
    scene.kill(scene.ships.replicas[0])
    for number in count(1):
        [fused] = await scene.ships.up(EIC_TEST_CRASH_AT=f"in save:{number}")
        telling = asyncio.ensure_future(scene.people.tell(f"ann-{number + 1}"))
        await scene.until(lambda fused=fused, telling=telling: fused.is_over() or telling.done())  # type: ignore[misc]
        if telling.done():
            break
        assert fused.process.exitcode == CRASHED
        await scene.replaced(fused)
        await telling
        scene.kill(scene.ships.replicas[-1])
    assert number > 2, "a turn has several statements"
    await scene.settled()


@pytest.mark.parametrize("place", IN_A_TIMER)
async def test_a_timer_that_is_interrupted_fires_once(scene: Scene, place: str) -> None:
    [first] = await scene.ships.up(EIC_TEST_CRASH_AT=place)
    await together(*[with_timer(scene, who) for who in ("ann", "ben")])
    of_five = {key for (key,) in rows(scene.url, "SELECT 'timer:' || id FROM timers WHERE kind = 'slice'")}
    rows(scene.url, "UPDATE timers SET due_at = due_at - 300000")
    await scene.replaced(first)
    assert first.process.exitcode == CRASHED
    await scene.until(lambda: fired(scene.url) == of_five)
    assert len(of_five) == 2
    await scene.settled()
    assert told(scene) == 2


async def with_timer(scene: Scene, who: str) -> None:
    await scene.people.talk(who, 1)
    await scene.people.tell(f"{who}-slice")


def fired(url: str) -> set[str]:
    return {key for (key,) in rows(url, "SELECT key FROM inbox WHERE key LIKE 'timer:%'")}


def told(scene: Scene) -> int:
    """How many messages say that five minutes are over."""
    return int(rows(scene.url, "SELECT count(*) FROM outbox WHERE message LIKE '%That is five minutes%'")[0][0])


TABLES = {
    "sqlite": "SELECT name FROM sqlite_master",
    "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
}


async def test_a_migration_that_is_cut_off_leaves_nothing_and_the_next_makes_all(
    empty_url: str, tmp_path: Path
) -> None:
    """At the first, second, fourth ... statement, until there are no more."""
    tables = TABLES[empty_url.partition(":")[0]]
    with fleet(Job(empty_url, 0, log_in(tmp_path), "migrate")) as ships:
        for power in count():
            one = ships.start(EIC_TEST_CRASH_AT=f"in a migration:{2**power}")
            await asyncio.to_thread(one.process.join)
            if one.process.exitcode == 0:
                break
            assert one.process.exitcode == CRASHED, one.said()
            assert rows(empty_url, tables) == []
        assert power > 3, "a migration has several statements"
    assert rows(empty_url, "SELECT version_num FROM alembic_version") == [(schema.NEWEST,)]
    async with open_database(empty_url) as database:
        assert await database.run(LOCAL, turn("e1")) == 1
