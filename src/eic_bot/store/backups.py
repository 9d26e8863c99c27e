"""Copies of the embedded database: made beside a running service, and put back in its place."""

import glob
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from eic_bot.errors import OperatorError
from eic_bot.store import letters, schema
from eic_bot.store.addresses import is_postgresql
from eic_bot.store.engines import path_of, reading_engine, writing_engine
from eic_bot.store.lock import WriterLock
from eic_bot.store.problems import plainly

HELD = "held, for a restored backup may be older than what was sent"
BESIDE = ("-wal", "-shm")
"""Files that SQLite keeps with a database."""


def backup(url: str, copy: Path) -> None:
    """A copy of one moment, checked, in a file of its own that only its owner can read."""
    path = path_of(url)
    if not path.exists():
        raise OperatorError(f"There is no database at {path}. Name another with --database.")
    try:
        os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise OperatorError(f"{copy} exists, and a backup overwrites nothing. Name another file.") from None
    except OSError as problem:
        raise OperatorError(f"Cannot write {copy}: {problem.strerror}. Name another file.") from None
    with _removed_on_failure(copy), plainly():
        _copy(path, copy)
        _check(copy)


def snapshot(url: str, change: str) -> Path | None:
    """A copy beside the database before a change of pack, such as ``council-2.0.0``; None on PostgreSQL.

    It takes the place of the copy before the last change: a copy goes on knowing what people take back, or hand in
    without a name, after it was made.
    """
    if is_postgresql(url):
        return None
    path = path_of(url)
    former = set(path.parent.glob(f"{glob.escape(path.name)}.before-pack-*"))
    copy, number = path.with_name(f"{path.name}.before-pack-{change}"), 1
    while copy in former:
        number += 1
        copy = path.with_name(f"{path.name}.before-pack-{change}-{number}")
    backup(url, copy)
    for one in former:
        one.unlink()
    return copy


def restore(url: str, copy: Path) -> tuple[int, Path | None]:
    """Put a backup in the place of the database, what waits in it held back.

    How many messages are held, and where the database that was there before is now.
    """
    path = path_of(url)
    if not copy.is_file():
        raise OperatorError(f"There is no backup at {copy}.")
    path.parent.mkdir(parents=True, exist_ok=True)
    with WriterLock(path, "eic-bot restore"), plainly():
        _check(copy)
        new = path.with_name(f"{path.name}.restoring")
        new.unlink(missing_ok=True)
        with _removed_on_failure(new):
            os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            _copy(copy, new)
            held = _hold(new)
            before = _set_aside(path)
            new.replace(path)
            _sync(path.parent)
    return held, before


def _copy(source: Path, target: Path) -> None:
    """By SQLite's own means, so that it is of one moment, whoever writes meanwhile."""
    address = f"{source.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")
    _sync(target)
    _sync(target.absolute().parent)


def _check(copy: Path) -> None:
    """Whole, and of this eic-bot's schema."""
    engine = reading_engine(copy)
    try:
        with engine.connect() as connection:
            version = schema.version_of(connection)
            found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    except Exception as problem:
        raise OperatorError(f"{copy} cannot be read as a backup of eic-bot. Use another one.") from problem
    if found != ["ok"]:
        raise OperatorError(f"{copy} is damaged: {found[0]}. Use another backup.")
    schema.require_newest(version, f"sqlite:///{copy}")


def _hold(database: Path) -> int:
    engine = writing_engine(database)
    with engine.begin() as connection:
        held = letters.hold(connection, HELD)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    _sync(database)
    return held


def _set_aside(path: Path) -> Path | None:
    """The database that was there, under another name. Its log goes first: the new one must never meet it."""
    if not path.exists():
        return None
    number = 1
    while (aside := path.with_name(f"{path.name}.before-restore-{number}")).exists():
        number += 1
    for suffix in (*BESIDE, ""):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + suffix))
    return aside


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _removed_on_failure(file: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        for suffix in ("", "-journal", *BESIDE):
            file.with_name(file.name + suffix).unlink(missing_ok=True)
        raise
