"""Whole rounds over the wires of Slack, of Teams and of both: people are told and kept to what is written."""

import re
from pathlib import Path
from typing import get_args

import pytest

from eic_bot.entrypoints.replay import START, pack_of
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.transcripts.transcript import Transcript
from eic_bot.transcripts.writing import write_transcript
from tests.rounds.councils import Where, council
from tests.support.transcripts import FOLDER, ROUNDS, name_of, read

OF_ONE_COUNCIL = [file for file in ROUNDS if "\ncouncils: " not in file.read_text(encoding="utf-8")]
EVERYWHERE = (FOLDER / "rounds", FOLDER / "sharing", FOLDER / "admin", FOLDER / "apps")
CASES = [
    (file, where, presses)
    for file in OF_ONE_COUNCIL
    for where in get_args(Where)
    for presses in (False, True)
    if file.parent in EVERYWHERE or (where == "mixed" and (presses or file.parent.name == "colleagues"))
]
"""Rounds are held, views are shared, and what is urgent is done, everywhere, typed and pressed; what else several
people of a council do, with people in both.
"""


def in_rows(text: str) -> str:
    """The commands beside a resource each in a row of its own, as on a card, which may go on in another message."""
    return re.sub(r"\nBot: (?=save \d+ = )", "\n     ", re.sub(r"; (?=[a-z ]+ \d+ = )", "\n     ", text))


async def assert_goes_as_written(file: Path, folder: Path, where: Where, *, presses: bool) -> None:
    written = read(file)
    people = [name.strip() for name in written.header["people"].split(",")]
    content, start = read_pack(pack_of(written.header, file)), moment(written.header.get("clock", START))
    language = written.header.get("language", "en")
    named = [one.partition("=") for one in written.header.get("councils", "").split(";") if one]
    homes = {title.strip(): [name.strip() for name in names.split(",")] for title, _, names in named}
    async with council(
        folder, content, people, where, start=start, presses=presses, homes=homes, language=language
    ) as here:
        await here.surround(written.header)
        for scene in written.scenes:
            expected = write_transcript(Transcript({}, (here.expected(scene),)))
            assert in_rows(write_transcript(Transcript({}, (await here.play(scene),)))) == in_rows(expected)
        assert list(here.refused()) == []
        assert presses or here.pressed == []


def called(case: tuple[Path, Where, bool]) -> str:
    file, where, presses = case
    return f"{name_of(file)}-{where}-{'pressed' if presses else 'typed'}"


@pytest.mark.parametrize(("file", "where", "presses"), CASES, ids=map(called, CASES))
async def test_it_goes_as_written(file: Path, where: Where, tmp_path: Path, *, presses: bool) -> None:
    await assert_goes_as_written(file, tmp_path, where, presses=presses)


SEVERAL_COUNCILS = [
    FOLDER / "apps" / "another_organisation.chat",
    FOLDER / "barriers" / "two_councils.chat",
    FOLDER / "barriers" / "introduced.chat",
    FOLDER / "innovations" / "shared.chat",
    *(FOLDER / "peers" / f"{name}.chat" for name in ("introduced", "not_now", "own_card", "reported")),
]


@pytest.mark.parametrize("presses", [False, True], ids=["typed", "pressed"])
@pytest.mark.parametrize("file", SEVERAL_COUNCILS, ids=map(name_of, SEVERAL_COUNCILS))
async def test_several_councils_go_as_written_one_in_slack_and_others_in_teams(
    file: Path, tmp_path: Path, *, presses: bool
) -> None:
    await assert_goes_as_written(file, tmp_path, "mixed", presses=presses)
