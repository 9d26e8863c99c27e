"""Bots in Slack and the people who press there; what they are told is counted, call by call."""

import asyncio
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from time import perf_counter
from typing import Any

import aiohttp

from benchmarks.measuring import check
from benchmarks.slack_people import FORM, JSON, hand_in, pressed, said
from eic_bot.adapters.slack.controls import press_of
from eic_bot.dialogs.messages import Control
from eic_bot.service.pressing import packed

OPENING = ("hello", "full")
PRESSES = 8
"""Two ladders of four statements: each press changes the message, every fourth asks the next."""
PATIENCE = 60.0


@dataclass(frozen=True)
class Step:
    """One press as the scout made it: what was pressed, what was shown then, and the calls that came of it."""

    action: str
    control: Control
    shown: dict[str, Any]
    calls: list[dict[str, Any]]


@dataclass(frozen=True)
class Person:
    """Somebody who was asked the first question."""

    id: str
    session: str = ""


@dataclass
class Scene:
    """The Web API, the bots by kind, and what everybody presses."""

    client: aiohttp.ClientSession
    sink: str
    bots: dict[str, str] = field(default_factory=dict)
    opening: list[str] = field(default_factory=list)
    """The methods that are called before the first press."""
    steps: list[Step] = field(default_factory=list)
    pressed: Counter[str] = field(default_factory=Counter)
    """How often, by bot."""
    _people: "count[int]" = field(default_factory=lambda: count(1))

    async def rehearse(self) -> None:
        """One person presses, and nothing else happens meanwhile: what comes of each press is known after this."""
        scout = Person(next(self._names()))
        for text in OPENING:
            await hand_in(self.client, self.bots["ours"], said(scout.id, text), JSON)
        calls = await self._settled(scout)
        self.opening = [one["method"] for one in calls]
        pressed_already: set[str] = set()
        while len(self.steps) < PRESSES:
            shown = {name: calls[-1]["given"][name] for name in ("text", "blocks")}
            action, control = next(one for one in _buttons(shown) if one[1].question not in pressed_already)
            pressed_already.add(str(control.question))
            session = await self._session("ours", scout.id)
            step = Step(action, control, shown, [])
            await self.press("ours", Person(scout.id, session), step)
            before, calls = len(calls), await self._settled(scout)
            step.calls.extend(calls[before:])
            self.steps.append(step)

    async def people(self, kind: str, number: int) -> list[Person]:
        """So many, each asked the first question by a bot that talks."""
        found = []
        for name, _ in zip(self._names(), range(number), strict=False):
            if kind not in ("ours", "unsent"):
                found.append(Person(name, "0123456789abcdef"))
                continue
            for text in OPENING:
                await hand_in(self.client, self.bots[kind], said(name, text), JSON)
            if kind == "ours":
                await self._told(name, len(self.opening))
            found.append(Person(name, await self._session(kind, name)))
        return found

    async def press(self, kind: str, person: Person, step: Step, *, replied: bool = True) -> float:
        """Milliseconds until it is acknowledged. Bare Bolt replies where it is asked to."""
        value, action = packed(person.session, "k", step.control), step.action
        if kind in ("default", "before"):
            value, action = str(self.steps.index(step)), "replied" if replied else "acknowledged"
        body, begun = pressed(person.id, action, value, step.shown), perf_counter()
        await hand_in(self.client, self.bots[kind], body, FORM)
        self.pressed[kind] += 1
        return (perf_counter() - begun) * 1000

    def body(self, person: Person, step: Step) -> bytes:
        """A press on ours, as it arrives."""
        return pressed(person.id, step.action, packed(person.session, "k", step.control), step.shown)

    def bare_body(self, person: Person, step: int) -> bytes:
        """A press on bare Bolt, which is to make that step's calls."""
        return pressed(person.id, "replied", str(step), self.steps[step].shown)

    async def press_all(self, kind: str, person: Person, *, replied: bool) -> None:
        """Every press, one after the other; with replies each waits for those of the one before."""
        first = len(self.opening) if kind == "ours" else 0
        for number, step in enumerate(self.steps, 1):
            await self.press(kind, person, step, replied=replied)
            if replied:
                await self._told(person.id, first + len(self.told_by(number)))

    async def told_all(self, kind: str, people: Sequence[Person]) -> None:
        """They were told all that there is to be told."""
        first = len(self.opening) if kind == "ours" else 0
        for person in people:
            await self._told(person.id, first + len(self.told_by(len(self.steps))))

    async def _told(self, person: str, number: int) -> None:
        async with asyncio.timeout(PATIENCE):
            await self.ask(f"{self.sink}/told/{person}/{number}")

    async def check(self, kind: str, people: list[Person], *, replied: bool) -> None:
        """Everybody was told what the scout was, in the same order and nothing twice; ours kept every press once."""
        talks = self.opening if kind == "ours" else []
        wanted = talks + (self.told_by(len(self.steps)) if replied else [])
        for person in people:
            calls = await self._calls(person)
            check(expected=wanted, found=[one["method"] for one in calls], what=f"{kind}: what {person.id} was told")
        if kind in ("ours", "unsent"):
            found = await self.ask(f"{self.bots[kind]}/kept")
            check(expected=self.pressed[kind], found=found, what=f"{kind}: answers kept")

    def told_by(self, presses: int) -> list[str]:
        """The methods that are called for so many presses."""
        return [one["method"] for step in self.steps[:presses] for one in step.calls]

    async def spent(self, kind: str) -> int:
        """CPU nanoseconds of a bot so far."""
        found: int = (await self.ask(f"{self.bots[kind]}/spent"))["cpu"]
        return found

    async def memory(self, kind: str) -> int:
        """Bytes of a bot."""
        found: int = (await self.ask(f"{self.bots[kind]}/spent"))["memory"]
        return found

    async def ask(self, url: str) -> Any:  # noqa: ANN401 - whatever JSON says
        """What is answered there."""
        async with self.client.get(url) as answer:
            check(expected=200, found=answer.status, what=url)
            return json.loads(await answer.read())

    async def _settled(self, person: Person) -> list[dict[str, Any]]:
        async with asyncio.timeout(PATIENCE):
            while await self.ask(f"{self.bots['ours']}/waiting"):  # noqa: ASYNC110 - it is in another process
                await asyncio.sleep(0.01)
        return await self._calls(person)

    async def _calls(self, person: Person) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self.ask(f"{self.sink}/told/{person.id}/0?whole")
        return found

    async def _session(self, kind: str, person: str) -> str:
        return str(await self.ask(f"{self.bots[kind]}/session/{person}"))

    def _names(self) -> Iterator[str]:
        for number in self._people:
            yield f"U{number:09}"


def _buttons(shown: dict[str, Any]) -> Iterator[tuple[str, Control]]:
    """What can be pressed to answer."""
    for block in shown["blocks"]:
        for element in block.get("elements", ()):
            press = press_of(element, None)
            if press is not None and press.control.question is not None:
                yield element["action_id"], press.control
