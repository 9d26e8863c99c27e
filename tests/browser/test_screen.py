"""The page for the screen of a room, in a real browser: from afar, on a phone, in the dark, and without a script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from eic_bot.entrypoints.rehearsing import FACILITATOR, SUPER_USER
from tests.browser.screens import Screen, screen
from tests.browser.test_accessible import SCHEMES, complaints
from tests.browser.watching import watched

SIZES: dict[str, ViewportSize] = {
    "projector": {"width": 1920, "height": 1080},
    "narrow": {"width": 320, "height": 640},
}
FEW = 10
"""The page is small: axe finds no more than that to look at."""
ALL_IN_SIGHT = "document.documentElement.scrollHeight <= innerHeight"
LARGE_PX = 36
"""Of the statement on a projector: to be read from the back of a room."""


@pytest.fixture(scope="module")
def shown() -> Iterator[Screen]:
    with screen() as one:
        yield one


def faults(page: Page) -> dict[str, list[str]]:
    """What is wrong at each size, in light and in dark."""
    found = {}
    for name, size in SIZES.items():
        page.set_viewport_size(size)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found[f"{name}, {scheme}"] = complaints(page, FEW)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    page.set_viewport_size(SIZES["projector"])
    return {where: one for where, one in found.items() if one}


def test_it_goes_along_with_the_workshop_by_itself_and_is_without_fault(browser: Browser, shown: Screen) -> None:
    with browser.new_context(java_script_enabled=True) as context, watched(context, f"{shown.address}?still") as page:
        assert faults(page) == {}
        expect(page.get_by_role("listitem").first).to_be_visible()
        assert page.evaluate(ALL_IN_SIGHT)
        shown.to_the_talks()
        page.reload()
        expect(page.get_by_text("Said alone")).to_be_visible()
        assert faults(page) == {}
        page.get_by_role("link", name="Update this page by itself").click()
        expect(page).not_to_have_url(f"{shown.address}?still")
        shown.say(SUPER_USER, "Do")
        expect(page.get_by_text("Agreed: Do.")).to_be_visible()
        page.get_by_role("link", name="Stop updating this page").click()
        assert faults(page) == {}
        assert page.evaluate("document.documentElement.lang") == "en"


def test_a_statement_can_be_read_from_the_back_of_the_room(browser: Browser, shown: Screen) -> None:
    still = f"{shown.address}?still"
    with browser.new_context(viewport=SIZES["projector"]) as context, watched(context, still) as page:
        size = page.locator(".statement").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
        assert size >= LARGE_PX
        assert page.evaluate(ALL_IN_SIGHT)


def test_no_script_is_needed(browser: Browser, shown: Screen) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(shown.address)
        before = page.locator(".clock").inner_text()
        shown.press(FACILITATOR, "park ")
        expect(page.locator(".clock")).not_to_have_text(before)
        expect(page.get_by_text("Parked.")).to_be_visible()


def test_a_link_that_has_ended_says_so(browser: Browser, shown: Screen) -> None:
    context = browser.new_context()
    with context:
        page = context.new_page()
        answer = page.goto(f"{shown.address[:-1]}x")
        assert answer is not None
        assert answer.status == 404
        expect(page.get_by_role("heading", level=1)).to_have_text("This link has ended")
        assert complaints(page, FEW) == []
