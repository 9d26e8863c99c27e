"""What the console needs to be told, and what is missing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from ipaddress import ip_address
from urllib.parse import urlsplit

from eic_bot.model.admins import ROLES
from eic_bot.model.value import value
from eic_bot.service.admins.records import Held
from eic_bot.service.console.sessions import Lasting
from eic_bot.service.tenancy import LOCAL

OF_TENANT = "tenant"
"""In the place of an organisation: that of the tenant somebody signs in from."""
TENANT = "{tenantid}"
SEVERAL = re.compile(r"^https://login\.microsoftonline\.[a-z]+/(common|organizations)/v2\.0$")
"""Issuers of Microsoft Entra that stand for many tenants."""


@value
class Provider:
    """Who says who somebody is, by OpenID Connect."""

    issuer: str
    client_id: str
    secret: str = field(repr=False)
    roles_claim: str = "roles"
    subject_claim: str = "sub"
    tenants: frozenset[str] = frozenset()
    """From which tenants somebody may sign in, where the issuer stands for many."""

    @property
    def has_tenants(self) -> bool:
        """Whether the issuer stands for many tenants."""
        return SEVERAL.match(self.issuer) is not None


@value
class Configuration:
    """Everything there is to set."""

    host: str
    address: str
    """Where people reach the service, such as https://eic.example.gov.uk; on loopback, where it listens."""
    provider: Provider | None = None
    roles: Mapping[str, tuple[Held, ...]] = field(default_factory=dict)
    """By the value of a claim."""
    development: bool = False
    """Whether one may sign in by a link that is printed in the terminal."""
    lasting: Lasting = field(default_factory=Lasting)

    @property
    def is_wanted(self) -> bool:
        """Whether there is to be a console."""
        return self.development or self.provider is not None

    @property
    def root(self) -> str:
        """The path of the console's first page."""
        return f"{urlsplit(self.address).path.rstrip('/')}/admin"

    @property
    def origin(self) -> str:
        """As a browser names where a form of ours comes from."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    def missing(self) -> Iterator[str]:
        """What stands in the way, with what to do about it."""
        if self.development and not is_loopback(self.host):
            yield (
                "EIC_CONSOLE_DEVELOPMENT is for this machine alone, and the service listens elsewhere."
                " Unset it, or set EIC_HOST to 127.0.0.1."
            )
        if self.provider is not None:
            yield from _missing_of(self.provider)
            named = {one.organisation for several in self.roles.values() for one in several}
            if self.provider.has_tenants and named - {OF_TENANT}:
                yield (
                    "Each of several tenants gives roles as it likes: they can only be for that tenant."
                    " Write each in EIC_CONSOLE_ROLES as VALUE=ROLE@tenant."
                )
            if not self.address.startswith("https://") and not is_loopback(urlsplit(self.address).hostname or ""):
                yield "Signing in needs https. Set EIC_PUBLIC_URL to where people reach the service, with https://"


def _missing_of(provider: Provider) -> Iterator[str]:
    if not provider.issuer.startswith("https://"):
        yield "EIC_OIDC_ISSUER begins with https://"
    for name, given in (("EIC_OIDC_CLIENT_ID", provider.client_id), ("EIC_OIDC_CLIENT_SECRET", provider.secret)):
        if not given:
            yield f"{name} is not set, and EIC_OIDC_ISSUER is."
    if provider.has_tenants and not provider.tenants:
        yield (
            "The issuer stands for every tenant there is."
            " Set EIC_OIDC_ALLOWED_TENANTS to the ids of those that may sign in."
        )


def is_loopback(host: str) -> bool:
    """Whether only this machine is meant."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def read_roles(written: str) -> Mapping[str, tuple[Held, ...]]:
    """``VALUE=ROLE`` or ``VALUE=ROLE@ORGANISATION``, with commas between. Raises ValueError where it is none.

    Without an organisation the role is for all that there are; ``@tenant`` is that of the tenant one signs in from.
    """
    found: dict[str, tuple[Held, ...]] = {}
    for part in filter(None, (one.strip() for one in written.split(","))):
        value, equals, given = part.rpartition("=")
        role, _, organisation = given.partition("@")
        if not equals or not value or role not in ROLES:
            raise ValueError(
                f"{part!r} is not VALUE=ROLE or VALUE=ROLE@ORGANISATION, with a role of {', '.join(ROLES)}"
            )
        held = Held(organisation or LOCAL.organisation or "", role)
        found[value] = (*found.get(value, ()), held)
    return found
