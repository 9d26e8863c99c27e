"""Asks for a link as little as can be asked: does it answer? No cookie and no credential; no body is read."""

import asyncio
import socket
import ssl
from collections import defaultdict
from dataclasses import dataclass, field
from importlib.metadata import version
from types import TracebackType
from typing import Final, Self

import aiohttp
from yarl import URL

from eic_bot.model.value import value
from eic_bot.packs.links.gate import Gate, RefusedError
from eic_bot.packs.links.outcomes import (
    Barred,
    Dead,
    Endless,
    Fine,
    Forbidden,
    Moved,
    Nameless,
    Outcome,
    Unreached,
    Untrusted,
)

MOST_REDIRECTS = 5
SECONDS = 10.0
"""For one question and its answer, the name included."""
AT_ONCE = 8
"""Hosts; each of them is asked one thing at a time."""
_LONGEST: Final = 2_000
_FOR_GOOD = frozenset({301, 308})
_ELSEWHERE = frozenset({*_FOR_GOOD, 302, 303, 307})
_GONE = frozenset({404, 410})
_BARRED = frozenset({401, 402, 403, 405, 406, 407, 418, 429, 451})
_NO_NAME = frozenset({socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)})


@value
class _Answer:
    status: int
    location: str | None = None


@dataclass
class Visitor:
    """Asks for links through a gate. ``seconds`` is the most that one answer may take."""

    gate: Gate = field(default_factory=Gate)
    trusted: ssl.SSLContext | None = None
    """Whose certificates are believed; None for those whom the system believes."""
    seconds: float = SECONDS
    _session: aiohttp.ClientSession | None = None
    _hosts: defaultdict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(
            connector=self.gate.connector(),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=self.seconds),
            headers={"User-Agent": f"eic-bot/{version('eic-bot')} (checks the links of a content pack)"},
            auto_decompress=False,
            trust_env=False,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def visit(self, link: str) -> Outcome:
        """What is there now. Never raises for anything a link or its server can say."""
        try:
            return await self._followed(URL(link).with_fragment(None))
        except RefusedError as problem:
            return Forbidden(str(problem))
        except aiohttp.ClientConnectorDNSError as problem:
            return _unnamed(problem)
        except (aiohttp.ClientConnectorCertificateError, aiohttp.ClientConnectorSSLError) as problem:
            return Untrusted(_of_certificate(problem))
        except ValueError:  # certificates that are not believed are such errors too
            return Forbidden("it is no address of the web")
        except TimeoutError:
            return Unreached(f"no answer within {self.seconds:g} seconds")
        except aiohttp.ClientConnectorError:
            return Unreached("nobody took the connection")
        except (aiohttp.ClientError, OSError):
            return Unreached("what came back is no answer of the web")

    async def _followed(self, url: URL) -> Outcome:
        """Each address on the way is new, and is looked at as the first was."""
        moved: URL | None = None
        for_good = True
        for _ in range(MOST_REDIRECTS + 1):
            answer = await self._asked(url)
            if answer.status not in _ELSEWHERE or answer.location is None:
                return _outcome(answer, moved)
            if len(answer.location) > _LONGEST:
                return Endless(MOST_REDIRECTS)
            url = url.join(URL(answer.location)).with_fragment(None)
            for_good = for_good and answer.status in _FOR_GOOD
            moved = url if for_good else moved
        return Endless(MOST_REDIRECTS)

    async def _asked(self, url: URL) -> _Answer:
        """By HEAD, and by GET where that is not liked."""
        self.gate.look(url)
        async with self._hosts[url.host or ""], self._places:
            answer = await self._answer("HEAD", url)
            return answer if answer.status < 400 else await self._answer("GET", url)

    async def _answer(self, method: str, url: URL) -> _Answer:
        if self._session is None:
            raise RuntimeError("a visitor is used inside `async with`")
        asked = self._session.request(method, url, allow_redirects=False, ssl=self.trusted or True)
        async with asked as response:
            response.close()  # the head of the answer says it all
            return _Answer(response.status, response.headers.get("Location"))


def _outcome(answer: _Answer, moved: URL | None) -> Outcome:
    if answer.status in _GONE:
        return Dead(answer.status)
    if answer.status in _BARRED:
        return Barred(answer.status)
    if answer.status >= 400:
        return Unreached(f"it answers {answer.status}")
    return Fine() if moved is None else Moved(str(moved))


def _unnamed(problem: aiohttp.ClientConnectorDNSError) -> Outcome:
    if problem.os_error.errno in _NO_NAME:
        return Nameless(problem.host)
    return Unreached("its name could not be looked up")


def _of_certificate(problem: aiohttp.ClientConnectorCertificateError | aiohttp.ClientConnectorSSLError) -> str:
    cause = problem.__cause__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return cause.verify_message.rstrip(".")
    return "no secure connection could be agreed"
