"""Socket Mode: events come over a connection that we open. One that has gone quiet is replaced by a new one."""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.adapters.slack.listening import Listening, Take
from eic_bot.adapters.slack.receipts import error_of
from eic_bot.adapters.slack.watch import Watch
from eic_bot.service.noticing import Notice


class Connection:
    """One connection, from its opening until it is closed. It is of no use twice."""

    def __init__(self, app: AsyncApp, token: str, client: AsyncWebClient, watch: Watch) -> None:
        self._watch = watch
        self._handler = AsyncSocketModeHandler(app, token, web_client=client, ping_interval=watch.ping)
        self._handler.client.socket_mode_request_listeners[:] = [self._taken]
        self._heard_at = asyncio.get_running_loop().time()
        self._in_hand = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def open(self) -> None:
        """Raises SlackApiError where Slack refuses, and others where it cannot be reached."""
        client = self._handler.client
        async with asyncio.timeout(self._watch.connecting):
            answer = await client.web_client.apps_connections_open(app_token=client.app_token)
            client.wss_uri = str(answer["url"])
            await client.connect()  # type: ignore[no-untyped-call]

    async def is_alive(self) -> bool:
        """Whether it is there, answers to pings, and was heard from lately."""
        client = self._handler.client
        quiet = asyncio.get_running_loop().time() - self._heard_at
        return await client.is_connected() and not await client.is_ping_pong_failing() and quiet < self._watch.silent

    async def idle(self) -> None:
        """Wait until what was taken has been acknowledged."""
        await self._idle.wait()

    async def close(self) -> None:
        """Nothing of it is left."""
        client = self._handler.client
        if client.current_session is None:
            client.closed = True
            client.message_processor.cancel()
            await client.aiohttp_client_session.close()
        else:
            await client.close()  # type: ignore[no-untyped-call]

    async def _taken(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        del client
        self._heard_at = asyncio.get_running_loop().time()
        self._in_hand += 1
        self._idle.clear()
        try:
            await self._handler.handle(self._handler.client, request)
        finally:
            self._in_hand -= 1
            if not self._in_hand:
                self._idle.set()


class SocketIntake:
    """The way in over Socket Mode."""

    def __init__(
        self,
        make_app: Callable[[Listening], AsyncApp],
        listening: Callable[[Take], Listening],
        token: str,
        client: AsyncWebClient,
        say: Callable[[str], None],
        watch: Watch | None = None,
    ) -> None:
        """``say`` is told what an operator should know."""
        self._make_app, self._listening, self._token, self._client, self._say = make_app, listening, token, client, say
        self._watch = watch or Watch()

    async def listen(self, take: Take, closing: asyncio.Event) -> None:
        """Take events until closing; those in hand are finished and acknowledged."""
        app = self._make_app(self._listening(take))
        while not closing.is_set():
            connection = Connection(app, self._token, self._client, self._watch)
            try:
                await self._kept(connection, closing)
                await connection.idle()
            finally:
                await connection.close()

    async def _kept(self, connection: Connection, closing: asyncio.Event) -> None:
        """As long as it is alive."""
        try:
            await _unless(closing, connection.open())
        except (SlackApiError, aiohttp.ClientError, OSError, TimeoutError) as problem:
            why = error_of(problem) if isinstance(problem, SlackApiError) else type(problem).__name__
            text = f"slack: no connection in Socket Mode: {why}; trying again. See: eic-bot doctor"
            self._say(Notice("connection.lost", text, channel="slack", why=why))
            await _pause(closing, self._watch.every)
            return
        while not closing.is_set():
            await _pause(closing, self._watch.every)
            if not await connection.is_alive():
                text = "slack: the connection went quiet; opening a new one"
                self._say(Notice("connection.quiet", text, channel="slack"))
                return


async def _pause(closing: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(closing.wait(), seconds)
    except TimeoutError:
        return


async def _unless(closing: asyncio.Event, work: Awaitable[None]) -> None:
    """Do it, unless it is time to close."""
    working, over = asyncio.ensure_future(work), asyncio.ensure_future(closing.wait())
    try:
        await asyncio.wait({working, over}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        over.cancel()
        if not working.done():
            working.cancel()
    if working.done():
        working.result()
