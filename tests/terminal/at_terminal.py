"""A real ``eic-bot`` process on pipes, typed into line by line; every wait has a limit."""

import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from eic_bot.entrypoints.exporting import export_answers

LIMIT = 240.0
"""Seconds after which a process that says nothing has failed."""
PROGRAM = (sys.executable, "-c", "from eic_bot.entrypoints.cli import main; main()")


def environment(**more: str) -> dict[str, str]:
    """The environment without settings of whoever runs the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("EIC_")}
    return kept | {"PYTHONUTF8": "1", "COLUMNS": "200"} | more


def run(*arguments: str, typed: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command to its end."""
    return subprocess.run(
        [*PROGRAM, *arguments],
        input=typed,
        capture_output=True,
        env=environment(**more),
        timeout=LIMIT,
        check=False,
    )


def url(folder: Path) -> str:
    """A database in that folder."""
    return f"sqlite:///{folder / 'answers.db'}"


def exported(database: str) -> list[dict[str, Any]]:
    """What ``export answers --format json`` writes; taken in this process, which is quicker."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "answers.json"
        export_answers(database, "json", out, "en")
        found: list[dict[str, Any]] = json.loads(out.read_text(encoding="utf-8"))
    return found


class Sitting:
    """``eic-bot chat`` while it runs: type to it, read what it says, end it or kill it."""

    def __init__(self, *arguments: str, stdin: Path | None = None, **more: str) -> None:
        self._lines = stdin.open("rb") if stdin else None
        self._process = subprocess.Popen(
            [*PROGRAM, "chat", *arguments],
            stdin=self._lines or subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(**more),
        )
        self._selector = selectors.DefaultSelector()
        assert self._process.stdout is not None
        self._selector.register(self._process.stdout, selectors.EVENT_READ)
        self._read = b""
        self._mark = 0

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    @property
    def shown(self) -> str:
        """Everything that was on the screen so far."""
        return self._read.decode(errors="replace")

    def write(self, *lines: str) -> None:
        """Type these lines."""
        assert self._process.stdin is not None
        self._process.stdin.write("".join(f"{line}\n" for line in lines).encode())
        self._process.stdin.flush()

    def until(self, text: str) -> str:
        """Read on until that text is on the screen; what was read. Fails when it does not come."""
        wanted = text.encode()
        deadline = time.monotonic() + LIMIT
        while (found := self._read.find(wanted, self._mark)) < 0:
            if not self._more(deadline):
                raise AssertionError(f"never said: {text!r}\nbut: {self.shown[-2000:]}\n{self._errors()}")
        start, self._mark = self._mark, found + len(wanted)
        return self._read[start : self._mark].decode(errors="replace")

    def say(self, line: str, until: str = "\n\n") -> str:
        """Type one line and read on until that text."""
        self.write(line)
        return self.until(until)

    def kill(self) -> str:
        """SIGKILL; what was on the screen until then."""
        self._process.kill()
        return self._rest()

    def interrupt(self) -> int:
        """Ctrl-C; the exit code."""
        self._process.send_signal(signal.SIGINT)
        self._rest()
        return self._process.wait(LIMIT)

    def close_screen(self) -> None:
        """Nobody reads any more."""
        assert self._process.stdout is not None
        self._selector.unregister(self._process.stdout)
        self._process.stdout.close()

    def errors(self) -> str:
        """No more lines; what was complained about in the end."""
        assert self._process.stdin is not None
        assert self._process.stderr is not None
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.wait(LIMIT)
        return self._process.stderr.read().decode(errors="replace")

    def end(self) -> tuple[int, str]:
        """No more lines (Ctrl-D); the exit code and everything that was said."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        said = self._rest()
        return self._process.wait(LIMIT), said

    def _rest(self) -> str:
        deadline = time.monotonic() + LIMIT
        while self._more(deadline):
            pass
        return self.shown

    def _more(self, deadline: float) -> bool:
        assert self._process.stdout is not None
        if not self._selector.select(max(0.0, deadline - time.monotonic())):
            return False
        piece = os.read(self._process.stdout.fileno(), 65536)
        self._read += piece
        return bool(piece)

    def _errors(self) -> str:
        self._process.kill()
        assert self._process.stderr is not None
        return self._process.stderr.read().decode(errors="replace")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait(LIMIT)
        self._selector.close()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr, self._lines):
            if stream is not None:
                with suppress(BrokenPipeError):
                    stream.close()


def rows(questions: Iterable[str], replies: Sequence[str]) -> dict[str, str]:
    """What each statement was answered with: one ladder reply after the other, one letter for each level."""
    label = {"n": "not_yet", "u": "understand", "p": "plan", "d": "do", "r": "review"}
    return dict(zip(questions, (label[letter] for reply in replies for letter in reply), strict=True))
