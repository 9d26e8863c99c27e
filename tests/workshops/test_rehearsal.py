"""Five people, 25 characteristics, 90 minutes: everything ends agreed or parked, with few presses."""

from pathlib import Path

import pytest

from eic_bot.entrypoints.rehearsing import (
    DAY_BEFORE,
    FACILITATOR,
    PEOPLE,
    SPONSOR,
    SUPER_USER,
    WORKSHOP_DAY,
    rehearsal,
    rehearse,
)
from eic_bot.entrypoints.stage import moment
from eic_bot.service.envelopes import Arrived
from eic_bot.service.nudges.records import Sent
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Scope
from eic_bot.service.rounds.reminding import DAY_MS
from eic_bot.service.tenancy import LOCAL
from eic_bot.service.workshops.nearing import HOUR_MS
from tests.languages.test_no_english import english_in
from tests.workshops.stages import in_room, meeting, official, round_of, silent

MOST_PRESSES = 60
MINUTES = 90


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'rehearsal.db'}"


async def test_a_whole_workshop_ends_with_every_statement_agreed_or_parked_in_few_presses(
    named: Path, tmp_path: Path
) -> None:
    async with meeting(named, tmp_path) as one:
        began = one.now
        await one.meet()
        assert one.presses <= MOST_PRESSES
        assert (one.now - began) / 60_000 <= MINUTES
        agreed = await official(one)
        parked = 100 - len(agreed)
        assert f"{len(agreed)} statements agreed, {parked} parked" in in_room(one)
        assert len(agreed) > 80
        assert one.wall.messages <= one.presses + 3
        assert (await round_of(one)).state == "workshop"
        assert "Said alone" not in in_room(one)


async def test_the_agenda_is_sent_to_sponsor_and_facilitator_the_day_before_and_once(
    named: Path, tmp_path: Path
) -> None:
    async with meeting(named, tmp_path, at=DAY_BEFORE) as one:
        one.now = moment("2027-01-11 15:00")
        await one.bot.idle()
        assert one.wall.told == []
        one.now = moment("2027-01-12 08:00")
        await one.bot.idle()
        assert one.wall.told == []
        one.now = moment(DAY_BEFORE)
        for _ in range(3):
            await one.bot.idle()
        agendas = [(who, text) for who, text in one.wall.told if "Agenda for" in text]
        assert sorted(who for who, _ in agendas) == [SPONSOR, FACILITATOR]
        near = await one.bot.transactions.run(
            Scope(None), lambda tx: tx.due.agendas("2027-01-12", "2027-01-20", "another hour")
        )
        assert near == []
        for _, text in agendas:
            assert "Agenda for 90 minutes" in text
            assert "the most mixed first" in text


async def test_where_answers_may_still_come_there_is_no_agenda_yet(url: str) -> None:
    async with rehearsal(url, silent) as one:
        for person in PEOPLE:
            await one.take(person, Arrived())
        await one.say(SPONSOR, "new round", "named", WORKSHOP_DAY, WORKSHOP_DAY, SUPER_USER)
        await one.say(SPONSOR, f"facilitator {FACILITATOR}", f"invite {PEOPLE[1]}")
        one.now = moment(DAY_BEFORE)
        one.wall.told.clear()
        await one.bot.idle()
        found = {who: text for who, text in one.wall.told if who in (SPONSOR, FACILITATOR)}
        assert len(found) == 2
        assert all("still open" in text and "Agenda" not in text for text in found.values())


async def test_the_agenda_of_a_round_whose_deadline_has_passed_ends_single_answers(
    anonymous: Path, tmp_path: Path
) -> None:
    async with meeting(anonymous, tmp_path, at=DAY_BEFORE) as one:
        assert (await round_of(one)).state == "answering"
        await one.bot.idle()
        assert (await round_of(one)).state == "workshop"
        agendas = [who for who, text in one.wall.told if "Agenda for" in text]
        assert sorted(agendas) == [SPONSOR, FACILITATOR]
        await one.say(SPONSOR, "reopen")
        assert "stay closed" in one.wall.told[-1][1]


async def test_the_agenda_is_put_off_while_the_week_is_full_and_sent_before_the_workshop(
    named: Path, tmp_path: Path
) -> None:
    full = (moment(DAY_BEFORE) - 7 * DAY_MS + 3 * HOUR_MS, moment(DAY_BEFORE) - DAY_MS)

    def fill(tx: Transaction) -> None:
        owner = next(one.owner for one in tx.rounds.everyone() if one.name == SPONSOR)
        for at in full:
            tx.nudges.note(owner, Sent(f"{at}", at, "waiting"))

    async with meeting(named, tmp_path, at=DAY_BEFORE) as one:
        await one.bot.transactions.run(LOCAL, fill)
        for hour in range(3):
            one.now = moment(DAY_BEFORE) + hour * HOUR_MS
            await one.bot.idle()
            assert [who for who, text in one.wall.told if "Agenda for" in text] == [FACILITATOR]
        one.now = moment(DAY_BEFORE) + 3 * HOUR_MS
        for _ in range(2):
            await one.bot.idle()
        agendas = [who for who, text in one.wall.told if "Agenda for" in text]
        assert sorted(agendas) == [SPONSOR, FACILITATOR]


def test_the_people_speak_another_language_and_so_does_all_that_is_said_to_them() -> None:
    lines: list[str] = []
    rehearse(lines.append, 1, "cy")
    said = "\n".join(lines)
    assert "Pobl ddychmygol yw'r rhain" in said
    assert "100 datganiad wedi eu cytuno, 0 wedi eu gadael" in said
    assert "At Cai:" in said
    assert english_in(said) == set()
