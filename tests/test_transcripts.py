"""Every recorded conversation goes as it is written, against the engine alone and through the whole program."""

from pathlib import Path

import pytest

from eic_bot.entrypoints.replay import Played, play
from eic_bot.transcripts.reading import read_transcript
from tests.support.engine_height import english, play_at_engine_height
from tests.support.transcripts import FILES, name_of, rewritten

every_transcript = pytest.mark.parametrize("file", FILES, ids=map(name_of, FILES))


def assert_same(played: Played, file: Path) -> None:
    if not played.is_same:
        pytest.fail(f"{name_of(file)} went differently\n{played.difference(file.name)}", pytrace=False)


@every_transcript
async def test_goes_as_written_through_service_database_and_terminal(file: Path, rewrite_bot: bool) -> None:
    text = file.read_text(encoding="utf-8")
    played = await play(read_transcript(text), file, english())
    if rewrite_bot:
        text = rewritten(text, played.happened)
        file.write_text(text, encoding="utf-8")
        played = await play(read_transcript(text), file, english())
    assert_same(played, file)


@every_transcript
def test_goes_as_written_against_the_engine_alone(file: Path) -> None:
    assert_same(play_at_engine_height(file), file)
