"""Makes ``whole_council``: ``python -m tests.history.council``; with ``--bot`` its bot's side first.

A council in the middle of everything: after its conversation some replies are kept and not yet sent, as a process
leaves them that is stopped or killed.
"""

import asyncio
import sys
from pathlib import Path

from eic_bot.dialogs.inputs import Said
from eic_bot.entrypoints.replay import START
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import running
from eic_bot.service.delivery import EVERYONE
from eic_bot.service.envelopes import Inbound
from eic_bot.service.tenancy import LOCAL
from eic_bot.service.turn import turns
from eic_bot.transcripts.reading import read_transcript
from eic_bot.transcripts.transcript import Moment, Transcript
from eic_bot.transcripts.writing import write_transcript
from tests.history.make import ANSWERS, DATABASE, exported, into_one_file, play
from tests.service.house import DEMO, Screen, address

FOLDER = Path(__file__).parent / "whole_council"
COUNCIL = "council.chat"
UNSENT = (("Fay", "comment what Fay said last"), ("Gilly", "dddd"), ("Hal", "resume"))
"""Said as the process ended: kept, and answered by nobody. The first of the replies was already in its hands."""


def conversation() -> Transcript:
    """As it is written."""
    return read_transcript((FOLDER / COUNCIL).read_text(encoding="utf-8"))


def left_at(written: Transcript) -> int:
    """When the process ended."""
    moments = [scene.at for scene in written.scenes if isinstance(scene, Moment)]
    return moment(moments[-1] if moments else written.header.get("clock", START)) + 600_000


async def leave(database: Path, now: int) -> None:
    """The last things that are said are kept; of the replies one is claimed, and none is sent."""
    screen = Screen()
    events = [Inbound(f"unsent:{who}", address(who), Said(who, text), now) for who, text in UNSENT]
    async with running(f"sqlite:///{database}", DEMO, screen, now=lambda: now) as bot:
        await bot.transactions.run(LOCAL, lambda tx: turns(tx, events, bot.house, now))
        [claimed] = await bot.transactions.run(EVERYONE, lambda tx: tx.claim("terminal", now, 1))
    assert claimed.address == address(UNSENT[0][0])


def make(*, bot: bool) -> None:
    """The database and the answers, from the conversation."""
    database, written = FOLDER / DATABASE, conversation()
    database.unlink(missing_ok=True)
    happened = asyncio.run(play(written, database))
    asyncio.run(leave(database, left_at(written)))
    into_one_file(database)
    (FOLDER / ANSWERS).write_text(exported(database), encoding="utf-8")
    into_one_file(database)
    if bot:
        (FOLDER / COUNCIL).write_text(write_transcript(happened), encoding="utf-8")


if __name__ == "__main__":
    make(bot="--bot" in sys.argv)
