"""The same recorded channels over both platforms: posts, threads, presses and mentions on their own wires."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from eic_bot.entrypoints.stage import moment
from eic_bot.service.envelopes import Address
from eic_bot.simulator.teams.people import Pressed
from tests.adapters.slack.office import office as slack_office
from tests.adapters.slack.test_workshops import Meeting as InSlack
from tests.adapters.teams.office import COUNCIL
from tests.adapters.teams.office import office as teams_office
from tests.adapters.teams.test_workshops import Meeting as InTeams
from tests.nudges.playing import FILES, play
from tests.nudges.preparing import publish
from tests.workshops.playing import text_of

POSTED = moment("2027-02-02 10:01")
EVERYBODY = ("@channel", "@here", "@everyone", "<!", "<at>General")


class Channel(InTeams):
    """As for a workshop; what is pressed is on the newest message that has it."""

    @override
    async def press(self, who: str, label: str) -> Pressed:
        asking = [one for one in self.shown if one.card is not None and f"'{label}'" in str(one.card)][-1]
        return await self.people[who].execute(asking, label, where=self.room)


def addresses_of(meeting: InSlack | InTeams) -> Mapping[str, Address]:
    if isinstance(meeting, InSlack):
        return {name: meeting.here.address_of(user) for name, user in meeting.people.items()}
    return {name: Address("teams", COUNCIL, one.user.aad) for name, one in meeting.people.items()}


@pytest.fixture(params=["slack", "channel", "group"])
async def meeting(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[InSlack | InTeams]:
    """Four people in a room whose council has published its view."""
    found: InSlack | InTeams
    if request.param == "slack":
        async with slack_office(tmp_path, over="socket") as slack:
            found = InSlack(slack)
            await _prepared(found)
            yield found
            assert slack.slack.journal.refused() == []
    else:
        async with teams_office(tmp_path) as teams:
            found = Channel(teams, request.param)
            await _prepared(found)
            yield found
            assert teams.refused() == []


async def _prepared(meeting: InSlack | InTeams) -> None:
    await meeting.prepare()
    await publish(meeting.here.running, addresses_of(meeting), lambda now: set_now(meeting, now))


def set_now(meeting: InSlack | InTeams, now: int) -> None:
    meeting.here.now = lambda: now


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_goes_as_written_over_the_wire(file: Path, meeting: InSlack | InTeams) -> None:
    def at(now: int) -> None:
        set_now(meeting, now)

    assert await play(file, meeting, meeting.here.running, at) == text_of(file)


async def test_the_rest_is_in_the_thread_of_the_post_and_nobody_is_called(meeting: InSlack | InTeams) -> None:
    await meeting.mention("Dee", "first Tuesday at 10:00")
    set_now(meeting, POSTED)
    await meeting.here.running.idle()
    posted: list[Any] = list(meeting.shown)
    post, detail = posted[-2:]
    if isinstance(meeting, InSlack):
        assert (post.thread_ts, detail.thread_ts) == (None, post.ts)
    elif meeting.room.kind == "channel":
        assert (post.thread, detail.thread) == (None, post.id)
    whole = "".join(f"{vars(one) if hasattr(one, '__dict__') else one}" for one in posted)
    assert [word for word in EVERYBODY if word in whole] == []


async def test_who_has_come_since_is_seen_before_each_post(meeting: InSlack | InTeams) -> None:
    """The view is not shared with others: with one of another organisation there, nothing of it is posted."""
    await meeting.mention("Dee", "first Tuesday at 10:00")
    before = len(meeting.shown)
    add_outsider(meeting)
    set_now(meeting, POSTED)
    await meeting.here.running.idle()
    assert len(meeting.shown) == before
    remove_outsider(meeting)
    set_now(meeting, moment("2027-03-02 10:01"))
    await meeting.here.running.idle()
    assert len(meeting.shown) == before + 2


def add_outsider(meeting: InSlack | InTeams) -> None:
    if isinstance(meeting, InSlack):
        zoe = meeting.here.workspace.user("Zoe")
        zoe.team_id = "T9"
        meeting.channel.members.append(zoe.id)
    else:
        outsider = meeting.here.teams.tenant("5a3e0000-0000-4000-8000-00000000c003").user("Zoe").user
        meeting.room.members["outsider"] = outsider


def remove_outsider(meeting: InSlack | InTeams) -> None:
    if isinstance(meeting, InSlack):
        meeting.channel.members.pop()
    else:
        meeting.room.members.pop("outsider")
