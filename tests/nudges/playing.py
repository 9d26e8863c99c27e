"""Recorded channels: what is posted there unasked as time goes on, and what members say to it.

As in ``tests/workshops``; ``--- 2027-02-02 10:01`` lets time go on, and what is due then happens.
"""

from collections.abc import Callable
from pathlib import Path

from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import Running
from eic_bot.transcripts.reading import read_transcript
from eic_bot.transcripts.transcript import Exchange, Moment, Scene, Transcript
from eic_bot.transcripts.writing import write_transcript
from tests.workshops.playing import Room, text_of, told_since

FOLDER = Path(__file__).parent / "transcripts"
FILES = sorted(FOLDER.glob("*.chat"))


async def play(file: Path, room: Room, running: Running, set_now: Callable[[int], None]) -> str:
    """The file as it goes in that room."""
    written = read_transcript(text_of(file))
    scenes: list[Scene] = []
    for scene in written.scenes:
        before = dict(room.standing()), {who: len(said) for who, said in room.private().items()}
        if isinstance(scene, Moment):
            set_now(moment(scene.at))
            await running.idle()
        elif scene.text.startswith("["):
            await room.press(scene.person or "", scene.text.strip("[]"))
        else:
            await room.mention(scene.person or "", scene.text)
        told = told_since(room, *before)
        if isinstance(scene, Moment):
            scenes.append(Moment(scene.line, scene.at, told=told))
        else:
            scenes.append(Exchange(scene.line, scene.person, scene.text, told=told))
    return write_transcript(Transcript(written.header, tuple(scenes)))
