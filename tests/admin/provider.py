"""An OpenID provider on loopback, over TLS: it looks at all that a provider has to look at, and can be told to lie."""

import asyncio
import base64
import hashlib
import json
import secrets
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import escape
from typing import Any
from urllib.parse import urlencode

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from tests.admin.certificates import Certificates

TLS_ENDS_S = 0.25
"""A connection with TLS is closed by talking once more, which aiohttp does not wait for."""

CLIENT, SECRET = "console", "a secret + of the console"
ANN: Mapping[str, Any] = {
    "sub": "ann-1",
    "name": "Ann Example",
    "email": "Ann@Council.example",
    "email_verified": True,
    "roles": ["eic.admin"],
}


@dataclass
class Provider:
    """Who somebody is, and what is told of them."""

    issuer: str
    who: dict[str, Any] = field(default_factory=lambda: dict(ANN))
    """The claims of whoever comes."""
    changes: dict[str, Any] = field(default_factory=dict)
    """Claims put in the place of the right ones; None takes one out."""
    sign: Callable[["Provider", dict[str, Any]], str] | None = None
    """Another way to make a token."""
    described: dict[str, Any] = field(default_factory=dict)
    """What stands otherwise in the description."""
    asks: bool = False
    """Whether somebody has to press a button there."""
    keys: dict[str, rsa.RSAPrivateKey] = field(default_factory=dict)
    key_fields: dict[str, Any] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    known: set[str] = field(default_factory=lambda: {SECRET})
    """The client's secrets that hold now."""
    left: int = 0
    clock: Callable[[], float] = time.time

    def __post_init__(self) -> None:
        self.rotate("first")

    def rotate(self, kid: str) -> None:
        """Another key signs from now on."""
        self.keys[kid] = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def token(self, nonce: str) -> str:
        """An ID token for whoever comes."""
        now = int(self.clock())
        right = {"iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": nonce, **self.who}
        claims = {name: value for name, value in {**right, **self.changes}.items() if value is not None}
        if self.sign is not None:
            return self.sign(self, claims)
        kid = list(self.keys)[-1]
        return jwt.encode(claims, self.keys[kid], "RS256", headers={"kid": kid})

    async def description(self, request: web.Request) -> web.Response:
        base = self.here(request)
        return web.json_response(
            {
                "issuer": self.issuer,
                "authorization_endpoint": f"{base}/authorize",
                "token_endpoint": f"{base}/token",
                "jwks_uri": f"{base}/keys",
                "end_session_endpoint": f"{base}/leave",
                "authorization_response_iss_parameter_supported": True,
                **self.described,
            }
        )

    async def key_set(self, request: web.Request) -> web.Response:
        self.asked.append("keys")
        found = []
        for kid, key in self.keys.items():
            public = json.loads(RSAAlgorithm.to_jwk(key.public_key()))
            found.append(
                {"kid": kid, "kty": "RSA", "use": "sig", "n": public["n"], "e": public["e"], **self.key_fields}
            )
        return web.json_response({"keys": found})

    async def authorize(self, request: web.Request) -> web.Response:
        """Somebody comes with a question that has to be whole."""
        query = request.query
        assert query["response_type"] == "code"
        assert query["client_id"] == CLIENT
        assert query["code_challenge_method"] == "S256"
        assert {"state", "nonce"} <= set(query)
        assert len(query["state"]) >= 32
        assert "openid" in query["scope"].split()
        code = secrets.token_urlsafe(16)
        self.codes[code] = {name: query[name] for name in ("redirect_uri", "nonce", "code_challenge")}
        there = f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state'], 'iss': self.issuer})}"
        if not self.asks:
            raise web.HTTPFound(there)
        page = f'<!doctype html><html lang="en"><title>Who are you?</title><a href="{escape(there)}">I am Ann</a>'
        return web.Response(text=page, content_type="text/html")

    async def redeem(self, request: web.Request) -> web.Response:
        """A code for a token: once, from the client that has the secret, with the verifier."""
        form = await request.post()
        self.asked.append("token")
        coded = [one.replace(" ", "%20").replace("+", "%2B") for one in self.known]
        pairs = [base64.b64encode(f"{CLIENT}:{one}".encode()).decode() for one in coded]
        if request.headers.get("Authorization") not in [f"Basic {pair}" for pair in pairs]:
            return web.json_response({"error": "invalid_client"}, status=401)
        kept = self.codes.pop(str(form["code"]), None)
        digest = hashlib.sha256(str(form["code_verifier"]).encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if kept is None or kept["code_challenge"] != challenge or kept["redirect_uri"] != form["redirect_uri"]:
            return web.json_response({"error": "invalid_grant"}, status=400)
        return web.json_response({"token_type": "Bearer", "access_token": "x", "id_token": self.token(kept["nonce"])})

    async def leave(self, request: web.Request) -> web.Response:
        """Sign out here too."""
        assert request.query["client_id"] == CLIENT
        self.left += 1
        raise web.HTTPFound(request.query["post_logout_redirect_uri"])

    def here(self, request: web.Request) -> str:
        return f"https://{request.host}"


@asynccontextmanager
async def provider(trusted: Certificates, path: str = "") -> AsyncIterator[Provider]:
    """One that is described below ``path``."""
    found = Provider("")
    app = web.Application()
    app.add_routes(
        [
            web.get(f"{path}/.well-known/openid-configuration", found.description),
            web.get("/keys", found.key_set),
            web.get("/authorize", found.authorize),
            web.post("/token", found.redeem),
            web.get("/leave", found.leave),
            web.get("/favicon.ico", _nothing),
        ]
    )
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=trusted.server).start()
    found.issuer = f"https://127.0.0.1:{runner.addresses[0][1]}{path}"
    try:
        yield found
    finally:
        await runner.cleanup()
        await asyncio.sleep(TLS_ENDS_S)


async def _nothing(request: web.Request) -> web.Response:
    """Browsers ask for a picture by themselves."""
    del request
    return web.Response(status=204)
