"""Somebody with neither app is invited by a link that goes through other hands, and is theirs alone once opened."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from eic_bot.adapters.web.app import ROOT
from eic_bot.dialogs.inputs import Said
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.service.envelopes import Address, Arrived, Event, Inbound
from eic_bot.service.links.pages import DAY_MS, PAGE_DAYS, PATH
from tests.adapters.web.site import Browser, Office, Shown, browsing, office
from tests.store.support import rows
from tests.support.transcripts import FOLDER

COUNCIL = read_pack(str(FOLDER / "packs" / "council"))
START = 1_795_000_000_000
KEYS = count()
LINK = re.compile(rf"{PATH}(h\.[\w-]+)")


@dataclass
class Sponsor:
    """Who leads a round, in a terminal, and what they are told."""

    here: Office
    name: str = "Ana"

    async def do(self, event: Event) -> str:
        """What was said to anybody because of it."""
        [(before,)] = rows(self.here.url, "SELECT coalesce(max(id), 0) FROM outbox")
        address = Address("terminal", "local", self.name)
        key = f"link:{next(KEYS)}"
        await self.here.running.take(Inbound(key, address, event, self.here.time(), name=self.name))
        found = rows(self.here.url, f"SELECT message FROM outbox WHERE id > {before} ORDER BY id")
        return " ".join(str(one) for (one,) in found)

    async def say(self, *texts: str) -> str:
        """What came of the last of these."""
        return [await self.do(Said(self.name, text)) for text in texts][-1]

    async def link(self, name: str) -> str:
        """What the link for them carries."""
        found = LINK.search(await self.say(f"invite by link {name}"))
        assert found is not None
        return found[1]


@asynccontextmanager
async def council(folder: Path, mode: str) -> AsyncIterator[tuple[Office, Sponsor]]:
    async with office(folder, content=COUNCIL) as here:
        here.now = lambda: START
        for other in ("Sue", "Ann Smith", "Ann Cole"):
            await Sponsor(here, other).do(Arrived())
        ana = Sponsor(here)
        await ana.do(Arrived())
        await ana.say("new round", mode, "31 March 2027", "yes", "Sue")
        yield here, ana


@asynccontextmanager
async def browsers(here: Office, many: int) -> AsyncIterator[list[Browser]]:
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(browsing(here.site)) for _ in range(many)]


async def say(browser: Browser, page: Shown, text: str) -> Shown:
    once = next(one.value for one in page.fields if one.name == "once")
    return await browser.post(ROOT, {"said": text, "once": once})


@pytest.mark.parametrize("mode", ["named", "anonymous"])
async def test_it_opens_the_round_for_one_person_and_is_no_good_to_who_made_it(tmp_path: Path, mode: str) -> None:
    async with council(tmp_path, mode) as (here, ana), browsers(here, 2) as (theirs, made_it):
        token = await ana.link("Jo Jones")
        assert (await made_it.get(f"{PATH}{token}")).status == 200  # a preview shows a button, and uses nothing up
        page = await theirs.enter(token)
        assert "Will you take part?" in page.text
        page = await say(theirs, page, "accept")
        page = await say(theirs, page, "dp")
        page = await say(theirs, page, "pn")
        page = await say(theirs, page, "submit")
        await say(theirs, page, "yes")
        made_it.have(token)
        assert [(await made_it.get(one)).status for one in (f"{PATH}{token}", ROOT)] == [404, 404]
        assert (await made_it.enter(token)).status == 404
        states = "SELECT members.state FROM members JOIN addresses ON addresses.owner = members.owner"
        assert rows(here.url, f"{states} WHERE addresses.name = 'Jo Jones'") == [("submitted",)]
        assert rows(here.url, "SELECT count(DISTINCT respondent), count(*) FROM answers") == [(1, 4)]
        linked = "SELECT count(*) FROM respondent_people JOIN answers USING (respondent)"
        assert rows(here.url, linked) == [(4 if mode == "named" else 0,)]
        noted = [one for (one,) in rows(here.url, "SELECT action FROM audit WHERE action LIKE 'page.%' ORDER BY id")]
        assert noted == ["page.handed", "page.claimed"]


async def test_a_link_that_was_not_opened_yet_shows_no_page_by_itself(tmp_path: Path) -> None:
    async with council(tmp_path, "anonymous") as (here, ana), browsers(here, 1) as [browser]:
        browser.have(await ana.link("Jo Jones"))
        assert (await browser.get(ROOT)).status == 404
        assert (await browser.post(ROOT, {"said": "accept", "once": "one"})).status == 404


async def test_of_two_who_open_it_one_is_in(tmp_path: Path) -> None:
    async with council(tmp_path, "named") as (here, ana), browsers(here, 2) as (first, second):
        token = await ana.link("Jo Jones")
        assert [(await one.enter(token)).status for one in (first, second)] == [200, 404]


async def test_old_ones_those_taken_back_and_those_made_anew_open_nothing(tmp_path: Path) -> None:
    async with council(tmp_path, "named") as (here, ana), browsers(here, 1) as [browser]:
        first = await ana.link("Jo Jones")
        second = await ana.link("Jo Jones")
        assert [(await browser.get(f"{PATH}{one}")).status for one in (first, second)] == [404, 200]
        assert "opens nothing any more" in await ana.say("take back link Jo Jones")
        assert (await browser.get(f"{PATH}{second}")).status == 404
        third = await ana.link("Jo Jones")
        here.now = lambda: START + PAGE_DAYS * DAY_MS
        assert (await browser.enter(third)).status == 404


async def test_once_they_have_opened_it_nobody_else_gets_another(tmp_path: Path) -> None:
    """Else whoever made the first could read what is not handed in yet."""
    async with council(tmp_path, "anonymous") as (here, ana), browsers(here, 1) as [browser]:
        await browser.enter(await ana.link("Jo Jones"))
        said = await ana.say("invite by link Jo Jones")
        assert "has opened their page" in said
        assert LINK.search(said) is None


async def test_who_leads_with_them_is_told_and_who_has_an_app_gets_none(tmp_path: Path) -> None:
    async with council(tmp_path, "named") as (here, ana):
        said = await ana.say("invite by link Jo Jones")
        assert "has neither Slack nor Teams" in said
        assert "in an app" in await ana.say("invite by link Sue")
        assert "More than one person is called" in await ana.say("invite by link Ann")
        assert "another role" in await Sponsor(here, "Ann Cole").say("invite by link Jo Cox")
