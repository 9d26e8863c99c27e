"""Whole rounds of two councils, one in Slack and one in Teams, while replicas, the database and both platforms fail.

Officers begin rounds with and without names, take part, comment and hand in; packs are published, people erased, and
the clock goes on, so that reminders and nudges are sent. Afterwards: lost, doubled and crossed must be nothing.
"""

import asyncio
import json
import random
import re
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from eic_bot.adapters.slack.manifest import manifest
from eic_bot.adapters.slack.routes import EVENTS
from eic_bot.adapters.teams.routes import PATH
from eic_bot.dialogs.dialog import Content
from eic_bot.entrypoints.demo_child import Child
from eic_bot.entrypoints.demo_orders import Orders
from eic_bot.entrypoints.demo_process import LISTENING
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.errors import OperatorError
from eic_bot.service.content import Library
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.publishing.deciding import Confirmed
from eic_bot.service.publishing.operating import Press
from eic_bot.service.publishing.records import Movers
from eic_bot.service.rights.erasing import erase, foresee
from eic_bot.service.rights.finding import find_person
from eic_bot.service.tenancy import scope_of
from eic_bot.simulator.page.clock import MovedClock
from eic_bot.simulator.slack import SlackStandIn
from eic_bot.simulator.slack.app import App
from eic_bot.simulator.slack.faults import Fault as SlackFault
from eic_bot.simulator.slack.faults import Trouble
from eic_bot.simulator.slack.workspace import Workspace
from eic_bot.simulator.teams.faults import Fault as TeamsFault
from eic_bot.simulator.teams.stand_in import StandIn
from eic_bot.store.database import open_database
from tests.faults.growing import Growth
from tests.publishing.press import changed, reword
from tests.store.support import rows
from tests.support.hosting import PHRASES
from tests.support.transcripts import FOLDER

TENANT = "5a3e0000-0000-4000-8000-00000000c001"
COUNCIL_PACK = str(FOLDER / "packs" / "council")
BOUNDLESS = ((10**9, 1.0),)
OFFICERS = 3
"""Who take part in each round, beside its sponsor and its super-user."""
READ_AT_ONCE = 40
"""So many messages wait at most when its next round begins."""
DAY_MS = 86_400_000
KEY = re.compile(r"\b([a-z]+\d+)-r(\d+)\b")
Say = Callable[[str], Awaitable[None]]


