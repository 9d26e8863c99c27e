"""What stands around the service: who reads what it says, who calls slowly, who signs people in, what it is given."""

import asyncio
import fcntl
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from eic_bot.entrypoints import web as web_application
from eic_bot.entrypoints.stage import moment
from eic_bot.model.answers import Answer
from eic_bot.service.timers import fire_due
from tests.adapters.slack.office import office as in_slack
from tests.adapters.teams.office import office as in_teams
from tests.adapters.teams.served import PROGRAM, environment
from tests.service.house import at_home
from tests.store.support import rows
from tests.support.hosting import free_port

SLOW = 30
"""Clients that never finish what they began to send."""
FEW_BYTES = 4096
"""What the pipe holds that nobody reads."""
REFUSALS = 200
"""Calls that each write a line: many times what the pipe holds."""


@asynccontextmanager
async def program(err: int, *args: str, **told: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """``eic-bot`` with these words and settings; ended at the end of the block at the latest."""
    process = await asyncio.create_subprocess_exec(
        *PROGRAM, *args, env=environment(told), stdout=asyncio.subprocess.PIPE, stderr=err
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


def settings(folder: Path, port: int) -> dict[str, str]:
    return {
        "EIC_TEAMS_ANONYMOUS": "true",
        "EIC_DATABASE_URL": f"sqlite:///{folder / 'kept.db'}",
        "EIC_PORT": str(port),
    }


async def answers(session: aiohttp.ClientSession, url: str) -> bool:
    try:
        async with session.get(url, timeout=aiohttp.ClientTimeout(total=10)) as reply:
            return reply.status == 200
    except aiohttp.ClientConnectionError:
        return False


async def test_whoever_does_not_read_what_is_said_holds_up_nobody(tmp_path: Path) -> None:
    port = free_port()
    read, written = os.pipe()
    fcntl.fcntl(written, fcntl.F_SETPIPE_SZ, FEW_BYTES)
    site = f"http://127.0.0.1:{port}"
    async with program(written, "serve", **settings(tmp_path, port)) as process, aiohttp.ClientSession() as session:
        os.close(written)
        async with asyncio.timeout(60):
            while not await answers(session, f"{site}/livez"):  # noqa: ASYNC110 - it comes up in another process
                await asyncio.sleep(0.05)
        for _ in range(REFUSALS):
            async with session.post(f"{site}/api/messages", data="junk", timeout=aiohttp.ClientTimeout(10)) as reply:
                assert reply.status == 415
        assert await answers(session, f"{site}/livez")
        process.terminate()
        await asyncio.wait_for(process.wait(), 15)
        assert process.returncode == 0
    os.close(read)


@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_clients_who_never_finish_are_sent_away_and_others_are_served(
    platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_application, "BODY_SECONDS", 1.0)
    port = free_port()
    if platform == "slack":
        async with in_slack(tmp_path, over="http", port=port) as here:
            ana = here.workspace.user("Ana")
            slow = await slow_clients(port, "/slack/events")
            await here.workspace.say(ana, "hello")
            assert "What would you like to do?" in here.workspace.last(ana).text
            await sent_away(slow)
            return
    async with in_teams(tmp_path) as there:
        person = there.tenant.user("Ana")
        slow = await slow_clients(there._port, "/api/messages")
        delivery = await person.say("hello")
        assert delivery is not None
        assert delivery.status == 200
        await sent_away(slow)


Slow = list[tuple[asyncio.StreamReader, asyncio.StreamWriter]]


async def slow_clients(port: int, path: str) -> Slow:
    found = []
    for _ in range(SLOW):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
        writer.write(f"{head}{{".encode())
        await writer.drain()
        found.append((reader, writer))
    return found


async def sent_away(slow: Slow) -> None:
    async with asyncio.timeout(30):
        for reader, writer in slow:
            assert b" 408 " in await reader.readline()
            writer.close()


BROKEN = "id: demo\nversion: not a version\n"


async def test_a_pack_that_is_broken_at_the_start_changes_nothing_of_what_is_in_force(tmp_path: Path) -> None:
    """It is refused with all that is to be mended; the next start goes on with what was good."""
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "do")
    url = f"sqlite:///{tmp_path / 'home.db'}"
    in_force, broken = "SELECT pack, version, state FROM publications ORDER BY id", tmp_path / "broken"
    before = rows(url, in_force)
    broken.mkdir()
    (broken / "pack.yaml").write_text(BROKEN, encoding="utf-8")
    told = {**settings(tmp_path, free_port()), "EIC_DATABASE_URL": url}
    async with program(asyncio.subprocess.STDOUT, "serve", "--pack", str(broken), **told) as process:
        said, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 1
    assert "pack.yaml:" in said.decode()
    assert "Traceback" not in said.decode()
    assert rows(url, in_force) == before
    async with at_home(tmp_path) as home:
        await home.say("Ana", "plan")
        kept: list[Answer] = [row.answer for row in await home.rows()]
        assert [one.value for one in kept] == ["do", "plan"]


@pytest.mark.parametrize("begun", ["2028-02-28 23:58", "2028-02-29 23:58", "2027-12-31 23:58", "2027-02-28 23:58"])
async def test_five_minutes_over_midnight_are_five_minutes_also_on_a_leap_day(begun: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, now=moment(begun)) as home:
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "five minutes")
        home.now += 299_999
        assert await fire_due(home.bot.transactions, home.bot.house, home.now) == 0
        home.now += 1
        assert await fire_due(home.bot.transactions, home.bot.house, home.now) == 1
