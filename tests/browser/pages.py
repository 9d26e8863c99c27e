"""The page of one person, served in a thread of its own beside the test that looks at it."""

import asyncio
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from eic_bot.service.links.pages import PATH
from tests.adapters.web.site import Office, office


@dataclass
class Web:
    """Where it is, and who gets a link."""

    office: Office
    loop: asyncio.AbstractEventLoop

    @property
    def site(self) -> str:
        """Its address."""
        return self.office.site

    def link(self, name: str) -> str:
        """A new link for somebody new."""
        made = self.office.link(self.office.person(name))
        token = asyncio.run_coroutine_threadsafe(made, self.loop).result(timeout=30)
        return f"{self.site}{PATH}{token}"


@contextmanager
def web_pages() -> Iterator[Web]:
    """A service with the demonstration pack."""
    found: list[Web] = []
    is_ready, over = threading.Event(), threading.Event()

    async def serve() -> None:
        with tempfile.TemporaryDirectory() as name:
            async with office(Path(name)) as here:
                found.append(Web(here, asyncio.get_running_loop()))
                is_ready.set()
                await asyncio.to_thread(over.wait)

    def run() -> None:
        try:
            asyncio.run(serve())
        finally:
            is_ready.set()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        assert is_ready.wait(timeout=120)
        yield found[0]
    finally:
        over.set()
        thread.join(timeout=60)
