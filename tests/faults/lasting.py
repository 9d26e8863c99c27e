"""Whole rounds of both councils for as long as one likes, and what came of it."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from eic_bot.adapters.slack.manifest import manifest
from eic_bot.entrypoints.demonstration.orders import Orders
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.simulator.page.clock import MovedClock
from eic_bot.simulator.slack import SlackStandIn
from eic_bot.simulator.slack.app import App
from eic_bot.simulator.teams.stand_in import StandIn
from tests.faults import visiting
from tests.faults.assessing import hold_rounds
from tests.faults.councils import CouncilSiege
from tests.faults.judging import rest
from tests.faults.officers import TENANT
from tests.faults.operating import publish
from tests.store.support import rows
from tests.support.hosting import PHRASES
from tests.support.transcripts import FOLDER

COUNCIL_PACK = str(FOLDER / "packs" / "council")
BOUNDLESS = ((10**9, 1.0),)
A_MINUTE = 1_000 / 60
"""Officers who come: a thousand in an hour."""
MORNING = 10
"""A day is passed over at once, and what is due at ten must be due by then."""
STUCK_S = 60.0
"""Where nothing becomes less for so long, something is stuck."""
KEPT = ("lost", "doubled", "crossed")


@asynccontextmanager
async def besieged(url: str, seed: str) -> AsyncIterator[CouncilSiege]:
    """Both councils, with a database that is empty."""
    clock = MovedClock()
    clock.move(to_a_morning(clock))
    async with AsyncExitStack() as stack:
        app = App.from_manifest(manifest(PHRASES, visiting.SITE))
        slack = await stack.enter_async_context(SlackStandIn(app, clock))
        slack.pacing.enabled = False
        slack.outgoing.retries = (0.3,) * 2_000
        teams = await stack.enter_async_context(StandIn(clock=clock.now))
        teams.throttle.conversation = teams.throttle.tenant = BOUNDLESS
        teams.identity.clock = time.time
        workspace = slack.workspace("Westshire")
        installed = workspace.install()
        orders = Orders(
            database=url,
            pack=COUNCIL_PACK,
            moved_ms=clock.moved_ms,
            slack_api_url=slack.api_url,
            slack_bot_token=installed.bot_token,
            slack_signing_secret=app.signing_secret,
            teams_app_id=teams.identity.app_id,
            teams_tenant=TENANT,
            teams_metadata_url=teams.metadata_url,
            teams_token=teams.identity.give(10**7),
            site=visiting.SITE,
        )
        siege = CouncilSiege(url, random.Random(seed), slack, workspace, installed.team_id, teams, clock, orders)
        try:
            yield siege
        finally:
            await asyncio.gather(*[one.child.end(kill=True) for one in siege.replicas])


def to_a_morning(clock: MovedClock) -> int:
    """By how much the clock is moved so that it is a decent hour: what waits for one would wait all the time."""
    now = datetime.fromtimestamp(clock.milliseconds() / 1000, UTC)
    morning = now.replace(hour=MORNING, minute=5, second=0) + timedelta(days=1)
    return int((morning - now).total_seconds() * 1000)


async def last(
    siege: CouncilSiege, seconds: float, replicas: int, crash: Callable[[], Awaitable[None]]
) -> dict[str, Any]:
    """Harm is done for so long, and then all of it must be mended."""
    started = time.monotonic()
    await siege.start(replicas)
    beside = [asyncio.create_task(one) for one in (siege.keep(replicas), siege.look(2.0))]
    doing: list[Awaitable[None]] = [siege.kill(), siege.trouble(), siege.pass_time(), crash()]
    doing += [publish(siege, read_pack(COUNCIL_PACK)), *[hold_rounds(siege, kind) for kind in ("s", "t")]]
    officers = max(4, round(A_MINUTE * seconds / 60))
    doing += [visiting.come(siege, officers, seconds), visiting.reply(siege), visiting.settle_rooms(siege)]
    tasks = [asyncio.ensure_future(one) for one in doing]
    await asyncio.sleep(seconds)
    siege.is_over = True
    for outcome in await asyncio.gather(*tasks, return_exceptions=True):
        if outcome is not None:
            siege.violations.append(f"what went on did not end well: {outcome!r}")
    await rest(siege, STUCK_S)
    for one in beside:
        one.cancel()
    await asyncio.gather(*beside, return_exceptions=True)
    siege.violations += siege.growth.violations()
    return {"seconds": round(time.monotonic() - started), **report(siege)}


def report(siege: CouncilSiege) -> dict[str, Any]:
    """What was done, what came of it, and what grew."""
    counted = {
        "nudges sent": "SELECT count(*) FROM nudges_sent",
        "messages delivered": "SELECT count(*) FROM outbox WHERE status = 2",
        "dead letters": "SELECT count(*) FROM outbox WHERE status = 3",
    }
    return {
        **siege.counts,
        **{name: siege.counts[name] for name in KEPT},
        "comments taken": len(siege.said),
        "officers": len(siege.ids),
        **{name: rows(siege.url, statement)[0][0] for name, statement in counted.items()},
        "growth": siege.growth.report(),
        "violations": siege.violations,
    }
