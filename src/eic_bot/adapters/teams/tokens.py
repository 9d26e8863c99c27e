"""The tokens we show to the Bot Connector: one application object, asked in a thread and seldom."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any, Protocol

import msal
import requests
from typing_extensions import override

AUTHORITY = "https://login.microsoftonline.com"
RESOURCE = "https://api.botframework.com"
EARLY_S = 300.0
"""A token is renewed this long before it ends."""
RETRY_S = 5.0
TIMEOUT_S = 10.0
_LOG = logging.getLogger(__name__)

Acquire = Callable[[], Mapping[str, Any]]
"""Asks for a token and waits: ``access_token`` and ``expires_in`` in seconds, or ``error``."""


class Tokens(Protocol):
    """Where tokens come from."""

    async def token(self) -> str | None:
        """A token that holds, or None where none is to be had now."""

    def forget(self, token: str) -> None:
        """The connector did not take this one."""


class FixedToken:
    """Always the same token, for a connector on this machine."""

    def __init__(self, text: str) -> None:
        self._text = text

    async def token(self) -> str | None:
        """The token given."""
        return self._text

    def forget(self, token: str) -> None:
        """There is no other."""


class RenewedTokens:
    """Keeps one token and renews it in time; nobody waits for that as long as the old one holds."""

    def __init__(self, acquire: Acquire, clock: Callable[[], float] = monotonic) -> None:
        self._acquire = acquire
        self._clock = clock
        self._token = ""
        self._ends = self._failed = -EARLY_S
        self._renewing: asyncio.Task[None] | None = None

    async def token(self) -> str | None:
        """A token that holds. After a refusal the identity service is left in peace for some seconds."""
        renewing = self._begin() if self._is_due() else None
        if renewing is not None and not self._holds():
            # Who gives up waiting does not end it for the others, and the thread would go on anyway.
            await asyncio.shield(renewing)
        return self._token if self._holds() else None

    def forget(self, token: str) -> None:
        """Ask for another next time."""
        if token == self._token:
            self._ends = self._clock()

    async def problem(self) -> str | None:
        """Ask now: why there is no token, by the identity service's own code; None where there is one."""
        try:
            found = await asyncio.to_thread(self._acquire)
        except Exception as error:  # noqa: BLE001 - as in renewing
            return type(error).__name__
        if "access_token" in found:
            return None
        codes = found.get("error_codes") or ()
        return f"AADSTS{codes[0]}" if codes else str(found.get("error", "no token"))

    def _is_due(self) -> bool:
        return self._clock() >= self._ends - EARLY_S

    def _holds(self) -> bool:
        return self._clock() < self._ends

    def _begin(self) -> asyncio.Task[None] | None:
        """The question that is under way, for there is never more than one; None where it is too early for another."""
        if self._renewing is None or self._renewing.done():
            if self._clock() < self._failed + RETRY_S:
                return None
            self._renewing = asyncio.create_task(self._renew())
        return self._renewing

    async def _renew(self) -> None:
        try:
            found = await asyncio.to_thread(self._acquire)
            token, lasts = str(found["access_token"]), float(found["expires_in"])
        except Exception as error:  # noqa: BLE001 - whatever the library or the network throws, there is no token
            self._failed = self._clock()
            _LOG.warning("no token from the identity service: %s", type(error).__name__)
        else:
            self._token, self._ends = token, self._clock() + lasts


def single_tenant(app_id: str, secret: str, tenant: str, authority: str = AUTHORITY) -> RenewedTokens:
    """Tokens of a single-tenant bot with a client secret."""
    made: list[msal.ConfidentialClientApplication] = []

    def acquire() -> Mapping[str, Any]:
        # Made at the first use and in the thread: making one already asks the identity service.
        if not made:
            made.append(
                msal.ConfidentialClientApplication(
                    app_id, client_credential=secret, authority=f"{authority}/{tenant}", http_client=IdentitySession()
                )
            )
        made[0].remove_tokens_for_client()  # the library keeps them too, also one that was not taken
        found: Mapping[str, Any] = made[0].acquire_token_for_client([f"{RESOURCE}/.default"])
        return found

    return RenewedTokens(acquire)


def managed_identity(client_id: str) -> RenewedTokens:
    """Tokens of a bot that runs under a user-assigned managed identity."""
    session = IdentitySession()
    client = msal.ManagedIdentityClient(msal.UserAssignedManagedIdentity(client_id=client_id), http_client=session)

    def acquire() -> Mapping[str, Any]:
        found: Mapping[str, Any] = client.acquire_token_for_client(resource=RESOURCE)
        return found

    return RenewedTokens(acquire)


class IdentitySession(requests.Session):
    """Waits no longer than it should, and follows nobody elsewhere: the secret is in what is asked."""

    @override
    def request(self, *arguments: Any, **options: Any) -> requests.Response:
        """One call."""
        return super().request(*arguments, **{"timeout": TIMEOUT_S, **options, "allow_redirects": False})
