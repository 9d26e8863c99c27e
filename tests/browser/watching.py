"""What a browser complains about while a test goes on."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Request

LOCAL = {"data", "blob"}
WATCH = """
addEventListener("securitypolicyviolation", (event) => {
  console.error(`against the policy: ${event.effectiveDirective} ${event.blockedURI}`);
});
"""


@contextmanager
def watched(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page there. At the end nothing may have failed, broken the policy, or been asked of another place."""
    wrong: list[str] = []
    own = urlsplit(address).netloc

    def asked(request: Request) -> None:
        where = urlsplit(request.url)
        if where.scheme not in LOCAL and where.netloc != own:
            wrong.append(f"asked elsewhere: {request.url}")

    def told(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            wrong.append(f"{message.type}: {message.text}")

    def failed(error: Error) -> None:
        wrong.append(f"not caught: {error}")

    context.on("request", asked)
    context.on("console", told)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.on("pageerror", failed)
    page.set_default_timeout(20_000)
    page.goto(address)
    yield page
    assert wrong == []
