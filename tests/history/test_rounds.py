"""A round that an earlier version left half answered: its conversation goes the same way, and the round goes on."""

import asyncio
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from eic_bot.service.flat_answers import records
from eic_bot.store.database import migrate
from eic_bot.transcripts.reading import read_transcript
from eic_bot.transcripts.transcript import Exchange
from tests.history.make import ANSWERS, DATABASE, play
from tests.history.test_history import LATER, kept
from tests.service.house import at_home
from tests.store.support import rows

FOLDER = Path(__file__).parent / "first_round"
ROUND = "round.chat"


def test_its_conversation_keeps_the_same_answers_today(tmp_path: Path) -> None:
    written = read_transcript((FOLDER / ROUND).read_text("utf-8"))
    happened = asyncio.run(play(written, tmp_path / DATABASE))
    assert kept(happened) == kept(written)
    assert [scene for scene in happened.scenes if isinstance(scene, Exchange) and not scene.bot] == []


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A folder with its database, as the newest version finds it."""
    shutil.copy(FOLDER / DATABASE, tmp_path / "home.db")
    assert rows(tmp_path / "home.db", "SELECT version_num FROM alembic_version") == [("0003",)]
    migrate(f"sqlite:///{tmp_path / 'home.db'}")
    return tmp_path


async def test_it_goes_on_and_all_that_was_handed_in_is_there(copied: Path) -> None:
    async with at_home(copied, now=LATER) as home:
        assert "5 of 6 done" in (await home.say("Ana", "round status"))[0]
        assert await home.rows() == []
        assert "(2 of 25)" in (await home.say("Fay", "hello"))[-1]
        await home.say("Fay", "dddd", "submit", "yes")
        await home.say("Ana", "begin workshop")
        found = [dict(one) for one in records(await home.rows(), "")]
    before = json.loads((FOLDER / ANSWERS).read_text("utf-8"))
    fays = [said(one) for one in found]
    for one in before:
        fays.remove(said(one))
    assert {question for question, value in fays if value != "None"} == {one["question"] for one in before}
    assert rows(copied / "home.db", "SELECT count(*) FROM respondent_people JOIN members USING (owner, round)") == [
        (0,)
    ]


def said(record: Mapping[str, object]) -> tuple[str, str]:
    return str(record["question"]), str(record["value"])
