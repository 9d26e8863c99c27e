"""A database that is stopped, cut off, locked, full or closed to writers, while people talk."""

import asyncio
import resource
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest

from eic_bot.errors import OperatorError
from eic_bot.store.postgresql.attempts import nothing_was_kept, plain
from tests.faults.crowd import crowd
from tests.faults.fleet import fleet, log_in
from tests.faults.job import Job
from tests.faults.settling import IN_FLIGHT, Scene
from tests.store import postgres
from tests.store.support import rows
from tests.support.loopback.control import Loopback

PEOPLE = [f"p{number}" for number in range(5)]
EVENTS = 12


@asynccontextmanager
async def talking(scene: Scene, after: int = 15) -> AsyncIterator[None]:
    """People talk while the block does its harm; all they say is taken in the end."""
    everybody = asyncio.gather(*[scene.people.talk(who, EVENTS) for who in PEOPLE])
    await scene.until(lambda: len(scene.people.acknowledged) >= after)
    yield
    await everybody


def is_plain(scene: Scene) -> bool:
    """What replicas say is for people who run them: sentences, and not many."""
    said = [line for one in scene.ships.replicas for line in one.said().splitlines()]
    return not any("Traceback" in line for line in said) and len(said) < 60


@pytest.fixture(scope="module")
def own() -> Iterator[postgres.OwnServer]:
    with postgres.own_server() as server:
        yield server


@pytest.fixture
async def on_own(own: postgres.OwnServer, platform: Loopback, tmp_path: Path) -> AsyncIterator[Scene]:
    """A scene on a server that may be crashed."""
    with (
        postgres.copied(own.address, "template0") as address,
        fleet(Job(address, platform.port, log_in(tmp_path))) as ships,
    ):
        async with crowd(ships.ports) as people:
            yield Scene(ships, people, platform)


async def test_a_server_that_crashes_again_and_again_costs_nothing(on_own: Scene, own: postgres.OwnServer) -> None:
    replicas = await on_own.ships.up(2)
    for number in range(3):
        async with talking_of(on_own, f"q{number}"):
            await asyncio.to_thread(own.crash)
            await asyncio.sleep(0.3 * number)
            await asyncio.to_thread(own.start)
    await on_own.settled(gap=2 * 3 * IN_FLIGHT)
    assert not any(one.is_over() for one in replicas)
    assert is_plain(on_own)


async def test_who_starts_while_the_server_is_away_says_so_and_the_next_one_serves(
    on_own: Scene, own: postgres.OwnServer
) -> None:
    await on_own.ships.up(1)
    await on_own.people.talk("ann", 4)
    on_own.kill(on_own.ships.replicas[0])
    await asyncio.to_thread(own.crash)
    early = on_own.ships.start()
    await on_own.until(early.is_over)
    assert early.known is None
    assert "The database" in early.said()
    assert "Traceback" not in early.said()
    await asyncio.to_thread(own.start)
    await on_own.ships.up(1)
    await on_own.people.talk("ann", 4, 4)
    await on_own.settled()


@asynccontextmanager
async def talking_of(scene: Scene, prefix: str) -> AsyncIterator[None]:
    before = len(scene.people.acknowledged)
    everybody = asyncio.gather(*[scene.people.talk(f"{prefix}{number}", 8) for number in range(4)])
    await scene.until(lambda: len(scene.people.acknowledged) > before + 8)
    yield
    await everybody


@pytest.fixture
def shared(shared_url: str, platform: Loopback, tmp_path: Path) -> Callable[..., Job]:
    return lambda **more: Job(shared_url, platform.port, log_in(tmp_path), **more)


@asynccontextmanager
async def staged(job: Job, platform: Loopback) -> AsyncIterator[Scene]:
    with fleet(job) as ships:
        async with crowd(ships.ports) as people:
            yield Scene(ships, people, platform)


@pytest.fixture
async def pair(shared: Callable[..., Job], platform: Loopback) -> AsyncIterator[Scene]:
    """Two replicas on the shared server."""
    async with staged(shared(), platform) as scene:
        await scene.ships.up(2)
        yield scene


