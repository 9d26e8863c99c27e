"""Everything the adapters can send is drawn, and text is shown as it was written."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

ADAPTERS = Path(__file__).parents[1] / "adapters"
HOSTILE = "*bold* _it_ <b>tag</b> <@U1> &amp; :wave: [a](http://b.invalid) `c` **d**\n- e"
DRAW_BLOCKS = """async blocks => {
  const { blocks: drawn } = await import(new URL("static/blocks.js", document.baseURI));
  window.used = [];
  const use = { values: {}, act: (block, action) => window.used.push([block, action]) };
  document.querySelector("main").replaceChildren(...drawn(blocks, use));
}"""
DRAW_ACTIVITY = """async activity => {
  const { activity: drawn } = await import(new URL("static/cards.js", document.baseURI));
  window.used = [];
  const act = (action, inputs) => window.used.push([action, inputs]);
  document.querySelector("main").replaceChildren(...drawn(activity, false, act));
}"""


@pytest.fixture(scope="module")
def address(shared: str) -> str:
    """Nothing is said here."""
    return shared


def recorded(platform: str) -> list[Path]:
    found = sorted((ADAPTERS / platform / "recorded").glob("*.json"))
    assert len(found) > 10
    return found


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}


def texts(given: object) -> list[str]:
    """Every text that is to be seen, from Block Kit."""
    if isinstance(given, list):
        return [text for one in given for text in texts(one)]
    if not isinstance(given, dict):
        return []
    if given.get("type") in {"plain_text", "raw_text", "text"}:
        return [str(given["text"])]
    skipped = {"placeholder", "options"} if given.get("type") in {"static_select", "multi_static_select"} else set()
    return [text for name, inner in given.items() if name not in skipped for text in texts(inner)]


def folded(text: str) -> str:
    return " ".join(text.split())


def test_every_recorded_posting_to_slack_is_drawn_with_all_its_words(page: Page) -> None:
    main = page.get_by_role("main")
    for file in recorded("slack"):
        blocks = json.loads(file.read_text("utf-8"))["blocks"]
        page.evaluate(DRAW_BLOCKS, blocks)
        assert main.locator(".unknown").count() == 0, file.stem
        assert main.locator(".block").count() == len(blocks), file.stem
        seen = folded(main.inner_text())
        assert [text for text in texts(blocks) if folded(text) not in seen] == [], file.stem


def test_every_recorded_activity_is_drawn_with_all_its_words(page: Page) -> None:
    main = page.get_by_role("main")
    for file in recorded("teams"):
        activity = json.loads(file.read_text("utf-8"))
        page.evaluate(DRAW_ACTIVITY, activity)
        assert main.locator(".unknown").count() == 0, file.stem
        cards = [one["content"] for one in activity.get("attachments", ())]
        runs = [run["text"] for card in cards for one in card["body"] for run in one.get("inlines", ())]
        charts = [one for card in cards for one in card["body"] if one["type"].startswith("Chart.")]
        runs += [one["title"] for one in charts] + [str(bar["y"]) for one in charts for bar in one["data"]]
        seen = folded(main.inner_text())
        assert [text for text in runs if folded(text) not in seen] == [], file.stem


def test_slack_takes_nothing_for_markup_where_slack_takes_nothing(page: Page) -> None:
    button = {"type": "button", "action_id": "a", "text": plain(HOSTILE[:70]), "value": "v"}
    run = {"type": "text", "text": HOSTILE}
    page.evaluate(
        DRAW_BLOCKS,
        [
            {"type": "header", "text": plain(HOSTILE)},
            {"type": "section", "text": plain(HOSTILE)},
            {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [run]}]},
            {"type": "context", "elements": [plain(HOSTILE)]},
            {"type": "table", "rows": [[{"type": "raw_text", "text": HOSTILE}]]},
            {"type": "actions", "elements": [button]},
        ],
    )
    main = page.get_by_role("main")
    for kind in ("header", "section", "rich_text", "context"):
        assert main.locator(f".block-{kind}").inner_text().strip() == HOSTILE
    expect(main.get_by_role("columnheader")).to_have_text(HOSTILE)
    expect(main.get_by_role("button")).to_have_text(HOSTILE[:70])
    assert main.locator("b, strong, em, code, a").count() == 0


def test_markup_is_read_where_slack_reads_it(page: Page) -> None:
    words = (
        "*bold* and _it_, a &lt;b&gt; in `code`, <https://example.invalid/|a link> for <@U1>, 2*3*4 and snake_case_name"
    )
    page.evaluate(DRAW_BLOCKS, [{"type": "section", "text": {"type": "mrkdwn", "text": words}}])
    main = page.get_by_role("main")
    assert main.inner_text() == "bold and it, a <b> in code, a link for @U1, 2*3*4 and snake_case_name"
    expect(main.locator("strong")).to_have_text("bold")
    expect(main.locator("em")).to_have_text("it")
    expect(main.get_by_role("link", name="a link")).to_have_attribute("rel", "noopener noreferrer")


def test_a_card_takes_nothing_for_markdown(page: Page) -> None:
    body = [{"type": "TextBlock", "text": HOSTILE, "wrap": True}, {"type": "RichTextBlock", "inlines": [HOSTILE]}]
    card = {"type": "AdaptiveCard", "version": "1.5", "body": body}
    attached = {"contentType": "application/vnd.microsoft.card.adaptive", "content": card}
    page.evaluate(DRAW_ACTIVITY, {"type": "message", "text": HOSTILE, "attachments": [attached]})
    main = page.get_by_role("main")
    for drawn in (".ac-textBlock", ".ac-richTextBlock", ".typed"):
        assert main.locator(drawn).inner_text() == HOSTILE
    assert main.locator("b, strong, em, code, a, li").count() == 0


def test_a_block_nobody_knows_is_shown_as_what_it_is(page: Page) -> None:
    page.evaluate(DRAW_BLOCKS, [{"type": "hologram", "title": "x"}])
    expect(page.get_by_role("main")).to_contain_text("unknown block: hologram")
    expect(page.get_by_role("main")).to_contain_text('"title": "x"')


def test_pictures_from_elsewhere_are_said_and_not_fetched(page: Page) -> None:
    image = {"type": "image", "image_url": "https://example.invalid/x.png", "alt_text": "A map"}
    page.evaluate(DRAW_BLOCKS, [image])
    expect(page.get_by_role("main")).to_contain_text("A map (https://example.invalid/x.png)")


def test_a_menu_takes_nothing_before_somebody_says_so(page: Page) -> None:
    options = [{"text": plain(label), "value": label.lower()} for label in ("One", "Two", "Three")]
    select = {"type": "static_select", "action_id": "s", "placeholder": plain("Choose"), "options": options}
    page.evaluate(DRAW_BLOCKS, [{"type": "actions", "block_id": "b", "elements": [select]}])
    menu = page.get_by_role("combobox")
    menu.focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "Escape"):
        page.keyboard.press(key)
    assert page.evaluate("used") == []
    expect(menu).to_be_focused()
    for key in ("Enter", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    assert page.evaluate("used.map(([block, action]) => [block, action.selected_option.value])") == [["b", "two"]]
    expect(menu).to_have_text("Two")


def test_several_are_ticked_one_after_the_other(page: Page) -> None:
    options = [{"text": plain(label), "value": label.lower()} for label in ("One", "Two")]
    boxes = {"type": "checkboxes", "action_id": "c", "options": options}
    several = {"type": "multi_static_select", "action_id": "m", "placeholder": plain("Choose"), "options": options}
    page.evaluate(DRAW_BLOCKS, [{"type": "actions", "block_id": "b", "elements": [boxes, several]}])
    page.get_by_role("checkbox", name="Two").check()
    page.get_by_role("checkbox", name="One").check()
    page.get_by_text("Choose").click()
    page.get_by_role("group", name="Choose").get_by_role("checkbox", name="One").check()
    told = "used.map(([, action]) => [action.action_id, action.selected_options.map((one) => one.value)])"
    assert page.evaluate(told) == [["c", ["two"]], ["c", ["one", "two"]], ["m", ["one"]]]
