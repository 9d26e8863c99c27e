"""The service with Teams on a new database of SQLite, and a way to ask it what it did."""

import os
import signal
import sys
import threading
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

from benchmarks.slack_place import SPENT
from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.configuration import Configuration
from eic_bot.adapters.teams.line import Surroundings, open_teams
from eic_bot.adapters.teams.tokens import FixedToken
from eic_bot.entrypoints.processes import Line, OpenLines, Process, run
from eic_bot.entrypoints.web import Site
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.service.delivery import EVERYONE, clock
from eic_bot.service.envelopes import Address
from eic_bot.service.house import House
from eic_bot.service.limits import Limits
from eic_bot.service.ports import Transactions
from eic_bot.service.tenancy import scope_of

TENANT = "council"


def serve(addresses: Mapping[str, str], *, sends: bool) -> None:
    """Until the input ends."""
    threading.Thread(target=_end, daemon=True).start()
    process = Process("serve", _lines(addresses), Site(port=0), has_workers=sends, say=_say)
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
        """How many messages are not delivered yet, up to one: the fewest, as it is asked while it is measured."""
        return web.json_response(await self.transactions.run(EVERYONE, lambda tx: len(tx.letters(1))))

    async def kept(self, _: web.Request) -> web.Response:
        """How many answers there are."""
        scope = scope_of(Address("teams", TENANT, ""))
        return web.json_response(await self.transactions.run(scope, lambda tx: sum(1 for _ in tx.answers())))

    async def session(self, request: web.Request) -> web.Response:
        """Which session a person is in."""
        address = Address("teams", TENANT, request.match_info["person"])
        focus = await self.transactions.run(scope_of(address), lambda tx: tx.owners([address], clock())[0].focus)
        return web.json_response(focus[-1])


def _lines(addresses: Mapping[str, str]) -> OpenLines:
    @asynccontextmanager
    async def opened(transactions: Transactions, house: House) -> AsyncIterator[Sequence[Line]]:
        told = Configuration(addresses["app_id"], "made up", TENANT, metadata_url=addresses["metadata_url"])
        around = Surroundings(house.phrases, clock, ServiceHosts(loopback=True), FixedToken(addresses["token"]))
        async with open_teams(told, around) as line:
            line.channel.limits = Limits()  # the pace that Teams asks for would be measured otherwise
            yield [Line(line.channel, None, lambda take: [*line.routes(take), *Beside(transactions).routes()])]

    return opened


def _say(text: str) -> None:
    if text.startswith("listening on "):
        print(text.removeprefix("listening on "), flush=True)


def _end() -> None:
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)
