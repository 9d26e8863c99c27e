"""One writer for each database file: a lock file beside it that dies with its process."""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from eic_bot.errors import OperatorError

if sys.platform != "win32":
    import fcntl


class WriterLock:
    """Held from ``with`` to its end. The file stays: removing it would let two processes lock two files."""

    def __init__(self, database: Path, doing: str) -> None:
        self._path = database.with_name(f"{database.name}.lock")
        self._doing = doing
        self._file: TextIO | None = None

    def __enter__(self) -> Self:
        """Take the lock, or say who has it."""
        file = self._path.open("a+", encoding="utf-8")
        try:
            _lock(file)
        except BlockingIOError:
            raise OperatorError(_in_use(self._path, file)) from None
        file.seek(0)
        file.truncate()
        file.write(f"{os.getpid()} {self._doing}\n")
        file.flush()
        self._file = file
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the lock back."""
        if self._file is not None:
            self._file.close()


def _lock(file: TextIO) -> None:
    if sys.platform == "win32":
        raise OperatorError("The embedded database needs file locks that Windows does not have: run eic-bot in WSL.")
    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _in_use(path: Path, file: TextIO) -> str:
    file.seek(0)
    pid, _, doing = file.read().strip().partition(" ")
    file.close()
    return (
        f"Another eic-bot has this database: process {pid or '(just starting)'}, {doing or 'unknown'}"
        f" ({path}). Stop it first, or wait until it is done."
    )
