"""Real processes against the stand-in platform: killed as they deliver, told to stop, asked by other commands."""

import asyncio
import json
import random
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from eic_bot.store.database import open_database
from tests.delivery.support import LIMIT, all_done, at, leave, states
from tests.store.support import rows
from tests.support.loopback.control import ROOT, Loopback

Start = Callable[[], subprocess.Popen[str]]


@pytest.fixture
def start(path: Path, platform: Loopback) -> Iterator[Start]:
    """Starts a service; it is killed at the end at the latest."""
    started: list[subprocess.Popen[str]] = []

    def start() -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.support.loopback.process", f"sqlite:///{path}", str(platform.port)]
        pipe = subprocess.PIPE
        child = subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, text=True)
        started.append(child)
        return child

    yield start
    for child in started:
        child.kill()
        child.communicate()


def until(holds: Callable[[], bool]) -> None:
    ends = time.monotonic() + 3 * LIMIT
    while not holds():
        assert time.monotonic() < ends
        time.sleep(0.01)


def port_of(child: subprocess.Popen[str]) -> int:
    assert child.stdout is not None
    return int(child.stdout.readline())


def post(port: int, key: str, who: str, text: str) -> None:
    said = json.dumps({"key": key, "who": who, "text": text}).encode()
    with urlopen(Request(f"http://127.0.0.1:{port}/events", said, method="POST"), timeout=LIMIT):
        pass


def fill(path: Path, people: int, messages: int) -> None:
    async def work() -> None:
        async with open_database(f"sqlite:///{path}") as database:
            await asyncio.gather(*[leave(database, at(f"p{n}", f"T{n % 3}"), messages) for n in range(people)])

    asyncio.run(work())


def test_killed_while_it_delivers_nothing_is_missing_and_repeats_are_counted(
    start: Start, platform: Loopback, path: Path
) -> None:
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    chance = random.Random(seed)
    fill(path, people=9, messages=30)
    for tenant in ("T0", "T1"):
        platform.fault(tenant, "500", "reset", "429:0")
    for _ in range(4):
        child = start()
        goal = len(platform.accepted()) + chance.randrange(5, 50)
        until(lambda goal=goal: len(platform.accepted()) >= goal)  # type: ignore[misc]
        child.kill()
        child.wait()
    start()
    until(lambda: all_done(path))
    lanes = platform.first_arrivals()
    assert len(lanes) == 9
    assert set(map(tuple, lanes.values())) == {tuple(range(1, 31))}
    counted = {mark for (mark,) in rows(path, "SELECT mark FROM outbox WHERE attempts > 1")}
    assert {one["mark"] for one in platform.repeats()} <= counted


def test_told_to_stop_it_answers_what_it_took_delivers_it_and_ends_well(
    start: Start, platform: Loopback, path: Path
) -> None:
    child = start()
    port = port_of(child)
    acknowledged: list[str] = []

    def talk(who: str) -> None:
        with suppress(OSError):
            for number in range(1000):
                post(port, f"{who}-{number}", who, "help")
                acknowledged.append(f"{who}-{number}")

    talkers = [threading.Thread(target=talk, args=(who,)) for who in ("ann", "ben")]
    for one in talkers:
        one.start()
    until(lambda: len(acknowledged) >= 6)
    child.send_signal(signal.SIGTERM)
    for one in talkers:
        one.join(LIMIT)
    _, said = child.communicate(timeout=LIMIT)
    assert child.returncode == 0, said
    assert [line.partition("; ")[0] for line in said.splitlines() if line.startswith("eic-bot")] == [
        f"eic-bot serve: started as process {child.pid}",
        "eic-bot serve: stopping",
        "eic-bot serve: stopped",
    ]
    kept = {key for (key,) in rows(path, "SELECT key FROM inbox")}
    assert set(acknowledged) <= kept
    assert all_done(path)


