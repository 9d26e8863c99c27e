"""Several replicas on one PostgreSQL: killed, stopped, paused, one after the other replaced."""

import asyncio
import signal

import pytest

from eic_bot.service.courier import POLL
from tests.faults.crashing import CRASHED
from tests.faults.fleet import LEASE_MS
from tests.faults.settling import IN_FLIGHT, Scene, together
from tests.store.support import rows

MARGIN = 10.0
"""Seconds that a slow machine may take for what should take none."""


@pytest.fixture
def url(shared_url: str) -> str:
    return shared_url


@pytest.mark.parametrize("number", [1, 3])
async def test_what_a_killed_replica_had_in_hand_is_taken_over_within_its_lease_and_a_poll(
    scene: Scene, number: int
) -> None:
    [doomed] = await scene.ships.up(EIC_TEST_CRASH_AT="before send:6")
    await together(*[scene.people.talk(f"p{n}", 1) for n in range(3)])
    await scene.until(doomed.is_over)
    assert doomed.process.exitcode == CRASHED
    scene.ended.append(doomed)
    held = rows(scene.url, "SELECT count(*) FROM outbox WHERE status = 1")[0][0]
    assert held
    await scene.ships.up(number)
    await scene.until(lambda: not scene.waiting(), limit=LEASE_MS / 1000 + POLL + MARGIN)
    await scene.settled()


async def test_a_replica_that_sleeps_longer_than_its_lease_wakes_to_find_its_work_done(scene: Scene) -> None:
    first, _ = await scene.ships.up(2)
    scene.platform.fault("T0", "500", "late", "500")
    talking = asyncio.gather(*[scene.people.talk(f"p{n}", 8) for n in range(6)])
    await scene.until(lambda: len(scene.people.acknowledged) > 12)
    first.send(signal.SIGSTOP)
    await asyncio.sleep(LEASE_MS / 1000 + POLL)
    first.send(signal.SIGCONT)
    await talking
    await scene.settled(gap=IN_FLIGHT)
    assert not first.is_over()


async def test_replaced_one_after_the_other_nothing_is_lost_or_repeated_and_all_end_well(scene: Scene) -> None:
    old = await scene.ships.up(2)
    talking = asyncio.gather(*[scene.people.talk(f"p{n}", 30) for n in range(6)])
    for one in old:
        await scene.ships.up()
        one.send(signal.SIGTERM)
        await scene.until(one.is_over, limit=10 + MARGIN)
        assert one.process.exitcode == 0, one.said()
    await talking
    verdict = await scene.settled(gap=0)
    assert verdict.repeats == 0
