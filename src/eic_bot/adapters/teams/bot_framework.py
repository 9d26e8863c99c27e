"""Bot Framework, and the only module that knows it: plain JSON goes in and comes out.

It has the way out: its adapter sends, changes and takes away, and opens chats. It sees no more of an activity than it
needs for that, as its own classes lose fields that Teams sends and refuse others with exceptions. Who calls, and with
what, it is not asked: see ADR 0041.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from botbuilder.core import TurnContext
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.schema import (
    Activity,
    ChannelAccount,
    ConversationAccount,
    ConversationParameters,
    ConversationResourceResponse,
    ResourceResponse,
)
from botframework.connector.auth import AuthenticateRequestResult, BotFrameworkAuthentication, ClaimsIdentity
from botframework.connector.auth.connector_factory import ConnectorFactory
from typing_extensions import override

from eic_bot.adapters.teams.answers import Result
from eic_bot.adapters.teams.connector import Connector
from eic_bot.adapters.teams.wire import Json
from eic_bot.errors import BrokenPromiseError
from eic_bot.service.envelopes import Delivered, Refused


class BotFramework:
    """The bot as Microsoft sees it.

    A *reference* is the framework's own JSON: ``serviceUrl``, ``channelId``, ``conversation`` and ``bot``.
    """

    def __init__(self, app_id: str, connector: Connector) -> None:
        self._app_id = app_id
        self._adapter = _Adapter(_Authentication(connector))

    async def send(self, reference: Json, activity: Json) -> Result:
        """Say something in a conversation; Delivered names the message."""
        return await self._perform(reference, lambda bot, turn: bot.send_activities(turn, [_Outgoing(activity, turn)]))

    async def update(self, reference: Json, message: str, activity: Json) -> Result:
        """Put another content in place of a message of ours."""
        changed = {**activity, "id": message}
        return await self._perform(reference, lambda bot, turn: bot.update_activity(turn, _Outgoing(changed, turn)))

    async def delete(self, reference: Json, message: str) -> Result:
        """Take a message of ours away."""

        async def work(bot: CloudAdapterBase, turn: TurnContext) -> None:
            named = TurnContext.get_conversation_reference(turn.activity)
            named.activity_id = message
            await bot.delete_activity(turn, named)

        return await self._perform(reference, work)

    async def open_personal(self, reference: Json, user: Json) -> Json | Result:
        """A reference to the bot's own chat with a person, known from anywhere in the same tenant."""
        parameters = _Parameters(reference, user)
        opened: list[str] = []

        async def logic(turn: TurnContext) -> None:
            opened.append(turn.activity.conversation.id)

        try:
            await self._adapter.create_conversation(
                self._app_id, logic, parameters, reference["channelId"], reference["serviceUrl"]
            )
        except _NotOpenedError as error:
            return error.result
        conversation = {"id": opened[0], "conversationType": "personal", "tenantId": parameters.tenant_id}
        return {**reference, "conversation": conversation, "user": user}

    async def _perform(
        self, reference: Json, work: Callable[[CloudAdapterBase, TurnContext], Awaitable[object]]
    ) -> Result:
        """Do the work in a turn of the framework's own, and take what became of it from the turn's client."""
        found: list[Result] = []

        async def logic(turn: TurnContext) -> None:
            await work(self._adapter, turn)
            found.append(turn.turn_state[CloudAdapterBase.BOT_CONNECTOR_CLIENT_KEY].conversations.result)

        identity = self._adapter.create_claims_identity(self._app_id)
        await self._adapter.process_proactive(identity, _slim({"type": "event", **reference}), None, logic)
        return found[0]


class _Adapter(CloudAdapterBase):  # type: ignore[misc]  # published without types
    """The framework's adapter as it is."""


class _Outgoing(Activity):  # type: ignore[misc]  # published without types
    """An activity that goes out as the JSON it came as."""

    def __init__(self, raw: Json, turn: TurnContext) -> None:
        here = turn.activity.conversation
        super().__init__(type=raw["type"], id=raw.get("id"), conversation=here)
        self.raw = {"from": {"id": turn.activity.recipient.id}, "conversation": {"id": here.id}, **raw}


