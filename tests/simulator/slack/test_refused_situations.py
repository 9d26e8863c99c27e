"""Calls that are well formed, and refused for where, when or by whom they are made; each beside one that is taken."""

from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Protocol

import pytest

from eic_bot.simulator.slack import HandClock
from eic_bot.simulator.slack.records import Json
from tests.simulator.slack.stage import Stage

METHODS = "https://docs.slack.dev/reference/methods"
VIEW = {"type": "modal", "title": {"type": "plain_text", "text": "t"}, "blocks": [{"type": "divider"}]}
HOME = {"type": "home", "blocks": [{"type": "divider"}]}


class Situation(Protocol):
    """Plays a call and gives the reply; everything is in order, or one thing is wrong."""

    __name__: str

    def __call__(self, stage: Stage, *, wrong: bool) -> Awaitable[Json]: ...


@dataclass(frozen=True)
class Row:
    error: str
    source: str
    play: Situation


async def say(stage: Stage, channel: str | None = None, **more: object) -> Json:
    return await stage.call("chat.postMessage", {"channel": channel or stage.dm.id, "text": "t", **more})


async def no_token(stage: Stage, *, wrong: bool) -> Json:
    return await stage.call("auth.test", token="" if wrong else None)


async def unknown_token(stage: Stage, *, wrong: bool) -> Json:
    return await stage.call("auth.test", token="xoxb-nobody" if wrong else None)


async def revoked_token(stage: Stage, *, wrong: bool) -> Json:
    await stage.form("auth.revoke", test="0" if wrong else "1")
    return await stage.call("auth.test")


async def uninstalled(stage: Stage, *, wrong: bool) -> Json:
    if wrong:
        await stage.town.uninstall()
    return await stage.call("auth.test")


async def scope(stage: Stage, *, wrong: bool) -> Json:
    limited = stage.town.install("chat:write" if wrong else "users:read").bot_token
    reply = await stage.form("users.info", limited, user=stage.ann.id)
    if wrong:
        assert (reply["needed"], reply["provided"]) == ("users:read", "chat:write")
    return reply


async def bot_token_for_a_connection(stage: Stage, *, wrong: bool) -> Json:
    return await stage.form("apps.connections.open", None if wrong else stage.slack.app.app_token)


async def app_token_for_a_message(stage: Stage, *, wrong: bool) -> Json:
    return await stage.call("auth.test", token=stage.slack.app.app_token if wrong else None)


async def no_method(stage: Stage, *, wrong: bool) -> Json:
    return await stage.call("chat.shout" if wrong else "api.test")


async def no_channel(stage: Stage, *, wrong: bool) -> Json:
    return await say(stage, "C00000000" if wrong else None)


async def outside(stage: Stage, *, wrong: bool) -> Json:
    return await say(stage, stage.town.channel("general", stage.ann, with_bot=not wrong).id)


async def outside_private(stage: Stage, *, wrong: bool) -> Json:
    return await say(stage, stage.town.channel("secret", stage.ann, private=True, with_bot=not wrong).id)


async def archived(stage: Stage, *, wrong: bool) -> Json:
    channel = stage.town.channel("old", stage.ann, with_bot=True)
    await stage.town.archive(stage.ann, channel, undo=not wrong)
    return await say(stage, channel.id)


async def nothing_said(stage: Stage, *, wrong: bool) -> Json:
    return await say(stage, text="" if wrong else "t")


async def too_long(stage: Stage, *, wrong: bool) -> Json:
    return await say(stage, text="x" * (40_001 if wrong else 40_000))


async def no_list(stage: Stage, *, wrong: bool) -> Json:
    return await say(stage, blocks="no JSON" if wrong else "[]")


async def attachments(stage: Stage, *, wrong: bool) -> Json:
    return await say(stage, attachments=[{"text": "a"}] * (101 if wrong else 100))


async def too_fast(stage: Stage, *, wrong: bool) -> Json:
    for _ in range(4):
        assert (await say(stage))["ok"] is True
    if not wrong:
        stage.clock.move(1)
    reply = await say(stage)
    if wrong:
        assert (stage.replies[-1].status, stage.replies[-1].headers["Retry-After"]) == (429, "1")
    return reply


async def too_often(stage: Stage, *, wrong: bool) -> Json:
    ts = (await say(stage))["ts"]
    for _ in range(50):
        assert (await stage.call("chat.update", {"channel": stage.dm.id, "ts": ts, "text": "t"}))["ok"] is True
    stage.clock.move(0 if wrong else 60)
    return await stage.call("chat.update", {"channel": stage.dm.id, "ts": ts, "text": "t"})