def test_a_stop_is_bounded_also_when_the_platform_hangs(start: Start, platform: Loopback, path: Path) -> None:
    platform.fault("T1/ann", "hang", always=True)
    child = start()
    post(port_of(child), "1", "ann", "hello")
    until(lambda: bool(platform.asked()))
    child.send_signal(signal.SIGTERM)
    child.communicate(timeout=LIMIT)
    assert child.returncode == 0
    assert set(states(path)) <= {0, 1}


def eic_bot(*words: str) -> subprocess.CompletedProcess[str]:
    program = [sys.executable, "-c", "from eic_bot.entrypoints.cli import main; main()", *words]
    return subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=3 * LIMIT, check=False)


def test_an_admin_sees_dead_letters_of_a_running_service_and_sends_or_drops_them(
    start: Start, platform: Loopback, path: Path
) -> None:
    url = f"sqlite:///{path}"
    platform.fault("T1/p1", "404", "410")
    fill(path, people=2, messages=3)
    child = start()
    port_of(child)
    until(lambda: states(path) == {2: 4, 3: 2})
    assert stat.S_IMODE(path.with_name("eic.db.sock").stat().st_mode) == 0o600
    dead = [str(id) for (id,) in rows(path, "SELECT id FROM outbox WHERE status = 3 ORDER BY id")]
    listed = eic_bot("outbox", "list", "--database", url)
    assert [line.split()[:4] for line in listed.stdout.splitlines()[1:]] == [
        [id, "loopback", "dead", "1"] for id in dead
    ]
    assert "hello" not in listed.stdout
    assert "p1" not in listed.stdout
    sent = eic_bot("outbox", "retry", dead[0], "--database", url)
    assert (sent.returncode, sent.stdout) == (0, f"{dead[0]}: will be sent again\n")
    until(lambda: states(path) == {2: 5, 3: 1})
    dropped = eic_bot("outbox", "drop", dead[1], "999", "--database", url)
    assert (dropped.returncode, dropped.stdout) == (2, f"{dead[1]}: dropped\n")
    assert "999" in dropped.stderr
    assert states(path) == {2: 5}
    assert rows(path, "SELECT action FROM audit WHERE actor = 'admin'") == [("outbox.retry",), ("outbox.drop",)]
    refused = eic_bot("migrate", "--database", url)
    assert refused.returncode == 2
    assert f"process {child.pid}, eic-bot serve" in refused.stderr


def test_a_backup_made_beside_a_service_is_put_back_without_sending_again(
    start: Start, platform: Loopback, path: Path, tmp_path: Path
) -> None:
    url, copy = f"sqlite:///{path}", tmp_path / "copy.db"
    platform.fault("T0", "429:0", always=True)
    platform.fault("T1", "429:0", always=True)
    fill(path, people=2, messages=2)
    child = start()
    port_of(child)
    made = eic_bot("backup", str(copy), "--database", url)
    assert made.returncode == 0, made.stderr
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert "overwrites nothing" in eic_bot("backup", str(copy), "--database", url).stderr
    assert f"process {child.pid}" in eic_bot("restore", str(copy), "--database", url).stderr
    platform.fault("T0")
    platform.fault("T1")
    until(lambda: all_done(path))
    child.send_signal(signal.SIGTERM)
    child.wait(LIMIT)
    back = eic_bot("restore", str(copy), "--database", url)
    assert back.returncode == 0, back.stderr
    assert "4 messages that waited are held" in back.stdout
    assert states(path) == {3: 4}
    assert states(path.with_name("eic.db.before-restore-1")) == {2: 4}
    assert eic_bot("outbox", "retry", "1", "--database", url).returncode == 0
    assert states(path) == {0: 1, 3: 3}


def test_what_is_no_backup_is_refused_and_the_database_stays(path: Path, tmp_path: Path) -> None:
    fill(path, people=1, messages=1)
    diary = tmp_path / "diary.txt"
    diary.write_text("Dear diary, " * 100, encoding="utf-8")
    refused = eic_bot("restore", str(diary), "--database", f"sqlite:///{path}")
    assert refused.returncode == 2
    assert "cannot be read as a backup" in refused.stderr
    assert states(path) == {0: 1}
