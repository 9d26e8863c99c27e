"""One demonstration for all tests, and the tour beside it: both take some seconds to start, and often wait."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.simulator.page.visiting import Demo
from tests.terminal.at_terminal import PROGRAM, environment


@pytest.fixture(scope="package")
def tour_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the tour may put what is to be gone afterwards."""
    return tmp_path_factory.mktemp("tour")


@pytest.fixture(scope="package")
def tour(tour_folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """``eic-bot demo --tour``, which plays by itself."""
    with subprocess.Popen(
        [*PROGRAM, "demo", "--tour"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment(TMPDIR=str(tour_folder)),
        text=True,
    ) as playing:
        try:
            yield playing
        finally:
            if playing.poll() is None:
                playing.terminate()
                playing.communicate(timeout=60)


@pytest.fixture(scope="package")
def demo(tmp_path_factory: pytest.TempPathFactory, tour: "subprocess.Popen[str]") -> Iterator[Demo]:
    """``eic-bot demo``, with its page."""
    del tour  # it plays meanwhile
    folder = tmp_path_factory.mktemp("demo")
    running = Demo(folder)
    try:
        yield running
    finally:
        code = running.end()
    assert code == 0, "".join(running.said)
    assert list(folder.iterdir()) == []
