"""The keys that Microsoft signs with, fetched without holding anybody up and kept for a day."""

import asyncio
import json
import logging
from collections.abc import Callable, Mapping
from enum import Enum, auto
from time import monotonic
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import aiohttp
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt import InvalidKeyError
from jwt.algorithms import RSAAlgorithm

from eic_bot.adapters.teams.configuration import METADATA_URL
from eic_bot.adapters.teams.proxies import proxy_of
from eic_bot.model.value import value

KEPT_S = 24 * 3600.0
UNKNOWN_S = 60.0
"""A key we do not know is looked for at most this often: anybody can name one."""
FAILED_S = 5.0
TIMEOUT = aiohttp.ClientTimeout(total=5)
"""Two of these, one after the other, are still within the time Teams waits for an answer."""
LARGEST = 1 << 20
_LOG = logging.getLogger(__name__)


@value
class SigningKey:
    """A public key, and the channels whose activities it may sign."""

    key: RSAPublicKey
    endorsements: frozenset[str]


class NoKey(Enum):
    """Why there is none: Microsoft has no key of that name, or could not be asked."""

    UNKNOWN = auto()
    UNREACHABLE = auto()


Found: TypeAlias = SigningKey | NoKey


class SigningKeys:
    """The keys behind one OpenID metadata address."""

    def __init__(
        self, session: aiohttp.ClientSession, metadata_url: str = METADATA_URL, clock: Callable[[], float] = monotonic
    ) -> None:
        self._session = session
        self._metadata_url = metadata_url
        self._clock = clock
        self._keys: Mapping[str, SigningKey] = {}
        self._fetched: float | None = None
        self._tried: float | None = None
        self._refreshing: asyncio.Task[None] | None = None

    async def find(self, kid: str) -> Found:
        """The key of that name. A known one is given at once, also when it is time to look for newer ones."""
        known = self._keys.get(kid)
        if known is not None and self._is_fresh():
            return known
        refreshing = self._begin()
        if known is not None:
            return known
        if refreshing is not None:
            # Who gives up waiting does not end it for the others.
            await asyncio.shield(refreshing)
        if self._fetched is None:
            return NoKey.UNREACHABLE
        return self._keys.get(kid, NoKey.UNKNOWN)

    def _is_fresh(self) -> bool:
        return self._fetched is not None and self._clock() < self._fetched + KEPT_S

    def _begin(self) -> asyncio.Task[None] | None:
        """The fetch that is under way, or a new one; None where it is too early for another."""
        if self._refreshing is None or self._refreshing.done():
            wait = FAILED_S if self._fetched is None else UNKNOWN_S
            if self._tried is not None and self._clock() < self._tried + wait:
                return None
            self._refreshing = asyncio.create_task(self._refresh())
        return self._refreshing

    async def _refresh(self) -> None:
        """Take the keys as they are now; where that fails, the ones we have stay good."""
        try:
            metadata = await self._read(self._metadata_url)
            keys = _parsed(await self._read(self._checked(metadata["jwks_uri"])))
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError, AttributeError) as error:
            _LOG.warning("signing keys not fetched: %s", type(error).__name__)
        else:
            if keys:
                self._keys, self._fetched = keys, self._clock()
        self._tried = self._clock()

    async def _read(self, url: str) -> Any:  # noqa: ANN401 - whatever JSON stands there
        async with self._session.get(url, timeout=TIMEOUT, allow_redirects=False, proxy=proxy_of(url)) as response:
            if response.status != 200:
                raise ValueError(f"status {response.status}")
            body = await response.content.read(LARGEST + 1)
            while len(body) <= LARGEST and (more := await response.content.read(LARGEST)):
                body += more
        if len(body) > LARGEST:
            raise ValueError("too large")
        return json.loads(body)

    def _checked(self, url: str) -> str:
        """Keys come over https, or over what the metadata came over."""
        if urlsplit(url).scheme not in {"https", urlsplit(self._metadata_url).scheme}:
            raise ValueError("keys over an insecure address")
        return url


def _parsed(document: Mapping[str, Any]) -> dict[str, SigningKey]:
    """The RSA keys of a key set by their names; what is no such key is left out."""
    found = {}
    for one in document["keys"]:
        try:
            key = RSAAlgorithm.from_jwk({name: one[name] for name in ("kty", "n", "e")})
        except (InvalidKeyError, KeyError, TypeError, ValueError):
            continue
        if isinstance(key, RSAPublicKey) and isinstance(one.get("kid"), str):
            found[one["kid"]] = SigningKey(key, frozenset(one.get("endorsements") or ()))
    return found
