"""A stand-in platform on a real socket, in its own process: ``platform.py LOG``; prints its port.

``POST /faults`` takes ``{"where": "T1" | "T1/ann", "faults": ["429:2", "500", ...], "always": false}``: what happens
to the next messages to that tenant or address. ``POST /chances`` takes ``{"seed": 7, "faults": {"500": 0.03, ...}}``:
what happens to any other message, so often. What it accepts goes into the log, one JSON line each, before it answers;
``fault`` there says how its answer was lost.
"""

import asyncio
import json
import signal
import sys
import time
from collections import Counter, defaultdict, deque
from email.utils import formatdate
from pathlib import Path
from random import Random

from aiohttp import web

ACCEPTING = ("", "reset", "half", "late")
"""The message arrives; but for the first, its answer does not."""


class Platform:
    """What it was told to do wrong, and what it took."""

    def __init__(self, log: Path) -> None:
        self._log = log.open("a", encoding="utf-8", buffering=1)
        self._faults: dict[str, deque[str]] = defaultdict(deque)
        self._always: dict[str, str] = {}
        self._chances: dict[str, float] = {}
        self._random = Random(0)
        self.asked: Counter[str] = Counter()
        self.released = asyncio.Event()

    async def set_faults(self, request: web.Request) -> web.Response:
        told = await request.json()
        where, faults = told["where"], told["faults"]
        self._always.pop(where, None)
        if told.get("always"):
            self._always[where] = faults[0]
        else:
            self._faults[where].extend(faults)
        return web.Response()

    async def set_chances(self, request: web.Request) -> web.Response:
        told = await request.json()
        self._chances, self._random = told["faults"], Random(told["seed"])
        return web.Response()

    async def tell(self, request: web.Request) -> web.Response:
        return web.json_response(dict(self.asked))

    async def take(self, request: web.Request) -> web.StreamResponse:
        tenant, external = request.match_info["tenant"], request.match_info["external"]
        said = await request.json()
        self.asked[tenant] += 1
        self.asked[f"{tenant}/{external}"] += 1
        fault, _, amount = self._next(tenant, external).partition(":")
        if fault in ACCEPTING:
            line = {"tenant": tenant, "external": external, "at": time.monotonic(), "fault": fault, **said}
            self._log.write(json.dumps(line) + "\n")
        match fault:
            case "429":
                return web.Response(status=429, headers={"Retry-After": amount} if amount else {})
            case "date":
                until = formatdate(time.time() + float(amount), usegmt=True)
                return web.Response(status=429, headers={"Retry-After": until})
            case "hang" | "late":
                await self.released.wait()
                return web.Response(status=500)
            case "reset":
                assert request.transport is not None
                request.transport.abort()
            case "half":
                response = web.StreamResponse(headers={"Content-Length": "100"})
                await response.prepare(request)
                await response.write(b'{"reference": "')
                assert request.transport is not None
                request.transport.close()
                return response
            case "":
                return web.json_response({"reference": f"ts-{said['mark']}"})
            case _:
                pass
        return web.Response(status=int(fault) if fault.isdigit() else 500)

    def _next(self, tenant: str, external: str) -> str:
        for where in (f"{tenant}/{external}", tenant):
            if self._faults[where]:
                return self._faults[where].popleft()
            if where in self._always:
                return self._always[where]
        faults = [*self._chances, ""]
        [fault] = self._random.choices(faults, [*self._chances.values(), 1 - sum(self._chances.values())])
        return fault


async def main(log: Path) -> None:
    platform = Platform(log)
    app = web.Application()
    app.add_routes(
        [
            web.post("/faults", platform.set_faults),
            web.post("/chances", platform.set_chances),
            web.get("/asked", platform.tell),
            web.post("/{tenant}/{external}/messages", platform.take),
        ]
    )
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    await ended.wait()
    platform.released.set()
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
