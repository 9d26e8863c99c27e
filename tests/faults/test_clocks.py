"""Clocks that jump, change with the season, or stood still for a week."""

import asyncio
import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from eic_bot.service.timers import DAY_MS, fire_due
from tests.faults.settling import Scene, together
from tests.service.house import at_home
from tests.store.support import rows

HOUR_MS = 3_600_000
PEOPLE = [f"p{number}" for number in range(6)]


@pytest.fixture
def url(shared_url: str) -> str:
    return shared_url


async def with_timer(scene: Scene, who: str) -> None:
    await scene.people.talk(who, 1)
    await scene.people.tell(f"{who}-slice")


@pytest.mark.parametrize("by", [HOUR_MS, -HOUR_MS])
async def test_a_clock_that_jumps_on_one_replica_loses_nothing_and_fires_nothing_early(
    scene: Scene, tmp_path: Path, by: int
) -> None:
    clock = tmp_path / "clock"
    clock.write_text("0")
    await scene.ships.up(1, EIC_TEST_CLOCK=str(clock))
    await scene.ships.up(1)
    await together(*[with_timer(scene, f"timer{number}") for number in range(3)])
    await asyncio.sleep(1.1)  # the alarm has looked at the clock once
    talking = asyncio.gather(*[scene.people.talk(who, 15) for who in PEOPLE])
    await scene.until(lambda: len(scene.people.acknowledged) > 25)
    clock.write_text(str(by))
    await talking
    await scene.settled(gap=0)
    await scene.until(lambda: "the clock jumped by" in scene.ships.replicas[0].said())
    assert rows(scene.url, "SELECT count(*) FROM inbox WHERE key LIKE 'timer:%'") == [(0,)]


async def test_timers_of_a_week_ago_are_no_burst_when_replicas_come_back(scene: Scene) -> None:
    [first] = await scene.ships.up()
    await together(*[with_timer(scene, who) for who in PEOPLE])
    await scene.until(lambda: not scene.waiting())
    scene.kill(first)
    sent = len(scene.platform.accepted())
    rows(scene.url, f"UPDATE timers SET due_at = due_at - {7 * DAY_MS}")
    await scene.ships.up(2)
    open_timers = "SELECT count(*) FROM timers WHERE kind = 'slice' AND fired_at IS NULL AND cancelled_at IS NULL"
    await scene.until(lambda: rows(scene.url, open_timers) == [(0,)])
    verdict = await scene.settled()
    assert len(scene.platform.accepted()) - sent == verdict.repeats


@pytest.fixture
def in_london() -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/London"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.parametrize("change", [datetime(2027, 3, 28, 1, tzinfo=UTC), datetime(2027, 10, 31, 1, tzinfo=UTC)])
async def test_when_the_clocks_change_five_minutes_are_five_minutes(
    in_london: None, tmp_path: Path, change: datetime
) -> None:
    begin = int(change.timestamp()) * 1000 - 120_000
    assert time.localtime(begin / 1000).tm_isdst != time.localtime(begin / 1000 + 300).tm_isdst
    async with at_home(tmp_path, now=begin) as home:
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "five minutes")
        home.now += 299_999
        assert await fire_due(home.bot.transactions, home.bot.house, home.now) == 0
        home.now += 1
        assert await fire_due(home.bot.transactions, home.bot.house, home.now) == 1
        assert await fire_due(home.bot.transactions, home.bot.house, home.now + HOUR_MS) == 0
