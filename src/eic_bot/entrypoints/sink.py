"""What a process says to its operator, through a thread: whoever stops reading it holds up nobody."""

import logging
import os
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import field

from typing_extensions import override

from eic_bot.model.value import value

MOST_WAITING = 2_000
"""Lines that are kept for a reader who is slow; those after them are counted, and the count is said."""
LAST_SECONDS = 1.0
"""How long the end of a process waits for what was said last."""

Say = Callable[[str], None]


@value
class Form:
    """How a line is written; without more, as it is said."""

    told: Callable[[str], str] = lambda text: text
    lost: Callable[[int], str] = lambda count: f"{count} lines are not here: nobody read them in time"
    records: logging.Formatter = field(default_factory=logging.Formatter)
    """How what is logged becomes a line."""


PLAIN = Form()


class Sink:
    """Takes lines at any speed, and writes them as fast as they are read."""

    def __init__(self, write: Callable[[bytes], object], form: Form = PLAIN) -> None:
        self._write, self._form = write, form
        self._waiting: queue.Queue[str] = queue.Queue(MOST_WAITING)
        self._lost = 0
        threading.Thread(target=self._write_on, name="sink", daemon=True).start()

    def say(self, line: str) -> None:
        """Never waits, and never fails."""
        try:
            self._waiting.put_nowait(line)
        except queue.Full:
            self._lost += 1

    def rest(self, seconds: float) -> None:
        """Wait until all is written, so long at most."""
        ends = time.monotonic() + seconds
        while self._waiting.unfinished_tasks and time.monotonic() < ends:
            time.sleep(0.005)

    def _write_on(self) -> None:
        while True:
            line = self._waiting.get()
            lost, self._lost = self._lost, 0
            if lost:
                line = f"{self._form.lost(lost)}\n{line}"
            with suppress(OSError):  # nobody reads any more: the service goes on
                self._write(f"{line}\n".encode(errors="backslashreplace"))
            self._waiting.task_done()


class _Logged(logging.Handler):
    def __init__(self, sink: Sink) -> None:
        super().__init__()
        self._sink = sink

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self._sink.say(self.format(record))


@contextmanager
def speaking(form: Form = PLAIN) -> Iterator[Say]:
    """Say lines on standard error, those of every log among them, until the end of the block."""
    sys.stderr.flush()
    number = sys.stderr.fileno()

    def write(line: bytes) -> None:
        while line:
            line = line[os.write(number, line) :]

    sink = Sink(write, form)
    handler = _Logged(sink)
    handler.setFormatter(form.records)
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield lambda text: sink.say(form.told(text))
    finally:
        root.removeHandler(handler)
        sink.rest(LAST_SECONDS)
