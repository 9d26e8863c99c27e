"""The service with Slack over HTTP on a new database of SQLite, and a way to ask it what it did."""

import os
import signal
import sys
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

from benchmarks.slack_place import SECRET, SPENT, TEAM, TOKEN
from eic_bot.adapters.slack.configuration import Configuration
from eic_bot.adapters.slack.line import Surroundings, open_slack
from eic_bot.entrypoints.processes import Line, OpenLines, Process, Take, run
from eic_bot.entrypoints.web import Site
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.exports.heatmap import heatmap
from eic_bot.service.delivery import EVERYONE, clock
from eic_bot.service.envelopes import Address, Inbound
from eic_bot.service.house import House
from eic_bot.service.limits import Limits
from eic_bot.service.ports import Transactions
from eic_bot.service.tenancy import scope_of


def serve(api: str, *, reads: bool, sends: bool) -> None:
    """Until the input ends."""
    threading.Thread(target=_end, daemon=True).start()
    process = Process("serve", _lines(api, reads=reads), Site(port=0), has_workers=sends, say=_say)
    with TemporaryDirectory() as folder:
        run(process, f"sqlite:///{Path(folder) / 'eic.db'}", read_pack("demo"), "en", None)


@dataclass(frozen=True)
class Beside:
    """What is asked beside the measured path."""

    transactions: Transactions

    def routes(self) -> Sequence[web.AbstractRouteDef]:
        """Where it is asked."""
        return [
            SPENT,
            web.get("/waiting", self.waiting),
            web.get("/kept", self.kept),
            web.get("/session/{person}", self.session),
        ]

    async def waiting(self, _: web.Request) -> web.Response:
        """How many messages are not delivered yet, up to one."""
        return web.json_response(await self.transactions.run(EVERYONE, lambda tx: len(tx.letters(1))))

    async def kept(self, _: web.Request) -> web.Response:
        """How many answers there are."""
        scope = scope_of(Address("slack", TEAM, ""))
        return web.json_response(await self.transactions.run(scope, lambda tx: sum(1 for _ in tx.answers())))

    async def session(self, request: web.Request) -> web.Response:
        """Which session a person is in."""
        address = Address("slack", TEAM, request.match_info["person"])
        focus = await self.transactions.run(scope_of(address), lambda tx: tx.owners([address], clock())[0].focus)
        return web.json_response(focus[-1])


def _lines(api: str, *, reads: bool) -> OpenLines:
    def opened(transactions: Transactions, house: House) -> AbstractAsyncContextManager[Sequence[Line]]:
        return _opened(api, transactions, house, (lambda take: take) if reads else (lambda _: _unread))

    return opened


@asynccontextmanager
async def _opened(
    api: str, transactions: Transactions, house: House, taking: Callable[[Take], Take]
) -> AsyncIterator[Sequence[Line]]:
    around = Surroundings(house.phrases, clock, lambda _: None, heatmap)
    async with open_slack(Configuration(bot_token=TOKEN, signing_secret=SECRET, api_url=api), around) as line:
        line.channel.limits = Limits()  # the pace that Slack asks for would be measured otherwise
        yield [Line(line.channel, None, lambda take: [*line.routes(taking(take)), *Beside(transactions).routes()])]


async def _unread(_: Inbound) -> str:
    return ""


def _say(text: str) -> None:
    if text.startswith("listening on "):
        print(text.removeprefix("listening on "), flush=True)


def _end() -> None:
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)
