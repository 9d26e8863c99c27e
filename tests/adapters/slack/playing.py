"""Recorded conversations, played by somebody in Slack: typed, or with the buttons wherever there is one."""

import html
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from eic_bot.adapters.slack.controls import press_of
from eic_bot.adapters.slack.forms import asked_form
from eic_bot.dialogs.finding import find_command
from eic_bot.entrypoints.stage import RESTART, SECONDS_A_REPLY, moment
from eic_bot.model.reading import plain_words
from eic_bot.service.pressing import unpacked
from eic_bot.simulator.slack.records import Message, User, View
from eic_bot.transcripts.kept import kept_lines
from eic_bot.transcripts.transcript import Exchange, Scene
from tests.adapters.slack.office import PHRASES, Office

PRESS = re.compile(r"^\[(.+)\](?: (again)| of (\S+))?$")
MOST_IN_A_FORM = 2000
Json = dict[str, Any]
Blocks = list[Json]


@dataclass(frozen=True)
class Usable:
    """Something that can be pressed or chosen, and what it stands for."""

    message: Message | View
    action: str
    label: str
    question: str | None
    option: str | None = None
    blocks: Blocks = field(default_factory=list)
    """The message as it was when this could be used."""

    @property
    def is_form(self) -> bool:
        return self.action.startswith("form:")


@dataclass
class Player:
    """One person in an office, who does what is written."""

    office: Office
    user: User
    cards: bool
    time: int
    dialog: str | None = None
    heard: list[str] = field(default_factory=list)
    used: Usable | None = None

    def __post_init__(self) -> None:
        self.office.now = lambda: self.time

    async def play(self, scene: Scene) -> list[str]:
        """Do it; what was kept of it, as transcripts write it."""
        before = await self.office.answers(self.user)
        if isinstance(scene, Exchange):
            if scene.person is not None:
                self.time += SECONDS_A_REPLY * 1000
            await (self.arrive() if scene.person is None else self.act(scene.text))
        else:
            await self.pass_time(scene.at)
        return kept_lines(before, await self.office.answers(self.user))

    async def arrive(self) -> None:
        """Open the conversation: by the shortcut, or by the dialog's button at home."""
        workspace = self.office.workspace
        if self.dialog is None:
            await workspace.shortcut(self.user, "eic:")
            return
        await workspace.open_home(self.user)
        assert self.user.home is not None
        wanted = [one for one in usable(self.user.home) if _command(one) == f"open {self.dialog}"]
        await self.use(wanted[0])

    async def act(self, text: str) -> None:
        """Type it or press it."""
        if text.startswith("["):
            await self.use(self.pressed(text))
        elif self.cards and (found := self.offered(text)) is not None:
            await self.use(found, text)
        else:
            await self.office.workspace.say(self.user, text.removeprefix("\\"))

    async def pass_time(self, until: str) -> None:
        """Time goes on, or the service is started anew and they come back."""
        word, _, when = until.partition(" ")
        if word == RESTART:
            self.time = moment(when) if when else self.time
            await self.office.close()
            await self.office.open()
            await self.arrive()
            return
        self.time = moment(until)
        await self.office.running.idle()

    async def use(self, one: Usable, text: str = "") -> None:
        """Press, choose, or fill in the form that opens."""
        workspace = self.office.workspace
        self.used = one
        with _as_it_was(one):
            if one.action.startswith("many:"):
                await self._tick(one)
            elif one.option is not None:
                await workspace.choose(self.user, one.message, one.action, one.option)
            else:
                await workspace.press(self.user, one.message, one.action)
        if one.is_form:
            await self.office.until(lambda: bool(self.user.views))
            await workspace.submit_view(self.user, {"text": text})

    async def _tick(self, one: Usable) -> None:
        """Tick a box, or take the tick away, and save."""
        assert isinstance(one.message, Message)
        workspace = self.office.workspace
        answer = (await self.office.answers(self.user)).get(one.question or "")
        chosen = set(answer.value) if answer and isinstance(answer.value, tuple) else set()
        await workspace.choose(self.user, one.message, one.action, sorted(chosen ^ {str(one.option)}))
        await workspace.press(self.user, one.message, one.action.replace("many:", "save:"))

    def pressed(self, written: str) -> Usable:
        """What ``[Do]``, ``[Do] again`` or ``[Do] of data.trust.1`` means."""
        found = PRESS.match(written)
        assert found is not None
        label, again, question = found.groups()
        if again and self.used is not None:
            return self.used
        seen = list(self.seen())
        for one in reversed(seen) if question is None else seen:
            if self._is(one, label) and question in (None, one.question):
                return one
        raise AssertionError(f"there is nothing called {label}: {[one.label for one in seen]}")

    def offered(self, text: str) -> Usable | None:
        """What could be used instead of typing: in the newest message, by its label or its number; or a field."""
        messages = [one for one in self.messages() if not one.deleted]
        if not messages or _is_command(text):
            return None
        here = list(usable(messages[-1]))
        named = [one for one in here if one.question and not one.is_form and self._is(one, text, fold=True)]
        if named:
            return named[0] if len(named) == 1 else None
        forms = [one for one in here if one.is_form]
        return forms[0] if forms and len(text) <= MOST_IN_A_FORM else None

    def _is(self, one: Usable, label: str, *, fold: bool = False) -> bool:
        level = (one.question or "").rpartition(".")[2]
        names = {one.label, f"{level} {one.label}" if level.isdecimal() else one.label}
        return label.casefold() in {name.casefold() for name in names} if fold else label in names

    def messages(self) -> Sequence[Message]:
        """What the bot wrote to them."""
        bot = self.office.installed.bot_user_id
        return [one for one in self.office.workspace.dm(self.user).messages if one.user == bot and not one.seen_by]

    def last(self) -> str:
        """The words of the newest."""
        return self.messages()[-1].text

    def seen(self) -> Iterator[Usable]:
        """Everything that can be pressed in what they were sent."""
        for message in self.messages():
            for before in message.history:
                yield from usable(message, before.get("blocks", []))
            yield from usable(message)

    def texts(self) -> list[str]:
        """The words of every message as it was first posted."""
        first = [(one.history[0]["text"] if one.history else one.text) for one in self.messages()]
        return [html.unescape(text) for text in first]


