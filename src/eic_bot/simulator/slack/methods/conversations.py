"""``conversations.*``: direct messages and channels."""

from eic_bot.simulator.slack import events
from eic_bot.simulator.slack.methods.call import Call, Method
from eic_bot.simulator.slack.records import Channel, Json
from eic_bot.simulator.slack.refusal import Refused, missing

READING = {"public": "channels:read", "private": "groups:read", "im": "im:read"}
TYPES = {"public_channel": "public", "private_channel": "private", "im": "im", "mpim": "mpim"}


async def open_direct(call: Call) -> Json:
    """Open the direct messages with a user."""
    if call.text("channel"):
        channel = call.team.visible(call.args["channel"])
        return {"ok": True, "no_op": True, "already_open": True, "channel": {"id": channel.id}}
    if not call.text("users"):
        raise missing("users")
    names = call.text("users").split(",")
    if len(names) != 1:
        raise Refused("not_enough_users" if not names else "too_many_users")
    user = call.team.person(names[0])
    if user.is_bot:
        raise Refused("cannot_dm_bot")
    if user.deleted:
        raise Refused("user_disabled")
    channel = call.team.direct(user.id)
    more = shown(call, channel) if call.flag("return_im") else {}
    return {"ok": True, "channel": {**more, "id": channel.id}}


async def info(call: Call) -> Json:
    """Tell of one channel."""
    call.need("channel")
    channel = readable(call)
    return {"ok": True, "channel": shown(call, channel, count=call.flag("include_num_members"))}


async def join(call: Call) -> Json:
    """Let the bot into a public channel."""
    call.need("channel")
    channel = call.team.visible(call.args["channel"])
    bot = call.team.the_bot()
    if channel.kind != "public":
        raise Refused("method_not_supported_for_channel_type")
    if channel.archived:
        raise Refused("is_archived")
    if bot.id in channel.members:
        said = {"warning": "already_in_channel", "response_metadata": {"warnings": ["already_in_channel"]}}
        return {"ok": True, "channel": shown(call, channel), **said}
    channel.members.append(bot.id)
    call.platform.tell_behind(call.team, "member_joined_channel", events.joined(call.team, channel, bot.id, None))
    return {"ok": True, "channel": shown(call, channel)}


async def members(call: Call) -> Json:
    """List who is in a channel."""
    call.need("channel")
    channel = readable(call)
    page = call.page([{"id": one} for one in channel.members], "members")
    return {**page, "members": [one["id"] for one in page["members"]]}


async def list_all(call: Call) -> Json:
    """List the channels the app can see."""
    wanted = call.text("types", "public_channel").split(",")
    if any(one.strip() not in TYPES for one in wanted):
        raise Refused("invalid_types")
    kinds = {TYPES[one.strip()] for one in wanted}
    for kind in sorted(kinds & set(READING)):
        allowed(call, kind)
    hide = call.flag("exclude_archived")
    bot = call.team.the_bot().id
    found = [
        shown(call, one)
        for one in call.team.channels.values()
        if one.kind in kinds and not (hide and one.archived) and (one.kind == "public" or bot in one.members)
    ]
    return call.page(found, "channels")


def readable(call: Call) -> Channel:
    """Give the channel of a call, if the app may read of such channels."""
    channel = call.team.visible(call.args["channel"])
    allowed(call, channel.kind)
    return channel


def allowed(call: Call, kind: str) -> None:
    """Refuse if the token does not reach channels of this kind."""
    if READING[kind] not in call.scopes:
        raise Refused("missing_scope", needed=READING[kind], provided=",".join(sorted(call.scopes)))


def shown(call: Call, channel: Channel, *, count: bool = False) -> Json:
    """Give a channel as Slack's answers carry it."""
    bot = call.team.the_bot()
    body: Json = {
        "id": channel.id,
        "created": channel.created,
        "is_archived": channel.archived,
        "is_im": channel.kind == "im",
        "is_channel": channel.kind == "public",
        "is_group": channel.kind == "private",
        "is_mpim": False,
        "is_private": channel.kind != "public",
        "context_team_id": call.team.id,
    }
    if channel.kind == "im":
        return {**body, "user": channel.members[0], "is_org_shared": False}
    body |= {
        "name": channel.name,
        "name_normalized": channel.name,
        "creator": channel.creator,
        "is_general": channel.name == "general",
        "is_member": bot.id in channel.members,
        "is_shared": False,
        "is_ext_shared": False,
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
    }
    return {**body, "num_members": len(channel.members)} if count else body


ANY = frozenset({"channels:read", "groups:read", "im:read", "mpim:read"})
METHODS = {
    "conversations.open": Method(open_direct, frozenset({"im:write", "mpim:write"}), 3),
    "conversations.info": Method(info, ANY, 3, takes_json=False),
    "conversations.join": Method(join, frozenset({"channels:join"}), 3),
    "conversations.members": Method(members, ANY, 4, takes_json=False),
    "conversations.list": Method(list_all, ANY, 2, takes_json=False),
}
