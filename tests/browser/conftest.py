"""A browser of the system, and the demonstration it looks at."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from tests.browser.demonstrations import demonstration
from tests.browser.watching import watched

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WIDE: ViewportSize = {"width": 1440, "height": 900}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of the system."""
    path = os.environ.get("EIC_TEST_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    assert path, "there is no Chromium; make test-browser brings one or says how"
    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def shared() -> Iterator[str]:
    """One demonstration for tests that leave its people alone."""
    with demonstration() as found:
        yield found


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The demonstration of the tests in one module."""
    with demonstration() as found:
        yield found


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page on a wide, light screen."""
    with browser.new_context(viewport=WIDE, color_scheme="light") as context, watched(context, address) as opened:
        yield opened
