"""An echo bot of botbuilder's own making: stock authentication, stock connector, and its own process for the stand-in.

The stock path asks for keys with a blocking call, so the stand-in cannot live on the same event loop.
"""

import json
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from aiohttp import web
from botbuilder.core import TurnContext
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.schema import Activity
from botframework.connector.auth import (
    AppCredentials,
    BotFrameworkAuthenticationFactory,
    ChannelValidation,
    ServiceClientCredentialsFactory,
)


class GivenCredentials(AppCredentials):  # type: ignore[misc]  # published without types
    """Shows a token that was given."""

    def __init__(self, app_id: str, token: str) -> None:
        super().__init__(app_id)
        self.token = token

    def get_access_token(self, *_: object) -> str:
        return self.token


class GivenCredentialsFactory(ServiceClientCredentialsFactory):  # type: ignore[misc]  # published without types
    """The stock token path, without the identity service of Microsoft."""

    def __init__(self, app_id: str, token: str) -> None:
        self.app_id, self.token = app_id, token

    async def is_valid_app_id(self, app_id: str) -> bool:
        return app_id == self.app_id

    async def is_authentication_disabled(self) -> bool:
        return False

    async def create_credentials(self, app_id: str, *_: object, **__: object) -> GivenCredentials:
        return GivenCredentials(self.app_id, self.token)


class StockAdapter(CloudAdapterBase):  # type: ignore[misc]  # published without types
    """As it comes."""


async def echo(context: TurnContext) -> None:
    if context.activity.type == "message":
        await context.send_activity(f"echo {context.activity.text}")


@contextmanager
def stand_in_process() -> Iterator[dict[str, str]]:
    """A stand-in in its own process, and its addresses."""
    process = subprocess.Popen(
        [sys.executable, "-m", "eic_bot.simulator.teams"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield json.loads(process.stdout.readline())
    finally:
        process.stdin.close()
        process.wait(20)
        process.stdout.close()


@asynccontextmanager
async def stock_echo(addresses: dict[str, str], token: str) -> AsyncIterator[str]:
    """Where the stock bot listens. Unlike the shipped route, which answers 500, a fault here is not caught."""
    before = ChannelValidation.open_id_metadata_endpoint
    ChannelValidation.open_id_metadata_endpoint = addresses["metadata_url"]
    factory = GivenCredentialsFactory(addresses["app_id"], token)
    adapter = StockAdapter(BotFrameworkAuthenticationFactory.create(credential_factory=factory))

    async def post(request: web.Request) -> web.Response:
        raw: Any = await request.json()
        activity = Activity.deserialize(raw)
        await adapter.process_activity(request.headers.get("Authorization", ""), activity, echo)
        return web.Response()

    app = web.Application()
    app.add_routes([web.post("/api/messages", post)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/api/messages"
    finally:
        await runner.cleanup()
        ChannelValidation.open_id_metadata_endpoint = before
