"""From text to a transcript."""

import re
from itertools import takewhile

from eic_bot.errors import AuthorError
from eic_bot.transcripts.transcript import BOT, TO, Exchange, Moment, Scene, Transcript

MIDWAY = "midway"
"""Header of a recording that began in the middle of a conversation: it cannot be run again by itself."""
HEADER = (
    "title",
    "pack",
    "dialog",
    "person",
    "people",
    "council",
    "councils",
    "others",
    "analyst",
    "admin",
    "clock",
    "language",
    "pace",
    "proves",
    MIDWAY,
)
_HEADING = re.compile(r"^([a-z]+):\s*(.*)$")
_SPEAKER = re.compile(r"^([^\s:=#-][^:]*):(?: (.*))?$")
_MOMENT = re.compile(r"^--- ?(.+)$")
_KEPT = re.compile(r"^\s*=> (.+)$")


def speaker(person: str) -> str:
    """The name under which a person speaks in a transcript."""
    name = " ".join(person.replace(":", " ").split()).lstrip("=#- ")
    return name if name and name != BOT else "Person"


def read_transcript(text: str) -> Transcript:
    """The conversation in that text. Raises AuthorError with the line that is not of the format."""
    lines = text.replace("\r\n", "\n").split("\n")
    head = list(takewhile(_is_heading, lines))
    pairs = (line.split(":", 1) for line in head)
    header = {key: value.strip() for key, value in pairs}
    return Transcript(header, tuple(_scenes(lines[len(head) :], len(head))))


def _is_heading(line: str) -> bool:
    found = _HEADING.match(line)
    return found is not None and found[1] in HEADER


def _scenes(lines: list[str], before: int) -> list[Scene]:
    scenes: list[Scene] = []
    speaking: list[str] | None = None
    for number, line in enumerate(lines, before + 1):
        if line.startswith("#") or (not line.strip() and speaking is None):
            speaking = None
        elif speaking is not None and (line.startswith("     ") or not line.strip()):
            speaking[-1] += f"\n{line[5:]}"
        else:
            speaking = _begin(scenes, number, line)
    for scene in scenes:
        for several in (scene.bot, *scene.told.values()):
            several[:] = [said.rstrip("\n") for said in several]
    return scenes


def _begin(scenes: list[Scene], number: int, line: str) -> list[str] | None:
    """Take a line that begins something. Where the bot speaks, what it says there."""
    if found := _MOMENT.match(line):
        scenes.append(Moment(number, found[1].strip()))
    elif found := _KEPT.match(line):
        _current(scenes, number).kept.append(found[1].strip())
    elif found := _SPEAKER.match(line):
        return _speak(scenes, number, found[1], found[2] or "")
    else:
        raise AuthorError(f"line {number} is not of the format: {line!r}")
    return None


def _speak(scenes: list[Scene], number: int, speaker: str, text: str) -> list[str] | None:
    if speaker == BOT:
        said = _current(scenes, number).bot
    elif speaker.startswith(TO):
        said = _current(scenes, number).told.setdefault(speaker.removeprefix(TO), [])
    else:
        scenes.append(Exchange(number, speaker, text))
        return None
    said.append(text)
    return said


def _current(scenes: list[Scene], number: int) -> Scene:
    if not scenes:
        scenes.append(Exchange(number))
    return scenes[-1]
