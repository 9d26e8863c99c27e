"""Is an ID token what it has to be? Everything in it is looked at before anything of it is believed."""

import hmac
import re
from collections.abc import Mapping
from typing import Any, Final

import jwt

from eic_bot.admin.configuration import TENANT, Provider
from eic_bot.admin.oidc.described import Described, Issuer
from eic_bot.model.value import value

ALGORITHMS: Final = {"RS256": "RSA", "PS256": "RSA", "ES256": "EC"}
"""How it may be signed, and with what kind of key."""
LEEWAY_S: Final = 60
LARGEST: Final = 32 * 1024
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@value
class Refused:
    """Why somebody is not signed in, as a code that an operator can look for."""

    code: str


async def checked(token: object, issuer: Issuer, nonce: str) -> Mapping[str, Any] | Refused:
    """The claims of the token, where it is good."""
    described = await issuer.described()
    if described is None:
        return Refused("provider.unreachable")
    if not isinstance(token, str) or len(token) > LARGEST:
        return Refused("token.missing")
    key = await _key(token, issuer)
    if isinstance(key, Refused):
        return key
    claims = _claims(token, key, issuer.provider)
    return claims if isinstance(claims, Refused) else _fitting(claims, described, issuer.provider, key, nonce)


async def _key(token: str, issuer: Issuer) -> Mapping[str, Any] | Refused:
    try:
        header = jwt.get_unverified_header(token)
    except jwt.PyJWTError:
        return Refused("token.malformed")
    algorithm, kid = header.get("alg"), header.get("kid")
    if algorithm not in ALGORITHMS:
        return Refused("token.algorithm")
    key = await issuer.key(kid) if isinstance(kid, str) else None
    if key is None:
        return Refused("token.key")
    if key["kty"] != ALGORITHMS[algorithm] or key.get("alg", algorithm) != algorithm:
        return Refused("token.algorithm")
    return {**key, "alg": algorithm}


def _claims(token: str, key: Mapping[str, Any], provider: Provider) -> Mapping[str, Any] | Refused:
    try:
        claims: Mapping[str, Any] = jwt.decode(
            token,
            jwt.PyJWK.from_dict(dict(key)).key,
            algorithms=[key["alg"]],
            audience=provider.client_id,
            leeway=LEEWAY_S,
            options={"require": ["exp", "iat", "iss", "aud", "sub", "nonce"]},
        )
    except jwt.ExpiredSignatureError:
        return Refused("token.expired")
    except jwt.InvalidAudienceError:
        return Refused("token.audience")
    except jwt.InvalidSignatureError:
        return Refused("token.signature")
    except (jwt.PyJWTError, ValueError, TypeError):
        return Refused("token.claims")
    return claims


def _fitting(
    claims: Mapping[str, Any], described: Described, provider: Provider, key: Mapping[str, Any], nonce: str
) -> Mapping[str, Any] | Refused:
    """Whether it is for us, of whom we asked, and in answer to what we asked."""
    audience = claims["aud"] if isinstance(claims["aud"], list) else [claims["aud"]]
    if len(audience) > 1 and claims.get("azp") != provider.client_id:
        return Refused("token.audience")
    if "azp" in claims and claims["azp"] != provider.client_id:
        return Refused("token.audience")
    if not isinstance(claims["nonce"], str) or not hmac.compare_digest(claims["nonce"].encode(), nonce.encode()):
        return Refused("token.nonce")
    return _of_issuer(claims, described, provider, key)


def _of_issuer(
    claims: Mapping[str, Any], described: Described, provider: Provider, key: Mapping[str, Any]
) -> Mapping[str, Any] | Refused:
    """Of a tenant that may sign in, where the issuer stands for many; then the key may be of one of them alone."""
    tenant = claims.get("tid")
    if not provider.has_tenants:
        return claims if claims["iss"] == described.issuer else Refused("token.issuer")
    if not isinstance(tenant, str) or not GUID.fullmatch(tenant):
        return Refused("token.issuer")
    if claims["iss"] != described.issuer.replace(TENANT, tenant):
        return Refused("token.issuer")
    if str(key.get("issuer", described.issuer)).replace(TENANT, tenant) != claims["iss"]:
        return Refused("token.issuer")
    return claims if tenant in provider.tenants else Refused("tenant.not_allowed")
