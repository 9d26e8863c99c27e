"""Who is in a channel decides what is posted there, and how long it is does not depend on anybody's titles."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.innovation_requests import StoryDraft
from eic_bot.dialogs.messages import Paragraph, words
from eic_bot.entrypoints.rehearsing import Rehearsal, rehearsal
from eic_bot.entrypoints.stage import moment
from eic_bot.model.innovations import StoryState
from eic_bot.service.envelopes import Address, Seen
from eic_bot.service.innovations.records import Story
from eic_bot.service.nudges.previewing import Ahead, foresee
from eic_bot.service.nudges.sources import LONGEST_FOLD
from eic_bot.service.plan.records import PlannedAction
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Scope
from eic_bot.service.tenancy import LOCAL
from eic_bot.store.outbox import MESSAGE
from tests.nudges.preparing import publish
from tests.service.house import DEMO, revised
from tests.store.support import rows
from tests.support.hosting import PHRASES
from tests.workshops.preparing import NOVEMBER, ROWS, prepare
from tests.workshops.stages import silent

FIRST, SECOND = moment("2027-02-02 10:01"), moment("2027-03-02 10:01")


@asynccontextmanager
async def council(folder: Path, content: Content = DEMO, *, title: str = "Westshire") -> AsyncIterator[Rehearsal]:
    """A council that has published its view, whose four people are in a room."""
    async with rehearsal(f"sqlite:///{folder / 'council.db'}", silent, content=content) as one:
        one.now = NOVEMBER

        def set_now(now: int) -> None:
            one.now = now

        addresses = {name: one.address_of(name) for name in ROWS}
        await prepare(one.bot, addresses, set_now)
        await one.bot.transactions.run(LOCAL, lambda tx: tx.entitle(title))
        await publish(one.bot, addresses, set_now)
        one.present = tuple(seen for seen in one.present or () if seen.name in ROWS)
        yield one


async def posted_at(one: Rehearsal, now: int) -> list[str]:
    """What comes to the room then by itself."""
    before = len(one.wall.posted)
    one.now = now
    await one.bot.idle()
    return list(one.wall.posted.values())[before:]


async def test_where_guests_are_nothing_is_posted_that_is_not_shared_that_far(tmp_path: Path) -> None:
    async with council(tmp_path) as one:
        own = one.present or ()
        one.present = (*own, Seen(one.address_of("Zoe"), "Zoe", guest=True))
        await one.mention("Dee", "first Tuesday at 10:00")
        assert "Guests or people" in list(one.wall.posted.values())[-1]
        assert await posted_at(one, FIRST) == []
        one.present = own
        await one.mention("Dee", "nudges")
        post, detail = await posted_at(one, SECOND)
        assert "Westshire" in detail
        assert "Westshire" not in post


async def test_where_nobody_knows_who_is_there_it_is_as_if_guests_were(tmp_path: Path) -> None:
    async with council(tmp_path) as one:
        one.present = None
        await one.mention("Dee", "first Tuesday at 10:00")
        assert "I cannot see who is here" in list(one.wall.posted.values())[-1]
        assert await posted_at(one, FIRST) == []


async def test_a_post_is_short_whatever_is_behind_it(tmp_path: Path) -> None:
    long = tuple(one.model_copy(update={"title": "W" * 300, "publisher": "P" * 200}) for one in DEMO.pack.resources)
    content = revised(DEMO, "9.0.0")
    content = content.model_copy(update={"pack": content.pack.model_copy(update={"resources": long})})
    async with council(tmp_path, content, title="Bournemouth, Christchurch and Poole Council") as one:
        await one.mention("Dee", "hello")
        assert len(await posted_at(one, moment("2027-01-14 10:01"))) == 2
        await one.mention("Dee", "first Tuesday at 10:00")
        assert len(await posted_at(one, FIRST)) == 2
    asked = "SELECT message FROM outbox WHERE key LIKE 'nudge:%' AND thread IS NULL"
    posts = [MESSAGE.validate_json(text) for (text,) in rows(f"sqlite:///{tmp_path / 'council.db'}", asked)]
    assert len(posts) == 2
    for post in posts:
        said = "".join(words(part.text) for part in post.parts if isinstance(part, Paragraph))
        assert 0 < len(said) <= LONGEST_FOLD


async def test_what_is_seen_ahead_is_what_comes(tmp_path: Path) -> None:
    async with council(tmp_path) as one:
        await one.mention("Dee", "first Tuesday at 10:00")
        await one.say("Dee", "begin first look", "nudges every Friday at 11:00")
        first, last = moment("2027-01-14 00:00"), moment("2027-03-06 00:00")
        ahead = Ahead(PHRASES, "en", DEMO, one.bot.house.round, first, last)
        before = len(one.wall.told)
        seen = await one.bot.transactions.run(LOCAL, lambda tx: foresee(tx, ahead))
        assert len(one.wall.told) == before
        titles = [str(each.facts["resource.title"]) for each in seen if each.whom.is_room]
        assert len(titles) == 2
        for each in seen:
            one.now = each.at + 1000
            told, posted = len(one.wall.told), len(one.wall.posted)
            await one.bot.idle()
            if each.whom.is_room:
                assert str(each.facts["resource.title"]) in list(one.wall.posted.values())[posted]
            else:
                assert [who for who, _ in one.wall.told[told:]] == [each.whom.name]
        assert {each.kind for each in seen} == {"resource", "waiting"}


@pytest.mark.parametrize(
    ("title", "next_one"),
    [("Glasgow City Council", "2027-12-01"), ("Leeds City Council", "2027-11-30")],
)
async def test_bank_holidays_are_those_of_the_nation(title: str, next_one: str, tmp_path: Path) -> None:
    """Saint Andrew's Day is a Tuesday, and a holiday in Scotland alone: it comes a day later there."""
    async with council(tmp_path, title=title) as one:
        one.now = moment("2027-11-29 12:00")
        await one.mention("Dee", "nudges every Tuesday at 10:00")
        planned = await one.bot.transactions.run(LOCAL, lambda tx: tx.nudges.planned(moment("2028-01-01 00:00")))
        due = next(each.settings.next_at for each in planned if each.is_room)
        assert due == moment(f"{next_one} 10:00")


