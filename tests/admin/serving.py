"""A console on loopback, and somebody with a browser that keeps cookies as browsers do."""

import re
import shutil
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import unescape
from http.cookies import SimpleCookie
from pathlib import Path
from ssl import SSLContext
from typing import TypeAlias

import aiohttp
from aiohttp import web

from eic_bot.admin.configuration import Configuration
from eic_bot.admin.oidc.opening import open_flow
from eic_bot.admin.routes import routes
from eic_bot.entrypoints.beginning import begin_pack
from eic_bot.entrypoints.drafting import ContentWorkshop
from eic_bot.entrypoints.press import press_at
from eic_bot.entrypoints.wiring import housed, read_pack
from eic_bot.model.admins import AdminRole
from eic_bot.packs.bundled import bundled_pack
from eic_bot.service.admins.records import Held
from eic_bot.service.console.records import Person
from eic_bot.service.envelopes import Address
from eic_bot.service.house import House
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Scope
from eic_bot.service.tenancy import LOCAL
from tests.support.hosting import PHRASES, free_port

ALPHA, BETA = "slack:TALPHA", "teams:beta"
BEGINS = 1_900_000_000_000


Form: TypeAlias = Mapping[str, str] | Sequence[tuple[str, str]]


@dataclass
class Reply:
    """What came back."""

    status: int
    text: str
    headers: Mapping[str, str]

    @property
    def words(self) -> str:
        """What stands on the page."""
        return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", self.text)))

    @property
    def there(self) -> str:
        """Where it leads."""
        return self.headers.get("Location", "")


@dataclass
class Browser:
    """It follows nothing by itself, so that a test sees each step."""

    session: aiohttp.ClientSession
    site: str
    cookies: dict[str, str] = field(default_factory=dict)

    async def get(self, path: str, headers: Mapping[str, str] | None = None) -> Reply:
        """Open an address by a link of the same site."""
        sent = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate", **(headers or {})}
        return await self._ask("GET", path, sent, None)

    async def post(self, path: str, form: Form | None = None, headers: Mapping[str, str] | None = None) -> Reply:
        """Send a form of the same site."""
        sent = {"Sec-Fetch-Site": "same-origin", "Origin": self.site, **(headers or {})}
        return await self._ask("POST", path, {name: value for name, value in sent.items() if value}, form or {})

    async def put(self, path: str, name: str, data: bytes, **fields: str) -> Reply:
        """Send a form with a file."""
        form = aiohttp.FormData(fields)
        form.add_field("file", data, filename=name)
        payload = form()
        sent = {"Sec-Fetch-Site": "same-origin", "Origin": self.site, "Content-Length": str(payload.size)}
        return await self._ask("POST", path, {**sent, "Content-Type": payload.content_type}, payload)

    async def bytes(self, path: str) -> bytes:
        """What is taken out."""
        cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        asked = self.session.get(f"{self.site}{path}", headers={"Sec-Fetch-Site": "same-origin", **cookie})
        async with asked as answer:
            assert answer.status == 200
            assert "attachment" in answer.headers["Content-Disposition"]
            return await answer.read()

    async def _ask(self, method: str, path: str, headers: Mapping[str, str], form: object) -> Reply:
        url = path if path.startswith("http") else f"{self.site}{path}"
        cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        asked = self.session.request(
            method, url, headers={**headers, **(cookie if self.cookies else {})}, data=form, allow_redirects=False
        )
        async with asked as answer:
            for line in answer.headers.getall("Set-Cookie", []):
                self._keep(line)
            return Reply(answer.status, await answer.text(), dict(answer.headers))

    def _keep(self, line: str) -> None:
        for name, one in SimpleCookie(line).items():
            assert name.startswith("__Host-")
            assert (one["path"], one["secure"], one["httponly"], one["samesite"]) == ("/", True, True, "Lax")
            assert not one["domain"]
            if one["max-age"] == "0":
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = one.value


@dataclass
class Served:
    """A console that runs."""

    site: str
    transactions: Transactions
    house: House
    session: aiohttp.ClientSession
    said: list[str]
    url: str
    pack: Path
    """The folder of what is in force."""
    now: int = BEGINS

    def browser(self) -> Browser:
        """A new one."""
        return Browser(self.session, self.site)

    async def developer(self) -> Browser:
        """Somebody signed in by the link in the terminal."""
        browser = self.browser()
        reply = await browser.post("/admin/development", {"key": self.key})
        assert (reply.status, reply.there) == (303, "/admin")
        return browser

    @property
    def key(self) -> str:
        """That of the link printed last."""
        return self.said[-1].partition("key=")[2].split()[0]

    async def somebody(self, role: AdminRole, organisation: str, name: str = "ann") -> Browser:
        """Somebody signed in who has that role there."""
        from eic_bot.admin.browsers import SESSION, mark_of
        from eic_bot.service.console.sessions import Lasting, begin

        person = Person("https://id.example", name, name.title(), f"{name}@id.example", (Held(organisation, role),))
        token = f"token-{name}-{role}-{organisation}-{self.now}"
        await self.transactions.run(LOCAL, lambda tx: begin(tx, mark_of(token), person, Lasting(), self.now))
        browser = self.browser()
        browser.cookies[SESSION] = token
        return browser


@asynccontextmanager
async def served(
    folder: Path,
    configured: Callable[[str], Configuration] | None = None,
    trusting: SSLContext | None = None,
    packed: Callable[[Path], Path] | None = None,
) -> AsyncIterator[Served]:
    """A console with two organisations; as ``configured`` for its address, or with the development login.

    ``packed`` makes the folder of what is in force; without it, the demonstration in English.
    """
    port = free_port()
    site = f"http://127.0.0.1:{port}"
    asked = configured(site) if configured else Configuration("127.0.0.1", site, development=True)
    said: list[str] = []
    url = f"sqlite:///{folder / 'console.db'}"
    pack = (packed or in_english)(folder)
    async with (
        housed(url, read_pack(str(pack)), phrases=PHRASES, now=lambda: BEGINS) as (transactions, house),
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trusting or True)) as session,
        open_flow(asked, trusting) as flow,
    ):
        found = Served(site, transactions, house, session, said, url, pack)
        for number, name in enumerate((ALPHA, BETA)):
            await transactions.run(Scope(name), _begun(name, number))
        press = press_at(url, transactions, house.library, lambda: found.now)
        workshop = ContentWorkshop({"demo": pack}, PHRASES, press)
        app = web.Application()
        app.add_routes(routes(asked, transactions, house, lambda: found.now, said.append, flow, workshop))
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        try:
            yield found
        finally:
            await runner.cleanup()


def in_english(folder: Path) -> Path:
    """The demonstration as it is begun by somebody who writes English alone."""
    pack = folder / "demo"
    begin_pack(pack, "demo", ("en",), lambda _: None)
    manifest = pack / "pack.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace("version: 1.0.0", "version: 1.1.0"), "utf-8")
    return pack


def as_it_comes(folder: Path) -> Path:
    """The demonstration in all its languages."""
    return Path(shutil.copytree(bundled_pack("demo"), folder / "demo"))


def _begun(name: str, number: int) -> Callable[[Transaction], object]:
    channel, _, tenant = name.partition(":")
    return lambda tx: tx.owners([Address(channel, tenant, f"U{number}")], BEGINS)