def usable(on: Message | View, before: Blocks | None = None) -> Iterator[Usable]:
    """Everything that can be pressed or chosen there, now or in what it was before."""
    blocks = before if before is not None else on.given["blocks"] if isinstance(on, View) else on.blocks
    elements = [one for block in blocks if block["type"] == "actions" for one in block["elements"]]
    saves = {one["action_id"].removeprefix("save:"): one for one in elements if one["action_id"].startswith("save:")}
    for element in elements:
        if element["action_id"].startswith("many:"):
            found = _of_boxes(on, element, saves[element["action_id"].removeprefix("many:")])
        else:
            found = _of_element(on, element)
        for one in found:
            yield replace(one, blocks=blocks)


@contextmanager
def _as_it_was(one: Usable) -> Iterator[None]:
    """Somebody looks at a message that was changed a moment ago, and still sees what it was."""
    message = one.message
    if isinstance(message, View):
        yield
        return
    now, message.blocks = message.blocks, one.blocks
    yield
    if message.blocks is one.blocks:
        message.blocks = now


def _of_element(on: Message | View, element: Json) -> Iterator[Usable]:
    action = str(element["action_id"])
    if action.startswith("form:"):
        form = asked_form(element["value"])
        assert form is not None
        press = unpacked(form.control)
        yield Usable(on, action, element["text"]["text"], press.control.question if press else None)
    elif element["type"] == "button":
        press = press_of(element, {})
        yield Usable(on, action, _plain(element["text"]["text"]), press.control.question if press else None)
    elif action.startswith("choose:"):
        for option in element["options"]:
            press = unpacked(option["value"])
            label = _plain(option["text"]["text"])
            yield Usable(on, action, label, press.control.question if press else None, option["value"])


def _of_boxes(on: Message | View, element: Json, save: Json) -> Iterator[Usable]:
    press = unpacked(save["value"])
    for option in element["options"]:
        label = _plain(option["text"]["text"])
        yield Usable(on, element["action_id"], label, press.control.question if press else None, option["value"])


def _plain(label: str) -> str:
    return re.sub(r"^\d+\. ", "", label).removesuffix(" (chosen)")


def _command(one: Usable) -> str:
    assert isinstance(one.message, View)
    for block in one.message.given["blocks"]:
        for element in block.get("elements", ()):
            if element.get("action_id") == one.action and one.option is None:
                press = press_of(element, {})
                return str(press.control.value) if press else ""
    press = unpacked(one.option)
    return str(press.control.value) if press else ""


def _is_command(text: str) -> bool:
    return find_command(PHRASES, text, plain_words(text)) is not None
