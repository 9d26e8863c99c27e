"""``eic-bot round rehearse``: a whole workshop with invented people and answers, of which nothing is kept.

What the people do goes the same way as in a channel: they say and press what they see, in any language there is.
"""

import asyncio
import random
import tempfile
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

from eic_bot.adapters.terminal.inbound import CHANNEL, TENANT
from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.inputs import Pressed, Said
from eic_bot.dialogs.messages import Control, Message, words
from eic_bot.dialogs.phrases import Argument, Phrases
from eic_bot.dialogs.plain import plain
from eic_bot.entrypoints.speaking import phrases_in_use
from eic_bot.entrypoints.stage import controls_of, moment
from eic_bot.entrypoints.wiring import Running, read_pack, running
from eic_bot.model.text import worded
from eic_bot.service.envelopes import Address, Arrived, Delivered, Inbound, Mentioned, Outbound, Receipt, Seen
from eic_bot.service.limits import Limits

SPONSOR, SUPER_USER, FACILITATOR = "Ana", "Ben", "Cai"
PEOPLE: Final = (SPONSOR, SUPER_USER, FACILITATOR, "Dee", "Eve")
ROOM: Final = "Workshop room"
BEGINS, DAY_BEFORE, MEETS = "2026-11-24 09:00", "2027-01-12 10:00", "2027-01-13 09:30"
WORKSHOP_DAY = "13 January 2027"
ALIKE: Final = 0.72
"""How often everybody says the same of a statement."""
TALK_MS: Final = 90_000
"""How long the invented people talk about one statement."""


@dataclass
class Wall:
    """Shows what is said: to each person, and in the room."""

    write: Callable[[str], None]
    phrases: Phrases
    name: str = CHANNEL
    limits: Limits = Limits()
    controls: dict[str, dict[str, tuple[Control, str]]] = field(default_factory=dict)
    """What can be pressed now, by message, then by label: the control and its session."""
    messages: int = 0
    """New messages in the room."""
    labelled: dict[str, tuple[Control, str]] = field(default_factory=dict)
    """The buttons of the newest message that asks, by what stands on them."""
    names: dict[str, str] = field(default_factory=dict)
    """What stands on what can be pressed, by what it means."""
    standing: dict[str, str] = field(default_factory=dict)
    """What stands in the room now, by key."""
    posted: dict[int, str] = field(default_factory=dict)
    """The same by the number of each posting."""
    places: dict[str, int] = field(default_factory=dict)
    told: list[tuple[str, str]] = field(default_factory=list)
    """What was said to people in private: to whom, and what."""
    up: str = ""
    """The key of the newest message in the room that asks something."""

    async def send(self, outbound: Outbound) -> Receipt:
        """Show it."""
        if outbound.address.external == ROOM:
            self._show_in_room(outbound)
        elif outbound.message is not None:
            self.told.append((outbound.address.external, plain(outbound.message)))
            if ":agenda:" in outbound.key:
                self.say("rehearsal-to", person=outbound.address.external)
                self.write(f"{indented(plain(outbound.message))}\n")
        return Delivered(str(outbound.id))

    def say(self, key: str, **arguments: Argument) -> None:
        """Show a sentence of ours."""
        self.write(words(self.phrases.say(key, **arguments)))

    def _post(self, outbound: Outbound) -> None:
        """Keep what stands there by its own number: a key can be posted again."""
        if outbound.operation == "send":
            self.places[outbound.key] = outbound.id
        place = self.places.get(outbound.key, outbound.id)
        if outbound.message is None:
            self.posted.pop(place, None)
        else:
            self.posted[place] = plain(outbound.message)

    def _show_in_room(self, outbound: Outbound) -> None:
        message, key = outbound.message, outbound.key
        self.controls.pop(key, None)
        self.standing.pop(key, None)
        self._post(outbound)
        if message is None:
            self.say("rehearsal-taken-away")
            return
        self.messages += outbound.operation == "send"
        self.standing[key] = plain(message)
        found = pressable(message)
        self.names |= {str(control.value): label for label, control in controls_of(message)}
        self.labelled = {label: (control, message.session) for label, control in controls_of(message)} or self.labelled
        if found:
            self.controls[key], self.up = found, key
        if outbound.operation == "update":
            self.say("rehearsal-in-place")
        self.write(f"{plain(message)}\n")


def pressable(message: Message) -> dict[str, tuple[Control, str]]:
    """What can be pressed on a message, by what the button means."""
    return {str(control.value): (control, message.session) for _, control in controls_of(message)}


def indented(text: str) -> str:
    """A little to the right."""
    return "\n".join(f"  {line}" for line in text.splitlines())


