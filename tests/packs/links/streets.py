"""A web of its own on loopback: hosts by name, each with what it answers, and a note of who was asked what."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from ipaddress import IPv4Address

from aiohttp import web

from eic_bot.packs.links.gate import Gate, IpAddress

OUTSIDE, INSIDE = "127.0.0.2", "127.0.0.1"
"""Both of this machine: the gate of these tests takes the first for the internet, and nothing else."""

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Street:
    """A server, and what it was asked."""

    port: int = 0
    scheme: str = "http"
    asked: list[str] = field(default_factory=list)
    heard: list[dict[str, str]] = field(default_factory=list)
    """The heads of the questions."""
    at_once: dict[str, int] = field(default_factory=dict)
    most_at_once: dict[str, int] = field(default_factory=dict)
    names: dict[str, Sequence[str]] = field(default_factory=dict)
    looked_up: list[str] = field(default_factory=list)

    def url(self, host: str, path: str = "/") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    async def named(self, host: str, port: int) -> Sequence[str]:
        """A list is given out piece by piece: another address at each question, as in rebinding."""
        self.looked_up.append(host)
        found = self.names.get(host, (OUTSIDE,))
        if isinstance(found, list):
            return [found.pop(0)]
        return found

    def gate(self) -> Gate:
        """One that takes OUTSIDE for the internet."""
        return Gate(admits=_outside, ports=frozenset({self.port}), names=self.named)


def _outside(address: IpAddress) -> bool:
    return address == IPv4Address(OUTSIDE)


@asynccontextmanager
async def street(
    answers: Mapping[str, Answer], at: str = OUTSIDE, tls: ssl.SSLContext | None = None
) -> AsyncIterator[Street]:
    """Serve these answers by path."""
    made = Street(scheme="https" if tls else "http")

    async def answer(request: web.Request) -> web.StreamResponse:
        host = request.url.host or ""
        made.asked.append(f"{request.method} {host}{request.path}")
        made.heard.append(dict(request.headers))
        made.at_once[host] = made.at_once.get(host, 0) + 1
        made.most_at_once[host] = max(made.most_at_once.get(host, 0), made.at_once[host])
        try:
            await asyncio.sleep(0)
            found = answers.get(request.path)
            return web.Response(status=404) if found is None else await found(request)
        finally:
            made.at_once[host] -= 1

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, at, 0, ssl_context=tls)
    await site.start()
    made.port = runner.addresses[0][1]
    try:
        yield made
    finally:
        await runner.cleanup()


def says(status: int, location: str | None = None) -> Answer:
    async def answer(request: web.Request) -> web.StreamResponse:
        return web.Response(status=status, headers={} if location is None else {"Location": location})

    return answer