async def no_message(stage: Stage, *, wrong: bool) -> Json:
    ts = (await say(stage))["ts"]
    return await stage.call("chat.update", {"channel": stage.dm.id, "ts": "1.000001" if wrong else ts, "text": "t"})


async def not_mine(stage: Stage, *, wrong: bool) -> Json:
    await stage.town.say(stage.ann, "hello")
    mine = (await say(stage))["ts"]
    hers = stage.dm.messages[0].ts
    return await stage.call("chat.update", {"channel": stage.dm.id, "ts": hers if wrong else mine, "text": "t"})


async def in_an_archived_channel(stage: Stage, *, wrong: bool) -> Json:
    channel = stage.town.channel("old", stage.ann, with_bot=True)
    ts = (await say(stage, channel.id))["ts"]
    await stage.town.archive(stage.ann, channel, undo=not wrong)
    return await stage.call("chat.update", {"channel": channel.id, "ts": ts, "text": "t"})


async def no_longer_rich_text(stage: Stage, *, wrong: bool) -> Json:
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}
    rich = {"type": "rich_text", "elements": [section]}
    ts = (await say(stage, blocks=[rich]))["ts"]
    blocks = [{"type": "divider"}] if wrong else [{"type": "divider"}, rich]
    return await stage.call("chat.update", {"channel": stage.dm.id, "ts": ts, "text": "t", "blocks": blocks})


async def by_the_user(stage: Stage, *, wrong: bool) -> Json:
    ts = (await say(stage))["ts"]
    channel = stage.ann.id if wrong else stage.dm.id
    return await stage.call("chat.update", {"channel": channel, "ts": ts, "text": "t"})


async def home_of_nobody(stage: Stage, *, wrong: bool) -> Json:
    return await stage.call("views.publish", {"user_id": "U00000000" if wrong else stage.ann.id, "view": HOME})


async def file_for_a_user(stage: Stage, *, wrong: bool) -> Json:
    return await upload(stage, length=5, channel=stage.ann.id if wrong else stage.dm.id)


async def not_mine_to_delete(stage: Stage, *, wrong: bool) -> Json:
    await stage.town.say(stage.ann, "hello")
    mine = (await say(stage))["ts"]
    hers = stage.dm.messages[0].ts
    return await stage.call("chat.delete", {"channel": stage.dm.id, "ts": hers if wrong else mine})


async def too_late_to_edit(stage: Stage, *, wrong: bool) -> Json:
    stage.town.team.edit_window = 300
    ts = (await say(stage))["ts"]
    stage.clock.move(301 if wrong else 299)
    return await stage.call("chat.update", {"channel": stage.dm.id, "ts": ts, "text": "t"})


async def not_there_to_whisper_to(stage: Stage, *, wrong: bool) -> Json:
    bob = stage.town.user("Bob Example")
    members = (stage.ann,) if wrong else (stage.ann, bob)
    channel = stage.town.channel("general", *members, with_bot=True)
    return await stage.call("chat.postEphemeral", {"channel": channel.id, "user": bob.id, "text": "t"})


async def late_trigger(stage: Stage, *, wrong: bool) -> Json:
    trigger = stage.trigger()
    stage.clock.move(3.1 if wrong else 2.9)
    return await stage.call("views.open", {"trigger_id": trigger, "view": VIEW})


async def used_trigger(stage: Stage, *, wrong: bool) -> Json:
    trigger = stage.trigger()
    await stage.call("views.open", {"trigger_id": trigger, "view": VIEW})
    return await stage.call("views.open", {"trigger_id": trigger if wrong else stage.trigger(), "view": VIEW})


async def made_up_trigger(stage: Stage, *, wrong: bool) -> Json:
    return await stage.call("views.open", {"trigger_id": "1.2.abc" if wrong else stage.trigger(), "view": VIEW})


async def fourth_modal(stage: Stage, *, wrong: bool) -> Json:
    view = (await stage.call("views.open", {"trigger_id": stage.trigger(), "view": VIEW}))["view"]
    reply: Json = {}
    for _ in range(3 if wrong else 2):
        reply = await stage.call("views.push", {"trigger_id": stage.trigger(view=view["id"]), "view": VIEW})
    return reply


async def large_view(stage: Stage, *, wrong: bool) -> Json:
    fields = [{"type": "plain_text", "text": "x" * 2000}] * 10
    blocks = [{"type": "section", "fields": fields}] * (13 if wrong else 12)
    return await stage.call("views.open", {"trigger_id": stage.trigger(), "view": {**VIEW, "blocks": blocks}})


