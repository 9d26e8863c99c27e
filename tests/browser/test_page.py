"""The page of one person in a real browser that runs no script, by keyboard alone: it is seen, read and used."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from eic_bot.adapters.web.app import ROOT
from tests.browser.keyboard import stops_that_are_seen, tab_to
from tests.browser.pages import Web, web_pages
from tests.browser.test_accessible import SCHEMES, SCREENS, complaints

FEW = 10
LEAST = 44
"""Pixels of a target, each way."""
SMALL = """least => [...document.querySelectorAll("button, input:not([type=hidden]), textarea")]
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => box.height < least || box.width < least)
  .map(([one]) => one.outerHTML.slice(0, 100))"""
SAID_TWICE = """() => {
  const names = [...document.querySelectorAll("section button[name=press]")]
    .map((one) => one.getAttribute("aria-label") ?? one.textContent);
  return names.filter((name, place) => names.indexOf(name) !== place);
}"""


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    with web_pages() as one:
        yield one


@pytest.fixture
def page(browser: Browser, web: Web) -> Iterator[Page]:
    """Ana, with a link of her own, in a browser that runs no script."""
    with browser.new_context(java_script_enabled=False, viewport=SCREENS["wide"]) as context:
        opened = context.new_page()
        opened.set_default_timeout(20_000)
        opened.goto(web.link("Ana"))
        yield opened


def press(page: Page, wanted: Locator, key: str = "Enter") -> None:
    """Come to it with Tab, and press the key; the page that follows is there at the end."""
    tab_to(page, wanted)
    with page.expect_navigation():
        page.keyboard.press(key)


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True).first


def choose(page: Page, name: str | re.Pattern[str]) -> None:
    """Come to the choices with Tab, go to that one with the arrows, and go on."""
    choices = page.get_by_role("radio")
    tab_to(page, choices.first)
    page.keyboard.press("Space")
    wanted = page.get_by_role("radio", name=name)
    while not wanted.is_checked():
        page.keyboard.press("ArrowDown")
    press(page, button(page, "Continue"))


def say(page: Page, text: str) -> None:
    tab_to(page, page.locator("#said"))
    page.keyboard.type(text)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def enter(page: Page) -> None:
    press(page, button(page, "Open my page"))
    expect(page).to_have_url(re.compile(rf"{ROOT}$"))


def faults(page: Page, language: str = "en") -> dict[str, list[str]]:
    """What is wrong with the page as it stands, by screen and scheme; in a twin that may run axe."""
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert page.context.browser
    found = {}
    with page.context.browser.new_context() as context:
        context.add_cookies([{**one} for one in page.context.cookies()])  # type: ignore[typeddict-item]
        twin = context.new_page()
        twin.goto(page.url)
        for size, screen in SCREENS.items():
            twin.set_viewport_size(screen)
            for scheme in SCHEMES:
                twin.emulate_media(color_scheme=scheme)
                found[f"{size}, {scheme}"] = looked_at(twin)
    return {where: one for where, one in found.items() if one}


def looked_at(page: Page) -> list[str]:
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    seen = [*page.evaluate(SMALL, LEAST), *page.evaluate(SAID_TWICE), *(["wider than the screen"] if wide else [])]
    return [*complaints(page, FEW), *seen]


def test_a_link_leads_to_a_result_and_what_was_saved_by_keyboard_alone(page: Page) -> None:
    heading = page.get_by_role("heading", level=1)
    enter(page)
    choose(page, re.compile("^First look"))
    expect(page.get_by_role("heading", name="(1 of 12)")).to_be_visible()
    for number, label in enumerate(("Plan", "Do", "Not yet"), 2):
        choose(page, label)
        expect(page.get_by_text(f"You said: {label}.")).to_be_visible()
        expect(heading).to_contain_text(f"({number} of 12)")
    press(page, button(page, "Progress"))
    expect(page.get_by_text("You have answered 3 of 12.")).to_be_visible()
    press(page, button(page, "Summary"), "Space")
    expect(heading).to_have_text("What you told us")
    expect(page.get_by_role("row", name=re.compile("^What the council is for"))).to_contain_text("Plan")
    say(page, "resources")
    first = page.get_by_role("button", name=re.compile("^Save: 1")).first
    title = (first.get_attribute("aria-label") or "").partition("1. ")[2]
    press(page, first)
    say(page, "saved")
    expect(heading).to_have_text("What you saved")
    expect(page.get_by_role("link", name=title)).to_be_visible()
    press(page, button(page, "Leave this page"))
    expect(heading).to_have_text("You have left your page")


def test_what_is_no_answer_is_said_first_and_leads_to_the_question(page: Page) -> None:
    enter(page)
    press(page, button(page, "Continue"))
    problem = page.get_by_role("alert")
    expect(problem).to_be_focused()
    expect(page).to_have_title(re.compile("^Error: "))
    choose(page, re.compile("^First look"))
    expect(problem).to_have_count(0)
    say(page, "banana")
    expect(problem).to_be_focused()
    expect(problem).to_have_text('There is a problem"banana" is not one of the answers.')
    press(page, problem.get_by_role("link"))
    question = page.get_by_role("group", name="For our council today")
    expect(question).to_be_focused()
    expect(question).to_have_accessible_description(re.compile('^We know our legal duties.*Error: "banana" is not'))
    assert faults(page) == {}
    choose(page, "Plan")
    expect(page.get_by_text("You said: Plan.")).to_be_visible()
    expect(problem).to_have_count(0)


def test_every_page_is_without_fault(page: Page) -> None:
    found = {"door": faults(page)}
    enter(page)
    found["first"] = faults(page)
    press(page, button(page, "Continue"))
    found["nothing chosen"] = faults(page)
    for text in ("first look", "plan", "do", "summary", "resources", "comment"):
        say(page, text)
        found[text] = faults(page)
    page.goto(f"{page.url.partition(ROOT)[0]}{ROOT}/none")
    found["gone"] = faults(page)
    assert {state: one for state, one in found.items() if one} == {}


def test_in_welsh_the_page_says_so(page: Page) -> None:
    enter(page)
    say(page, "Cymraeg")
    assert faults(page, "cy") == {}
    expect(page.get_by_role("button", name="Parhau").first).to_be_visible()
    expect(page).to_have_title(re.compile("Eich asesiad$"))


def test_every_stop_of_the_keyboard_is_seen_and_the_first_leads_to_the_question(page: Page) -> None:
    enter(page)
    say(page, "first look")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the question")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    assert len(stops_that_are_seen(page)) > 10
    press(page, skip)
    expect(page.get_by_role("group", name="For our council today")).to_be_focused()
