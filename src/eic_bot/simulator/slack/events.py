"""The events of the Events API, as inner ``event`` objects.

Source: docs.slack.dev/reference/events, one page for each.
"""

from eic_bot.simulator.slack.records import Channel, Json, Message
from eic_bot.simulator.slack.team import Team

SUBSCRIPTIONS = {"im": "message.im", "public": "message.channels", "private": "message.groups"}


def subscription(channel: Channel) -> str:
    """Give the event subscription that covers the messages of a channel."""
    return SUBSCRIPTIONS[channel.kind]


def about(channel: Channel, what: str) -> str:
    """Give the event of a channel under the name its kind has: ``channel_archive`` or ``group_archive``."""
    return f"{'group' if channel.kind == 'private' else 'channel'}_{what}"


def posted(team: Team, channel: Channel, message: Message) -> Json:
    """A message that is there now."""
    event = message.payload() | {
        "team": team.id,
        "channel": channel.id,
        "event_ts": message.ts,
        "channel_type": channel.type,
    }
    if message.files:
        event |= {"subtype": "file_share", "upload": False}
    if message.thread_ts:
        parent = next((one for one in channel.messages if one.ts == message.thread_ts), None)
        event["parent_user_id"] = parent.user if parent else message.user
    return event


def mentioned(team: Team, channel: Channel, message: Message) -> Json:
    """A message that names the app."""
    body = message.payload() | {"team": team.id, "channel": channel.id, "event_ts": message.ts}
    return body | {"type": "app_mention"}


def changed(team: Team, channel: Channel, message: Message, before: Json) -> Json:
    """A message that reads differently now."""
    ts = team.ts()
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": message.payload() | {"team": team.id},
        "previous_message": before | {"team": team.id},
        "channel": channel.id,
        "hidden": True,
        "ts": ts,
        "event_ts": ts,
        "channel_type": channel.type,
    }


def deleted(team: Team, channel: Channel, message: Message) -> Json:
    """A message that is gone."""
    ts = team.ts()
    return {
        "type": "message",
        "subtype": "message_deleted",
        "deleted_ts": message.ts,
        "previous_message": message.payload() | {"team": team.id},
        "channel": channel.id,
        "hidden": True,
        "ts": ts,
        "event_ts": ts,
        "channel_type": channel.type,
    }


def joined(team: Team, channel: Channel, user: str, inviter: str | None) -> Json:
    """Somebody, perhaps the bot, came into a channel."""
    kind = "G" if channel.kind == "private" else "C"
    event = {
        "type": "member_joined_channel",
        "user": user,
        "channel": channel.id,
        "channel_type": kind,
        "team": team.id,
        "event_ts": team.ts(),
    }
    return event | ({"inviter": inviter} if inviter else {})


def left(team: Team, channel: Channel, user: str) -> Json:
    """Somebody went out of a channel."""
    return joined(team, channel, user, None) | {"type": "member_left_channel"}


def simple(team: Team, kind: str, **what: object) -> Json:
    """An event of few words."""
    return {"type": kind, **what, "event_ts": team.ts()}
