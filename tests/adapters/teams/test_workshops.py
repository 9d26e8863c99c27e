"""A workshop in a Teams channel and in a group chat, over the wire."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest

from eic_bot.service.envelopes import Address
from eic_bot.simulator.teams.people import Person, Pressed
from eic_bot.simulator.teams.world import Conversation, Shown
from tests.adapters.teams.office import COUNCIL, Office, office
from tests.workshops.playing import FILES, play, text_of
from tests.workshops.preparing import ROWS, prepare


class Meeting:
    """Four people in a room, whose round was answered."""

    def __init__(self, here: Office, kind: str) -> None:
        self.here = here
        users = {name: here.tenant.user(name) for name in ROWS}
        made = list(users.values())
        self.room: Conversation = (
            here.tenant.channel("Round", "General", made) if kind == "channel" else here.tenant.group("Round", made)
        )
        self.people = {name: Person(one.user, here.teams.world, here.teams.line) for name, one in users.items()}

    async def prepare(self) -> None:
        def set_now(now: int) -> None:
            self.here.now = lambda: now

        for person in self.people.values():
            await person.install()
        await self.people["Ana"].install(self.room)
        addresses = {name: Address("teams", COUNCIL, one.user.aad) for name, one in self.people.items()}
        await prepare(self.here.running, addresses, set_now)

    async def mention(self, who: str, text: str) -> str:
        delivery = await self.people[who].mention(self.room, text)
        return str(delivery.activity["id"])

    @property
    def shown(self) -> list[Shown]:
        bot = self.here.teams.world.bot["id"]
        return [one for one in self.room.messages.values() if one.sender == bot and not one.deleted]

    def standing(self) -> Mapping[str, str]:
        return {one.id: spoken(one) for one in self.shown}

    def private(self) -> Mapping[str, list[str]]:
        bot = self.here.teams.world.bot["id"]
        return {
            who: [spoken(one) for one in person.chat.messages.values() if one.sender == bot]
            for who, person in self.people.items()
        }

    async def press(self, who: str, label: str) -> Pressed:
        asking = [one for one in self.shown if one.card is not None][-1]
        return await self.people[who].execute(asking, label, where=self.room)


@pytest.fixture(params=["channel", "group"])
async def meeting(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Meeting]:
    async with office(tmp_path) as here:
        found = Meeting(here, request.param)
        await found.prepare()
        yield found
        assert here.refused() == []


def spoken(one: Shown) -> str:
    """All of a message as words."""
    return one.text if one.card is None else str(one.card["speak"])


def said(one: Shown) -> str:
    return f"{one.text} {one.card}"


async def test_a_workshop_is_led_through_in_a_room(meeting: Meeting) -> None:
    root = await meeting.mention("Cai", "start workshop")
    agenda, first = meeting.shown
    assert "Agenda for 90 minutes" in said(agenda)
    if meeting.room.kind == "channel":
        assert {one.thread for one in meeting.shown} == {root}
    await meeting.mention("Dee", "pull out 1")
    await meeting.press("Ben", "Agree on all")
    assert "answers agreed" in said(first)
    item = meeting.shown[-1]
    assert "Said alone: Not yet 3, Do 1." in said(item)
    await meeting.press("Dee", "Do")
    assert "Said alone" in said(item)
    assert "Only Ben" in said(meeting.people["Dee"].last())
    await meeting.press("Ben", "Do")
    assert "Agreed: Do." in said(item)
    assert "Said alone" not in f"{said(item)} {item.views}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_goes_as_written_in_a_room_of_teams(file: Path, meeting: Meeting) -> None:
    assert await play(file, meeting) == text_of(file)


async def test_who_is_not_in_the_round_is_named_first(meeting: Meeting) -> None:
    zoe = meeting.here.tenant.user("Zoe")
    meeting.room.members[zoe.user.id] = zoe.user
    await meeting.mention("Cai", "start workshop")
    [asked] = meeting.shown
    assert "Here, and not in the round: Zoe." in said(asked)
    await meeting.press("Ben", "Go on here")
    assert "Ben said that we go on here." in said(asked)
    assert "Anybody can pull one out" in said(meeting.shown[-1])


async def test_pause_takes_the_spread_away_and_resume_brings_it_back(meeting: Meeting) -> None:
    await meeting.mention("Ben", "start workshop")
    await meeting.press("Ben", "Agree on all")
    await meeting.press("Cai", "Pause")
    assert "Paused" in said(meeting.shown[-1])
    assert not any("Said alone" in said(one) for one in meeting.shown)
    await meeting.press("Cai", "Resume")
    assert "Said alone" in said(meeting.shown[-1])
