"""How Slack brings events: signed, again when they were not taken, and at times twice or in the wrong order."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from tests.simulator.slack.bolt_app import connected
from tests.simulator.slack.stage import Stage

Answer = Callable[[web.Request], web.Response]


@asynccontextmanager
async def listening(stage: Stage, answer: Answer) -> AsyncIterator[list[tuple[dict[str, str], Any]]]:
    """An app that notes the headers and the body of each request and answers as it is told to."""
    got: list[tuple[dict[str, str], Any]] = []

    async def take(request: web.Request) -> web.Response:
        got.append((dict(request.headers), await request.json()))
        return answer(request)

    made = web.Application()
    made.router.add_post("/slack/events", take)
    runner = web.AppRunner(made)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    stage.slack.app.request_url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    try:
        yield got
    finally:
        await runner.cleanup()


def fine(_: web.Request) -> web.Response:
    return web.Response()


async def test_an_event_has_slacks_envelope(stage: Stage) -> None:
    async with listening(stage, fine) as got:
        await stage.town.say(stage.ann, "hello")
    ((headers, body),) = got
    assert headers["X-Slack-Signature"].startswith("v0=")
    assert "X-Slack-Retry-Num" not in headers
    assert body["type"] == "event_callback"
    assert (body["team_id"], body["api_app_id"]) == (stage.town.id, stage.slack.app.id)
    assert body["authorizations"][0]["user_id"] == stage.installed.bot_user_id
    event = body["event"]
    assert (event["channel_type"], event["channel"], event["user"]) == ("im", stage.dm.id, stage.ann.id)
    assert event["blocks"][0]["type"] == "rich_text"
    assert body["event_id"].startswith("Ev")


async def test_what_was_not_taken_comes_again_at_once_after_a_minute_and_after_five(stage: Stage) -> None:
    async with listening(stage, lambda _: web.Response(status=500)) as got:
        said = await stage.town.say(stage.ann, "hello")
        assert said is not None
        await stage.slack.journal.until(lambda: len(said.attempts) == 2)
        stage.clock.move(59)
        assert len(got) == 2
        stage.clock.move(1)
        await stage.slack.journal.until(lambda: len(said.attempts) == 3)
        stage.clock.move(300)
        await said.done.wait()
    assert [one[0].get("X-Slack-Retry-Num") for one in got] == [None, "1", "2", "3"]
    assert {one[0]["X-Slack-Retry-Reason"] for one in got[1:]} == {"http_error"}
    assert len({one[1]["event_id"] for one in got}) == 1
    assert not said.taken


async def test_an_app_can_ask_not_to_be_sent_it_again(stage: Stage) -> None:
    no_more = {"X-Slack-No-Retry": "1"}
    async with listening(stage, lambda _: web.Response(status=500, headers=no_more)) as got:
        said = await stage.town.say(stage.ann, "hello")
        assert said is not None
        await said.done.wait()
    assert len(got) == 1


async def test_silence_is_a_timeout_and_an_interaction_is_sent_once(stage: Stage) -> None:
    stage.slack.outgoing.patience = 0.05
    await stage.post(
        [
            {
                "type": "actions",
                "elements": [{"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}],
            }
        ]
    )
    async with connected(stage.slack, "socket", stage.installed.bot_token, []):
        stage.slack.sockets.silence()
        said = await stage.town.say(stage.ann, "hello")
        pressed = await stage.town.press(stage.ann, stage.town.last(stage.ann), "go")
    assert said is not None
    assert said.attempts[0].outcome == "http_timeout"
    assert [one.outcome for one in pressed.attempts] == ["http_timeout"]


async def test_twice_again_and_backwards(stage: Stage) -> None:
    outgoing = stage.slack.outgoing
    async with listening(stage, fine) as got:
        outgoing.twice = 1
        await stage.town.say(stage.ann, "one")
        await outgoing.redeliver()
        outgoing.hold()
        await stage.town.say(stage.ann, "two")
        await stage.town.say(stage.ann, "three")
        await outgoing.release(backwards=True)
    texts = [body["event"]["text"] for _, body in got]
    assert texts == ["one", "one", "one", "three", "two"]
    assert len({body["event_id"] for _, body in got}) == 3
    assert got[2][0]["X-Slack-Retry-Num"] == "1"


async def test_only_events_asked_for_and_allowed_are_told(stage: Stage) -> None:
    town, ann = stage.town, stage.ann
    channel = town.channel("general", ann, with_bot=True)
    async with listening(stage, fine) as got:
        assert await town.say(ann, "not for the app: no channels:history", channel) is None
        stage.slack.app.events.discard("message.im")
        assert await town.say(ann, "not asked for") is None
    assert got == []


async def test_the_app_hears_of_its_own_messages_edits_and_deletions(stage: Stage) -> None:
    async with listening(stage, fine) as got:
        ts = (await stage.call("chat.postMessage", {"channel": stage.dm.id, "text": "one"}))["ts"]
        await stage.call("chat.update", {"channel": stage.dm.id, "ts": ts, "text": "two"})
        await stage.call("chat.delete", {"channel": stage.dm.id, "ts": ts})
        await stage.slack.journal.until(lambda: len(got) == 3)
        hers = await stage.town.say(stage.ann, "hello")
        assert hers is not None
        message = stage.dm.messages[-1]
        await stage.town.edit(stage.ann, message, "hello again")
        await stage.town.delete(stage.ann, message)
    events = [body["event"] for _, body in got]
    assert events[0]["bot_id"] == stage.installed.bot_id
    assert [one.get("subtype") for one in events] == [
        None,
        "message_changed",
        "message_deleted",
        None,
        "message_changed",
        "message_deleted",
    ]
    assert events[4]["previous_message"]["text"] == "hello"


async def test_channels_change_and_the_app_hears_of_it(stage: Stage) -> None:
    town, ann = stage.town, stage.ann
    channel = town.channel("general", ann)
    async with listening(stage, fine) as got:
        await town.invite(ann, channel)
        await town.rename(channel, "all")
        await town.archive(ann, channel)
        await town.remove(ann, channel)
        await town.uninstall()
    kinds = [body["event"]["type"] for _, body in got]
    assert kinds == [
        "member_joined_channel",
        "channel_rename",
        "channel_archive",
        "channel_left",
        "app_uninstalled",
        "tokens_revoked",
    ]


async def test_connections_are_renewed_and_bolt_comes_back(stage: Stage) -> None:
    async with connected(stage.slack, "socket", stage.installed.bot_token, []):
        (first,) = stage.slack.sockets.connections
        await stage.slack.sockets.disconnect("refresh_requested")
        await stage.slack.journal.until(lambda: stage.slack.sockets.connections not in ([], [first]))
        said = await stage.town.say(stage.ann, "hello")
        assert said is not None
        assert said.taken


async def test_a_ticket_is_good_for_one_connection(stage: Stage) -> None:
    reply = await stage.form("apps.connections.open", stage.slack.app.app_token)
    async with stage.session.ws_connect(reply["url"]) as socket:
        hello = await socket.receive_json()
        assert (hello["type"], hello["connection_info"]) == ("hello", {"app_id": stage.slack.app.id})
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await stage.session.ws_connect(reply["url"])


async def test_on_a_grid_people_and_events_carry_the_enterprise(stage: Stage) -> None:
    town = stage.slack.workspace("Countyshire", enterprise="Shires")
    eve = town.user("Eve Example")
    town.install()
    async with listening(stage, fine) as got:
        await town.say(eve, "hello")
    assert eve.id.startswith("W")
    body = got[0][1]
    assert body["authorizations"][0]["enterprise_id"] == body["enterprise_id"] == town.team.enterprise_id
    assert body["team_id"] != stage.town.id


async def test_of_a_channel_it_is_not_in_the_app_hears_nothing(stage: Stage) -> None:
    town, ann = stage.town, stage.ann
    town.install(*stage.slack.app.scopes, "channels:history")
    channel = town.channel("general", ann)
    async with listening(stage, fine) as got:
        assert await town.say(ann, "before", channel) is None
        await town.invite(ann, channel)
        await town.say(ann, "after", channel)
    assert [body["event"].get("text") for _, body in got] == [None, "after"]
