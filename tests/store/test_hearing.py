"""Replicas that hear of each other's messages: sooner than they would look, and no worse off when they hear nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import asyncpg
import pytest

from eic_bot.service.bell import Bell
from eic_bot.service.courier import Courier, Depot
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.store.database import hearing, open_database
from eic_bot.store.postgresql import listening
from tests.service.house import Screen
from tests.store.support import LOCAL, SYSTEM, rows, turn

LONG = 3600.0
LIMIT = 30.0
LISTENERS = "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'"


@pytest.fixture
def url(shared_url: str) -> str:
    return shared_url


@pytest.fixture
async def replicas(url: str) -> AsyncIterator[tuple[Transactions, Transactions]]:
    async with AsyncExitStack() as stack:
        first, second = [await stack.enter_async_context(open_database(url)) for _ in range(2)]
        yield first, second


@asynccontextmanager
async def delivering(database: Transactions, bell: Bell, poll: float) -> AsyncIterator[Screen]:
    """A courier that looks by itself only so often, until the end of the block."""
    screen, closing = Screen(), asyncio.Event()
    depot = Depot(database, ["terminal"], lambda: 0.0, lambda _: None, poll=poll)
    async with asyncio.TaskGroup() as group:
        group.create_task(Courier(depot, screen, bell).work(closing, 0.0))
        yield screen
        closing.set()
        bell.ring()


async def seen(screen: Screen, number: int) -> None:
    async with asyncio.timeout(LIMIT):
        while len(screen.shown) < number:  # noqa: ASYNC110  as long as it takes
            await asyncio.sleep(0.01)


async def heard(rung: list[str]) -> None:
    async with asyncio.timeout(LIMIT):
        while not rung:  # noqa: ASYNC110  as long as it takes
            await asyncio.sleep(0.01)


async def listeners(url: str, number: int) -> None:
    async with asyncio.timeout(LIMIT):
        while rows(url, f"SELECT count(*) {LISTENERS}") != [(number,)]:  # noqa: ASYNC110  as long as it takes
            await asyncio.sleep(0.01)


async def test_a_courier_wakes_when_another_replica_leaves_or_releases_a_message(
    replicas: tuple[Transactions, Transactions], url: str
) -> None:
    """It would not look again for an hour."""
    first, second = replicas
    bell = Bell()
    async with hearing(url, bell.ring), delivering(second, bell, LONG) as screen:
        await listeners(url, 1)
        await first.run(LOCAL, turn("e1"))
        await seen(screen, 1)
        async with asyncio.timeout(LIMIT):
            while rows(url, "SELECT status FROM outbox") != [(2,)]:  # noqa: ASYNC110  until that is noted
                await asyncio.sleep(0.01)
        rows(url, "UPDATE outbox SET status = 3")
        await first.run(SYSTEM, lambda tx: tx.release([1], 2))
        await seen(screen, 2)
    await listeners(url, 0)


async def test_what_was_rolled_back_wakes_nobody(replicas: tuple[Transactions, Transactions], url: str) -> None:
    rung: list[str] = []

    def fails(tx: Transaction) -> None:
        turn("bad")(tx)
        raise ValueError("my own")

    async with hearing(url, lambda: rung.append("rung")):
        await heard(rung)  # that it listens now
        rung.clear()
        with pytest.raises(ValueError, match="my own"):
            await replicas[0].run(LOCAL, fails)
        await replicas[0].run(LOCAL, turn("e1", messages=5))
        await heard(rung)
    assert rung == ["rung"]


async def test_a_connection_that_was_cut_is_made_anew(replicas: tuple[Transactions, Transactions], url: str) -> None:
    bell = Bell()
    async with hearing(url, bell.ring), delivering(replicas[1], bell, LONG) as screen:
        await listeners(url, 1)
        rows(url, f"SELECT pg_terminate_backend(pid) {LISTENERS}")
        await replicas[0].run(LOCAL, turn("e1"))
        await seen(screen, 1)


async def test_a_connection_cut_while_it_begins_to_listen_is_made_anew(
    replicas: tuple[Transactions, Transactions], url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between two steps of the driver, where it can only say that it does not understand."""
    listen, cuts = asyncpg.Connection.add_listener, [1]

    async def cut_once(self: Any, *arguments: Any) -> None:  # noqa: ANN401  the driver has no types
        if cuts:
            cuts.pop()
            self.terminate()
            raise asyncpg.InternalClientError("another operation is in progress")
        await listen(self, *arguments)

    monkeypatch.setattr(asyncpg.Connection, "add_listener", cut_once)
    bell = Bell()
    async with hearing(url, bell.ring), delivering(replicas[1], bell, LONG) as screen:
        await listeners(url, 1)
        await replicas[0].run(LOCAL, turn("e1"))
        await seen(screen, 1)


async def test_who_hears_nothing_any_more_delivers_all_the_same(
    replicas: tuple[Transactions, Transactions], url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "AGAIN_S", LONG)
    bell = Bell()
    async with hearing(url, bell.ring), delivering(replicas[1], bell, 0.1) as screen:
        await listeners(url, 1)
        rows(url, f"SELECT pg_terminate_backend(pid) {LISTENERS}")
        await listeners(url, 0)
        for number in range(3):
            await replicas[0].run(LOCAL, turn(f"e{number}"))
            await seen(screen, number + 1)


async def test_one_that_says_nothing_is_asked_and_given_up(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other end is stopped, not closed: nothing comes, and nothing says so."""
    monkeypatch.setattr(listening, "PING_S", 0.2)
    lost = asyncio.Event()

    class Silent:
        async def execute(self, query: str, *, timeout: float) -> None:  # noqa: ASYNC109  the driver's own
            await asyncio.sleep(timeout)
            raise TimeoutError

    with pytest.raises(TimeoutError):
        await asyncio.wait_for(listening._ping(Silent(), lost), LIMIT)
    assert not lost.is_set()


async def test_a_file_has_nobody_to_listen_to(tmp_path: object) -> None:
    async with hearing(f"sqlite:///{tmp_path}/eic.db", lambda: None):
        pass
