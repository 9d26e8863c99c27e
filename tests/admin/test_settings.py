"""What the settings say of the console, what is missing, and what the doctor finds."""

import json
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import aiohttp
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from eic_bot.admin.checking import check
from eic_bot.admin.configuration import Configuration, read_roles
from eic_bot.admin.configuration import Provider as Named
from eic_bot.admin.oidc.described import Described, Issuer, _described
from eic_bot.admin.oidc.opening import open_flow
from eic_bot.admin.oidc.people import person_of
from eic_bot.admin.oidc.tokens import Refused, checked
from eic_bot.admin.pages import PAGES
from eic_bot.entrypoints.console import console_configuration, console_of
from eic_bot.entrypoints.settings import read_settings
from eic_bot.errors import OperatorError
from eic_bot.service.admins.records import Held
from tests.admin.certificates import certificates
from tests.admin.provider import CLIENT, SECRET, provider
from tests.rounds import reads

ENTRA = "https://login.microsoftonline.com/organizations/v2.0"
WHOLE: Mapping[str, str] = {
    "EIC_PUBLIC_URL": "https://eic.example.gov.uk",
    "EIC_OIDC_ISSUER": "https://id.example",
    "EIC_OIDC_CLIENT_ID": "console",
    "EIC_OIDC_CLIENT_SECRET": "hidden",
}
ONE, OTHER = "11111111-2222-3333-4444-555555555555", "99999999-2222-3333-4444-555555555555"


def missing(**changes: str | None) -> list[str]:
    given = {name: value for name, value in {**WHOLE, **changes}.items() if value is not None}
    return list(console_configuration(read_settings(given)).missing())


def test_there_is_no_console_where_nobody_asks_for_one() -> None:
    assert console_of(read_settings({}), print, "sqlite://") is None
    assert missing() == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"EIC_OIDC_CLIENT_ID": None}, "EIC_OIDC_CLIENT_ID is not set"),
        ({"EIC_OIDC_CLIENT_SECRET": None}, "EIC_OIDC_CLIENT_SECRET is not set"),
        ({"EIC_OIDC_ISSUER": "http://id.example"}, "EIC_OIDC_ISSUER begins with https://"),
        ({"EIC_PUBLIC_URL": "http://eic.example.gov.uk"}, "Set EIC_PUBLIC_URL"),
        ({"EIC_PUBLIC_URL": None, "EIC_HOST": "0.0.0.0"}, "Set EIC_PUBLIC_URL"),
        ({"EIC_CONSOLE_DEVELOPMENT": "true", "EIC_HOST": "0.0.0.0"}, "EIC_CONSOLE_DEVELOPMENT is for this machine"),
        ({"EIC_OIDC_ISSUER": ENTRA}, "EIC_OIDC_ALLOWED_TENANTS"),
        (
            {"EIC_OIDC_ISSUER": ENTRA, "EIC_OIDC_ALLOWED_TENANTS": ONE, "EIC_CONSOLE_ROLES": "eic.admin=admin"},
            "VALUE=ROLE@tenant",
        ),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_served(changes: dict[str, str | None], words: str) -> None:
    [problem] = missing(**changes)
    assert words in problem
    given = {name: value for name, value in {**WHOLE, **changes}.items() if value is not None}
    with pytest.raises(OperatorError):
        console_of(read_settings(given), print, "sqlite://")


@pytest.mark.parametrize("written", ["admin", "x=owner", "=admin", "x=", "x=admin@a, y"])
def test_roles_that_cannot_be_read_are_refused(written: str) -> None:
    with pytest.raises(OperatorError, match="EIC_CONSOLE_ROLES"):
        console_configuration(read_settings({"EIC_CONSOLE_ROLES": written}))


def test_a_value_may_give_several_roles_and_have_an_equals_sign() -> None:
    found = read_roles("a=admin@slack:T1, a=viewer@teams:x, g=h=editor")
    assert found == {"a": (Held("slack:T1", "admin"), Held("teams:x", "viewer")), "g=h": (Held("local", "editor"),)}


def test_no_secret_is_in_what_is_printed_of_it() -> None:
    assert "hidden" not in repr(console_configuration(read_settings(dict(WHOLE))))


def test_every_page_says_whether_it_reads_of_rounds() -> None:
    assert {page.name for page in PAGES} == set(reads.CONSOLE_THAT_READS) | reads.CONSOLE_THAT_READS_NOTHING