async def test_a_plan_and_the_stories_of_others_come_beside_resources(tmp_path: Path) -> None:
    async with council(tmp_path) as one:
        await one.mention("Dee", "first Tuesday at 10:00")
        one.now = moment("2027-01-14 12:00")
        await one.bot.transactions.run(LOCAL, planned)
        await one.bot.transactions.run(Scope("slack:T9"), told)
        post, detail = await posted_at(one, FIRST)
        assert "From our plan, for 9 February 2027: Write down who does what" in post
        assert 'Eastshire on "' in post
        assert "We asked them" in detail
        await one.mention("Dee", "why did I get this?")
        why = list(one.wall.posted.values())[-1]
        assert '"Write down who does what" is in the plan' in why
        assert why.count("I looked at nobody's own answers.") == 2
        await one.mention("Dee", "nudges topics the plan")
        assert await posted_at(one, SECOND) == []  # they were told of it for that date


def planned(tx: Transaction) -> None:
    view = tx.sharing.published()
    assert view is not None
    tx.plan.add(PlannedAction(0, view.round, "role.place", "Write down who does what", None, "Dee", "2027-02-09"))


def told(tx: Transaction) -> None:
    [owner] = tx.owners([Address("slack", "T9", "U1")], 1)
    draft = StoryDraft("role.councillors", 1, "We asked them", "They came", "Earlier", "", "Eastshire")
    tx.innovations.keep(Story("s1", owner.id, draft, "en", StoryState.APPROVED), 1)


async def test_whoever_asks_in_a_room_what_may_help_gets_it_for_the_published_view(tmp_path: Path) -> None:
    async with council(tmp_path) as one:
        await one.mention("Dee", "resources")
        said = list(one.wall.posted.values())[-1]
        assert said.count("Because the published view of Westshire has") == 3
        own = one.present or ()
        one.present = (*own, Seen(one.address_of("Zoe"), "Zoe", guest=True))
        await one.mention("Dee", "our resources")
        assert "has not shared its view that far" in list(one.wall.posted.values())[-1]
        one.present = None
        await one.mention("Dee", "resources")
        assert "Westshire" not in list(one.wall.posted.values())[-1]
