"""Signing in and out."""

from dataclasses import dataclass, field

from aiohttp import web

from eic_bot.admin import browsers
from eic_bot.admin.development import DEVELOPER, Development
from eic_bot.admin.guarding import message
from eic_bot.admin.limiting import Limiter
from eic_bot.admin.visits import Console
from eic_bot.service.console.records import Person
from eic_bot.service.console.sessions import begin, sign_out
from eic_bot.service.ports import Transaction
from eic_bot.service.tenancy import LOCAL


@dataclass(frozen=True, slots=True)
class Entrance:
    """The ways into the console, and out of it."""

    console: Console
    development: Development
    limiter: Limiter = field(default_factory=Limiter)

    async def login(self, request: web.Request) -> web.Response:
        """Where one chooses how to sign in."""
        key = request.query.get("key", "")
        page = self.console.sheets.filled(
            "login.html",
            here=self.root,
            back=browsers.way_back(request.query.get("back", ""), self.root),
            has_provider=self.console.configuration.provider is not None,
            key=key if key and self.development.is_here(request) else "",
        )
        return web.Response(text=page, content_type="text/html")

    async def develop(self, request: web.Request) -> web.Response:
        """The form of the development login was sent."""
        if self.limiter.is_too_often(request.remote or ""):
            return self.too_often()
        sent = await request.post()
        if not self.development.takes(request, str(sent.get("key", ""))):
            return message(self.console, 403, "This link is not good", "Use the one printed last in the terminal.")
        return await self.entered(request, DEVELOPER, self.root)

    async def entered(self, request: web.Request, person: Person, back: str) -> web.Response:
        """Somebody is known: from now on the browser keeps a new token, whatever it had before."""
        token, console = browsers.new_token(), self.console
        lasting, now, before = console.configuration.lasting, console.now(), browsers.session_of(request)
        await console.transactions.run(
            LOCAL, lambda tx: begin(tx, browsers.mark_of(token), person, lasting, now, before)
        )
        response = web.Response(status=303, headers={"Location": back})
        browsers.keep(response, browsers.SESSION, token)
        browsers.forget(response, browsers.LOGIN)
        return response

    async def leave(self, request: web.Request) -> web.Response:
        """Sign out here."""
        mark, console = browsers.session_of(request), self.console
        await console.transactions.run(LOCAL, lambda tx: _left(tx, mark, console.now()))
        response = web.Response(status=303, headers={"Location": f"{self.root}/left"})
        browsers.forget(response, browsers.SESSION)
        return response

    async def left(self, request: web.Request) -> web.Response:
        """Where one comes after signing out."""
        del request
        return message(self.console, 200, "You have signed out", "")

    def too_often(self) -> web.Response:
        """Whoever tries too often."""
        return message(self.console, 429, "Too many tries", "Wait a minute, then try again.")

    @property
    def root(self) -> str:
        """The path of the console's first page."""
        return self.console.configuration.root


def _left(tx: Transaction, mark: str, now: int) -> None:
    session = tx.console.find(mark, now)
    if session is not None:
        sign_out(tx, session, now)
