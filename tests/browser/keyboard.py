"""A page used by keyboard alone."""

from playwright.sync_api import Locator, Page, expect

MOST_STEPS = 150
FOCUSED = """() => {
  const at = document.activeElement;
  const { width, height } = at.getBoundingClientRect();
  return { at: at.outerHTML.slice(0, 80), outline: getComputedStyle(at).outlineStyle, area: width * height };
}"""


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until it has the focus."""
    expect(wanted).to_be_visible()
    handle = wanted.element_handle()
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if handle.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"Tab does not lead to {wanted}")


def stops_that_are_seen(page: Page) -> set[str]:
    """Where Tab leads from here on, to the end; each is seen to have the focus."""
    stops = set()
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["at"].startswith("<body"):
            break
        typed_into = "textarea" in stop["at"]  # the line to type into shows it all around itself
        assert stop["area"] > 0, stop
        assert stop["outline"] != "none" or typed_into, stop
        stops.add(stop["at"])
    return stops
