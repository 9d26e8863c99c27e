"""Talking in Teams: arriving, pressing, pressing again, and presses that come too late."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from eic_bot.simulator.teams.cards import walk
from eic_bot.simulator.teams.line import Delivery
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.world import Shown, title_of
from tests.adapters.teams.office import COUNCIL, OTHER, Office, office
from tests.adapters.teams.playing import Player, usable
from tests.store.support import rows

NOW = 1_790_000_000_000


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


@pytest.fixture
async def ana(here: Office) -> Person:
    person = here.tenant.user("Ana")
    await person.install()
    return person


def player(here: Office, person: Person) -> Player:
    return Player(here, person, cards=True, time=NOW, has_arrived=True)


def texts(card: dict[str, Any] | None) -> str:
    """All that a card shows."""
    return " ".join(str(one.get("text") or "") for _, one in walk(card) if one.get("text"))


def bots(here: Office, person: Person) -> list[Shown]:
    bot = here.teams.world.bot["id"]
    return [one for one in person.chat.messages.values() if one.sender == bot and not one.deleted]


async def first_question(here: Office, person: Person) -> Shown:
    await player(here, person).act("first look")
    return person.last()


async def test_one_welcome_however_often_it_is_installed(here: Office, ana: Person) -> None:
    for _ in range(3):
        assert [one.status for one in await ana.install()] == [200, 200]
    assert len(bots(here, ana)) == 1
    assert "Welcome" in texts(ana.last().card)
    assert here.refused() == []


@pytest.mark.parametrize("word", ["hi", "hello", "help", "Hello!"])
@pytest.mark.parametrize("when", ["never met", "at the welcome", "at a question"])
async def test_a_greeting_is_always_answered(word: str, when: str, here: Office) -> None:
    person = here.tenant.user("Ben")
    person.chat.closed = None
    if when != "never met":
        await person.install()
    if when == "at a question":
        await first_question(here, person)
    before = len(bots(here, person))
    delivery = await person.say(word)
    assert delivery is not None
    assert delivery.status == 200
    assert len(bots(here, person)) > before
    assert await here.answers(person) == {}
    assert here.refused() == []


async def test_a_press_is_answered_by_what_now_stands_there(here: Office, ana: Person) -> None:
    question = await first_question(here, ana)
    done = await ana.execute(question, "Do")
    assert done.toast is None
    card = question.seen_by(ana.user.id)
    assert "You said: Do." in texts(card)
    assert not [one for one in usable(question, card or {}) if one.question]
    assert question.card == card, "what others would see, and what Teams shows later, is the same"


@pytest.mark.parametrize("at_once", [False, True], ids=["later", "at once"])
@pytest.mark.parametrize("times", [2, 5])
async def test_the_same_press_again_changes_nothing_and_gets_the_same_answer(
    times: int, *, at_once: bool, here: Office, ana: Person
) -> None:
    question = await first_question(here, ana)
    line, before = here.teams.line, len(bots(here, ana))
    pressed = (await ana.execute(question, "Do")).delivery
    assert pressed is not None
    after = [title_of(one.card or {}) for one in bots(here, ana)]
    assert len(after) == before + 1
    answers = await here.answers(ana)
    if at_once:
        repeats = await asyncio.gather(*[line.again(pressed) for _ in range(times - 1)])
    else:
        repeats = [await line.again(pressed) for _ in range(times - 1)]
    assert [(one.status, one.body) for one in repeats] == [(200, pressed.body)] * (times - 1)
    assert await here.answers(ana) == answers
    assert [title_of(one.card or {}) for one in bots(here, ana)] == after


async def test_one_press_that_comes_twice_at_the_same_moment_is_one(here: Office, ana: Person) -> None:
    question = await first_question(here, ana)
    pressed = (await ana.execute(question, "Do")).delivery
    assert pressed is not None
    second = ana.last()
    activity = {**pressed.activity, "id": "77", "replyToId": second.id}
    [plan] = [one for one in usable(second, second.card or {}) if one.label == "Plan"]
    button = next(one for _, one in walk(second.card) if one.get("title") == plan.button)
    activity["value"] = {"action": {"type": "Action.Execute", "verb": "press", "data": button["data"]}}
    found: list[Delivery] = await asyncio.gather(*[here.teams.line.deliver(activity) for _ in range(5)])
    assert len({str(one.body) for one in found}) == 1
    assert {one.status for one in found} == {200}
    assert [one.value for one in (await here.answers(ana)).values()] == ["do", "plan"]


async def test_a_press_that_was_lost_and_comes_under_another_name_keeps_what_was_said(
    here: Office, ana: Person
) -> None:
    question = await first_question(here, ana)
    pressed = (await ana.execute(question, "Do")).delivery
    assert pressed is not None
    again = await here.teams.line.again(pressed, new_id=True)
    assert again.status == 200
    assert [one.value for one in (await here.answers(ana)).values()] == ["do"]


async def test_an_old_card_gets_the_current_one_back_with_kind_words(here: Office, ana: Person) -> None:
    question = await first_question(here, ana)
    [plan] = [one for one in usable(question, question.card or {}) if one.label == "Plan"]
    await ana.execute(question, "Do")
    me = player(here, ana)
    before = len(bots(here, ana))
    done = await me._send(plan, {})  # on the card as it was
    assert done.toast is None
    assert "You said: Do." in texts(question.seen_by(ana.user.id))
    assert [one.value for one in (await here.answers(ana)).values()] == ["do"]
    said = " ".join(texts(one.card) + one.text for one in bots(here, ana)[before:])
    assert said, "it is said what happened"
    assert "rror" not in said


async def test_an_old_client_comes_by_the_other_way_to_the_same(here: Office, ana: Person) -> None:
    question = await first_question(here, ana)
    done = await ana.submit(question, "Do")
    assert done.toast is None
    assert [one.value for one in (await here.answers(ana)).values()] == ["do"]
    assert "You said: Do." in texts(question.card)
    assert question.edits == 1


async def test_an_old_card_is_put_right_for_an_old_client_too(here: Office, ana: Person) -> None:
    """The change was lost: they still see the card as it was, and press it the other way."""
    question = await first_question(here, ana)
    old = question.card
    await ana.execute(question, "Do")
    question.card = old
    question.views.clear()
    edits = question.edits
    assert (await ana.submit(question, "Plan")).toast is None
    assert "You said: Do." in texts(question.card)
    assert question.edits == edits + 1
    assert [one.value for one in (await here.answers(ana)).values()] == ["do"]


async def test_several_answers_of_one_save_are_taken_together_and_in_order(here: Office, ana: Person) -> None:
    me = player(here, ana)
    await me.act("full")
    before = len(bots(here, ana))
    await me.act("ddpn")
    assert list((await here.answers(ana)).items()) == sorted((await here.answers(ana)).items())
    assert [one.value for one in (await here.answers(ana)).values()] == ["do", "do", "plan", "not_yet"]
    assert me.toasts == [None]
    assert len(bots(here, ana)) == before + 1
    assert here.refused() == []
    await me.write("undo")
    assert {one.value for one in (await here.answers(ana)).values()} == {None}


async def ladder(here: Office, person: Person) -> tuple[Player, Shown, dict[str, dict[str, Any]]]:
    """A ladder, and for each level what can be chosen there."""
    me = player(here, person)
    await me.act("full")
    found: dict[str, dict[str, Any]] = {}
    for one in me.newest():
        if one.question:
            found.setdefault(one.question, {})[one.label] = one
    return me, person.last(), found


async def test_a_part_of_a_ladder_can_be_saved_and_the_rest_later(here: Office, ana: Person) -> None:
    _, card, levels = await ladder(here, ana)
    one, two, *rest = levels.values()
    chosen = [one["Do"], two["Plan"]]
    done = await ana.execute(card, "Save", {k: v for each in chosen for k, v in each.inputs.items()})
    assert done.toast is None
    assert [each.value for each in (await here.answers(ana)).values()] == ["do", "plan"]
    me = player(here, ana)
    now = card.seen_by(ana.user.id)
    left: dict[str, Any] = {}
    for each in usable(card, now or {}):
        if each.question and each.label == "Review":
            left[each.question] = each
    chosen = [left[question] for question in list(levels)[2:]]
    assert len(chosen) == len(rest)
    done = await ana.execute(card, "Save", {k: v for each in chosen for k, v in each.inputs.items()})
    assert done.toast is None
    values = [each.value for each in (await here.answers(ana)).values()]
    assert values == ["do", "plan", *["review"] * len(rest)]
    assert [one for one in me.newest() if one.question]


async def test_an_old_ladder_changes_nothing_and_is_put_right(here: Office, ana: Person) -> None:
    me, card, levels = await ladder(here, ana)
    old = card.card
    await me.act("ddpn")
    kept = await here.answers(ana)
    card.views[ana.user.id] = old or {}
    chosen = [each["Review"] for each in levels.values()]
    done = await ana.execute(card, "Save", {k: v for each in chosen for k, v in each.inputs.items()})
    assert done.toast is None
    assert await here.answers(ana) == kept
    assert card.seen_by(ana.user.id) == card.card != old


async def test_events_that_are_not_ours_are_acknowledged(here: Office, ana: Person) -> None:
    before = len(bots(here, ana))
    channel = here.tenant.channel("Officers", "General", [ana])
    found = [
        await ana.something_new("event", "application/vnd.microsoft.readReceipt"),
        await ana.something_new("somethingElse", "x"),
        await ana.something_new("invoke", "composeExtension/query"),
        await ana.react(ana.last()),
        await ana.react(ana.last(), taken_back=True),
        *await ana.install(channel),
        await here.tenant.user("Cem").join(channel),
        await ana.leave(channel),
    ]
    written = await ana.say("hello")
    assert written is not None
    own = ana.chat.messages[written.activity["id"]]
    answered = len(bots(here, ana))
    found += [await ana.edit(own, "do"), await ana.withdraw(own)]
    assert {one.status for one in found} == {200}
    assert answered == before + 1
    assert len(bots(here, ana)) == answered
    assert list(channel.messages) == []


async def test_two_councils_never_meet(here: Office) -> None:
    ana, ben = here.tenant.user("Ana"), here.teams.tenant(OTHER).user("Ben")
    assert ana.user.aad == ben.user.aad, "also where the ids are the same by chance"
    for person, label in ((ana, "Do"), (ben, "Plan")):
        await person.install()
        await player(here, person).act("first look")
        await person.execute(person.last(), label)
    mine, theirs = await here.answers(ana), await here.answers(ben)
    assert ([one.value for one in mine.values()], [one.value for one in theirs.values()]) == (["do"], ["plan"])
    assert "Plan" not in " ".join(texts(one.card) for one in bots(here, ana)[:-1])
    assert {row[0] for row in rows(here.url, "SELECT tenant FROM addresses")} == {COUNCIL, OTHER}


async def test_a_council_that_is_not_on_the_list_is_turned_away(here: Office) -> None:
    stranger = here.teams.tenant("5a3e0000-0000-4000-8000-00000000c003").user("Zoe")
    assert {one.status for one in await stranger.install()} == {403}
    assert bots(here, stranger) == []


HOSTILE = "<at>eic-bot</at> **bold** [x](http://evil) {{DATE(2026-01-01T00:00:00Z,SHORT)}} <b>&amp;</b> @everyone `c`"


async def test_what_people_write_is_shown_as_they_wrote_it(here: Office, ana: Person) -> None:
    me = player(here, ana)
    await me.act("first look")
    await ana.execute(ana.last(), "Do")
    await me.write(f"comment {HOSTILE}")
    await me.write("summary")
    assert [one.comment for one in (await here.answers(ana)).values() if one.comment] == [HOSTILE]
    shown = " ".join(texts(one.card) + one.text for one in bots(here, ana)).replace("\u2060", "")
    assert HOSTILE in shown
    for one in bots(here, ana):
        for _, element in walk(one.card or {}):
            if element.get("type") == "TextBlock":
                assert "evil" not in str(element.get("text"))
    assert here.refused() == []


async def test_every_button_of_every_card_leads_somewhere(here: Office, ana: Person) -> None:
    me = player(here, ana)
    for text in ("first look", "do", "plan", "help", "areas", "summary", "change", "privacy", "progress", "pause"):
        await me.write(text)
    found = list(me.seen())
    assert len(found) > 30
    for one in found:
        before = len(here.teams.line.deliveries)
        text = "something" if one.is_form else ""
        await me.use(one, text)
        assert [each.status for each in here.teams.line.deliveries[before:]] == [200]
        assert me.toasts[-1] in (None, "Got it.")
    assert here.refused() == []
