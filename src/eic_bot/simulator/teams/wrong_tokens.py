"""Every way a token can be wrong that is worth trying on a bot."""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping

import jwt
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from eic_bot.simulator.teams.identity import EMULATOR_ISSUER, Identity, Signer, new_signer

Forge = Callable[[Identity, str], str | None]
"""The ``Authorization`` header for a service address; None for no header at all."""

ELSEWHERE = "https://smba.trafficmanager.net/elsewhere/"


def _bearer(changes: Mapping[str, object]) -> Forge:
    return lambda identity, url: f"Bearer {identity.mint(url, changes)}"


def _at(claim: str, seconds: int) -> Forge:
    return lambda identity, url: f"Bearer {identity.mint(url, {claim: int(identity.clock()) + seconds})}"


def _garbled(identity: Identity, url: str) -> str:
    head, body, mark = identity.mint(url).split(".")
    return f"Bearer {head}.{body}.{mark[:-8]}AAAAAAAA"


def _changed(identity: Identity, url: str) -> str:
    """The claims of one token under the signature of another."""
    head, _, mark = identity.mint(url).split(".")
    return f"Bearer {head}.{identity.mint(url, {'aud': identity.app_id, 'extra': 1}).split('.')[1]}.{mark}"


def _unsigned(identity: Identity, url: str) -> str:
    head = _packed(json.dumps({"alg": "none", "typ": "JWT", "kid": identity.signers[0].kid}).encode())
    return f"Bearer {head}.{identity.mint(url).split('.')[1]}."


def _shared_secret(identity: Identity, url: str) -> str:
    """HS256 with the public key as the secret: the classical confusion of algorithms."""
    signer = identity.signers[0]
    secret = signer.key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    head = _packed(json.dumps({"alg": "HS256", "typ": "JWT", "kid": signer.kid}).encode())
    body = identity.mint(url).split(".")[1]
    mark = _packed(hmac.new(secret, f"{head}.{body}".encode(), hashlib.sha256).digest())
    return f"Bearer {head}.{body}.{mark}"


def _packed(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def _stranger(identity: Identity, url: str) -> str:
    """Signed by somebody else under the name of a known key."""
    forged = Signer(identity.signers[0].kid, new_signer("stranger").key, ())
    return f"Bearer {identity.mint(url, signer=forged)}"


def _unknown(identity: Identity, url: str) -> str:
    return f"Bearer {identity.mint(url, signer=new_signer('nobody-knows', 'msteams'))}"


def _nameless(identity: Identity, url: str) -> str:
    claims = jwt.decode(identity.mint(url), options={"verify_signature": False})
    return f"Bearer {jwt.encode(claims, identity.signers[0].key, 'RS256')}"


def _unendorsed(identity: Identity, url: str) -> str:
    return f"Bearer {identity.mint(url, signer=identity.signers[-1])}"


def _emulator(identity: Identity, url: str) -> str:
    """What the emulator shows: a token of the bot's own, from the other identity service."""
    claims = {"iss": EMULATOR_ISSUER, "appid": identity.app_id, "azp": identity.app_id, "ver": "2.0"}
    return f"Bearer {identity.mint(url, {**claims, 'serviceurl': None})}"


WRONG: Mapping[str, Forge] = {
    "no header": lambda identity, url: None,  # noqa: ARG005 - every way is made alike
    "no token after the scheme": lambda identity, url: "Bearer ",  # noqa: ARG005
    "another scheme": lambda identity, url: f"Basic {identity.mint(url)}",
    "not a token": lambda identity, url: "Bearer abc.def.ghi",  # noqa: ARG005
    "garbled signature": _garbled,
    "claims of another token": _changed,
    "alg none": _unsigned,
    "HS256 with the public key": _shared_secret,
    "signed by a stranger": _stranger,
    "unknown kid": _unknown,
    "no kid": _nameless,
    "expired": _at("exp", -301),
    "no exp": _bearer({"exp": None}),
    "not yet valid": _at("nbf", 330),
    "another issuer": _bearer({"iss": "https://sts.windows.net/somewhere/"}),
    "no issuer": _bearer({"iss": None}),
    "another audience": _bearer({"aud": "00000000-0000-0000-0000-000000000000"}),
    "no audience": _bearer({"aud": None}),
    "another service address": _bearer({"serviceurl": ELSEWHERE}),
    "no service address": _bearer({"serviceurl": None}),
    "key not endorsed for Teams": _unendorsed,
    "emulator token": _emulator,
}
