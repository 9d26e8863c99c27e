"""The screen of a room: who gets the link, what is seen at it, and when it ends."""

import base64
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from html import unescape
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from eic_bot.dialogs.messages import Theirs
from eic_bot.dialogs.workshop.shown import Line, Shown
from eic_bot.entrypoints.rehearsing import FACILITATOR, PEOPLE, SPONSOR, SUPER_USER, Rehearsal
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.screen.page import page
from eic_bot.screen.routes import routes
from eic_bot.service.house import House
from eic_bot.service.ports import Transaction
from eic_bot.service.tenancy import LOCAL
from eic_bot.service.workshops.screening import HOURS, Screens, claimed
from tests.languages.test_no_english import english_in
from tests.store.support import rows
from tests.workshops.stages import FILE, meeting

SITE = "https://eic.example.gov.uk"
LINK = re.compile(rf"{SITE}(/screen/\S+)")


@asynccontextmanager
async def served(before: Path, folder: Path, site: str = SITE) -> AsyncIterator[tuple[Rehearsal, str]]:
    """The people on the day of the workshop, and where the page is served."""
    async with meeting(before, folder) as one:
        house: House = replace(one.bot.house, round=replace(one.bot.house.round, site=site))
        one.bot = replace(one.bot, house=house)
        app = web.Application()
        app.add_routes(routes(one.bot.transactions, house, lambda: one.now))
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        try:
            yield one, f"http://{host}:{port}"
        finally:
            await runner.cleanup()


async def get(address: str) -> tuple[int, str, dict[str, str]]:
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        return answer.status, await answer.text(), dict(answer.headers)


def links(one: Rehearsal, person: str) -> list[str]:
    return [found[1] for who, text in one.wall.told if who == person and (found := LINK.search(text))]


