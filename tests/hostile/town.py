"""A whole service, its councils and their people, and what must hold whatever they do.

An action is a list that can be written as JSON: what it is, then what it is with. ``do`` does it and looks whether all
holds; a case is one input that the service took, or one page or file of somebody that was looked at.
"""

import re
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eic_bot.dialogs.messages import Control, Message
from eic_bot.dialogs.plain import plain
from eic_bot.entrypoints.wiring import Running
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address, Delivered, Event, Inbound, Outbound
from eic_bot.service.envelopes import Receipt as Taken
from eic_bot.service.limits import Limits
from eic_bot.service.tenancy import scope_of
from eic_bot.service.turn import turns
from tests.hostile.direct import running_directly
from tests.hostile.people import HOMES, NAMES, PEOPLE, home_of
from tests.hostile.words import TOKEN
from tests.publishing.test_any_edit import SMALL
from tests.service.house import START, controls_of
from tests.store.support import rows

Action = list[Any]
MOST_SEEN = 400
CHANNELS = ("slack", "teams", "web")
TOGETHER = 4
"""After so many actions it is delivered: people press what they saw a while ago."""
CODE = re.compile(r"\b[A-Z2-9]{4}-[A-Z2-9]{4}\b")
LINK = re.compile(r"/my/([\w-]{20,})")


class Broken(AssertionError):  # noqa: N818 - what does not hold
    """Something that must hold does not."""


@dataclass
class Screen:
    """A channel that takes everything and names it; what of other councils stands in it is noted."""

    town: "Town"
    name: str
    limits: Limits = Limits()

    async def send(self, outbound: Outbound) -> Taken:
        self.town.sent.add(outbound.address)
        if outbound.message is not None:
            self.town.show(outbound.address, outbound.message)
        return Delivered(outbound.reference or f"named {outbound.id}")


