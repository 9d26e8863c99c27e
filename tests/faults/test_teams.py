"""The same invariants through the adapter of Teams, with the service as it runs and a stand-in at its worst."""

import random
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from eic_bot.simulator.teams.faults import Fault
from tests.faults.crashing import CRASHED
from tests.faults.fleet import Fleet, fleet, log_in
from tests.faults.in_teams import TeamsScene, teams_scene
from tests.faults.job import Job
from tests.faults.settling import together

PEOPLE = ("ann", "ben", "cat", "dan", "eve", "fay")
ON_A_FILE = pytest.mark.parametrize("url", ["sqlite"], indirect=True)
ON_A_SERVER = pytest.mark.parametrize("url", ["postgresql"], indirect=True)
LOSING = [
    Fault(500, when="after"), Fault(502, when="after"), Fault(when="after", drop=True), Fault(503, when="after"),
]  # fmt: skip
"""What has its effect, and nobody is told."""
FAILING = [Fault(500), Fault(502), Fault(503, retry_after="1"), Fault(504), Fault(drop=True), Fault(412)]
STORM = [Fault(429, retry_after=after) for after in ("1", "2", "0.5", None) * 2]


@pytest.fixture
def ships(url: str, tmp_path: Path) -> Iterator[Fleet]:
    with fleet(Job(url, 0, log_in(tmp_path), channels=("teams",))) as replicas:
        yield replicas


@pytest.fixture
async def scene(ships: Fleet) -> AsyncIterator[TeamsScene]:
    async with teams_scene(ships) as opened:
        yield opened


def order(scene: TeamsScene, *faults: Fault) -> None:
    """The next messages meet these."""
    for fault in random.Random(7).sample(faults, len(faults)):
        scene.teams.faults.force(fault)


async def talk(scene: TeamsScene, first: int, number: int) -> None:
    await together(*[scene.talk(who, number, first) for who in PEOPLE])


@ON_A_FILE
async def test_a_storm_of_429_loses_nothing_and_repeats_nothing(scene: TeamsScene) -> None:
    await scene.ships.up()
    order(scene, *STORM)
    await talk(scene, 0, 4)
    verdict = await scene.settled()
    assert verdict.repeats == 0
    assert len(scene.teams.faults.met) == len(STORM)


@ON_A_SERVER
async def test_every_way_of_failing_at_once_loses_nothing_and_repeats_only_what_it_lost(scene: TeamsScene) -> None:
    await scene.ships.up()
    order(scene, *LOSING, *FAILING)
    await talk(scene, 0, 4)
    verdict = await scene.settled()
    assert 0 < verdict.repeats <= len(LOSING)
    assert len(scene.teams.faults.met) == len(LOSING + FAILING)


@ON_A_FILE
async def test_a_connector_that_hangs_holds_up_nobody_but_whom_it_hangs_for(scene: TeamsScene) -> None:
    """One is answered when nobody waits any more, another never gets there in time: it comes late, as a repeat."""
    await scene.ships.up()
    scene.teams.faults.force(Fault(hang=6, when="after", operation="send"))
    scene.teams.faults.force(Fault(hang=6, operation="send"))
    await talk(scene, 0, 3)
    hung = 2
    verdict = await scene.settled(gap=hung)
    assert verdict.repeats <= hung


@ON_A_FILE
@pytest.mark.parametrize("place", ["before ack", "before send", "between send and done"])
async def test_wherever_it_ends_nothing_is_lost_and_nothing_done_twice(scene: TeamsScene, place: str) -> None:
    [first] = await scene.ships.up(EIC_TEST_CRASH_AT=f"{place}:5")

    async def replace_it() -> None:
        await scene.replaced(first)
        assert first.process.exitcode == CRASHED

    await together(replace_it(), talk(scene, 0, 3))
    verdict = await scene.settled(gap=len(PEOPLE))
    assert verdict.repeats <= len(PEOPLE)
