"""The page is for one person: forged, old, revoked and foreign links open nothing, and no other site can use it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from eic_bot.adapters.web.app import COOKIE, ROOT
from eic_bot.adapters.web.gate import GOOD_S, MOST_GOOD, Gate
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.service.envelopes import Address
from eic_bot.service.limiter import Limiter
from eic_bot.service.links.pages import DAY_MS, PAGE_DAYS, PATH, give_page
from eic_bot.service.records import Scope
from eic_bot.service.tenancy import LOCAL, WEB
from tests.adapters.web.site import Browser, Office, browsing, office
from tests.languages.test_no_english import english_in
from tests.store.support import rows
from tests.support.hosting import answers_of
from tests.support.transcripts import FOLDER

COUNCIL = read_pack(str(FOLDER / "packs" / "council"))
START = 1_795_000_000_000


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path, content=COUNCIL) as opened:
        opened.now = lambda: START
        yield opened


@pytest.fixture
async def browser(here: Office) -> AsyncIterator[Browser]:
    async with browsing(here.site) as opened:
        yield opened


async def test_a_link_shows_nothing_and_does_nothing_before_somebody_presses(here: Office, browser: Browser) -> None:
    ana = here.person("Ana")
    token = await here.link(ana)
    for _ in range(3):  # as often as a preview likes
        page = await browser.get(f"{PATH}{token}", **{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"})
        assert page.status == 200
        assert "Open my page" in page.text
        assert "Bins" not in page.text
    assert rows(here.url, "SELECT count(*) FROM inbox") == [(0,)]
    page = await browser.enter(token)
    assert (page.url, "Bins" in page.text) == (ROOT, True)
    assert token not in page.html


@pytest.mark.parametrize("path", [PATH + "x", PATH + "a" * 43, ROOT])
async def test_a_forged_link_opens_nothing(here: Office, browser: Browser, path: str) -> None:
    browser.have("b" * 43)
    assert (await browser.get(path)).status == 404
    assert (await browser.post(path, {"said": "1", "once": "x"})).status == 404
    assert rows(here.url, "SELECT count(*) FROM owners") == [(0,)]


async def test_an_old_link_opens_nothing(here: Office, browser: Browser) -> None:
    token = await here.link(here.person("Ana"))
    await browser.enter(token)
    here.now = lambda: START + PAGE_DAYS * DAY_MS
    assert (await browser.get(f"{PATH}{token}")).status == 404
    assert (await browser.get(ROOT)).status == 404


async def test_a_revoked_link_opens_nothing_at_once(here: Office, browser: Browser) -> None:
    ana = here.person("Ana")
    first, second = await here.link(ana), await here.link(ana)
    page = await browser.enter(first)
    once = next(one.value for one in page.fields if one.name == "once")
    await browser.post(ROOT, {"said": "revoke links", "once": once})
    assert (await browser.get(ROOT)).status == 404
    assert (await browser.get(f"{PATH}{second}")).status == 404


async def test_a_link_leads_to_its_own_organisation_and_person_alone(here: Office, browser: Browser) -> None:
    theirs = Address(WEB, "slack:T-other", "Mallory")
    scope = Scope("slack:T-other")
    transactions = here.running.transactions
    [owner] = await transactions.run(scope, lambda tx: tx.owners([theirs], START))
    token = await transactions.run(scope, lambda tx: give_page(tx, owner.id, START))
    ana = here.person("Ana")
    await browser.enter(await here.link(ana))
    page = await browser.post(ROOT, {"said": "1", "once": "one"})
    page = await browser.post(ROOT, {"said": "dp", "once": "two"})
    assert "You said: 1 Do, 2 Plan." in page.text
    async with browsing(here.site) as other:
        page = await other.enter(token)
        assert "You said" not in page.text
        await other.post(ROOT, {"said": "1", "once": "one"})
        await other.post(ROOT, {"said": "nn", "once": "two"})
    assert (await answers_of(here.running, ana))["waste.rounds.1"].value == "do"
    [(organisations,)] = rows(here.url, "SELECT count(DISTINCT organisation) FROM answers")
    assert organisations == 2


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "same-site", "Origin": "https://other.council.example"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "none"},
    ],
    ids=["cross-site", "same-site", "another origin", "by itself"],
)
async def test_another_site_sends_nothing_in_somebodys_name(
    here: Office, browser: Browser, headers: dict[str, str]
) -> None:
    token = await here.link(here.person("Ana"))
    await browser.enter(token)
    before = rows(here.url, "SELECT count(*) FROM inbox")
    for path in (ROOT, f"{PATH}{token}", f"{ROOT}/leave"):
        assert (await browser.post(path, {"said": "1", "once": "x"}, **headers)).status == 403
    assert rows(here.url, "SELECT count(*) FROM inbox") == before


async def test_a_form_sent_twice_is_taken_once_and_another_choice_is_another(here: Office, browser: Browser) -> None:
    await browser.enter(await here.link(here.person("Ana")))
    await browser.post(ROOT, {"said": "1", "once": "one"})
    before = rows(here.url, "SELECT count(*) FROM inbox")
    for _ in range(2):
        await browser.post(ROOT, {"said": "dp", "once": "two"})
    assert rows(here.url, "SELECT count(*) FROM inbox") == [(before[0][0] + 1,)]
    await browser.post(ROOT, {"said": "undo", "once": "two"})
    assert rows(here.url, "SELECT count(*) FROM inbox") == [(before[0][0] + 2,)]


async def test_a_form_without_an_answer_says_what_is_missing(here: Office, browser: Browser) -> None:
    await browser.enter(await here.link(here.person("Ana")))
    page = await browser.post(ROOT, {"once": "one"})
    assert page.html.count("<title>Error: ") == 1
    assert '<a href="#asked">' in page.html
    assert 'id="asked"' in page.html
    assert "There is a problem" in page.text


async def test_a_page_is_kept_by_nobody_and_runs_nothing(here: Office, browser: Browser) -> None:
    token = await here.link(here.person("Ana"))
    for page in (await browser.get(f"{PATH}{token}"), await browser.enter(token), await browser.get(f"{PATH}x")):
        assert page.headers["Cache-Control"] == "no-store"
        assert "script" not in page.headers["Content-Security-Policy"]
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
        assert page.headers["Referrer-Policy"] == "same-origin"
        assert "<script" not in page.html
        assert '<html lang="en">' in page.html


FEW = 60
"""So many guesses in a minute are answered."""


async def until_refused(browser: Browser, path: str, answered: int) -> int:
    """How often it was answered; a minute may end while it is asked, and the count begins again."""
    for number in range(600):
        status = (await browser.get(f"{path}{number}" if path == PATH else path)).status
        if status == 429:
            return number
        assert status == answered
    raise AssertionError("never refused")


async def test_whoever_tries_many_links_is_soon_told_nothing(here: Office, browser: Browser) -> None:
    assert await until_refused(browser, PATH, 404) >= FEW


async def test_who_tried_too_many_links_is_not_looked_up_and_who_is_in_goes_on(here: Office, browser: Browser) -> None:
    """Behind one proxy: also a good link is refused then, as nobody looks whether it is; not one that lately was."""
    known, newer = await here.link(here.person("Ana")), await here.link(here.person("Ben"))
    await browser.enter(known)
    await until_refused(browser, PATH, 404)
    assert (await browser.get(f"{PATH}{newer}")).status == 429
    assert (await browser.get(ROOT)).status == 200


async def test_good_links_are_no_guesses(here: Office, browser: Browser) -> None:
    tokens = [await here.link(here.person("Ana")) for _ in range(70)]
    assert {(await browser.get(f"{PATH}{token}")).status for token in tokens} == {200}


async def test_a_link_that_is_used_too_often_is_not_looked_up(here: Office, browser: Browser) -> None:
    await browser.enter(await here.link(here.person("Ana")))
    assert await until_refused(browser, ROOT, 200) > FEW


def test_the_gate_forgets_what_was_good_and_keeps_no_more_than_it_may() -> None:
    now = [0.0]
    gate = Gate(lambda: now[0], Limiter(each=1, clock=lambda: 0.0))

    def comes(token: str) -> bool:
        is_shut = gate.is_shut("here", token)
        if not is_shut:
            gate.note("here", token, is_good=token != "bad")
        return not is_shut

    assert [comes(one) for one in ("good", "bad", "bad", "good", "new")] == [True, True, False, True, False]
    now[0] = GOOD_S
    assert not comes("good")
    for number in range(MOST_GOOD + 1):
        gate.note("there", str(number), is_good=True)
    assert (comes("0"), comes("1")) == (False, True)


async def test_neither_the_link_nor_what_was_said_is_logged(
    here: Office, browser: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    token = await here.link(here.person("Ana"))
    await browser.enter(token)
    await browser.post(ROOT, {"said": "something of mine", "once": "one"})
    logged = "\n".join([*here.said, *(one.getMessage() for one in caplog.records if one.name.startswith("eic_bot"))])
    assert token not in logged
    assert "something of mine" not in logged
    assert token not in repr([rows(here.url, f"SELECT * FROM {name}") for name in ("page_links", "inbox", "audit")])


async def test_words_of_people_stay_words(here: Office, browser: Browser) -> None:
    await browser.enter(await here.link(here.person("Ana")))
    page = await browser.post(ROOT, {"said": "<script>alert(1)</script>\"'&", "once": "one"})
    assert "<script" not in page.html
    assert "&lt;script&gt;" in page.html


async def test_the_page_goes_on_where_another_app_was(here: Office, browser: Browser) -> None:
    """The same person: what is said in one is known in the other."""
    ana = here.person("Ana")
    token = await here.link(ana)
    assert await here.running.transactions.run(LOCAL, lambda tx: tx.known(ana)) is not None
    page = await browser.enter(token)
    assert COOKIE
    page = await browser.post(ROOT, {"said": "Cymraeg", "once": "one"})
    assert '<html lang="cy">' in page.html
    assert "Parhau" in page.text


async def test_who_is_not_known_yet_is_spoken_to_as_their_browser_asks(here: Office, browser: Browser) -> None:
    token = await here.link(here.person("Ana"))
    for path in (f"{PATH}{token}", f"{PATH}x", ROOT):
        page = await browser.get(path, **{"Accept-Language": "cy-GB,cy;q=0.9,en;q=0.5"})
        assert '<html lang="cy">' in page.html
        assert english_in(page.text) == set()
        assert '<html lang="en">' in (await browser.get(path, **{"Accept-Language": "fr"})).html


async def test_who_has_not_chosen_is_spoken_to_in_the_first_language_of_the_organisation(
    here: Office, browser: Browser
) -> None:
    await here.running.transactions.run(LOCAL, lambda tx: tx.rounds.speak(("cy", "en")))
    page = await browser.enter(await here.link(here.person("Ana")))
    assert '<html lang="cy">' in page.html
    once = next(one.value for one in page.fields if one.name == "once")
    page = await browser.post(ROOT, {"said": "English", "once": once})
    assert '<html lang="en">' in page.html
