"""People in a stand-in of Teams, and what it took, as the invariants are judged everywhere else."""

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import TypeAdapter

from eic_bot.adapters.teams.render import rendered
from eic_bot.dialogs.messages import Control, Message
from eic_bot.service.pressing import packed
from eic_bot.simulator.teams import events
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.stand_in import StandIn
from eic_bot.simulator.teams.world import Shown
from tests.faults.fleet import LIMIT, Fleet, Replica
from tests.faults.invariants import Seen, Verdict, judged, seen
from tests.store.support import rows
from tests.support.engine_height import english

COUNCIL = "5a3e0000-0000-4000-8000-00000000c001"
BOUNDLESS = ((10**9, 1.0),)
MESSAGE: TypeAdapter[Message] = TypeAdapter(Message)
Json = dict[str, Any]


@dataclass
class TeamsScene:
    """Replicas and the stand-in. Events have keys as in the crowd: ``ann-0`` begins, ``ann-7`` is the seventh."""

    ships: Fleet
    teams: StandIn
    persons: dict[str, Person] = field(default_factory=dict)
    acknowledged: set[str] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)
    """Our keys of events, by those of the inbox."""
    people: dict[str, str] = field(default_factory=dict)
    """Names by the id that somebody has in the tenant, and by that of their chat."""

    async def talk(self, who: str, events_: int, first: int = 0) -> None:
        """One person says so many things, each after the one before was taken; Teams sends until it is."""
        if who not in self.persons:
            self.persons[who] = self.teams.tenant(COUNCIL).user(who.title())
        person = self.persons[who]
        person.chat.closed = None
        self.people |= {person.user.aad: who, person.chat.id: who}
        for number in range(first, first + events_):
            await self._tell(self._event(person, f"{who}-{number}"), f"{who}-{number}")

    def _event(self, person: Person, key: str) -> Json:
        kind = "invoke" if key.endswith("-0") else "message"
        event = events.envelope(self.teams.world, self.teams.service_url, person.chat, person.user, kind)
        name = f"{person.chat.id}|{event['id']}"
        if kind == "message":
            self.names[name] = key
            return events.words(event, f"comment {key}")
        self.names[f"{name}#0"] = key
        data = {"verb": "press", "control": packed("", "home", Control("open first_look"))}
        return events.executed(event, Shown("1", "28:bot", ""), {"verb": "press", "data": data}, data)

    async def _tell(self, activity: Json, key: str) -> None:
        ends = time.monotonic() + LIMIT
        while True:
            if ports := self.ships.ports():
                self.teams.meet(f"http://127.0.0.1:{ports[len(self.teams.line.deliveries) % len(ports)]}/api/messages")
                if (await self.teams.line.deliver(activity)).status == 200:
                    break
            assert time.monotonic() < ends, f"{key} is never taken"
            await asyncio.sleep(0.05)
        self.acknowledged.add(key)

    async def replaced(self, replica: Replica) -> Replica:
        """Once this one is over, another in its place; its leases need not be waited for."""
        await self._until(replica.is_over)
        rows(self.url, f"UPDATE outbox SET lease_until = 0 WHERE lease_owner LIKE '%:{replica.pid}:%'")
        return (await self.ships.up(1))[0]

    async def _until(self, holds: Callable[[], object]) -> None:
        ends = time.monotonic() + LIMIT
        while not holds():
            assert time.monotonic() < ends, "\n".join(one.said() for one in self.ships.replicas)
            await asyncio.sleep(0.02)

    @property
    def url(self) -> str:
        return self.ships.job.url

    async def settled(self, gap: int = 0) -> Verdict:
        """Everything has come to rest, and everything holds."""
        await self._until(lambda: rows(self.url, "SELECT count(*) FROM outbox WHERE status < 2") == [(0,)])
        verdict = judged(self._seen(), self.acknowledged, gap)
        assert not verdict.violations, "\n".join(verdict.violations)
        assert rows(self.url, "SELECT last_error FROM outbox WHERE status = 3") == [], "no trouble here is for ever"
        return verdict

    def _seen(self) -> Seen:
        found = seen(self.url, ())
        owners = {id: (sequence, self.people[external]) for id, (sequence, external) in found.owners.items()}
        outbox = [(*row[:8], self.people[row[8]], *row[9:]) for row in found.outbox]
        inbox = {self.names.get(key, key) for key in found.inbox}
        return replace(found, inbox=inbox, owners=owners, outbox=outbox, accepted=self._accepted(outbox))

    def _accepted(self, outbox: list[tuple[Any, ...]]) -> list[Json]:
        """Which row each thing is that Teams took: the one that says so, and of several alike one that is not there."""
        known: Mapping[tuple[str, str, str], list[tuple[Any, ...]]] = defaultdict(list)
        operations = dict(rows(self.url, "SELECT id, operation FROM outbox"))
        for row in outbox:
            [showing] = rendered(MESSAGE.validate_json(row[6]), english())
            known[row[8], operations[row[0]], _content(showing.activity)].append(row)
        accepted: list[Json] = []
        for one in self.teams.world.taken:
            who = self.people[one.conversation]
            alike = known[who, one.operation, _content(one.activity)]
            there = {each["mark"] for each in accepted}
            new = [row for row in alike if row[5] not in there]
            mark, sequence = [*[(row[5], row[2]) for row in (*new[:1], *alike[-1:])], ("of no row", 0)][0]
            where = {"tenant": COUNCIL, "external": who}
            accepted.append({**where, "mark": mark, "sequence": sequence, "fault": "lost" if one.is_lost else ""})
        return accepted


def _content(activity: Json) -> str:
    """What is said, without where and by whom."""
    kept = {name: value for name, value in activity.items() if name in ("text", "summary", "attachments")}
    return json.dumps(kept, sort_keys=True)


@asynccontextmanager
async def teams_scene(ships: Fleet) -> AsyncIterator[TeamsScene]:
    """A stand-in without limits of its own; what is refused is what a test orders."""
    async with StandIn() as teams:
        teams.identity.anonymous = True
        teams.throttle.conversation = teams.throttle.tenant = BOUNDLESS
        yield TeamsScene(ships, teams)
