"""WCAG 2.2 AA by axe: light and dark, wide and as narrow as a phone at 400 per cent."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.people import PLATFORMS, Pane

AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS: dict[str, ViewportSize] = {"wide": {"width": 1440, "height": 900}, "narrow": {"width": 320, "height": 800}}
CUT_OFF = """() => [...document.querySelectorAll("main :is(button, textarea, select, input, p, h3, h4)")]
  .filter((one) => one.checkVisibility() && !one.closest(".places, .scrolled"))
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 100))"""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def complaints(page: Page, looked_at: int = 20) -> list[str]:
    """What axe finds, one line each, once it has looked at more than so many things."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("rules => axe.run(document, { runOnly: rules })", RULES)
    assert len(found["passes"]) > looked_at
    return [f"{one['id']}: {node['html'][:200]}" for one in found["violations"] for node in one["nodes"]]


def everywhere(page: Page, state: str) -> dict[str, list[str]]:
    """What is wrong with the page as it stands, by state and screen, where anything is."""
    found = {}
    for screen, size in SCREENS.items():
        page.set_viewport_size(size)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            for name in shown(page):
                found[f"{state}, {screen}, {scheme}, {name}"] = complaints(page)
    page.set_viewport_size(SCREENS["wide"])
    return {where: faults for where, faults in found.items() if faults}


def shown(page: Page) -> Iterator[str]:
    """Both panes, or on a narrow screen one after the other; nothing may be wider than the screen."""
    chooser = page.get_by_role("navigation", name="Which one to show")
    for name in ("Slack", "Teams") if chooser.is_visible() else ("both",):
        if name != "both" and page.get_by_role("dialog").count() == 0:
            chooser.get_by_role("button", name=name).click()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        assert page.evaluate(CUT_OFF) == [], name
        yield name


def test_a_question_and_a_result_are_without_fault(page: Page) -> None:
    panes = [Pane(page, platform) for platform in PLATFORMS]
    for pane in panes:
        pane.begin()
    assert everywhere(page, "question") == {}
    for pane in panes:
        pane.answer(1, "Do")
        pane.say("summary")
        pane.said("What you told us")
    assert everywhere(page, "result") == {}


def test_forms_and_the_home_tab_are_without_fault(page: Page) -> None:
    slack, teams = Pane(page, "slack").be(2), Pane(page, "teams").be(2)
    teams.begin()
    teams.say("comment")
    slack.begin()
    slack.say("/eic comment")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    assert everywhere(page, "modal") == {}
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    slack.go("Home")
    expect(slack.root.get_by_role("region", name="Home tab").get_by_role("button").first).to_be_visible()
    assert everywhere(page, "home") == {}


def test_what_is_under_the_bonnet_is_without_fault(page: Page) -> None:
    Pane(page, "slack").be(3).begin()
    page.get_by_role("button", name="Under the bonnet").click()
    for tab in ("Payload", "Limits used", "Plain text", "Session", "Outbox"):
        page.get_by_role("tab", name=tab).click()
        expect(page.get_by_role("tabpanel")).to_have_accessible_name(tab)
        expect(page.get_by_role("tabpanel")).to_have_attribute("aria-busy", "false")
        assert complaints(page) == []
    assert everywhere(page, "outbox") == {}


def test_axe_finds_what_is_wrong(page: Page) -> None:
    page.evaluate("document.body.append(Object.assign(document.createElement('img'), { src: 'static/icon.svg' }))")
    assert [one for one in complaints(page) if one.startswith("image-alt")]
