"""Whether Teams can be used as it is set up: ids, secret, keys, the clock. Prints no secret and changes nothing."""

import time
from collections.abc import AsyncIterator, Callable
from uuid import UUID

import aiohttp

from eic_bot.adapters.teams.configuration import Configuration
from eic_bot.adapters.teams.proxies import proxy_of
from eic_bot.adapters.teams.tokens import RenewedTokens
from eic_bot.service.findings import Finding, checked_clock

TIMEOUT = aiohttp.ClientTimeout(total=10)
TO_DO = {
    "AADSTS7000215": "The client secret is wrong: copy its value, which is shown once, and not its id.",
    "AADSTS7000222": "The client secret is over: make a new one under Certificates & secrets.",
    "AADSTS700016": "That app is not in that tenant: compare EIC_TEAMS_APP_ID and EIC_TEAMS_TENANT_ID with the portal.",
    "AADSTS90002": "There is no such tenant: copy the Directory (tenant) ID into EIC_TEAMS_TENANT_ID.",
    "AADSTS7000112": "The app is disabled: enable it under Enterprise applications.",
}
ELSE = "See the code in Microsoft's documentation, and whether this machine reaches login.microsoftonline.com."


async def check(
    configuration: Configuration,
    session: aiohttp.ClientSession,
    tokens: RenewedTokens | None,
    now: Callable[[], float] = time.time,
) -> AsyncIterator[Finding]:
    """Every finding, as it is made. ``tokens`` None where nobody is asked for any, as in anonymous mode."""
    for wrong in configuration.missing():
        yield Finding("teams.settings", wrong, "Set it as docs/how-to/teams.md says.")
    if configuration.anonymous:
        yield Finding("teams.settings", "anonymous mode: everybody on this machine is let in, and nobody else")
    elif configuration.app_id:
        yield _id("EIC_TEAMS_APP_ID", configuration.app_id)
    if tokens is not None and not configuration.missing():
        yield await _identity(tokens)
    async for finding in _keys(configuration.metadata_url, session, now):
        yield finding


def _id(name: str, given: str) -> Finding:
    try:
        UUID(given)
    except ValueError:
        return Finding("teams.app", f"{name} is no app id", "Copy the Microsoft App ID from the Azure Bot's page.")
    return Finding("teams.app", "the app id has the right form")


async def _identity(tokens: RenewedTokens) -> Finding:
    problem = await tokens.problem()
    if problem is None:
        return Finding("teams.identity", "the identity service knows the bot")
    return Finding("teams.identity", f"the identity service gives no token: {problem}", TO_DO.get(problem, ELSE))


async def _keys(url: str, session: aiohttp.ClientSession, now: Callable[[], float]) -> AsyncIterator[Finding]:
    try:
        async with session.get(url, timeout=TIMEOUT, proxy=proxy_of(url)) as response:
            found = await response.json(content_type=None) if response.status == 200 else None
            date = response.headers.get("Date", "")
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as problem:
        yield _unreachable(url, type(problem).__name__)
        return
    if not isinstance(found, dict) or "jwks_uri" not in found:
        yield _unreachable(url, "something else answers there")
        return
    yield Finding("teams.keys", "Microsoft's signing keys can be looked up")
    if clocks := checked_clock("teams.clock", "Microsoft's", date, now(), "what Teams sends is refused"):
        yield clocks


def _unreachable(url: str, why: str) -> Finding:
    return Finding(
        "teams.network",
        f"{url} cannot be used: {why}",
        "Let this machine call it over HTTPS, directly or through your proxy.",
    )
