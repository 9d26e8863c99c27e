"""A file after a power cut: whatever of its log had reached the disk, it opens, and holds all that was acknowledged."""

import asyncio
import random
import shutil
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from eic_bot.service.envelopes import Address
from eic_bot.store.database import open_database
from tests.store.support import LOCAL, rows, turn

HEADER, FRAME_HEADER = 32, 24

Synced = Sequence[tuple[int, int]]
"""The length of the log when so many turns had been acknowledged."""


def who(number: int) -> Address:
    return Address("terminal", "local", f"p{number % 3}")


async def written(path: Path, turns: int, copy: Path) -> tuple[list[tuple[int, int]], bytes]:
    """Turns one after the other; a copy of the living file with its log, and the file before the last checkpoint."""
    synced: list[tuple[int, int]] = []
    async with open_database(f"sqlite:///{path}") as database:
        for number in range(turns):
            await database.run(LOCAL, turn(f"e{number}", who(number), 2))
            synced.append((wal(path).stat().st_size, number + 1))
        before = path.read_bytes()  # noqa: ASYNC240 - nobody else waits
        shutil.copy(path, copy)
        shutil.copy(wal(path), wal(copy))
    return synced, before


def wal(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def left_of(path: Path, folder: Path, log: bytes, file: bytes | None = None) -> Path:
    """The file as it would be found, with that much of its log."""
    found = folder / "found.db"
    for one in folder.glob("found.db*"):
        one.unlink()
    found.write_bytes(path.read_bytes() if file is None else file)
    wal(found).write_bytes(log)
    return found


def holds(path: Path, acknowledged: int) -> None:
    """Nothing acknowledged is missing, and of each turn there is all or nothing."""
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows(path, "PRAGMA foreign_key_check") == []
    kept = {key for (key,) in rows(path, "SELECT key FROM inbox")}
    assert kept >= {f"e{number}" for number in range(acknowledged)}
    [(outgoing, answers, turns, writes)] = rows(
        path,
        "SELECT (SELECT count(*) FROM outbox), (SELECT count(*) FROM answers), (SELECT total(state) FROM sessions),"
        " (SELECT total(revision) FROM sessions)",
    )
    assert (outgoing, answers, turns, writes) == (2 * len(kept), len(kept), len(kept), len(kept))


@pytest.fixture
def frames(path: Path, tmp_path: Path) -> tuple[Path, bytes, int, Synced, bytes]:
    copy = tmp_path / "copy.db"
    synced, before = asyncio.run(written(path, 12, copy))
    page = int.from_bytes(copy.read_bytes()[16:18], "big")
    return copy, wal(copy).read_bytes(), FRAME_HEADER + page, synced, before


def test_a_log_that_ends_at_any_frame_or_within_one(
    frames: tuple[Path, bytes, int, Synced, bytes], tmp_path: Path
) -> None:
    copy, log, frame, synced, _ = frames
    ends = range(HEADER, len(log) + 1, frame)
    assert len(ends) > 60
    chance = random.Random(11)
    for end in ends:
        acknowledged = max([turns for length, turns in synced if length <= end], default=0)
        holds(left_of(copy, tmp_path, log[:end]), acknowledged)
        torn = log[: end + chance.randrange(1, frame)] + chance.randbytes(chance.randrange(2 * frame))
        holds(left_of(copy, tmp_path, torn), acknowledged)


def test_a_checkpoint_that_was_cut_off_anywhere(frames: tuple[Path, bytes, int, Synced, bytes], tmp_path: Path) -> None:
    """Any of its pages may have reached the file: the log still has them all."""
    copy, log, frame, synced, before = frames
    page = frame - FRAME_HEADER
    whole = left_of(copy, tmp_path, log)
    connection = sqlite3.connect(whole)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    after = whole.read_bytes()
    chance = random.Random(13)
    for _ in range(40):
        pages = [
            (after if chance.random() < 0.5 else before)[start : start + page].ljust(page, b"\0")
            for start in range(0, len(after), page)
        ]
        holds(left_of(copy, tmp_path, log, b"".join(pages)), len(synced))


def test_what_was_found_goes_on(frames: tuple[Path, bytes, int, Synced, bytes], tmp_path: Path) -> None:
    copy, log, frame, _, _ = frames
    half = HEADER + (len(log) // frame // 2) * frame
    found = left_of(copy, tmp_path, log[:half])

    async def again() -> None:
        async with open_database(f"sqlite:///{found}") as database:
            for number in range(15):
                await database.run(LOCAL, turn(f"e{number}", who(number), 2))

    asyncio.run(again())
    holds(found, 15)


async def test_every_commit_waits_for_the_disk(path: Path) -> None:
    def level(tx: object) -> int:
        return int(tx._connection.exec_driver_sql("PRAGMA synchronous").scalar_one())  # type: ignore[attr-defined]

    async with open_database(f"sqlite:///{path}") as database:
        assert await database.run(LOCAL, level) == 2