def words_of(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<style>.*</style>|<[^>]+>", " ", text, flags=re.DOTALL))


async def to_the_talks(one: Rehearsal) -> None:
    while any(value.startswith("agree ") for value in one.wall.controls[one.wall.up]):
        await one.press(SUPER_USER, "agree ")


async def test_it_shows_the_item_and_what_was_agreed_and_nothing_about_people(named: Path, tmp_path: Path) -> None:
    async with served(named, tmp_path) as (one, here):
        await one.mention(FACILITATOR, "start workshop")
        await one.mention(FACILITATOR, "screen")
        [link] = links(one, FACILITATOR)
        assert [links(one, person) for person in PEOPLE if person != FACILITATOR] == [[], [], [], []]
        assert "screen/" not in "".join(one.wall.standing.values())
        status, listed, headers = await get(here + link)
        assert status == 200
        assert "answers that nearly all gave" in listed
        assert "Item 1 of" in listed
        await to_the_talks(one)
        _, talk, _ = await get(here + link)
        said = next(line for line in one.wall.standing[one.wall.up].splitlines() if line.startswith("Said alone: "))
        assert said in words_of(talk)
        assert "agreed." in words_of(talk)
        await one.mention(SUPER_USER, "Do")
        _, settled, _ = await get(here + link)
        assert "Decided last" in settled
        assert "Agreed: Do." in words_of(settled)
        for text in (listed, talk, settled):
            assert [name for name in (*PEOPLE, "Westshire") if re.search(rf"\b{name}\b", words_of(text))] == []
        assert headers["Refresh"] == "5"


async def test_a_page_runs_nothing_is_kept_nowhere_and_can_stand_still(named: Path, tmp_path: Path) -> None:
    async with served(named, tmp_path) as (one, here):
        await one.mention(SUPER_USER, "start workshop")
        await one.mention(SUPER_USER, "screen")
        [link] = links(one, SUPER_USER)
        _, text, headers = await get(here + link)
        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert "script" not in text
        assert 'href="?still"' in text
        _, text, headers = await get(f"{here}{link}?still")
        assert "Refresh" not in headers
        assert "Update this page by itself" in text


async def test_it_speaks_the_first_language_of_the_organisation(named: Path, tmp_path: Path) -> None:
    async with served(named, tmp_path) as (one, here):
        await one.mention(FACILITATOR, "start workshop")
        await one.mention(FACILITATOR, "screen")
        [link] = links(one, FACILITATOR)
        await one.bot.transactions.run(LOCAL, lambda tx: tx.rounds.speak(("cy", "en")))
        await one.mention(SUPER_USER, "agree")
        status, text, _ = await get(here + link)
        assert (status, '<html lang="cy">' in text) == (200, True)
        assert "Penderfynwyd ddiwethaf" in text
        assert english_in(unescape(words_of(text))) == set()
        _, gone, _ = await get(f"{here}{link}x")
        assert '<html lang="en">' in gone, "whoever has no link learns nothing, and not which language is spoken"


async def test_nobody_else_is_given_it(named: Path, tmp_path: Path) -> None:
    async with served(named, tmp_path) as (one, _):
        await one.mention(FACILITATOR, "start workshop")
        for person in ("Dee", SPONSOR, "Zoe"):
            await one.mention(person, "screen")
            assert links(one, person) == []
        assert "facilitator and the super-user lead" in next(text for who, text in one.wall.told[::-1] if who == "Dee")


async def test_without_an_address_on_the_web_there_is_none(named: Path, tmp_path: Path) -> None:
    async with served(named, tmp_path, site="") as (one, _):
        await one.mention(FACILITATOR, "start workshop")
        await one.mention(FACILITATOR, "screen")
        assert "no address on the web" in next(text for who, text in one.wall.told[::-1] if who == FACILITATOR)


async def test_a_link_ends_by_itself_by_word_and_with_a_new_one(named: Path, tmp_path: Path) -> None:
    async with served(named, tmp_path) as (one, here):
        await one.mention(FACILITATOR, "start workshop")
        await one.mention(FACILITATOR, "screen")
        await one.mention(FACILITATOR, "screen")
        first, second = links(one, FACILITATOR)
        assert (await get(here + first))[0] == 404
        assert (await get(here + second))[0] == 200
        began, one.now = one.now, one.now + HOURS * 3_600_000
        assert (await get(here + second))[0] == 404
        one.now = began
        await one.mention(FACILITATOR, "screen off")
        status, text, headers = await get(here + second)
        assert status == 404
        assert "This link has ended" in text
        assert "Refresh" not in headers
        assert rows(tmp_path / FILE, "SELECT count(*) FROM audit WHERE action LIKE 'workshop.screen%'") == [(3,)]


async def test_no_other_link_opens_anything_or_makes_anything(named: Path, tmp_path: Path) -> None:
    async with served(named, tmp_path) as (one, here):
        await one.mention(FACILITATOR, "start workshop")
        await one.mention(FACILITATOR, "screen")
        [link] = links(one, FACILITATOR)
        body, _, mark = link.removeprefix("/screen/").partition(".")
        organisation, round, until = json.loads(base64.urlsafe_b64decode(body + "==="))
        longer = _body(organisation, round, until + 1), _body(organisation, round + 1, until), _body("x", round, until)
        before = rows(tmp_path / FILE, "SELECT count(*) FROM organisations")
        for token in (*[f"{one_body}.{mark}" for one_body in longer], f"{body}.{mark[:-1]}0{mark[-1]}", "x", "x.y",
                      f"{body}.", "a" * 2000, "%00.%00", f"{_body(None, None, None)}.{mark}", "W10.ff"):  # fmt: skip
            assert (await get(f"{here}/screen/{token}"))[0] == 404, token
        assert rows(tmp_path / FILE, "SELECT count(*) FROM organisations") == before


def _body(*claim: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(claim).encode()).decode().rstrip("=")


async def test_of_an_anonymous_round_below_the_threshold_it_shows_words_only(few: Path, tmp_path: Path) -> None:
    async with served(few, tmp_path) as (one, here):
        await one.mention(FACILITATOR, "start workshop")
        await one.mention(FACILITATOR, "screen")
        [link] = links(one, FACILITATOR)
        for _ in range(8):
            _, text, _ = await get(here + link)
            assert re.search(r"Said alone: (mixed|nearly the same|not known)\.", words_of(text))
            await one.press(SUPER_USER, "settle ")


async def test_in_a_break_and_at_the_end_it_says_so(named: Path, tmp_path: Path) -> None:
    async with served(named, tmp_path) as (one, here):
        await one.mention(FACILITATOR, "start workshop")
        await one.mention(FACILITATOR, "screen")
        [link] = links(one, FACILITATOR)
        await to_the_talks(one)
        await one.press(FACILITATOR, "pause")
        _, text, _ = await get(here + link)
        assert "A break" in text
        assert "Said alone" not in text
        await one.press(FACILITATOR, "resume")
        await one.mention(FACILITATOR, "end workshop")
        _, text, _ = await get(here + link)
        assert "The workshop is over" in text
        assert "parked" in text


async def test_a_room_in_which_strangers_are_is_given_no_link(named: Path, tmp_path: Path) -> None:
    async with served(named, tmp_path) as (one, _):
        one.present = None
        await one.mention(FACILITATOR, "start workshop")
        await one.mention(FACILITATOR, "screen")
        assert links(one, FACILITATOR) == []


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '"><img src=x onerror=1>', "</style><b>", "&lt;"])
def test_words_of_a_pack_are_shown_as_they_are(hostile: str) -> None:
    lines = (Line("area", (Theirs(hostile, "en"),)), Line("statement", (Theirs(hostile, 'cy"><script>'),)))
    text = page(bundled_phrases("en"), Shown("en", lines), is_still=False)
    assert "<script" not in text
    assert "<img" not in text
    assert "<b>" not in text
    assert "&amp;lt;" in text or "&lt;" in text


