"""There and back: what we send somebody with, and what has to come back with them.

Of what is sent nothing is kept but a hash: state, nonce and verifier are made from the token in the browser's cookie.
"""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from eic_bot.admin.configuration import Configuration
from eic_bot.admin.oidc.described import Described, Issuer
from eic_bot.admin.oidc.people import person_of
from eic_bot.admin.oidc.reading import FAILURES, note, read_json
from eic_bot.admin.oidc.tokens import Refused, checked
from eic_bot.model.value import value
from eic_bot.service.console.records import Person


@value
class Flow:
    """Signing in with one issuer."""

    configuration: Configuration
    issuer: Issuer

    @property
    def callback(self) -> str:
        """Where the issuer sends somebody back to, as it is registered there."""
        return f"{self.configuration.address}/admin/callback"

    async def out(self, token: str) -> str | None:
        """Where to send somebody whose browser keeps this token; None where the issuer cannot be asked."""
        described = await self.issuer.described()
        if described is None:
            return None
        asked = {
            "response_type": "code",
            "client_id": self.issuer.provider.client_id,
            "redirect_uri": self.callback,
            "scope": "openid profile email",
            "state": state_of(token),
            "nonce": _made(token, "nonce"),
            "code_challenge": _encoded(hashlib.sha256(_made(token, "verifier").encode()).digest()),
            "code_challenge_method": "S256",
        }
        return f"{described.authorization}{'&' if '?' in described.authorization else '?'}{urlencode(asked)}"

    async def back(self, token: str, query: Mapping[str, str]) -> Person | Refused:
        """Who came back, whose state was right."""
        described = await self.issuer.described()
        if described is None:
            return Refused("provider.unreachable")
        if "error" in query or "code" not in query:
            return Refused("provider.declined")
        if (described.says_issuer or "iss" in query) and not self._is_of(query.get("iss", ""), described):
            return Refused("provider.other")
        try:
            found = await self._redeemed(described, query["code"], _made(token, "verifier"))
        except FAILURES as error:
            note("code not taken", error)
            return Refused("provider.code")
        claims = await checked(found.get("id_token"), self.issuer, _made(token, "nonce"))
        if isinstance(claims, Refused):
            return claims
        return person_of(claims, self.configuration, self.issuer.provider)

    def away(self) -> str | None:
        """Where one signs out of the issuer too; None where one cannot."""
        described = self.issuer.known
        if described is None or not described.end_session:
            return None
        asked = {
            "client_id": self.issuer.provider.client_id,
            "post_logout_redirect_uri": f"{self.configuration.address}/admin/left",
        }
        return f"{described.end_session}{'&' if '?' in described.end_session else '?'}{urlencode(asked)}"

    async def _redeemed(self, described: Described, code: str, verifier: str) -> dict[str, Any]:
        provider = self.issuer.provider
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.callback,
            "code_verifier": verifier,
        }
        if described.takes_secret_in_form:
            form |= {"client_id": provider.client_id, "client_secret": provider.secret}
            return await read_json(self.issuer.session, described.token, form)
        pair = f"{quote(provider.client_id, safe='')}:{quote(provider.secret, safe='')}"
        auth = f"Basic {base64.b64encode(pair.encode()).decode()}"
        return await read_json(self.issuer.session, described.token, form, auth)

    @staticmethod
    def _is_of(issuer: str, described: Described) -> bool:
        """For many tenants it is looked at in the token."""
        return issuer == described.issuer or "{" in described.issuer


def state_of(token: str) -> str:
    """What has to come back with somebody whose browser keeps this token."""
    return _made(token, "state")


def _made(token: str, what: str) -> str:
    return _encoded(hmac.digest(token.encode(), what.encode(), "sha256"))


def _encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
