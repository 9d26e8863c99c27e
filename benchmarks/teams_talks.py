"""Bots on Teams in processes of their own, and people who talk to them; everything that should arrive is counted."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any, Literal

import aiohttp

from benchmarks.measuring import check
from benchmarks.teams_service import TENANT
from eic_bot.dialogs.messages import Control
from eic_bot.service.pressing import packed
from eic_bot.simulator.teams import events
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.stand_in import StandIn
from eic_bot.simulator.teams.world import Shown

Kind = Literal["message", "invoke"]
OFFICERS, EACH = 4, 8
TURNS = OFFICERS * EACH
ANSWER = "do"
PATIENCE = 60.0


@dataclass
class Talks:
    """The turns of some people at once, with one bot. Those of a bot that only echoes are like the first question."""

    url: str
    teams: StandIn
    session: aiohttp.ClientSession
    has_engine: bool
    is_silent: bool = False
    """Whether it takes and keeps, and leaves what is to be said to another process."""
    rates: dict[Kind, list[float]] = field(default_factory=lambda: {"message": [], "invoke": []})
    steps: Sequence[str] = ()
    """What is pressed, one after the other, as a scout saw it; their session stands in it as SESSION."""
    kept: int = 0

    async def cost(self, kind: Kind) -> float:
        """CPU milliseconds of the bot for a turn, with all that it sends because of it."""
        self.teams.meet(f"{self.url}/api/messages")
        people = [await self._person() for _ in range(OFFICERS)]
        sessions = [await self._session(one) for one in people]
        before = [len(one.chat.messages) for one in people]
        begun, spent = perf_counter(), await self.spent()
        await asyncio.gather(*[self._talk(*each, kind) for each in zip(people, sessions, strict=True)])
        await self._told(people, [old + self._new(kind) for old in before])
        await self._settled()
        spent = await self.spent() - spent
        self.rates[kind].append(TURNS / (perf_counter() - begun))
        await self._check(kind, [len(one.chat.messages) - old for one, old in zip(people, before, strict=True)])
        return spent / TURNS / 1e6

    async def rehearse(self) -> None:
        """What a person is asked, and would press: known before anything is measured."""
        self.teams.meet(f"{self.url}/api/messages")
        scout = await self._person()
        session, steps = await self._session(scout), []
        for _ in range(EACH):
            card = json.dumps(scout.last().card)
            step = next(one for one in _presses(json.loads(card)) if json.loads(one)[4] == ANSWER)
            steps.append(step.replace(session, SESSION))
            await scout.say(ANSWER)
            await self._settled()
        self.kept += EACH
        self.steps = steps

    async def _person(self) -> Person:
        """Somebody new; where there is an engine, they were asked the first question."""
        person = self.teams.tenant(TENANT).user("Somebody")
        person.chat.closed = None
        if self.has_engine:
            await self._press(person, packed("", "home", Control("open first_look")))
            await self._settled()
        return person

    async def _session(self, person: Person) -> str:
        return str(await self._ask(f"session/{person.user.aad}")) if self.has_engine else ""

    async def _talk(self, person: Person, session: str, kind: Kind) -> None:
        for number in range(EACH):
            if kind == "message":
                delivery = await person.say(ANSWER)
                check(expected=200, found=delivery and delivery.status, what=f"{self.url}: a message")
            else:
                control = self.steps[number].replace(SESSION, session) if self.has_engine else "[]"
                await self._press(person, control)

    async def _press(self, person: Person, control: str) -> None:
        """The answer is a card or words; its repeat would be the same, so it is looked at here."""
        line, data = self.teams.line, {"verb": "press", "control": control}
        event = events.envelope(self.teams.world, line.service_url, person.chat, person.user, "invoke")
        found = await line.deliver(events.executed(event, Shown("1", "28:bot", ""), {"verb": "press"}, data))
        what = f"{self.url}: an invoke"
        check(expected=(200, 200), found=(found.status, found.body.get("statusCode")), what=what)

    async def _told(self, people: Sequence[Person], most: Sequence[int]) -> None:
        """All that is to be said has come: seen where it arrives, as a bot that is asked would work for that too."""
        async with asyncio.timeout(PATIENCE):
            while any(len(one.chat.messages) < some for one, some in zip(people, most, strict=True)):  # noqa: ASYNC110
                await asyncio.sleep(0.005)

    async def _settled(self) -> None:
        """The bot has noted all of it as delivered."""
        if not self.has_engine or self.is_silent:
            return
        async with asyncio.timeout(PATIENCE):
            while await self._ask("waiting"):  # noqa: ASYNC110 - it is in another process
                await asyncio.sleep(0.01)

    async def _check(self, kind: Kind, new: list[int]) -> None:
        check(expected=[self._new(kind)] * OFFICERS, found=new, what=f"{self.url}: messages in each chat")
        if self.has_engine:
            self.kept += TURNS
            check(expected=self.kept, found=await self._ask("kept"), what=f"{self.url}: answers kept")

    def _new(self, kind: Kind) -> int:
        """Messages in a chat after the talk: those of the person as well as what the bot said."""
        said = EACH if kind == "message" else 0
        told = 0 if self.is_silent or (kind == "invoke" and not self.has_engine) else EACH
        return said + told

    async def spent(self) -> int:
        """CPU nanoseconds of the bot so far."""
        found = await self._ask("spent")
        return int(found["cpu"])

    async def _ask(self, what: str) -> Any:  # noqa: ANN401 - whatever JSON says
        async with self.session.get(f"{self.url}/{what}") as answer:
            return json.loads(await answer.read())


SESSION = "<session>"


def _presses(card: Any) -> list[str]:  # noqa: ANN401 - any part of a card
    """What each button of a card would send to answer a question."""
    if isinstance(card, list):
        return [one for part in card for one in _presses(part)]
    if not isinstance(card, dict):
        return []
    if card.get("type") == "Action.Execute" and card.get("verb") == "press":
        return [card["data"]["control"]]
    return [one for part in card.values() for one in _presses(part)]
