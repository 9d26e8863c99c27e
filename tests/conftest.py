"""Options of the test run, and where it writes."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

MEMORY = Path("/dev/shm")
ENOUGH = 2_000_000_000
"""Bytes that are free where databases may be: those of the tests that run at one time take a tenth."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-bot",
        action="store_true",
        help="write the bot's side of every recorded conversation anew; person and => lines stay as they are",
    )


def in_memory() -> bool:
    """Whether databases of tests can be in memory: on a disk each of some hundred thousand commits waits for it."""
    return (
        "TMPDIR" not in os.environ
        and os.access(MEMORY, os.W_OK | os.X_OK)
        and not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC
        and shutil.disk_usage(MEMORY).free > ENOUGH
    )


if in_memory():
    os.environ["TMPDIR"] = str(MEMORY)  # for the programs that tests start
    tempfile.tempdir = None

# How long an example takes says how busy the machine is.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
