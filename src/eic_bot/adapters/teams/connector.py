"""The Bot Connector's REST service: one shared session, and every outcome a value."""

import json
from collections.abc import Mapping
from typing import Literal
from urllib.parse import quote

import aiohttp
from yarl import URL

from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.answers import Result, Unknown, result
from eic_bot.adapters.teams.proxies import proxy_of
from eic_bot.adapters.teams.tokens import Tokens
from eic_bot.adapters.teams.wire import Json
from eic_bot.service.envelopes import Refused, TryLater

Method = Literal["POST", "PUT", "DELETE"]
TIMEOUT = aiohttp.ClientTimeout(total=7.5, sock_connect=3)
"""Within the time a courier gives a message: what is cut off by the courier is not known to be cut off."""


ROSTER = aiohttp.ClientTimeout(total=3)
PAGE, MOST_PAGES = 200, 5


def open_session() -> aiohttp.ClientSession:
    """The session for everything this adapter asks of others; whoever opens it closes it.

    An idle connection is dropped early: a POST on one that the other side has closed cannot be told from one
    that was taken.
    """
    return aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=64, keepalive_timeout=10), timeout=TIMEOUT)


class Connector:
    """Sends to the conversations of any service address on the list."""

    def __init__(self, session: aiohttp.ClientSession, tokens: Tokens, hosts: ServiceHosts) -> None:
        self._session = session
        self._tokens = tokens
        self._hosts = hosts

    async def send(self, service_url: str, conversation: str, activity: Json) -> Result:
        """A new message; Delivered names it, unless Teams split it."""
        return await self._ask("POST", service_url, (conversation, "activities"), activity)

    async def update(self, service_url: str, conversation: str, message: str, activity: Json) -> Result:
        """Another content for a message we sent."""
        return await self._ask("PUT", service_url, (conversation, "activities", message), activity)

    async def delete(self, service_url: str, conversation: str, message: str) -> Result:
        """Take a message of ours away."""
        return await self._ask("DELETE", service_url, (conversation, "activities", message), None)

    async def create(self, service_url: str, parameters: Json) -> Result:
        """A conversation; Delivered names it. Asked twice for the same person, it is the same one."""
        return await self._ask("POST", service_url, (), parameters)

    async def members(self, service_url: str, conversation: str) -> list[Json] | None:
        """Everybody in a conversation; None where that is not known in time, or there are more than anybody reads."""
        if not self._hosts.admit(service_url) or (token := await self._tokens.token()) is None:
            return None
        start = "/".join((service_url.rstrip("/"), "v3/conversations", quote(conversation, safe=""), "pagedmembers"))
        found: list[Json] = []
        following = ""
        try:
            for _ in range(MOST_PAGES):
                more = f"&continuationToken={quote(following, safe='')}" if following else ""
                page = await self._page(f"{start}?pageSize={PAGE}{more}", token)
                found += page["members"]
                following = str(page.get("continuationToken") or "")
                if not following:
                    return found
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError):
            return None
        return None

    async def _page(self, address: str, token: str) -> Json:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        asked = self._session.get(
            URL(address, encoded=True),
            headers=headers,
            allow_redirects=False,
            timeout=ROSTER,
            raise_for_status=True,
            proxy=proxy_of(address),
        )
        async with asked as response:
            page: Json = await response.json()
            return page

    async def _ask(self, method: Method, service_url: str, path: tuple[str, ...], body: Json | None) -> Result:
        if not self._hosts.admit(service_url):
            return Refused("service address not on the list")
        token = await self._tokens.token()
        if token is None:
            return TryLater(None, "no token from the identity service")
        address = "/".join((service_url.rstrip("/"), "v3/conversations", *(quote(part, safe="") for part in path)))
        try:
            return await self._exchange(method, address, token, body)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            return TryLater(None, f"not connected: {type(error).__name__}")
        except (aiohttp.ClientError, TimeoutError) as error:
            why = f"cut off: {type(error).__name__}"
            return Unknown(why) if method == "POST" else TryLater(None, why)

    async def _exchange(self, method: Method, address: str, token: str, body: Json | None) -> Result:
        headers: Mapping[str, str] = {"Content-Type": "application/json; charset=utf-8"} if body is not None else {}
        if token:
            headers = {**headers, "Authorization": f"Bearer {token}"}
        data = None if body is None else json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        async with self._session.request(
            method,
            URL(address, encoded=True),
            data=data,
            headers=headers,
            allow_redirects=False,
            proxy=proxy_of(address),
        ) as response:
            if response.status == 401:
                self._tokens.forget(token)
            return result(method, response.status, response.headers, await response.read())
