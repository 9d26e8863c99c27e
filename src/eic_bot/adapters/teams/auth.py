"""Who is calling: the token that Microsoft signs, held against the activity it came with."""

import hashlib
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any, TypeAlias

import jwt

from eic_bot.adapters.teams.addresses import ServiceHosts, is_loopback
from eic_bot.adapters.teams.keys import NoKey, SigningKey, SigningKeys
from eic_bot.adapters.teams.wire import Json, malformed, tenants_of
from eic_bot.errors import OperatorError
from eic_bot.model.value import value

ISSUER = "https://api.botframework.com"
SKEW_S = 300
LONGEST_TOKEN = 16_384
MOST_VERIFIED = 256
"""Tokens that are not verified anew each time: Microsoft shows the same one for an hour."""
_LOG = logging.getLogger(__name__)
_REQUIRED = ("exp", "iss", "aud")


@value
class Admission:
    """Who is let in. ``tenants`` None is every tenant; ``anonymous`` lets callers in without any token."""

    app_id: str
    tenants: frozenset[str] | None = None
    hosts: ServiceHosts = field(default_factory=ServiceHosts)
    channels: frozenset[str] = frozenset({"msteams"})
    issuer: str = ISSUER
    anonymous: bool = False

    def check(self, listening_on: str) -> None:
        """Raises OperatorError where the bot would stand open, or could let nobody in; warns of anonymous mode."""
        if self.anonymous and not is_loopback(listening_on):
            raise OperatorError(
                f"Anonymous mode lets everybody in, so it works on loopback only, and not on {listening_on}."
            )
        if not self.anonymous and not self.app_id:
            raise OperatorError("Teams needs the app id of the bot: set EIC_TEAMS_APP_ID.")
        if self.anonymous:
            _LOG.warning("anonymous mode: everybody on this machine is let in")


@value
class Refusal:
    """Why a caller is turned away; ``why`` is for the log and says nothing of what was sent."""

    status: int
    why: str


Claims: TypeAlias = Mapping[str, Any]


@value
class Verified:
    """A token that holds, and the key that signed it. Anonymous callers have neither."""

    claims: Claims
    key: SigningKey | None


class VerifiedTokens:
    """Tokens that were found good, by their digest: a token itself is not kept."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        """``clock`` in seconds of UTC since 1970."""
        self._clock = clock
        self._known: OrderedDict[bytes, tuple[str, Verified]] = OrderedDict()

    async def find(self, token: str, keys: SigningKeys) -> Verified | None:
        """What was found then, as long as the token has not ended and its key is still the one that signed it."""
        digest = _digest(token)
        kid, verified = self._known.get(digest, ("", None))
        if verified is None:
            return None
        if self._clock() < int(verified.claims["exp"]) + SKEW_S and await keys.find(kid) is verified.key:
            return verified
        self._known.pop(digest, None)
        return None

    def keep(self, token: str, kid: str, verified: Verified) -> None:
        """It is good."""
        self._known[_digest(token)] = kid, verified
        if len(self._known) > MOST_VERIFIED:
            self._known.popitem(last=False)


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()


class Authenticator:
    """Checks callers: first the token alone, then the activity's shape, then one against the other."""

    def __init__(self, keys: SigningKeys, admission: Admission) -> None:
        self._keys = keys
        self._admission = admission
        self._known = VerifiedTokens()

    async def verified(self, authorization: str | None) -> Verified | Refusal:
        """What the token says, before anything of the call is read; 401 for a bad one."""
        if authorization is None and self._admission.anonymous:
            return Verified({}, None)
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token or len(token) > LONGEST_TOKEN or not self._admission.app_id:
            return Refusal(401, "no token")
        return await self._known.find(token, self._keys) or await self._verified(token)

    def admitted(self, verified: Verified, activity: object) -> Json | Refusal:
        """The activity; else 400 for a malformed one, 401 for another than the token's, 403 for one from elsewhere."""
        wrong = malformed(activity)
        if wrong is not None:
            return Refusal(400, f"malformed {wrong}")
        assert isinstance(activity, dict)  # noqa: S101 - it is not malformed
        return _mismatch(verified, activity) or self._foreign(activity) or activity

    async def _verified(self, token: str) -> Verified | Refusal:
        try:
            header = jwt.get_unverified_header(token)
        except jwt.PyJWTError as error:
            return Refusal(401, type(error).__name__)
        if header.get("alg") != "RS256" or not isinstance(header.get("kid"), str):
            return Refusal(401, "not signed as Microsoft signs")
        key = await self._keys.find(header["kid"])
        if key is NoKey.UNREACHABLE:
            return Refusal(503, "signing keys are out of reach")
        if isinstance(key, NoKey):
            return Refusal(401, "unknown key")
        decoded = self._decoded(token, key)
        if isinstance(decoded, Verified):
            self._known.keep(token, header["kid"], decoded)
        return decoded

    def _decoded(self, token: str, key: SigningKey) -> Verified | Refusal:
        try:
            claims = jwt.decode(
                token,
                key.key,
                algorithms=["RS256"],
                audience=self._admission.app_id,
                issuer=self._admission.issuer,
                leeway=SKEW_S,
                options={"require": list(_REQUIRED), "strict_aud": True},
            )
        except jwt.PyJWTError as error:
            return Refusal(401, type(error).__name__)
        return Verified(claims, key)

    def _foreign(self, activity: Json) -> Refusal | None:
        allowed = self._admission
        if activity["channelId"] not in allowed.channels:
            return Refusal(403, "another channel")
        if not allowed.hosts.admit(activity["serviceUrl"]):
            return Refusal(403, "service address not on the list")
        tenants = tenants_of(activity)
        if allowed.tenants is not None and not (tenants and tenants <= allowed.tenants):
            return Refusal(403, "another tenant")
        if len(tenants) > 1:  # somebody of one council in a shared channel of another: whose they are nobody can say
            return Refusal(403, "two tenants")
        return None


def _mismatch(verified: Verified, activity: Json) -> Refusal | None:
    """Where the token was made for another activity than this one."""
    if verified.key is None:
        return None
    claims = verified.claims
    # Lower case on the wire; the documentation writes it with a capital.
    if claims.get("serviceurl", claims.get("serviceUrl")) != activity["serviceUrl"]:
        return Refusal(401, "service address is not the token's")
    if activity["channelId"] not in verified.key.endorsements:
        return Refusal(401, "key not endorsed for the channel")
    return None
