"""Roles as they are kept."""

from eic_bot.model.admins import AdminRole
from eic_bot.model.value import value
from eic_bot.service.envelopes import Address

BY_SIGN_IN = "oidc"
"""In the place of a channel: somebody as an identity provider names them, ``(oidc, issuer, subject)``."""
BY_MAIL = "email"
"""The same by an e-mail address that a provider has verified, ``(email, "", address)``, in small letters."""


def signed_in(issuer: str, subject: str) -> Address:
    """Somebody whom that provider knows by that name."""
    return Address(BY_SIGN_IN, issuer.rstrip("/"), subject)


def mailed(address: str) -> Address:
    """Somebody with that e-mail address."""
    return Address(BY_MAIL, "", address.strip().casefold())


@value
class Granted:
    """A role somebody has, or had until it was revoked. Times in milliseconds of UTC since 1970."""

    id: int
    who: Address
    """Where they are reached, or ``signed_in``, or ``mailed``."""
    role: AdminRole
    by: str
    at: int
    revoked_by: str | None = None
    revoked_at: int | None = None


@value
class Held:
    """A role in an organisation."""

    organisation: str
    role: AdminRole


@value
class OutboxState:
    """What of an organisation's messages is not delivered. Times in milliseconds of UTC; 0 where there are none."""

    waits: int = 0
    waits_since: int = 0
    dead: int = 0
    dead_since: int = 0


@value
class DeadLetters:
    """How many messages to somebody could not be delivered."""

    owner: int
    count: int
