"""Timers: they fire once, and one set for something that has moved on does nothing."""

from pathlib import Path

from eic_bot.service.timers import fire_due
from tests.service.house import Home, at_home

SLICE = 300_000


async def fire(home: Home) -> tuple[int, list[str]]:
    """Fire what is due; how much it was, and what was said."""
    before = len(home.screen.shown)
    fired = await fire_due(home.bot.transactions, home.bot.house, home.now)
    await home.take()
    return fired, [text for _, text in home.screen.shown[before:]]


async def test_five_minutes_end_once_and_not_before(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "five minutes")
        home.now += SLICE - 1
        assert await fire(home) == (0, [])
        home.now += 1
        fired, said = await fire(home)
        assert fired == 1
        assert "That is five minutes." in said[0]
        for _ in range(3):
            home.now += SLICE
            assert await fire(home) == (0, [])
        (session,) = await home.sessions("Ana")
        assert session.status == "paused"


async def test_a_timer_of_five_minutes_that_were_paused_says_nothing(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "five minutes", "pause", "resume")
        home.now += SLICE
        _, said = await fire(home)
        assert said == []
        (session,) = await home.sessions("Ana")
        assert session.status == "asking"
        home.now += SLICE
        assert await fire(home) == (0, [])


async def test_only_the_newest_five_minutes_count(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "five minutes")
        home.now += SLICE // 2
        await home.say("Ana", "five minutes")
        home.now += SLICE // 2
        assert (await fire(home))[1] == []
        home.now += SLICE // 2
        assert "That is five minutes." in (await fire(home))[1][0]


async def test_a_timer_set_before_a_restart_fires_after_it(tmp_path: Path) -> None:
    async with at_home(tmp_path) as first:
        await first.arrive("Ana", "first_look")
        await first.say("Ana", "five minutes")
    async with at_home(tmp_path, now=first.now + SLICE) as second:
        fired, said = await fire(second)
        assert fired == 1
        assert "That is five minutes." in said[0]


async def test_timers_of_several_people_fire_together(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        for person in ("Ana", "Ben"):
            await home.arrive(person, "first_look")
            await home.say(person, "five minutes")
        home.now += SLICE
        fired, said = await fire(home)
        assert (fired, len(said)) == (2, 2)
