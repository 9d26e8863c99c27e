"""``python watching.py FOLDER LOCK``: ends a server of PostgreSQL whose users are gone, however they went.

Each of them holds a lock on a file in the server's folder, which the system lets go of when they are killed. It is run
by a path, as a process of its own that no signal to the tests reaches; it needs nothing but the standard library.
"""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

USE = "use"
"""The file in the folder on which everybody has a shared lock who uses the server."""
EVERY_S = 1.0
ENDS_S = 30.0


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Servers begin and end under this lock."""
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def hold(folder: Path) -> TextIO:
    """Use the server until this file is closed."""
    held = (folder / USE).open("a")
    fcntl.flock(held, fcntl.LOCK_SH)
    return held


def is_last(held: TextIO) -> bool:
    """Whether nobody else uses it; asked while servers neither begin nor end."""
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def begin(folder: Path, lock: Path) -> None:
    """Watch over the server in that folder."""
    subprocess.run(
        [sys.executable, "-I", __file__, str(folder), str(lock)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True, cwd="/", check=True,
    )  # fmt: skip


def watch(folder: Path, lock: Path) -> None:
    """Until the server was ended by its last user, or has none."""
    with (folder / USE).open("a") as watched:
        while True:
            time.sleep(EVERY_S)
            with one_at_a_time(lock):
                if not _is_there(folder / USE, watched):
                    return
                if is_last(watched):
                    _end(folder)
                    return


def _is_there(path: Path, watched: TextIO) -> bool:
    """Whether it is still the same folder, and not that of a server begun after this one."""
    try:
        return path.stat().st_ino == os.fstat(watched.fileno()).st_ino
    except FileNotFoundError:
        return False


def _end(folder: Path) -> None:
    told = folder / "data" / "postmaster.pid"
    with suppress(FileNotFoundError, ValueError, IndexError, ProcessLookupError):
        os.kill(int(told.read_text().split()[0]), signal.SIGQUIT)
    ends = time.monotonic() + ENDS_S
    while told.exists() and time.monotonic() < ends:
        time.sleep(0.05)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    if os.fork():  # whoever began it need not wait for its end
        os._exit(0)
    watch(Path(sys.argv[1]), Path(sys.argv[2]))
