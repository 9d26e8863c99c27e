"""The desk of a running service: a local socket beside the database, where other commands leave what they want done.

One line of JSON in, one line of JSON out. Only who may read the database's folder and is its owner can reach it.
PostgreSQL needs none: there everybody may write.
"""

import asyncio
import json
import os
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from eic_bot.entrypoints.asking import ANSWER_SECONDS, asked_at_desk, short_path, socket_of
from eic_bot.entrypoints.orders import act_on_overlay, try_out
from eic_bot.entrypoints.press import ORDERS, press_at
from eic_bot.errors import EicBotError
from eic_bot.service.delivery import clock
from eic_bot.service.house import House
from eic_bot.service.letters import Action, act
from eic_bot.service.noticing import Notice
from eic_bot.service.ports import Transactions
from eic_bot.service.records import Scope
from eic_bot.service.rights.operating import run_retention
from eic_bot.service.rounds.administering import Wish, administer
from eic_bot.service.sector.operating import operate
from eic_bot.service.sharing.administering import OF_REGISTER
from eic_bot.service.tenancy import LOCAL
from eic_bot.store.addresses import is_postgresql
from eic_bot.store.database import open_database

if TYPE_CHECKING:
    from eic_bot.service.rounds.administering import What

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
            writer.write(json.dumps(await _answered(url, transactions, house, asked, now)).encode() + b"\n")
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
    async with open_database(url, f"eic-bot outbox {action}") as transactions:
        return await _done(transactions, action, ids, clock)


async def administered(transactions: Transactions, house: House, wish: Mapping[str, Any]) -> list[str]:
    """Do it, and say what came of it."""
    words = {str(name): str(value) for name, value in wish["words"].items()}
    if wish["do"] == "try_draft":
        return await try_out(transactions, house, words, clock())
    known = {one.name for one in await transactions.run(Scope(None), lambda tx: tx.organisations())}
    begins = wish["do"] == "council" and str(wish["organisation"]).startswith(OF_REGISTER)
    begins = begins or (wish["do"] == "grant_role" and wish["organisation"] == LOCAL.organisation)
    if wish["organisation"] not in known and not begins:
        return [f"No: there is no organisation {wish['organisation']}. See: eic-bot organisation list"]
    if str(wish["do"]).endswith("_overlay"):
        return await act_on_overlay(transactions, house, wish, words, clock())
    if wish["do"] == "run_retention":
        return list(await run_retention(transactions, house, str(wish["organisation"]), clock()))
    asked = Wish(cast("What", wish["do"]), words)
    scope = Scope(str(wish["organisation"]))
    return list(await transactions.run(scope, lambda tx: administer(tx, house, asked, clock())))


async def _answered(
    url: str, transactions: Transactions, house: House, asked: dict[str, Any], now: Callable[[], int]
) -> dict[str, Any]:
    try:
        if "press" in asked:
            press = press_at(url, transactions, house.library, now)
            return {"done": list(await ORDERS[asked["press"]](press, asked["words"]))}
        if "order" in asked:
            words = {str(name): str(value) for name, value in asked["words"].items()}
            return {"done": list(await operate(transactions, house, asked["order"], words, now()))}
        if "organisation" in asked:
            return {"done": await administered(transactions, house, asked)}
        return {"done": await _done(transactions, str(asked["do"]), tuple(map(int, asked["ids"])), now)}
    except EicBotError as problem:
        return {"problem": str(problem)}
    except (KeyError, TypeError, ValueError):
        return {"problem": "The running service does not know this wish: it is another version of eic-bot."}


async def _done(transactions: Transactions, action: str, ids: tuple[int, ...], now: Callable[[], int]) -> list[int]:
    if action not in ("retry", "drop"):
        raise ValueError(action)
    return list(await act(transactions, cast("Action", action), ids, now()))


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
