"""What an issuer says of itself, and the keys it signs with: read when needed, kept, and read anew in time."""

import asyncio
from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from eic_bot.admin.configuration import TENANT, Provider
from eic_bot.admin.oidc.reading import FAILURES, note, read_json
from eic_bot.model.value import value

KEPT_S = 24 * 3600.0
UNKNOWN_S = 60.0
"""A key we do not know is looked for at most this often: anybody can name one."""
FAILED_S = 5.0


@value
class Described:
    """Where an issuer is asked what."""

    issuer: str
    """As tokens name it; for many tenants with ``{tenantid}`` in it."""
    authorization: str
    token: str
    keys: str
    end_session: str
    """Empty where one cannot sign out there."""
    takes_secret_in_form: bool
    says_issuer: bool
    """Whether it names itself when it sends somebody back."""


class Issuer:
    """One issuer as we know it."""

    def __init__(
        self, provider: Provider, session: aiohttp.ClientSession, clock: Callable[[], float] = monotonic
    ) -> None:
        self.provider = provider
        self.session = session
        self._clock = clock
        self._described: Described | None = None
        self._keys: Mapping[str, Mapping[str, Any]] = {}
        self._read_at = self._tried_at = float("-inf")
        self._lock = asyncio.Lock()

    @property
    def known(self) -> Described | None:
        """What it said of itself last, without asking."""
        return self._described

    async def described(self) -> Described | None:
        """What it says of itself; None where it cannot be asked."""
        if self._clock() >= self._read_at + KEPT_S:
            await self._refresh(FAILED_S)
        return self._described

    async def key(self, kid: str) -> Mapping[str, Any] | None:
        """The key of that name; one we do not know is looked for."""
        await self.described()
        if kid not in self._keys:
            await self._refresh(UNKNOWN_S)
        return self._keys.get(kid)

    async def _refresh(self, patience: float) -> None:
        """Read both; where that fails, what we have stays good."""
        async with self._lock:
            if self._clock() < self._tried_at + patience:
                return
            self._tried_at = self._clock()
            try:
                document = await read_json(
                    self.session, f"{self.provider.issuer.rstrip('/')}/.well-known/openid-configuration"
                )
                described = _described(document, self.provider)
                keys = _keys(await read_json(self.session, described.keys))
            except FAILURES as error:
                note("not described", error)
                return
            self._described, self._keys, self._read_at = described, keys, self._clock()


def _described(document: Mapping[str, Any], provider: Provider) -> Described:
    """Raises where it is not what was asked for."""
    issuer = str(document["issuer"])
    if not _is_the_one(issuer, provider):
        raise ValueError("another issuer")
    methods = document.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    return Described(
        issuer=issuer,
        authorization=_over_https(document["authorization_endpoint"]),
        token=_over_https(document["token_endpoint"]),
        keys=_over_https(document["jwks_uri"]),
        end_session=_over_https(document["end_session_endpoint"]) if "end_session_endpoint" in document else "",
        takes_secret_in_form="client_secret_post" in methods,
        says_issuer=document.get("authorization_response_iss_parameter_supported") is True,
    )


def _is_the_one(issuer: str, provider: Provider) -> bool:
    if not provider.has_tenants:
        return issuer == provider.issuer
    return issuer == f"https://{urlsplit(provider.issuer).netloc}/{TENANT}/v2.0"


def _over_https(url: object) -> str:
    if not isinstance(url, str) or urlsplit(url).scheme != "https":
        raise ValueError("an address without https")
    return url


def _keys(document: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    """Public keys for signatures, by their names."""
    found = [one for one in document["keys"] if isinstance(one.get("kid"), str) and one.get("use", "sig") == "sig"]
    return {one["kid"]: one for one in found if one.get("kty") in ("RSA", "EC")}
