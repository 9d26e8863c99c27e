"""A whole service, its councils and their people, and what must hold whatever they do.

An action is a list that can be written as JSON: what it is, then what it is with. ``do`` does it and looks whether all
holds; a case is one input that the service took.
"""

import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eic_bot.dialogs.inputs import Chosen, Pressed, Said, Submitted
from eic_bot.dialogs.messages import Control, Message
from eic_bot.dialogs.plain import plain
from eic_bot.entrypoints.wiring import Running, running
from eic_bot.model.answers import Value
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address, Arrived, Delivered, Event, HomeOpened, Inbound, Mentioned, Outbound, Seen
from eic_bot.service.envelopes import Receipt as Taken
from eic_bot.service.limits import Limits
from eic_bot.service.ports import Transaction
from eic_bot.service.rights.erasing import erase, foresee
from eic_bot.service.rights.finding import find_person
from eic_bot.service.tenancy import scope_of
from eic_bot.service.timers import fire_due
from eic_bot.service.turn import turns
from tests.hostile.words import TOKEN, VALUES, text, token
from tests.publishing.press import changed, published, reword
from tests.publishing.test_any_edit import ASKED, SMALL
from tests.service.house import START, Home, controls_of
from tests.store.support import rows

Action = list[Any]
WHERE = (("slack", "T1"), ("slack", "T1"), ("slack", "T1"), ("teams", "T2"), ("teams", "T2"), ("slack", "T3"))
"""Where each of the people is; the last one has the same id there as the first."""
PEOPLE = tuple(
    Address(channel, tenant, f"U{0 if number == len(WHERE) - 1 else number}")
    for number, (channel, tenant) in enumerate(WHERE)
)
ROOMS = (Address("slack", "T1", "C1"), Address("teams", "T2", "C1"))
NAMES = tuple(f"Person{token(number, 0)}" for number in range(len(PEOPLE)))
MOST_SEEN = 400
LARGEST_BATCH = 24


class Broken(AssertionError):  # noqa: N818 - what does not hold
    """Something that must hold does not."""


@dataclass
class Screen:
    """A channel that takes everything; what of other councils stands in it is noted."""

    town: "Town"
    name: str
    limits: Limits = Limits()

    async def send(self, outbound: Outbound) -> Taken:
        self.town.sent.append(outbound.address)
        if outbound.message is not None:
            self.town.show(outbound.address, outbound.message)
        return Delivered()


