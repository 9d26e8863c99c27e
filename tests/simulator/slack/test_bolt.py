"""Slack's own Python libraries run against the stand-in, over both transports."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.simulator.slack import NotPossible
from tests.simulator.slack.bolt_app import connected
from tests.simulator.slack.stage import Stage


@pytest.fixture(params=["http", "socket"])
async def heard(stage: Stage, request: pytest.FixtureRequest) -> AsyncIterator[list[Any]]:
    """What the running app heard."""
    words: list[Any] = []
    async with connected(stage.slack, request.param, stage.installed.bot_token, words):
        yield words


async def test_hello_button_modal_and_the_answer(stage: Stage, heard: list[Any]) -> None:
    town, ann = stage.town, stage.ann
    said = await town.say(ann, "hello <you> & me")
    assert said is not None
    assert said.taken
    assert heard[0] == (None, "hello &lt;you&gt; &amp; me", stage.installed.bot_user_id)
    question = town.last(ann)
    assert question.text == ann.notifications[-1] == "Where are you?"
    assert (await town.press(ann, question, "do")).taken
    assert heard[-1] == "3"
    (form,) = ann.views
    with pytest.raises(NotPossible):
        await town.submit_view(ann)
    await town.submit_view(ann, {"typed": "bad"})
    assert form.errors == {"words": "say more"}
    await town.submit_view(ann, {"typed": "we plan to"})
    assert ann.views == []
    assert town.last(ann).text == "we plan to"
    assert stage.slack.journal.refused() == []


async def test_a_choice_an_answer_through_the_address_and_a_close(stage: Stage, heard: list[Any]) -> None:
    town, ann = stage.town, stage.ann
    await town.say(ann, "hello")
    question = town.last(ann)
    with pytest.raises(NotPossible):
        await town.choose(ann, question, "level", "7")
    await town.choose(ann, question, "level", "2")
    assert heard[-1] == "2"
    assert (question.text, question.blocks) == ("Noted", [])
    assert question.history[0]["text"] == "Where are you?"
    with pytest.raises(NotPossible):
        await town.press(ann, question, "do")
    await town.shortcut(ann, "start")
    closed = await town.close_view(ann)
    assert closed is not None
    assert closed.taken
    assert heard[-1] == "closed"


async def test_home_command_and_mention(stage: Stage, heard: list[Any]) -> None:
    town, ann = stage.town, stage.ann
    await town.open_home(ann)
    assert ann.home is not None
    assert ann.home.given["type"] == "home"
    await town.command(ann, None, "/eic help")
    whisper = town.last(ann)
    assert (whisper.text, whisper.seen_by) == ("You said help", ann.id)
    bob = town.user("Bob Example")
    channel = town.channel("general", ann, bob)
    assert await town.mention(ann, channel, "hello") is None
    await town.invite(ann, channel)
    await town.mention(ann, channel, "hello")
    assert [one.text for one in town.thread(channel.messages[-2])] == ["Let us talk in private"]
    assert town.messages(channel, bob) == town.messages(channel, ann)


async def test_a_file_in_three_steps(stage: Stage, heard: list[Any]) -> None:
    async with aiohttp.ClientSession() as session:
        client = AsyncWebClient(token=stage.installed.bot_token, base_url=stage.slack.api_url, session=session)
        await client.files_upload_v2(
            channel=stage.dm.id, filename="map.png", content=b"PNG", title="Map", alt_txt="A map", initial_comment="See"
        )
    message = stage.town.last(stage.ann)
    assert message.text == "See"
    assert [(one.name, one.alt_txt, one.content, one.mimetype) for one in message.files] == [
        ("map.png", "A map", b"PNG", "image/png")
    ]
    await stage.slack.journal.until(lambda: any(stage.slack.journal.of("out", "message")))
    told = next(stage.slack.journal.of("out", "message")).request["event"]
    assert (told["subtype"], told["files"][0]["title"]) == ("file_share", "Map")


async def test_slacks_client_reads_a_refusal_as_slacks(stage: Stage) -> None:
    async with aiohttp.ClientSession() as session:
        client = AsyncWebClient(token=stage.installed.bot_token, base_url=stage.slack.api_url, session=session)
        with pytest.raises(SlackApiError) as refused:
            await client.chat_postMessage(channel=stage.dm.id, text="t", blocks=[{"type": "section"}])
    assert refused.value.response["error"] == "invalid_blocks"
    assert refused.value.response.headers["X-OAuth-Scopes"]


async def test_the_request_address_is_verified_by_a_challenge(stage: Stage) -> None:
    async with connected(stage.slack, "http", stage.installed.bot_token, []):
        assert stage.slack.app.request_url is not None
        assert await stage.slack.verify(stage.slack.app.request_url)
        assert not await stage.slack.verify(stage.slack.api_url + "api.test")


@pytest.mark.parametrize("wrong", ["secret", "time"])
async def test_bolt_takes_no_forged_and_no_old_request(stage: Stage, wrong: str) -> None:
    async with connected(stage.slack, "http", stage.installed.bot_token, []):
        if wrong == "time":
            stage.slack.outgoing.skew = -301
        else:
            stage.slack.app.signing_secret = "other"
        said = await stage.town.say(stage.ann, "hello")
        assert said is not None
        assert said.attempts[0].status == 401
