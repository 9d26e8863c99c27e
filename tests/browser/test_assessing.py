"""People assess themselves on both panes, in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import PLATFORMS, Pane, Platform, called

LABELS = ("Do", "Plan", "Review")


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_first_look_ends_with_a_next_step_and_its_numbers(page: Page, platform: Platform) -> None:
    pane = Pane(page, platform)
    pane.begin()
    for number in range(1, 13):
        pane.answer(number, LABELS[number % 3])
    end = pane.said("That is all.")
    expect(end).to_contain_text("A strength:")
    expect(end).to_contain_text("Next step in")
    end.get_by_role("button", name="Summary").click()
    summary = pane.said(re.compile("What you told us(?!, as a picture)"))
    told = summary.get_by_role("table")
    expect(told).to_contain_text("Staff voice")
    expect(told.get_by_role("columnheader").first).to_be_visible()
    expect(pane.root.get_by_role("img", name=re.compile("Not yet 0.*Plan 4.*Review 4"))).to_be_visible()
    expect(pane.root.get_by_role("img", name=re.compile("What you told us")).last).to_be_visible()
    assert pane.root.locator("img.picture").count() == 1, "each picture once"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_late_press_on_an_older_message_changes_nothing(page: Page, platform: Platform) -> None:
    pane = Pane(page, platform).be(2)
    old = pane.begin().get_attribute("data-id")
    new = pane.reply("repeat", "(1 of 12)").get_attribute("data-id")
    pane.message(new).get_by_role("button", name=called("Plan")).click()
    expect(pane.message(new)).to_contain_text("You said: Plan.")
    pane.question(2)
    pane.message(old).get_by_role("button", name=called("Review")).click()
    expect(pane.root).to_contain_text("You answered Plan. Change it?")
    pane.reply("progress", "You have answered 1 of 12.")
    expect(pane.root).not_to_contain_text("You said: Review.")


def test_both_panes_are_one_council_and_two_conversations(page: Page) -> None:
    slack, teams = Pane(page, "slack").be(3), Pane(page, "teams").be(3)
    slack.begin()
    teams.begin()
    slack.answer(1, "Do")
    teams.answer(1, "Not yet")
    expect(slack.question(2)).to_contain_text("You said: Do.")
    expect(teams.question(2)).to_contain_text("You said: Not yet.")


def test_a_channel_hears_only_its_name_and_shows_nothing_private(page: Page) -> None:
    for platform in PLATFORMS:
        pane = Pane(page, platform)
        pane.root.get_by_role("navigation").get_by_role("button").filter(has_text=re.compile("mprov")).click()
        pane.say("hello")
        said = pane.said(re.compile("private", re.IGNORECASE))
        expect(said).not_to_contain_text("You said")
