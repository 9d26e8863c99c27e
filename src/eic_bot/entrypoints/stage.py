"""A stage for recorded conversations: people, a clock that only they move, and everything else real."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from operator import methodcaller
from typing import NamedTuple

from eic_bot.adapters.terminal.inbound import address_of
from eic_bot.adapters.terminal.render import shown
from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.inputs import Pressed, Said
from eic_bot.dialogs.messages import Choice, Choices, Control, Ladder, Message, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.entrypoints.others import seat_councils
from eic_bot.entrypoints.wiring import Running, running
from eic_bot.errors import AuthorError
from eic_bot.model.answers import Answer
from eic_bot.model.register import plain_name
from eic_bot.service.envelopes import Address, Arrived, Delivered, Event, Inbound, Outbound, Receipt
from eic_bot.service.limits import Limits
from eic_bot.service.ports import Transaction
from eic_bot.service.tenancy import LOCAL, scope_of
from eic_bot.transcripts.codes import Codes
from eic_bot.transcripts.kept import kept_lines

SECONDS_A_REPLY = 10
"""How long a person takes for each reply."""
RESTART = "restart"
ASKED = "asked"
"""In the header: which language is wanted is asked, as of anybody new."""
_PRESS = re.compile(r"^\[(.+)\](?: (again)| of (\S+))?$")


@dataclass
class Seen:
    """What a person has seen: every control that was ever on the screen, newest first, and the new messages."""

    said: list[str] = field(default_factory=list)
    controls: list[tuple[str, Control, str]] = field(default_factory=list)
    last: tuple[Control, str] | None = None
    name: str = "terminal"
    limits: Limits = Limits()

    async def send(self, outbound: Outbound) -> Receipt:
        """Look at a message, as the terminal shows it."""
        text = shown(outbound)
        if text is not None:
            self.said.append(text)
        if outbound.message is not None:
            session = outbound.message.session
            self.controls[:0] = [(label, control, session) for label, control in controls_of(outbound.message)]
        return Delivered()

    def press(self, written: str) -> tuple[Control, str]:
        """The control that ``[Do]``, ``[Do] again`` or ``[Do] of data.trust.1`` means, and its session."""
        found = _PRESS.match(written)
        if found is None:
            raise AuthorError(f"not a press: {written!r}")
        label, again, question = found.groups()
        if again and self.last is not None:
            return self.last
        order = reversed(self.controls) if question else iter(self.controls)
        for name, control, session in order:
            if name == label and question in (None, control.question):
                self.last = control, session
                return self.last
        names = ", ".join(dict.fromkeys(name for name, _, _ in self.controls))
        raise AuthorError(f"there is no button [{label}]. Buttons seen: {names}")


def controls_of(message: Message) -> Iterator[tuple[str, Control]]:
    """Every control of a message by the label one sees; in a ladder with its level in front."""
    for part in message.parts:
        if isinstance(part, Choices):
            yield from ((_label(choice), choice.control) for choice in part.choices)
        if isinstance(part, Ladder):
            for rung in part.rungs:
                yield from ((f"{rung.level} {_label(choice)}", choice.control) for choice in rung.choices)
    yield from ((_label(choice), choice.control) for choice in message.actions)


def _label(choice: Choice) -> str:
    return words(choice.label)


class Happened(NamedTuple):
    """What came of something: what the bot said, what was kept, and what others were told."""

    bot: list[str]
    kept: list[str]
    told: dict[str, list[str]]


@dataclass
class Audience:
    """A terminal for each of several people."""

    seats: dict[str, Seen] = field(default_factory=dict)
    name: str = "terminal"
    limits: Limits = Limits()

    def seat(self, person: str) -> Seen:
        """What they see."""
        return self.seats.setdefault(person, Seen())

    async def send(self, outbound: Outbound) -> Receipt:
        """Look at a message at the terminal it is for."""
        return await self.seat(outbound.address.external).send(outbound)


class Stage:
    """People at their terminals, played from a script; mostly one."""

    def __init__(
        self,
        people: Sequence[str],
        dialog: str | None,
        audience: Audience,
        start: int,
        councils: Mapping[str, str] | None = None,
    ) -> None:
        """``start`` in milliseconds of UTC since 1970; ``councils`` by person, where there are several."""
        self._people, self._dialog, self._audience = people, dialog, audience
        self._councils = councils or {}
        self._number = 0
        self._codes = Codes()
        self.time = start
        self.bot: Running
        self.reopen: Callable[[], Awaitable[None]]

    async def gather(self) -> None:
        """Where there are several they have all said hello before; what was said to that is no part of the script."""
        for person in self._people if len(self._people) > 1 else ():
            await self._happen(person, Arrived(self._dialog), None)
        for person, council in self._councils.items():
            if council.startswith("("):
                continue
            scope, entitled = scope_of(self._address_of(person)), methodcaller("entitle", council)
            await self.bot.transactions.run(scope, entitled)

    async def arrive(self) -> Happened:
        """The person opens the terminal."""
        return await self._happen(self._people[0], Arrived(self._dialog), None)

    async def act(self, text: str, by: str | None = None) -> Happened:
        """Somebody types, or presses what is written in brackets."""
        person = by if by is not None and by in self._people else self._people[0]
        text = self._codes.typed(text)
        self.time += SECONDS_A_REPLY * 1000
        if text.startswith("\\"):
            return await self._happen(person, Said(person, text[1:]), None)
        if text.startswith("["):
            control, session = self._audience.seat(person).press(text)
            pressed = Pressed(person, control.value, control.question, control.revision)
            return await self._happen(person, pressed, session)
        return await self._happen(person, Said(person, text), None)

    async def pass_time(self, until: str) -> Happened:
        """Time goes on and what is due happens; or the program is closed and started again, and they come back."""
        word, _, when = until.partition(" ")
        if word == RESTART:
            self.time = moment(when) if when else self.time
            await self.reopen()
            return await self.arrive()
        self.time = moment(until)
        person = self._people[0]
        before = await self._answers(person)
        self._listen()
        await self.bot.idle()
        return self._heard(person, kept_lines(before, await self._answers(person)))

    async def _happen(self, person: str, event: Event, session: str | None) -> Happened:
        before = await self._answers(person)
        self._listen()
        self._number += 1
        await self.bot.take(Inbound(f"stage:{self._number}", self._address_of(person), event, self.time, session))
        return self._heard(person, kept_lines(before, await self._answers(person)))

    def _address_of(self, person: str) -> Address:
        """At the one terminal; where there are councils, at that of theirs."""
        address = address_of(person)
        council = self._councils.get(person)
        return address if council is None else address._replace(tenant=plain_name(council).replace(" ", "-"))

    def _listen(self) -> None:
        for seen in self._audience.seats.values():
            seen.said.clear()

    def _heard(self, person: str, kept: list[str]) -> Happened:
        told = {
            one: self._codes.hidden(seen.said)
            for one, seen in self._audience.seats.items()
            if one != person and seen.said
        }
        order = {one: told[one] for one in self._people if one in told}
        return Happened(self._codes.hidden(self._audience.seat(person).said), kept, order)

    async def _answers(self, person: str) -> Mapping[str, Answer]:
        if len(self._people) == 1:
            return await self.bot.transactions.run(
                LOCAL, lambda tx: {row.answer.question: row.answer for row in tx.answers()}
            )
        address = self._address_of(person)
        return await self.bot.transactions.run(scope_of(address), lambda tx: said_by(tx, address, self.time))


def said_by(tx: Transaction, address: Address, now: int) -> Mapping[str, Answer]:
    """What somebody said where they answer now."""
    [owner] = tx.owners([address], now)
    return tx.snapshot([], [owner.respondent]).answers[owner.respondent]


def moment(written: str) -> int:
    """A time as transcripts write it, ``2026-11-23 09:00``, in milliseconds of UTC since 1970."""
    try:
        when = datetime.strptime(written, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
    except ValueError:
        raise AuthorError(f"{written!r} is not a time like 2026-11-23 09:00") from None
    return int(when.timestamp() * 1000)


def councils_in(header: str) -> Mapping[str, str]:
    """The council of each person: ``Leeds City Council = Ana, Bob; (none) = Cara``; one in brackets has no name."""
    found: dict[str, str] = {}
    for part in header.split(";") if header else ():
        council, _, names = part.partition("=")
        found |= {name.strip(): council.strip() for name in names.split(",")}
    return found


@asynccontextmanager
async def open_stage(
    url: str, content: Content, header: Mapping[str, str], start: int, phrases: Phrases | None
) -> AsyncIterator[Stage]:
    """A stage on that database, closed at the end."""
    audience = Audience()
    people = [name.strip() for name in header.get("people", header.get("person", "Ana")).split(",")]
    stage = Stage(people, header.get("dialog"), audience, start, councils_in(header.get("councils", "")))
    language, asks = header.get("language", "en"), header.get("language") == ASKED
    language = "en" if asks else language

    async with AsyncExitStack() as house:

        async def reopen() -> None:
            await house.aclose()
            bot = running(
                url, content, audience, phrases=phrases, language=language, now=lambda: stage.time, asks_language=asks
            )
            stage.bot = await house.enter_async_context(bot)

        stage.reopen = reopen
        await reopen()
        await stage.gather()
        await seat_councils(stage.bot, header, start)
        yield stage
