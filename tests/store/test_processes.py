"""Real processes: killed in the middle of turns, kept out by the lock, read beside."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from eic_bot.errors import OperatorError
from eic_bot.store.database import migrate, open_database, open_reader
from tests.store.support import LOCAL, rows, turn

ROOT = Path(__file__).parents[2]


@pytest.fixture
def url(path: Path) -> str:
    """A file, with a lock for its one writer; ``test_replicas`` is about several."""
    return f"sqlite:///{path}"


@pytest.fixture
def start(url: str) -> Iterator[Callable[[], subprocess.Popen[str]]]:
    """Starts a process that does turns; it is killed at the end at the latest."""
    started: list[subprocess.Popen[str]] = []

    def start() -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.store.child", url]
        child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        started.append(child)
        assert child.stdout
        assert child.stdout.readline() == "open\n"
        return child

    yield start
    for child in started:
        child.kill()
        child.communicate()


def acknowledged(child: subprocess.Popen[str], most: int) -> list[str]:
    """What was acknowledged until the kill: so many, and what was on the way."""
    assert child.stdout
    lines = [child.stdout.readline() for _ in range(most)]
    child.kill()
    lines += child.stdout.readlines()
    child.wait()
    return [line.strip() for line in lines if line.endswith("\n")]


@pytest.mark.parametrize("turns", [1, 37, 400])
def test_what_was_acknowledged_before_a_kill_is_there_after_it(
    start: Callable[[], subprocess.Popen[str]], url: str, turns: int
) -> None:
    told = acknowledged(start(), turns)
    kept = {key for (key,) in rows(url, "SELECT key FROM inbox")}
    assert set(told) <= kept
    assert rows(url, "SELECT count(*) FROM outbox") == [(2 * len(kept),)]
    assert rows(url, "SELECT count(*) FROM answers") == [(len(kept),)]
    assert rows(url, "SELECT sum(state) FROM sessions") == [(len(kept),)]
    assert rows(url, "PRAGMA integrity_check") == [("ok",)]


def test_after_a_kill_the_next_process_goes_on_at_once(start: Callable[[], subprocess.Popen[str]], url: str) -> None:
    acknowledged(start(), 5)
    acknowledged(start(), 5)
    # The second process sends the same keys again: they change nothing, the new ones do.
    assert rows(url, "SELECT sum(state) FROM sessions") == rows(url, "SELECT count(*) FROM inbox")


async def test_a_second_writer_is_told_who_has_the_database(
    start: Callable[[], subprocess.Popen[str]], url: str
) -> None:
    child = start()
    with pytest.raises(OperatorError, match=rf"process {child.pid}, turns of a test .*Stop it first"):
        async with open_database(url):
            pass
    with pytest.raises(OperatorError, match=rf"process {child.pid}"):
        migrate(url)
    child.kill()
    child.wait()
    async with open_database(url) as database:
        assert await database.run(LOCAL, turn("after the kill")) > 0


def test_a_reader_works_beside_a_writer_of_another_process(
    start: Callable[[], subprocess.Popen[str]], url: str
) -> None:
    child = start()
    assert child.stdout
    child.stdout.readline()
    with open_reader(url) as reader:
        for _ in range(20):
            before, after = reader.read(LOCAL, lambda tx: (len(list(tx.answers())), len(list(tx.answers()))))
            assert before == after > 0
    assert child.poll() is None
