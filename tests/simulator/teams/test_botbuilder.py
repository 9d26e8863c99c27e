"""botbuilder's own client finds in the stand-in what it expects of the real connector."""

from typing import Any

import aiohttp
import pytest
from botbuilder.schema import Activity, ChannelAccount, ConversationParameters
from botframework.connector.aio import ConnectorClient
from botframework.connector.models import ErrorResponseException

from benchmarks.stock_teams import GivenCredentials
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.stand_in import APP_ID, StandIn
from tests.simulator.teams.stock_bot import stand_in_process, stock_echo


@pytest.fixture
def ada(teams: StandIn) -> Person:
    person = teams.tenant("council").user("Ada")
    person.chat.closed = None
    return person


@pytest.fixture
def stock(teams: StandIn) -> ConnectorClient:
    return ConnectorClient(GivenCredentials(APP_ID, teams.identity.give()), base_url=teams.service_url)


async def test_its_connector_client_does_everything_a_bot_needs(ada: Person, stock: ConnectorClient) -> None:
    chat = ada.chat.id
    made = await stock.conversations.create_conversation(
        ConversationParameters(
            is_group=False, members=[ChannelAccount(id=ada.user.id)], channel_data={"tenant": {"id": "council"}}
        )
    )
    assert made.id == chat
    sent = await stock.conversations.send_to_conversation(chat, Activity(type="message", text="hello"))
    assert sent.id == ada.last().id
    await stock.conversations.reply_to_activity(chat, sent.id, Activity(type="message", text="again"))
    await stock.conversations.update_activity(chat, sent.id, Activity(type="message", text="good day"))
    assert ada.sees() == ["bot: good day (edited)", "bot: again"]
    await stock.conversations.delete_activity(chat, sent.id)
    assert ada.sees() == ["bot: again"]
    members = await stock.conversations.get_conversation_members(chat)
    assert [one.name for one in members] == ["Ada"]
    page = await stock.conversations.get_teams_conversation_paged_members(chat, 10, "")
    assert [one.aad_object_id for one in page.members] == [ada.user.aad]


async def test_its_connector_client_reads_a_refusal(ada: Person, stock: ConnectorClient) -> None:
    with pytest.raises(ErrorResponseException) as refused:
        await stock.conversations.send_to_conversation("a:nobody", Activity(type="message", text="hello"))
    assert refused.value.response.status_code == 404
    assert refused.value.error.error.code == "ConversationNotFound"


async def test_its_cloud_adapter_trusts_the_stand_in_and_answers_through_it() -> None:
    with stand_in_process() as addresses:
        async with aiohttp.ClientSession(addresses["url"]) as session:

            async def control(path: str, **asked: object) -> dict[str, Any]:
                async with session.post(f"/control/{path}", json=asked) as answer:
                    assert answer.status == 200
                    given: dict[str, Any] = await answer.json()
                    return given

            given = await control("bot", url="http://127.0.0.1:9/")
            async with stock_echo(addresses, given["token"]) as url:
                await control("bot", url=url)
                who = {"tenant": "council", "name": "Ada"}
                await control("people", **who, do="install")
                said = await control("people", **who, do="say", text="hello")
                assert said["done"]["status"] == 200
                assert said["sees"] == ["Ada: hello", "bot: echo hello"]
                async with session.get("/control/log") as answer:
                    assert any("bot in Ada: echo hello" in line for line in await answer.json())
