"""``chat.*``: posting, changing and deleting messages."""

from eic_bot.simulator.slack.methods.call import Call, Method
from eic_bot.simulator.slack.methods.content import change, content, destination, made, post, remove, writable
from eic_bot.simulator.slack.records import Json, Message
from eic_bot.simulator.slack.refusal import Refused


async def post_message(call: Call) -> Json:
    """Post a message that everybody in the channel sees."""
    call.need("channel")
    given = content(call)
    channel = destination(call)
    thread = call.text("thread_ts") or None
    if thread is not None and all(one.ts != thread or one.deleted for one in channel.messages):
        raise Refused("thread_not_found")
    writable(call, channel)
    message = made(call.team, channel, given, call.platform.app.id)
    message.thread_ts = thread
    post(call.platform, call.team, channel, message)
    return {"ok": True, "channel": channel.id, "ts": message.ts, "message": message.payload()}


async def post_ephemeral(call: Call) -> Json:
    """Post a message that one user in the channel sees."""
    call.need("channel", "user")
    given = content(call)
    channel, user = destination(call), call.team.person(call.args["user"])
    if user.id not in channel.members:
        raise Refused("user_not_in_channel")
    writable(call, channel)
    message = made(call.team, channel, given, call.platform.app.id)
    message.seen_by, message.thread_ts = user.id, call.text("thread_ts") or None
    post(call.platform, call.team, channel, message)
    return {"ok": True, "message_ts": message.ts}


async def update(call: Call) -> Json:
    """Let a message of the app read differently."""
    call.need("channel", "ts")
    message = own(call, "cant_update_message")
    given = content(call)
    window = call.team.edit_window
    if window is not None and call.platform.clock.now() - float(message.ts) > window:
        raise Refused("edit_window_closed")
    if given.blocks and only_rich_text(message.blocks) and not any(one["type"] == "rich_text" for one in given.blocks):
        raise Refused("block_mismatch")
    change(call.platform, call.team, message, given)
    body = message.payload()
    return {"ok": True, "channel": message.channel, "ts": message.ts, "text": message.text, "message": body}


async def delete(call: Call) -> Json:
    """Delete a message of the app."""
    call.need("channel", "ts")
    message = own(call, "cant_delete_message")
    remove(call.platform, call.team, message)
    return {"ok": True, "channel": message.channel, "ts": message.ts}


def own(call: Call, otherwise: str) -> Message:
    """Give the message the call is about, if the app wrote it."""
    channel = call.team.visible(call.args["channel"])
    if channel.archived:
        raise Refused("is_inactive" if otherwise == "cant_update_message" else otherwise)
    message = call.team.message(channel, call.args["ts"])
    if message.user != call.team.the_bot().id:
        raise Refused(otherwise)
    return message


def only_rich_text(blocks: list[Json]) -> bool:
    """Whether a message is rich text and nothing else; Slack does not let it become anything else."""
    return bool(blocks) and all(one["type"] == "rich_text" for one in blocks)


WRITE = frozenset({"chat:write"})
METHODS = {
    "chat.postMessage": Method(post_message, WRITE),
    "chat.postEphemeral": Method(post_ephemeral, WRITE, 4),
    "chat.update": Method(update, WRITE, 3),
    "chat.delete": Method(delete, WRITE, 3),
}
