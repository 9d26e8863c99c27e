"""A council's service on the web, and a browser without script in front of it."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import aiohttp
from typing_extensions import override

from eic_bot.adapters.web.app import COOKIE, ROOT
from eic_bot.adapters.web.channel import WebChannel
from eic_bot.dialogs.dialog import Content
from eic_bot.entrypoints.lines import page_line
from eic_bot.entrypoints.web import Site, listening
from eic_bot.entrypoints.wiring import Running, housed
from eic_bot.service.delivery import clock
from eic_bot.service.envelopes import Address
from eic_bot.service.links.pages import PATH, give_page
from eic_bot.service.ports import Transaction
from eic_bot.service.tenancy import LOCAL, WEB
from tests.support.hosting import DEMO, Taking, free_port


class Office:
    """The service; it can be stopped and started again."""

    def __init__(self, url: str, content: Content, port: int) -> None:
        self.url, self.content, self.port = url, content, port
        self.now: Callable[[], int] = clock
        self.said: list[str] = []
        self.running: Running
        self.people = 0
        self._stack = AsyncExitStack()

    @property
    def site(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def open(self) -> None:
        opened = housed(self.url, self.content, now=self.time, site=self.site)
        transactions, house = await self._stack.enter_async_context(opened)
        self.running = Running(transactions, house, WebChannel(), self.time)
        line = page_line(transactions, house, self.site, self.time)
        assert line.routes is not None
        routes = line.routes(Taking(self.running).take)
        await self._stack.enter_async_context(listening(Site(port=self.port), routes, self.said.append, grace=2))

    def time(self) -> int:
        """What the service takes for now."""
        return self.now()

    async def close(self) -> None:
        await self._stack.aclose()

    def person(self, name: str) -> Address:
        """Somebody new of that name."""
        self.people += 1
        return Address(WEB, "local", f"{name}{self.people}")

    async def link(self, address: Address) -> str:
        """What a new link of theirs carries."""

        def made(tx: Transaction) -> str:
            [owner] = tx.owners([address], self.now())
            return give_page(tx, owner.id, self.now())

        return await self.running.transactions.run(LOCAL, made)


@asynccontextmanager
async def office(folder: Path, *, content: Content = DEMO) -> AsyncIterator[Office]:
    """An office, closed at the end."""
    here = Office(f"sqlite:///{folder / 'office.db'}", content, free_port())
    await here.open()
    try:
        yield here
    finally:
        await here.close()


@dataclass(frozen=True)
class Field:
    """Something in a form, with the words that belong to it."""

    form: int
    tag: str
    type: str
    name: str
    value: str
    id: str
    checked: bool
    label: str


class Reading(HTMLParser):
    """The forms of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.actions: list[str] = []
        self.fields: list[Field] = []
        self.labels: dict[str, str] = {}
        self.text: list[str] = []
        self._in: list[str] = []
        self._labelled = ""
        self._button: dict[str, str] | None = None
        self._words: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._in.append(tag)
        if tag == "form":
            self.actions.append(given["action"])
        if tag in ("input", "textarea"):
            kind = given.get("type", tag)
            self._field(tag, kind, given, "checked" in given)
        if tag == "label":
            self._labelled, self._words = given["for"], []
        if tag == "button":
            self._button, self._words = given, []

    @override
    def handle_data(self, data: str) -> None:
        self._words.append(data)
        if self._in[-1:] != ["style"]:
            self.text.append(data)

    @override
    def handle_endtag(self, tag: str) -> None:
        while self._in and self._in.pop() != tag:
            pass
        if tag == "label":
            self.labels[self._labelled] = "".join(self._words)
        if tag == "button" and self._button is not None:
            self._field("button", "submit", self._button, checked=False, label="".join(self._words))
            self._button = None

    def _field(self, tag: str, kind: str, given: Mapping[str, str], checked: bool, label: str = "") -> None:  # noqa: FBT001
        value, id = given.get("value", ""), given.get("id", "")
        self.fields.append(Field(len(self.actions) - 1, tag, kind, given.get("name", ""), value, id, checked, label))


@dataclass
class Shown:
    """A page as it came."""

    status: int
    url: str
    html: str
    headers: Mapping[str, str]
    fields: Sequence[Field]
    actions: Sequence[str]
    text: str

    def named(self, form: int) -> Iterator[Field]:
        return (one for one in self.fields if one.form == form)


class Browser:
    """Follows links, fills in forms, keeps cookies; runs no script."""

    def __init__(self, site: str, http: aiohttp.ClientSession) -> None:
        self._site, self._http = site, http

    async def get(self, path: str, **headers: str) -> Shown:
        async with self._http.get(f"{self._site}{path}", headers={"Sec-Fetch-Site": "none", **headers}) as answer:
            return await _shown(answer)

    async def post(self, path: str, fields: Mapping[str, str | Sequence[str]], **headers: str) -> Shown:
        form = aiohttp.FormData()
        for name, value in fields.items():
            for one in [value] if isinstance(value, str) else value:
                form.add_field(name, one)
        own = {"Sec-Fetch-Site": "same-origin", "Origin": self._site, **headers}
        async with self._http.post(f"{self._site}{path}", data=form(), headers=_with_type(own)) as answer:
            return await _shown(answer)

    async def enter(self, token: str) -> Shown:
        """By the link, and the button behind it."""
        await self.get(f"{PATH}{token}")
        return await self.post(f"{PATH}{token}", {"open": "1"})

    def have(self, token: str) -> None:
        """They were in before."""
        self._http.cookie_jar.update_cookies({COOKIE: token})


def _with_type(headers: Mapping[str, str]) -> dict[str, str]:
    return {**headers, "Content-Type": "application/x-www-form-urlencoded"}


async def _shown(answer: aiohttp.ClientResponse) -> Shown:
    html = await answer.text()
    reading = Reading()
    reading.feed(html)
    fields = [
        Field(
            one.form,
            one.tag,
            one.type,
            one.name,
            one.value,
            one.id,
            one.checked,
            one.label or reading.labels.get(one.id, ""),
        )
        for one in reading.fields
    ]
    text = " ".join(" ".join(reading.text).split())
    return Shown(answer.status, answer.url.path, html, answer.headers, fields, reading.actions, text)


@asynccontextmanager
async def browsing(site: str) -> AsyncIterator[Browser]:
    """A new browser."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as http:
        yield Browser(site, http)


__all__ = ["ROOT", "Browser", "Field", "Office", "Shown", "browsing", "office"]
