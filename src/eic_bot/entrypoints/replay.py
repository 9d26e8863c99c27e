"""``eic-bot replay``: run recorded conversations through the service, a database and the terminal channel."""

import asyncio
import sys
import tempfile
from collections.abc import Mapping, Sequence
from difflib import unified_diff
from pathlib import Path

from eic_bot.dialogs.phrases import Phrases
from eic_bot.entrypoints.stage import Stage, moment, open_stage
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.errors import AuthorError
from eic_bot.model.value import value
from eic_bot.transcripts.reading import MIDWAY, read_transcript
from eic_bot.transcripts.transcript import Exchange, Moment, Scene, Transcript
from eic_bot.transcripts.writing import write_transcript

START = "2026-11-23 09:00"
"""When a conversation happens that does not say when."""


@value
class Played:
    """A conversation as it is written and as it went."""

    expected: str
    happened: str

    @property
    def is_same(self) -> bool:
        """Whether it went as it is written."""
        return self.expected == self.happened

    def difference(self, name: str) -> str:
        """What is different, line by line."""
        expected, happened = self.expected.splitlines(keepends=True), self.happened.splitlines(keepends=True)
        return "".join(unified_diff(expected, happened, f"{name} (as written)", f"{name} (as it went)"))


def replay(files: Sequence[Path]) -> int:
    """Run each file. How many did not go as written; what was different is printed."""
    failed = 0
    for file in files:
        played = asyncio.run(play(_read(file), file))
        if not played.is_same:
            failed += 1
            sys.stdout.write(played.difference(file.name))
    sys.stdout.write(f"{len(files)} conversations, {failed} different\n")
    return failed


async def play(written: Transcript, file: Path, phrases: Phrases | None = None) -> Played:
    """Run a conversation on a new database. Packs are looked for from where its file is."""
    content = read_pack(pack_of(written.header, file))
    dialog = written.header.get("dialog")
    if dialog is not None and dialog not in content.dialogs:
        raise AuthorError(f"{file}: there is no dialog {dialog!r} in its pack")
    start = moment(written.header.get("clock", START))
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'replay.db'}"
        async with open_stage(url, content, written.header, start, phrases) as stage:
            scenes = [await play_scene(scene, stage) for scene in written.scenes]
    happened = Transcript(written.header, tuple(scenes))
    return Played(write_transcript(written), write_transcript(happened))


async def play_scene(scene: Scene, stage: Stage) -> Scene:
    """Let one scene happen on the stage; the same scene as it went."""
    if isinstance(scene, Moment):
        return Moment(scene.line, scene.at, *await stage.pass_time(scene.at))
    happened = await (stage.arrive() if scene.person is None else stage.act(scene.text, scene.person))
    return Exchange(scene.line, scene.person, scene.text, *happened)


def _read(file: Path) -> Transcript:
    try:
        written = read_transcript(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise AuthorError(f"{file} is not text in UTF-8. Was it recorded with chat --record?") from None
    except AuthorError as error:
        raise AuthorError(f"{file}: {error}") from None
    if not written.scenes:
        raise AuthorError(f"{file} holds no conversation.")
    if MIDWAY in written.header:
        raise AuthorError(
            f"{file} was recorded in the middle of a conversation, so it cannot be run again by itself. "
            "To record one that can, begin with a new --database."
        )
    return written


def pack_of(header: Mapping[str, str], file: Path) -> str:
    """A bundled pack by its name; a path is meant from where the file is."""
    pack = header.get("pack", "demo")
    return str(file.parent / pack) if "/" in pack else pack
