"""Socket Mode: the connections an app opens, what goes over them, and what is acknowledged.

Source: docs.slack.dev/apis/events-api/using-socket-mode.
"""

import asyncio
import contextlib
import itertools
import json
import secrets
import uuid
from dataclasses import dataclass, field

from aiohttp import WSMessage, WSMsgType, web

from eic_bot.simulator.slack.journal import Journal
from eic_bot.simulator.slack.records import Json

MOST_CONNECTIONS = 10


@dataclass(eq=False)
class Connection:
    """One open websocket."""

    socket: web.WebSocketResponse
    transport: asyncio.Transport | None
    silent: bool = False
    """Open, and dead: nothing is sent or answered, not even a ping."""


@dataclass
class Sockets:
    """The open connections of an app; each envelope goes over one of them."""

    app_id: str
    journal: Journal
    connections: list[Connection] = field(default_factory=list)
    tickets: set[str] = field(default_factory=set)
    unknown_acknowledgements: list[Json] = field(default_factory=list)
    _waiting: dict[str, asyncio.Future[Json]] = field(default_factory=dict)
    _turn: "itertools.count[int]" = field(default_factory=itertools.count)

    def ticket(self) -> str:
        """Give a ticket for one connection."""
        ticket = secrets.token_urlsafe(16)
        self.tickets.add(ticket)
        return ticket

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Hold one connection until either side ends it."""
        ticket = request.query.get("ticket", "")
        if ticket not in self.tickets:
            return web.Response(status=404)
        self.tickets.discard(ticket)
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        connection = Connection(socket, request.transport)
        if len(self.connections) >= MOST_CONNECTIONS:
            await self._leave(connection, "too_many_websockets")
            return socket
        self.connections.append(connection)
        try:
            await socket.send_json(self._hello())
            self.journal.touch()
            async for frame in socket:
                await self._take(connection, frame)
        finally:
            with contextlib.suppress(ValueError):
                self.connections.remove(connection)
            self.journal.touch()
        return socket

    async def send(self, kind: str, payload: Json, *, answers: bool, retry: tuple[int, str], patience: float) -> Json:
        """Send one envelope and give what it was acknowledged with.

        ConnectionError if there is no connection, TimeoutError if there is no acknowledgement in time.
        """
        if not self.connections:
            raise ConnectionError("no Socket Mode connection is open")
        connection = self.connections[next(self._turn) % len(self.connections)]
        envelope_id = str(uuid.uuid4())
        envelope = {
            "envelope_id": envelope_id,
            "type": kind,
            "payload": payload,
            "accepts_response_payload": answers,
        }
        if kind == "events_api":
            envelope |= {"retry_attempt": retry[0], "retry_reason": retry[1]}
        waiting = self._waiting[envelope_id] = asyncio.get_running_loop().create_future()
        try:
            if not connection.silent:
                await connection.socket.send_json(envelope)
            async with asyncio.timeout(patience):
                answer: Json = await waiting
        finally:
            self._waiting.pop(envelope_id, None)
        return answer

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Tell every connection that it ends, as Slack does before it renews them, and end it."""
        for connection in list(self.connections):
            await self._leave(connection, reason)

    def silence(self) -> None:
        """Let the connections of now stay open and go dead."""
        for connection in self.connections:
            connection.silent = True

    def sever(self) -> None:
        """Break every connection without a word."""
        for connection in list(self.connections):
            if connection.transport is not None:
                connection.transport.abort()
        self.connections.clear()

    async def close(self) -> None:
        """End all connections."""
        for connection in list(self.connections):
            await connection.socket.close()

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.connections),
            "debug_info": {"host": "applink-1", "build_number": 1, "approximate_connection_time": 18060},
            "connection_info": {"app_id": self.app_id},
        }

    async def _leave(self, connection: Connection, reason: str) -> None:
        with contextlib.suppress(ConnectionError):
            await connection.socket.send_json(
                {
                    "type": "disconnect",
                    "reason": reason,
                    "debug_info": {"host": "applink-1"},
                }
            )
            await connection.socket.close()

    async def _take(self, connection: Connection, frame: WSMessage) -> None:
        if connection.silent:
            return
        if frame.type is WSMsgType.PING:
            await connection.socket.pong(frame.data)
        elif frame.type is WSMsgType.TEXT:
            self._acknowledge(json.loads(frame.data))

    def _acknowledge(self, said: Json) -> None:
        waiting = self._waiting.get(str(said.get("envelope_id")))
        if waiting is None or waiting.done():
            self.unknown_acknowledgements.append(said)
        else:
            waiting.set_result(said.get("payload") or {})
