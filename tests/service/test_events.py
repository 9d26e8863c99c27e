"""Events: each changes something once, and only for the person it belongs to."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from eic_bot.dialogs.inputs import Pressed, Said, Submitted
from eic_bot.service.envelopes import Arrived, Due
from eic_bot.service.tenancy import LOCAL
from tests.service.house import DEMO, at_home


def dump(folder: Path) -> list[str]:
    """The whole database as text."""
    with closing(sqlite3.connect(folder / "home.db")) as connection:
        return list(connection.iterdump())


async def test_the_same_event_twice_changes_nothing_and_says_nothing(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        reply = home.event("Ana", Said("Ana", "do"))
        assert await home.take(reply)
        before = dump(tmp_path)
        home.now += 60_000
        assert await home.take(reply) == []
        assert dump(tmp_path) == before


async def test_the_same_event_twice_in_one_batch_is_taken_once(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        reply = home.event("Ana", Said("Ana", "do"))
        await home.take(reply, reply)
        assert await home.values("Ana") == {"role.purpose.1": "do"}


async def test_a_batch_of_several_people_is_as_one_event_after_the_other(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        people = ("Ana", "Ben", "Cai")
        await home.take(*(home.event(person, Arrived("first_look")) for person in people))
        await home.take(*(home.event(person, Said(person, text)) for text in ("do", "plan") for person in people))
        for person in people:
            assert await home.values(person) == {"role.purpose.1": "do", "data.insight.2": "plan"}


@pytest.mark.parametrize("how", ["press", "form", "timer"])
async def test_an_event_that_names_somebody_elses_session_never_touches_it(how: str, tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "five minutes")
        await home.arrive("Ben", "first_look")
        (anas,) = await home.sessions("Ana")
        seen = len(home.screen.to("Ana"))
        event = {
            "press": Pressed("Ben", "do", "role.purpose.1", 0),
            "form": Submitted("Ben", "role.purpose.1", "do", 0),
            "timer": Due(1, "slice", home.now + 300_000),
        }[how]
        said = await home.take(home.event("Ben", event, session=anas.id))  # type: ignore[arg-type]
        assert await home.sessions("Ana") == [anas]
        assert await home.values("Ana") == {}
        assert await home.values("Ben") == {}
        assert len(home.screen.to("Ana")) == seen
        assert bool(said) is (how != "timer"), "a person is answered with where they are"


async def test_a_press_that_names_no_session_is_answered_by_where_one_is(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        for session in (None, "", "nosuch", "x" * 5000):
            said = await home.take(home.event("Ana", Pressed("Ana", "do", "role.purpose.1", 0), session=session))
            assert "What the council is for" in said[-1]
        assert await home.values("Ana") == {}


async def test_a_press_goes_to_its_own_session_which_is_then_on_top(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        session, control = next(one for one in home.screen.controls if one[1].value == "do")
        await home.arrive("Ana", "councillor")
        await home.press("Ana", control, session)
        assert await home.values("Ana") == {"role.purpose.1": "do"}
        assert [one.dialog for one in await home.sessions("Ana")] == ["councillor", "first_look"]
        await home.say("Ana", "plan")
        assert (await home.values("Ana"))["data.insight.2"] == "plan"


async def test_answers_given_in_one_dialog_are_not_asked_for_in_another(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "do")
        said = await home.arrive("Ana", "full")
        assert (
            "1. We know our legal duties and main services, and we deliver each one to a clear standard. [Do]"
            in (said[-1])
        )
        await home.say("Ana", "ppp")
        assert await home.values("Ana") == {
            "role.purpose.1": "do",
            **{f"role.purpose.{level}": "plan" for level in (2, 3, 4)},
        }


async def test_what_was_taken_before_a_crash_is_there_after_it(tmp_path: Path) -> None:
    async with at_home(tmp_path) as first:
        await first.arrive("Ana", "first_look")
        await first.say("Ana", "do", "plan")
    async with at_home(tmp_path, now=first.now) as second:
        said = await second.arrive("Ana")
        assert "(3 of 12)" in said[-1]
        assert await second.values("Ana") == {"role.purpose.1": "do", "data.insight.2": "plan"}


async def test_an_event_that_fails_keeps_nothing_and_can_come_again(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        before = dump(tmp_path)
        broken = home.event("Ana", Arrived("no_such_dialog"), key="the one")
        with pytest.raises(Exception, match="no_such_dialog"):
            await home.take(broken)
        assert dump(tmp_path) == before
        assert await home.take(home.event("Ana", Said("Ana", "do"), key="the one"))
        assert await home.values("Ana") == {"role.purpose.1": "do"}


async def test_every_answer_keeps_the_words_that_were_on_the_screen(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "full")
        await home.say("Ana", "ddpn", "comment We check twice", "aim 3 role")
        rows = {row.answer.question: row for row in await home.rows()}
        in_force = await home.bot.transactions.run(LOCAL, home.bot.house.version)
        assert in_force == DEMO.pack.version
        assert rows["role.purpose.2"].saying.wording == (
            "We plan around what residents and businesses ask us for, not around our departments."
        )
        assert rows["role.place"].saying.wording == "Knowing the place"
        assert rows["ambition.role"].saying.wording == "Role of the authority"
        shown = {(row.saying.pack, row.saying.version, row.saying.language) for row in rows.values()}
        assert shown == {("demo", DEMO.pack.version, "en")}
