"""A bot of botbuilder-core as it comes: stock authentication and connector, only the identity service left out."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from botbuilder.core import InvokeResponse, TurnContext
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.schema import Activity
from botframework.connector.auth import (
    AppCredentials,
    BotFrameworkAuthenticationFactory,
    ChannelValidation,
    ServiceClientCredentialsFactory,
)

Logic = Callable[[TurnContext], Awaitable[None]]


class GivenCredentials(AppCredentials):  # type: ignore[misc]  # published without types
    """Shows a token that was given."""

    def __init__(self, app_id: str, token: str) -> None:
        super().__init__(app_id)
        self.token = token

    def get_access_token(self, *_: object) -> str:
        return self.token


class GivenCredentialsFactory(ServiceClientCredentialsFactory):  # type: ignore[misc]  # published without types
    """The stock token path, without the two requests a turn that it makes to Microsoft's identity service."""

    def __init__(self, app_id: str, token: str) -> None:
        self.app_id, self.token = app_id, token

    async def is_valid_app_id(self, app_id: str) -> bool:
        return app_id == self.app_id

    async def is_authentication_disabled(self) -> bool:
        return False

    async def create_credentials(self, *_: object, **__: object) -> GivenCredentials:
        return GivenCredentials(self.app_id, self.token)


class StockAdapter(CloudAdapterBase):  # type: ignore[misc]  # published without types
    """As it comes."""


async def echo(context: TurnContext) -> None:
    """Says again what was said, and answers an invoke with what it holds."""
    if context.activity.type == "message":
        await context.send_activity(f"echo {context.activity.text}")
    elif context.activity.type == "invoke":
        value = InvokeResponse(status=200, body=answer(context.activity.value))
        await context.send_activity(Activity(type="invokeResponse", value=value))


def answer(value: object) -> dict[str, Any]:
    """The same answer to an invoke from every contestant."""
    return {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": str(value)}


def stock_route(addresses: dict[str, str], token: str, logic: Logic = echo) -> web.RouteDef:
    """POST /api/messages. The keys come from ``addresses``, for every bot of the process."""
    ChannelValidation.open_id_metadata_endpoint = addresses["metadata_url"]
    factory = GivenCredentialsFactory(addresses["app_id"], token)
    adapter = StockAdapter(BotFrameworkAuthenticationFactory.create(credential_factory=factory))

    async def post(request: web.Request) -> web.Response:
        activity = Activity.deserialize(await request.json())
        done = await adapter.process_activity(request.headers.get("Authorization", ""), activity, logic)
        return web.Response() if done is None else web.json_response(done.body, status=done.status)

    return web.post("/api/messages", post)
