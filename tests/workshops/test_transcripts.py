"""Recorded workshops, in a room of terminals."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from eic_bot.entrypoints.rehearsing import Rehearsal, rehearsal
from tests.workshops.playing import FILES, play, read, rewrite, text_of
from tests.workshops.preparing import NOVEMBER, ROWS, prepare, press_labelled
from tests.workshops.stages import silent


@dataclass
class Terminals:
    """A room of terminals, and those who sit there."""

    one: Rehearsal

    async def mention(self, who: str, text: str) -> None:
        await self.one.mention(who, text)

    async def press(self, who: str, label: str) -> None:
        await press_labelled(self.one, who, label)

    def standing(self) -> Mapping[str, str]:
        return {str(place): text for place, text in self.one.wall.posted.items()}

    def private(self) -> Mapping[str, list[str]]:
        return {name: [text for who, text in self.one.wall.told if who == name] for name in ROWS}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_goes_as_written_in_a_room_of_terminals(file: Path, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    async with rehearsal(f"sqlite:///{tmp_path / 'round.db'}", silent) as one:
        one.now = NOVEMBER

        def set_now(now: int) -> None:
            one.now = now

        await prepare(one.bot, {name: one.address_of(name) for name in ROWS}, set_now)
        one.present = tuple(seen for seen in one.present or () if seen.name in ROWS)
        happened = await play(file, Terminals(one))
    if pytestconfig.getoption("--rewrite-bot"):
        rewrite(file, happened)
    assert happened == text_of(file)
    assert len(read(file).scenes) <= 13
