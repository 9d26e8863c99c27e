"""A platform at its worst, and replicas that stay within its limits."""

import random

import pytest

from tests.faults.fleet import Fleet, fleet, log_in
from tests.faults.job import Job
from tests.faults.settling import Scene, together
from tests.store.support import rows
from tests.support.loopback.control import Loopback

PAIR = pytest.mark.parametrize(("url", "number"), [("sqlite", 1), ("postgresql", 2)], indirect=["url"])
TENANTS = ("T0", "T1", "T2")
PER_SECOND = 40.0
PEOPLE = [f"p{number}" for number in range(12)]


@pytest.fixture
def ships(url: str, platform: Loopback, tmp_path: object) -> object:
    """Replicas with two channels, for which a minute of the platform lasts a second."""
    job = Job(
        url, platform.port, log_in(tmp_path), channels=("loopback", "second"),  # type: ignore[arg-type]
        limits={"tenant_per_second": PER_SECOND}, second_ms=1000 / 60,
    )  # fmt: skip
    with fleet(job) as replicas:
        yield replicas


@PAIR
async def test_a_storm_on_all_channels_loses_nothing_and_ends_without_a_herd(
    scene: Scene, ships: Fleet, number: int
) -> None:
    """Retry-After from a second to a minute, as a number, as a date, or none at all."""
    scene.people.channels = ships.job.channels
    storm = ["429:1", "429:60", "429", "date:30", "429:7", "date:60"]
    for tenant in TENANTS:
        random.Random(tenant).shuffle(storm)
        scene.platform.fault(tenant, *storm)
    await ships.up(number)
    await together(*[scene.people.talk(who, 4) for who in PEOPLE])
    verdict = await scene.settled(gap=0)
    assert verdict.repeats == 0
    for tenant in TENANTS:
        moments = [one["at"] for one in scene.platform.accepted() if one["tenant"] == tenant]
        # So many cannot arrive in less time than the pace of each replica and channel takes, on any machine.
        lanes = number * len(ships.job.channels)
        assert moments[-1] - moments[0] >= (len(moments) - 2 * lanes) / (PER_SECOND * lanes)
    assert scene.platform.asked()["T0"] <= len(storm) + 3 * len(scene.people.acknowledged)


@PAIR
async def test_every_way_of_failing_at_once_loses_nothing_and_repeats_only_what_it_lost(
    scene: Scene, ships: Fleet, number: int
) -> None:
    scene.people.channels = ships.job.channels
    failing = ["500", "reset", "half", "503", "hang", "late", "502", "reset", "400", "half", "404"]
    for tenant in TENANTS:
        random.Random(tenant).shuffle(failing)
        scene.platform.fault(tenant, *failing)
    await ships.up(number)
    await together(*[scene.people.talk(who, 6) for who in PEOPLE])
    verdict = await scene.settled(gap=0)
    assert 0 < verdict.repeats <= 3 * (failing.count("reset") + failing.count("half") + failing.count("late"))
    assert rows(scene.url, "SELECT count(*) FROM outbox WHERE status = 3") == [(3 * 2,)]
