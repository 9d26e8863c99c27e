"""Signing in and out."""

import hmac
import logging
from dataclasses import field

from aiohttp import web

from eic_bot.admin import browsers
from eic_bot.admin.development import DEVELOPER, Development
from eic_bot.admin.guarding import message
from eic_bot.admin.languages import keep_language
from eic_bot.admin.oidc.flow import state_of
from eic_bot.admin.oidc.tokens import Refused
from eic_bot.admin.visits import Console
from eic_bot.model.value import value
from eic_bot.service.console.records import Person
from eic_bot.service.console.sessions import LOGIN_MS, begin, sign_out
from eic_bot.service.limiter import Limiter
from eic_bot.service.ports import Transaction
from eic_bot.service.tenancy import LOCAL

_LOG = logging.getLogger(__name__)


@value
class Entrance:
    """The ways into the console, and out of it."""

    console: Console
    development: Development
    limiter: Limiter = field(default_factory=Limiter)

    async def login(self, request: web.Request) -> web.Response:
        """Where one chooses how to sign in."""
        key = request.query.get("key", "")
        return self.console.answered(
            request,
            "login.html",
            back=browsers.way_back(request.query.get("back", ""), self.root),
            has_provider=self.console.configuration.provider is not None,
            key=key if key and self.development.is_here(request) else "",
        )

    async def choose_language(self, request: web.Request) -> web.Response:
        """The switch of a page was pressed: back to that page, in that language from now on."""
        sent = await request.post()
        there = browsers.way_back(str(sent.get("back", "")), self.root, below="")
        response = web.Response(status=303, headers={"Location": there})
        language = str(sent.get("language", ""))
        if language in self.console.house.phrases.languages:
            keep_language(response, language)
        return response

    async def develop(self, request: web.Request) -> web.Response:
        """The form of the development login was sent."""
        if self.limiter.is_too_often(request.remote or ""):
            return self.too_often(request)
        sent = await request.post()
        if not self.development.takes(request, str(sent.get("key", ""))):
            return message(self.console, request, 403, "console-used-link", "console-used-link-text")
        return await self.entered(request, DEVELOPER, self.root)

    async def begin(self, request: web.Request) -> web.Response:
        """To the identity provider; the browser keeps a token by which it is known when it comes back."""
        console, token = self.console, browsers.new_token()
        if self.limiter.is_too_often(request.remote or ""):
            return self.too_often(request)
        there = await console.flow.out(token) if console.flow else None
        if there is None:
            return self.refused(request, Refused("provider.unreachable"), 503)
        mark, now, back = (
            browsers.mark_of(token),
            console.now(),
            browsers.way_back(request.query.get("back", ""), self.root),
        )
        await console.transactions.run(LOCAL, lambda tx: tx.console.expect(mark, back, now + LOGIN_MS, now))
        response = web.Response(status=303, headers={"Location": there})
        browsers.keep(response, browsers.LOGIN, token)
        return response

    async def callback(self, request: web.Request) -> web.Response:
        """Back from there: with the state that this browser was sent with, and once."""
        console, token = self.console, request.cookies.get(browsers.LOGIN, "")
        state = request.query.get("state", "")
        if console.flow is None or not token or not hmac.compare_digest(state.encode(), state_of(token).encode()):
            return self.refused(request, Refused("login.state"))
        mark, now = browsers.mark_of(token), console.now()
        back = await console.transactions.run(LOCAL, lambda tx: tx.console.expected(mark, now))
        if back is None:
            return self.refused(request, Refused("login.over"))
        found = await console.flow.back(token, request.query)
        return self.refused(request, found) if isinstance(found, Refused) else await self.entered(request, found, back)

    def refused(self, request: web.Request, why: Refused, status: int = 403) -> web.Response:
        """Somebody could not be signed in; the code is for who runs the service."""
        _LOG.warning("console: nobody signed in: %s", why.code)
        response = self.console.answered(request, "refused.html", status, code=why.code)
        browsers.forget(response, browsers.LOGIN)
        return response

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
        """Sign out here, and at the provider."""
        mark, console = browsers.session_of(request), self.console
        issuer = await console.transactions.run(LOCAL, lambda tx: _left(tx, mark, console.now()))
        away = console.flow.away() if console.flow and issuer not in ("", DEVELOPER.issuer) else None
        response = web.Response(status=303, headers={"Location": away or f"{self.root}/left"})
        browsers.forget(response, browsers.SESSION)
        return response

    async def left(self, request: web.Request) -> web.Response:
        """Where one comes after signing out."""
        return message(self.console, request, 200, "console-left")

    def too_often(self, request: web.Request) -> web.Response:
        """Whoever tries too often."""
        return message(self.console, request, 429, "console-too-often", "console-too-often-text")

    @property
    def root(self) -> str:
        """The path of the console's first page."""
        return self.console.configuration.root


def _left(tx: Transaction, mark: str, now: int) -> str:
    """By whom they had signed in; empty where they had not."""
    session = tx.console.find(mark, now)
    if session is None:
        return ""
    sign_out(tx, session, now)
    return session.person.issuer
