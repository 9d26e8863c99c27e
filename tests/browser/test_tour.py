"""The tour plays by itself, or as quickly as somebody presses Next, and shows both panes where it happens."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import Pane

MOST_SECONDS = 300
STORY = (
    ("slack", "(1 of 12)"),
    ("slack", "You said: Review."),
    ("slack", "Change it?"),
    ("teams", "(3 of 25)"),
    ("slack", "They are in no order of merit"),
    ("teams", "That is five minutes"),
)


@pytest.fixture(scope="module")
def address(shared: str) -> str:
    """The tour brings people of its own."""
    return shared


def test_the_tour_is_played_to_its_end_with_the_keyboard(page: Page) -> None:
    begin = page.get_by_role("button", name="Tour", exact=True)
    begin.focus()
    page.keyboard.press("Enter")
    tour = page.get_by_role("region", name="Tour")
    expect(tour).to_contain_text("1 of ")
    expect(page.locator("#slack").get_by_label("You are")).to_have_value(re.compile("U"))
    expect(page.locator("#slack option:checked")).to_contain_text("Nia Roberts")
    follow_up = tour.get_by_role("button", name="Next")
    over = page.get_by_text("That was the tour.")
    ends = time.monotonic() + MOST_SECONDS
    while not over.is_visible():
        assert time.monotonic() < ends, tour.inner_text()
        if follow_up.is_visible() and follow_up.is_enabled():
            follow_up.focus()
            page.keyboard.press("Enter")
        page.wait_for_timeout(300)
    expect(tour).to_have_count(0)
    Pane(page, "slack").go("eic-bot")  # the tour ends in the channel
    for platform, words in STORY:
        expect(Pane(page, platform).root).to_contain_text(words)  # type: ignore[arg-type]


def test_the_tour_can_be_left(page: Page) -> None:
    begin = page.get_by_role("button", name="Tour", exact=True)
    begin.click()
    page.get_by_role("region", name="Tour").get_by_role("button", name="End the tour").press("Enter")
    expect(page.get_by_role("region", name="Tour")).to_have_count(0)
    expect(begin).to_be_focused()
