"""What Teams does to messages on their way: nothing is lost, the order is kept, and closed chats are left alone."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from eic_bot.dialogs.messages import Message, Paragraph, Theirs
from eic_bot.service.envelopes import Arrived, Delivered, Inbound, Outbound, TryLater
from eic_bot.simulator.teams import events
from eic_bot.simulator.teams.faults import Fault
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.stand_in import PREFIX
from tests.adapters.teams.office import Office, office
from tests.adapters.teams.playing import Player
from tests.store.support import rows

NOW = 1_790_000_000_000
SENT, DEAD = 2, 3


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


@pytest.fixture
async def ana(here: Office) -> Person:
    here.now = lambda: NOW
    person = here.tenant.user("Ana")
    await person.install()
    await person.say("first look")
    return person


def heard(here: Office, person: Person) -> list[str]:
    """The activities of the bot in the order in which they came."""
    bot = here.teams.world.bot["id"]
    return [str(one.card or one.text) for one in person.chat.messages.values() if one.sender == bot]


async def settled(here: Office) -> None:
    for _ in range(6):
        await here.later(30)
    assert rows(here.url, "SELECT count(*) FROM outbox WHERE status < 2") == [(0,)]


def statuses(here: Office) -> set[int]:
    return {row[0] for row in rows(here.url, "SELECT status FROM outbox")}


BEFORE = [
    Fault(412),
    Fault(429, retry_after="2"),
    Fault(429),
    Fault(500),
    Fault(502),
    Fault(503, retry_after="1"),
    Fault(504),
    Fault(drop=True),
]


@pytest.mark.parametrize("fault", BEFORE, ids=lambda one: f"{one.status}{'drop' if one.drop else ''}")
@pytest.mark.parametrize("operation", ["send", "update"])
async def test_trouble_before_the_effect_loses_nothing(fault: Fault, operation: str, here: Office, ana: Person) -> None:
    here.teams.faults.force(
        Fault(fault.status, retry_after=fault.retry_after, drop=fault.drop, operation=operation), times=1
    )
    await ana.execute(ana.last(), "Do")
    await ana.say("plan")
    await settled(here)
    assert len(here.teams.faults.met) == 1
    assert statuses(here) == {SENT}
    said = heard(here, ana)
    assert len(said) == len(set(said))
    asked = [text.find(f"({number} of 12)") >= 0 for number, text in enumerate(said[-3:], 1)]
    assert asked == [True, True, True]


@pytest.mark.parametrize("fault", [Fault(503, when="after"), Fault(when="after", drop=True)], ids=["503", "drop"])
async def test_what_may_have_arrived_is_tried_once_more_and_no_more(fault: Fault, here: Office, ana: Person) -> None:
    before = len(heard(here, ana))
    here.teams.faults.force(Fault(fault.status, when="after", drop=fault.drop, operation="send"), times=9)
    await ana.say("do")
    await settled(here)
    assert len(heard(here, ana)) == before + 2, "twice is shown, which is better than never"
    assert DEAD in statuses(here)
    here.teams.faults.waiting.clear()
    await ana.say("plan")
    assert "(3 of 12)" in heard(here, ana)[-1]


async def test_waiting_does_not_count_as_the_one_more_try(here: Office, ana: Person) -> None:
    here.teams.faults.force(Fault(429, operation="send"), times=3)
    here.teams.faults.force(Fault(503, operation="send"), times=1)
    await ana.say("do")
    await settled(here)
    assert statuses(here) == {SENT}
    assert "(2 of 12)" in heard(here, ana)[-1]


async def test_a_change_that_was_cut_off_is_made_again(here: Office, ana: Person) -> None:
    question = ana.last()
    here.teams.faults.force(Fault(when="after", drop=True, operation="update"), times=3)
    await ana.say("do")
    await settled(here)
    assert statuses(here) == {SENT}
    assert "You said: Do." in str(question.card)


async def test_a_card_that_somebody_deleted_needs_no_change(here: Office, ana: Person) -> None:
    ana.last().deleted = True
    await ana.say("do")
    await settled(here)
    assert statuses(here) == {SENT}
    assert "(2 of 12)" in heard(here, ana)[-1]


async def test_after_uninstalling_nothing_is_sent_and_any_message_opens_it_again(here: Office, ana: Person) -> None:
    assert (await ana.uninstall()).status == 200
    asked = len(here.teams.world.log)
    here.teams.faults.force(Fault(503), times=1)  # met by the first attempt of any kind
    await here.running.take(_nudge(here, ana))
    assert here.teams.faults.met == []
    assert len(here.teams.world.log) == asked
    here.teams.faults.waiting.clear()
    ana.chat.closed = None
    before = len(heard(here, ana))
    await ana.say("hello")
    assert len(heard(here, ana)) == before + 1


def _nudge(here: Office, person: Person) -> Inbound:
    """Something that is said without their having said anything."""
    return Inbound("nudge", here.address_of(person), Arrived(), NOW)


async def test_installing_again_opens_it_again(here: Office, ana: Person) -> None:
    await ana.uninstall()
    await ana.install()
    before = len(heard(here, ana))
    await here.running.take(_nudge(here, ana))
    assert len(heard(here, ana)) == before + 1


@pytest.mark.parametrize(
    "code",
    ["BotNotInConversationRoster", "ConversationBlockedByUser", "BotDisabledByAdmin", "MessageWritesBlocked"],
)
async def test_a_closed_chat_is_left_alone_until_somebody_is_heard(code: str, here: Office, ana: Person) -> None:
    ana.chat.closed = code
    await ana.say("do")
    assert rows(here.url, "SELECT reach FROM addresses") == [(None,)]
    refused = len(here.teams.faults.met)
    here.teams.faults.force(Fault(503), times=1)
    await here.running.take(_nudge(here, ana))
    assert len(here.teams.faults.met) == refused
    here.teams.faults.waiting.clear()
    ana.chat.closed = None
    await ana.say("hello")
    assert "(2 of 12)" in heard(here, ana)[-1]


async def test_a_new_service_address_is_followed_at_once(here: Office, ana: Person) -> None:
    teams = here.teams
    moved = teams.service_url.replace("127.0.0.1", "localhost")
    event = events.envelope(teams.world, moved, ana.chat, ana.user, "message")
    assert (await teams.line.deliver(events.words(event, "do"))).status == 200
    [(reach,)] = rows(here.url, "SELECT reach FROM addresses")
    assert f"localhost:{teams.url.rpartition(':')[2]}{PREFIX}/" in reach
    assert "(2 of 12)" in heard(here, ana)[-1]


async def test_one_closed_chat_does_not_hold_up_another(here: Office, ana: Person) -> None:
    ben = here.tenant.user("Ben")
    await ben.install()
    ana.chat.closed = "BotDisabledByAdmin"
    await ana.say("do")
    talk = Player(here, ben, cards=True, time=NOW, has_arrived=True)
    await talk.act("first look")
    assert "(1 of 12)" in heard(here, ben)[-1]


@pytest.mark.parametrize("fault", [Fault(412), Fault(429), Fault(503), Fault(drop=True)])
async def test_a_message_of_several_cards_goes_on_where_it_was_cut_off(fault: Fault, here: Office, ana: Person) -> None:
    text = tuple(Paragraph((Theirs(f"{number} " + "many <words> " * 150, "en"),)) for number in range(12))
    [(reach,)] = rows(here.url, "SELECT reach FROM addresses")
    message = Message("long", text, "", actions=())
    outbound = Outbound(9, "mark", here.address_of(ana), 9, "send", "long", message, 1, reach=reach)
    before = len(heard(here, ana))
    whole = await here.line.channel.send(outbound)
    assert isinstance(whole, Delivered)
    parts = len(heard(here, ana)) - before
    assert parts > 1
    here.teams.faults.force(Fault(hang=0.001, when="after", operation="send"))  # the first card arrives
    here.teams.faults.force(fault)
    again = replace(outbound, id=10, mark="again")
    assert isinstance(await here.line.channel.send(again), TryLater)
    done = await here.line.channel.send(replace(again, attempts=2))
    assert isinstance(done, Delivered)
    found = heard(here, ana)[before:]
    assert found[parts:] == found[:parts]
    names = (done.reference or "").split(",")
    assert [one for one in ana.chat.messages if one in names] == names
    assert len(names) == parts
