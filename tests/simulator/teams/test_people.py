"""People of the stand-in, met by a bot that only writes down what it gets: the activities are those of the wire."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Literal

import pytest
from aiohttp import web

from eic_bot.simulator.teams.faults import Fault
from eic_bot.simulator.teams.people import FAILED, UNREACHABLE, Person
from eic_bot.simulator.teams.stand_in import StandIn
from tests.simulator.teams.support import Client, Json, card, text, with_card

ASKING = card(
    text("Which level?"),
    {
        "type": "Input.ChoiceSet",
        "id": "level",
        "label": "Level",
        "isRequired": True,
        "errorMessage": "Choose a level",
        "choices": [{"title": "Plan", "value": "2"}, {"title": "Do", "value": "3"}],
    },
    actions=[
        {
            "type": "Action.Execute",
            "title": "Save",
            "verb": "save",
            "data": {"session": "s1"},
            "fallback": {"type": "Action.Submit", "title": "Save", "data": {"session": "s1", "verb": "save"}},
        }
    ],
)
THANKED = card(text("Thank you"))


@dataclass
class Recorder:
    """A bot that keeps what it gets and answers what it is told to."""

    taken: list[Json] = field(default_factory=list)
    answer: object = None
    status: int = 200

    async def post(self, request: web.Request) -> web.Response:
        self.taken.append(await request.json())
        if self.answer is None:
            return web.Response(status=self.status)
        return web.json_response(self.answer, status=self.status)


@pytest.fixture
async def bot(teams: StandIn) -> AsyncIterator[Recorder]:
    recorder = Recorder()
    app = web.Application()
    app.add_routes([web.post("/api/messages", recorder.post)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    teams.meet(f"http://127.0.0.1:{runner.addresses[0][1]}/api/messages")
    yield recorder
    await runner.cleanup()


@pytest.fixture
def ada(teams: StandIn) -> Person:
    return teams.tenant("council").user("Ada")


async def test_installing_tells_twice_and_installing_again_tells_again(bot: Recorder, ada: Person) -> None:
    await ada.install()
    await ada.install()
    assert [(one["type"], one.get("action")) for one in bot.taken] == [
        ("conversationUpdate", None),
        ("installationUpdate", "add"),
        ("conversationUpdate", None),
        ("installationUpdate", "add-upgrade"),
    ]
    assert bot.taken[0]["membersAdded"] == [bot.taken[0]["recipient"]]
    await ada.uninstall()
    assert bot.taken[-1]["action"] == "remove"
    assert ada.chat.closed == "BotNotInConversationRoster"


async def test_a_message_is_as_it_is_on_the_wire(bot: Recorder, teams: StandIn, ada: Person) -> None:
    delivery = await ada.say("hello <there>")
    assert delivery is not None
    assert delivery.status == 200
    (said,) = bot.taken
    assert said["from"] == {"id": ada.user.id, "name": "Ada", "aadObjectId": ada.user.aad}
    assert said["conversation"] == {"conversationType": "personal", "tenantId": "council", "id": ada.chat.id}
    assert said["channelData"] == {"tenant": {"id": "council"}}
    assert (said["text"], said["serviceUrl"], said["channelId"]) == ("hello <there>", teams.service_url, "msteams")
    assert said["attachments"] == [{"contentType": "text/html", "content": "<p>hello &lt;there&gt;</p>"}]


async def test_in_a_channel_the_bot_hears_its_name_alone(bot: Recorder, teams: StandIn, ada: Person) -> None:
    channel = teams.tenant("council").channel("Officers", "General", [ada])
    assert await ada.say("just talking", channel) is None
    assert bot.taken == []
    await ada.mention(channel, "help")
    (said,) = bot.taken
    assert said["text"] == "<at>eic-bot</at> help\n"
    mention = said["entities"][0]
    assert (mention["type"], mention["text"], mention["mentioned"]) == (
        "mention",
        "<at>eic-bot</at>",
        said["recipient"],
    )
    assert said["conversation"]["id"] == f"{channel.id};messageid={said['id']}"
    assert said["channelData"]["team"]["name"] == "Officers"


async def test_a_reply_of_the_bot_stands_in_the_thread(
    bot: Recorder, teams: StandIn, client: Client, ada: Person
) -> None:
    channel = teams.tenant("council").channel("Officers", "General", [ada])
    await ada.install(channel)
    await ada.mention(channel, "help")
    said = bot.taken[-1]
    await client.send(said["conversation"]["id"], {"type": "message", "text": "in the thread"})
    await client.send(channel.id, {"type": "message", "text": "a new post"})
    assert [one.text for one in channel.thread(said["id"])] == ["in the thread"]
    assert [one.text for one in channel.thread(None)] == ["<at>eic-bot</at> help\n", "a new post"]


async def asked(client: Client, ada: Person) -> None:
    await ada.install()
    status, _ = await client.send(ada.chat.id, with_card(ASKING))
    assert status == 201


async def test_an_execute_carries_data_and_inputs_and_its_answer_takes_the_cards_place(
    bot: Recorder, client: Client, ada: Person
) -> None:
    await asked(client, ada)
    shown = ada.last()
    bot.answer = {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": THANKED}
    pressed = await ada.execute(shown, "Save", {"level": "3"})
    assert pressed.toast is None
    event = bot.taken[-1]
    assert (event["type"], event["name"], event["replyToId"]) == ("invoke", "adaptiveCard/action", shown.id)
    assert event["value"] == {
        "action": {"type": "Action.Execute", "verb": "save", "data": {"session": "s1", "level": "3"}},
        "trigger": "manual",
    }
    assert ada.sees() == ["bot: [Thank you]"]
    assert shown.card == ASKING


async def test_an_older_client_sends_the_same_as_a_message(bot: Recorder, client: Client, ada: Person) -> None:
    await asked(client, ada)
    shown = ada.last()
    await ada.submit(shown, "Save", {"level": "3"})
    event = bot.taken[-1]
    assert (event["type"], event["replyToId"], "text" in event) == ("message", shown.id, False)
    assert event["value"] == {"session": "s1", "verb": "save", "level": "3"}


async def test_a_required_input_is_asked_for_before_anything_is_sent(
    bot: Recorder, client: Client, ada: Person
) -> None:
    await asked(client, ada)
    before = len(bot.taken)
    assert (await ada.execute(ada.last(), "Save")).toast == "Choose a level"
    assert len(bot.taken) == before
    with pytest.raises(LookupError, match="cannot be chosen"):
        await ada.execute(ada.last(), "Save", {"level": "9"})


@pytest.mark.parametrize(
    ("status", "answer", "toast"),
    [
        (200, {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Saved"}, "Saved"),
        (200, {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": {"type": "x"}}, FAILED),
        (200, {"statusCode": 200, "type": "something else", "value": THANKED}, FAILED),
        (200, {"statusCode": 500, "type": "application/vnd.microsoft.error", "value": {}}, FAILED),
        (200, None, UNREACHABLE),
        (501, None, UNREACHABLE),
    ],
)
async def test_what_is_no_card_leaves_the_card_where_it_is(
    bot: Recorder, client: Client, ada: Person, status: int, answer: object, toast: str
) -> None:
    await asked(client, ada)
    bot.status, bot.answer = status, answer
    assert (await ada.execute(ada.last(), "Save", {"level": "2"})).toast == toast
    assert ada.sees() == ["bot: [Which level?]"]


async def test_an_update_is_for_everybody_and_ends_every_own_view(bot: Recorder, client: Client, ada: Person) -> None:
    await asked(client, ada)
    shown = ada.last()
    bot.answer = {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": THANKED}
    await ada.execute(shown, "Save", {"level": "3"})
    await client.ask("PUT", f"/{ada.chat.id}/activities/{shown.id}", with_card(card(text("Done"))))
    assert ada.sees() == ["bot: [Done] (edited)"]


async def test_the_rest_of_what_people_do_arrives_as_its_own_kind(bot: Recorder, client: Client, ada: Person) -> None:
    await asked(client, ada)
    await ada.react(ada.last())
    await ada.react(ada.last(), taken_back=True)
    said = await ada.say("helo")
    assert said is not None
    own = ada.chat.messages[said.activity["id"]]
    await ada.edit(own, "hello")
    await ada.withdraw(own)
    await ada.something_new("event", "application/vnd.microsoft.somethingNew")
    assert [one["type"] for one in bot.taken[2:]] == [
        "messageReaction",
        "messageReaction",
        "message",
        "messageUpdate",
        "messageDelete",
        "event",
    ]
    assert [one["channelData"].get("eventType") for one in bot.taken[5:7]] == ["editMessage", "softDeleteMessage"]
    assert ada.sees() == ["bot: [Which level?]"]


async def test_people_come_and_go(bot: Recorder, teams: StandIn, ada: Person) -> None:
    bo = teams.tenant("council").user("Bo")
    group = teams.tenant("council").group("Budget", [ada])
    await bo.join(group)
    await bo.leave(group)
    assert [(one["type"], "membersAdded" in one, "membersRemoved" in one) for one in bot.taken] == [
        ("conversationUpdate", True, False),
        ("conversationUpdate", False, True),
    ]
    assert bot.taken[0]["membersAdded"] == [{"id": bo.user.id, "aadObjectId": bo.user.aad}]
    assert list(group.members) == [ada.user.id]


async def test_teams_sends_again_with_the_same_id_and_later_with_another(
    bot: Recorder, teams: StandIn, ada: Person
) -> None:
    first = await ada.say("hello")
    assert first is not None
    await teams.line.again(first)
    await teams.line.again(first, new_id=True)
    await teams.line.twice(first.activity)
    ids = [one["id"] for one in bot.taken]
    assert len(ids) == 5
    assert ids.count(first.activity["id"]) == 4


async def test_members_are_listed_whole_and_page_by_page(teams: StandIn, client: Client, bot: Recorder) -> None:
    people = [teams.tenant("council").user(f"Person {one}") for one in range(5)]
    group = teams.tenant("council").group("Budget", people)
    await people[0].install(group)
    _, everybody = await client.ask("GET", f"/{group.id}/members")
    assert [one["aadObjectId"] for one in everybody] == [one.user.aad for one in people]
    seen: list[str] = []
    more: str | None = ""
    while more is not None:
        _, page = await client.ask("GET", f"/{group.id}/pagedmembers?pageSize=2&continuationToken={more}")
        seen += [one["id"] for one in page["members"]]
        more = page.get("continuationToken")
    assert seen == [one.user.id for one in people]
    status, one = await client.ask("GET", f"/{group.id}/members/{people[3].user.aad}")
    assert (status, one["name"]) == (200, "Person 3")


@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_forced_trouble_comes_before_or_after_the_effect(
    teams: StandIn, client: Client, bot: Recorder, ada: Person, when: Literal["before", "after"]
) -> None:
    await ada.install()
    teams.faults.force(Fault(502, when=when, retry_after="3"))
    hello = {"type": "message", "text": "hello"}
    assert (await client.send(ada.chat.id, hello))[0] == 502
    assert len(ada.chat.messages) == (1 if when == "after" else 0)
    assert (await client.send(ada.chat.id, hello))[0] == 201


async def test_everything_that_happened_can_be_read(teams: StandIn, client: Client, bot: Recorder, ada: Person) -> None:
    await asked(client, ada)
    await ada.say("hello")
    lines = [line.partition(" ")[2] for line in teams.world.log]
    assert lines[-2:] == ["bot in Ada: [Which level?]", "Ada: message hello -> bot: 200"]
