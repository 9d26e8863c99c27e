"""The stand-in as a process of its own, driven and read through its door for tests."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

Json = dict[str, Any]


@pytest.fixture
async def ready() -> AsyncIterator[Json]:
    """What the process printed when it was ready."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "eic_bot.simulator.slack", "--workspace", "Testshire", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        line = await asyncio.wait_for(process.stdout.readline(), 30)
        yield json.loads(line)
    finally:
        process.terminate()
        assert await asyncio.wait_for(process.wait(), 10) == 0


async def test_it_is_driven_and_read_from_outside(ready: Json) -> None:
    ((team, town),) = ready["workspaces"].items()
    user, base = town["users"][0], ready["address"] + "/control/"
    headers = {ready["control"]["header"]: ready["control"]["token"]}
    async with aiohttp.ClientSession() as plain, aiohttp.ClientSession(headers=headers) as session:
        client = AsyncWebClient(token=town["bot_token"], base_url=ready["api_url"], session=plain)
        sent = await client.chat_postMessage(channel=user, text="hello")
        async with session.post(f"{base}{team}/say", json={"user": user, "text": "hello bot"}) as reply:
            assert (await reply.json())["delivery"]["attempts"][0]["outcome"] == "connection_failed"
        press = {"user": user, "on": {"channel": sent["channel"], "ts": sent["ts"]}, "action_id": "go"}
        async with session.post(f"{base}{team}/press", json=press) as reply:
            assert (await reply.json())["ok"] is False
        fault = {"trouble": "REFUSED", "method": "auth.test", "error": "internal_error"}
        async with session.post(f"{base}trouble", json={"fault": fault}) as reply:
            assert reply.status == 200
        async with session.get(f"{base}state") as reply:
            messages = (await reply.json())[team]["channels"][sent["channel"]]["messages"]
        async with session.get(f"{base}log") as reply:
            log = await reply.json()
        async with plain.get(f"{base}log") as reply:
            assert reply.status == 403
    assert [one["text"] for one in messages] == ["hello", "hello bot"]
    assert [one["name"] for one in log][:2] == ["chat.postMessage", "message"]
