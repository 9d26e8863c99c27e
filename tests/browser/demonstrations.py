"""The demonstration as people start it, in a process of its own."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("eic-bot")
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/[\w-]+/")


@contextmanager
def demonstration() -> Iterator[str]:
    """Its address, until the end of the block; it must end well when it is told to."""
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("EIC_")}
    with subprocess.Popen(
        [str(PROGRAM), "demo", "--no-open"], env=quiet, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        try:
            yield _address(process)
        finally:
            process.send_signal(signal.SIGTERM)
            said, _ = process.communicate(timeout=60)
    assert process.returncode == 0, said


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if found := ADDRESS.search(line):
            return found[0]
    raise AssertionError(f"the demonstration did not start: {''.join(said)}")
