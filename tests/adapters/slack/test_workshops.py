"""A workshop in a Slack channel, over the wire."""

import html
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest

from eic_bot.dialogs.messages import words
from eic_bot.simulator.slack.faults import Fault, Trouble
from eic_bot.simulator.slack.records import Channel, Message, User
from tests.adapters.slack.office import Office, office
from tests.adapters.slack.playing import Usable, usable
from tests.support.hosting import PHRASES
from tests.workshops.playing import FILES, play, text_of
from tests.workshops.preparing import ROWS, prepare


class Meeting:
    """Four people in a private channel, whose round was answered."""

    def __init__(self, here: Office) -> None:
        self.here = here
        self.people = {name: here.workspace.user(name) for name in ROWS}
        self.channel: Channel = here.workspace.channel("round", *self.people.values(), private=True, with_bot=True)

    async def prepare(self) -> None:
        def set_now(now: int) -> None:
            self.here.now = lambda: now

        addresses = {name: self.here.address_of(user) for name, user in self.people.items()}
        await prepare(self.here.running, addresses, set_now)

    async def mention(self, who: str, text: str) -> None:
        await self.here.workspace.mention(self.people[who], self.channel, text)

    @property
    def shown(self) -> list[Message]:
        return [one for one in self.here.workspace.from_bot(self.channel) if not one.deleted]

    async def press(self, who: str, label: str) -> None:
        await self.use(who, label)

    def standing(self) -> Mapping[str, str]:
        return {one.ts: html.unescape(one.text) for one in self.shown}

    def private(self) -> Mapping[str, list[str]]:
        workspace = self.here.workspace
        return {who: [html.unescape(one.text) for one in workspace.from_bot(user)] for who, user in self.people.items()}

    async def use(self, who: str, label: str, on: Message | None = None) -> None:
        messages = [on] if on else self.shown[::-1]
        one = next(one for each in messages for one in usable(each) if one.label.startswith(label))
        await self._use(self.people[who], one)

    async def _use(self, user: User, one: Usable) -> None:
        assert isinstance(one.message, Message)
        if one.option is None:
            await self.here.workspace.press(user, one.message, one.action)
        else:
            await self.here.workspace.choose(user, one.message, one.action, one.option)


@pytest.fixture
async def meeting(tmp_path: Path) -> AsyncIterator[Meeting]:
    async with office(tmp_path, over="socket") as here:
        found = Meeting(here)
        await found.prepare()
        yield found
        assert here.slack.journal.refused() == []


async def test_a_workshop_is_led_through_in_a_thread_of_the_channel(meeting: Meeting) -> None:
    await meeting.mention("Cai", "start workshop")
    root = meeting.channel.messages[0]
    agenda, first = meeting.shown
    assert agenda.text.startswith("Agenda for 90 minutes")
    assert "Anybody can pull one out" in first.text
    assert {one.thread_ts for one in meeting.shown} == {root.ts}
    await meeting.use("Dee", "Plan: We ")  # out of the list, by a select
    await meeting.use("Ben", "Agree on all")
    assert "answers agreed" in first.text
    assert list(usable(first)) == []
    item = meeting.shown[-1]
    assert "Said alone: Not yet 3, Do 1." in item.text
    before = len(meeting.here.workspace.from_bot(meeting.people["Dee"]))
    await meeting.use("Dee", "Do")
    assert "Said alone" in item.text
    assert "Only Ben" in meeting.here.workspace.from_bot(meeting.people["Dee"])[before].text
    await meeting.use("Ben", "Do")
    assert item.text.endswith("Agreed: Do.")
    assert "Said alone" not in f"{item.text} {item.blocks}"
    assert {one.thread_ts for one in meeting.shown} == {root.ts}


async def test_undo_takes_what_stands_away_and_shows_the_item_again(meeting: Meeting) -> None:
    await meeting.mention("Ben", "start workshop")
    await meeting.use("Ben", "Agree on all")
    item = meeting.shown[-1]
    await meeting.use("Ben", "Do")
    following = meeting.shown[-1]
    await meeting.use("Cai", "Undo")
    assert item.deleted
    assert following.deleted
    assert "Said alone: Not yet 3, Do 1." in meeting.shown[-1].text


async def test_guests_are_named_before_anything_is_shown(meeting: Meeting) -> None:
    guest = meeting.here.workspace.user("Zoe")
    guest.team_id = "T9"
    meeting.channel.members.append(guest.id)
    await meeting.mention("Cai", "start workshop")
    [asked] = meeting.shown
    assert "Here, and not in the round: zoe (guest or from outside)." in asked.text.replace("Zoe", "zoe")
    await meeting.use("Cai", "Go on here")
    assert len(meeting.shown) == 1
    await meeting.use("Ben", "Go on here", asked)
    assert "Ben said that we go on here." in asked.text
    assert "Anybody can pull one out" in meeting.shown[-1].text


async def test_where_the_app_may_not_see_who_is_there_it_asks(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket") as here:
        meeting = Meeting(here)
        await meeting.prepare()
        here.slack.faults.add(Fault(Trouble.REFUSED, "conversations.members", error="missing_scope"))
        await meeting.mention("Cai", "start workshop")
        [asked] = meeting.shown
        assert "I cannot see who is in this room" in asked.text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_goes_as_written_in_a_channel(file: Path, meeting: Meeting) -> None:
    assert await play(file, meeting) == text_of(file)


async def test_any_other_mention_is_answered_as_ever(meeting: Meeting) -> None:
    await meeting.mention("Dee", "what do you do?")
    assert meeting.shown[-1].text.startswith(words(PHRASES.say("met-in-room")))
