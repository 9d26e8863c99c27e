"""What another process costs, from its start to its end."""

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile


def as_installed() -> dict[str, str]:
    """The environment of a process that keeps what Python compiles, as an installed one has it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


STARTER = """
import json, os, sys
os.set_inheritable(int(sys.argv[1]), False)
_, status, used = os.wait4(os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ), 0)
os.write(int(sys.argv[1]), json.dumps([status, used.ru_utime + used.ru_stime, used.ru_maxrss]).encode())
"""


@dataclass(frozen=True)
class Ended:
    """A process that is over: how it ended, what it printed, its CPU milliseconds, and its memory in bytes at most."""

    code: int
    printed: str
    cpu_ms: float
    most_memory: int


def run(*command: str, environment: dict[str, str] | None = None) -> Ended:
    """Run that with nothing to read.

    A small process starts it and says what it used: the most memory of a process is at least that of its parent.
    """
    told, telling = os.pipe()
    with TemporaryFile() as output, os.fdopen(told) as used:
        try:
            subprocess.run(
                [sys.executable, "-I", "-S", "-c", STARTER, str(telling), *command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=as_installed() | (environment or {}),
                pass_fds=[telling],
                check=True,
            )
        finally:
            os.close(telling)
        status, seconds, kilobytes = json.loads(used.read())
        output.seek(0)
        printed = output.read().decode(errors="replace")
    return Ended(os.waitstatus_to_exitcode(status), printed, seconds * 1000, kilobytes * 1024)


def python(*arguments: str) -> Ended:
    """Run this Python."""
    return run(sys.executable, *arguments)


@contextmanager
def listening(module: str, *arguments: str, told: str = "", by: str = sys.executable) -> Iterator[str]:
    """A module that prints its address as a line and ends when its input does; ``told`` is its first line."""
    process = subprocess.Popen([by, "-m", module, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        if told:
            process.stdin.write(f"{told}\n")
            process.stdin.flush()
        yield process.stdout.readline().strip()
    finally:
        process.stdin.close()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def program() -> Path:
    """Where the command line program is installed."""
    return Path(sysconfig.get_path("scripts")) / "eic-bot"


def problem(ended: Ended, wanted: Sequence[str]) -> str | None:
    """Why the figure would be worth nothing; None where the program did what it should."""
    if ended.code:
        last = (ended.printed.strip().splitlines() or ["nothing printed"])[-1]
        return f"exit {ended.code}: {last[:80]}"
    missing = [text for text in wanted if text not in ended.printed]
    return f"not printed: {missing[0][:60]}" if missing else None
