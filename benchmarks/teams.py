"""T: a turn through the Teams adapter, token checked and reply sent, beside botbuilder-core as it comes."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from time import perf_counter

import aiohttp

from benchmarks.lines import Line, Target, line
from benchmarks.measuring import Batch, check, interleaved
from benchmarks.processes import listening
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.stand_in import StandIn

TURNS = 60
AT_ONCE = 4
STOCK = "botbuilder-core 4.17.1, stock authentication"
UNHURRIED = ((1_000_000, 1.0),)
NOTE = "an echo: no engine, no commit"
T1, T2 = Target(must=1 / 6), Target(must=1 / 4)


def measure(rounds: int) -> list[Line]:
    """CPU of the bot's own process and turns a second, for a message with its reply and for an invoke."""
    loop = asyncio.new_event_loop()
    rates: dict[str, list[float]] = {}
    try:
        with _running(loop) as contestants:
            batches = {
                f"{kind} {name}": _batch(loop, one, kind, rates.setdefault(f"{kind} {name}", []))
                for kind in ("message", "invoke")
                for name, one in contestants.items()
            }
            found = interleaved(batches, rounds)
    finally:
        loop.close()
    kept = {name: rate[-rounds:] for name, rate in rates.items()}
    return [
        line(
            "T2 Teams message turn and reply",
            found["message ours"],
            "ms",
            STOCK,
            found["message stock"],
            target=T2,
            note=NOTE,
        ),
        line("T1 Teams invoke turn", found["invoke ours"], "ms", STOCK, found["invoke stock"], target=T1, note=NOTE),
        line("T2 messages a second, 4 at once", kept["message ours"], "/s", STOCK, kept["message stock"]),
        line("T1 invokes a second, 4 at once", kept["invoke ours"], "/s", STOCK, kept["invoke stock"]),
    ]


def _batch(loop: asyncio.AbstractEventLoop, contestant: "_Contestant", kind: str, rates: list[float]) -> Batch:
    return lambda: loop.run_until_complete(contestant.cost(kind, rates))


class _Contestant:
    """A bot in its own process, and somebody who talks to it."""

    def __init__(self, url: str, teams: StandIn, person: Person, session: aiohttp.ClientSession) -> None:
        self.url, self.teams, self.person, self.session = url, teams, person, session

    async def cost(self, kind: str, rates: list[float]) -> float:
        """CPU milliseconds of the bot for a turn; everything that should have arrived is counted."""
        self.teams.meet(f"{self.url}/api/messages")
        self.person.chat.messages.clear()
        self.teams.line.deliveries.clear()
        begun, spent = perf_counter(), await self._spent()
        limit = asyncio.Semaphore(AT_ONCE)
        await asyncio.gather(*[self._turn(kind, number, limit) for number in range(TURNS)])
        spent = await self._spent() - spent
        rates.append(TURNS / (perf_counter() - begun))
        echoes = [one for one in self.person.chat.messages.values() if one.text.startswith("echo ")]
        check(expected=TURNS if kind == "message" else 0, found=len(echoes), what=f"{self.url}: echoes")
        check(expected={200}, found={one.status for one in self.teams.line.deliveries}, what=f"{self.url}: answers")
        return spent / TURNS / 1e6

    async def _turn(self, kind: str, number: int, limit: asyncio.Semaphore) -> None:
        async with limit:
            if kind == "message":
                await self.person.say(f"message {number}")
                return
            event = await self.person.something_new("invoke", "adaptiveCard/action")
            check(expected="None", found=event.body["value"], what=f"{self.url}: an invoke")

    async def _spent(self) -> int:
        async with self.session.get(f"{self.url}/spent") as answer:
            return int(await answer.text())


@contextmanager
def _running(loop: asyncio.AbstractEventLoop) -> Iterator[dict[str, _Contestant]]:
    teams = StandIn()
    loop.run_until_complete(teams.__aenter__())
    teams.throttle.conversation = teams.throttle.tenant = UNHURRIED
    session = loop.run_until_complete(_opened())
    contestants = {}
    try:
        with ExitStack() as stack:
            for name in ("stock", "ours"):
                url = stack.enter_context(listening("benchmarks.teams_bot", name, told=_addresses(teams)))
                person = teams.tenant("council").user(name)
                person.chat.closed = None
                contestants[name] = _Contestant(url, teams, person, session)
            yield contestants
    finally:
        loop.run_until_complete(session.close())
        loop.run_until_complete(teams.__aexit__(None, None, None))


def _addresses(teams: StandIn) -> str:
    """Where the stand-in is, as a bot reads it."""
    return json.dumps({
        "metadata_url": teams.metadata_url,
        "app_id": teams.identity.app_id,
        "token": teams.identity.give(),
    })  # fmt: skip


async def _opened() -> aiohttp.ClientSession:
    return aiohttp.ClientSession()
