"""Conversations that nobody goes on with, on both databases: who is told, what is kept, and what comes back."""

import asyncio
from pathlib import Path

import pytest

from eic_bot.dialogs.dialog import Content
from eic_bot.entrypoints.stage import moment
from eic_bot.model.schedule import ConversationSchedule
from eic_bot.service.tenancy import LOCAL
from eic_bot.service.timers import DAY_MS, fire_due
from tests.rounds.test_anonymity import COUNCIL
from tests.service.house import Home, at_home, revised
from tests.store.support import rows

BEGINS = moment("2027-03-01 09:00")
NOTICE = moment("2027-05-04 10:05")
ARCHIVED = moment("2027-06-04 10:05")
SESSIONS = "SELECT id FROM sessions WHERE dialog = 'bins'"
STATUS = "SELECT status FROM sessions WHERE dialog = 'bins'"
TOLD = "You began Bins"


async def pass_to(home: Home, *moments: int) -> list[str]:
    """The clock goes on; what was said unasked at the last of them."""
    said: list[str] = []
    for home.now in moments:
        before = len(home.screen.shown)
        await fire_due(home.bot.transactions, home.bot.house, home.now)
        await home.take()
        said = [text for _, text in home.screen.shown[before:]]
    return said


def scheduled(conversations: ConversationSchedule | None) -> Content:
    """The council's pack with another schedule, and nothing else that is sent unasked."""
    nudges = COUNCIL.pack.nudges.model_copy(update={"conversations": conversations, "people": None})
    pack = COUNCIL.pack.model_copy(update={"schedule": nudges})
    return revised(COUNCIL.model_copy(update={"pack": pack}), "1.0.1")


async def test_it_is_archived_with_all_that_was_said_and_comes_back(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url, now=BEGINS) as home:
        await home.arrive("Ana")
        await home.say("Ana", "begin bins", "dp")
        [told] = await pass_to(home, NOTICE)
        assert told.startswith(f"{TOLD} and we last spoke of it on 1 March 2027. You have answered 2 of 4.")
        assert rows(url, STATUS) == [("asking",)]
        await pass_to(home, ARCHIVED)
        assert rows(url, STATUS) == [("archived",)]
        assert await home.values("Ana") == {"waste.rounds.1": "do", "waste.rounds.2": "plan"}
        assert await pass_to(home, moment("2027-07-06 10:05"), moment("2027-09-07 10:05")) == []
        assert "Welcome back." in (await home.say("Ana", "dd"))[0]
        assert len(await home.values("Ana")) == 2
        done = "SELECT action FROM audit WHERE action LIKE 'session.%' ORDER BY id"
        assert [one for (one,) in rows(url, done)][-2:] == ["session.untouched", "session.archived"]


async def test_two_workers_say_it_once(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url, now=BEGINS) as home:
        await home.arrive("Ana")
        await home.say("Ana", "begin bins")
        home.now = NOTICE
        await asyncio.gather(*[fire_due(home.bot.transactions, home.bot.house, home.now) for _ in range(2)])
        assert sum(TOLD in one for one in await home.take()) == 1


async def test_a_button_from_before_answers_what_it_asked(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url, now=BEGINS) as home:
        await home.arrive("Ana")
        await home.say("Ana", "begin bins")
        session, control = next(one for one in home.screen.controls if one[1].question == "waste.rounds.1")
        await pass_to(home, NOTICE, ARCHIVED)
        await home.press("Ana", control, session)
        assert rows(url, STATUS) == [("asking",)]
        assert await home.values("Ana") == {"waste.rounds.1": control.value}
        [told] = await pass_to(home, moment("2027-08-10 10:05"))
        assert TOLD in told


async def test_handing_in_without_a_name_takes_the_notice_along(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url, now=BEGINS) as home:
        for person in ("Ana", "Bob", "Cara"):
            await home.arrive(person)
        await home.say("Ana", "new round", "anonymous", "28 May 2027", "yes", "me", "invite Bob and Cara")
        await home.say("Cara", "accept")
        await home.say("Bob", "accept", "dp")
        assert sum(TOLD in one for one in await pass_to(home, NOTICE)) == 2
        before = {str(id) for (id,) in rows(url, SESSIONS)}
        await home.say("Bob", "submit", "yes")
        [gone] = before - {str(id) for (id,) in rows(url, SESSIONS)}
        for table in ("timers", "nudges_sent", "inbox"):
            assert gone not in repr(rows(url, f"SELECT * FROM {table}"))
        assert rows(url, f"SELECT count(*) FROM outbox WHERE key = '{gone}:untouched'") == [(0,)]


async def test_where_single_answers_are_over_nobody_is_told_and_reopen_says_what_to_do(
    url: str, tmp_path: Path
) -> None:
    async with at_home(tmp_path, COUNCIL, url=url, now=BEGINS) as home:
        for person in ("Ana", "Bob"):
            await home.arrive(person)
        await home.say("Ana", "new round", "named", "28 May 2027", "yes", "me", "invite Bob")
        await home.say("Bob", "accept", "dp")
        session, control = next(one for one in reversed(home.screen.controls) if one[1].question == "waste.less.1")
        await home.say("Ana", "begin workshop")
        assert [one for one in await pass_to(home, NOTICE) if TOLD in one] == []
        await pass_to(home, ARCHIVED)
        assert ("archived",) in rows(url, STATUS)
        for said in (await home.say("Bob", "reopen"), await home.press("Bob", control, session)):
            assert "in which nobody answers now" in said[0]
        assert rows(url, "SELECT count(*) FROM answers") == [(2,)]


async def test_after_the_last_day_for_answers_nobody_is_told(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url, now=BEGINS) as home:
        for person in ("Ana", "Bob"):
            await home.arrive(person)
        await home.say("Ana", "new round", "named", "31 March 2027", "yes", "me", "invite Bob")
        await home.say("Bob", "accept", "dp")
        assert [one for one in await pass_to(home, NOTICE) if TOLD in one] == []
        await pass_to(home, ARCHIVED)
        assert rows(url, STATUS) == [("archived",)]


async def test_who_wants_nothing_unasked_gets_no_notice(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url, now=BEGINS) as home:
        await home.arrive("Ana")
        await home.say("Ana", "begin bins", "stop nudges")
        assert await pass_to(home, NOTICE) == []
        await pass_to(home, ARCHIVED)
        assert rows(url, STATUS) == [("archived",)]


async def test_a_paused_organisation_hears_of_it_when_it_goes_on(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url, now=BEGINS) as home:
        await home.arrive("Ana")
        await home.say("Ana", "begin bins")
        await home.bot.transactions.run(LOCAL, lambda tx: tx.pause(home.now))
        assert await pass_to(home, NOTICE) == []
        await home.bot.transactions.run(LOCAL, lambda tx: tx.unpause())
        assert any(TOLD in one for one in await pass_to(home, NOTICE + 7 * DAY_MS))


@pytest.mark.parametrize(("schedule", "days"), [(None, None), ({"quiet_days": 200, "grace_days": 10}, 200)])
async def test_the_pack_says_when(url: str, tmp_path: Path, schedule: dict[str, int] | None, days: int | None) -> None:
    wanted = None if schedule is None else ConversationSchedule.model_validate(schedule)
    async with at_home(tmp_path, scheduled(wanted), url=url, now=BEGINS) as home:
        await home.arrive("Ana")
        await home.say("Ana", "begin bins")
        for day in range(60, 400, 7):
            if said := await pass_to(home, NOTICE + (day - 60) * DAY_MS):
                assert TOLD in said[0]
                assert days is not None
                assert days <= day <= days + 14
                return
        assert days is None
