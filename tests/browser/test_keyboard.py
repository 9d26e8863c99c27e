"""Everything can be done by keyboard alone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.keyboard import MOST_STEPS, stops_that_are_seen, tab_to
from tests.browser.people import PLATFORMS, Pane, Platform, called


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_question_is_answered_with_tab_enter_and_space(page: Page, platform: Platform) -> None:
    pane = Pane(page, platform)
    tab_to(page, pane.line)
    page.keyboard.type("start")
    before = pane.settled()
    page.keyboard.press("Enter")
    asked = pane.messages.nth(before + 1)
    if platform == "slack":
        tab_back_to(page, asked.get_by_role("button", name="First look"))
        page.keyboard.press("Enter")
    else:
        tab_back_to(page, asked.get_by_role("radio", name="For councillors"))
        page.keyboard.press("ArrowDown")  # from the last to the first
        expect(asked.get_by_role("radio", name="First look")).to_be_checked()
        tab_to(page, asked.get_by_role("button", name="Choose"))
        page.keyboard.press("Enter")
    first = pane.question(1).get_attribute("data-id")
    tab_to(page, pane.message(first).get_by_role("button", name=called("Plan")))
    page.keyboard.press("Space")
    expect(pane.message(first)).to_contain_text("You said: Plan.")
    expect(pane.message(first)).to_be_focused()
    second = pane.question(2)
    tab_to(page, second.get_by_role("button", name=called("Not yet")))


def tab_back_to(page: Page, wanted: Locator) -> None:
    """Press Shift and Tab until it has the focus."""
    expect(wanted).to_be_visible()
    handle = wanted.element_handle()
    for _ in range(MOST_STEPS):
        page.keyboard.press("Shift+Tab")
        if handle.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"Shift and Tab do not lead to {wanted}")


def test_every_stop_of_the_keyboard_is_seen(page: Page) -> None:
    for platform in PLATFORMS:
        expect(Pane(page, platform).line).to_be_visible()
    assert len(stops_that_are_seen(page)) > 20


def test_a_new_message_is_announced_to_those_who_do_not_see_it(page: Page) -> None:
    pane = Pane(page, "slack").be(2)
    pane.begin()
    expect(page.locator("[aria-live=polite]").first).to_contain_text(
        re.compile(r"Slack, eic-bot: .*\(1 of 12\)", re.DOTALL)
    )


def test_the_parts_under_the_bonnet_are_reached_with_arrows_and_left_with_escape(page: Page) -> None:
    opener = page.get_by_role("button", name="Under the bonnet")
    tab_to(page, opener)
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Payload")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Limits used")).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(page.get_by_role("tabpanel")).to_have_count(0)
