"""Where an answer leads elsewhere it is not followed: neither a token nor a secret nor words of people go there."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from eic_bot.adapters.slack.line import make_client, open_session
from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.connector import Connector
from eic_bot.adapters.teams.connector import open_session as teams_session
from eic_bot.adapters.teams.tokens import FixedToken, IdentitySession
from eic_bot.service.envelopes import Delivered

STATUSES = pytest.mark.parametrize("status", [301, 302, 303, 307, 308])


@asynccontextmanager
async def answering(
    heard: list[str], status: int = 200, leads: str = "", headers: list[dict[str, str]] | None = None
) -> AsyncIterator[str]:
    """The address of somebody on this machine who answers everything so."""

    async def answer(request: web.Request) -> web.Response:
        heard.append(f"{request.headers.get('Authorization')} {await request.text()}")
        if headers is not None:
            headers.append(dict(request.headers))
        return web.json_response({"ok": True}, status=status, headers={"Location": leads} if leads else {})

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def two(status: int) -> AsyncIterator[tuple[str, list[str], list[str]]]:
    """One who leads to another, and what each of them heard."""
    first, second = list[str](), list[str]()
    async with answering(second) as there, answering(first, status, there) as here:
        yield here, first, second


@STATUSES
async def test_slack(status: int) -> None:
    async with two(status) as (address, first, second), open_session() as session:
        with pytest.raises(aiohttp.ClientResponseError, match="leads elsewhere"):
            await make_client(address, session).chat_postMessage(token="a token", channel="D1", text="words")
        assert [("a token" in one, "words" in one) for one in first] == [(True, True)]
        assert second == []


@STATUSES
async def test_the_connector_of_teams(status: int) -> None:
    async with two(status) as (address, first, second), teams_session() as session:
        connector = Connector(session, FixedToken("a token"), ServiceHosts(loopback=True))
        result = await connector.send(address, "chat", {"type": "message", "text": "words"})
        assert not isinstance(result, Delivered)
        assert [("a token" in one, "words" in one) for one in first] == [(True, True)]
        assert second == []


@STATUSES
async def test_the_identity_service_of_teams(status: int) -> None:
    async with two(status) as (address, first, second):
        asked = IdentitySession()
        answer = await asyncio.to_thread(asked.post, address, data={"client_secret": "a secret"})
        asked.close()
        assert (answer.status_code, len(first), second) == (status, 1, [])
