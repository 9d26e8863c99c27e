"""Who is in a channel or group chat. Of a channel Teams says who is in its team."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from eic_bot.adapters.teams.connector import Connector
from eic_bot.adapters.teams.wire import Json
from eic_bot.service.envelopes import Address, Seen

Members: TypeAlias = Callable[[Json], Awaitable[Sequence[Json] | None]]
"""Asks who is in the conversation of an activity."""
MOST = 60
"""A larger room is no private place anyway."""


async def nobody_says(activity: Json) -> None:
    """Where nobody can be asked."""
    del activity


def members_by(connector: Connector) -> Members:
    """Asked of the Bot Connector."""

    async def members(activity: Json) -> Sequence[Json] | None:
        room = str(activity["conversation"]["id"]).partition(";messageid=")[0]
        return await connector.members(str(activity["serviceUrl"]), room)

    return members


def present(members: Sequence[Json] | None, room: Address) -> tuple[Seen, ...] | None:
    """These as those who are in the room; None where that is not known."""
    if members is None or len(members) > MOST or not all(isinstance(one, dict) for one in members):
        return None
    return tuple(_seen(one, room) for one in members)


def _seen(one: Json, room: Address) -> Seen:
    id = str(one.get("aadObjectId") or one.get("objectId") or one.get("id") or "")
    is_guest = one.get("userRole") in ("guest", "anonymous") or "#EXT#" in str(one.get("userPrincipalName") or "")
    is_guest = is_guest or one.get("tenantId") not in (None, room.tenant)
    return Seen(room._replace(external=id), str(one.get("name") or id), is_guest)
