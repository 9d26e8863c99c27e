"""A house with its own database file and a clock that stands still, for the use cases as they really run."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.inputs import Pressed, Said
from eic_bot.dialogs.messages import Choices, Control, Ladder, Message
from eic_bot.dialogs.plain import plain
from eic_bot.entrypoints.wiring import Running, read_pack, running
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address, Arrived, Delivered, Event, Inbound, Outbound, Receipt
from eic_bot.service.limits import Limits
from eic_bot.service.ports import Transaction
from eic_bot.service.records import AnswerRow, StoredSession
from eic_bot.service.tenancy import LOCAL
from eic_bot.service.turn import turns

START = 1_795_000_000_000
DEMO = read_pack("demo")


def address(person: str) -> Address:
    return Address("terminal", "local", person)


def revised(content: Content, version: str, **manifest: object) -> Content:
    """The same pack under another version, with other things on its first page."""
    first = content.pack.manifest.model_copy(update={"version": version, **manifest})
    pack = content.pack.model_copy(update={"manifest": first})
    return Content.model_validate_json(
        content.model_copy(update={"pack": pack}).model_dump_json(by_alias=True, exclude_defaults=True)
    )


@dataclass
class Screen:
    """A channel that shows what is sent to it."""

    name: str = "terminal"
    limits: Limits = Limits()
    shown: list[tuple[str, str]] = field(default_factory=list)
    controls: list[tuple[str, Control]] = field(default_factory=list)
    """Session and control of everything that can be pressed, newest last."""

    async def send(self, outbound: Outbound) -> Receipt:
        if outbound.message is not None:
            self.shown.append((outbound.address.external, plain(outbound.message)))
            self.controls += [(outbound.message.session, one) for one in controls_of(outbound.message)]
        return Delivered()

    def to(self, person: str) -> list[str]:
        """What one person saw."""
        return [text for external, text in self.shown if external == person]


def controls_of(message: Message) -> list[Control]:
    found = [choice.control for part in message.parts if isinstance(part, Choices) for choice in part.choices]
    rungs = [rung for part in message.parts if isinstance(part, Ladder) for rung in part.rungs]
    found += [choice.control for rung in rungs for choice in rung.choices]
    return found + [choice.control for choice in message.actions]


@dataclass
class Home:
    """A running eic-bot, and what one can do to it."""

    bot: Running
    screen: Screen
    now: int = START
    number: int = 0

    def event(self, person: str, event: Event, *, session: str | None = None, key: str = "") -> Inbound:
        self.number += 1
        return Inbound(key or f"test:{id(self)}:{self.number}", address(person), event, self.now, session)

    async def take(self, *events: Inbound) -> list[str]:
        """These events in one transaction; what was said to their people."""
        before = len(self.screen.shown)
        await self.bot.transactions.run(LOCAL, lambda tx: turns(tx, events, self.bot.house, self.now))
        await deliver_due(self.bot.transactions, self.screen, lambda: self.now)
        return [text for _, text in self.screen.shown[before:]]

    async def arrive(self, person: str, dialog: str | None = None) -> list[str]:
        return await self.take(self.event(person, Arrived(dialog)))

    async def say(self, person: str, *texts: str) -> list[str]:
        """Type these lines, one after the other; what was said to the last."""
        said: list[str] = []
        for text in texts:
            self.now += 10_000
            said = await self.take(self.event(person, Said(person, text)))
        return said

    async def press(self, person: str, control: Control, session: str | None) -> list[str]:
        pressed = Pressed(person, control.value, control.question, control.revision)
        return await self.take(self.event(person, pressed, session=session))

    async def rows(self) -> list[AnswerRow]:
        return await self.bot.transactions.run(LOCAL, lambda tx: list(tx.answers()))

    async def values(self, person: str) -> dict[str, Any]:
        """What stands for one person."""
        return {row.answer.question: row.answer.counted_value for row in await self.rows() if row.person == person}

    async def sessions(self, person: str) -> list[StoredSession]:
        """The open sessions of one person, the top one last."""

        def work(tx: Transaction) -> list[StoredSession]:
            (owner,) = tx.owners([address(person)], self.now)
            found = tx.snapshot(owner.focus, []).sessions
            return [found[id] for id in owner.focus]

        return await self.bot.transactions.run(LOCAL, work)


@asynccontextmanager
async def at_home(folder: Path, content: Content = DEMO, *, now: int = START, url: str = "") -> AsyncIterator[Home]:
    """An eic-bot on the database in that folder, or at the address."""
    screen = Screen()
    home: Home | None = None

    def clock() -> int:
        return home.now if home is not None else now

    async with running(url or f"sqlite:///{folder / 'home.db'}", content, screen, now=clock) as bot:
        home = Home(bot, screen, now)
        yield home
