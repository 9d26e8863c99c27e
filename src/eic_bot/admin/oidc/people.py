"""Who somebody is, by the claims of a token that is good."""

from collections.abc import Iterator, Mapping
from typing import Any

from eic_bot.admin.configuration import OF_TENANT, Configuration, Provider
from eic_bot.admin.oidc.tokens import GUID, Refused
from eic_bot.service.admins.records import Held
from eic_bot.service.console.records import Person

LONGEST = 250


def person_of(claims: Mapping[str, Any], configuration: Configuration, provider: Provider) -> Person | Refused:
    """With the roles that the settings give to the values of their claim."""
    subject = _text(claims, provider.subject_claim)
    if not subject:
        return Refused("token.subject")
    name = _text(claims, "name") or _text(claims, "preferred_username")
    roles = tuple(dict.fromkeys(_held(claims, configuration, provider)))
    return Person(str(claims["iss"]), subject, name, _mail(claims), roles)


def _held(claims: Mapping[str, Any], configuration: Configuration, provider: Provider) -> Iterator[Held]:
    given = claims.get(provider.roles_claim)
    values = given if isinstance(given, list) else [given]
    tenant = str(claims.get("tid", ""))
    for value in values:
        for held in configuration.roles.get(value, ()) if isinstance(value, str) else ():
            if held.organisation != OF_TENANT:
                yield held
            elif GUID.fullmatch(tenant):
                yield Held(f"teams:{tenant}", held.role)


def _mail(claims: Mapping[str, Any]) -> str:
    """Only where the provider has verified it: whoever has it holds the roles that were granted to it."""
    is_verified = claims.get("email_verified") is True or claims.get("xms_edov") in (True, 1, "1", "true")
    return _text(claims, "email").casefold() if is_verified else ""


def _text(claims: Mapping[str, Any], name: str) -> str:
    value = claims.get(name)
    return value if isinstance(value, str) and value.isprintable() and len(value) <= LONGEST else ""
