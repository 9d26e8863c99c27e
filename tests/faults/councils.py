"""Whole rounds of two councils, one in Slack and one in Teams, while replicas, the database and both platforms fail.

Here are the replicas and what is done to them; what officers do is in ``assessing`` and ``visiting``, what operators do
in ``operating``, and how it is judged in ``judging``.
"""

import asyncio
import random
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from eic_bot.adapters.slack.routes import EVENTS
from eic_bot.adapters.teams.routes import PATH
from eic_bot.entrypoints.demonstration.child import Child
from eic_bot.entrypoints.demonstration.orders import Orders
from eic_bot.entrypoints.demonstration.process import LISTENING
from eic_bot.errors import OperatorError
from eic_bot.simulator.page.clock import MovedClock
from eic_bot.simulator.slack import SlackStandIn
from eic_bot.simulator.slack.faults import Fault as SlackFault
from eic_bot.simulator.slack.faults import Trouble
from eic_bot.simulator.slack.workspace import Workspace
from eic_bot.simulator.teams.faults import Fault as TeamsFault
from eic_bot.simulator.teams.stand_in import StandIn
from tests.faults.growing import WATCHED, Growth
from tests.faults.officers import TENANT, Officer, in_slack, in_teams
from tests.store.support import rows

DAY_MS = 86_400_000


@dataclass
class Life:
    """One life of a replica."""

    child: Child
    address: str

    @property
    def is_up(self) -> bool:
        return self.child.is_running


@dataclass
class CouncilSiege:
    """Both councils, the replicas, and what was done."""

    url: str
    chance: random.Random
    slack: SlackStandIn
    workspace: Workspace
    team: str
    teams: StandIn
    clock: MovedClock
    orders: Orders
    replicas: list[Life] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    growth: Growth = field(default_factory=Growth)
    counts: Counter[str] = field(default_factory=Counter)
    said: set[str] = field(default_factory=set)
    """Comments that were taken."""
    on_pages: dict[str, str] = field(default_factory=dict)
    """By the comment: what their page showed after it."""
    gone: set[str] = field(default_factory=set)
    """Comments of those who were erased."""
    violations: list[str] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    is_over: bool = False
    people: dict[str, Officer] = field(default_factory=dict)
    """By where they are reached, as the platform names them."""
    turn: int = 0
    serial: int = 0

    def aim(self) -> None:
        """What is sent next goes to the next of the replicas."""
        up = [one for one in self.replicas if one.is_up]
        if up:
            self.turn += 1
            address = up[self.turn % len(up)].address
            self.slack.app.request_url = self.slack.app.command_url = f"{address}{EVENTS}"
            self.teams.meet(f"{address}{PATH}")

    # --- the replicas ---

    async def start(self, number: int) -> None:
        """So many, each until the platforms reach it."""
        while len(self.replicas) < number:
            up: list[str] = []
            child = await Child.spawned(partial(self._heard, up))
            await child.tell(self.orders.model_copy(update={"moved_ms": self.clock.moved_ms}).model_dump_json())
            try:
                up.append((await child.until(LISTENING))[1])
                self.replicas.append(Life(child, up[0]))
            except OperatorError:  # the database was away
                self.counts["ended by themselves"] += 1
                await child.end(kill=True)

    def _heard(self, up: list[str], line: str) -> None:
        """What one says before it is up, as the database is away, is no fault of its."""
        self.log = [*self.log, line][-400:]
        if up and any(word in line for word in ("BrokenPromise", "must hold")):
            self.violations.append(f"a replica said: {line}")

    async def keep(self, number: int) -> None:
        """As a supervisor does; all are told how late it is."""
        moved = self.clock.moved_ms
        while True:
            for one in [one for one in self.replicas if not one.is_up]:
                self.replicas.remove(one)
                await one.child.end(kill=True)
            await self.start(number)
            if moved != self.clock.moved_ms:
                moved = self.clock.moved_ms
                await asyncio.gather(*[one.child.tell(str(moved)) for one in self.replicas])
            await asyncio.sleep(0.1)

    async def kill(self) -> None:
        """All but the first, one after the other; the first is watched for what it takes."""
        while not self.is_over:
            await asyncio.sleep(self.chance.uniform(5.0, 20.0))
            for one in self.replicas[1:]:
                if one.is_up and self.chance.random() < 0.5:
                    one.child.process.kill()
                    self.counts["kills"] += 1

    async def trouble(self) -> None:
        """Both platforms fail now and then."""
        while not self.is_over:
            await asyncio.sleep(self.chance.uniform(0.5, 3.0))
            self.counts["platform faults"] += 1
            if self.chance.random() < 0.5:
                self.slack.faults.add(SlackFault(self.chance.choice(OF_SLACK), "chat.postMessage"))
            else:
                self.teams.faults.force(self.chance.choice(OF_TEAMS))

    async def pass_time(self) -> None:
        """A day every few seconds: what is due is reminded of, nudged, and let go of."""
        while not self.is_over:
            await asyncio.sleep(self.chance.uniform(6.0, 12.0))
            self.clock.move(self.clock.moved_ms + DAY_MS)
            self.counts["days"] += 1

    # --- what people do ---

    def officer(self, number: int, kind: str) -> Officer:
        """Somebody new."""
        name = f"{kind}{number}"
        if kind.startswith("s"):
            user = self.workspace.user(name.title())
            self.ids[name] = user.id
            return self._known(in_slack(self.workspace, self.team, user, self.aim))
        person = self.teams.tenant(TENANT).user(name.title())
        person.chat.closed = None
        self.ids[name] = person.user.aad
        return self._known(in_teams(self.teams, person, self.aim))

    def _known(self, one: Officer) -> Officer:
        self.people[one.address.external] = one
        return one

    def a_replica(self) -> str:
        """The address of one that is up; empty where none is."""
        self.turn += 1
        up = [one.address for one in self.replicas if one.is_up]
        return up[self.turn % len(up)] if up else ""

    async def asked(self, statement: str) -> list[tuple[Any, ...]]:
        """What the database says; nothing while it is away."""
        with suppress(Exception):
            return await asyncio.to_thread(rows, self.url, statement)
        return []

    async def look(self, every: float) -> None:
        """How much there is of everything, again and again."""
        while True:
            await asyncio.sleep(every)
            for place, one in enumerate(self.replicas):
                self.growth.process(one.child.process.pid, "others" if place else WATCHED)
            for counted in await self.asked(COUNTED):
                for name, amount in zip(("connections", *TABLES), counted, strict=True):
                    self.growth.note(name, amount)


OF_SLACK = (
    Trouble.RATE_LIMITED,
    Trouble.SERVER_ERROR,
    Trouble.DROPPED_BEFORE,
    Trouble.SERVER_ERROR_AFTER,
    Trouble.HALF_REPLY,
)
OF_TEAMS = (
    TeamsFault(429, retry_after="1"), TeamsFault(500), TeamsFault(502, when="after"), TeamsFault(drop=True),
    TeamsFault(when="after", drop=True),
)  # fmt: skip
TABLES = (
    *("answers", "sessions", "outbox", "inbox", "timers", "audit", "owners", "suggestions", "page_links"),
    *("link_codes", "nudges_sent", "crossings"),
)
CONNECTIONS = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'eic-bot'"
COUNTED = f"SELECT ({CONNECTIONS}), " + ", ".join(f"(SELECT count(*) FROM {name})" for name in TABLES)
