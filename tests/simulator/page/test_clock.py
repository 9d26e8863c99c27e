"""The clock that everybody in the demonstration is shown."""

import asyncio
import time
from datetime import UTC, datetime

from eic_bot.simulator.page.clock import MovedClock
from eic_bot.simulator.page.demonstration import seconds_to_midnight


async def test_who_sleeps_wakes_when_the_clock_is_moved_far_enough() -> None:
    clock = MovedClock()
    short, long = asyncio.create_task(clock.sleep(60)), asyncio.create_task(clock.sleep(3600))
    await asyncio.sleep(0)
    clock.move(61_000)
    await asyncio.wait_for(short, 5)
    assert not long.done()
    clock.move(3_601_000)
    await asyncio.wait_for(long, 5)


def test_it_goes_like_the_walls_and_is_never_put_back() -> None:
    clock = MovedClock(5_000)
    clock.move(3_600_000)
    clock.move(1_000)
    assert clock.moved_ms == 3_600_000
    for now, of_wall in (
        (clock.now, time.time),
        (lambda: clock.milliseconds() / 1000 + 0.001, time.time),
        (clock.steady, time.monotonic),
    ):
        before = of_wall()
        assert before + 3600 <= now() <= of_wall() + 3600.001


def test_midnight_is_the_next_one_whatever_the_time() -> None:
    for hour, minute, seconds in ((23, 59, 120), (0, 0, 24 * 3600 + 60), (12, 0, 12 * 3600 + 60)):
        now = datetime(2026, 12, 31, hour, minute, tzinfo=UTC).timestamp()
        assert seconds_to_midnight(now) == seconds
