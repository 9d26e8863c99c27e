"""A bot of bare Bolt: it acknowledges a press, or acknowledges and makes the calls that ours made of it."""

import asyncio
import json
import sys
from typing import Any

from aiohttp import web
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from benchmarks.slack_place import SECRET, SPENT, TOKEN


async def serve(api: str, *, before_response: bool) -> None:
    """Listen until the input ends; its first line says which calls each press makes."""
    app = AsyncApp(
        signing_secret=SECRET,
        client=AsyncWebClient(TOKEN, base_url=api),
        process_before_response=before_response,
    )
    _listen(app, json.loads(sys.stdin.readline()))
    site = app.web_app("/slack/events")
    site.add_routes([SPENT])
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


def _listen(app: AsyncApp, calls: list[list[dict[str, Any]]]) -> None:
    @app.action("acknowledged")
    async def acknowledged(ack: AsyncAck) -> None:
        await ack()

    @app.action("replied")
    async def replied(ack: AsyncAck, action: dict[str, Any], body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        for one in calls[int(action["value"])]:
            await client.api_call(one["method"], json={**one["given"], "channel": body["channel"]["id"]})
