"""Recorded conversations, played by somebody in a browser without script: typed, or with what a page offers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from typing_extensions import override

from eic_bot.dialogs.messages import Control
from eic_bot.model.answers import Answer
from eic_bot.service.envelopes import Address
from eic_bot.service.pressing import packed, unpacked
from tests.adapters.web.site import ROOT, Browser, Field, Office, Shown
from tests.support.acting import Actor
from tests.support.hosting import answers_of


@dataclass(frozen=True)
class Usable:
    """Something of a page that can be chosen, pressed or filled in."""

    page: Shown
    field: Field
    label: str
    question: str | None
    is_form: bool = False


@dataclass
class Player(Actor[Usable]):
    """One person with a link."""

    office: Office
    address: Address
    browser: Browser
    cards: bool
    time: int
    dialog: str | None = None
    token: str = ""
    used: Usable | None = None
    pages: list[Shown] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.office.now = lambda: self.time

    @property
    @override
    def host(self) -> Office:
        return self.office

    @override
    async def answers(self) -> Mapping[str, Answer]:
        return await answers_of(self.office.running, self.address)

    @override
    async def arrive(self) -> None:
        """By the link; or, where a dialog was chosen before, with that."""
        self.token = self.token or await self.office.link(self.address)
        if self.dialog is None:
            await self._saw(await self.browser.enter(self.token))
            return
        self.browser.have(self.token)
        press = packed("", "home", Control(f"open {self.dialog}"))
        await self._saw(await self.browser.post(ROOT, {"press": press, "once": f"arrival{self.time}"}))

    @override
    async def write(self, text: str) -> None:
        if self.pages:
            await self._send(self.pages[-1], {"said": text})
            return
        self.token = await self.office.link(self.address)
        self.browser.have(self.token)
        await self._saw(await self.browser.post(ROOT, {"said": text, "once": f"first{self.time}"}))

    @override
    async def use(self, one: Usable, text: str = "") -> None:
        self.used = one
        if one.is_form:
            await self._send(one.page, {"field": one.field.value, "written": text})
        elif one.field.name == "many":
            await self._send(one.page, {"many": await self._ticked(one)})
        else:
            await self._send(one.page, {one.field.name: one.field.value})

    async def _ticked(self, one: Usable) -> list[str]:
        """What is ticked once that one is, or is no longer."""
        boxes = [two for two in one.page.fields if two.name == "many"]
        return [two.value for two in boxes if two.checked != (two == one.field)]

    @override
    async def pass_time(self, until: str) -> None:
        """They look at their page again."""
        await super().pass_time(until)
        if self.pages:
            await self._saw(await self.browser.get(ROOT))

    async def _send(self, page: Shown, fields: Mapping[str, str | list[str]]) -> None:
        once = next(one.value for one in page.fields if one.name == "once")
        await self._saw(await self.browser.post(ROOT, {**fields, "once": once}))

    async def _saw(self, page: Shown) -> None:
        assert (page.status, page.url) == (200, ROOT), (page.status, page.url, page.text[-300:])
        self.pages.append(page)

    @override
    def newest(self) -> Iterator[Usable]:
        if self.pages:
            yield from usable(self.pages[-1])

    @override
    def seen(self) -> Iterator[Usable]:
        for page in self.pages:
            yield from usable(page)


def usable(page: Shown) -> Iterator[Usable]:
    """Everything on it but what can always be said."""
    for one in page.fields:
        press = unpacked(one.value)
        if press is None:
            continue
        if one.name == "field":
            yield Usable(page, one, "", press.control.question, is_form=True)
        else:
            yield Usable(page, one, one.label, press.control.question)