@dataclass
class Town:
    """The service, and what is known of what was done to it."""

    url: str
    bot: Running = field(init=False)
    now: int = START
    number: int = 0
    cases: int = 0
    version: int = 1
    sent: list[Address] = field(default_factory=list)
    seen: list[tuple[str, Control]] = field(default_factory=list)
    taken: list[Inbound] = field(default_factory=list)
    answers: int = 0
    crossed: list[str] = field(default_factory=list)

    def show(self, address: Address, message: Message) -> None:
        """Somebody sees this: nothing of another council is in it."""
        shown = plain(message)
        for found in TOKEN.finditer(shown):
            author = PEOPLE[int(found[1]) % len(PEOPLE)]
            if author[:2] != address[:2]:
                self.crossed.append(f"{address} sees {found[0]} of {author}")
        self.seen += [(message.session, one) for one in controls_of(message)]
        del self.seen[:-MOST_SEEN]

    async def do(self, action: Action) -> None:
        """One action, and what must hold after it."""
        what, *rest = action
        await getattr(self, f"_{what}")(*rest)
        if self.crossed:
            raise Broken(f"crossed: {self.crossed[:3]}")

    # --- what is taken ---

    async def _say(self, who: int, said: str) -> None:
        await self._take([self._inbound(who, Said(PEOPLE[who].external, said))])

    async def _batch(self, several: Sequence[tuple[int, str]]) -> None:
        """All of one council, in one transaction."""
        await self._take([self._inbound(who, Said(PEOPLE[who].external, said)) for who, said in several])

    async def _press(self, who: int, place: int, shift: int) -> None:
        """Anything that anybody was shown, also of another person, of another council, or of long ago."""
        if not self.seen:
            return
        session, control = self.seen[place % len(self.seen)]
        pressed = Pressed(PEOPLE[who].external, control.value, control.question, control.revision + shift)
        await self._take([self._inbound(who, pressed, session)])

    async def _choose(self, who: int, places: Sequence[int]) -> None:
        found = [self.seen[place % len(self.seen)] for place in places if self.seen]
        if not found:
            return
        actor = PEOPLE[who].external
        presses = tuple(Pressed(actor, one.value, one.question, one.revision) for _, one in found)
        await self._take([self._inbound(who, Chosen(actor, presses), found[0][0])])

    async def _force(self, who: int, value: Value, question: str | None, revision: int) -> None:
        """A press that nobody was offered."""
        session = self.seen[revision % len(self.seen)][0] if self.seen and revision % 2 else None
        pressed = Pressed(PEOPLE[who].external, value, question, revision)
        await self._take([self._inbound(who, pressed, session)])

    async def _form(self, who: int, question: str, said: str, revision: int) -> None:
        session = self.seen[revision % len(self.seen)][0] if self.seen and revision % 2 else None
        await self._take([self._inbound(who, Submitted(PEOPLE[who].external, question, said, revision), session)])

    async def _arrive(self, who: int, dialog: str | None) -> None:
        await self._take([self._inbound(who, Arrived(dialog))])

    async def _home(self, who: int) -> None:
        await self._take([self._inbound(who, HomeOpened())], answered=False)

    async def _mention(self, who: int, said: str) -> None:
        room = next((one for one in ROOMS if one[:2] == PEOPLE[who][:2]), None)
        if room is None:
            return
        there = tuple(Seen(one, name) for one, name in zip(PEOPLE, NAMES, strict=True) if one[:2] == room[:2])
        event = Mentioned(PEOPLE[who].external, said)
        self.number += 1
        await self._take(
            [Inbound(f"m{self.number}", room, event, self.now, is_room=True, present=there)], answered=False
        )

    async def _again(self, place: int) -> None:
        """What was taken before, once more: nothing changes, and nobody is told anything."""
        if not self.taken:
            return
        one, before, sent = self.taken[place % len(self.taken)], self._count(), len(self.sent)
        await self._turns([one])
        if self._count() != before or len(self.sent) != sent:
            raise Broken(f"taken twice: {one}")

    # --- what happens ---

    async def _pass(self, minutes: int) -> None:
        self.now += minutes * 60_000
        await fire_due(self.bot.transactions, self.bot.house, self.now)
        await self._deliver()

    async def _publish(self, place: int) -> None:
        """A new version, with other words, and everybody goes over to it."""
        self.version += 1
        id = ASKED[place % len(ASKED)]
        number = f"99.{self.version}.0"
        home = Home(self.bot, None, self.now)  # type: ignore[arg-type]  # nothing is shown by it
        await published(home, changed(number, reword(id, f"Other words, {self.version}"), SMALL))
        await self._deliver()

    async def _erase(self, who: int) -> None:
        """Somebody is erased, if they have no role that has to be handed over; then their words are nowhere."""
        address = PEOPLE[who]

        def work(tx: Transaction) -> bool:
            person = find_person(tx, ":".join(address))
            if person is None:
                return False
            foreseen = foresee(tx, person, "erased")
            if foreseen.refused:
                return False
            erase(tx, self.bot.house.library, foreseen, "operator", self.now)
            return True

        if await self.bot.transactions.run(scope_of(address), work):
            self.taken = [one for one in self.taken if one.address != address]
            await self._deliver()
            self.answers = self._answers()
            where = "addresses JOIN organisations ON organisations.id = addresses.organisation"
            left = f"SELECT count(*) FROM {where} WHERE external = ? AND organisations.name = ?"
            if self._ask(left, address.external, scope_of(address).organisation) != [(0,)]:
                raise Broken(f"{address} is still there")

    # --- what must hold ---

    async def rest(self) -> None:
        """Nothing waits or is dead; nothing was lost; every answer is with who gave it."""
        await self._deliver()
        if left := rows(self.url, "SELECT id, status, last_error FROM outbox WHERE status <> 2"):
            raise Broken(f"not delivered: {left[:3]}")
        if gaps := rows(self.url, GAPS):
            raise Broken(f"gaps in what was sent: {gaps[:3]}")
        for external, tenant, comment in rows(self.url, COMMENTS):
            for found in TOKEN.finditer(comment):
                author = PEOPLE[int(found[1]) % len(PEOPLE)]
                if author[1:] != (tenant, external):
                    raise Broken(f"{found[0]} is with {tenant} {external}")
        if written := [one for row in rows(self.url, AUDITED) for one in row if TOKEN.search(one)]:
            raise Broken(f"words of people in the audit: {written[:3]}")
        if (left_now := self._answers()) < self.answers:
            raise Broken(f"of {self.answers} answers {left_now} are left")
        self.answers = left_now

    def _inbound(self, who: int, event: Event, session: str | None = None) -> Inbound:
        self.number += 1
        return Inbound(f"e{self.number}", PEOPLE[who], event, self.now, session, name=NAMES[who])

    async def _take(self, inputs: Sequence[Inbound], *, answered: bool = True) -> None:
        self.now += 1_000
        self.sent.clear()
        await self._turns(inputs)
        self.cases += len(inputs)
        if answered and (unheard := {one.address for one in inputs} - set(self.sent)):
            raise Broken(f"not answered: {[one.event for one in inputs if one.address in unheard]}")
        self.taken = [*self.taken[-200:], *inputs]

    async def _turns(self, inputs: Sequence[Inbound]) -> None:
        scope = scope_of(inputs[0].address)
        await self.bot.transactions.run(scope, lambda tx: turns(tx, inputs, self.bot.house, self.now))
        await self._deliver()

    async def _deliver(self) -> None:
        for name in ("slack", "teams"):
            await deliver_due(self.bot.transactions, Screen(self, name), lambda: self.now)

    def _count(self) -> list[tuple[Any, ...]]:
        return rows(self.url, "SELECT (SELECT count(*) FROM answers), (SELECT count(*) FROM outbox)")

    def _answers(self) -> int:
        return int(rows(self.url, "SELECT count(*) FROM answers")[0][0])

    def _ask(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        for value in values:
            sql = sql.replace("?", f"'{value}'", 1)
        return rows(self.url, sql)


GAPS = """SELECT owners.id, owners.sequence, count(outbox.id) FROM owners JOIN outbox ON outbox.owner = owners.id
    GROUP BY owners.id
    HAVING count(outbox.id) <> count(DISTINCT outbox.sequence) OR max(outbox.sequence) > owners.sequence"""
AUDITED = "SELECT actor, action, subject, coalesce(before, ''), coalesce(after, '') FROM audit"
COMMENTS = """SELECT addresses.external, addresses.tenant, answers.comment FROM answers
    JOIN respondent_people AS people ON people.respondent = answers.respondent
    JOIN addresses ON addresses.owner = people.owner WHERE answers.comment IS NOT NULL"""


@asynccontextmanager
async def town(folder: Path) -> AsyncIterator[Town]:
    """A new one, with its database in that folder."""
    one = Town(f"sqlite:///{folder / 'town.db'}")
    async with running(one.url, SMALL, Screen(one, "slack"), now=lambda: one.now) as bot:
        one.bot = bot
        yield one


def near(who: int) -> list[str]:
    """The names of their council: who else's was typed would be shown back."""
    return [name for name, one in zip(NAMES, PEOPLE, strict=True) if one[:2] == PEOPLE[who][:2]]


def drawn(chance: random.Random, number: int) -> Action:
    """Any action; mostly somebody says something, alone or among many."""
    who, dice = chance.randrange(len(PEOPLE)), chance.random()
    if dice < 0.3:
        return ["say", who, text(chance, who, number, near(who))]
    if dice < 0.55:
        here = [place for place, one in enumerate(PEOPLE) if one[:2] == PEOPLE[who][:2]]
        several = [chance.choice(here) for _ in range(chance.randint(2, LARGEST_BATCH))]
        return ["batch", [(one, text(chance, one, number, near(one))) for one in several]]
    if dice < 0.78:
        return ["press", who, chance.randrange(MOST_SEEN), chance.choice((0, 0, 0, -1, 1))]
    if dice < 0.82:
        return ["choose", who, [chance.randrange(MOST_SEEN) for _ in range(chance.randint(1, 5))]]
    if dice < 0.86:
        return [
            "force",
            who,
            chance.choice(VALUES),
            chance.choice((None, *ASKED, "no.such", "")),
            chance.randint(-1, 9),
        ]
    if dice < 0.9:
        return ["form", who, chance.choice(ASKED), text(chance, who, number, near(who)), chance.randint(-1, 9)]
    if dice < 0.97:
        return _seldom(chance, who, number)
    return ["again", chance.randrange(200)]


def _seldom(chance: random.Random, who: int, number: int) -> Action:
    return chance.choice((
        ["arrive", who, chance.choice((None, "first_look", "full"))],
        ["home", who],
        ["mention", who, text(chance, who, number, near(who))],
        ["pass", chance.choice((1, 6, 60, 1_500, 10_000))],
        ["erase", who] if chance.random() < 0.1 else ["home", who],
        ["publish", chance.randrange(len(ASKED))] if chance.random() < 0.05 else ["arrive", who, None],
    ))  # fmt: skip
