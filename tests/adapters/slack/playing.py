"""Recorded conversations, played by somebody in Slack: typed, or with the buttons wherever there is one."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from typing_extensions import override

from eic_bot.adapters.slack.controls import press_of
from eic_bot.adapters.slack.forms import asked_form
from eic_bot.model.answers import Answer
from eic_bot.service.pressing import unpacked
from eic_bot.simulator.slack.records import Message, User, View
from tests.adapters.slack.office import Office
from tests.support.acting import Actor

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
class Player(Actor[Usable]):
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

    @property
    @override
    def host(self) -> Office:
        return self.office

    @override
    async def answers(self) -> Mapping[str, Answer]:
        return await self.office.answers(self.user)

    @override
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

    @override
    async def write(self, text: str) -> None:
        await self.office.workspace.say(self.user, text)

    @override
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

    @override
    def newest(self) -> Iterator[Usable]:
        messages = [one for one in self.messages() if not one.deleted]
        if messages:
            yield from usable(messages[-1])

    def messages(self) -> Sequence[Message]:
        """What the bot wrote to them."""
        bot = self.office.installed.bot_user_id
        return [one for one in self.office.workspace.dm(self.user).messages if one.user == bot and not one.seen_by]

    def last(self) -> str:
        """The words of the newest."""
        return self.messages()[-1].text

    @override
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
