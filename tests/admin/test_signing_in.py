"""Signing in through a provider, over TLS: what has to be right, and what happens where one thing is not."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jwt.algorithms import RSAAlgorithm

from eic_bot.admin.browsers import LOGIN, SESSION
from eic_bot.admin.configuration import Configuration, read_roles
from eic_bot.admin.configuration import Provider as Named
from eic_bot.service.admins.granting import grant, revoke
from eic_bot.service.admins.records import mailed, signed_in
from eic_bot.service.records import Scope
from tests.admin.certificates import certificates
from tests.admin.provider import CLIENT, SECRET, Provider, provider
from tests.admin.serving import ALPHA, BETA, Browser, Reply, Served, in_english, served

HEALTH = f"/admin/of/{ALPHA}/health"
MINUTE = 60_000


@dataclass
class Both:
    """The console and its provider."""

    console: Served
    provider: Provider

    async def begun(self, browser: Browser, back: str = "") -> str:
        """Somebody sets out; where they come back with a code."""
        out = await browser.get(f"/admin/begin?back={back}")
        assert out.status == 303, out.words
        there = await browser.get(out.there)
        assert there.status == 302, there.words
        return there.there.removeprefix(self.console.site)

    async def signed_in(self, back: str = "") -> tuple[Browser, Reply]:
        """All the way."""
        browser = self.console.browser()
        return browser, await browser.get(await self.begun(browser, back), CROSS)


CROSS = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[Both]:
    trusted = certificates(tmp_path)
    async with provider(trusted) as made:

        def configured(site: str) -> Configuration:
            named = Named(made.issuer, CLIENT, SECRET)
            roles = read_roles(f"eic.admin=admin, eic.editor=editor, alpha-viewers=viewer@{ALPHA}")
            return Configuration("127.0.0.1", site, named, roles)

        async with served(tmp_path, configured, trusted.caller) as console:
            yield Both(console, made)


async def test_somebody_signs_in_and_comes_back_to_the_page_they_wanted(both: Both) -> None:
    browser = both.console.browser()
    asked = await browser.get(HEALTH)
    login = await browser.get(asked.there)
    assert "Sign in with your organisation" in login.words
    _, reply = browser, await browser.get(await both.begun(browser, HEALTH), CROSS)
    assert (reply.status, reply.there) == (303, HEALTH)
    assert set(browser.cookies) == {SESSION}
    page = await browser.get(HEALTH)
    assert page.status == 200
    assert "Signed in as Ann Example" in page.words


async def test_where_the_provider_is_down_those_who_are_signed_in_go_on(tmp_path: Path) -> None:
    trusted = certificates(tmp_path)
    async with AsyncExitStack() as up:
        made = await up.enter_async_context(provider(trusted))

        def configured(site: str) -> Configuration:
            return Configuration("127.0.0.1", site, Named(made.issuer, CLIENT, SECRET), read_roles("eic.admin=admin"))

        async with served(tmp_path, configured, trusted.caller) as console:
            both = Both(console, made)
            inside, _ = await both.signed_in(HEALTH)
            begun = await both.begun(browser := console.browser())
            await up.aclose()
            assert (await inside.get(HEALTH)).status == 200
            reply = await browser.get(begun, CROSS)
            assert (reply.status, "provider.code" in reply.words) == (403, True)


async def test_what_is_sent_holds_nothing_of_the_browsers_token(both: Both) -> None:
    browser = both.console.browser()
    out = await browser.get("/admin/begin")
    query = parse_qs(urlsplit(out.there).query)
    assert query["redirect_uri"] == [f"{both.console.site}/admin/callback"]
    token = browser.cookies[LOGIN]
    assert token not in out.there
    assert len({query["state"][0], query["nonce"][0], query["code_challenge"][0], token}) == 4


async def test_a_forged_state_is_refused_and_the_real_one_still_counts(both: Both) -> None:
    browser = both.console.browser()
    real = await both.begun(browser)
    kept = dict(browser.cookies)
    forged = real.replace(parse_qs(urlsplit(real).query)["state"][0], "forged")
    reply = await browser.get(forged, CROSS)
    assert (reply.status, "login.state" in reply.words) == (403, True)
    assert both.provider.asked == ["keys"]
    browser.cookies = kept
    assert (await browser.get(real, CROSS)).status == 303


async def test_what_one_browser_began_another_cannot_end(both: Both) -> None:
    victim, attacker = both.console.browser(), both.console.browser()
    link = await both.begun(attacker)
    assert "login.state" in (await victim.get(link, CROSS)).words
    await both.begun(victim)
    assert "login.state" in (await victim.get(link, CROSS)).words
    assert SESSION not in victim.cookies


async def test_a_code_counts_once(both: Both) -> None:
    browser = both.console.browser()
    link = await both.begun(browser)
    kept = dict(browser.cookies)
    assert (await browser.get(link, CROSS)).status == 303
    browser.cookies = kept
    reply = await browser.get(link, CROSS)
    assert (reply.status, "login.over" in reply.words) == (403, True)
    assert both.provider.asked.count("token") == 1


async def test_a_code_of_another_login_is_not_taken_by_the_provider(both: Both) -> None:
    other, browser = both.console.browser(), both.console.browser()
    stolen = parse_qs(urlsplit(await both.begun(other)).query)["code"][0]
    link = await both.begun(browser)
    reply = await browser.get(link.replace(parse_qs(urlsplit(link).query)["code"][0], stolen), CROSS)
    assert "provider.code" in reply.words


async def test_whoever_takes_more_than_ten_minutes_begins_again(both: Both) -> None:
    browser = both.console.browser()
    link = await both.begun(browser)
    both.console.now += 10 * MINUTE
    assert "login.over" in (await browser.get(link, CROSS)).words


async def test_whoever_says_no_there_is_told(both: Both) -> None:
    browser = both.console.browser()
    link = await both.begun(browser)
    state = parse_qs(urlsplit(link).query)["state"][0]
    reply = await browser.get(f"/admin/callback?error=access_denied&state={state}", CROSS)
    assert "provider.declined" in reply.words


async def test_an_answer_of_another_provider_is_refused(both: Both) -> None:
    browser = both.console.browser()
    link = await both.begun(browser)
    reply = await browser.get(link.replace("&iss=https", "&iss=http"), CROSS)
    assert "provider.other" in reply.words


def none(_: Provider, claims: dict[str, Any]) -> str:
    return jwt.encode(claims, "", "none", headers={"kid": "first"})


def by_the_public_key(made: Provider, claims: dict[str, Any]) -> str:
    """As if the public key were a shared secret."""
    public = (
        made.keys["first"]
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )

    def written(raw: bytes) -> str:
        return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()

    head = written(json.dumps({"alg": "HS256", "kid": "first", "typ": "JWT"}).encode())
    body = f"{head}.{written(json.dumps(claims).encode())}"
    return f"{body}.{written(hmac.digest(public, body.encode(), hashlib.sha256))}"


def by_a_stranger(_: Provider, claims: dict[str, Any]) -> str:
    stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return jwt.encode(claims, stranger, "RS256", headers={"kid": "first"})


def by_an_unknown_key(_: Provider, claims: dict[str, Any]) -> str:
    stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return jwt.encode(claims, stranger, "RS256", headers={"kid": "stranger"})


def of_another_kind(_: Provider, claims: dict[str, Any]) -> str:
    return jwt.encode(claims, ec.generate_private_key(ec.SECP256R1()), "ES256", headers={"kid": "first"})


def changed_after(made: Provider, claims: dict[str, Any]) -> str:
    head, _, tail = jwt.encode(claims, made.keys["first"], "RS256", headers={"kid": "first"}).split(".")
    other = jwt.encode({**claims, "sub": "somebody-else"}, made.keys["first"], "RS256").split(".")[1]
    return f"{head}.{other}.{tail}"


def key_in_the_head(_: Provider, claims: dict[str, Any]) -> str:
    """A token that brings the key to check it with."""
    stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    brought = json.loads(RSAAlgorithm.to_jwk(stranger.public_key()))
    return jwt.encode(claims, stranger, "RS256", headers={"kid": "first", "jwk": brought})


@pytest.mark.parametrize(
    ("sign", "code"),
    [
        (none, "token.algorithm"),
        (by_the_public_key, "token.algorithm"),
        (by_a_stranger, "token.signature"),
        (by_an_unknown_key, "token.key"),
        (of_another_kind, "token.algorithm"),
        (changed_after, "token.signature"),
        (key_in_the_head, "token.signature"),
        (lambda *_: "not.a.token", "token.malformed"),
        (lambda *_: "x" * 40_000, "token.missing"),
    ],
)
async def test_a_token_that_the_provider_did_not_sign_is_refused(
    both: Both, sign: Callable[[Provider, dict[str, Any]], str], code: str
) -> None:
    both.provider.sign = sign
    browser, reply = await both.signed_in()
    assert (reply.status, code in reply.words) == (403, True), reply.words
    assert SESSION not in browser.cookies


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"nonce": "another"}, "token.nonce"),
        ({"nonce": None}, "token.claims"),
        ({"aud": "another"}, "token.audience"),
        ({"aud": [CLIENT, "another"]}, "token.audience"),
        ({"aud": None}, "token.claims"),
        ({"azp": "another"}, "token.audience"),
        ({"iss": "https://id.example"}, "token.issuer"),
        ({"iss": None}, "token.claims"),
        ({"exp": int(time.time()) - 120}, "token.expired"),
        ({"exp": None}, "token.claims"),
        ({"iat": int(time.time()) + 86_400}, "token.claims"),
        ({"nbf": int(time.time()) + 86_400}, "token.claims"),
        ({"sub": None}, "token.claims"),
        ({"sub": ""}, "token.subject"),
        ({"sub": "a\nb"}, "token.subject"),
    ],
)
async def test_a_token_that_says_the_wrong_thing_is_refused(both: Both, changes: dict[str, Any], code: str) -> None:
    both.provider.changes = changes
    browser, reply = await both.signed_in()
    assert (reply.status, code in reply.words) == (403, True), reply.words
    assert SESSION not in browser.cookies


async def test_a_token_for_several_is_taken_where_it_was_made_for_us(both: Both) -> None:
    both.provider.changes = {"aud": [CLIENT, "another"], "azp": CLIENT}
    assert (await both.signed_in())[1].status == 303


async def test_new_keys_are_fetched_and_strange_ones_not_again_and_again(both: Both) -> None:
    await both.signed_in()
    assert both.provider.asked.count("keys") == 1
    both.provider.rotate("second")
    _, reply = await both.signed_in()
    assert "token.key" in reply.words  # within a minute of the last time nothing is fetched
    assert both.provider.asked.count("keys") == 1


async def test_what_a_claim_says_is_held_where_the_settings_say(both: Both) -> None:
    both.provider.who["roles"] = ["alpha-viewers", "unknown", 7]
    browser, _ = await both.signed_in()
    assert (await browser.get(HEALTH)).status == 200
    assert (await browser.get(f"/admin/of/{BETA}/health")).status == 404


@pytest.mark.parametrize("roles", [[], ["unknown"], None, {"eic.admin": True}, "eic.other", [["eic.admin"]]])
async def test_without_a_role_one_sees_nothing_but_who_one_is(both: Both, roles: object) -> None:
    both.provider.changes = {"roles": roles}
    browser, reply = await both.signed_in()
    assert reply.status == 303
    assert (await browser.get(HEALTH)).status == 404
    home = await browser.get("/admin")
    assert "You have no role in any organisation here." in home.words
    assert "ann-1" in home.words
    assert ALPHA not in home.words


async def test_a_role_that_was_granted_here_counts_at_once_and_no_longer_when_it_is_taken(both: Both) -> None:
    both.provider.who["roles"] = []
    browser, _ = await both.signed_in()
    for who in (signed_in(both.provider.issuer, "ann-1"), mailed("ann@council.example")):
        assert (await browser.get(HEALTH)).status == 404
        await both.console.transactions.run(Scope(ALPHA), lambda tx: grant(tx, who, "viewer", "x", 1))  # noqa: B023
        assert (await browser.get(HEALTH)).status == 200
        await both.console.transactions.run(
            Scope(ALPHA),
            lambda tx: revoke(tx, who, "x", 2),  # noqa: B023
        )


async def test_an_address_that_nobody_has_verified_gives_nothing(both: Both) -> None:
    both.provider.who |= {"roles": [], "email_verified": False}
    await both.console.transactions.run(
        Scope(ALPHA), lambda tx: grant(tx, mailed("ann@council.example"), "admin", "x", 1)
    )
    browser, _ = await both.signed_in()
    assert (await browser.get(HEALTH)).status == 404


async def test_whoever_signs_out_does_so_at_the_provider_too(both: Both) -> None:
    browser, _ = await both.signed_in()
    policy = (await browser.get(HEALTH)).headers["Content-Security-Policy"]
    assert policy.endswith(f"form-action 'self' {both.provider.issuer}")
    reply = await browser.post("/admin/leave")
    away = await browser.get(reply.there)
    assert (both.provider.left, away.there) == (1, f"{both.console.site}/admin/left")
    assert (await browser.get(HEALTH)).status == 303


async def test_the_development_link_is_not_there_beside_a_provider(both: Both) -> None:
    assert both.console.said == []
    assert (await both.console.browser().post("/admin/development", {"key": ""})).status == 403


async def test_a_provider_that_describes_another_is_not_believed(tmp_path: Path) -> None:
    trusted = certificates(tmp_path)
    async with provider(trusted) as made:
        made.described = {"issuer": "https://id.example"}

        def configured(site: str) -> Configuration:
            return Configuration("127.0.0.1", site, Named(made.issuer, CLIENT, SECRET))

        async with served(tmp_path, configured, trusted.caller) as console:
            assert (await console.browser().get("/admin/begin")).status == 503
            assert (await console.browser().get("/admin/login")).status == 200


async def test_a_provider_whose_certificate_nobody_knows_is_not_asked(tmp_path: Path) -> None:
    trusted = certificates(tmp_path)
    async with provider(trusted) as made:

        def configured(site: str) -> Configuration:
            return Configuration("127.0.0.1", site, Named(made.issuer, CLIENT, SECRET))

        async with served(tmp_path, configured) as console:
            assert (await console.browser().get("/admin/begin")).status == 503
            assert made.asked == []


async def test_the_clients_secret_is_changed_and_whoever_is_signed_in_stays(tmp_path: Path) -> None:
    """As ``docs/how-to/secrets.md`` has it: add the second, start with it, remove the first."""
    trusted, other = certificates(tmp_path), "another secret"

    async def seen(secret: str, browser: Browser | None, *, works: bool) -> Browser:
        def configured(site: str) -> Configuration:
            return Configuration("127.0.0.1", site, Named(made.issuer, CLIENT, secret), read_roles("eic.admin=admin"))

        packed = in_english if browser is None else (lambda folder: folder / "demo")
        async with served(tmp_path, configured, trusted.caller, packed) as console:
            if browser is not None:
                old = Browser(console.session, console.site, dict(browser.cookies))
                assert (await old.get("/admin")).status == 200
            new, reply = await Both(console, made).signed_in()
            assert (reply.there == "/admin") == works, (secret, reply.words)
            return new if works else browser or new

    async with provider(trusted) as made:
        browser = await seen(SECRET, None, works=True)
        made.known.add(other)
        browser = await seen(other, browser, works=True)
        made.known.remove(SECRET)
        browser = await seen(other, browser, works=True)
        await seen(SECRET, browser, works=False)