@dataclass
class Rehearsal:
    """Invented people around a running eic-bot."""

    bot: Running
    content: Content
    wall: Wall
    chance: random.Random
    now: int = 0
    number: int = 0
    presses: int = 0
    """What the super-user pressed in the room."""
    present: tuple[Seen, ...] | None = tuple(Seen(Address(CHANNEL, TENANT, name), name) for name in PEOPLE)
    """Who is in the room, where that is known."""

    async def take(
        self, external: str, event: Arrived | Said | Mentioned | Pressed, session: str | None = None
    ) -> None:
        """Something happens."""
        self.number += 1
        self.now += 1_000
        is_room = external == ROOM
        address, seen = self.address_of(external), self.present if is_room else None
        key = f"rehearsal:{self.number}"
        await self.bot.take(Inbound(key, address, event, self.now, session, is_room, present=seen))

    def address_of(self, external: str) -> Address:
        """Where somebody, or the room, is reached."""
        return Address(CHANNEL, TENANT, external)

    async def say(self, person: str, *texts: str) -> None:
        """Type these lines in private."""
        for text in texts:
            await self.take(person, Said(person, text))

    async def mention(self, person: str, text: str) -> None:
        """Call the bot in the room."""
        self.wall.write(f"{person}: @eic-bot {text}\n")
        await self.take(ROOM, Mentioned(person, text))

    async def press(self, person: str, wanted: str) -> None:
        """Press what begins like that, on the newest message that asks."""
        offered = self.wall.controls[self.wall.up]
        await self._press(person, *next(found for value, found in offered.items() if value.startswith(wanted)))

    async def _press(self, person: str, control: Control, session: str) -> None:
        value = str(control.value)
        self.wall.say("rehearsal-presses", person=person, what=self.wall.names.get(value, value))
        self.presses += person == SUPER_USER
        pressed = Pressed(person, control.value, control.question, control.revision)
        await self.take(ROOM, pressed, session)

    async def prepare(self, mode: str = "named", answering: int = len(PEOPLE)) -> None:
        """A round is begun, and that many answer by themselves."""
        for person in PEOPLE:
            await self.take(person, Arrived())
        typed, said = self.wall.phrases.typed, self._said
        yes, me = typed("yes"), said("super-user-type-me")
        day = said("date-written", day="13", month=self.wall.phrases.say("month", number=1), year="2027")
        await self.say(SPONSOR, typed("new_round"), said(f"mode-{mode}"), day, yes, SUPER_USER)
        named = ", ".join((me, *PEOPLE[1:]))
        await self.say(SPONSOR, f"{typed('facilitator')} {FACILITATOR}", f"{typed('invite')} {named}")
        answers = self.invented()
        for place, person in enumerate(PEOPLE[:answering]):
            rows = (each[place] for each in answers.values())
            await self.say(person, typed("accept"), *rows, typed("submit"), yes)

    def _said(self, key: str, **arguments: Argument) -> str:
        return words(self.wall.phrases.say(key, **arguments))

    def invented(self) -> Mapping[str, tuple[str, ...]]:
        """For each characteristic what each person types, such as ``ddpn``."""
        return {
            id: tuple(map("".join, zip(*[self._column() for _ in asked], strict=True)))
            for id, asked in self.content.pack.statements.items()
        }

    def _column(self) -> list[str]:
        letters = [worded(one.letter, self.wall.phrases.language).text for one in self.content.pack.scale.labels]
        usual = self.chance.choice(letters)
        alike = self.chance.random() < ALIKE
        return [usual if alike else self.chance.choice(letters) for _ in PEOPLE]

    async def meet(self) -> None:
        """The workshop, until everything is agreed or parked."""
        await self.mention(FACILITATOR, self._said("workshop-type-start"))
        while not self.wall.up.endswith(":end"):
            offered = self.wall.controls[self.wall.up]
            if any(value.startswith("agree ") for value in offered):
                await self.press(SUPER_USER, "agree ")
            else:
                self.now += TALK_MS
                settle = [value for value in offered if value.startswith("settle ")]
                await self.press(SUPER_USER, self.chance.choice(settle))


@asynccontextmanager
async def rehearsal(
    url: str, write: Callable[[str], None], *, seed: int = 1, content: Content | None = None, language: str = "en"
) -> AsyncIterator[Rehearsal]:
    """Invented people on that database, who speak that language."""
    phrases = phrases_in_use(language)
    wall = Wall(write, phrases)
    held: list[Rehearsal] = []

    def now() -> int:
        return held[0].now if held else moment(BEGINS)

    chance = random.Random(seed)  # noqa: S311 - not a secret
    held_content = content or read_pack("demo")
    async with running(url, held_content, wall, phrases=phrases, language=language, now=now) as bot:
        held.append(Rehearsal(bot, held_content, wall, chance, moment(BEGINS)))
        yield held[0]


def rehearse(write: Callable[[str], None], seed: int, language: str) -> None:
    """Play it in that language, and say at the end what it took."""
    asyncio.run(_rehearse(write, seed, language))


async def _rehearse(write: Callable[[str], None], seed: int, language: str) -> None:
    with tempfile.TemporaryDirectory(prefix="eic-bot-") as folder:
        url = f"sqlite:///{folder}/rehearsal.db"
        async with rehearsal(url, write, seed=seed, language=language) as one:
            one.wall.say("rehearsal-invented")
            await one.prepare()
            one.now = moment(DAY_BEFORE)
            await one.bot.idle()
            one.now = moment(MEETS)
            await one.meet()
            one.wall.say("rehearsal-took", presses=one.presses, messages=one.wall.messages)