def test_a_claim_is_read_without_raising_whatever_it_is() -> None:
    for token in ("", ".", "é.é", "[].x", "bnVsbA.x", "e30.x", "WzEsMiwzLDRd.x", "." * 50):
        assert claimed(token) is None


async def test_while_nothing_moves_a_screen_asks_one_small_thing_and_goes_on_counting(
    named: Path, tmp_path: Path
) -> None:
    async with served(named, tmp_path) as (one, here):
        await one.mention(FACILITATOR, "start workshop")
        await one.mention(FACILITATOR, "screen")
        [link] = links(one, FACILITATOR)
        await to_the_talks(one)
        claim = claimed(link.rpartition("/")[2])
        assert claim is not None
        screens, phrases = Screens(one.bot.house.library), bundled_phrases("en")

        async def look() -> tuple[Shown | None, int]:
            """What is shown, and how many statements that took."""
            seen: list[str] = []

            def counted(tx: Transaction) -> Shown | None:
                driver = tx._connection.connection.driver_connection  # type: ignore[attr-defined]
                driver.set_trace_callback(seen.append)
                found = screens.shown(tx, phrases, claim, one.now)
                driver.set_trace_callback(None)
                return found

            return await one.bot.transactions.run(LOCAL, counted), len(seen)

        first, cost = await look()
        assert cost > 3
        assert await look() == (first, 1)
        one.now += 5 * 60_000
        later, cost = await look()
        assert (later != first, cost) == (True, 1)
        await one.mention(SUPER_USER, "Do")
        settled, cost = await look()
        assert cost > 3
        assert settled is not None
        assert "done" in {line.kind for line in settled.lines}
        assert (await get(here + link))[0] == 200
        await one.say(SPONSOR, "cancel round", "yes")
        assert await look() == (None, 1)
        assert (await get(here + link))[0] == 404
