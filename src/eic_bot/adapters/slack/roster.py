"""Who is in a channel, and what people are called; not known where Slack does not say it in time, or will not."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from eic_bot.adapters.slack.workspaces import Workspace
from eic_bot.service.envelopes import Address, Inbound, Seen

MOST = 60
"""People who are asked after: a larger channel is no private place anyway, and asking takes too long."""
SECONDS = 1.8
"""Slack waits three for what it told us of."""
FRESH_S = 6 * 3600.0
MOST_KNOWN = 20_000


async def present(client: AsyncWebClient, workspace: Workspace, room: Address) -> tuple[Seen, ...] | None:
    """Everybody in the channel but bots; None where that is not known."""
    try:
        async with asyncio.timeout(SECONDS):
            return await _asked(client, workspace, room)
    except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError):
        return None


async def _asked(client: AsyncWebClient, workspace: Workspace, room: Address) -> tuple[Seen, ...] | None:
    token = workspace.token
    answer = await client.conversations_members(token=token, channel=room.external, limit=MOST + 1)
    ids = [str(id) for id in answer["members"] if id != workspace.bot]
    if len(ids) > MOST or (answer.get("response_metadata") or {}).get("next_cursor"):
        return None
    people = await asyncio.gather(*[client.users_info(token=token, user=id) for id in ids])
    return tuple(_seen(one["user"], room) for one in people if not one["user"].get("is_bot"))


def _seen(user: dict[str, object], room: Address) -> Seen:
    enterprise = user.get("enterprise_user")
    homes = {user.get("team_id"), enterprise.get("enterprise_id") if isinstance(enterprise, dict) else None}
    marks = ("is_restricted", "is_ultra_restricted", "is_stranger")
    is_guest = any(user.get(mark) for mark in marks) or room.tenant not in homes
    return Seen(room._replace(external=str(user["id"])), _called(user), is_guest)


def _called(user: dict[str, object]) -> str:
    """The whole name, by which colleagues know somebody and can name them too; else what Slack shows."""
    profile = user.get("profile")
    said = profile.get("real_name") or profile.get("display_name") if isinstance(profile, dict) else None
    return str(said or user.get("name") or user["id"])


class Names:
    """What people are called. Slack is asked once for each, and again after a while."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        """``seconds`` is a clock that never goes back."""
        self._seconds = seconds
        self._known: OrderedDict[Address, tuple[float, Seen]] = OrderedDict()

    async def told(self, client: AsyncWebClient, workspace: Workspace, inbound: Inbound) -> Inbound:
        """The event, with the names of who did it and of whom it mentions, as far as Slack says them in time."""
        author = () if inbound.is_room else (inbound.address,)
        wanted = (*author, *(one.address for one in inbound.mentioned))
        missing = [one for one in wanted if not self._name(one)]
        if missing:
            await self._ask(client, workspace, missing)
        others = tuple(self._seen(one) for one in inbound.mentioned)
        return replace(inbound, name=self._name(inbound.address) or inbound.name, mentioned=others)

    def _name(self, address: Address) -> str:
        return self._seen(Seen(address, "")).name

    def _seen(self, one: Seen) -> Seen:
        """With their name and whether they are a guest, where Slack said it lately."""
        asked, found = self._known.get(one.address, (0.0, None))
        is_fresh = found is not None and self._seconds() - asked < FRESH_S
        return replace(one, name=found.name, guest=found.guest) if found is not None and is_fresh else one

    async def _ask(self, client: AsyncWebClient, workspace: Workspace, missing: Sequence[Address]) -> None:
        try:
            async with asyncio.timeout(SECONDS):
                asked = [client.users_info(token=workspace.token, user=one.external) for one in missing[:MOST]]
                found = await asyncio.gather(*asked, return_exceptions=True)
        except TimeoutError:
            return
        for address, one in zip(missing, found, strict=False):
            if isinstance(one, AsyncSlackResponse):
                self._known[address] = (self._seconds(), _seen(one["user"], address))
                self._known.move_to_end(address)
            elif not isinstance(one, SlackApiError | aiohttp.ClientError | OSError):
                raise one
        while len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)