@dataclass
class Officer:
    """Somebody of a council; ``say`` writes until it is taken."""

    name: str
    address: Address
    say: Say


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
    gone: set[str] = field(default_factory=set)
    """Comments of those who were erased."""
    violations: list[str] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    is_over: bool = False
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

            async def in_slack(text: str) -> None:
                self.aim()
                delivery = await self.workspace.say(user, text)
                assert delivery is not None
                await delivery.done.wait()
                assert delivery.taken, "Slack gave it up"

            return Officer(name.title(), Address("slack", self.team, user.id), in_slack)
        person = self.teams.tenant(TENANT).user(name.title())
        person.chat.closed = None
        self.ids[name] = person.user.aad

        async def in_teams(text: str) -> None:
            self.aim()
            delivery = await person.say(text)
            assert delivery is not None
            while delivery.status != 200:
                await asyncio.sleep(0.3)
                self.aim()
                delivery = await self.teams.line.again(delivery)

        return Officer(name.title(), Address("teams", TENANT, person.user.aad), in_teams)

    async def hold_rounds(self, kind: str) -> None:
        """One round after the other in one council: with names, then without."""
        self.serial += 1
        sponsor, leader = (
            self.officer(self.serial * 100, f"{kind}sponsor"),
            self.officer(self.serial * 100, f"{kind}leader"),
        )
        for one in (sponsor, leader):
            await one.say("hello")
        number = 0
        while not self.is_over:
            number += 1
            officers = [
                self.officer(self.serial * 1000 + number * 10 + place, f"{kind}officer") for place in range(OFFICERS)
            ]
            await self._round(sponsor, leader, officers, number)
            await self._have_read()

    async def _have_read(self) -> None:
        """Who is written to at the pace of one conversation reads most of it before the next round."""
        while not self.is_over and await self._count(DUE) > READ_AT_ONCE:  # noqa: ASYNC110  as long as it takes
            await asyncio.sleep(0.5)

    async def _count(self, statement: str) -> int:
        with suppress(Exception):  # the database may be away
            return int((await asyncio.to_thread(rows, self.url, statement))[0][0])
        return READ_AT_ONCE + 1

    async def _round(self, sponsor: Officer, leader: Officer, officers: Sequence[Officer], number: int) -> None:
        for one in officers:
            await one.say("hello")
        day = datetime.fromtimestamp(self.clock.milliseconds() / 1000, UTC) + timedelta(days=60)
        mode = ("named", "anonymous")[number % 2]
        for text in ("new round", mode, f"{day:%d %B %Y}".lstrip("0"), "yes", leader.name):
            await sponsor.say(text)
        await sponsor.say(f"invite {', '.join(one.name for one in officers)}")
        await asyncio.gather(*[self._take_part(one, number) for one in officers])
        await sponsor.say("begin workshop")
        for text in ("official view", "dd", "pp", "publish", "yes"):
            await leader.say(text)
        self.counts[f"rounds {mode}"] += 1
        if self.chance.random() < 0.5:
            await self._erase(self.chance.choice(officers), number)

    async def _take_part(self, officer: Officer, number: int) -> None:
        key = f"{officer.name.lower()}-r{number}"
        await officer.say("accept")
        await officer.say("dd")
        await officer.say(f"comment {key}")
        self.said.add(key)
        for text in ("pp", "submit", "yes"):
            await asyncio.sleep(self.chance.uniform(0.0, 0.3))
            await officer.say(text)

    # --- what operators do ---

    async def publish(self, content: Content) -> None:
        """Version after version, for everybody."""
        version = 1
        while not self.is_over:
            await asyncio.sleep(self.chance.uniform(10.0, 25.0))
            version += 1
            newer = changed(f"9.{version}.0", reword("waste.less.1", f"Other words, {version}"), content)
            if await self._published(newer):
                self.counts["packs published"] += 1

    async def _published(self, content: Content) -> bool:
        async def no_copy(change: str) -> None:
            del change

        with suppress(Exception):  # the database may be away: the next version is published then
            async with open_database(self.url, "an operator") as transactions:
                press = Press(transactions, Library(), self.clock.milliseconds, no_copy, by_two=False, most=None)
                weighed = await press.report(content, "")
                if weighed.impact is None:
                    return False
                await press.publish(content, Confirmed("ada", weighed.impact.token, Movers("all")), "")
                return True
        return False

    async def _erase(self, officer: Officer, number: int) -> None:
        """Once; where the database is away, nobody is erased."""

        def work(tx: Transaction) -> bool:
            person = find_person(tx, ":".join(officer.address))
            foreseen = foresee(tx, person, "erased") if person is not None else None
            if foreseen is None or foreseen.refused:
                return False
            erase(tx, Library(), foreseen, "operator", self.clock.milliseconds())
            return True

        key = f"{officer.name.lower()}-r{number}"
        self.gone.add(key)
        with suppress(Exception):
            async with open_database(self.url, "an operator") as transactions:
                self.counts["erased"] += await transactions.run(scope_of(officer.address), work)

    async def look(self, every: float) -> None:
        """How much there is of everything, again and again."""
        while True:
            await asyncio.sleep(every)
            for place, one in enumerate(self.replicas):
                self.growth.process(
                    one.child.process.pid, "the replica that is never killed" if not place else "others"
                )
            with suppress(Exception):
                counted = await asyncio.to_thread(rows, self.url, COUNTED)
                for name, amount in zip(("connections", *TABLES), counted[0], strict=True):
                    self.growth.note(f"{name}", amount)

    # --- the end ---

    async def rest(self, seconds: float) -> None:
        """Everything comes to rest, and is judged; it is stuck where nothing becomes less for so long."""
        least, ends = 10**9, time.monotonic() + seconds
        while waiting := await self._count(DUE):
            if waiting < least:
                least, ends = waiting, time.monotonic() + seconds
            if time.monotonic() > ends:
                self.violations.append(f"{waiting} messages were due and never came to rest")
                break
            await asyncio.sleep(0.5)
        self.judge()

    def judge(self) -> None:
        """Lost, doubled, crossed."""
        kept: Counter[str] = Counter()
        for comment, external in rows(self.url, COMMENTS):
            for name, number in KEY.findall(comment):
                kept[f"{name}-r{number}"] += 1
                if external not in (None, self.ids[name]):
                    self.violations.append(f"crossed: {name} is with {external}")
                    self.counts["crossed"] += 1
        for key in sorted(self.said - self.gone):
            self.counts["lost"] += kept[key] == 0
            self.counts["doubled"] += kept[key] > 1
            if kept[key] != 1:
                self.violations.append(f"{key} is kept {kept[key]} times")
        self._look_across()

    def _look_across(self) -> None:
        """Nothing that was said in one council was shown in the other."""
        in_slack = json.dumps([one.request for one in self.slack.journal.calls("chat.postMessage")], default=str)
        in_teams = json.dumps([one.activity for one in self.teams.world.taken], default=str)
        for where, shown, kind in (("Slack", in_slack, "t"), ("Teams", in_teams, "s")):
            crossed = [name for name, _ in KEY.findall(shown) if name.startswith((f"{kind}officer",))]
            self.counts["crossed"] += len(crossed)
            if crossed:
                self.violations.append(f"crossed into {where}: {crossed[:3]}")


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
COMMENTS = """SELECT answers.comment, addresses.external FROM answers
    LEFT JOIN respondent_people AS people ON people.respondent = answers.respondent
    LEFT JOIN addresses ON addresses.owner = people.owner WHERE answers.comment IS NOT NULL"""
