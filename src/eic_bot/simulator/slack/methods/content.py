"""What a message is made of, read from arguments and refused where Slack refuses it."""

import json
from dataclasses import dataclass
from typing import Any

from eic_bot.simulator.slack import events
from eic_bot.simulator.slack.blockkit import characters, message_problems, second_tables
from eic_bot.simulator.slack.blockkit.surfaces import MOST_CHARACTERS
from eic_bot.simulator.slack.filling import INTERACTIVE
from eic_bot.simulator.slack.ids import Mint
from eic_bot.simulator.slack.methods.call import Call
from eic_bot.simulator.slack.platform import Platform
from eic_bot.simulator.slack.records import Channel, Json, Message
from eic_bot.simulator.slack.refusal import Refused, rate_limited, wrong
from eic_bot.simulator.slack.team import Team

LONGEST_TEXT = 40_000
MOST_ATTACHMENTS = 100
OPTIONS = ("unfurl_links", "unfurl_media", "mrkdwn", "parse", "link_names", "reply_broadcast", "username")


@dataclass
class Content:
    """Text, blocks and attachments that Slack takes; None where nothing was given."""

    text: str
    blocks: list[Json] | None
    attachments: list[Json] | None
    metadata: Json | None
    options: Json


def content(call: Call, *, empty_allowed: bool = False) -> Content:
    """Read the content of a message, or refuse it."""
    text = call.text("text")
    blocks = call.parsed("blocks", "invalid_blocks_format")
    attachments = call.parsed("attachments", "invalid_attachments")
    if not (text or blocks or attachments or empty_allowed):
        raise Refused("no_text")
    if len(text) > LONGEST_TEXT:
        raise Refused("msg_too_long")
    check_blocks(blocks)
    check_attachments(attachments)
    metadata = call.parsed("metadata", "invalid_metadata_format")
    if metadata is not None and set(metadata) - {"entities"} != {"event_type", "event_payload"}:
        raise Refused("invalid_metadata_format")
    options = {name: call.args[name] for name in OPTIONS if name in call.args}
    named = with_ids(blocks, call.platform.mint) if blocks is not None else None
    return Content(text, named, attachments, metadata, options)


def check_blocks(blocks: Any) -> None:  # noqa: ANN401 - whatever JSON was sent
    """Refuse blocks that Slack would not show."""
    if blocks is None:
        return
    if not isinstance(blocks, list):
        raise Refused("invalid_blocks_format")
    problems = list(message_problems(blocks))
    if problems:
        raise wrong("invalid_blocks", problems)
    if second_tables(blocks):
        raise Refused("invalid_attachments")
    if characters(blocks) > MOST_CHARACTERS:
        raise Refused("msg_blocks_too_long")


def check_attachments(attachments: Any) -> None:  # noqa: ANN401 - whatever JSON was sent
    """Refuse attachments, and the blocks in them, that Slack would not show."""
    if attachments is None:
        return
    if not isinstance(attachments, list) or not all(isinstance(one, dict) for one in attachments):
        raise Refused("invalid_attachments")
    if len(attachments) > MOST_ATTACHMENTS:
        raise Refused("too_many_attachments")
    for index, one in enumerate(attachments):
        problems = list(message_problems(one.get("blocks", []), f"/attachments/{index}/blocks"))
        if problems:
            raise wrong("invalid_attachments", problems)


def with_ids(blocks: list[Json], mint: Mint) -> list[Json]:
    """Give the blocks with a name for each that came without, and for each interactive element."""
    named: list[Json] = json.loads(json.dumps(blocks))
    for block in named:
        block.setdefault("block_id", mint.block_id())
        for element in (*block.get("elements", []), block.get("accessory"), block.get("element")):
            if isinstance(element, dict) and element.get("type") in INTERACTIVE:
                element.setdefault("action_id", mint.block_id())
    return named


def writable(call: Call, channel: Channel) -> None:
    """Refuse if the app may not post in the channel, or not yet again."""
    team, bot = call.team, call.team.the_bot()
    if channel.archived:
        raise Refused("is_archived")
    if bot.id not in channel.members and "chat:write.public" not in call.scopes:
        raise Refused("not_in_channel")
    wait = call.platform.pacing.post(team.id, channel.id, call.platform.clock.now())
    if wait:
        raise rate_limited(wait)


def destination(call: Call) -> Channel:
    """Give the channel a message is for, by id, by name, or by the user to write to."""
    team, name = call.team, call.text("channel")
    if name in team.users:
        user = team.users[name]
        if user.is_bot:
            raise Refused("cannot_dm_bot")
        if user.deleted:
            raise Refused("user_disabled")
        return team.direct(name)
    by_name = (one for one in team.channels.values() if one.kind != "im" and one.name == name.removeprefix("#"))
    return team.visible(next((one.id for one in by_name), name))


def post(platform: Platform, team: Team, channel: Channel, message: Message) -> None:
    """Put a message of the app into a channel and let the app hear of it, as of every message there."""
    team.put(message)
    if message.seen_by is None:
        platform.tell_behind(team, events.subscription(channel), events.posted(team, channel, message))
    platform.journal.touch()


def made(team: Team, channel: Channel, given: Content, app_id: str) -> Message:
    """Make a message of the app."""
    return Message(
        ts=team.ts(),
        channel=channel.id,
        user=team.the_bot().id,
        text=given.text,
        blocks=given.blocks or [],
        attachments=given.attachments or [],
        metadata=given.metadata,
        options=given.options,
        bot_id=team.bot_id,
        app_id=app_id,
    )


def change(platform: Platform, team: Team, message: Message, given: Content) -> None:
    """Let a message read differently; what was not given stays."""
    channel = team.channels[message.channel]
    before = message.payload()
    message.history.append(before)
    message.text = given.text
    message.blocks = message.blocks if given.blocks is None else given.blocks
    message.attachments = message.attachments if given.attachments is None else given.attachments
    message.metadata = given.metadata or message.metadata
    message.edited_ts, message.edited_by = team.ts(), team.the_bot().id
    message.state = {}
    if message.seen_by is None:
        platform.tell_behind(team, events.subscription(channel), events.changed(team, channel, message, before))
    platform.journal.touch()


def remove(platform: Platform, team: Team, message: Message) -> None:
    """Let a message be gone."""
    channel = team.channels[message.channel]
    message.deleted = True
    message.history.append(message.payload())
    if message.seen_by is None:
        platform.tell_behind(team, events.subscription(channel), events.deleted(team, channel, message))
    platform.journal.touch()
