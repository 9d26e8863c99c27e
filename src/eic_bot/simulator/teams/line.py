"""The way from Teams to the bot: one POST for each activity, and again where Teams would send it again."""

import asyncio
from collections.abc import Mapping
from typing import Any

import aiohttp

from eic_bot.model.value import value
from eic_bot.simulator.teams.faults import Faults
from eic_bot.simulator.teams.identity import Identity
from eic_bot.simulator.teams.world import World

PATIENCE_S = 15.0
Json = dict[str, Any]


@value
class Delivery:
    """An activity that was posted, and what came back; status 0 where nothing did."""

    activity: Json
    status: int
    body: Any = None


class Line:
    """Posts activities to one bot."""

    def __init__(self, world: World, identity: Identity, faults: Faults, service_url: str) -> None:
        self.bot_url = ""
        self.patience = PATIENCE_S
        self.service_url = service_url
        self.deliveries: list[Delivery] = []
        self._world, self._identity, self._faults = world, identity, faults
        self._session = aiohttp.ClientSession()

    async def close(self) -> None:
        """Give back the connections."""
        await self._session.close()

    async def deliver(self, activity: Json, headers: Mapping[str, str] | None = None) -> Delivery:
        """Post it with a good token, or with other headers."""
        if headers is None and self._identity.anonymous:
            headers = {}
        elif headers is None:
            headers = {"Authorization": f"Bearer {self._identity.mint(str(activity.get('serviceUrl')))}"}
        status, body = await self._post(activity, headers)
        delivery = Delivery(activity, status, body)
        self.deliveries.append(delivery)
        self._world.note(f"{_told(activity)} -> bot: {status or 'no answer'}")
        return delivery

    async def again(self, delivery: Delivery, *, new_id: bool = False) -> Delivery:
        """The same once more, as after a late answer: with the same id, or later with another id and time."""
        activity = delivery.activity
        if new_id:
            now = self._world.now().isoformat(timespec="milliseconds").replace("+00:00", "Z")
            activity = {**activity, "id": self._world.new_id(), "timestamp": now}
        return await self.deliver(activity)

    async def twice(self, activity: Json) -> tuple[Delivery, Delivery]:
        """The same two times at once."""
        return await asyncio.gather(self.deliver(activity), self.deliver(activity))

    async def _post(self, activity: Json, headers: Mapping[str, str]) -> tuple[int, Any]:
        if self._faults.cut:
            return 0, None
        try:
            async with self._session.post(
                self.bot_url, json=activity, headers=headers, timeout=aiohttp.ClientTimeout(total=self.patience)
            ) as response:
                is_json = response.content_type == "application/json"
                return response.status, await response.json() if is_json else await response.text()
        except (aiohttp.ClientError, TimeoutError):
            return 0, None


def _told(activity: Json) -> str:
    """An activity in a few words."""
    who = (activity.get("from") or {}).get("name", "?")
    what = str(activity.get("name") or activity.get("action") or activity.get("text") or "").strip()
    return f"{who}: {activity.get('type')} {what}".rstrip()
