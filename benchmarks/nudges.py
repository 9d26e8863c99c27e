"""Nudges: 10,000 channels at once within the platforms' limits, keeping one, and planning a year of them."""

import asyncio
import heapq
import json
import random
import sqlite3
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.lines import Line, Target, line
from benchmarks.measuring import check, cpu_us, interleaved
from eic_bot.adapters.slack.channel import LIMITS as SLACK
from eic_bot.adapters.teams.channel import LIMITS as TEAMS
from eic_bot.dialogs.messages import Message, Ours, Paragraph
from eic_bot.model.quiet import local
from eic_bot.service.envelopes import Address, Delivered
from eic_bot.service.limits import Limits
from eic_bot.service.pacing import AHEAD, Pacing
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Changes, Outgoing, Scope
from eic_bot.store.database import open_database
from tests.nudges.test_year import lived, owners

CHANNELS, TENANTS = 10_000, 20
EACH = 2
"""A post, and what belongs in its thread."""
KEPT = 500
TICK = 1e-6
HERE = Scope("slack:T1")
EVERYONE = Scope(None)


def measure(rounds: int) -> list[Line]:
    """N1 under a clock of its own; N2 on SQLite; N3 in memory."""
    return [*_fan_out(), _kept(rounds), *_planned()]


def _fan_out() -> list[Line]:
    found = []
    for name, limits in (("Slack", SLACK), ("Teams", TEAMS)):
        for tenants in (1, TENANTS):
            taken, violations = _sent(limits, tenants)
            check(expected=0, found=violations, what=f"messages to {name} that were too fast")
            least = CHANNELS / tenants * EACH / limits.tenant_per_second
            found.append(
                line(
                    f"N1 posts with their threads in {CHANNELS:,} channels of {tenants} in {name}, its clock", [taken],
                    "s", "the least its limits allow", [least], target=Target(1.05, 1.0),
                )
            )  # fmt: skip
    return found


def _sent(limits: Limits, tenants: int) -> tuple[float, int]:
    """Seconds until all was sent, and how often a limit was broken: as a courier does it, by a clock that is moved."""
    pacing, last, violations = Pacing(limits), 0.0, 0
    waiting = {f"T{one}": [(0.0, number, 0) for number in range(one, CHANNELS, tenants)] for one in range(tenants)}
    before: dict[Address | str, float] = {}
    looks = [(0.0, tenant) for tenant in waiting]
    while looks:
        now, tenant = heapq.heappop(looks)
        lanes = waiting[tenant]
        while lanes and lanes[0][0] <= now:
            ready, number, part = heapq.heappop(lanes)
            address = Address("x", tenant, f"C{number}")
            slot = pacing.reserve(address, now)
            if not slot.is_soon:
                heapq.heappush(lanes, (ready, number, part))
                heapq.heappush(looks, (slot.at - AHEAD + TICK, tenant))
                break
            violations += slot.at - before.get(address, -9.0) < 1 / limits.address_per_second - TICK
            violations += slot.at - before.get(tenant, -9.0) < 1 / limits.tenant_per_second - TICK
            before[address] = before[tenant] = last = slot.at
            if part + 1 < EACH:
                heapq.heappush(lanes, (slot.at + 1 / limits.address_per_second, number, part + 1))
        else:
            if lanes:
                heapq.heappush(looks, (lanes[0][0], tenant))
    return last, violations


def _kept(rounds: int) -> Line:
    """N2: put into the outbox, claimed and noted as delivered, all of it committed; beside a bare insert of as much."""
    with TemporaryDirectory() as folder, asyncio.Runner() as runner:
        stack, number = AsyncExitStack(), [0]
        opened = stack.enter_async_context(open_database(f"sqlite:///{folder}/nudges.db"))
        database = runner.run(opened)  # once, as a service does
        bare = sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)
        bare.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE bare (key TEXT, said TEXT)")
        found = interleaved(
            {
                "ours": lambda: cpu_us(lambda: runner.run(_round(database, number)), KEPT),
                "bare": lambda: cpu_us(lambda: _insert(bare), KEPT),
            },
            rounds,
        )
        runner.run(stack.aclose())
        bare.close()
    note = "APScheduler on SQLite took 1,750 µs for one (measured elsewhere; it is no dependency)"
    return line("N2 keep, claim and settle a nudge, SQLite, CPU", found["ours"], "µs", "bare inserts of one commit",
                found["bare"], target=Target(87.5, 11.7, "value"), note=note)  # fmt: skip


async def _round(database: Transactions, number: list[int]) -> None:
    number[0] += 1
    addresses = [Address("slack", "T1", f"C{one}") for one in range(KEPT)]

    def put(tx: Transaction) -> None:
        owners = tx.owners(addresses, 1, set(addresses))
        changes = Changes(1)
        for one in owners:
            key = f"nudge:{one.id}:{number[0]}"
            changes.outgoing.append(Outgoing(one.id, one.address, number[0], "send", key, _message(key)))
        tx.save(changes)

    await database.run(HERE, put)
    claimed = await database.run(EVERYONE, lambda tx: tx.claim("slack", 10, KEPT))
    check(expected=KEPT, found=len(claimed), what="nudges that were claimed")
    await database.run(EVERYONE, lambda tx: tx.receipts([(one.id, Delivered("C1:1.1")) for one in claimed], 10))


def _message(key: str) -> Message:
    return Message(key, (Paragraph((Ours("For one thing, level 2: a title (a publisher).", "en"),)),), "nudge")


def _insert(bare: sqlite3.Connection) -> None:
    said = json.dumps({"parts": [{"text": "For one thing, level 2: a title (a publisher)."}]})
    bare.execute("BEGIN IMMEDIATE")
    bare.executemany("INSERT INTO bare VALUES (?, ?)", [(f"nudge:{one}", said) for one in range(KEPT)])
    bare.execute("COMMIT")


def _planned() -> list[Line]:
    """N3: every decision of a year for 1,000 channels and 5,000 people; beside asking each wall clock once."""
    decided: list[int] = []

    def year() -> None:
        decided.append(sum(one.looks for one in lived(random.Random(7))))

    spent = cpu_us(year)
    each = spent / decided[0]
    walls = owners(random.Random(7))
    clock: Callable[[], object] = lambda: [local(one.course.due, one.manner.zone) for one in walls]  # noqa: E731
    floor = cpu_us(clock, len(walls))
    return [
        line("N3 one decision of a year of nudges", [each], "µs", "asking a clock on a wall once", [floor],
             note=f"{decided[0]:,} decisions, {spent / 1e6:.1f} s for the year of 6,000"),
    ]  # fmt: skip
