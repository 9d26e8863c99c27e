"""The stand-in refuses what Teams refuses or shows wrongly, and takes the near-identical right thing."""

import copy
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from eic_bot.simulator.teams.cards import flaws, walk
from eic_bot.simulator.teams.stand_in import StandIn
from tests.simulator.teams.refusals import CASES
from tests.simulator.teams.support import Client, Json, card, text, with_card

UNHURRIED = ((1000, 1.0),)
BEYOND_THE_SCHEMA = {"msteams", "Chart.Donut", "targetWidth"}


@pytest.mark.parametrize("name", CASES)
async def test_it_is_refused_and_its_neighbour_is_not(teams: StandIn, client: Client, name: str) -> None:
    case = CASES[name]
    person = teams.tenant("council").user("Ada")
    person.chat.closed = None
    status, answer = await client.send(person.chat.id, case.bad)
    assert (status, case.error in answer["error"]["message"]) == (case.status, True), answer
    assert case.source.startswith("https://")
    assert not person.chat.messages
    assert (await client.send(person.chat.id, case.good))[0] in {201, 202}


async def test_text_with_a_card_becomes_two_messages_without_a_name(teams: StandIn, client: Client) -> None:
    """https://github.com/microsoft/botframework-sdk/issues/6155."""
    person = teams.tenant("council").user("Ada")
    person.chat.closed = None
    assert await client.send(person.chat.id, {**with_card(card(text("x"))), "text": "hello"}) == (202, {})
    assert [(one.text, one.card is None) for one in person.chat.messages.values()] == [("hello", True), ("", False)]


async def test_what_is_not_there_is_not_found(teams: StandIn, client: Client) -> None:
    """https://github.com/microsoft/BotFramework-Services/issues/269."""
    teams.throttle.conversation = UNHURRIED
    person = teams.tenant("council").user("Ada")
    person.chat.closed = None
    hello = {"type": "message", "text": "hello"}
    _, made = await client.send(person.chat.id, hello)
    here = f"/{person.chat.id}/activities"
    for method, path, body, code in (
        ("POST", "/a:nobody/activities", hello, "ConversationNotFound"),
        ("POST", f"{here}/1", hello, "ActivityNotFoundInConversation"),
        ("PUT", f"{here}/1", hello, "ActivityNotFoundInConversation"),
        ("DELETE", f"{here}/1", None, "ActivityNotFoundInConversation"),
        ("POST", f"/{person.chat.id};messageid=1/activities", hello, "ConversationNotFound"),
        ("GET", f"/{person.chat.id}/members/29:nobody", None, "MemberNotFoundInConversation"),
    ):
        status, answer = await client.ask(method, path, body)
        assert (status, answer["error"]["code"]) == (404, code), path
    assert (await client.ask("PUT", f"{here}/{made['id']}", hello))[0] == 200
    assert (await client.ask("DELETE", f"{here}/{made['id']}"))[0] == 200
    assert (await client.ask("PUT", f"{here}/{made['id']}", hello))[0] == 404


async def test_a_bot_changes_its_own_messages_only(teams: StandIn, client: Client) -> None:
    """https://github.com/microsoft/botbuilder-dotnet/issues/4838."""
    person = teams.tenant("council").user("Ada")
    await person.say("hello")
    person.chat.closed = None
    (theirs,) = person.chat.messages
    path = f"/{person.chat.id}/activities/{theirs}"
    assert (await client.ask("PUT", path, {"type": "message", "text": "x"}))[0] == 400
    assert (await client.ask("DELETE", path))[0] == 400


@pytest.mark.parametrize("code", ["BotNotInConversationRoster", "ConversationBlockedByUser", "BotDisabledByAdmin"])
async def test_where_the_bot_may_not_write_it_is_told_so(teams: StandIn, client: Client, code: str) -> None:
    """https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/conversations/conversation-messages."""
    person = teams.tenant("council").user("Ada")
    person.chat.closed = code
    status, answer = await client.send(person.chat.id, {"type": "message", "text": "hello"})
    assert (status, answer["error"]["code"]) == (403, code)


