"""``conversations.history``: what stands in a conversation, newest first.

Source: docs.slack.dev/reference/methods/conversations.history.
"""

from eic_bot.simulator.slack.methods.call import Call, Method
from eic_bot.simulator.slack.records import Json, Message
from eic_bot.simulator.slack.refusal import Refused

READING = {"public": "channels:history", "private": "groups:history", "im": "im:history"}
MOST, USUAL = 999, 100


async def history(call: Call) -> Json:
    """Give one page; metadata only where it is asked for."""
    call.need("channel")
    channel = call.team.visible(call.args["channel"])
    needed = READING[channel.kind]
    if needed not in call.scopes:
        raise Refused("missing_scope", needed=needed, provided=",".join(sorted(call.scopes)))
    if call.team.the_bot().id not in channel.members:
        raise Refused("not_in_channel")
    limit = int(call.text("limit", str(USUAL)))
    if not 1 <= limit <= MOST:
        raise Refused("invalid_limit")
    standing = [one for one in channel.messages if not one.deleted and one.seen_by is None]
    found = [_shown(one, with_metadata=call.flag("include_all_metadata")) for one in reversed(standing)]
    return {"ok": True, "messages": found[:limit], "has_more": len(found) > limit}


def _shown(message: Message, *, with_metadata: bool) -> Json:
    body = message.payload()
    return body if with_metadata else {name: value for name, value in body.items() if name != "metadata"}


METHODS = {"conversations.history": Method(history, frozenset(READING.values()), 3, takes_json=False)}
