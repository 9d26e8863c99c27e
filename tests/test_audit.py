"""The audit says who did what, and never what anybody said: after recorded conversations in which people write much."""

import asyncio
import re
from pathlib import Path

import pytest

from eic_bot.entrypoints.replay import pack_of, play_scene
from eic_bot.entrypoints.stage import moment, open_stage
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.transcripts.transcript import Exchange
from tests.store.support import rows
from tests.support.engine_height import english
from tests.support.transcripts import EVERY, FOLDER, read

LONG = 12
"""Whoever writes as much as this has not pressed a button."""
FOLDERS = ("barriers", "innovations", "peers", "plan", "privacy", "sharing")
ENTRIES = "SELECT actor, action, subject, coalesce(before, ''), coalesce(after, '') FROM audit"
SUBJECT = re.compile(r"[\w:@./+-]+( [\w:@./+-]+){0,3}")
"""A few words of ours with numbers and tokens: no sentence."""


async def played(file: Path, url: str) -> list[str]:
    """What people wrote in a conversation, as far as it is their own words."""
    written = read(file)
    content = read_pack(pack_of(written.header, file))
    start = moment(written.header.get("clock", "2026-11-23 09:00"))
    async with open_stage(url, content, written.header, start, english()) as stage:
        for scene in written.scenes:
            await play_scene(scene, stage)
    said = [scene.text for scene in written.scenes if isinstance(scene, Exchange) and scene.person is not None]
    theirs = [text.partition(" ")[2] if " " in text else text for text in said]
    return [text for text in (*said, *theirs) if len(text) >= LONG and " " in text]


@pytest.mark.parametrize("folder", FOLDERS)
def test_nothing_that_people_write_is_in_the_audit(folder: str, tmp_path: Path) -> None:
    for place, file in enumerate(one for one in EVERY if one.relative_to(FOLDER).parts[0] == folder):
        url = f"sqlite:///{tmp_path / f'{place}.db'}"
        said = asyncio.run(played(file, url))
        entries = rows(url, ENTRIES)
        assert [(one, text) for one in entries for text in said if any(text in part for part in one)] == [], file.name
        assert [one for one in entries if not SUBJECT.fullmatch(one[2])] == [], file.name
