"""The desk of a running service: a local socket beside the database, where other commands leave what they want done.

One line of JSON in, one line of JSON out. Only who may read the database's folder and is its owner can reach it.
PostgreSQL needs none: there everybody may write.
"""

import asyncio
import json
import os
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from eic_bot.entrypoints.asking import ANSWER_SECONDS, asked_at_desk, short_path, socket_of
from eic_bot.service.delivery import clock
from eic_bot.service.house import House
from eic_bot.service.noticing import Notice
from eic_bot.service.ports import Transactions
from eic_bot.store.addresses import is_postgresql
from eic_bot.store.database import open_database

LONGEST_WISH = 64 * 1024 * 1024
"""Bytes: a whole pack may be in it."""


@asynccontextmanager
async def open_desk(
    url: str, transactions: Transactions, house: House, say: Callable[[str], None], now: Callable[[], int] = clock
) -> AsyncIterator[None]:
    """Serve until the end of the block. Where there can be no socket it is said, and all else works.

    On PostgreSQL nobody needs it: other commands write to the database themselves.
    """
    if is_postgresql(url):
        yield
        return

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, ValueError, TimeoutError):
            asked = json.loads(await asyncio.wait_for(reader.readline(), ANSWER_SECONDS))
            from eic_bot.entrypoints.wishes import answered

            writer.write(json.dumps(await answered(url, transactions, house, asked, now)).encode() + b"\n")
            await writer.drain()
        writer.close()

    path = socket_of(url)
    try:
        server = await asyncio.start_unix_server(answer, sock=_bound(path), limit=LONGEST_WISH)
    except OSError as problem:
        text = f"eic-bot outbox retry and drop will not work beside this process: {path.name}: {problem.strerror}"
        say(Notice("desk.closed", text))
        yield
        return
    async with server:
        try:
            yield
        finally:
            path.unlink(missing_ok=True)


async def ask(url: str, action: str, ids: tuple[int, ...]) -> list[int]:
    """Have it done by the running service, or do it here when none runs; to which messages it could be done."""
    if not is_postgresql(url):
        with suppress(FileNotFoundError, ConnectionRefusedError):
            return await asked_at_desk(url, {"do": action, "ids": ids})
    from eic_bot.entrypoints.wishes import done

    async with open_database(url, f"eic-bot outbox {action}") as transactions:
        return await done(transactions, action, ids, clock)


def _bound(path: Path) -> socket.socket:
    """A socket only its owner can use, in the place of one that a killed process left."""
    path.unlink(missing_ok=True)
    listening = socket.socket(socket.AF_UNIX)
    before = os.umask(0o177)
    try:
        with short_path(path) as short:
            listening.bind(short)
    except OSError:
        listening.close()
        raise
    finally:
        os.umask(before)
    return listening
