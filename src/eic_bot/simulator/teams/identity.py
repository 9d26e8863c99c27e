"""Microsoft's identity services: who signs what a bot receives, and who gives a bot its own tokens."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from jwt.algorithms import RSAAlgorithm

from eic_bot.model.value import value

ISSUER = "https://api.botframework.com"
SCOPE = "https://api.botframework.com/.default"
LASTS_S = 3600
EMULATOR_ISSUER = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0"


@value
class Signer:
    """A key of Microsoft's, and the channels it may sign for."""

    kid: str
    key: RSAPrivateKey
    endorsements: tuple[str, ...]


def new_signer(kid: str, *endorsements: str) -> Signer:
    """A fresh key."""
    return Signer(kid, generate_private_key(public_exponent=65537, key_size=2048), endorsements)


_first = cache(new_signer)
"""Making a key takes a while: every stand-in of a process begins with the same ones."""


@dataclass(slots=True)
class Identity:
    """The signing keys, the tokens minted for calls to the bot, and the tokens a bot was given.

    ``asked`` counts requests by kind: metadata, keys, token.
    """

    app_id: str
    secret: str = "made up"  # noqa: S105 - it opens nothing
    clock: Callable[[], float] = time.time
    signers: list[Signer] = field(
        default_factory=lambda: [_first("teams-1", "msteams"), _first("web-1", "webchat", "directline")]
    )
    given: dict[str, float] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    anonymous: bool = False
    """Nobody says who they are, as where a local client and a bot are tried on one machine."""

    def metadata(self, base: str) -> dict[str, Any]:
        """The OpenID document."""
        return {
            "issuer": ISSUER,
            "authorization_endpoint": "https://invalid.botframework.com",
            "jwks_uri": f"{base}/v1/.well-known/keys",
            "id_token_signing_alg_values_supported": ["RS256"],
            "token_endpoint_auth_methods_supported": ["private_key_jwt"],
        }

    def key_set(self) -> dict[str, Any]:
        """The public keys with their endorsements."""
        return {"keys": [_public(one) for one in self.signers]}

    def rotate(self) -> None:
        """Another key signs from now on; the old one stays published."""
        self.signers.insert(0, new_signer(f"teams-{len(self.signers)}", "msteams"))

    def mint(
        self,
        service_url: str,
        changes: Mapping[str, object] | None = None,
        *,
        signer: Signer | None = None,
        headers: Mapping[str, object] | None = None,
    ) -> str:
        """A token for one call to the bot. ``changes`` overrides claims; None takes a claim out."""
        signer = signer or self.signers[0]
        now = int(self.clock())
        claims = {
            "iss": ISSUER,
            "aud": self.app_id,
            "nbf": now - 1,
            "exp": now + LASTS_S,
            "serviceurl": service_url,
            **(changes or {}),
        }
        kept = {name: value for name, value in claims.items() if value is not None}
        return jwt.encode(kept, signer.key, "RS256", headers={"kid": signer.kid, **(headers or {})})

    def grant(self, form: Mapping[str, str]) -> tuple[int, dict[str, Any]]:
        """The answer of the token endpoint to a client's own credentials."""
        if form.get("grant_type") != "client_credentials":
            return 400, {"error": "unsupported_grant_type"}
        if form.get("scope") != SCOPE:
            return 400, {"error": "invalid_scope"}
        if form.get("client_id") != self.app_id or form.get("client_secret") != self.secret:
            return 401, {"error": "invalid_client"}
        return 200, {"token_type": "Bearer", "expires_in": LASTS_S, "access_token": self.give()}

    def give(self, lasts: float = LASTS_S) -> str:
        """A token for the bot, without asking who it is; good for so many seconds."""
        token = f"for-the-connector-{len(self.given) + 1}"
        self.given[token] = self.clock() + lasts
        return token

    def accepts(self, authorization: str) -> bool:
        """Whether a call to the connector shows a token that was given and has not ended."""
        return self.anonymous or self.given.get(authorization.removeprefix("Bearer "), 0) > self.clock()

    def note(self, kind: str) -> None:
        """Somebody asked."""
        self.asked[kind] = self.asked.get(kind, 0) + 1


def _public(signer: Signer) -> dict[str, Any]:
    key = json.loads(RSAAlgorithm.to_jwk(signer.key.public_key()))
    return {
        "kty": "RSA",
        "use": "sig",
        "kid": signer.kid,
        "x5t": signer.kid,
        "n": key["n"],
        "e": key["e"],
        "endorsements": list(signer.endorsements),
    }
