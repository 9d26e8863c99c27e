"""WCAG 2.2 AA by axe: light and dark, wide and as narrow as a phone at 400 per cent."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.people import Pane
from tests.browser.watching import watched

AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS = {"wide": (1440, 900), "narrow": (320, 800)}
SCHEMES = ("light", "dark")


def complaints(page: Page) -> list[str]:
    """What axe finds, one line each."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("rules => axe.run(document, { runOnly: rules })", RULES)
    assert len(found["passes"]) > 20
    return [f"{one['id']}: {node['html'][:200]}" for one in found["violations"] for node in one["nodes"]]


@pytest.fixture(params=[f"{screen} {scheme}" for screen in SCREENS for scheme in SCHEMES])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """The page on that screen."""
    screen, scheme = request.param.split()
    width, height = SCREENS[screen]
    size = {"width": width, "height": height}
    with browser.new_context(viewport=size, color_scheme=scheme) as context, watched(context, address) as opened:
        yield opened


def show(page: Page, name: str) -> None:
    """On a narrow screen one pane is shown at a time."""
    chooser = page.get_by_role("navigation", name="Which one to show").get_by_role("button", name=name)
    if chooser.is_visible():
        chooser.click()


def test_no_state_of_the_page_has_a_fault(page: Page) -> None:
    found: dict[str, list[str]] = {}
    slack, teams = Pane(page, "slack"), Pane(page, "teams")
    for name, pane in (("Slack", slack), ("Teams", teams)):
        show(page, name)
        pane.begin()
        found[f"question in {name}"] = complaints(page)
        pane.say("summary")
        pane.said("What you told us")
        found[f"summary in {name}"] = complaints(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    show(page, "Slack")
    slack.say("/eic comment")
    expect(page.get_by_role("dialog")).to_be_visible()
    found["modal"] = complaints(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    slack.root.get_by_role("navigation").get_by_role("button", name="Home").click()
    expect(slack.root.get_by_role("region", name="Home tab")).to_contain_text("What")
    found["home"] = complaints(page)
    folded = page.get_by_text("Clock, network, tour")
    if folded.is_visible():
        folded.click()
    page.get_by_role("button", name="Under the bonnet").click()
    for tab in ("Payload", "Limits used", "Plain text", "Session", "Outbox"):
        page.get_by_role("tab", name=tab).click()
        expect(page.get_by_role("tabpanel")).to_have_accessible_name(tab)
        found[tab] = complaints(page)
    assert {state: faults for state, faults in found.items() if faults} == {}, json.dumps(found, indent=1)


def test_axe_finds_what_is_wrong(page: Page) -> None:
    page.evaluate("document.body.append(Object.assign(document.createElement('img'), { src: 'static/icon.svg' }))")
    assert [one for one in complaints(page) if one.startswith("image-alt")]
