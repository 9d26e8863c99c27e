"""An echo of Microsoft's Agents SDK in its own process, without authentication; by an interpreter that has the SDK.

It is in none of our lock files, so ``AGENTS_PYTHON`` names the interpreter; nothing else of ours is imported here.
It prints its address, and ends when its input does.
"""

import asyncio
import importlib
import json
import sys
from time import process_time_ns
from typing import Any

from aiohttp import web


async def spent(_: web.Request) -> web.Response:
    """CPU nanoseconds of this process so far."""
    return web.json_response({"cpu": process_time_ns()})


def answer(value: object) -> dict[str, Any]:
    """The same answer to an invoke from every contestant."""
    return {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": str(value)}


def route() -> web.RouteDef:
    """POST /api/messages; without its middleware, whoever calls is nobody in particular."""
    activities: Any = importlib.import_module("microsoft_agents.activity")
    core: Any = importlib.import_module("microsoft_agents.hosting.core")
    hosting: Any = importlib.import_module("microsoft_agents.hosting.aiohttp")
    factory = core.RestChannelServiceClientFactory(None)
    adapter = hosting.CloudAdapter(channel_service_client_factory=factory)

    class Echo:
        async def on_turn(self, context: Any) -> None:  # noqa: ANN401 - the SDK's own
            value = {"status": 200, "body": answer(context.activity.value)}
            await context.send_activity(activities.Activity(type="invokeResponse", value=value))

    async def post(request: web.Request) -> web.Response:
        answered: web.Response = await adapter.process(request, Echo())
        return answered

    return web.post("/api/messages", post)


async def main() -> None:
    """Listen until the input ends."""
    app = web.Application()
    app.add_routes([route(), web.get("/spent", spent)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    json.loads(sys.stdin.readline())  # where the stand-in is: it is not asked
    asyncio.run(main())
