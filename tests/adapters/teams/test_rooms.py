"""In channels and group chats the bot says where it can be talked to, and nothing of what anybody said to it."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from eic_bot.simulator.teams.faults import Fault
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.world import Conversation, Shown
from tests.adapters.teams.office import Office, office
from tests.adapters.teams.playing import Player
from tests.store.support import rows
from tests.support.hosting import DEMO

NOW = 1_790_000_000_000
PRIVATELY = "Talk privately"


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


@pytest.fixture(params=["channel", "group"])
async def room(request: pytest.FixtureRequest, here: Office) -> Conversation:
    people = [here.tenant.user("Ana"), here.tenant.user("Ben")]
    made = here.tenant.channel("Officers", "General", people) if request.param == "channel" else None
    found = made or here.tenant.group("Four of us", people)
    await people[0].install(found)
    return found


def of(here: Office, room: Conversation) -> tuple[Person, Person]:
    ana, ben = [Person(user, here.teams.world, here.teams.line) for user in room.members.values()]
    return ana, ben


def said_in(here: Office, room: Conversation) -> list[Shown]:
    return [one for one in room.messages.values() if one.sender == here.teams.world.bot["id"]]


def in_private(here: Office, person: Person) -> list[Shown]:
    return [one for one in person.chat.messages.values() if one.sender == here.teams.world.bot["id"]]


async def test_a_mention_is_answered_by_a_button_that_leads_to_a_private_talk(here: Office, room: Conversation) -> None:
    ana, ben = of(here, room)
    await ben.install()
    before = len(in_private(here, ben))
    mention = await ana.mention(room, "what do you do? do plan review")
    [answer] = said_in(here, room)
    if room.kind == "channel":
        assert answer.thread == mention.activity["id"]
    assert in_private(here, ana) == []
    pressed = await ben.execute(answer, PRIVATELY, where=room)
    assert pressed.toast
    assert len(in_private(here, ben)) == before + 1
    assert said_in(here, room) == [answer]
    assert answer.views == {}
    assert here.refused() == []


async def test_who_never_wrote_is_met_in_a_chat_that_is_opened_for_it(here: Office, room: Conversation) -> None:
    ana, ben = of(here, room)
    ben.chat.closed = None  # the app is theirs, but nothing was ever heard from them
    await ana.mention(room, "hello")
    [answer] = said_in(here, room)
    await ben.execute(answer, PRIVATELY, where=room)
    assert len(in_private(here, ben)) == 1
    talk = Player(here, ben, cards=True, time=NOW, has_arrived=True)
    await talk.act("first look")
    await ben.execute(ben.last(), "Do")
    assert [one.value for one in (await here.answers(ben)).values()] == ["do"]
    [(reach,)] = rows(here.url, f"SELECT reach FROM addresses WHERE external = '{ben.user.aad}'")
    assert json.loads(reach)["conversation"]["id"] == ben.chat.id
    assert here.refused() == []


@pytest.mark.parametrize("fault", [Fault(503), Fault(429, retry_after="1"), Fault(drop=True), Fault(502, when="after")])
async def test_a_chat_that_cannot_be_opened_at_once_is_opened_later(
    fault: Fault, here: Office, room: Conversation
) -> None:
    ana, ben = of(here, room)
    ben.chat.closed = None
    await ana.mention(room, "hello")
    here.teams.faults.force(replace(fault, operation="create"))
    await ben.execute(said_in(here, room)[0], PRIVATELY, where=room)
    await here.later(5)
    assert len(here.teams.faults.met) == 1
    assert len(in_private(here, ben)) == 1


async def test_who_does_not_have_the_app_is_told_how_to_get_it(here: Office, room: Conversation) -> None:
    ana, ben = of(here, room)
    await ana.mention(room, "hello")
    pressed = await ben.execute(said_in(here, room)[0], PRIVATELY, where=room)
    assert "add me" in str(pressed.toast)
    assert in_private(here, ben) == []
    await ben.install()
    await ben.say("hello")
    assert in_private(here, ben) != []


async def test_an_old_client_presses_the_button_in_a_room_too(here: Office, room: Conversation) -> None:
    ana, _ = of(here, room)
    await ana.install()
    before = len(in_private(here, ana))
    await ana.mention(room, "hello")
    await ana.submit(said_in(here, room)[0], PRIVATELY, where=room)
    assert len(in_private(here, ana)) == before + 1


async def test_nothing_private_is_ever_said_in_a_room(here: Office, room: Conversation) -> None:
    ana, ben = of(here, room)
    await ben.install()
    talk = Player(here, ben, cards=True, time=NOW, has_arrived=True)
    for text in ("first look", "do", "plan", "comment Ben Ought thinks so", "summary"):
        await talk.act(text)
    for text in ("summary", "", "do", "help", "progress"):
        await ben.mention(room, text)
        await ana.mention(room, text)
    shown = " ".join(json.dumps(one.activity) for one in said_in(here, room))
    statements = [one.text["en"] for question in DEMO.pack.question.values() for one in question.parts()]
    assert shown
    for private in (*[text[:40] for text in statements], "Ben Ought", "You said", "Plan", "Understand"):
        assert private not in shown
    assert in_private(here, ana) == []
    assert here.refused() == []


async def test_what_is_pressed_in_a_room_with_anything_else_is_not_taken(here: Office, room: Conversation) -> None:
    ana, ben = of(here, room)
    await ben.install()
    talk = Player(here, ben, cards=True, time=NOW, has_arrived=True)
    await talk.act("first look")
    stolen = ben.last().card
    await ana.mention(room, "hello")
    [answer] = said_in(here, room)
    answer.views[ana.user.id] = stolen or {}
    pressed = await ana.execute(answer, "Do", where=room)
    assert pressed.delivery is not None
    assert pressed.delivery.status == 200
    assert pressed.toast == "That button is not one of mine."
    assert await here.answers(ana) == await here.answers(ben) == {}
