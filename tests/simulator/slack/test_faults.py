"""Troubles on demand befall the calls they are meant for, before or after the thing was done."""

import asyncio

import aiohttp
import pytest

from eic_bot.simulator.slack import Fault, Trouble
from tests.simulator.slack.stage import Stage


async def say(stage: Stage, text: str = "t") -> bool:
    reply = await stage.call("chat.postMessage", {"channel": stage.dm.id, "text": text})
    return bool(reply["ok"])


@pytest.mark.parametrize(
    ("trouble", "done"),
    [(Trouble.DROPPED_BEFORE, False), (Trouble.DROPPED_AFTER, True), (Trouble.HALF_REPLY, True)],
)
async def test_the_connection_breaks(stage: Stage, trouble: Trouble, done: bool) -> None:  # noqa: FBT001
    stage.slack.faults.add(Fault(trouble, "chat.postMessage"))
    with pytest.raises(aiohttp.ClientError):
        await say(stage)
    assert len(stage.town.from_bot(stage.ann)) == done
    assert await say(stage)


@pytest.mark.parametrize(("trouble", "done"), [(Trouble.SERVER_ERROR, False), (Trouble.SERVER_ERROR_AFTER, True)])
async def test_the_server_fails(stage: Stage, trouble: Trouble, done: bool) -> None:  # noqa: FBT001
    stage.slack.faults.add(Fault(trouble, "chat.postMessage", status=502))
    with pytest.raises(aiohttp.ContentTypeError):
        await say(stage)
    assert stage.replies[-1].status == 502
    assert len(stage.town.from_bot(stage.ann)) == done


async def test_a_workspace_is_told_to_wait_and_others_are_not(stage: Stage) -> None:
    other = stage.slack.workspace("Other")
    token = other.install().bot_token
    stage.slack.faults.add(Fault(Trouble.RATE_LIMITED, team=stage.town.id, times=2, retry_after=7))
    for _ in range(2):
        assert (await stage.call("auth.test"))["error"] == "ratelimited"
        assert (stage.replies[-1].status, stage.replies[-1].headers["Retry-After"]) == (429, "7")
    assert (await stage.call("auth.test", token=token))["ok"] is True
    assert (await stage.call("auth.test"))["ok"] is True


async def test_a_method_refuses_after_some_calls(stage: Stage) -> None:
    stage.slack.faults.add(Fault(Trouble.REFUSED, "auth.test", skip=1, error="internal_error"))
    assert [(await stage.call("auth.test")).get("error") for _ in range(3)] == [None, "internal_error", None]


async def test_a_call_hangs_until_the_caller_gives_up(stage: Stage) -> None:
    stage.slack.faults.add(Fault(Trouble.HANG, "auth.test"))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(stage.call("auth.test"), 0.1)
    assert stage.slack.journal.calls("auth.test")[-1].outcome == "hang"
    assert (await stage.call("auth.test"))["ok"] is True


async def test_a_cut_lets_nothing_through_either_way(stage: Stage) -> None:
    reply = await stage.form("apps.connections.open", stage.slack.app.app_token)
    async with stage.session.ws_connect(reply["url"]) as socket:
        await socket.receive_json()
        stage.slack.cut(60)
        assert (await socket.receive()).type in {aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR}
    with pytest.raises(aiohttp.ClientError):
        await stage.call("auth.test")
    said = await stage.town.say(stage.ann, "hello")
    assert said is not None
    assert said.attempts[0].outcome == "connection_failed"
    stage.slack.faults.clear()
    assert (await stage.call("auth.test"))["ok"] is True


async def test_the_log_has_every_call_and_no_secret(stage: Stage) -> None:
    await stage.call("api.test", {"a": "1"})
    await stage.form("oauth.v2.access", client_id="1", client_secret="hidden", code="x")
    entries = stage.slack.journal.as_json()
    assert [(one["name"], one["outcome"]) for one in entries] == [
        ("api.test", "ok"),
        ("oauth.v2.access", "invalid_client_id"),
    ]
    assert "hidden" not in str(entries)
    assert stage.installed.bot_token not in str(entries)


async def test_a_workspace_takes_some_hundred_messages_a_minute_however_many_channels(stage: Stage) -> None:
    stage.slack.pacing.messages_a_minute = 20
    rooms = [stage.town.channel(f"room{number}", stage.ann, with_bot=True).id for number in range(21)]
    said = [await stage.call("chat.postMessage", {"channel": room, "text": "t"}) for room in rooms]
    assert [one.get("error") for one in said] == [None] * 20 + ["ratelimited"]
    assert stage.replies[-1].headers["Retry-After"] == "60"
    stage.slack.pacing.enabled = False
    assert await say(stage)


async def test_a_channel_that_was_emptied_at_once_takes_one_a_second_and_keeps_its_burst_small(stage: Stage) -> None:
    stage.clock.move(3600)
    assert [await say(stage) for _ in range(5)] == [True] * 4 + [False]
    stage.clock.move(1)
    assert [await say(stage) for _ in range(2)] == [True, False]
