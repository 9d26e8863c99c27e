"""The recorded conversations of ``tests/transcripts``: where they are, and how their bot's side is written anew."""

from dataclasses import replace
from pathlib import Path

from eic_bot.transcripts.reading import read_transcript
from eic_bot.transcripts.transcript import Scene, Transcript
from eic_bot.transcripts.writing import write_scene, write_transcript

FOLDER = Path(__file__).parent.parent / "transcripts"
EVERY = tuple(sorted(FOLDER.rglob("*.chat")))
FILES = tuple(file for file in EVERY if "\npeople: " not in file.read_text(encoding="utf-8"))
"""Of one person: they can be held with the engine alone."""
ROUNDS = tuple(file for file in EVERY if file not in FILES)
"""Of several people."""


def name_of(file: Path) -> str:
    """How a conversation is called in the list of tests: its topic and its name."""
    return file.relative_to(FOLDER).with_suffix("").as_posix()


def read(file: Path) -> Transcript:
    """The conversation in a file."""
    return read_transcript(file.read_text(encoding="utf-8"))


def rewrite_bot(file: Path, happened: str) -> None:
    """Write the bot's side in a file as it went."""
    file.write_text(rewritten(file.read_text(encoding="utf-8"), happened), encoding="utf-8")


def rewritten(text: str, happened: str) -> str:
    """The file's text with the bot's side as it went; person lines, ``=>`` lines and remarks stay as they are."""
    written = read_transcript(text)
    went = read_transcript(happened)
    scenes = [replace(mine, bot=now.bot, told=now.told) for mine, now in zip(written.scenes, went.scenes, strict=True)]
    remarks = _remarks(text, written.scenes)
    lines = [*write_transcript(Transcript(written.header, ())).rstrip("\n").splitlines(), ""]
    for place, scene in enumerate(scenes):
        lines += [*remarks.get(place, ()), *write_scene(scene)]
    lines += remarks.get(len(scenes), [])
    return "\n".join(lines).rstrip("\n") + "\n"


def _remarks(text: str, scenes: tuple[Scene, ...]) -> dict[int, list[str]]:
    """Each remark by the number of the scene that comes next."""
    found: dict[int, list[str]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            place = next((place for place, scene in enumerate(scenes) if scene.line > number), len(scenes))
            found.setdefault(place, []).append(line)
    return found
