"""The web console, where the settings ask for one."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from aiohttp import web

from eic_bot.entrypoints.processes import OpenPages
from eic_bot.entrypoints.settings import Settings
from eic_bot.errors import OperatorError
from eic_bot.service.delivery import clock
from eic_bot.service.house import House
from eic_bot.service.ports import Transactions

if TYPE_CHECKING:
    from eic_bot.admin.configuration import Configuration, Provider

MINUTE_MS = 60_000


def console_of(settings: Settings, say: Callable[[str], None], url: str) -> OpenPages | None:
    """How to open it; None where there is to be none. Raises OperatorError for what is missing."""
    if not (settings.console_development or settings.oidc_issuer):
        return None
    configuration = console_configuration(settings)
    for problem in configuration.missing():
        raise OperatorError(problem)

    @asynccontextmanager
    async def opened(transactions: Transactions, house: House) -> AsyncIterator[Sequence[web.AbstractRouteDef]]:
        from eic_bot.admin.oidc.opening import open_flow
        from eic_bot.admin.routes import routes
        from eic_bot.entrypoints.drafting import ContentWorkshop
        from eic_bot.entrypoints.press import press_at
        from eic_bot.packs.bundled import bundled_packs

        press = press_at(url, transactions, house.library, clock)
        workshop = ContentWorkshop(bundled_packs(), house.phrases, press)
        async with open_flow(configuration) as flow:
            yield routes(configuration, transactions, house, clock, say, flow, workshop)

    return opened


def console_configuration(settings: Settings) -> "Configuration":
    """What the settings say of the console. Raises OperatorError where the roles cannot be read."""
    from eic_bot.admin.configuration import Configuration, read_roles
    from eic_bot.service.console.sessions import Lasting

    try:
        roles = read_roles(settings.console_roles or "")
    except ValueError as problem:
        raise OperatorError(f"EIC_CONSOLE_ROLES does not fit: {problem}.") from None
    return Configuration(
        host=settings.host,
        address=(settings.public_url or f"http://{settings.host}:{settings.port}").rstrip("/"),
        provider=_provider(settings),
        roles=roles,
        development=settings.console_development,
        lasting=Lasting(settings.console_idle_minutes * MINUTE_MS, settings.console_hours * 60 * MINUTE_MS),
    )


def _provider(settings: Settings) -> "Provider | None":
    from eic_bot.admin.configuration import Provider

    if not settings.oidc_issuer:
        return None
    tenants = (settings.oidc_allowed_tenants or "").split(",")
    return Provider(
        issuer=settings.oidc_issuer.rstrip("/") if "microsoftonline" in settings.oidc_issuer else settings.oidc_issuer,
        client_id=settings.oidc_client_id or "",
        secret=settings.oidc_client_secret.get_secret_value() if settings.oidc_client_secret else "",
        roles_claim=settings.oidc_roles_claim,
        subject_claim=settings.oidc_subject_claim,
        tenants=frozenset(one.strip().lower() for one in tenants if one.strip()),
    )
