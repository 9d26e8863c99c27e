"""The room in which a plan is followed up: who may ask for it, what is put up there, and who is told what."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from eic_bot.dialogs.inputs import Said
from eic_bot.entrypoints.rehearsing import ROOM, Rehearsal
from eic_bot.entrypoints.stage import moment
from eic_bot.model.plan import ActionState
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address, Arrived, Mentioned, Seen
from eic_bot.service.looking import Looks
from eic_bot.service.plan.records import PlannedAction
from eic_bot.service.tenancy import LOCAL
from eic_bot.service.timers import fire_due
from tests.plan.preparing import DUE, planned
from tests.workshops.preparing import press_labelled

FOLLOWS = "When an action of the plan is due, I will ask here how far it is."


@pytest.fixture
async def one(tmp_path: Path) -> AsyncIterator[Rehearsal]:
    async with planned(f"sqlite:///{tmp_path / 'plan.db'}") as found:
        yield found


async def action(one: Rehearsal, number: int = 1) -> PlannedAction:
    found = await one.bot.transactions.run(LOCAL, lambda tx: tx.plan.action(number))
    assert found is not None
    return found


def standing(one: Rehearsal) -> list[str]:
    return list(one.wall.posted.values())


def told(one: Rehearsal, who: str) -> list[str]:
    return [text for person, text in one.wall.told if person == who]


async def come_due(one: Rehearsal, when: int = DUE) -> None:
    one.now = when
    await one.bot.idle()


async def test_an_action_is_put_up_once_at_its_date_and_anybody_in_the_round_says_how_far_it_is(one: Rehearsal) -> None:
    await one.mention("Cai", "follow the plan here")
    assert standing(one)[-1].startswith(FOLLOWS)
    await come_due(one)
    await come_due(one, DUE + 60_000)
    assert len(standing(one)) == 2
    assert "Ask Dee what slows her down" in standing(one)[-1]
    assert [text.splitlines()[0] for text in told(one, "Dee")] == ["An action of the plan is due. How far is it?"]
    await press_labelled(one, "Cai", "Done")
    assert standing(one)[-1].splitlines()[0].endswith("done, said Cai.")
    assert "Or say" not in standing(one)[-1]
    assert (await action(one)).state is ActionState.DONE


async def test_what_its_owner_says_in_private_is_seen_in_the_room(one: Rehearsal) -> None:
    await one.mention("Ana", "follow the plan here")
    await come_due(one)
    await one.say("Dee", "action 1 stuck no time")
    assert "stuck, said Dee." in standing(one)[-1]
    assert "no time" not in standing(one)[-1]
    assert (await action(one)).note == "no time"


async def test_later_comes_a_week_later_as_a_new_question(one: Rehearsal) -> None:
    await one.mention("Ana", "follow the plan here")
    await come_due(one)
    await press_labelled(one, "Ana", "Later")
    assert "by 8 February 2027: later, said Ana." in standing(one)[-1]
    await come_due(one, moment("2027-02-08 10:05"))
    assert len(standing(one)) == 3
    assert "How far is it?" in standing(one)[-1]


async def test_words_in_the_room_do_the_same_and_others_are_left_to_the_workshop(one: Rehearsal) -> None:
    await one.mention("Ana", "action 1 done")
    assert (await action(one)).state is ActionState.TO_DO
    await one.mention("Ana", "plan")
    assert standing(one)[-1] == "I do not follow the plan here. Say follow the plan to have that."
    await one.mention("Ana", "follow the plan")
    for text, answer in (
        ("action 1 stuck", "Action 1 is stuck."),
        ("action 1 later", "Action 1 has a later day"),
        ("action 1 to do", "Action 1 is to do again."),
        ("action 1 done", "Action 1 is done."),
        ("action one", "I did not understand"),
        ("action 1 owner Ana", "I did not understand"),
    ):
        await one.mention("Ana", text)
        assert standing(one)[-1].startswith(answer)
    await one.mention("Ana", "plan")
    assert "1. Ask Dee what slows her down: " in standing(one)[-1]
    await one.mention("Ana", "stop following the plan")
    before = len(standing(one))
    await one.mention("Ana", "stop following the plan")
    assert standing(one)[-1].startswith("There is no plan here")
    assert len(standing(one)) == before + 1


async def test_nobody_from_elsewhere_brings_the_plan_into_a_room(one: Rehearsal) -> None:
    await one.take(ROOM, Mentioned("stranger", "follow the plan here"))
    assert "takes part in the round" in standing(one)[-1]
    await one.take("Zoe", Arrived())
    await one.mention("Zoe", "follow the plan here")
    assert "takes part in the round" in standing(one)[-1]
    one.present = (*(one.present or ()), Seen(Address("terminal", "local", "Gus"), "Gus", guest=True))
    await one.mention("Cai", "follow the plan here")
    assert standing(one)[-1].startswith("There are people from elsewhere here: Gus.")
    await one.mention("Ben", "follow the plan here")
    assert standing(one)[-1].startswith(FOLLOWS)


async def test_where_people_from_elsewhere_came_since_it_is_asked_in_private_alone(one: Rehearsal) -> None:
    await one.mention("Cai", "follow the plan here")
    before = len(standing(one))
    asked: list[Address] = []

    async def look(room: Address, reach: str | None) -> tuple[Seen, ...]:
        del reach
        asked.append(room)
        return (*(one.present or ()), Seen(Address("terminal", "local", "Gus"), "Gus", guest=True))

    async def come_due_and_look(when: int) -> None:
        one.now = when
        await fire_due(one.bot.transactions, one.bot.house, when, looks=Looks({"terminal": look}))
        await deliver_due(one.bot.transactions, one.bot.channel, lambda: when)

    await come_due_and_look(DUE)
    assert asked == [one.address_of(ROOM)]
    assert len(standing(one)) == before
    assert len(told(one, "Dee")) == 1
    await one.mention("Ben", "follow the plan here")
    await one.say("Dee", "action 1 later")
    await come_due_and_look(moment("2027-02-08 10:05"))
    assert "How far is it?" in standing(one)[-1]


async def test_nobody_outside_the_round_says_how_far_an_action_is(one: Rehearsal) -> None:
    await one.mention("Ana", "follow the plan here")
    await one.take("Zoe", Arrived())
    await come_due(one)
    await press_labelled(one, "Zoe", "Done")
    await one.take(ROOM, Mentioned("stranger", "action 1 done"))
    assert (await action(one)).state is ActionState.TO_DO
    assert told(one, "Zoe")[-1].startswith("That is for the super-user")


async def test_a_view_that_is_not_published_feeds_no_room(one: Rehearsal) -> None:
    await one.mention("Ana", "follow the plan here")
    await one.say("Ben", "reopen")
    before = len(standing(one))
    await come_due(one)
    assert (len(standing(one)), told(one, "Dee")) == (before, [])
    await one.mention("Ben", "follow the plan here")
    assert standing(one)[-1].startswith("There is no plan here")
    await one.say("Ben", "publish", "yes")
    await come_due(one, moment("2027-02-02 10:05"))
    assert any("How far is it?" in text for text in standing(one))


async def test_what_is_removed_is_no_longer_asked_about_and_says_so(one: Rehearsal) -> None:
    await one.mention("Ana", "follow the plan here")
    await come_due(one)
    await one.say("Ben", "remove action 1")
    assert standing(one)[-1] == "This action is no longer in the plan."
    await press_labelled(one, "Ana", "Done")
    assert (await action(one)).state is ActionState.REMOVED


async def test_somebody_with_whom_nothing_is_open_answers_all_the_same(tmp_path: Path) -> None:
    more = ("add action Read about bins", "2", "Fay", "1 February")
    async with planned(f"sqlite:///{tmp_path / 'plan.db'}") as one:
        await one.bot.transactions.run(LOCAL, lambda tx: tx.owners([one.address_of("Fay")], one.now))
        await one.say("Ben", *more)
        await come_due(one)
        assert "Read about bins" in told(one, "Fay")[-1]
        await one.take("Fay", Said("Fay", "action 2 done"))
        assert told(one, "Fay")[-1].splitlines()[0].endswith("done, said Fay.")
        await one.take("Fay", Said("Fay", "action 1 done"))
        assert told(one, "Fay")[-1].startswith("That is for the super-user")


async def test_somebody_who_was_asked_and_removes_the_action_is_asked_no_more(tmp_path: Path) -> None:
    more = ("action 1 owner me",)
    async with planned(f"sqlite:///{tmp_path / 'plan.db'}", *more) as one:
        await come_due(one)
        assert "How far is it?" in told(one, "Ben")[-1]
        await one.say("Ben", "remove action 1")
        assert "Action 1 is removed." in told(one, "Ben")[-1]
