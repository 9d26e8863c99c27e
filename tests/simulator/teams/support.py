"""Asking the stand-in's connector directly, as a bot with a good token would."""

from dataclasses import dataclass
from typing import Any

import aiohttp

from eic_bot.simulator.teams.outgoing import CARD
from eic_bot.simulator.teams.stand_in import StandIn

Json = dict[str, Any]


def card(*body: object, **more: object) -> Json:
    return {"type": "AdaptiveCard", "version": "1.5", "body": list(body), **more}


def with_card(content: object) -> Json:
    return {"type": "message", "attachments": [{"contentType": CARD, "content": content}]}


def text(words: str, **more: object) -> Json:
    return {"type": "TextBlock", "text": words, **more}


@dataclass
class Client:
    """A bot's HTTP client without any bot."""

    teams: StandIn
    session: aiohttp.ClientSession
    token: str

    async def ask(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        address = f"{self.teams.service_url}v3/conversations{path}"
        headers = {"Authorization": f"Bearer {self.token}"}
        async with self.session.request(method, address, json=body, headers=headers) as answer:
            return answer.status, await answer.json()

    async def send(self, conversation: str, activity: object) -> tuple[int, Any]:
        return await self.ask("POST", f"/{conversation}/activities", activity)
