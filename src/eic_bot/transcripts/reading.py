"""From text to a transcript."""

import re

from eic_bot.errors import AuthorError
from eic_bot.transcripts.transcript import BOT, Exchange, Moment, Scene, Transcript

HEADER = ("title", "pack", "dialog", "person", "clock", "language", "pace", "proves")
_HEADING = re.compile(r"^([a-z]+):\s*(.*)$")
_SPEAKER = re.compile(r"^([^\s:=#-][^:\s]*):(?: (.*))?$")
_MOMENT = re.compile(r"^--- ?(.+)$")
_KEPT = re.compile(r"^\s*=> (.+)$")


def read_transcript(text: str) -> Transcript:
    """The conversation in that text. Raises AuthorError with the line that is not of the format."""
    lines = text.splitlines()
    header: dict[str, str] = {}
    start = 0
    for start, line in enumerate(lines):
        found = _HEADING.match(line)
        if found is None or found[1] not in HEADER:
            break
        header[found[1]] = found[2].strip()
    return Transcript(header, tuple(_scenes(lines, start)))


def _scenes(lines: list[str], start: int) -> list[Scene]:
    scenes: list[Scene] = []
    speaking = False
    for number, line in enumerate(lines[start:], start + 1):
        if not line.strip() and not speaking:
            continue
        if line.startswith("#"):
            speaking = False
        elif found := _MOMENT.match(line):
            scenes.append(Moment(number, found[1].strip()))
            speaking = False
        elif found := _KEPT.match(line):
            _current(scenes, number).kept.append(found[1].strip())
            speaking = False
        elif found := _SPEAKER.match(line):
            speaking = found[1] == BOT
            _speak(scenes, number, found[1], found[2] or "")
        elif speaking and (line.startswith("     ") or not line.strip()):
            _go_on(scenes, line[5:])
        else:
            raise AuthorError(f"line {number} is not of the format: {line!r}")
    for scene in scenes:
        scene.bot = [said.rstrip("\n") for said in scene.bot]
    return scenes


def _speak(scenes: list[Scene], number: int, speaker: str, text: str) -> None:
    if speaker == BOT:
        _current(scenes, number).bot.append(text)
    else:
        scenes.append(Exchange(number, speaker, text))


def _go_on(scenes: list[Scene], text: str) -> None:
    scenes[-1].bot[-1] += f"\n{text}"


def _current(scenes: list[Scene], number: int) -> Scene:
    if not scenes:
        scenes.append(Exchange(number))
    return scenes[-1]
