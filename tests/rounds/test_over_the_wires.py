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
from tests.support.transcripts import ROUNDS, name_of, read

OF_ONE_COUNCIL = ("plan", "history", "resources")
"""Other topics in which several people of one council talk; those of several councils have tests of their own."""
CASES = [
    (file, where, presses)
    for file in ROUNDS
    for where in get_args(Where)
    for presses in (False, True)
    if file.parent.name == "rounds" or (file.parent.name in OF_ONE_COUNCIL and where == "mixed" and presses)
]
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


def called(case: tuple[Path, Where, bool]) -> str:
    file, where, presses = case
    return f"{name_of(file)}-{where}-{'pressed' if presses else 'typed'}"


@pytest.mark.parametrize(("file", "where", "presses"), CASES, ids=map(called, CASES))
async def test_it_goes_as_written(file: Path, where: Where, tmp_path: Path, *, presses: bool) -> None:
    await assert_goes_as_written(file, tmp_path, where, presses=presses)