async def other_hash(stage: Stage, *, wrong: bool) -> Json:
    view = (await stage.call("views.open", {"trigger_id": stage.trigger(), "view": VIEW}))["view"]
    args = {"view_id": view["id"], "hash": "1.old" if wrong else view["hash"], "view": VIEW}
    return await stage.call("views.update", args)


async def closed_view(stage: Stage, *, wrong: bool) -> Json:
    view = (await stage.call("views.open", {"trigger_id": stage.trigger(), "view": VIEW}))["view"]
    if wrong:
        await stage.town.close_view(stage.ann)
    return await stage.call("views.update", {"view_id": view["id"], "view": VIEW})


async def both_names_of_a_view(stage: Stage, *, wrong: bool) -> Json:
    view = (await stage.call("views.open", {"trigger_id": stage.trigger(), "view": VIEW}))["view"]
    more = {"external_id": "mine"} if wrong else {}
    return await stage.call("views.update", {"view_id": view["id"], "view": VIEW, **more})


async def same_external_id(stage: Stage, *, wrong: bool) -> Json:
    bob = stage.town.user("Bob Example")
    view = {**VIEW, "external_id": "mine"}
    await stage.call("views.open", {"trigger_id": stage.trigger(), "view": view})
    his = stage.slack.platform.triggers.new(stage.town.id, bob.id)
    return await stage.call("views.open", {"trigger_id": his, "view": view if wrong else VIEW})


async def no_home(stage: Stage, *, wrong: bool) -> Json:
    stage.slack.app.home_tab = not wrong
    return await stage.call("views.publish", {"user_id": stage.ann.id, "view": HOME})


async def nobody(stage: Stage, *, wrong: bool) -> Json:
    return await stage.form("users.info", user="U00000000" if wrong else stage.ann.id)


async def dm_with_a_bot(stage: Stage, *, wrong: bool) -> Json:
    other = stage.town.team.add_user("Other", is_bot=wrong)
    return await stage.call("conversations.open", {"users": other.id})


async def made_up_cursor(stage: Stage, *, wrong: bool) -> Json:
    first = await stage.form("users.list", limit="1")
    cursor = first["response_metadata"]["next_cursor"]
    return await stage.form("users.list", limit="1", cursor="made up" if wrong else cursor)


async def upload(stage: Stage, *, length: int, file_id: str | None = None, channel: str | None = None) -> Json:
    given = await stage.form("files.getUploadURLExternal", filename="a.png", length=str(length))
    async with stage.session.post(given["upload_url"], data=b"12345") as reply:
        assert reply.status == 200
    files = [{"id": file_id or given["file_id"], "title": "A"}]
    return await stage.call("files.completeUploadExternal", {"files": files, "channel_id": channel or stage.dm.id})


async def half_a_file(stage: Stage, *, wrong: bool) -> Json:
    return await upload(stage, length=6 if wrong else 5)


async def no_file(stage: Stage, *, wrong: bool) -> Json:
    return await upload(stage, length=5, file_id="F00000000" if wrong else None)


async def json_where_a_form_is_read(stage: Stage, *, wrong: bool) -> Json:
    args = {"user": stage.ann.id}
    return await stage.call("users.info", args) if wrong else await stage.form("users.info", user=stage.ann.id)


async def bad_secret(stage: Stage, *, wrong: bool) -> Json:
    app = stage.slack.app
    link = f"{stage.slack.authorize_url}?client_id={app.client_id}&scope=chat:write&redirect_uri=http://x/back"
    code = stage.town.approve(link, stage.ann).partition("code=")[2]
    secret = "no" if wrong else app.client_secret
    return await stage.form(
        "oauth.v2.access", client_id=app.client_id, client_secret=secret, code=code, redirect_uri="http://x/back"
    )


async def other_way_back(stage: Stage, *, wrong: bool) -> Json:
    app = stage.slack.app
    link = f"{stage.slack.authorize_url}?client_id={app.client_id}&scope=chat:write&redirect_uri=http://x/back"
    code = stage.town.approve(link, stage.ann).partition("code=")[2]
    who = {"client_id": app.client_id, "client_secret": app.client_secret}
    back = "http://y/back" if wrong else "http://x/back"
    return await stage.form("oauth.v2.access", code=code, redirect_uri=back, **who)


