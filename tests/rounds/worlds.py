"""A round without names that goes the same way in several worlds, which differ only in who said what.

What all but the people who answer can see of it is kept in order: if it is the same in every world, nothing in it says
who said what.
"""

import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address, HomeOpened, Inbound, Mentioned, Seen
from eic_bot.service.flat_answers import records
from eic_bot.service.timers import fire_due
from tests.service.house import Home, at_home
from tests.store.support import rows
from tests.support.transcripts import FOLDER

COUNCIL = read_pack(str(FOLDER / "packs" / "council"))
ANSWERING = ("Pia", "Quin", "Ria", "Sam", "Tom", "Uma")
SPONSOR, SUPER_USER, FACILITATOR, COLLEAGUE = "Ana", "Sue", "Fay", "Col"
OTHERS = (SPONSOR, SUPER_USER, FACILITATOR, COLLEAGUE)
ROOM = "Room"
BEGINS = moment("2027-03-01 09:00")
DAY_BEFORE = moment("2027-03-30 10:05")
Answers = Mapping[str, tuple[str, str]]
"""What each types of the two characteristics."""


@dataclass
class World:
    """One of them."""

    home: Home
    answers: Answers
    url: str
    mode: str = "anonymous"
    exported: list[object] = field(default_factory=list)

    async def prepare(self) -> None:
        """All are invited and take part."""
        for person in (*OTHERS, *ANSWERING):
            await self.home.arrive(person)
        await self.home.say(SPONSOR, "new round", self.mode, "31 March 2027", "yes", SUPER_USER)
        await self.home.say(SPONSOR, f"facilitator {FACILITATOR}", f"invite {', '.join(ANSWERING)}")
        for person in ANSWERING:
            await self.home.say(person, "accept")

    async def do(self, what: str) -> None:
        """One thing that somebody does."""
        verb, _, who = what.partition(" ")
        await getattr(self, f"_{verb}")(who)

    async def _answer(self, person: str) -> None:
        await self.home.say(person, *self.answers[person])

    async def _submit(self, person: str) -> None:
        await self.home.say(person, "submit", "yes")

    def handed_in(self) -> list[str]:
        """Who has: not everybody who tried."""
        found = rows(
            self.url,
            "SELECT external FROM addresses JOIN members ON members.owner = addresses.owner WHERE state = 'submitted'",
        )
        return sorted(str(one) for (one,) in found)

    async def _look(self, person: str) -> None:
        """All that somebody can ask for in private."""
        about = ANSWERING[0]
        for wish in (
            "round status",
            f"answers of {about}",
            f"look again {about} waste.less.1 please",
            "summary",
            "why Less waste",
            "progress",
            "waiting",
            "official view",
            "publish",
            "no",
        ):
            await self.home.say(person, wish)
        await self.home.take(self.home.event(person, HomeOpened()))

    async def _export(self, _: str) -> None:
        self.exported.append([dict(one) for one in records(await self.home.rows(), "")])

    async def _close(self, _: str) -> None:
        await self.home.say(SPONSOR, "begin workshop")

    async def _view(self, said: str) -> None:
        """The super-user enters an official view, and looks at what is worth a second look."""
        await self.home.say(SUPER_USER, "official view", *said.split(), "publish", "no")

    async def _reopen(self, _: str) -> None:
        await self.home.say(SPONSOR, "reopen")

    async def _agenda(self, _: str) -> None:
        self.home.now = max(self.home.now, DAY_BEFORE)
        await fire_due(self.home.bot.transactions, self.home.bot.house, self.home.now)
        await deliver_due(self.home.bot.transactions, self.home.screen, lambda: self.home.now)

    async def _meet(self, _: str) -> None:
        """The workshop: the lists first, then statement after statement is left for later, so that all are seen."""
        await self._mention("start workshop")
        for _turn in range(8):
            await self._mention("agree")
            await self._mention("park")
        await self._mention("end workshop")

    async def _mention(self, text: str) -> None:
        self.home.number += 1
        self.home.now += 10_000
        present = tuple(
            Seen(Address("terminal", "local", who), who) for who in (SPONSOR, SUPER_USER, FACILITATOR, *ANSWERING)
        )
        said = Mentioned(SUPER_USER, text)
        room = Address("terminal", "local", ROOM)
        key = f"room:{self.home.number}"
        await self.home.take(Inbound(key, room, said, self.home.now, is_room=True, present=present))

    async def seen(self) -> list[object]:
        """What everybody but those who answer has seen; and of these, what they see once they have handed in."""
        found: list[object] = [one for one in self.home.screen.shown if one[0] in (*OTHERS, ROOM)]
        before = len(self.home.screen.shown)
        for person in self.handed_in():
            await self._look(person)
        return [*found, *self.exported, *self.home.screen.shown[before:]]


@asynccontextmanager
async def world(place: Path, answers: Answers, mode: str = "anonymous") -> AsyncIterator[World]:
    """One in which this is answered, in a database at that place."""
    url = f"sqlite:///{place}.db"
    async with at_home(place, COUNCIL, now=BEGINS, url=url) as home:
        one = World(home, answers, url, mode)
        await one.prepare()
        yield one


async def seen_in(place: Path, answers: Answers, steps: Sequence[str]) -> tuple[list[object], list[str]]:
    """What can be seen of a round that goes like this, and who handed in."""
    async with world(place, answers) as one:
        for step in steps:
            await one.do(step)
        return await one.seen(), one.handed_in()


def shows_counts(seen: Sequence[object]) -> bool:
    """Whether anything was said of how many said what: else a test that compares it compares nothing."""
    return any(isinstance(one, tuple) and re.search(r"Said alone: .* \d", one[1]) for one in seen)