async def test_a_new_conversation_is_for_one_person_of_the_tenant_who_has_the_app(
    teams: StandIn, client: Client
) -> None:
    """https://github.com/MicrosoftDocs/bot-docs/issues/852."""
    teams.throttle.conversation = UNHURRIED
    tenant = teams.tenant("council")
    person, other = tenant.user("Ada"), teams.tenant("elsewhere").user("Bo")
    good: Json = {"isGroup": False, "members": [{"id": person.user.id}], "tenantId": "council"}
    assert (await client.ask("POST", "", good))[0] == 403
    person.chat.closed = None
    assert await client.ask("POST", "", good) == (201, {"id": person.chat.id})
    wrong: list[object] = [
        {**good, "isGroup": True},
        {**good, "members": [*good["members"], {"id": other.user.id}]},
        {**good, "members": []},
        {**good, "members": [{"id": other.user.id}]},
        {**good, "tenantId": None},
        [],
    ]
    for bad in wrong:
        status, answer = await client.ask("POST", "", bad)
        assert (status, answer["error"]["code"]) == (400, "BadSyntax"), bad


async def test_without_a_token_that_was_given_nothing_is_taken(teams: StandIn, client: Client) -> None:
    """https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication."""
    person = teams.tenant("council").user("Ada")
    person.chat.closed = None
    client.token = "of somebody else"
    assert (await client.send(person.chat.id, {"type": "message", "text": "hello"}))[0] == 401


async def test_the_limits_are_those_that_are_published(client: Client) -> None:
    """https://learn.microsoft.com/en-US/microsoftteams/platform/bots/how-to/rate-limit."""
    now = 1_000_000.0
    async with StandIn(clock=lambda: now) as slow:
        client.teams, client.token = slow, slow.identity.give()
        person = slow.tenant("council").user("Ada")
        person.chat.closed = None
        hello = {"type": "message", "text": "hello"}
        taken = [(await client.send(person.chat.id, hello))[0] for _ in range(8)]
        assert taken == [201] * 7 + [429]
        now += 1.0
        assert [(await client.send(person.chat.id, hello))[0] for _ in range(2)] == [201, 429]
        others = [slow.tenant("council").user(str(one)) for one in range(52)]
        now += 10.0
        for one in others:
            one.chat.closed = None
        statuses = [(await client.send(one.chat.id, hello))[0] for one in others]
        assert statuses == [201] * 50 + [429] * 2


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft6Validator:
    """The published schema of Adaptive Cards 1.5."""
    text = files("adaptive_cards").joinpath("schemas/schema-1.5.json").read_text(encoding="utf-8")
    return jsonschema.Draft6Validator(json.loads(text))


def cards() -> Iterator[tuple[str, Json]]:
    """The good cards above that keep to the schema; Teams knows some things beside it."""
    for name, case in CASES.items():
        for one in case.good.get("attachments") or ():
            if "content" in one and not any(word in json.dumps(one) for word in BEYOND_THE_SCHEMA):
                yield name, one["content"]


def test_what_the_stand_in_takes_the_published_schema_takes_too(schema: jsonschema.Draft6Validator) -> None:
    found = dict(cards())
    assert len(found) >= 25
    assert {name: schema.is_valid(one) for name, one in found.items()} == dict.fromkeys(found, True)


def spoiled(content: Json) -> Iterator[Json]:
    """The card with one thing changed, for every thing in it."""
    for place, _ in walk(content):
        for name in dict(_at(content, place)):
            for value in (None, 7, "zzz", [], [7], {}, {"type": "Zzz"}):
                changed = copy.deepcopy(content)
                _at(changed, place)[name] = value
                yield changed
            changed = copy.deepcopy(content)
            one = _at(changed, place)
            one[f"{name}x"] = one.pop(name)
            yield changed


def _at(content: Json, place: str) -> Json:
    """The object at a place as ``walk`` writes it."""
    found: Any = content
    for step in re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", place.removeprefix("card")):
        found = found[step[0]] if step[0] else found[int(step[1])]
    assert isinstance(found, dict)
    return found


def test_nothing_that_the_published_schema_refuses_gets_through(schema: jsonschema.Draft6Validator) -> None:
    """Every good card above, spoiled in every place in every way: what is no card by the schema is none here."""
    tried, missed = 0, []
    for name, good in cards():
        if len(json.dumps(good)) > 4000:
            continue
        for spoilt in spoiled(good):
            tried += 1
            if not flaws(spoilt) and not schema.is_valid(spoilt):
                missed.append((name, spoilt))
    assert tried > 1000
    assert missed == []
