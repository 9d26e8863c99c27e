"""A server of the tests ends with those who use it, also where they are killed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.store import watching
from tests.support.loopback.control import ROOT

OWN = "from tests.store.postgres import own_server as opened\nwith opened() as one: here = one.folder, one.port"
SHARED = (
    "from tests.store.postgres import server, Path, tempfile\nrun = 'of-a-test-' + str(__import__('os').getppid())\n"
    "with server(run) as one: here = Path(tempfile.gettempdir()) / f'eic-bot-postgresql-{run}', one.rpartition(':')[2]"
)
WAITS = "; print(*here, flush=True); __import__('time').sleep(600)"
ENDS_S = 60.0


def using(code: str) -> tuple[subprocess.Popen[str], Path, int]:
    """A process that uses a server."""
    environment = {name: value for name, value in os.environ.items() if name != "EIC_TEST_PG_DSN"}
    process = subprocess.Popen(
        [sys.executable, "-c", code + WAITS], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    folder, port = process.stdout.readline().split()
    process.stdout.close()
    return process, Path(folder), int(port)


def killed(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait(ENDS_S)


def serves(folder: Path) -> bool:
    return (folder / "data" / "postmaster.pid").exists()


@pytest.mark.parametrize("code", [OWN, SHARED], ids=["its own", "a shared one"])
def test_a_server_whose_user_was_killed_ends_and_leaves_nothing(code: str) -> None:
    process, folder, _ = using(code)
    assert serves(folder)
    killed(process)
    ends = time.monotonic() + ENDS_S
    while folder.exists():
        assert time.monotonic() < ends, "it is still there"
        time.sleep(0.1)


def test_a_server_that_somebody_else_uses_goes_on_when_one_is_killed() -> None:
    first, folder, port = using(SHARED)
    second, _, also = using(SHARED)
    assert port == also
    killed(first)
    time.sleep(3 * watching.EVERY_S)
    assert serves(folder)
    killed(second)


def test_it_is_known_who_is_the_last(tmp_path: Path) -> None:
    first, second = watching.hold(tmp_path), watching.hold(tmp_path)
    with second:
        assert not watching.is_last(first)
        first.close()
    with watching.hold(tmp_path) as third:
        assert watching.is_last(third)