CUT = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'eic-bot'"""


def test_what_the_driver_says_of_a_connection_that_was_cut_while_idle_is_a_reason_to_do_it_again() -> None:
    cut = asyncpg.InternalClientError("cannot switch to state 15; another operation (2) is in progress")
    assert nothing_was_kept(cut)
    assert isinstance(plain(cut), OperatorError)


async def test_connections_that_are_cut_again_and_again_cost_nothing(pair: Scene) -> None:
    async with talking(pair):
        for _ in range(6):
            rows(pair.url, CUT)
            await asyncio.sleep(0.1)
    await pair.settled(gap=2 * IN_FLIGHT)
    assert is_plain(pair)


HOLD = "DO $$ BEGIN PERFORM id FROM owners FOR UPDATE; PERFORM pg_sleep(2.6); END $$"


async def test_a_person_somebody_else_holds_is_refused_in_time_and_taken_later(pair: Scene) -> None:
    await pair.people.talk("ann", 2)
    holding = asyncio.to_thread(rows, pair.url, HOLD)
    async with asyncio.TaskGroup() as group:
        group.create_task(_done(holding))
        await asyncio.sleep(0.2)
        group.create_task(pair.people.talk("ann", 2, first=2))
    await pair.settled(gap=0)
    assert any("lock timeout" in one for one in pair.people.refused)


async def _done(one: object) -> None:
    await one  # type: ignore[misc]


async def test_too_few_connections_lose_nothing(shared: Callable[..., Job], platform: Loopback) -> None:
    job = shared(environment={"EIC_TEST_SLOW_COMMIT": "0.15", "EIC_TEST_POOL_WAIT": "1"})
    async with staged(Job(**{**vars(job), "url": f"{job.url}?pool=1"}), platform) as scene:
        await scene.ships.up()
        scene.ships.job = job
        await asyncio.gather(*[scene.people.talk(f"p{number}", 2) for number in range(15)])
        await scene.settled(gap=IN_FLIGHT)
        assert is_plain(scene)


FULL = "BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END"


async def test_a_server_whose_disk_is_full_takes_nothing_until_there_is_room(pair: Scene) -> None:
    rows(pair.url, f"CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ {FULL} $$")
    async with talking(pair):
        rows(pair.url, "CREATE TRIGGER full_disk BEFORE INSERT ON inbox EXECUTE FUNCTION full_disk()")
        await asyncio.sleep(0.5)
        rows(pair.url, "DROP TRIGGER full_disk ON inbox")
    await pair.settled(gap=0)
    assert any("No space left" in one for one in pair.people.refused)


async def test_a_server_that_only_reads_takes_nothing_until_it_writes(pair: Scene) -> None:
    name = pair.url.rpartition("/")[2]
    async with talking(pair):
        rows(pair.url, f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        rows(pair.url, CUT)
        await asyncio.sleep(0.7)
        away = f"{pair.url.rpartition('/')[0]}/postgres"
        rows(away, f"ALTER DATABASE {name} RESET default_transaction_read_only")
        rows(pair.url, CUT)
    await pair.settled(gap=2 * IN_FLIGHT)
    assert any("read-only" in one for one in pair.people.refused)


@pytest.fixture
async def alone(path: Path, platform: Loopback, tmp_path: Path) -> AsyncIterator[Scene]:
    """One replica on a file."""
    async with staged(Job(f"sqlite:///{path}", platform.port, log_in(tmp_path)), platform) as scene:
        await scene.ships.up()
        yield scene


async def test_a_file_that_cannot_grow_takes_nothing_until_it_can(alone: Scene, path: Path) -> None:
    """Its process may write no byte beyond the end of the log as it is: to SQLite, a full disk."""
    [one] = alone.ships.replicas
    async with talking(alone):
        most = resource.prlimit(one.pid, resource.RLIMIT_FSIZE)[1]
        resource.prlimit(one.pid, resource.RLIMIT_FSIZE, (path.with_name("eic.db-wal").stat().st_size, most))
        await alone.until(lambda: alone.people.refused)
        resource.prlimit(one.pid, resource.RLIMIT_FSIZE, (most, most))
    await alone.settled(gap=IN_FLIGHT)
    assert not one.is_over()
    assert is_plain(alone)


async def test_somebody_who_reads_for_long_holds_up_nobody(alone: Scene, path: Path) -> None:
    reader = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    reader.execute("BEGIN")
    before = reader.execute("SELECT count(*) FROM inbox").fetchone()
    async with talking(alone, after=2):
        pass
    await alone.settled(gap=0)
    assert reader.execute("SELECT count(*) FROM inbox").fetchone() == before
    reader.close()
    assert not alone.people.refused
