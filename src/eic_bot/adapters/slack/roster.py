"""Who is in a channel. Where Slack does not say it in time, or may not be asked, nobody knows."""

import asyncio

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.adapters.slack.workspaces import Workspace
from eic_bot.service.envelopes import Inbound, Seen

MOST = 60
"""People who are asked after: a larger channel is no private place anyway, and asking takes too long."""
SECONDS = 1.8
"""Slack waits three for what it told us of."""


async def present(client: AsyncWebClient, workspace: Workspace, inbound: Inbound) -> tuple[Seen, ...] | None:
    """Everybody in the channel but bots; None where that is not known."""
    try:
        async with asyncio.timeout(SECONDS):
            return await _asked(client, workspace, inbound)
    except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError):
        return None


async def _asked(client: AsyncWebClient, workspace: Workspace, inbound: Inbound) -> tuple[Seen, ...] | None:
    token = workspace.token
    answer = await client.conversations_members(token=token, channel=inbound.address.external, limit=MOST + 1)
    ids = [str(id) for id in answer["members"] if id != workspace.bot]
    if len(ids) > MOST or (answer.get("response_metadata") or {}).get("next_cursor"):
        return None
    people = await asyncio.gather(*[client.users_info(token=token, user=id) for id in ids])
    return tuple(_seen(one["user"], inbound) for one in people if not one["user"].get("is_bot"))


def _seen(user: dict[str, object], inbound: Inbound) -> Seen:
    enterprise = user.get("enterprise_user")
    homes = {user.get("team_id"), enterprise.get("enterprise_id") if isinstance(enterprise, dict) else None}
    marks = ("is_restricted", "is_ultra_restricted", "is_stranger")
    is_guest = any(user.get(mark) for mark in marks) or inbound.address.tenant not in homes
    profile = user.get("profile")
    called = profile.get("display_name") or profile.get("real_name") if isinstance(profile, dict) else None
    name = str(called or user.get("name") or user["id"])
    return Seen(inbound.address._replace(external=str(user["id"])), name, is_guest)
