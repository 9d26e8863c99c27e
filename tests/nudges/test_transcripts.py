"""Recorded channels, in a room of terminals."""

from pathlib import Path

import pytest

from eic_bot.entrypoints.rehearsing import rehearsal
from tests.nudges.playing import FILES, play
from tests.nudges.preparing import publish
from tests.workshops.playing import rewrite, text_of
from tests.workshops.preparing import NOVEMBER, ROWS, prepare
from tests.workshops.stages import silent
from tests.workshops.test_transcripts import Terminals

MOST_SCENES = 16


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_goes_as_written_in_a_room_of_terminals(file: Path, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    async with rehearsal(f"sqlite:///{tmp_path / 'room.db'}", silent) as one:
        one.now = NOVEMBER

        def set_now(now: int) -> None:
            one.now = now

        addresses = {name: one.address_of(name) for name in ROWS}
        await prepare(one.bot, addresses, set_now)
        await publish(one.bot, addresses, set_now)
        one.present = tuple(seen for seen in one.present or () if seen.name in ROWS)
        happened = await play(file, Terminals(one), one.bot, set_now)
    if pytestconfig.getoption("--rewrite-bot"):
        rewrite(file, happened)
    assert happened == text_of(file)
    assert happened.count("\n---") + happened.count("\nDee:") + happened.count("\nCai:") <= MOST_SCENES
