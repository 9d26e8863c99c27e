"""A running stand-in with one workspace, one person and the app installed, and a bare client for its Web API."""

import json
from dataclasses import dataclass, field

import aiohttp

from eic_bot.simulator.slack import Channel, HandClock, Installation, SlackStandIn, User, Workspace
from eic_bot.simulator.slack.records import Json


@dataclass
class Stage:
    slack: SlackStandIn
    town: Workspace
    ann: User
    installed: Installation
    clock: HandClock
    session: aiohttp.ClientSession
    replies: list[aiohttp.ClientResponse] = field(default_factory=list)

    @property
    def dm(self) -> Channel:
        return self.town.dm(self.ann)

    async def call(self, method: str, args: Json | None = None, *, token: str | None = None) -> Json:
        """Call as an app does; in a form where the method takes no JSON."""
        headers = {"Authorization": f"Bearer {self.installed.bot_token if token is None else token}"}
        async with self.session.post(self.slack.api_url + method, json=args or {}, headers=headers) as reply:
            self.replies.append(reply)
            body: Json = await reply.json()
            return body

    async def form(self, method: str, token: str | None = None, **args: object) -> Json:
        headers = {"Authorization": f"Bearer {token or self.installed.bot_token}"}
        data = {key: value if isinstance(value, str) else json.dumps(value) for key, value in args.items()}
        async with self.session.post(self.slack.api_url + method, data=data, headers=headers) as reply:
            self.replies.append(reply)
            body: Json = await reply.json()
            return body

    async def post(self, blocks: object, **more: object) -> Json:
        return await self.call("chat.postMessage", {"channel": self.dm.id, "text": "t", "blocks": blocks, **more})

    def trigger(self, *, view: str | None = None) -> str:
        return self.slack.platform.triggers.new(self.town.id, self.ann.id, view=view)
