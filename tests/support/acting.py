"""Recorded conversations, played by somebody on any platform: typed, or with the buttons wherever there is one."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from typing import Generic, Protocol, TypeVar

from eic_bot.dialogs.finding import find_command
from eic_bot.entrypoints.stage import RESTART, SECONDS_A_REPLY, moment
from eic_bot.entrypoints.wiring import Running
from eic_bot.model.answers import Answer
from eic_bot.model.reading import plain_words
from eic_bot.transcripts.kept import kept_lines
from eic_bot.transcripts.transcript import Exchange, Scene
from tests.support.hosting import PHRASES

PRESS = re.compile(r"^\[(.+)\](?: (again)| of (\S+))?$")
MOST_IN_A_FORM = 2000


class CanBeUsed(Protocol):
    """Something that can be pressed or chosen."""

    @property
    def label(self) -> str: ...

    @property
    def question(self) -> str | None: ...

    @property
    def is_form(self) -> bool: ...


class Hosts(Protocol):
    """Where the service runs."""

    now: Callable[[], int]
    running: Running

    async def open(self) -> None: ...

    async def close(self) -> None: ...


Use = TypeVar("Use", bound=CanBeUsed)


class Actor(ABC, Generic[Use]):
    """One person, who does what is written."""

    cards: bool
    time: int
    used: Use | None

    @property
    @abstractmethod
    def host(self) -> Hosts:
        """Where the service runs."""

    @abstractmethod
    async def answers(self) -> Mapping[str, Answer]:
        """What is kept of theirs."""

    @abstractmethod
    async def arrive(self) -> None:
        """Open the conversation."""

    @abstractmethod
    async def write(self, text: str) -> None:
        """Type it."""

    @abstractmethod
    async def use(self, one: Use, text: str = "") -> None:
        """Press, choose, or fill in the form that opens."""

    @abstractmethod
    def seen(self) -> Iterable[Use]:
        """Everything that can be pressed in what they were sent, oldest first."""

    @abstractmethod
    def newest(self) -> Iterable[Use]:
        """What can be pressed in the newest message."""

    async def play(self, scene: Scene) -> list[str]:
        """Do it; what was kept of it, as transcripts write it."""
        before = await self.answers()
        if isinstance(scene, Exchange):
            if scene.person is not None:
                self.time += SECONDS_A_REPLY * 1000
            await (self.arrive() if scene.person is None else self.act(scene.text))
        else:
            await self.pass_time(scene.at)
        return kept_lines(before, await self.answers())

    async def act(self, text: str) -> None:
        """Type it or press it."""
        if text.startswith("["):
            await self.use(self.pressed(text))
        elif self.cards and (found := self.offered(text)) is not None:
            await self.use(found, text)
        else:
            await self.write(text.removeprefix("\\"))

    async def pass_time(self, until: str) -> None:
        """Time goes on, or the service is started anew and they come back."""
        word, _, when = until.partition(" ")
        if word == RESTART:
            self.time = moment(when) if when else self.time
            await self.host.close()
            await self.host.open()
            await self.arrive()
            return
        self.time = moment(until)
        await self.host.running.idle()

    def pressed(self, written: str) -> Use:
        """What ``[Do]``, ``[Do] again`` or ``[Do] of data.trust.1`` means."""
        found = PRESS.match(written)
        assert found is not None
        label, again, question = found.groups()
        if again and self.used is not None:
            return self.used
        seen = list(self.seen())
        for one in reversed(seen) if question is None else seen:
            if _is(one, label) and question in (None, one.question):
                return one
        raise AssertionError(f"there is nothing called {label}: {[one.label for one in seen]}")

    def offered(self, text: str) -> Use | None:
        """What could be used instead of typing: in the newest message, by its label or its number; or a field."""
        if is_command(text):
            return None
        here = list(self.newest())
        named = [one for one in here if one.question and not one.is_form and _is(one, text, fold=True)]
        if named:
            return named[0] if len(named) == 1 else None
        forms = [one for one in here if one.is_form]
        return forms[0] if forms and len(text) <= MOST_IN_A_FORM else None


def _is(one: CanBeUsed, label: str, *, fold: bool = False) -> bool:
    level = (one.question or "").rpartition(".")[2]
    names = {one.label, f"{level} {one.label}" if level.isdecimal() else one.label}
    return label.casefold() in {name.casefold() for name in names} if fold else label in names


def is_command(text: str) -> bool:
    """Whether it says what to do, and is no answer."""
    return find_command(PHRASES, text, plain_words(text)) is not None