async def test_the_doctor_asks_the_provider(tmp_path: Path) -> None:
    trusted = certificates(tmp_path)
    async with provider(trusted) as made:
        configuration = Configuration("127.0.0.1", "http://127.0.0.1:1", Named(made.issuer, CLIENT, SECRET))
        async with open_flow(configuration, trusted.caller) as flow:
            found = [one async for one in check(configuration, flow)]
        assert [(one.code, one.is_well) for one in found] == [("console.provider", True), ("console.roles", True)]
        async with open_flow(configuration) as flow:  # nobody here knows that authority
            [unreached] = [one async for one in check(configuration, flow)]
        assert not unreached.is_well
        assert SECRET not in str([*found, unreached])


# --- Microsoft Entra with several tenants -----------------------------------------------------------------------------


@pytest.fixture
async def entra() -> AsyncIterator[tuple[Issuer, rsa.RSAPrivateKey]]:
    """An issuer that stands for many, as it would describe itself, with a key of ours."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    public = json.loads(RSAAlgorithm.to_jwk(key.public_key()))
    async with aiohttp.ClientSession() as session:
        issuer = Issuer(Named(ENTRA, CLIENT, SECRET, "roles", "oid", frozenset({ONE})), session, lambda: 0.0)
        base = "https://login.microsoftonline.com"
        issuer._described = Described(
            f"{base}/{{tenantid}}/v2.0", f"{base}/a", f"{base}/t", f"{base}/k", "", False, False
        )
        issuer._keys = {"k": {"kid": "k", **public}}
        issuer._read_at = issuer._tried_at = 0.0
        yield issuer, key


def claims(tenant: str, **changes: object) -> dict[str, Any]:
    now = 1_900_000_000
    issuer = f"https://login.microsoftonline.com/{tenant}/v2.0"
    right = {
        "iss": issuer,
        "tid": tenant,
        "oid": "o",
        "sub": "s",
        "aud": CLIENT,
        "nonce": "n",
        "iat": 1,
        "exp": now * 2,
    }
    return {**right, **changes}


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (claims(ONE), ""),
        (claims(OTHER), "tenant.not_allowed"),
        (claims(ONE, iss=f"https://login.microsoftonline.com/{OTHER}/v2.0"), "token.issuer"),
        (claims(ONE, tid=None), "token.issuer"),
        (claims("organizations"), "token.issuer"),
        (claims(ONE, iss="https://login.microsoftonline.com/{tenantid}/v2.0"), "token.issuer"),
    ],
)
async def test_of_many_tenants_those_that_may_sign_in(
    entra: tuple[Issuer, rsa.RSAPrivateKey], said: dict[str, Any], code: str
) -> None:
    issuer, key = entra
    found = await checked(jwt.encode(said, key, "RS256", headers={"kid": "k"}), issuer, "n")
    assert (found.code if isinstance(found, Refused) else "") == code


async def test_a_key_of_one_tenant_signs_for_that_one_alone(entra: tuple[Issuer, rsa.RSAPrivateKey]) -> None:
    issuer, key = entra
    issuer._keys = {"k": {**issuer._keys["k"], "issuer": f"https://login.microsoftonline.com/{OTHER}/v2.0"}}
    found = await checked(jwt.encode(claims(ONE), key, "RS256", headers={"kid": "k"}), issuer, "n")
    assert found == Refused("token.issuer")


def test_a_role_of_a_tenant_is_for_that_tenant_and_its_subject_is_the_one_that_stays() -> None:
    named = Named(ENTRA, CLIENT, SECRET, "roles", "oid", frozenset({ONE}))
    configuration = Configuration("127.0.0.1", "https://x", named, read_roles("eic.admin=admin@tenant"))
    person = person_of(claims(ONE, roles=["eic.admin", "eic.admin"]), configuration, named)
    assert not isinstance(person, Refused)
    assert person.claimed == (Held(f"teams:{ONE}", "admin"),)
    assert person.subject == "o"


@pytest.mark.parametrize(
    "document",
    [
        {"issuer": "https://login.microsoftonline.com/common/v2.0"},
        {"issuer": "https://evil.example/{tenantid}/v2.0"},
        {"jwks_uri": "http://login.microsoftonline.com/keys"},
        {"token_endpoint": 7},
    ],
)
def test_a_description_that_is_not_what_was_asked_for_is_refused(document: dict[str, Any]) -> None:
    base = "https://login.microsoftonline.com"
    right = {
        "issuer": f"{base}/{{tenantid}}/v2.0",
        "authorization_endpoint": f"{base}/a",
        "token_endpoint": f"{base}/t",
        "jwks_uri": f"{base}/k",
    }
    named = Named(ENTRA, CLIENT, SECRET)
    assert _described(right, named).token == f"{base}/t"
    with pytest.raises((ValueError, KeyError)):
        _described({**right, **document}, named)
