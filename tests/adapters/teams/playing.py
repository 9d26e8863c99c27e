"""Recorded conversations, played by somebody in Teams: typed, or with the cards wherever there is one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote

from typing_extensions import override

from eic_bot.dialogs.messages import Control
from eic_bot.model.answers import Answer
from eic_bot.service.pressing import Press, packed, unpacked
from eic_bot.simulator.teams import events
from eic_bot.simulator.teams.cards import walk
from eic_bot.simulator.teams.people import Person, Pressed
from eic_bot.simulator.teams.world import Shown
from tests.adapters.teams.office import Office
from tests.support.acting import Actor, is_command

Json = dict[str, Any]


@dataclass(frozen=True)
class Usable:
    """Something that can be pressed, chosen or filled in, and what it stands for."""

    shown: Shown
    card: Json
    """As it was when this could be used."""
    button: str
    """The title of the button that sends it."""
    label: str
    control: Control
    inputs: Mapping[str, str] = field(default_factory=dict)
    is_form: bool = False
    is_many: bool = False

    @property
    def question(self) -> str | None:
        """What it answers."""
        return self.control.question


@dataclass
class Player(Actor[Usable]):
    """One person in an office, who does what is written."""

    office: Office
    person: Person
    cards: bool
    time: int
    dialog: str | None = None
    used: Usable | None = field(default=None, kw_only=True)
    has_arrived: bool = field(default=False, kw_only=True)
    is_old: bool = field(default=False, kw_only=True)
    """Whether their client knows no ``Action.Execute`` and sends what stands in its place."""
    toasts: list[str | None] = field(default_factory=list, kw_only=True)

    def __post_init__(self) -> None:
        self.office.now = lambda: self.time

    @property
    @override
    def host(self) -> Office:
        return self.office

    @override
    async def answers(self) -> Mapping[str, Answer]:
        return await self.office.answers(self.person)

    @override
    async def arrive(self) -> None:
        """By installing the app; later by a greeting, as there is nothing in Teams that says that somebody came."""
        if self.dialog is not None:
            await self._reach()
            await self._open(self.dialog)
        elif self.has_arrived:
            await self.write("hello")
        else:
            await self.person.install()
        self.has_arrived = True

    async def _reach(self) -> None:
        self.person.chat.closed = None

    async def _open(self, dialog: str) -> None:
        """As a button that leads there would."""
        data = {"verb": "press", "control": packed("", "home", Control(f"open {dialog}"))}
        event = events.envelope(
            self.office.teams.world, self.office.teams.service_url, self.person.chat, self.person.user, "invoke"
        )
        action = {"verb": "press", "data": data}
        shown = Shown("1", "28:bot", "")
        delivery = await self.office.teams.line.deliver(events.executed(event, shown, action, data))
        assert delivery.status == 200

    @override
    async def write(self, text: str) -> None:
        delivery = await self.person.say(text)
        assert delivery is not None
        assert delivery.status == 200

    @override
    async def act(self, text: str) -> None:
        if self.cards and (found := self.laddered(text)):
            await self._send(found[0], {name: value for one in found for name, value in one.inputs.items()})
            return
        await super().act(text)

    @override
    async def use(self, one: Usable, text: str = "") -> None:
        self.used = one
        if one.is_many:
            await self._tick(one)
        elif one.is_form:
            await self._send(one, dict.fromkeys(one.inputs, text))
        else:
            await self._send(one, one.inputs)

    async def _tick(self, one: Usable) -> None:
        """Tick a box, or take the tick away, and save."""
        answer = (await self.answers()).get(one.question or "")
        chosen = set(answer.value) if answer and isinstance(answer.value, tuple) else set()
        [(name, value)] = one.inputs.items()
        wanted = sorted(chosen ^ {unquote(value)})
        await self._send(one, {name: ",".join(wanted)})

    async def _send(self, one: Usable, inputs: Mapping[str, str]) -> Pressed:
        """On the card as it was: they may look at one that was changed a moment ago."""
        shown, me = one.shown, self.person.user.id
        now = shown.views.get(me)
        shown.views[me] = one.card
        do = self.person.submit if self.is_old else self.person.execute
        done = await do(shown, one.button, inputs)
        assert done.delivery is not None, done.toast
        assert done.delivery.status == 200
        if shown.views.get(me) is one.card:
            shown.views.pop(me)
            if now is not None:
                shown.views[me] = now
        self.toasts.append(done.toast)
        return done

    def laddered(self, text: str) -> Sequence[Usable]:
        """A letter for each level, as what is to be chosen at each; empty where it is no such answer."""
        here = [one for one in self.newest() if one.inputs and not one.is_form and not one.is_many]
        levels = list(dict.fromkeys(name for one in here for name in one.inputs))
        if len(levels) < 2 or len(text) != len(levels) or is_command(text):
            return ()
        found = []
        for letter, level in zip(text.casefold(), levels, strict=True):
            named = [one for one in here if level in one.inputs and one.label.casefold().startswith(letter)]
            if len(named) != 1:
                return ()
            found += named
        return found

    def messages(self) -> Sequence[Shown]:
        """What the bot wrote to them."""
        bot = self.office.teams.world.bot["id"]
        return [one for one in self.person.chat.messages.values() if one.sender == bot and not one.deleted]

    @override
    def seen(self) -> Iterator[Usable]:
        for message in self.messages():
            for before in message.history:
                yield from usable(message, before)
            if message.card is not None:
                yield from usable(message, message.card)

    @override
    def newest(self) -> Iterator[Usable]:
        messages = self.messages()
        if messages and (card := messages[-1].seen_by(self.person.user.id)) is not None:
            yield from usable(messages[-1], card)


def usable(shown: Shown, card: Json) -> Iterator[Usable]:
    """Everything that can be used on a card."""
    objects = [one for _, one in walk(card)]
    inputs = [one for one in objects if str(one.get("type")).startswith("Input.")]
    for button in objects:
        if button.get("type") == "Action.Execute":
            yield from _of(
                Usable(shown, card, button["title"], "", Control("")), button["verb"], button["data"], inputs
            )


def _of(blank: Usable, verb: str, data: Json, inputs: Sequence[Json]) -> Iterator[Usable]:
    """What one button can send."""
    if verb == "press":
        yield replace(blank, label=blank.button.removesuffix(" (chosen)"), control=_control(data["control"]))
        return
    if verb == "write":
        names = {one["id"]: "" for one in inputs if one["id"].startswith("text:")}
        yield replace(blank, label=blank.button, control=_control(data["control"]), inputs=names, is_form=True)
        return
    for one in inputs:
        for choice in one["choices"]:
            control = _control(data["control"] if verb == "many" else choice["value"])
            chosen = {one["id"]: choice["value"]}
            label = _plain(choice["title"])
            yield replace(blank, label=label, control=control, inputs=chosen, is_many=verb == "many")


def _control(carried: str) -> Control:
    press = unpacked(carried)
    assert isinstance(press, Press)
    return press.control


def _plain(label: str) -> str:
    return re.sub(r"^\d+\. ", "", label.replace("\u2060", ""))
