"""A stand-in platform on a real socket, in its own process: ``platform.py LOG``; prints its port.

``POST /faults`` takes ``{"where": "T1" | "T1/ann", "faults": ["429:2", "500", ...], "always": false}``: what happens
to the next messages to that tenant or address. What it accepts goes into the log, one JSON line each, before it
answers.
"""

import asyncio
import json
import signal
import sys
import time
from collections import Counter, defaultdict, deque
from pathlib import Path

from aiohttp import web


class Platform:
    """What it was told to do wrong, and what it took."""

    def __init__(self, log: Path) -> None:
        self._log = log.open("a", encoding="utf-8", buffering=1)
        self._faults: dict[str, deque[str]] = defaultdict(deque)
        self._always: dict[str, str] = {}
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

    async def tell(self, request: web.Request) -> web.Response:
        return web.json_response(dict(self.asked))

    async def take(self, request: web.Request) -> web.StreamResponse:
        tenant, external = request.match_info["tenant"], request.match_info["external"]
        said = await request.json()
        self.asked[tenant] += 1
        self.asked[f"{tenant}/{external}"] += 1
        fault, _, amount = self._next(tenant, external).partition(":")
        if fault in ("", "reset", "half"):
            line = {"tenant": tenant, "external": external, "at": time.monotonic(), **said}
            self._log.write(json.dumps(line) + "\n")
        match fault:
            case "429":
                return web.Response(status=429, headers={"Retry-After": amount} if amount else {})
            case "hang":
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
        return ""


async def main(log: Path) -> None:
    platform = Platform(log)
    app = web.Application()
    app.add_routes(
        [
            web.post("/faults", platform.set_faults),
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