@dataclass
class Town:
    """The service, and what is known of what was done to it."""

    path: Path
    bot: Running = field(init=False)
    now: int = START
    number: int = 0
    cases: Counter[str] = field(default_factory=Counter)
    """By what was done."""
    doing: str = ""
    version: int = 1
    sent: set[Address] = field(default_factory=set)
    unheard: list[Inbound] = field(default_factory=list)
    """Who is to be answered by the next delivery."""
    undelivered: int = 0
    seen: list[tuple[str, Control]] = field(default_factory=list)
    taken: list[Inbound] = field(default_factory=list)
    codes: dict[int, str] = field(default_factory=dict)
    """The newest code of each person, to link another account."""
    links: dict[int, str] = field(default_factory=dict)
    """What the newest link to each person's page carries."""
    linked: dict[int, set[int]] = field(default_factory=dict)
    """Who were one person at any time: words of one may be with the other."""
    answers: int = 0
    crossed: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"sqlite:///{self.path}"

    def show(self, address: Address, message: Message) -> None:
        """Somebody sees this: nothing of another council is in it."""
        shown = plain(message)
        self.look(shown, home_of(address), str(address))
        self.seen += [(message.session, one) for one in controls_of(message)]
        del self.seen[:-MOST_SEEN]
        if address in PEOPLE:
            who = PEOPLE.index(address)
            if found := CODE.search(shown):
                self.codes[who] = found[0]
            if found := LINK.search(shown):
                self.links[who] = found[1]

    def look(self, shown: str, home: str, where: str) -> None:
        """Nothing of another organisation stands in what is shown in this one."""
        for found in TOKEN.finditer(shown):
            author = int(found[1]) % len(PEOPLE)
            if HOMES[author] != home:
                self.crossed.append(f"{where} sees {found[0]} of {PEOPLE[author]}")

    async def do(self, action: Action) -> None:
        """One action, and what must hold after it."""
        from tests.hostile.actions import ACTIONS

        what, *rest = action
        self.doing = what
        await ACTIONS[what](self, *rest)
        self.undelivered += 1
        if self.undelivered >= TOGETHER:
            await self.deliver()

    # --- what is taken ---

    def inbound(self, who: int, event: Event, session: str | None = None) -> Inbound:
        """It came from them, with a key of its own."""
        self.number += 1
        return Inbound(f"e{self.number}", PEOPLE[who], event, self.now, session, name=NAMES[who])

    async def take(self, inputs: Sequence[Inbound], *, answered: bool = True, kinds: Sequence[str] = ()) -> None:
        """All of it in one transaction; everybody is answered where they said it. ``kinds`` where they differ."""
        self.now += 1_000
        await self.turns(inputs)
        self.cases.update(kinds or [self.doing] * len(inputs))
        self.unheard += inputs if answered else ()
        self.taken = [*self.taken[-200:], *inputs]

    async def turns(self, inputs: Sequence[Inbound]) -> None:
        scope = scope_of(inputs[0].address)
        await self.bot.transactions.run(scope, lambda tx: turns(tx, inputs, self.bot.house, self.now))

    async def deliver(self) -> None:
        """Everybody gets what there is for them, and nothing of another council; nobody waits for an answer."""
        for name in CHANNELS:
            await deliver_due(self.bot.transactions, Screen(self, name), lambda: self.now)
        if left := [one.event for one in self.unheard if one.address not in self.sent]:
            raise Broken(f"not answered: {left[:3]}")
        if self.crossed:
            raise Broken(f"crossed: {self.crossed[:3]}")
        self.sent.clear()
        self.unheard.clear()
        self.undelivered = 0

    # --- what must hold ---

    async def rest(self) -> None:
        """Nothing waits or is dead; nothing was lost; every answer is with who gave it."""
        await self.deliver()
        if left := rows(self.url, "SELECT id, status, last_error FROM outbox WHERE status <> 2"):
            raise Broken(f"not delivered: {left[:3]}")
        if gaps := rows(self.url, GAPS):
            raise Broken(f"gaps in what was sent: {gaps[:3]}")
        for channel, tenant, external, comment in rows(self.url, COMMENTS):
            for found in TOKEN.finditer(comment):
                self._with_its_author(found, Address(channel, tenant, external))
        if written := [one for row in rows(self.url, AUDITED) for one in row if TOKEN.search(one)]:
            raise Broken(f"words of people in the audit: {written[:3]}")
        if (left_now := self.counted()) < self.answers:
            raise Broken(f"of {self.answers} answers {left_now} are left")
        self.answers = left_now

    def _with_its_author(self, found: re.Match[str], address: Address) -> None:
        author = int(found[1]) % len(PEOPLE)
        allowed = {PEOPLE[one] for one in {author, *self.linked.get(author, ())}}
        if address.channel != "web" and address not in allowed:
            raise Broken(f"{found[0]} is with {address}")
        if address.channel == "web" and home_of(address) != HOMES[author]:
            raise Broken(f"{found[0]} is with {address}")

    def counted(self) -> int:
        """How many answers there are."""
        return int(rows(self.url, "SELECT count(*) FROM answers")[0][0])

    def counts(self) -> list[tuple[Any, ...]]:
        return rows(self.url, "SELECT (SELECT count(*) FROM answers), (SELECT count(*) FROM outbox)")

    def ask(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        for value in values:
            sql = sql.replace("?", f"'{value}'", 1)
        return rows(self.url, sql)


GAPS = """SELECT owners.id, owners.sequence, count(outbox.id) FROM owners JOIN outbox ON outbox.owner = owners.id
    GROUP BY owners.id
    HAVING count(outbox.id) <> count(DISTINCT outbox.sequence) OR max(outbox.sequence) > owners.sequence"""
AUDITED = "SELECT actor, action, subject, coalesce(before, ''), coalesce(after, '') FROM audit"
COMMENTS = """SELECT addresses.channel, addresses.tenant, addresses.external, answers.comment FROM answers
    JOIN respondent_people AS people ON people.respondent = answers.respondent
    JOIN addresses ON addresses.owner = people.owner WHERE answers.comment IS NOT NULL"""


@asynccontextmanager
async def town(folder: Path) -> AsyncIterator[Town]:
    """A new one, with its database in that folder."""
    one = Town(folder / "town.db")
    async with running_directly(one.path, SMALL, Screen(one, "slack"), START, lambda: one.now) as bot:
        one.bot = bot
        yield one
