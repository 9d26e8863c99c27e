"""Sessions go over chunk after chunk: interrupted and gone on with, side by side with talk, and by two replicas."""

import asyncio
from pathlib import Path

import pytest

from eic_bot.entrypoints.press import go_on
from eic_bot.entrypoints.wiring import housed
from eic_bot.errors import BrokenPromiseError, OperatorError
from eic_bot.service.publishing import going_over
from eic_bot.service.publishing.deciding import Confirmed
from eic_bot.service.publishing.operating import Press
from eic_bot.service.tenancy import LOCAL
from tests.publishing.press import ALL, changed, no_copy, press, reword
from tests.service.house import DEMO, Home, at_home
from tests.store.support import rows

NOW, NEXT = DEMO.pack.version, "2.0.0"
NEWER = changed(NEXT, reword("role.purpose.1"))
VERSIONS = "SELECT version, count(*) FROM sessions GROUP BY version ORDER BY version"


async def crowd(home: Home, people: int = 7) -> None:
    for number in range(people):
        await home.arrive(f"P{number}", "first_look")
        await home.say(f"P{number}", "do")


async def decided(home: Home, where: Press) -> None:
    weighed = await where.report(NEWER)
    assert weighed.impact is not None
    await where.publish(NEWER, Confirmed("ada", weighed.impact.token, ALL))


async def test_who_is_left_goes_over_later(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(going_over, "TOGETHER", 2)
    async with at_home(tmp_path, url=url) as home:
        await crowd(home)
        await decided(home, press(home, most=2))
        assert rows(url, VERSIONS) == [(NOW, 5), (NEXT, 2)]
        [one] = await press(home, most=2).go_on()
        assert (one.state, one.moved) == ("moving", 4)
        [one] = await press(home).go_on()
        assert (one.state, one.moved) == ("done", 7)
        assert rows(url, VERSIONS) == [(NEXT, 7)]
        assert await press(home).go_on() == []


async def test_after_a_crash_between_chunks_the_next_process_goes_on(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(going_over, "TOGETHER", 3)
    async with at_home(tmp_path, url=url) as home:
        await crowd(home)
        chunk = going_over.portion
        done: list[int] = []

        def crashing(*given: object, **named: object) -> object:
            if done:
                raise BrokenPromiseError("the process ended")
            done.append(1)
            return chunk(*given, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(going_over, "portion", crashing)
        with pytest.raises(BrokenPromiseError, match="the process ended"):
            await decided(home, press(home))
        monkeypatch.setattr(going_over, "portion", chunk)
        assert rows(url, VERSIONS) == [(NOW, 4), (NEXT, 3)]
    async with at_home(tmp_path, url=url) as home:
        [one] = await press(home).go_on()
        assert (one.state, one.moved) == ("done", 7)
        assert rows(url, VERSIONS) == [(NEXT, 7)]


async def test_going_back_overtakes_those_who_still_go_over(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(going_over, "TOGETHER", 2)
    async with at_home(tmp_path, url=url) as home:
        await crowd(home)
        await decided(home, press(home, most=2))
        back = await press(home).roll_back("demo", "ada")
        assert back.publication is not None
        assert (back.publication.state, back.publication.moved) == ("done", 2)
        assert rows(url, VERSIONS) == [(NOW, 7)]
        assert [one.state for one in await press(home).history("demo")] == ["done", "overtaken", "done"]
        assert await press(home).go_on() == []


async def test_people_talk_while_others_go_over(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(going_over, "TOGETHER", 1)
    async with at_home(tmp_path, url=url) as home:
        await crowd(home, 12)
        talking = asyncio.gather(*[home.say(f"P{number}", "plan", "do", "plan") for number in range(12)])
        await decided(home, press(home))
        await talking
        assert rows(url, VERSIONS) == [(NEXT, 12)]
        assert rows(url, "SELECT count(*) FROM answers WHERE revision = 1") == [(48,)]
        for number in range(12):
            await home.say(f"P{number}", "do", "do")
            assert sum("were renewed" in text for text in home.screen.to(f"P{number}")) == 1


async def test_two_replicas_do_it_together(shared_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(going_over, "TOGETHER", 1)
    async with at_home(tmp_path, url=shared_url) as home, housed(shared_url, DEMO) as (other, house):
        await crowd(home, 9)
        await decided(home, press(home, most=1))
        theirs = Press(other, house.library, lambda: home.now, no_copy)
        await asyncio.gather(press(home).go_on(), theirs.go_on())
        assert rows(shared_url, VERSIONS) == [(NEXT, 9)]
        assert rows(shared_url, "SELECT moved, state FROM publications ORDER BY id DESC LIMIT 1") == [(9, "done")]
        assert await other.run(LOCAL, house.version) == NEXT


async def test_a_service_whose_database_is_away_tries_again(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(going_over, "TOGETHER", 3)
    async with at_home(tmp_path, url=url) as home:
        await crowd(home)
        await decided(home, press(home, most=3))
        chunk, said = going_over.portion, list[str]()

        def away_at_first(*given: object, **named: object) -> object:
            if not said:
                raise OperatorError("The database is away.")
            return chunk(*given, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(going_over, "portion", away_at_first)
        await go_on(press(home), asyncio.Event(), said.append, pause=0.0)
        assert [str(one) for one in said] == ["going over to the version in force: The database is away."]
        assert rows(url, VERSIONS) == [(NEXT, 7)]