class _Parameters(ConversationParameters):  # type: ignore[misc]  # published without types
    """What the Bot Connector asks about a new personal chat."""

    def __init__(self, reference: Json, user: Json) -> None:
        tenant = reference["conversation"].get("tenantId")
        super().__init__(tenant_id=tenant, bot=_account(reference["bot"]))
        self.raw = {
            "isGroup": False,
            "bot": {"id": reference["bot"]["id"]},
            "members": [{"id": user["id"]}],
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }


class _NotOpenedError(Exception):
    """The Bot Connector did not open the conversation; the framework cannot pass a value on here."""

    def __init__(self, result: Result) -> None:
        super().__init__()
        self.result = result


class _Conversations:
    """Stands where the framework expects its own REST client, and keeps what became of the last request."""

    def __init__(self, connector: Connector, service_url: str) -> None:
        self._connector = connector
        self._service_url = service_url
        self.result: Result = Refused("nothing was sent")

    async def send_to_conversation(self, conversation: str, activity: _Outgoing) -> ResourceResponse:
        return self._noted(await self._connector.send(self._service_url, conversation, activity.raw))

    async def update_activity(self, conversation: str, message: str, activity: _Outgoing) -> ResourceResponse:
        return self._noted(await self._connector.update(self._service_url, conversation, message, activity.raw))

    async def delete_activity(self, conversation: str, message: str) -> None:
        self._noted(await self._connector.delete(self._service_url, conversation, message))

    async def create_conversation(self, parameters: _Parameters) -> ConversationResourceResponse:
        made = await self._connector.create(self._service_url, parameters.raw)
        if not isinstance(made, Delivered):
            raise _NotOpenedError(made)
        if made.reference is None:
            raise _NotOpenedError(Refused("a conversation without a name"))
        return ConversationResourceResponse(id=made.reference)

    def _noted(self, result: Result) -> ResourceResponse:
        self.result = result
        return ResourceResponse(id=result.reference if isinstance(result, Delivered) else None)


class _Client:
    """A connector client for one turn; it costs nothing to make, for the session is shared."""

    def __init__(self, connector: Connector, service_url: str) -> None:
        self.conversations = _Conversations(connector, service_url)


class _Factory(ConnectorFactory):  # type: ignore[misc]  # published without types
    """Makes clients over the shared session."""

    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    @override
    async def create(self, service_url: str, audience: str) -> _Client:
        del audience  # the token source knows it
        return _Client(self._connector, service_url)


class _Authentication(BotFrameworkAuthentication):  # type: ignore[misc]  # published without types
    """What the framework asks about identities: of us alone, for callers are none of its business."""

    def __init__(self, connector: Connector) -> None:
        self._factory = _Factory(connector)

    @override
    async def authenticate_request(self, activity: Activity, auth_header: str) -> AuthenticateRequestResult:
        raise BrokenPromiseError("the framework is not told of callers")

    @override
    async def authenticate_streaming_request(
        self, auth_header: str, channel_id_header: str
    ) -> AuthenticateRequestResult:
        raise BrokenPromiseError("there is no streaming")

    @override
    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> _Factory:
        return self._factory

    @override
    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        return None


def _slim(raw: Mapping[str, Any]) -> Activity:
    """As much of an activity or a reference as a turn of the framework needs."""
    return Activity(
        type=raw["type"],
        id=raw.get("id"),
        name=raw.get("name"),
        channel_id=raw["channelId"],
        service_url=raw["serviceUrl"],
        conversation=ConversationAccount(id=raw["conversation"]["id"]),
        from_property=_account(raw.get("from") or raw.get("user") or {}),
        recipient=_account(raw.get("recipient") or raw.get("bot") or {}),
    )


def _account(raw: Mapping[str, Any]) -> ChannelAccount:
    return ChannelAccount(id=raw.get("id", ""))
