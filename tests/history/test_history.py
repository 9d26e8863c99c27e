"""What earlier versions left: their conversations go the same way and their databases open, for ever."""

import asyncio
import json
import re
import shutil
from pathlib import Path

import pytest

from eic_bot.dialogs.dialog import Content
from eic_bot.store.database import migrate
from eic_bot.transcripts.transcript import Exchange, Transcript
from tests.history.make import ANSWERS, CONVERSATION, DATABASE, conversation, exported, play
from tests.service.house import DEMO, at_home, revised

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob(f"*/{CONVERSATION}"))
NAMES = [folder.name for folder in FOLDERS]
LATER = 4_102_444_800_000
"""Long after any of them: the year 2100."""


def kept(held: Transcript) -> list[tuple[str, list[str]]]:
    """What was said by the person and what was kept of it; how the bot words things may change."""
    return [(scene.text if isinstance(scene, Exchange) else scene.at, scene.kept) for scene in held.scenes]


@pytest.fixture
def copied(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder with a copy of the database, as the newest version finds it."""
    shutil.copy(request.param / DATABASE, tmp_path / "home.db")
    migrate(f"sqlite:///{tmp_path / 'home.db'}")
    return tmp_path


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_a_conversation_of_an_earlier_version_keeps_the_same_answers_today(folder: Path, tmp_path: Path) -> None:
    written = conversation(folder)
    happened = asyncio.run(play(written, tmp_path / DATABASE))
    assert kept(happened) == kept(written)
    assert [scene for scene in happened.scenes if isinstance(scene, Exchange) and not scene.bot] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_a_database_of_an_earlier_version_is_one_small_file(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {CONVERSATION, DATABASE, ANSWERS}
    assert (folder / DATABASE).stat().st_size < 1_000_000


@pytest.mark.parametrize(("folder", "copied"), list(zip(FOLDERS, FOLDERS, strict=True)), ids=NAMES, indirect=["copied"])
def test_its_answers_are_all_there_after_it_was_migrated(folder: Path, copied: Path) -> None:
    then = json.loads((folder / ANSWERS).read_text(encoding="utf-8"))
    now = json.loads(exported(copied / "home.db"))
    # Fields may be added, and none is renamed.
    assert [{key: one.get(key) for key in was} for was, one in zip(then, now, strict=True)] == then


@pytest.mark.parametrize(("folder", "copied"), list(zip(FOLDERS, FOLDERS, strict=True)), ids=NAMES, indirect=["copied"])
@pytest.mark.parametrize("content", [DEMO, revised(DEMO, "99.0.0")], ids=["today's pack", "a later pack"])
async def test_its_sessions_resume_where_they_were(folder: Path, copied: Path, content: Content) -> None:
    place, reply = left_at(folder)
    async with at_home(copied, content, now=LATER) as home:
        before = await home.values("Ana")
        (session,) = await home.sessions("Ana")
        said = await home.arrive("Ana")
        assert place in said[-1]
        said = await home.say("Ana", reply)
        assert "You said: " in said[0]
        after = await home.values("Ana")
        assert 1 <= len([id for id in after if after[id] != before.get(id)]) <= 4
        assert before.keys() <= after.keys()
        assert {one.version for one in await home.sessions("Ana")} == {session.version}


def left_at(folder: Path) -> tuple[str, str]:
    """Which question was asked last, and something to say to it."""
    last = conversation(folder).scenes[-1].bot[-1]
    return re.findall(r"\(\d+ of \d+\)", last)[-1], "all do" if "For example" in last else "do"
