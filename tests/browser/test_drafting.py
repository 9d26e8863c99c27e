"""Somebody who cannot program changes a pack in the console; what they do is in docs/how-to/change-the-model.md."""

import re
from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.admin.serving import ALPHA
from tests.browser.consoles import Consoles, consoles
from tests.browser.keyboard import tab_to
from tests.browser.test_accessible import SCHEMES, SCREENS, complaints
from tests.browser.test_console import opened, sign_in
from tests.docs.test_change_the_model import chapters, tables

PACKS = f"/admin/of/{ALPHA}/packs"
DEMO = f"{PACKS}/demo"
FEW = 10
PAGES = (
    "", "/texts?file=dialogs/start.yaml", "/characteristic", "/file?file=nudges.yaml", "/dialogs",
    "/dialogs/start", "/dialogs/start/step?kind=branch&to=%5B%22steps%22%2C1%5D", "/../../overlay",
    "/things/contacts", "/things/resources/one", "/schedule", "/preview", "/difference", "/publish",
)  # fmt: skip


@pytest.fixture(scope="module")
def console() -> Iterator[Consoles]:
    with consoles() as one:
        yield one


@pytest.fixture
def page(browser: Browser, console: Consoles) -> Iterator[Page]:
    """Ann, with a draft; at the end nothing may have failed or broken the policy."""
    complained: list[str] = []
    with browser.new_context(viewport=SCREENS["wide"], ignore_https_errors=True) as context:
        one = opened(context, complained)
        sign_in(one, console, PACKS)
        expect(one.get_by_role("heading", name="Packs", level=1)).to_be_visible()
        begin = one.get_by_role("button", name="Begin from demo")
        if begin.count():
            begin.click()
        yield one
    assert complained == []


def go(page: Page, console: Consoles, below: str = "") -> None:
    page.goto(f"{console.site}{DEMO}{below}")


def saved(page: Page) -> None:
    expect(page.get_by_role("status")).to_contain_text("Saved in the draft")


def test_the_how_to_is_played(page: Page, console: Consoles) -> None:
    """Its words in both languages, of a question, a characteristic with four statements and a resource; published."""
    of_question, of_characteristic, of_resource = how_to()
    go(page, console)
    page.get_by_role("link", name="Words of the area data").click()
    fill_in(page, of_question)
    expect(page.get_by_text("Nothing to mend in this.")).to_be_visible()
    page.get_by_role("button", name="Save trust level 1, text").click()
    saved(page)
    for label, text in of_question:
        expect(page.get_by_label(label, exact=True)).to_have_value(text)

    page.get_by_role("link", name="Add a characteristic to this area").click()
    fill_in(page, of_characteristic[:2])
    expect(page.locator("#looked")).to_contain_text("To mend")
    fill_in(page, of_characteristic)
    page.get_by_role("button", name="Check it").click()
    expect(page.get_by_text("Nothing to mend in this.")).to_be_visible()
    page.get_by_role("button", name="Add it").click()
    saved(page)

    page.get_by_role("link", name="Resources", exact=True).click()
    page.get_by_role("link", name="Add a resource").click()
    fill_in(page, of_resource)
    for level in ("1", "2"):
        page.get_by_role("checkbox", name=level, exact=True).check()
    expect(page.get_by_text("Nothing to mend in this.")).to_be_visible()
    page.get_by_role("button", name="Save", exact=True).click()
    saved(page)
    expect(page.get_by_role("link", name="how-to-write-a-transparency-record")).to_be_visible()

    go(page, console)
    expect(page.get_by_text("To mend", exact=True)).to_have_count(0)
    page.get_by_role("link", name="Differences").click()
    expect(page.get_by_role("region", name="Differences")).to_contain_text("characteristic open_rules")
    after = published(page)
    page.goto(f"{console.site}{PACKS}")
    expect(page.get_by_text(f"version {after}")).to_be_visible()


def published(page: Page) -> str:
    """In the next version; which that is."""
    page.get_by_role("link", name="Publish", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("is not above")
    version = page.get_by_label("Version of the draft")
    before = version.input_value()
    [after] = re.findall(r"next would be (\d+\.\d+\.\d+)", page.locator("#version-hint").inner_text())
    version.fill(after)
    page.get_by_role("button", name="Save version").click()
    saved(page)
    expect(page.get_by_text(f"From {before} to {after}")).to_be_visible()
    page.get_by_role("button", name=f"Publish {after}").click()
    expect(page.get_by_role("status")).to_contain_text("Published")
    return str(after)


def how_to() -> Iterator[Sequence[tuple[str, str]]]:
    """The tables of its chapter: which field, and what to write there."""
    for _, _, rows in tables(chapters()["In the console instead"]):
        yield [(label, text) for label, text in rows]


def fill_in(page: Page, rows: Sequence[tuple[str, str]]) -> None:
    """As it stands there, each field by its name."""
    for label, text in rows:
        field = page.get_by_label(label, exact=True)
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(label=text)
        else:
            field.fill(text)


@pytest.mark.parametrize("below", PAGES)
def test_every_page_of_a_draft_is_without_fault(page: Page, console: Consoles, below: str) -> None:
    go(page, console, below)
    if below == "/preview":
        expect(page.locator("[data-is-drawn]")).to_have_count(2)
    found = {}
    for size, screen in SCREENS.items():
        page.set_viewport_size(screen)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found[f"{size}, {scheme}"] = complaints(page, FEW)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), size
    assert {where: one for where, one in found.items() if one} == {}


def test_a_question_is_drawn_as_slack_and_as_teams_beside_its_words(page: Page, console: Consoles) -> None:
    go(page, console, "/preview?question=role.purpose.2")
    expect(page.locator("[data-is-drawn]")).to_have_count(2)
    for place in ("In words", "On Slack", "On Teams"):
        expect(page.get_by_role("region", name=place)).to_contain_text("We plan around what residents")
    for place in ("On Slack", "On Teams"):
        expect(page.get_by_role("region", name=place).get_by_role("button").first).to_be_visible()


def test_words_are_changed_by_keyboard_alone(page: Page, console: Consoles) -> None:
    go(page, console, "/texts?file=dialogs/start.yaml")
    tab_to(page, page.locator("textarea").first)
    page.keyboard.press("Control+A")
    page.keyboard.type("Begin here")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("Dechreuwch yma")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    saved(page)
    said = page.locator("textarea").evaluate_all("all => all.map(one => one.value)")
    assert said[:2] == ["Begin here", "Dechreuwch yma"]


def test_it_works_without_script(browser: Browser, console: Consoles) -> None:
    with browser.new_context(java_script_enabled=False, ignore_https_errors=True) as context:
        page = context.new_page()
        sign_in(page, console, PACKS)
        go(page, console, "/dialogs/full")
        page.get_by_role("button", name="Move down notice").click()
        saved(page)
        go(page, console)
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("status")).to_contain_text("undone")
