"""Recorded workshops: the same file goes the same way in a terminal's room, in Slack and in Teams.

``Ben: agree`` is said to the bot in the room, ``Ben: [Agree on all]`` is pressed on the newest message there. What the
bot posts, puts in a message's place or takes away is written as told to the room; private words as told to people.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from eic_bot.transcripts.reading import read_transcript
from eic_bot.transcripts.transcript import Exchange, Transcript
from eic_bot.transcripts.writing import write_transcript

FOLDER = Path(__file__).parent / "transcripts"
FILES = sorted(FOLDER.glob("*.chat"))
POSTED, CHANGED, GONE = "the room", "the room, in its place", "the room, taken away"


class Room(Protocol):
    """A room in which people talk to the bot."""

    async def mention(self, who: str, text: str) -> object:
        """Say something to the bot there."""

    async def press(self, who: str, label: str) -> object:
        """Press a button of the newest message there that has it."""

    def standing(self) -> Mapping[str, str]:
        """What of the bot stands there, by a name of each message."""

    def private(self) -> Mapping[str, list[str]]:
        """What the bot has said to each person alone."""


def text_of(file: Path) -> str:
    return file.read_text("utf-8")


def rewrite(file: Path, happened: str) -> None:
    file.write_text(happened, "utf-8")


def read(file: Path) -> Transcript:
    return read_transcript(text_of(file))


async def play(file: Path, room: Room) -> str:
    """The file as it goes in that room."""
    written = read(file)
    return write_transcript(Transcript(written.header, tuple([await _play(one, room) for one in written.scenes])))


async def _play(scene: object, room: Room) -> Exchange:
    assert isinstance(scene, Exchange)
    assert scene.person is not None
    before = dict(room.standing()), {who: len(said) for who, said in room.private().items()}
    if scene.text.startswith("["):
        await room.press(scene.person, scene.text.strip("[]"))
    else:
        await room.mention(scene.person, scene.text)
    return Exchange(scene.line, scene.person, scene.text, told=told_since(room, *before))


def told_since(room: Room, stood: Mapping[str, str], said: Mapping[str, int]) -> dict[str, list[str]]:
    stands = room.standing()
    found = {
        CHANGED: [text for id, text in stands.items() if id in stood and stood[id] != text],
        GONE: [text.splitlines()[0] for id, text in stood.items() if id not in stands],
        POSTED: [text for id, text in stands.items() if id not in stood],
    }
    private = {who: several[said.get(who, 0) :] for who, several in room.private().items()}
    return {who: several for who, several in {**found, **private}.items() if several}
