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

PEOPLED = ("\ncouncils: ", "\ncouncil: ", "\nothers: ", "\nanalyst: ")
"""Headers by which other councils, or roles on the deployment, are made up; the wires of one council have none."""
OF_ONE_COUNCIL = [file for file in ROUNDS if not any(one in file.read_text(encoding="utf-8") for one in PEOPLED)]
EVERYWHERE = (FOLDER / "rounds", FOLDER / "admin")
CASES = [
    (file, where, presses)
    for file in OF_ONE_COUNCIL
    for where in get_args(Where)
    for presses in (False, True)
    if file.parent in EVERYWHERE or (where == "mixed" and presses and file.name != "for_a_team.chat")
]
"""Rounds are held, and what is urgent is done, everywhere, typed and pressed; what else several people of a council
do, with people in both.

A window of resources puts its commands beside each of them on a card, and behind all of them in words.
"""


async def assert_goes_as_written(file: Path, folder: Path, where: Where, *, presses: bool) -> None:
    written = read(file)
    people = [name.strip() for name in written.header["people"].split(",")]
    content, start = read_pack(str(file.parent / written.header["pack"])), moment(written.header.get("clock", START))
    titles = [one.partition("=")[0].strip() for one in written.header.get("councils", "").split(";") if one]
    async with council(folder, content, people, where, start=start, presses=presses, titles=titles) as here:
        if "admin" in written.header:
            await here.appoint(written.header["admin"])
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


TWO_COUNCILS = [FOLDER / "barriers" / "two_councils.chat", FOLDER / "innovations" / "shared.chat"]


@pytest.mark.parametrize("presses", [False, True], ids=["typed", "pressed"])
@pytest.mark.parametrize("file", TWO_COUNCILS, ids=map(name_of, TWO_COUNCILS))
async def test_two_councils_go_as_written_one_in_slack_and_one_in_teams(
    file: Path, tmp_path: Path, *, presses: bool
) -> None:
    await assert_goes_as_written(file, tmp_path, "mixed", presses=presses)