ROWS = (
    Row("bad_redirect_uri", f"{METHODS}/oauth.v2.access", other_way_back),
    Row("not_authed", f"{METHODS}/auth.test", no_token),
    Row("invalid_auth", f"{METHODS}/auth.test", unknown_token),
    Row("token_revoked", f"{METHODS}/auth.revoke", revoked_token),
    Row("account_inactive", f"{METHODS}/apps.uninstall", uninstalled),
    Row("missing_scope", "https://github.com/slack-samples/javascript-announcement-bot/issues/13", scope),
    Row("not_allowed_token_type", f"{METHODS}/apps.connections.open", bot_token_for_a_connection),
    Row("not_allowed_token_type", f"{METHODS}/auth.test", app_token_for_a_message),
    Row("unknown_method", "https://docs.slack.dev/apis/web-api/", no_method),
    Row("channel_not_found", "https://github.com/slackapi/python-slack-sdk/issues/1460", no_channel),
    Row("not_in_channel", "https://github.com/laravel/slack-notification-channel/issues/92", outside),
    Row("channel_not_found", f"{METHODS}/chat.postMessage", outside_private),
    Row("is_archived", f"{METHODS}/chat.postMessage", archived),
    Row("no_text", f"{METHODS}/chat.postMessage", nothing_said),
    Row("msg_too_long", "https://api.slack.com/changelog/2018-04-truncating-really-long-messages", too_long),
    Row("invalid_blocks_format", f"{METHODS}/chat.postMessage", no_list),
    Row("too_many_attachments", f"{METHODS}/chat.postMessage", attachments),
    Row("ratelimited", "https://docs.slack.dev/apis/web-api/rate-limits", too_fast),
    Row("ratelimited", "https://docs.slack.dev/apis/web-api/rate-limits", too_often),
    Row("message_not_found", f"{METHODS}/chat.update", no_message),
    Row("cant_update_message", f"{METHODS}/chat.update", not_mine),
    Row("is_inactive", f"{METHODS}/chat.update", in_an_archived_channel),
    Row("block_mismatch", f"{METHODS}/chat.update", no_longer_rich_text),
    Row("channel_not_found", f"{METHODS}/chat.update", by_the_user),
    Row("invalid_arguments", f"{METHODS}/views.publish", home_of_nobody),
    Row("invalid_channel", f"{METHODS}/files.completeUploadExternal", file_for_a_user),
    Row("cant_delete_message", f"{METHODS}/chat.delete", not_mine_to_delete),
    Row("edit_window_closed", f"{METHODS}/chat.update", too_late_to_edit),
    Row("user_not_in_channel", f"{METHODS}/chat.postEphemeral", not_there_to_whisper_to),
    Row("expired_trigger_id", "https://github.com/slackapi/bolt-js/issues/1662", late_trigger),
    Row("exchanged_trigger_id", f"{METHODS}/views.open", used_trigger),
    Row("invalid_trigger_id", f"{METHODS}/views.open", made_up_trigger),
    Row("push_limit_reached", f"{METHODS}/views.push", fourth_modal),
    Row("view_too_large", f"{METHODS}/views.open", large_view),
    Row("hash_conflict", f"{METHODS}/views.update", other_hash),
    Row("not_found", f"{METHODS}/views.update", closed_view),
    Row("invalid_arguments", "https://github.com/slack-go/slack/issues/667", both_names_of_a_view),
    Row("duplicate_external_id", "https://github.com/slackapi/node-slack-sdk/issues/1012", same_external_id),
    Row("not_enabled", f"{METHODS}/views.publish", no_home),
    Row("user_not_found", f"{METHODS}/users.info", nobody),
    Row("cannot_dm_bot", f"{METHODS}/conversations.open", dm_with_a_bot),
    Row("invalid_cursor", "https://docs.slack.dev/apis/web-api/pagination", made_up_cursor),
    Row("file_update_failed", f"{METHODS}/files.completeUploadExternal", half_a_file),
    Row("file_not_found", f"{METHODS}/files.completeUploadExternal", no_file),
    Row("invalid_arguments", "https://docs.slack.dev/apis/web-api/", json_where_a_form_is_read),
    Row("bad_client_secret", f"{METHODS}/oauth.v2.access", bad_secret),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.error}: {row.play.__name__}")
async def test_the_call_is_refused_there_and_taken_elsewhere(stage: Stage, row: Row) -> None:
    assert row.source.startswith("https://")
    refused = await row.play(stage, wrong=True)
    assert (refused["ok"], refused["error"]) == (False, row.error)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.error}: {row.play.__name__}")
async def test_the_same_call_in_order_is_taken(stage: Stage, row: Row) -> None:
    assert isinstance(stage.clock, HandClock)
    taken = await row.play(stage, wrong=False)
    assert taken["ok"] is True, taken


async def test_a_thread_of_no_message_is_refused_though_slack_does_not_say_how(stage: Stage) -> None:
    first = (await say(stage))["ts"]
    assert (await say(stage, thread_ts="1.000001"))["error"] == "thread_not_found"
    assert (await say(stage, thread_ts=first))["ok"] is True
