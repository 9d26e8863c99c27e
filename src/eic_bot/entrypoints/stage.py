"""A stage for recorded conversations: one person, a clock that only they move, and everything else real."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from eic_bot.adapters.terminal.inbound import address_of
from eic_bot.adapters.terminal.render import shown
from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.inputs import Pressed, Said
from eic_bot.dialogs.messages import Choice, Choices, Control, Ladder, Message, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.entrypoints.wiring import Running, running
from eic_bot.errors import AuthorError
from eic_bot.model.answers import Answer
from eic_bot.service.envelopes import Arrived, Delivered, Event, Inbound, Outbound, Receipt
from eic_bot.service.limits import Limits
from eic_bot.service.tenancy import LOCAL
from eic_bot.transcripts.kept import kept_lines

SECONDS_A_REPLY = 10
"""How long a person takes for each reply."""
RESTART = "restart"
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


class Stage:
    """A person at a terminal, played from a script."""

    def __init__(self, person: str, dialog: str | None, seen: Seen, start: int) -> None:
        """``start`` in milliseconds of UTC since 1970."""
        self._person, self._dialog, self._seen = person, dialog, seen
        self._number = 0
        self.time = start
        self.bot: Running
        self.reopen: Callable[[], Awaitable[None]]

    async def arrive(self) -> tuple[list[str], list[str]]:
        """The person opens the terminal."""
        return await self._happen(Arrived(self._dialog), None)

    async def act(self, text: str) -> tuple[list[str], list[str]]:
        """The person types, or presses what is written in brackets."""
        self.time += SECONDS_A_REPLY * 1000
        if text.startswith("\\"):
            return await self._happen(Said(self._person, text[1:]), None)
        if text.startswith("["):
            control, session = self._seen.press(text)
            pressed = Pressed(self._person, control.value, control.question, control.revision)
            return await self._happen(pressed, session)
        return await self._happen(Said(self._person, text), None)

    async def pass_time(self, until: str) -> tuple[list[str], list[str]]:
        """Time goes on and what is due happens; or the program is closed and started again, and they come back."""
        word, _, when = until.partition(" ")
        if word == RESTART:
            self.time = moment(when) if when else self.time
            await self.reopen()
            return await self.arrive()
        self.time = moment(until)
        before = await self._answers()
        self._seen.said.clear()
        await self.bot.idle()
        return list(self._seen.said), kept_lines(before, await self._answers())

    async def _happen(self, event: Event, session: str | None) -> tuple[list[str], list[str]]:
        before = await self._answers()
        self._seen.said.clear()
        self._number += 1
        address = address_of(self._person)
        await self.bot.take(Inbound(f"stage:{self._number}", address, event, self.time, session))
        return list(self._seen.said), kept_lines(before, await self._answers())

    async def _answers(self) -> Mapping[str, Answer]:
        return await self.bot.transactions.run(
            LOCAL, lambda tx: {row.answer.question: row.answer for row in tx.answers()}
        )


def moment(written: str) -> int:
    """A time as transcripts write it, ``2026-11-23 09:00``, in milliseconds of UTC since 1970."""
    try:
        when = datetime.strptime(written, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
    except ValueError:
        raise AuthorError(f"{written!r} is not a time like 2026-11-23 09:00") from None
    return int(when.timestamp() * 1000)


@asynccontextmanager
async def open_stage(
    url: str, content: Content, header: Mapping[str, str], start: int, phrases: Phrases | None
) -> AsyncIterator[Stage]:
    """A stage on that database, closed at the end."""
    seen = Seen()
    stage = Stage(header.get("person", "Ana"), header.get("dialog"), seen, start)
    language = header.get("language", "en")

    async with AsyncExitStack() as house:

        async def reopen() -> None:
            await house.aclose()
            bot = running(url, content, seen, phrases=phrases, language=language, now=lambda: stage.time)
            stage.bot = await house.enter_async_context(bot)

        stage.reopen = reopen
        await reopen()
        yield stage
