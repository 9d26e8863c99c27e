"""The token source: seldom asked, never in the way, and quiet about secrets."""

import asyncio
import threading
from collections.abc import Mapping
from typing import Any

import msal
import pytest

from eic_bot.adapters.teams import tokens
from eic_bot.adapters.teams.tokens import FixedToken, RenewedTokens, managed_identity, single_tenant


class Source:
    """An identity service in a function: a new token each time, good for an hour."""

    def __init__(self) -> None:
        self.asked = 0
        self.now = 0.0
        self.open = threading.Event()
        self.open.set()
        self.refuses = False
        self.threads: set[int] = set()
        self.tokens = RenewedTokens(self.acquire, lambda: self.now)

    async def renewed(self) -> str | None:
        """The token after whatever asking for it has begun is over."""
        await self.tokens.token()
        if self.tokens._renewing is not None:
            await asyncio.wait_for(self.tokens._renewing, 5)
        return await self.tokens.token()

    def acquire(self) -> Mapping[str, Any]:
        assert self.open.wait(10)
        self.asked += 1
        self.threads.add(threading.get_ident())
        if self.refuses:
            return {"error": "invalid_client", "error_description": "the secret is wrong"}
        return {"access_token": f"token {self.asked}", "expires_in": 3600}


async def test_a_token_is_asked_for_once_however_many_want_it() -> None:
    source = Source()
    found = await asyncio.gather(*[source.tokens.token() for _ in range(20)])
    assert set(found) == {"token 1"}
    assert source.asked == 1
    assert threading.get_ident() not in source.threads


async def test_it_is_renewed_five_minutes_before_its_end() -> None:
    source = Source()
    await source.tokens.token()
    source.now = 3299.9
    assert await source.renewed() == "token 1"
    source.now = 3300
    assert await source.renewed() == "token 2"


async def test_while_it_is_renewed_the_old_one_goes_on() -> None:
    source = Source()
    await source.tokens.token()
    source.now = 3400
    source.open.clear()
    assert await asyncio.wait_for(source.tokens.token(), 5) == "token 1"
    source.open.set()
    assert await source.renewed() == "token 2"
    assert source.asked == 2


async def test_who_gives_up_waiting_does_not_make_another_ask_again() -> None:
    source = Source()
    source.open.clear()
    for _ in range(3):
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(source.tokens.token(), 0.01)
    source.open.set()
    assert await source.tokens.token() == "token 1"
    assert source.asked == 1


async def test_where_renewing_fails_the_old_one_serves_to_its_end_and_nobody_hammers() -> None:
    source = Source()
    await source.tokens.token()
    source.refuses = True
    source.now = 3400
    assert await source.renewed() == "token 1"
    assert await source.renewed() == "token 1"
    assert source.asked == 2
    source.now = 3601
    assert await source.tokens.token() is None
    source.refuses = False
    source.now = 3606
    assert await source.tokens.token() == "token 4"


async def test_a_token_that_was_not_taken_is_replaced() -> None:
    source = Source()
    first = await source.tokens.token()
    assert first is not None
    source.tokens.forget("another")
    assert await source.tokens.token() == first
    source.tokens.forget(first)
    assert await source.tokens.token() == "token 2"


async def test_a_refusal_is_logged_without_what_was_said(caplog: pytest.LogCaptureFixture) -> None:
    source = Source()
    source.refuses = True
    assert await source.tokens.token() is None
    assert "no token from the identity service" in caplog.text
    assert "secret" not in caplog.text


async def test_a_fixed_token_stays() -> None:
    fixed = FixedToken("t")
    fixed.forget("t")
    assert await fixed.token() == "t"


async def test_the_library_is_made_once_and_asked_for_the_scope_of_the_connector(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The library will not speak to an identity service of ours, so it is watched at its own door."""
    made: list[tuple[object, ...]] = []

    class Application:
        def __init__(self, app_id: str, **options: object) -> None:
            made.append((app_id, options["client_credential"], options["authority"], type(options["http_client"])))

        def remove_tokens_for_client(self) -> None:
            made.append(("forgot",))

        def acquire_token_for_client(self, scopes: list[str]) -> Mapping[str, Any]:
            assert scopes == ["https://api.botframework.com/.default"]
            return {"access_token": "t", "expires_in": 0}

    monkeypatch.setattr(msal, "ConfidentialClientApplication", Application)
    source = single_tenant("app", "secret", "tenant")
    assert made == []
    for _ in range(2):
        await source.token()
    application = ("app", "secret", "https://login.microsoftonline.com/tenant", tokens.IdentitySession)
    assert made == [application, ("forgot",), ("forgot",)]


async def test_a_managed_identity_is_asked_under_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def acquire(client: msal.ManagedIdentityClient, *, resource: str) -> Mapping[str, Any]:
        asked.append((client._managed_identity["Id"], resource))
        return {"access_token": "t", "expires_in": 3600}

    monkeypatch.setattr(msal.ManagedIdentityClient, "acquire_token_for_client", acquire)
    assert await managed_identity("client").token() == "t"
    assert asked == [("client", "https://api.botframework.com")]


async def test_a_second_secret_is_taken_and_the_first_removed_without_a_gap() -> None:
    """As ``docs/how-to/secrets.md`` has it: add the second, start with it, see what doctor says, remove the first."""
    known, now = {"first"}, [0.0]

    def service(secret: str) -> RenewedTokens:
        def acquire() -> Mapping[str, Any]:
            if secret not in known:
                return {"error": "invalid_client", "error_codes": [7000222]}
            return {"access_token": f"by {secret} at {now[0]}", "expires_in": 3600}

        return RenewedTokens(acquire, lambda: now[0])

    before = service("first")
    assert await before.token() == "by first at 0.0"
    known.add("second")
    after = service("second")
    assert (await before.problem(), await after.problem()) == (None, None)
    assert await after.token() == "by second at 0.0"
    known.remove("first")
    assert await before.token() == "by first at 0.0"  # what it holds is good to its end
    assert await before.problem() == "AADSTS7000222"
    now[0] = 3600.0
    assert (await before.token(), await after.token()) == (None, "by second at 3600.0")
