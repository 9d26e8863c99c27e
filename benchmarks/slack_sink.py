"""``python -m benchmarks.slack_sink``: Slack's Web API as a process that takes everything and counts it.

It prints its address and ends when its input does.
"""

import asyncio
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import web

from benchmarks.slack_place import BOT, TEAM


@dataclass
class Sink:
    """What was called for each person, oldest first."""

    calls: defaultdict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    marks: Counter[str] = field(default_factory=Counter)
    stamps: "count[int]" = field(default_factory=lambda: count(1))
    news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def call(self, request: web.Request) -> web.Response:
        """One method of the Web API."""
        method = request.match_info["method"]
        given = await _given(request)
        if method == "auth.test":
            return web.json_response({"ok": True, "team_id": TEAM, "user_id": BOT, "bot_id": "B0BOT00000"})
        if method == "users.info":
            return web.json_response({"ok": True, "user": {"id": given["user"], "team_id": TEAM, "name": "ann"}})
        person = f"U{given['channel'][1:]}"
        async with self.news:
            self.calls[person].append({"method": method, "given": given})
            self.news.notify_all()
        stamp = str(given.get("ts") or f"1700000000.{next(self.stamps):06}")
        return web.json_response({"ok": True, "channel": f"D{person[1:]}", "ts": stamp})

    async def told(self, request: web.Request) -> web.Response:
        """What a person was told, once that is so many calls."""
        person, number = request.match_info["person"], int(request.match_info["number"])
        async with self.news:
            await self.news.wait_for(lambda: len(self.calls[person]) >= number)
        return web.json_response(self.calls[person] if "whole" in request.query else len(self.calls[person]))


async def _given(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        found: dict[str, Any] = await request.json()
        return found
    return {**request.query, **await request.post()}


async def serve() -> None:
    """Listen until the input ends."""
    sink, app = Sink(), web.Application()
    app.add_routes([web.route("*", "/api/{method}", sink.call), web.get("/told/{person}/{number}", sink.told)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(serve())
