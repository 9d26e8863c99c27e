"""Signing in on one's own machine, by a link that is printed in the terminal and good once."""

import hmac
from collections.abc import Callable
from urllib.parse import urlsplit

from aiohttp import web

from eic_bot.admin.browsers import new_token
from eic_bot.admin.configuration import Configuration, is_loopback
from eic_bot.admin.guarding import is_proxied
from eic_bot.service.admins.records import Held
from eic_bot.service.console.records import Person
from eic_bot.service.tenancy import LOCAL

DEVELOPER = Person("development", "developer", "Developer", "", (Held(LOCAL.organisation or "", "admin"),))
"""Who may do everything, on the machine where the service runs."""


class Development:
    """The way in that needs no identity provider."""

    def __init__(self, configuration: Configuration, say: Callable[[str], None]) -> None:
        self._configuration = configuration
        self._say = say
        self._key = ""
        if configuration.development:
            self._renew()

    def is_here(self, request: web.Request) -> bool:
        """Whether it is for this request: from this machine, called by a name of this machine, past no proxy."""
        if not self._configuration.development or is_proxied(request):
            return False
        peer = request.transport.get_extra_info("peername") if request.transport else None
        return (
            peer is not None and is_loopback(str(peer[0])) and is_loopback(urlsplit(f"//{request.host}").hostname or "")
        )

    def takes(self, request: web.Request, key: str) -> bool:
        """Whether it is the key of the link printed last; another is printed then."""
        if not self.is_here(request) or not hmac.compare_digest(key.encode(), self._key.encode()):
            return False
        self._renew()
        return True

    def _renew(self) -> None:
        self._key = new_token()
        self._say(f"console: {self._configuration.address}/admin/login?key={self._key}  (good once)")
