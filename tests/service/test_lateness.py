"""Late timers and jumping clocks: what fires after downtime, and what does not."""

import asyncio
from pathlib import Path

import pytest

from eic_bot.service.clockwatch import SETTLE, ClockWatch
from eic_bot.service.envelopes import Address
from eic_bot.service.records import DueTimer
from eic_bot.service.timers import DAY_MS, LATE_MS, Lateness, fire_due, sorted_out
from tests.service.house import Home, at_home

NOW = 100 * DAY_MS


def timer(id: int, who: str, late_ms: int, kind: str = "nudge") -> DueTimer:
    return DueTimer(id, "local", Address("terminal", "local", who), f"s{id}", kind, 1, NOW - late_ms)


def test_after_a_week_everybody_hears_of_one_late_timer_the_newest() -> None:
    due = [timer(day * 2 + place, who, (7 - day) * DAY_MS) for day in range(7) for place, who in enumerate("ab")]
    fired, passed_over = sorted_out(due, NOW, {})
    assert [(one.id, one.address.external) for one in fired] == [(12, "a"), (13, "b")]
    assert len(passed_over) == 12


def test_what_is_in_time_always_fires() -> None:
    due = [timer(1, "a", LATE_MS), timer(2, "a", 0), timer(3, "a", 5)]
    assert sorted_out(due, NOW, {}) == (due, [])


@pytest.mark.parametrize(("late", "fires"), [(DAY_MS, True), (DAY_MS + 1, False)])
def test_a_timer_that_became_pointless_is_passed_over(late: int, *, fires: bool) -> None:
    one = timer(1, "a", late)
    fired, _ = sorted_out([one], NOW, {"nudge": Lateness(pointless_ms=DAY_MS)})
    assert (fired == [one]) == fires


def test_a_timer_that_decides_something_fires_beside_all_others() -> None:
    due = [timer(1, "a", 3 * DAY_MS, "deadline"), timer(2, "a", 2 * DAY_MS, "deadline"), timer(3, "a", DAY_MS)]
    assert sorted_out(due, NOW, {"deadline": Lateness(must_fire=True)}) == (due, [])


async def with_slice(home: Home, *people: str) -> None:
    for person in people:
        await home.arrive(person, "first_look")
        await home.say(person, "five minutes")


async def test_the_end_of_five_minutes_a_week_ago_is_told_to_nobody(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await with_slice(home, "Ana", "Ben")
        home.now += 7 * DAY_MS
        before = len(home.screen.shown)
        await fire_due(home.bot.transactions, home.bot.house, home.now)
        assert await fire_due(home.bot.transactions, home.bot.house, home.now) == 0
        await home.take()
        assert not [one for one in home.screen.shown[before:] if "That is five minutes" in str(one)]


async def test_several_workers_at_once_fire_nothing_twice(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await with_slice(home, "Ana", "Ben")
        home.now += 300_000
        before = len(home.screen.shown)
        await asyncio.gather(*[fire_due(home.bot.transactions, home.bot.house, home.now) for _ in range(4)])
        await home.take()
        assert len(home.screen.shown) == before + 2


async def test_a_clock_that_is_put_back_after_a_timer_fired_does_not_fire_it_again(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await with_slice(home, "Ana")
        home.now += 300_000
        assert await fire_due(home.bot.transactions, home.bot.house, home.now) == 1
        home.now -= 3_600_000
        assert await fire_due(home.bot.transactions, home.bot.house, home.now) == 0
        home.now += 3_600_000
        assert await fire_due(home.bot.transactions, home.bot.house, home.now) == 0


@pytest.mark.parametrize("by", [-3600.0, 3600.0, 7 * 86400.0, -5.0])
def test_a_clock_that_jumps_is_noticed_once_and_trusted_again_after_a_minute(by: float) -> None:
    watch = ClockWatch(1_000_000_000_000, 50.0)
    assert watch.jump(1_000_000_001_000, 51.0) == 0
    assert watch.is_steady(51.0)
    put = 1_000_000_002_000 + int(by * 1000)
    assert watch.jump(put, 52.0) == pytest.approx(by)
    assert not watch.is_steady(52.0)
    assert watch.jump(put + 1_000, 53.0) == 0
    assert not watch.is_steady(52.0 + SETTLE - 1)
    assert watch.is_steady(52.0 + SETTLE)
