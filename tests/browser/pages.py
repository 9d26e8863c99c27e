"""The page of one person, served in a thread of its own beside the test that looks at it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from eic_bot.service.links.pages import PATH
from tests.adapters.web.site import Office, office
from tests.browser.beside import beside


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


def web_pages() -> AbstractContextManager[Web]:
    """A service with the demonstration pack."""
    return beside(_opened)


@asynccontextmanager
async def _opened(folder: Path) -> AsyncIterator[Web]:
    async with office(folder) as here:
        yield Web(here, asyncio.get_running_loop())
