"""Makes a folder of history: ``python -m tests.history.make tests/history/first_conversation``.

From the conversation in ``whole.chat`` it makes the database that such a conversation leaves and the answers in it.
``--bot`` writes the bot's side of the conversation anew, before the folder is published. After that nothing in it is
made or edited again: later versions have to live with what this one left.
"""

import asyncio
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from eic_bot.entrypoints.replay import START, play_scene
from eic_bot.entrypoints.stage import moment, open_stage
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.service.flat_answers import records
from eic_bot.service.tenancy import LOCAL
from eic_bot.store.database import open_reader
from eic_bot.transcripts.reading import read_transcript
from eic_bot.transcripts.transcript import Transcript
from eic_bot.transcripts.writing import write_transcript

CONVERSATION = "whole.chat"
DATABASE = "eic-bot.db"
ANSWERS = "answers.json"


async def play(written: Transcript, database: Path) -> Transcript:
    """Hold the conversation on that database; how it went."""
    content = read_pack(written.header.get("pack", "demo"))
    start = moment(written.header.get("clock", START))
    async with open_stage(f"sqlite:///{database}", content, written.header, start, None) as stage:
        return Transcript(written.header, tuple([await play_scene(scene, stage) for scene in written.scenes]))


def conversation(folder: Path) -> Transcript:
    """The conversation of a folder, as it is written."""
    return read_transcript((folder / CONVERSATION).read_text(encoding="utf-8"))


def exported(database: Path) -> str:
    """The answers in a database as the golden file has them."""
    with open_reader(f"sqlite:///{database}") as reader:
        found = reader.read(LOCAL, lambda tx: [dict(one) for one in records(tx.answers(), "")])
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"


def into_one_file(database: Path) -> None:
    """Everything in the one file, which needs no journal beside it, and nothing of the machine it was made on."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("VACUUM")
    for left in (f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}.lock"):
        database.with_name(left).unlink(missing_ok=True)


def make(folder: Path, *, bot: bool) -> None:
    """Make the folder's database and answers from its conversation."""
    database = folder / DATABASE
    database.unlink(missing_ok=True)
    happened = asyncio.run(play(conversation(folder), database))
    into_one_file(database)
    (folder / ANSWERS).write_text(exported(database), encoding="utf-8")
    into_one_file(database)
    if bot:
        (folder / CONVERSATION).write_text(write_transcript(happened), encoding="utf-8")


if __name__ == "__main__":
    folders = [Path(one) for one in sys.argv[1:] if not one.startswith("--")]
    for each in folders:
        make(each, bot="--bot" in sys.argv)
    if not folders:
        sys.exit(__doc__)
