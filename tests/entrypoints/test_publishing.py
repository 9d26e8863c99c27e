"""``eic-bot pack publish``, ``rollback``, ``history`` and ``go-on``, beside a running service and without one."""

import asyncio
import re
import shutil
from functools import partial
from pathlib import Path
from subprocess import CompletedProcess

from eic_bot.entrypoints.desk import open_desk
from eic_bot.entrypoints.wiring import housed
from eic_bot.packs.bundled import bundled_pack
from eic_bot.service.tenancy import LOCAL
from tests.service.house import DEMO, START, at_home
from tests.terminal import at_terminal

NOW, NEXT = DEMO.pack.version, "9.0.0"


def revised_folder(to: Path, version: str = NEXT) -> Path:
    """The demonstration's pack with other words in one statement."""
    shutil.copytree(bundled_pack("demo"), to)
    manifest, area = to / "pack.yaml", to / "areas" / "role.yaml"
    manifest.write_text(manifest.read_text().replace(f"version: {NOW}", f"version: {version}"))
    words = DEMO.pack.question["role.purpose.1"].text["en"]
    first = words.split(",")[0]
    area.write_text(area.read_text().replace(first, f"Truly, {first[0].lower()}{first[1:]}"))
    return to


def token_in(told: CompletedProcess[bytes]) -> str:
    assert told.returncode == 0, told
    [token] = re.findall(r"--confirm (\S+)", told.stdout.decode())
    return str(token)


async def talk(folder: Path) -> str:
    """Ana has said something; where it is kept."""
    async with at_home(folder) as home:
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "do")
    return f"sqlite:///{folder / 'home.db'}"


def copies(folder: Path) -> list[str]:
    return [one.name for one in folder.glob("*.before-pack-*")]


async def test_published_by_its_token_and_taken_back(tmp_path: Path) -> None:
    folder, at = revised_folder(tmp_path / "pack"), ("--database", await talk(tmp_path))
    report = at_terminal.run("pack", "publish", str(folder), *at)
    told = report.stdout.decode()
    assert f"demo {NOW} -> {NEXT}" in told
    assert "1 sessions in 1 organisations" in told
    assert "role.purpose.1 has other words: answers are kept, and are not compared with new ones; 1 answered" in told
    done = at_terminal.run("pack", "publish", str(folder), "--confirm", token_in(report), "--move", "all", *at)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"1 sessions went over" in done.stdout
    assert copies(tmp_path) == [f"home.db.before-pack-demo-{NEXT}"]
    again = at_terminal.run("pack", "publish", str(folder), *at)
    assert (again.returncode, b"G101" in again.stdout) == (1, True)
    back = at_terminal.run("pack", "rollback", "demo", "--as", "Ada", *at)
    assert (back.returncode, back.stdout) == (0, f"demo {NOW}: gone back to by Ada; 1 sessions went over\n".encode())
    lines = at_terminal.run("pack", "history", "demo", *at).stdout.decode().splitlines()
    assert [line.split(":")[0] for line in lines] == [f"demo {NOW}", f"demo {NEXT}", f"demo {NOW}"]
    assert at_terminal.run("pack", "go-on", *at).stdout == b"Everybody who was to go over has.\n"


async def test_beside_a_running_service_it_is_the_service_that_does_it(tmp_path: Path) -> None:
    folder, url = revised_folder(tmp_path / "pack"), await talk(tmp_path)
    async with housed(url, DEMO, now=lambda: START) as (transactions, house):
        async with open_desk(url, transactions, house, print):
            asked = ("pack", "publish", str(folder), "--database", url)
            report = await asyncio.to_thread(at_terminal.run, *asked)
            confirm = ("--confirm", token_in(report), "--move", "some", "--organisation", "local")
            done = await asyncio.to_thread(at_terminal.run, *asked, *confirm)
            assert (done.returncode, done.stderr) == (0, b"")
        assert await transactions.run(LOCAL, house.version) == NEXT


async def test_two_people_by_a_setting(tmp_path: Path) -> None:
    folder, at = revised_folder(tmp_path / "pack"), ("--database", await talk(tmp_path))
    token = token_in(at_terminal.run("pack", "publish", str(folder), *at))
    confirm = partial(
        at_terminal.run, "pack", "publish", str(folder), "--confirm", token, "--move", "nobody", *at,
        EIC_PUBLISHING_BY_TWO="true",
    )  # fmt: skip
    first, same, second = confirm("--as", "Ada"), confirm("--as", "Ada"), confirm("--as", "Bo")
    assert b"waits for a second person" in first.stdout
    assert (same.returncode, b"G106" in same.stdout) == (1, True)
    assert (second.returncode, b"published by Ada and Bo" in second.stdout) == (0, True)


async def test_wrong_use_is_told(tmp_path: Path) -> None:
    folder, at = revised_folder(tmp_path / "pack"), ("--database", await talk(tmp_path))
    without = at_terminal.run("pack", "publish", str(folder), "--confirm", "x", *at)
    assert (without.returncode, b"--move" in without.stderr) == (2, True)
    stale = at_terminal.run("pack", "publish", str(folder), "--confirm", "x", "--move", "all", *at)
    assert (stale.returncode, b"G104" in stale.stdout) == (1, True)
    (folder / "pack.yaml").write_text("pack: demo\n")
    broken = at_terminal.run("pack", "publish", str(folder), *at)
    assert (broken.returncode, b"has problems" in broken.stderr) == (1, True)
    assert at_terminal.run("pack", "history", "nothing", *at).returncode == 1
