"""Whole rounds over the wires of Slack, of Teams and of both: people are told and kept to what is written."""

from pathlib import Path
from typing import get_args

import pytest

from eic_bot.entrypoints.replay import START
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.transcripts.transcript import Transcript
from eic_bot.transcripts.writing import write_transcript
from tests.rounds.councils import Where, council
from tests.support.transcripts import FOLDER, ROUNDS, name_of, read

WHOLE = [file for file in ROUNDS if file.parent == FOLDER / "rounds"]
OTHERS = [file for file in ROUNDS if file not in WHOLE]
"""Rounds are held everywhere, typed and pressed; what else several people do, with people in both."""


async def assert_goes_as_written(file: Path, folder: Path, where: Where, *, presses: bool) -> None:
    written = read(file)
    people = [name.strip() for name in written.header["people"].split(",")]
    content, start = read_pack(str(file.parent / written.header["pack"])), moment(written.header.get("clock", START))
    async with council(folder, content, people, where, start=start, presses=presses) as here:
        for scene in written.scenes:
            expected = write_transcript(Transcript({}, (here.expected(scene),)))
            assert write_transcript(Transcript({}, (await here.play(scene),))) == expected
        assert list(here.refused()) == []
        assert presses or here.pressed == []


@pytest.mark.parametrize("presses", [False, True], ids=["typed", "pressed"])
@pytest.mark.parametrize("where", get_args(Where))
@pytest.mark.parametrize("file", WHOLE, ids=map(name_of, WHOLE))
async def test_a_round_goes_as_written(file: Path, where: Where, tmp_path: Path, *, presses: bool) -> None:
    await assert_goes_as_written(file, tmp_path, where, presses=presses)


@pytest.mark.parametrize("file", OTHERS, ids=map(name_of, OTHERS))
async def test_what_several_people_do_goes_as_written_with_people_on_both_platforms(file: Path, tmp_path: Path) -> None:
    await assert_goes_as_written(file, tmp_path, "mixed", presses=True)
