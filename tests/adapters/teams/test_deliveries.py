"""What Teams does to messages on their way: nothing is lost, the order is kept, and closed chats are left alone."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from eic_bot.adapters.teams import channel
from eic_bot.adapters.teams.channel import LIMITS, TeamsChannel
from eic_bot.dialogs.messages import Message, Paragraph, Theirs
from eic_bot.service.envelopes import Arrived, Delivered, Inbound, Outbound, Refused, TryLater
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Changes, Outgoing
from eic_bot.service.retrying import judged
from eic_bot.service.tenancy import scope_of
from eic_bot.simulator.teams import events
from eic_bot.simulator.teams.faults import Fault
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.stand_in import PREFIX
from eic_bot.simulator.teams.world import Shown
from eic_bot.store.letters import WANTED_MS
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


@pytest.mark.parametrize("fault", [Fault(500, when="after"), Fault(when="after", drop=True)], ids=["500", "drop"])
async def test_what_may_have_arrived_is_sent_again_once_for_each_doubt(fault: Fault, here: Office, ana: Person) -> None:
    before = len(heard(here, ana))
    here.teams.faults.force(replace(fault, operation="send"), times=2)
    await ana.say("do")
    for seconds in (2, 7):
        await here.later(seconds)
    assert statuses(here) == {SENT}
    assert len(heard(here, ana)) == before + 3, "twice is shown, which is better than never"
    await ana.say("plan")
    assert "(3 of 12)" in heard(here, ana)[-1]


TROUBLES = [Fault(412), Fault(429), Fault(500), Fault(502), Fault(503), Fault(504), Fault(drop=True)]


@pytest.mark.parametrize("fault", TROUBLES, ids=lambda one: f"{one.status}{'drop' if one.drop else ''}")
async def test_a_connector_in_trouble_for_minutes_kills_no_message(fault: Fault, here: Office, ana: Person) -> None:
    [(reach,)] = rows(here.url, "SELECT reach FROM addresses")
    message = Message("m", (Paragraph((Theirs("hello", "en"),)),), "")
    outbound = Outbound(9, "mark", here.address_of(ana), 9, "send", "m", message, 1, reach=reach)
    here.teams.faults.force(fault, times=99)
    tried, wait = [0], None
    for attempts in range(1, LIMITS.attempts + 1):
        receipt = await here.line.channel.send(replace(outbound, attempts=attempts))
        wait = judged(replace(outbound, attempts=attempts), receipt, LIMITS, 0.0)
        if not isinstance(wait, TryLater):
            break
        tried.append(tried[-1] + (wait.wait_ms or 0))
    assert isinstance(wait, Refused)
    assert tried[-1] > 600_000
    assert 3 <= len([one for one in tried if one <= 60_000]) <= 7


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
    """What was to be said meanwhile goes first."""
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
    assert len(heard(here, ana)) == before + 2
    assert statuses(here) == {SENT}


async def test_what_was_to_be_said_long_ago_is_not_said_when_somebody_comes_back(here: Office, ana: Person) -> None:
    await ana.uninstall()
    await here.running.take(_nudge(here, ana))
    assert rows(here.url, "SELECT last_error FROM outbox WHERE status = 3")[0][0].startswith("closed: ")
    rows(here.url, f"UPDATE outbox SET created_at = created_at - {WANTED_MS} WHERE status = 3")
    ana.chat.closed = None
    before = len(heard(here, ana))
    await ana.say("hello")
    assert len(heard(here, ana)) == before + 1
    assert statuses(here) == {SENT, DEAD}


async def test_what_was_refused_for_another_reason_stays_refused(here: Office, ana: Person) -> None:
    here.teams.faults.force(Fault(413, operation="send"))
    await ana.say("do")
    assert DEAD in statuses(here)
    await ana.uninstall()
    ana.chat.closed = None
    before = len(heard(here, ana))
    await ana.say("hello")
    assert len(heard(here, ana)) == before + 1
    assert DEAD in statuses(here)


def _nudge(here: Office, person: Person) -> Inbound:
    """Something that is said without their having said anything."""
    return Inbound("nudge", here.address_of(person), Arrived(), NOW)


async def test_installing_again_opens_it_again_with_one_greeting(here: Office, ana: Person) -> None:
    before = 0
    for day in range(3):
        here.now = lambda day=day: NOW + day  # type: ignore[misc]
        await ana.uninstall()
        before = len(heard(here, ana))
        await ana.install()
        assert len(heard(here, ana)) == before + 1
        await ana.install()
        assert len(heard(here, ana)) == before + 1
    await here.running.take(_nudge(here, ana))
    assert len(heard(here, ana)) == before + 2


async def test_two_installations_at_the_same_moment_greet_once(here: Office, ana: Person) -> None:
    await ana.uninstall()
    before = len(heard(here, ana))
    await asyncio.gather(*[ana.install() for _ in range(5)])
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
    outbound = long_one(here, ana, 12)
    before = len(heard(here, ana))
    whole = await here.line.channel.send(outbound)
    assert isinstance(whole, Delivered)
    parts = len(heard(here, ana)) - before
    assert parts > 1
    here.teams.faults.force(Fault(hang=0.001, when="after", operation="send"))  # the first card arrives
    here.teams.faults.force(fault)
    again = replace(outbound, id=10, mark="again")
    tried = await here.line.channel.send(again)
    assert isinstance(tried, TryLater)
    other = TeamsChannel(here.line.channel._bot, here.running.house.phrases)  # another process, or this one later
    done = await other.send(replace(again, attempts=2, reference=tried.reference))
    assert isinstance(done, Delivered)
    found = heard(here, ana)[before:]
    assert found[parts:] == found[:parts]
    names = (done.reference or "").split(",")
    assert [one for one in ana.chat.messages if one in names] == names
    assert len(names) == parts


def long_one(here: Office, person: Person, paragraphs: int) -> Outbound:
    """A message of several cards."""
    text = tuple(Paragraph((Theirs(f"{number} " + "many <words> " * 150, "en"),)) for number in range(paragraphs))
    [(reach,)] = rows(here.url, "SELECT reach FROM addresses")
    return Outbound(9, "mark", here.address_of(person), 9, "send", "long", Message("long", text, ""), 1, reach=reach)


async def test_what_a_message_of_several_cards_has_shown_outlives_a_restart(here: Office, ana: Person) -> None:
    long = long_one(here, ana, 12)

    def say(tx: Transaction) -> None:
        [owner] = tx.owners([long.address], NOW)
        said = Outgoing(owner.id, long.address, owner.sequence + 1, "send", "long", long.message)
        tx.save(Changes(NOW, outgoing=[said], owners={owner.id: replace(owner, sequence=owner.sequence + 1)}))

    await here.running.transactions.run(scope_of(long.address), say)
    before = len(heard(here, ana))
    here.teams.faults.force(Fault(hang=0.001, when="after", operation="send"))
    here.teams.faults.force(Fault(500, operation="send"))
    await here.later(0)
    assert len(heard(here, ana)) == before + 1
    await here.close()
    await here.open()
    await here.later(2)
    found = heard(here, ana)[before:]
    assert len(found) == len(set(found)) > 1
    [(status, names)] = rows(here.url, "SELECT status, reference FROM outbox WHERE key = 'long'")
    assert (status, len(names.split(","))) == (SENT, len(found))


async def test_a_message_that_takes_too_long_is_not_begun_anew(
    here: Office, ana: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbound = long_one(here, ana, 12)
    before = len(heard(here, ana))
    monkeypatch.setattr(channel, "PATIENCE_S", 0.5)
    here.teams.faults.force(Fault(hang=0.001, when="after", operation="send"))
    here.teams.faults.force(Fault(hang=30, operation="send"))
    tried = await asyncio.wait_for(here.line.channel.send(outbound), 5)
    assert isinstance(tried, TryLater)
    assert len(heard(here, ana)) == before + 1
    assert tried.reference == ana.last().id
    assert isinstance(await here.line.channel.send(replace(outbound, reference=tried.reference)), Delivered)
    found = heard(here, ana)[before:]
    assert len(found) == len(set(found)) > 1


async def test_a_change_into_more_cards_or_fewer_is_shown_as_a_whole(here: Office, ana: Person) -> None:
    send, short = here.line.channel.send, long_one(here, ana, 3)
    before = len(heard(here, ana))
    posted = await send(short)
    assert isinstance(posted, Delivered)
    assert len(heard(here, ana)) == before + 1
    change = replace(long_one(here, ana, 12), operation="update", reference=posted.reference)
    here.teams.faults.force(Fault(hang=0.001, when="after", operation="send"))
    here.teams.faults.force(Fault(503, operation="send"))
    tried = await send(change)
    assert isinstance(tried, TryLater)
    more = await send(replace(change, reference=tried.reference))
    assert isinstance(more, Delivered)
    parts = [str(one.activity["attachments"][0]["content"]) for one in standing(here, ana)[before:]]
    assert [f"{number} many" in "".join(parts) for number in range(12)] == [True] * 12
    assert len(parts) == len(set(parts)) == len((more.reference or "").split(",")) > 1
    fewer = await send(replace(short, operation="update", reference=more.reference))
    assert fewer == posted
    assert len(standing(here, ana)) == before + 1


def standing(here: Office, person: Person) -> list[Shown]:
    bot = here.teams.world.bot["id"]
    return [one for one in person.chat.messages.values() if one.sender == bot and not one.deleted]


async def test_a_chat_that_was_opened_is_found_again_after_a_restart(here: Office, ana: Person) -> None:
    """The names of opened chats are kept in memory alone, which is harmless: Teams names the same one again."""
    outbound = long_one(here, ana, 1)
    reach = json.loads(outbound.reach or "")
    reach["conversation"]["id"] = ""
    unnamed = replace(outbound, reach=json.dumps(reach))
    for opener in (here.line.channel, TeamsChannel(here.line.channel._bot, here.running.house.phrases)):
        before = len(heard(here, ana))
        assert isinstance(await opener.send(unnamed), Delivered)
        assert len(heard(here, ana)) == before + 1
