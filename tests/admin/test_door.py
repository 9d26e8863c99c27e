"""What is looked at before a page is opened: where a request comes from, who it is from, and what they may there."""

import re

import pytest

from eic_bot.admin.browsers import SESSION, way_back
from eic_bot.admin.configuration import Configuration
from eic_bot.admin.pages import PAGES
from eic_bot.model.admins import ROLES, may
from tests.admin.serving import ALPHA, BETA, Served
from tests.store.support import rows

MINUTE = 60_000
HEALTH = f"/admin/of/{ALPHA}/health"
GETS = [way.path for page in PAGES for way in page.ways if way.method == "GET" and "{" not in way.path]
POSTS = [re.sub(r"{\w+}", "demo", way.path) for page in PAGES for way in page.ways if way.method == "POST"]


async def test_every_answer_keeps_to_itself_and_runs_nothing(served: Served) -> None:
    browser = await served.developer()
    for path in ("/admin", "/admin/login", "/admin/nothing", HEALTH, "/admin/of/none/health"):
        reply = await browser.get(path)
        policy = reply.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "unsafe" not in policy
        assert reply.headers["Cache-Control"] == "no-store"
        assert reply.headers["X-Content-Type-Options"] == "nosniff"
        assert reply.headers["Referrer-Policy"] == "same-origin"
        assert '<html lang="en">' in reply.text
        assert not re.search(r"<style|<script(?! src=)|\son\w+=|\sstyle=|javascript:", reply.text)


@pytest.mark.parametrize(
    ("headers", "is_ours"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "none"}, False),
        ({"Sec-Fetch-Site": ""}, True),  # an old browser: only Origin speaks
        ({"Sec-Fetch-Site": "", "Origin": "https://evil.example"}, False),
        ({"Sec-Fetch-Site": "", "Origin": "null"}, False),
        ({"Sec-Fetch-Site": "", "Origin": ""}, False),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"}, False),
    ],
)
async def test_a_form_counts_only_where_the_browser_says_it_is_ours(
    served: Served, headers: dict[str, str], *, is_ours: bool
) -> None:
    browser = await served.developer()
    reply = await browser.post("/admin/leave", headers=headers)
    assert reply.status == (303 if is_ours else 403)
    assert (await browser.get(HEALTH)).status == (303 if is_ours else 200)


