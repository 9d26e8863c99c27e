"""People assess themselves on both panes, in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import PLATFORMS, Pane, Platform

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
    summary = pane.said("What you told us")
    told = summary.get_by_role("table")
    expect(told).to_contain_text("Staff voice")
    expect(told.get_by_role("columnheader").first).to_be_visible()
    expect(pane.root.get_by_role("img", name=re.compile("Not yet 0.*Plan 4.*Review 4"))).to_be_visible()
    expect(pane.root.get_by_role("img", name=re.compile("What you told us")).last).to_be_visible()


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_press_on_what_is_answered_already_changes_nothing(page: Page, platform: Platform) -> None:
    pane = Pane(page, platform).be(2)
    question = pane.begin()
    with page.expect_response(re.compile(r"/api/talk\?platform=" + platform)) as seen:
        pane.root.get_by_label("You are").select_option(index=1)
    before = seen.value.text()
    stale = lambda route: route.fulfill(body=before, content_type="application/json")  # noqa: E731 - of two lines
    page.route(re.compile(r"/api/talk\?platform=" + platform), stale)
    for label in ("Plan", "Review"):
        with page.expect_response(re.compile("/api/press")) as pressed:
            question.get_by_role("button", name=label, exact=True).click()
        assert pressed.value.ok
    page.unroute(re.compile(r"/api/talk\?platform=" + platform))
    pane.be(2)
    expect(pane.messages.filter(has_text="(1 of 12)").last).to_contain_text("You said: Plan.")
    expect(pane.messages.last).to_contain_text("already", timeout=15_000)
    pane.question(2)


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
