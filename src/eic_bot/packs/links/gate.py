"""Which addresses may be asked: public ones, decided on the very address that is connected to.

A name is resolved once for each connection, and the connection goes to what was judged: a name that answers otherwise
the second time gains nothing. Numbers in a link, however they are written, come by the same gate.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Any, TypeAlias

from aiohttp import TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult
from typing_extensions import override
from yarl import URL

IpAddress: TypeAlias = IPv4Address | IPv6Address
Names: TypeAlias = Callable[[str, int], Awaitable[Sequence[str]]]
"""The addresses that a name has; raises OSError where it has none."""

SCHEMES = frozenset({"http", "https"})
WEB_PORTS = frozenset({80, 443})
_GLOBAL = IPv6Network("2000::/3")
"""What is handed out of IPv6 to be reached by everybody; all else is local, special, or not in use."""
_TUNNELS = (IPv6Network("2001::/32"), IPv6Network("2002::/16"))
"""Teredo and 6to4: an IPv4 address is inside, and whoever carries it decides where it goes."""
_NAT64 = IPv6Network("64:ff9b::/96")
_SPECIAL = tuple(IPv4Network(one) for one in ("192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32"))
"""Public by their numbers to some versions of Python: for protocols, where clouds keep services of the machine itself;
relays of 6to4; and Azure's service that answers from the machine one runs on."""


class RefusedError(Exception):
    """This must not be asked; the text says why, as the end of a sentence."""


def is_public(address: IpAddress) -> bool:
    """Whether everybody on the internet reaches the same place there."""
    if isinstance(address, IPv6Address):
        if address in _NAT64:
            return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
        return address in _GLOBAL and address.is_global and not any(address in one for one in _TUNNELS)
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not any(address in one for one in _SPECIAL)
    )


async def named(host: str, port: int) -> Sequence[str]:
    """What the system says of a name."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[0]) for *_, place in found))


@dataclass(frozen=True)
class Gate:
    """What may be asked. Nothing outside the program can make it wider: no setting, no option, no pack."""

    admits: Callable[[IpAddress], bool] = is_public
    ports: frozenset[int] = WEB_PORTS
    names: Names = named

    def look(self, url: URL) -> None:
        """What can be told before anything is resolved. Raises RefusedError."""
        if url.scheme not in SCHEMES or not url.host:
            raise RefusedError("it is no address of the web")
        if url.user is not None or url.password is not None:
            raise RefusedError("it holds a name or a password")
        if url.port not in self.ports:
            raise RefusedError(f"the port {url.port} is not one of the web's")

    def judge(self, address: str) -> IpAddress:
        """That address, if it may be connected to. Raises RefusedError."""
        try:
            found = ip_address(address)
        except ValueError:
            raise RefusedError("its name leads to no address") from None
        if not self.admits(found):
            raise RefusedError("it leads into a private network")
        return found

    def connector(self) -> TCPConnector:
        """Connections through this gate, each of them new."""
        return TCPConnector(
            resolver=_Resolver(self),
            socket_factory=self._socket,
            use_dns_cache=False,
            force_close=True,
            happy_eyeballs_delay=None,  # one address after the other: what the gate raises comes through as it is
        )

    def _socket(self, place: Any) -> socket.socket:  # noqa: ANN401 - five things in a tuple, as sockets have it
        """The last door: whatever was resolved or written as a number, this is where it goes."""
        family, kind, protocol, _, address = place
        self.judge(str(address[0]))
        return socket.socket(family=family, type=kind, proto=protocol)


class _Resolver(AbstractResolver):
    """One question to the system for each connection; a name with one address inside is refused as a whole."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    @override
    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = [self._gate.judge(one) for one in await self._gate.names(host, port)]
        return [
            ResolveResult(
                hostname=host,
                host=str(one),
                port=port,
                family=socket.AF_INET if one.version == 4 else socket.AF_INET6,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for one in found
        ]

    @override
    async def close(self) -> None:
        """Nothing is kept open."""
