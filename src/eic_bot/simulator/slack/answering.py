"""Answers to interactions and commands: through a response address, or in the reply to the request itself."""

from eic_bot.simulator.slack.methods.call import Call
from eic_bot.simulator.slack.methods.content import change, content, made, post, remove
from eic_bot.simulator.slack.platform import Platform
from eic_bot.simulator.slack.records import Json, Message
from eic_bot.simulator.slack.refusal import Refused
from eic_bot.simulator.slack.replying import Reply
from eic_bot.simulator.slack.team import Team


def through_address(platform: Platform, path: str, body: Json) -> Json:
    """Do what was posted to a response address."""
    reply = platform.replies.use(path)
    answer(platform, reply, body)
    return {"ok": True}


def answer(platform: Platform, reply: Reply, body: Json) -> None:
    """Replace or delete what was acted on, or say something new."""
    team = platform.teams[reply.team]
    original = acted_on(team, reply)
    if body.get("delete_original"):
        if original is None:
            raise Refused("message_not_found")
        remove(platform, team, original)
        return
    given = content(Call(platform, body, caller=team))
    if body.get("replace_original") and original is not None:
        given.blocks, given.attachments = given.blocks or [], given.attachments or []
        change(platform, team, original, given)
        return
    channel = team.channels[reply.channel]
    message = made(team, channel, given, platform.app.id)
    message.thread_ts = body.get("thread_ts")
    if body.get("response_type", "ephemeral") != "in_channel":
        message.seen_by = reply.user
    post(platform, team, channel, message)


def acted_on(team: Team, reply: Reply) -> Message | None:
    """Give the message that was acted on, if it is still there."""
    there = team.channels[reply.channel].messages
    return next((one for one in there if one.ts == reply.message and not one.deleted), None)