async def test_other_sites_may_lead_here_but_not_load_anything(served: Served) -> None:
    browser = await served.developer()
    led = await browser.get(HEALTH, {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"})
    assert led.status == 200
    loaded = await browser.get(HEALTH, {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"})
    assert loaded.status == 403


async def test_too_much_is_not_read(served: Served) -> None:
    browser = await served.developer()
    assert (await browser.post("/admin/leave", {"x": "y" * 70_000})).status == 413
    assert (await browser.get(HEALTH)).status == 200


async def test_who_does_nothing_for_half_an_hour_is_out(served: Served) -> None:
    browser = await served.developer()
    served.now += 29 * MINUTE
    assert (await browser.get(HEALTH)).status == 200
    served.now += 29 * MINUTE
    assert (await browser.get(HEALTH)).status == 200
    served.now += 31 * MINUTE
    reply = await browser.get(HEALTH)
    assert (reply.status, reply.there) == (
        303,
        f"/admin/login?back=%2Fadmin%2Fof%2F{ALPHA.replace(':', '%3A')}%2Fhealth",
    )
    reply = await browser.get(HEALTH, {"HX-Request": "true"})
    assert (reply.status, reply.headers["HX-Redirect"][:12]) == (200, "/admin/login")


async def test_ten_hours_are_the_most(served: Served) -> None:
    browser = await served.developer()
    for _ in range(23):
        served.now += 25 * MINUTE
        assert (await browser.get(HEALTH)).status == 200
    served.now += 25 * MINUTE
    assert (await browser.get(HEALTH)).status == 303


async def test_who_signs_out_cannot_go_back(served: Served) -> None:
    browser = await served.developer()
    kept = dict(browser.cookies)
    reply = await browser.post("/admin/leave")
    assert reply.there == "/admin/left"
    assert browser.cookies == {}
    browser.cookies = kept
    assert (await browser.get(HEALTH)).status == 303
    actions = rows(served.url, "SELECT actor, action FROM audit WHERE action LIKE 'console.%' ORDER BY id")
    assert actions == [("console:developer", "console.signed_in"), ("console:developer", "console.signed_out")]


async def test_a_session_that_somebody_else_has_put_there_is_not_taken_over(served: Served) -> None:
    planted = served.browser()
    planted.cookies[SESSION] = "planted"
    await planted.post("/admin/development", {"key": served.key})
    assert planted.cookies[SESSION] != "planted"
    other = served.browser()
    other.cookies[SESSION] = "planted"
    assert (await other.get(HEALTH)).status == 303


async def test_signing_in_again_ends_the_session_before(served: Served) -> None:
    browser = await served.developer()
    before = dict(browser.cookies)
    await browser.post("/admin/development", {"key": served.key})
    assert (await browser.get(HEALTH)).status == 200
    browser.cookies = before
    assert (await browser.get(HEALTH)).status == 303


async def test_nothing_in_the_database_opens_a_session(served: Served) -> None:
    browser = await served.developer()
    [row] = rows(served.url, "SELECT * FROM console_sessions")
    assert browser.cookies[SESSION] not in "".join(map(str, row))
    browser.cookies[SESSION] = row[0]
    assert (await browser.get(HEALTH)).status == 303


@pytest.mark.parametrize("path", GETS)
async def test_a_page_is_shown_to_those_who_may_see_it_in_their_organisation_alone(served: Served, path: str) -> None:
    deed = next(way.deed for page in PAGES for way in page.ways if way.path == path and way.method == "GET")
    for role in ROLES:
        browser = await served.somebody(role, ALPHA)
        own, other = [await browser.get(f"/admin/of/{name}{path}") for name in (ALPHA, BETA)]
        assert own.status == (200 if may(role, deed) else 403)
        assert other.status == (await browser.get(f"/admin/of/unknown{path}")).status == 404
        assert (await browser.get(f"/admin/of/local{path}")).status == 404
    assert (await served.browser().get(f"/admin/of/{ALPHA}{path}")).status == 303


@pytest.mark.parametrize("path", POSTS)
async def test_a_form_is_for_those_who_may_in_their_organisation_alone(served: Served, path: str) -> None:
    before = rows(served.url, "SELECT count(*) FROM audit")
    for role, organisation, status in (("admin", BETA, 404), ("viewer", ALPHA, 403)):
        browser = await served.somebody(role, organisation)  # type: ignore[arg-type]
        reply = await browser.post(f"/admin/of/{ALPHA}{path}", {"id": "1"})
        assert reply.status == status
    assert (await served.browser().post(f"/admin/of/{ALPHA}{path}")).status == 303
    assert int(rows(served.url, "SELECT count(*) FROM audit")[0][0]) == int(before[0][0]) + 2  # signing in


async def test_the_first_page_lists_where_one_has_a_role(served: Served) -> None:
    browser = await served.somebody("viewer", BETA)
    reply = await browser.get("/admin")
    assert BETA in reply.words
    assert ALPHA not in reply.words
    everywhere = await served.somebody("admin", "local", "op")
    reply = await everywhere.get("/admin")
    assert {ALPHA, BETA, "local"} <= set(reply.words.split())
    nowhere = await served.somebody("admin", "slack:GONE", "eve")
    assert "You have no role in any organisation here." in (await nowhere.get("/admin")).words


async def test_the_link_in_the_terminal_is_good_once(served: Served) -> None:
    browser, key = served.browser(), served.key
    assert 'name="key"' in (await browser.get(f"/admin/login?key={key}")).text
    assert (await browser.post("/admin/development", {"key": key})).status == 303
    assert (await served.browser().post("/admin/development", {"key": key})).status == 403
    assert (await served.browser().post("/admin/development", {"key": ""})).status == 403
    assert (await served.browser().post("/admin/development", {"key": served.key})).status == 303


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-For": "127.0.0.1"},
        {"Forwarded": "for=127.0.0.1"},
        {"Via": "1.1 proxy"},
        {"X-Real-IP": "127.0.0.1"},
        {"Host": "rebound.example:80", "Origin": "http://rebound.example:80"},
    ],
)
async def test_the_development_login_is_for_this_machine_alone(served: Served, headers: dict[str, str]) -> None:
    reply = await served.browser().post("/admin/development", {"key": served.key}, headers)
    assert reply.status == 403
    assert 'name="key"' not in (await served.browser().get(f"/admin/login?key={served.key}", headers)).text


def test_the_development_login_is_refused_where_others_can_call() -> None:
    for host in ("0.0.0.0", "192.0.2.1", "::", "eic.example.gov.uk"):
        assert [one[:23] for one in Configuration(host, "", development=True).missing()] == ["EIC_CONSOLE_DEVELOPMENT"]
    for host in ("127.0.0.1", "localhost", "::1"):
        assert list(Configuration(host, "", development=True).missing()) == []


async def test_whoever_tries_too_often_has_to_wait(served: Served) -> None:
    browser = served.browser()
    tried = [(await browser.post("/admin/development", {"key": "x"})).status for _ in range(125)]
    assert tried[:60] == [403] * 60
    assert 429 in tried, "of a minute only sixty are answered, and these are more than two minutes' worth"


@pytest.mark.parametrize(
    ("asked", "back"),
    [
        ("/admin/of/local/health?x=1", "/admin/of/local/health?x=1"),
        ("/admin", "/admin"),
        ("https://evil.example/admin/of/x", "/admin"),
        ("//evil.example/admin/of/x", "/admin"),
        ("/admin/of/../../x\\y", "/admin"),
        ("/elsewhere", "/admin"),
        ("/admin/of/\r\nSet-Cookie: x", "/admin"),
        (f"/admin/of/{'x' * 500}", "/admin"),
    ],
)
def test_one_comes_back_to_our_own_pages_only(asked: str, back: str) -> None:
    assert way_back(asked, "/admin") == back


async def test_files_are_the_few_that_are_named(served: Served) -> None:
    browser = served.browser()
    style = re.search(r'href="(/admin/static/\w+/console.css)"', (await browser.get("/admin/login")).text)
    assert style is not None
    reply = await browser.get(style[1])
    assert (reply.status, reply.headers["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert "immutable" in reply.headers["Cache-Control"]
    for name in ("..%2Froutes.py", "console.css.bak", "routes.py"):
        assert (await browser.get(f"/admin/static/x/{name}")).status == 404