TABLES = ("answers", "sessions", "outbox", "inbox", "timers", "audit")
CONNECTIONS = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'eic-bot'"
DUE = "SELECT count(*) FROM outbox WHERE status < 2 AND next_at <= (SELECT coalesce(max(sent_at), 0) FROM outbox)"
"""What waits for a decent hour, or for a later try, is in order; what was due before the last one sent is not."""
COUNTED = f"SELECT ({CONNECTIONS}), " + ", ".join(f"(SELECT count(*) FROM {name})" for name in TABLES)


@asynccontextmanager
async def besieged(url: str, seed: str) -> AsyncIterator[CouncilSiege]:
    """Both councils, with a database that is empty."""
    clock = MovedClock()
    async with AsyncExitStack() as stack:
        app = App.from_manifest(manifest(PHRASES, "https://soak.invalid"))
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
            moved_ms=0,
            slack_api_url=slack.api_url,
            slack_bot_token=installed.bot_token,
            slack_signing_secret=app.signing_secret,
            teams_app_id=teams.identity.app_id,
            teams_tenant=TENANT,
            teams_metadata_url=teams.metadata_url,
            teams_token=teams.identity.give(10**7),
        )
        siege = CouncilSiege(url, random.Random(seed), slack, workspace, installed.team_id, teams, clock, orders)
        try:
            yield siege
        finally:
            await asyncio.gather(*[one.child.end(kill=True) for one in siege.replicas])


async def last(
    siege: CouncilSiege, seconds: float, replicas: int, crash: Callable[[], Awaitable[None]]
) -> dict[str, Any]:
    """Harm is done for so long, and then all of it must be mended."""
    content = read_pack(COUNCIL_PACK)
    await siege.start(replicas)
    beside = [asyncio.create_task(one) for one in (siege.keep(replicas), siege.look(2.0))]
    doing: list[Awaitable[None]] = [siege.kill(), siege.trouble(), siege.pass_time(), siege.publish(content), crash()]
    doing += [siege.hold_rounds(kind) for kind in ("s", "t")]
    tasks = [asyncio.ensure_future(one) for one in doing]
    await asyncio.sleep(seconds)
    siege.is_over = True
    for outcome in await asyncio.gather(*tasks, return_exceptions=True):
        if outcome is not None:
            siege.violations.append(f"what went on did not end well: {outcome!r}")
    await siege.rest(60.0)
    for one in beside:
        one.cancel()
    await asyncio.gather(*beside, return_exceptions=True)
    return {
        **siege.counts,
        **{name: siege.counts[name] for name in ("lost", "doubled", "crossed")},
        "comments taken": len(siege.said),
        "officers": len(siege.ids),
        "nudges sent": rows(siege.url, "SELECT count(*) FROM nudges_sent")[0][0],
        "messages delivered": rows(siege.url, "SELECT count(*) FROM outbox WHERE status = 2")[0][0],
        "dead letters": rows(siege.url, "SELECT count(*) FROM outbox WHERE status = 3")[0][0],
        "growth": siege.growth.report(),
        "violations": siege.violations,
    }
