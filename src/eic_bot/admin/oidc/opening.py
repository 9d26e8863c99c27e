"""The way through the identity provider, for as long as the console is open."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ssl import SSLContext

import aiohttp

from eic_bot.admin.configuration import Configuration
from eic_bot.admin.oidc.described import Issuer
from eic_bot.admin.oidc.flow import Flow


@asynccontextmanager
async def open_flow(configuration: Configuration, trusting: SSLContext | None = None) -> AsyncIterator[Flow | None]:
    """None where there is no provider. ``trusting`` says whose certificates count, without it the system's."""
    if configuration.provider is None:
        yield None
        return
    connector = aiohttp.TCPConnector(limit=16, keepalive_timeout=10, ssl=trusting or True)
    async with aiohttp.ClientSession(
        connector=connector, cookie_jar=aiohttp.DummyCookieJar(), trust_env=True
    ) as session:
        issuer = Issuer(configuration.provider, session)
        asking = asyncio.create_task(issuer.described())  # so that it is known before anybody comes
        try:
            yield Flow(configuration, issuer)
        finally:
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)
