"""T: a turn in Teams through the service, token checked, beside echoes of botbuilder-core that have no engine."""

import asyncio
import json
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

import aiohttp

from benchmarks.lines import INFORMATION, Line, Target, line, not_measured
from benchmarks.measuring import Batch, interleaved
from benchmarks.processes import listening
from benchmarks.teams_talks import OFFICERS, Kind, Talks
from eic_bot.simulator.teams.stand_in import StandIn

STOCK = "botbuilder-core 4.17.1 echo, stock authentication"
OURS = "the same echo, our authentication"
SUCCESSOR = "an echo of Microsoft's Agents SDK, no authentication"
AGENTS_PYTHON = "AGENTS_PYTHON"
"""In the environment, an interpreter that has the SDK: it is in none of our lock files."""
UNHURRIED = ((1_000_000, 1.0),)
KINDS = ("stock", "ours", "engine", "unsent")
T1, T2 = Target(must=1 / 6, moonshot=1 / 40), Target(must=1 / 4, moonshot=1 / 25)
T3 = Target(must=1.0, moonshot=0.25)
WHOLE = "engine, commit, a change and the next question; the echo sends one message"
KEPT = "engine and commit, answered with the card; the echo keeps nothing"


def measure(rounds: int) -> list[Line]:
    """CPU of the bot's own process for a turn, and turns a second."""
    successor = ("agents",) if AGENTS_PYTHON in os.environ else ()
    with running(*KINDS, *successor) as (loop, talks):
        wanted: list[tuple[Kind, str]] = [("message", one) for one in ("stock", "ours", "engine")]
        wanted += [("invoke", one) for one in ("stock", "ours", "unsent", *successor)]
        found = interleaved({f"{kind} {one}": _batch(loop, talks[one], kind) for kind, one in wanted}, rounds)
    rates = {f"{kind} {one}": talks[one].rates[kind][-rounds:] for kind, one in wanted}
    lines = []
    for metric, ours, note, target in (
        ("T2 Teams message turn and replies", "message engine", WHOLE, T2),
        ("T1 Teams invoke turn", "invoke unsent", KEPT, T1),
    ):
        kind = ours.partition(" ")[0]
        for floor, name in ((f"{kind} stock", STOCK), (f"{kind} ours", OURS)):
            aim = target if name is STOCK else INFORMATION
            lines.append(line(metric, found[ours], "ms", name, found[floor], target=aim, note=note))
            per_second = f"{metric}, a second, {OFFICERS} people"
            lines.append(line(per_second, rates[ours], "/s", name, rates[floor]))
    for kind in ("message", "invoke"):
        what = f"echo of a Teams {kind}, our authentication"
        lines.append(line(what, found[f"{kind} ours"], "ms", STOCK, found[f"{kind} stock"]))
    return [*lines, _t3(found["invoke unsent"], found.get("invoke agents"))]


def _t3(ours: list[float], theirs: list[float] | None) -> Line:
    metric, missing = (
        "T3 Teams invoke turn",
        f"it is in none of our lock files, and {AGENTS_PYTHON} names none that has it",
    )
    if theirs is None:
        return not_measured(metric, "ms", SUCCESSOR, missing, target=T3)
    return line(metric, ours, "ms", SUCCESSOR, theirs, target=T3, note=KEPT)


def _batch(loop: asyncio.AbstractEventLoop, talks: Talks, kind: Kind) -> Batch:
    return lambda: loop.run_until_complete(talks.cost(kind))


@contextmanager
def running(*kinds: str) -> Iterator[tuple[asyncio.AbstractEventLoop, dict[str, Talks]]]:
    """Bots of these kinds in processes of their own, and the stand-in of Teams they speak to."""
    loop, teams = asyncio.new_event_loop(), StandIn()
    loop.run_until_complete(teams.__aenter__())
    teams.throttle.conversation = teams.throttle.tenant = UNHURRIED
    session = loop.run_until_complete(_opened())
    try:
        with ExitStack() as stack:
            talks = {}
            for kind in kinds:
                url = stack.enter_context(_bot(kind, _addresses(teams)))
                talks[kind] = Talks(url, teams, session, kind in ("engine", "unsent"), kind == "unsent")
            loop.run_until_complete(talks["engine"].rehearse())
            talks["unsent"].steps = talks["engine"].steps
            yield loop, talks
    finally:
        loop.run_until_complete(session.close())
        loop.run_until_complete(teams.__aexit__(None, None, None))
        loop.close()


def _bot(kind: str, told: str) -> AbstractContextManager[str]:
    if kind == "agents":
        return listening("benchmarks.agents_bot", told=told, by=os.environ[AGENTS_PYTHON])
    return listening("benchmarks.teams_bot", kind, told=told)


def _addresses(teams: StandIn) -> str:
    """Where the stand-in is, as a bot reads it."""
    return json.dumps({
        "metadata_url": teams.metadata_url,
        "app_id": teams.identity.app_id,
        "token": teams.identity.give(),
    })  # fmt: skip


async def _opened() -> aiohttp.ClientSession:
    return aiohttp.ClientSession()
