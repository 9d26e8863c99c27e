"""Every recorded conversation again, on a page without script: the same is kept, whether one types or chooses."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from eic_bot.entrypoints.replay import START
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.transcripts.transcript import Transcript
from tests.adapters.web.playing import Player
from tests.adapters.web.site import Office, browsing, office
from tests.support.hosting import DEMO
from tests.support.transcripts import FILES, name_of, read

ONE_BY_ONE = "kinds/multiple_choice_by_press"
"""On a page several things are ticked first and then sent together."""
ENDED = "apps/no_page_here"
"""Somebody without a page revokes it: here it would be the one they are on, see ``test_page``."""
CONVERSATIONS = [file for file in FILES if name_of(file) not in (ONE_BY_ONE, ENDED)]

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Offices:
    """One for each pack, opened at first need."""

    def __init__(self, folder: Path, stack: AsyncExitStack) -> None:
        self._folder, self._stack = folder, stack
        self._open: dict[str, Office] = {}

    async def of(self, written: Transcript, file: Path) -> Office:
        pack = written.header.get("pack", "demo")
        name = str((file.parent / pack).resolve()) if "/" in pack else pack
        if name not in self._open:
            folder = self._folder / str(len(self._open))
            folder.mkdir()
            content = DEMO if name == "demo" else read_pack(name)
            self._open[name] = await self._stack.enter_async_context(office(folder, content=content))
        return self._open[name]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def offices(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Offices]:
    async with AsyncExitStack() as stack:
        yield Offices(tmp_path_factory.mktemp("offices"), stack)


@pytest.mark.parametrize("cards", [False, True], ids=["typed", "pressed"])
@pytest.mark.parametrize("file", CONVERSATIONS, ids=map(name_of, CONVERSATIONS))
async def test_the_same_is_kept(file: Path, *, cards: bool, offices: Offices) -> None:
    written = read(file)
    here = await offices.of(written, file)
    start = moment(written.header.get("clock", START))
    async with browsing(here.site) as browser:
        person = here.person(written.header.get("person", "Ana"))
        player = Player(here, person, browser, cards, start, written.header.get("dialog"))
        for scene in written.scenes:
            assert (scene.line, await player.play(scene)) == (scene.line, scene.kept)
