"""The clock, the network, the service, and what is behind the conversations."""

import json
import re
from datetime import datetime, timedelta

from playwright.sync_api import Page, expect

from tests.browser.people import PLATFORMS, Pane


def now_of(page: Page) -> datetime:
    """The time the page shows."""
    shown = page.get_by_role("group", name="Clock").locator("time")
    expect(shown).to_have_attribute("datetime", re.compile(r"^\d{4}"))
    return datetime.fromisoformat(shown.get_attribute("datetime") or "")


def look(page: Page, platform: str, tab: str) -> str:
    """What is written under the bonnet."""
    panel = page.get_by_role("tabpanel")
    if not panel.is_visible():
        page.get_by_role("button", name="Under the bonnet").click()
    page.get_by_role("radio", name=platform).check()
    page.get_by_role("tab", name=tab).click()
    expect(panel).to_have_accessible_name(tab)
    expect(panel).to_have_attribute("aria-busy", "false")
    return panel.inner_text()


def test_an_event_that_comes_twice_is_answered_once(page: Page) -> None:
    for platform in PLATFORMS:
        pane = Pane(page, platform).be(2)
        pane.reply("start", "What would you like to do?")
        before = pane.settled()
        with page.expect_response(re.compile("/api/redeliver")) as again:
            pane.root.get_by_role("button", name="Redeliver last event").click()
        assert again.value.ok
        expect(page.get_by_text("Delivered again").last).to_be_visible()
        pane.reply("start", "What would you like to do?")
        expect(pane.messages).to_have_count(before + 2)


def test_the_next_nudge_comes_when_the_clock_is_moved_to_it(page: Page) -> None:
    slack = Pane(page, "slack")
    slack.begin()
    slack.reply("five minutes", "minutes")
    before, messages = now_of(page), slack.settled()
    page.get_by_role("button", name="Next nudge").click()
    expect(slack.messages.nth(messages)).to_contain_text("minutes")
    assert now_of(page) - before > timedelta(minutes=4)


def test_past_midnight_a_new_day_begins_in_both_panes(page: Page) -> None:
    for platform in PLATFORMS:
        Pane(page, platform).reply("start", "What would you like to do?")
    before = now_of(page)
    page.get_by_role("button", name="Past midnight").click()
    tomorrow = (before + timedelta(days=1)).date().isoformat()
    page.wait_for_function("day => document.querySelector('time.now').dateTime.slice(0, 10) >= day", arg=tomorrow)
    for platform in PLATFORMS:
        pane = Pane(page, platform)
        pane.reply("start", "What would you like to do?")
        expect(pane.root.locator(".day")).to_have_count(2)


def test_what_is_said_while_the_network_is_cut_is_answered_afterwards(page: Page) -> None:
    page.get_by_role("button", name="Cut 10 s").click()
    network = page.locator("[data-for=network]")
    expect(network).to_have_text("Network cut")
    teams = Pane(page, "teams").be(2)
    before = teams.settled()
    teams.say("start")
    expect(network).to_have_text("Network up", timeout=30_000)
    expect(teams.messages.nth(before + 1)).to_contain_text("What would you like to do?", timeout=30_000)


def test_under_the_bonnet_is_what_was_really_sent(page: Page) -> None:
    for platform, kind in (("slack", "blocks"), ("teams", "attachments")):
        pane = Pane(page, platform).be(2)  # type: ignore[arg-type]
        pane.reply("start", "What would you like to do?").get_by_role("button", name="What was sent").click()
        name = platform.title()
        payload = look(page, name, "Payload")
        assert kind in json.loads(payload[payload.index("{") :])
        assert re.search(r"\d of [\d,]+", look(page, name, "Limits used"))
        assert "What would you like to do?" in look(page, name, "Plain text")
        assert "question" in look(page, name, "Session") or "dialog" in look(page, name, "Session")
        assert name.lower() in look(page, name, "Outbox").lower()


def test_a_service_that_is_killed_goes_on_where_it_was(page: Page) -> None:
    teams = Pane(page, "teams").be(3)
    teams.begin()
    teams.answer(1, "Do")
    with page.expect_response(re.compile("/api/restart"), timeout=60_000) as again:
        page.get_by_role("button", name="Restart").click()
    assert again.value.ok
    teams.answer(2, "Plan")
    teams.question(3)
