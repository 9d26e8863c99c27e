"""The console in a real browser: signed in to through a provider over TLS, without fault, and by keyboard alone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from eic_bot.admin.pages import PAGES as ALL
from eic_bot.dialogs.messages import words
from eic_bot.model.admins import may
from tests.admin.serving import ALPHA
from tests.browser.consoles import Consoles, consoles
from tests.browser.keyboard import stops_that_are_seen, tab_to
from tests.browser.test_accessible import SCHEMES, SCREENS, complaints
from tests.browser.watching import WATCH
from tests.support.hosting import PHRASES

FEW = 10
HERE = f"/admin/of/{ALPHA}"
PAGES = ("health", "rounds", "undelivered", "nudges", "roles", "sessions", "audit")
EVIL = "<!doctype html><form method=post action='{there}'><button>Win a prize</button></form>"


@pytest.fixture(scope="module")
def console() -> Iterator[Consoles]:
    with consoles() as one:
        yield one


def opened(context: BrowserContext, complained: list[str]) -> Page:
    """A page that notes what the browser complains about."""
    context.add_init_script(WATCH)
    page = context.new_page()
    page.on("console", lambda told: complained.append(told.text) if told.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complained.append(str(error)))
    return page


def sign_in(page: Page, console: Consoles, path: str = f"{HERE}/health") -> None:
    page.goto(f"{console.site}{path}")
    page.get_by_role("link", name="Sign in with your organisation").click()
    page.get_by_role("link", name="I am Ann").click()


@pytest.fixture
def page(browser: Browser, console: Consoles) -> Iterator[Page]:
    """Ann, signed in; at the end nothing may have failed or broken the policy."""
    complained: list[str] = []
    with browser.new_context(viewport=SCREENS["wide"], ignore_https_errors=True) as context:
        one = opened(context, complained)
        sign_in(one, console)
        expect(one).to_have_url(f"{console.site}{HERE}/health")
        yield one
    assert complained == []


def test_somebody_signs_in_over_tls_and_out_of_the_provider_too(page: Page, console: Consoles) -> None:
    expect(page.get_by_text("Signed in as Ann Example")).to_be_visible()
    cookies = {one["name"]: one for one in page.context.cookies()}
    kept = cookies["__Host-eic-console"]
    assert (kept["httpOnly"], kept["secure"], kept["sameSite"], kept["expires"]) == (True, True, "Lax", -1)
    assert page.evaluate("document.cookie") == ""
    page.get_by_role("button", name="Sign out", exact=True).click()
    expect(page.get_by_role("heading", name="You have signed out")).to_be_visible()
    assert console.provider.left >= 1
    page.goto(f"{console.site}{HERE}/health")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_without_fault(page: Page, console: Consoles, name: str) -> None:
    page.goto(f"{console.site}{HERE}/{name}")
    found = {}
    for size, screen in SCREENS.items():
        page.set_viewport_size(screen)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found[f"{size}, {scheme}"] = complaints(page, FEW)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), size
    assert {where: one for where, one in found.items() if one} == {}
    assert page.evaluate("document.documentElement.lang") == "en"


@pytest.mark.parametrize("name", [*PAGES, "people", "packs", "overlay"])
def test_every_page_is_without_fault_in_welsh(page: Page, console: Consoles, name: str) -> None:
    page.goto(f"{console.site}{HERE}/{name}")
    page.get_by_role("button", name="Cymraeg").click()
    expect(page.get_by_text("Cyfieithiad drafft")).to_be_visible()
    expect(page).to_have_url(f"{console.site}{HERE}/{name}")
    page.set_viewport_size(SCREENS["narrow"])
    assert complaints(page, FEW) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("document.documentElement.lang") == "cy"
    page.get_by_role("button", name="English").click()
    expect(page.get_by_text("Signed in as Ann Example")).to_be_visible()


def test_the_pages_around_are_without_fault(browser: Browser, console: Consoles) -> None:
    with browser.new_context(ignore_https_errors=True) as context:
        page = context.new_page()
        for path in ("/admin/login", "/admin/left", "/admin/nothing", "/admin/callback?state=x"):
            page.goto(f"{console.site}{path}")
            assert complaints(page, FEW) == []


def test_a_message_is_dropped_with_the_keyboard_alone(page: Page) -> None:
    tab_to(page, page.get_by_role("link", name="Undelivered messages"))
    page.keyboard.press("Enter")
    box = page.get_by_role("checkbox").first
    tab_to(page, box)
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Drop …"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Drop 1 message?")).to_be_visible()
    tab_to(page, page.get_by_role("button", name="Drop for good"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("1 dropped.")


def test_a_role_is_given_and_taken_with_the_keyboard_alone(page: Page, console: Consoles) -> None:
    page.goto(f"{console.site}{HERE}/roles")
    tab_to(page, page.get_by_label("Who", exact=True))
    page.keyboard.type("bob@council.example")
    tab_to(page, page.get_by_label("Role", exact=True))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("button", name="Give the role"))
    page.keyboard.press("Enter")
    row = page.get_by_role("row").filter(has_text="bob@council.example")
    expect(row).to_contain_text("editor")
    tab_to(page, page.get_by_role("button", name="Take it from bob@council.example"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("They have no role any more.")


@pytest.mark.parametrize("name", PAGES)
def test_every_stop_of_the_keyboard_is_seen(page: Page, console: Consoles, name: str) -> None:
    page.goto(f"{console.site}{HERE}/{name}")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    assert len(stops_that_are_seen(page)) > 8


def test_the_log_is_filtered_as_one_types_and_the_address_says_so(page: Page, console: Consoles) -> None:
    page.goto(f"{console.site}{HERE}/audit")
    page.evaluate("window.still = true")
    field = page.get_by_label("What, as it begins")
    field.fill("pack.")
    field.press("Enter")
    expect(page.get_by_role("cell", name="round.closed")).to_have_count(0)
    expect(page.get_by_role("cell", name="pack.kept").first).to_be_visible()
    expect(page).to_have_url(re.compile("action=pack"))
    assert page.evaluate("window.still")  # the page was not loaded anew


def test_everything_works_without_a_script(browser: Browser, console: Consoles) -> None:
    with browser.new_context(java_script_enabled=False, ignore_https_errors=True) as context:
        page = context.new_page()
        sign_in(page, console, f"{HERE}/audit")
        page.get_by_label("What, as it begins").fill("pack.")
        page.get_by_role("button", name="Filter").click()
        expect(page.get_by_role("cell", name="round.closed")).to_have_count(0)
        page.goto(f"{console.site}{HERE}/nudges")
        page.get_by_role("button", name="Pause everything").click()
        expect(page.get_by_role("status")).to_have_text("Nothing goes out from now on.")
        page.get_by_role("button", name="Let it go out again").click()
        expect(page.get_by_role("status")).to_have_text("What waited goes out now.")


def test_a_form_of_another_site_does_nothing(page: Page, console: Consoles) -> None:
    there = f"{console.site}{HERE}/nudges/pause"
    other = page.context.new_page()
    other.route("https://evil.example/**", lambda route: route.fulfill(
        content_type="text/html", body=EVIL.format(there=there)
    ))  # fmt: skip
    other.goto("https://evil.example/")
    with other.expect_response(there) as answer:
        other.get_by_role("button", name="Win a prize").click()
    assert answer.value.status == 403
    assert not console.do(ALPHA, lambda tx: tx.overview.is_paused())


def test_a_viewer_sees_only_what_viewers_see(browser: Browser, console: Consoles) -> None:
    before = list(console.provider.who["roles"])
    console.provider.who["roles"] = ["alpha-viewers"]
    try:
        with browser.new_context(ignore_https_errors=True) as context:
            page = context.new_page()
            sign_in(page, console)
            names = page.get_by_role("navigation", name="Pages").get_by_role("link").all_inner_texts()
            assert names == [words(PHRASES.say(one.name)) for one in ALL if may("viewer", one.deed)]
            assert "Audit log" not in names
            refused = page.goto(f"{console.site}{HERE}/audit")
            assert refused is not None
            assert refused.status == 403
    finally:
        console.provider.who["roles"] = before
