"""At a screen, somebody new is asked for their language first; on a pipe nobody is, as nobody looks."""

import os
import pty
import select
import subprocess
import time
from pathlib import Path

from tests.terminal.at_terminal import LIMIT, PROGRAM, environment, run, url


class Screen:
    """``eic-bot chat`` at a terminal of its own."""

    def __init__(self, database: str) -> None:
        self._mine, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [*PROGRAM, "chat", "--database", database, "--person", "Ana"],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment(TERM="dumb"),
            start_new_session=True,
        )
        os.close(theirs)

    def until(self, words: str) -> str:
        """What stands there once these words do."""
        seen, end = "", time.monotonic() + LIMIT
        while words not in seen and time.monotonic() < end:
            if select.select([self._mine], [], [], 1.0)[0]:
                seen += os.read(self._mine, 65536).decode("utf-8", "replace")
        assert words in seen, seen
        return seen

    def type(self, line: str) -> None:
        os.write(self._mine, f"{line}\n".encode())

    def end(self) -> None:
        self._process.kill()
        self._process.wait(LIMIT)
        os.close(self._mine)


def test_somebody_new_chooses_a_language_before_anything_is_said(tmp_path: Path) -> None:
    screen = Screen(url(tmp_path))
    try:
        asked = screen.until("darllenydd sgrin")
        assert "Pa iaith" in asked
        assert "Welcome" not in asked
        screen.until("> ")
        screen.type("Cymraeg")
        screen.until("Croeso i sgwrs")
    finally:
        screen.end()


def test_on_a_pipe_nobody_is_asked(tmp_path: Path) -> None:
    said = run("chat", "--database", url(tmp_path), "--person", "Ana", typed=b"pause\n").stdout.decode()
    assert "Pa iaith" not in said
    assert "Welcome" in said
