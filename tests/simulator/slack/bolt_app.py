# ruff: noqa: ANN401 - what Slack's library hands to a listener has no type
"""A small app on Slack's own client libraries, hosted over HTTP or connected by Socket Mode."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal

import aiohttp
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.simulator.slack import SlackStandIn

Transport = Literal["http", "socket"]
QUESTION = [
    {"type": "header", "text": {"type": "plain_text", "text": "Where are you?"}},
    {
        "type": "actions",
        "elements": [
            {"type": "button", "action_id": "do", "text": {"type": "plain_text", "text": "Do"}, "value": "3"},
            {
                "type": "static_select",
                "action_id": "level",
                "options": [
                    {"text": {"type": "plain_text", "text": "One"}, "value": "1"},
                    {"text": {"type": "plain_text", "text": "Two"}, "value": "2"},
                ],
            },
        ],
    },
]
FORM = {
    "type": "modal",
    "callback_id": "form",
    "title": {"type": "plain_text", "text": "Comment"},
    "submit": {"type": "plain_text", "text": "Save"},
    "notify_on_close": True,
    "blocks": [
        {
            "type": "input",
            "block_id": "words",
            "label": {"type": "plain_text", "text": "In your words"},
            "element": {"type": "plain_text_input", "action_id": "typed", "min_length": 3},
        }
    ],
}


def built(slack: SlackStandIn, client: AsyncWebClient, heard: list[Any]) -> AsyncApp:  # noqa: C901 - a listener for each thing that can happen
    app = AsyncApp(client=client, signing_secret=slack.app.signing_secret, process_before_response=True)

    @app.event("message")
    async def message(event: Any, say: Any, context: Any) -> None:
        heard.append((event.get("subtype"), event.get("text"), context.get("bot_user_id")))
        if not event.get("subtype"):
            await say(text="Where are you?", blocks=QUESTION)

    @app.event("app_mention")
    async def mention(event: Any, say: Any) -> None:
        await say(text="Let us talk in private", thread_ts=event["ts"])

    @app.event("member_joined_channel")
    async def joined(event: Any) -> None:
        heard.append(event["inviter"])

    @app.event("app_home_opened")
    async def home(event: Any, client: Any) -> None:
        view = {"type": "home", "blocks": [{"type": "divider"}]}
        await client.views_publish(user_id=event["user"], view=view)

    @app.action("do")
    async def do(ack: Any, body: Any, client: Any) -> None:
        await ack()
        heard.append(body["actions"][0]["value"])
        await client.views_open(trigger_id=body["trigger_id"], view=FORM)

    @app.action("level")
    async def level(ack: Any, body: Any, respond: Any) -> None:
        await ack()
        heard.append(body["actions"][0]["selected_option"]["value"])
        await respond(text="Noted", replace_original=True, blocks=[])

    @app.view("form")
    async def form(ack: Any, view: Any, body: Any, client: Any) -> None:
        words = view["state"]["values"]["words"]["typed"]["value"]
        if words == "bad":
            await ack(response_action="errors", errors={"words": "say more"})
            return
        await ack()
        await client.chat_postMessage(channel=body["user"]["id"], text=words)

    @app.view_closed("form")
    async def closed(ack: Any) -> None:
        await ack()
        heard.append("closed")

    @app.command("/eic")
    async def command(ack: Any, command: Any) -> None:
        await ack(f"You said {command['text']}")

    @app.shortcut("start")
    async def shortcut(ack: Any, body: Any, client: Any) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=FORM)

    return app


@asynccontextmanager
async def connected(slack: SlackStandIn, transport: Transport, token: str, heard: list[Any]) -> AsyncIterator[AsyncApp]:
    """The app, reachable."""
    async with aiohttp.ClientSession() as session:
        client = AsyncWebClient(token=token, base_url=slack.api_url, session=session)
        app = built(slack, client, heard)
        async with over_http(slack, app) if transport == "http" else over_sockets(slack, app):
            yield app


@asynccontextmanager
async def over_http(slack: SlackStandIn, app: AsyncApp) -> AsyncIterator[None]:
    async def events(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    made = web.Application()
    made.router.add_post("/slack/events", events)
    runner = web.AppRunner(made)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.app.request_url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    try:
        yield
    finally:
        await runner.cleanup()


@asynccontextmanager
async def over_sockets(slack: SlackStandIn, app: AsyncApp) -> AsyncIterator[None]:
    handler = AsyncSocketModeHandler(app, slack.app.app_token, ping_interval=1)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await slack.journal.until(lambda: slack.sockets.connections)
    try:
        yield
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]
