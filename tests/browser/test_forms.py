"""Forms: a modal in Slack, a card in Teams."""

import re

from playwright.sync_api import Page, expect

from tests.browser.people import Pane

NOTE = "We share *this* one & <more>"


def test_a_modal_is_filled_in_with_what_was_missing_first(page: Page) -> None:
    slack = Pane(page, "slack")
    slack.begin()
    slack.say("/eic comment")
    modal = page.get_by_role("dialog")
    field = modal.get_by_role("textbox")
    expect(field).to_be_focused()
    modal.get_by_role("button", name="Save").click()
    expect(field).to_have_accessible_description(re.compile("Please fill in this field"))
    field.fill(NOTE)
    modal.get_by_role("button", name="Save").click()
    expect(modal).to_have_count(0)
    expect(slack.said(NOTE)).to_be_visible()


def test_a_modal_is_left_with_escape_and_the_focus_goes_back(page: Page) -> None:
    slack = Pane(page, "slack").be(2)
    slack.begin()
    slack.say("/eic comment")
    modal = page.get_by_role("dialog")
    expect(modal.get_by_role("textbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(modal).to_have_count(0)
    expect(slack.line).to_be_focused()


def test_a_card_says_what_is_missing_and_keeps_what_is_written(page: Page) -> None:
    teams = Pane(page, "teams")
    teams.begin()
    teams.say("comment")
    card = teams.messages.filter(has=page.get_by_role("textbox")).last
    card.get_by_role("button", name="Save").click()
    expect(card).to_contain_text("Write something first")
    card.get_by_role("textbox").fill(NOTE)
    card.get_by_role("button", name="Save").click()
    expect(teams.said(NOTE)).to_be_visible()
