"""Sending through Bot Framework to the stand-in: what arrives, and what is said of what does not."""

import asyncio
import json
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from eic_bot.adapters.teams.answers import Closed, Gone, Unknown, result, retry_after_ms
from eic_bot.adapters.teams.auth import Admission
from eic_bot.adapters.teams.tokens import RenewedTokens
from eic_bot.adapters.teams.wire import InvokeAnswer, Json
from eic_bot.service.envelopes import Address, Delivered, Refused, TryLater
from eic_bot.service.limits import Limits
from eic_bot.service.pacing import Pacing
from eic_bot.simulator.teams.faults import Fault
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.stand_in import APP_ID, StandIn
from tests.adapters.teams.support import HOSTS, Served, reference_of, serving

HELLO = {"type": "message", "text": "hello"}
CARD = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "Thank you"}]}


def with_card(content: Json) -> Json:
    attached = {"contentType": "application/vnd.microsoft.card.adaptive", "content": content}
    return {"type": "message", "attachments": [attached]}


WITH_CARD = with_card(CARD)


@pytest.fixture
async def ada(teams: StandIn, served: Served) -> Person:
    person = teams.tenant("council").user("Ada")
    await person.install()
    return person


@pytest.fixture
def here(served: Served, ada: Person) -> Json:
    return reference_of(served.taken[0])


async def test_a_message_is_sent_changed_and_withdrawn(served: Served, ada: Person, here: Json) -> None:
    sent = await served.bot.send(here, HELLO)
    assert isinstance(sent, Delivered)
    assert sent.reference == ada.last().id
    assert await served.bot.update(here, sent.reference, {"type": "message", "text": "good day"}) == sent
    assert ada.sees() == ["bot: good day (edited)"]
    assert await served.bot.delete(here, sent.reference) == Delivered()
    assert ada.sees() == []


async def test_what_goes_out_is_what_was_given(served: Served, ada: Person, here: Json) -> None:
    activity = {**WITH_CARD, "channelData": {"notification": {"alert": True}}, "importance": "high", "summary": "é"}
    await served.bot.send(here, activity)
    bot = {"from": {"id": here["bot"]["id"]}, "conversation": {"id": ada.chat.id}}
    assert ada.last().activity == {**bot, **activity}


async def test_text_with_a_card_is_delivered_without_a_name(served: Served, here: Json) -> None:
    assert await served.bot.send(here, {**WITH_CARD, "text": "hello"}) == Delivered(None)


async def test_what_is_said_where_somebody_called_goes_into_the_thread(
    teams: StandIn, served: Served, ada: Person
) -> None:
    channel = teams.tenant("council").channel("Officers", "General", [ada])
    await ada.install(channel)
    await ada.mention(channel, "help")
    said = served.taken[-1]
    reference = {**reference_of(said), "conversation": {"id": channel.id, "tenantId": "council"}}
    assert isinstance(await served.bot.send(reference_of(said), HELLO), Delivered)
    assert isinstance(await served.bot.send(reference, HELLO), Delivered)
    assert len(channel.thread(said["id"])) == 1
    assert len(channel.thread(None)) == 2


async def test_a_personal_chat_is_opened_for_somebody_who_never_wrote(
    teams: StandIn, served: Served, ada: Person
) -> None:
    bo = teams.tenant("council").user("Bo")
    channel = teams.tenant("council").channel("Officers", "General", [ada, bo])
    await ada.install(channel)
    seen = reference_of(served.taken[-1])
    user = {"id": bo.user.id}
    assert await served.bot.open_personal(seen, user) == Closed("403 BotNotInConversationRoster", closes=True)
    bo.chat.closed = None
    opened = await served.bot.open_personal(seen, user)
    assert isinstance(opened, dict)
    assert (opened["conversation"]["id"], opened["user"]) == (bo.chat.id, user)
    assert await served.bot.open_personal(seen, user) == opened
    assert isinstance(await served.bot.send(opened, HELLO), Delivered)
    assert bo.sees() == ["bot: hello"]


async def test_an_invoke_is_answered_in_the_answer_itself(
    teams: StandIn, served: Served, ada: Person, here: Json
) -> None:
    asking = {**CARD, "actions": [{"type": "Action.Execute", "title": "Save", "verb": "save", "data": {"n": 1}}]}
    await served.bot.send(here, with_card(asking))

    async def thank(activity: Json) -> InvokeAnswer:
        assert activity["value"]["action"]["data"] == {"n": 1}
        return InvokeAnswer({"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": CARD})

    served.answer = thank
    pressed = await ada.execute(ada.last(), "Save")
    assert pressed.toast is None
    assert ada.last().seen_by(ada.user.id) == CARD


async def test_a_toast_can_be_answered_and_an_unknown_invoke_is_200(
    served: Served, ada: Person, teams: StandIn
) -> None:
    async def toast(activity: Json) -> InvokeAnswer:
        return InvokeAnswer({"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Saved"})

    assert (await ada.something_new("invoke", "next/year")).status == 200
    served.answer = toast
    delivery = await ada.something_new("invoke", "adaptiveCard/action")
    assert delivery.body["value"] == "Saved"


# --- what is said of what does not arrive -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "send", "change"),
    [
        (Fault(412, "PreconditionFailed"), TryLater(None, "412 PreconditionFailed"), None),
        (Fault(429, "Throttled", retry_after="3"), TryLater(3000, "429 Throttled"), None),
        (Fault(503), TryLater(None, "503 ServiceError"), TryLater(None, "503 ServiceError")),
        (Fault(503, retry_after="9"), TryLater(9000, "503 ServiceError"), TryLater(9000, "503 ServiceError")),
        (Fault(502, when="after"), TryLater(None, "502 ServiceError"), TryLater(None, "502 ServiceError")),
        (Fault(504), TryLater(None, "504 ServiceError"), TryLater(None, "504 ServiceError")),
        (Fault(500), Unknown("500 ServiceError"), TryLater(None, "500 ServiceError")),
        (
            Fault(403, "ConversationBlockedByUser"),
            Closed("403 ConversationBlockedByUser", is_final=True, closes=True),
            None,
        ),
        (Fault(403, "BotDisabledByAdmin"), Closed("403 BotDisabledByAdmin", closes=True), None),
        (Fault(404, "ConversationNotFound"), Gone("404 ConversationNotFound", closes=True), None),
        (Fault(413, "MessageSizeTooBig"), Refused("413 MessageSizeTooBig"), None),
        (Fault(400, "BadSyntax"), Refused("400 BadSyntax"), None),
        (Fault(401, "Unauthorized"), TryLater(None, "401 Unauthorized"), None),
        (Fault(drop=True), Unknown("cut off: ServerDisconnectedError"), None),
    ],
    ids=lambda value: f"{value.status} {value.code}" if isinstance(value, Fault) else "",
)
async def test_every_trouble_has_its_word(
    teams: StandIn, served: Served, here: Json, fault: Fault, send: object, change: object
) -> None:
    sent = await served.bot.send(here, HELLO)
    assert isinstance(sent, Delivered)
    assert sent.reference is not None
    teams.faults.force(fault)
    assert await served.bot.send(here, HELLO) == send
    if change is not None:
        teams.faults.force(fault)
        assert await served.bot.update(here, sent.reference, HELLO) == change


async def test_a_connection_cut_after_the_effect_is_not_taken_for_a_failure(
    teams: StandIn, served: Served, ada: Person, here: Json
) -> None:
    teams.faults.force(Fault(drop=True, when="after"))
    assert isinstance(await served.bot.send(here, HELLO), Unknown)
    assert ada.sees() == ["bot: hello"]


async def test_one_that_hangs_is_given_up_in_time(
    teams: StandIn, served: Served, here: Json, monkeypatch: pytest.MonkeyPatch
) -> None:
    served.session._timeout = type(served.session.timeout)(total=0.1)
    teams.faults.force(Fault(hang=30.0))
    assert await asyncio.wait_for(served.bot.send(here, HELLO), 5) == Unknown("cut off: TimeoutError")


async def test_where_nobody_listens_it_may_be_tried_again(served: Served, here: Json) -> None:
    nobody = {**here, "serviceUrl": "http://127.0.0.1:9/uk/"}
    found = await served.bot.send(nobody, HELLO)
    assert isinstance(found, TryLater)
    assert found.why.startswith("not connected")


async def test_a_token_goes_to_no_address_off_the_list(served: Served, here: Json) -> None:
    elsewhere = {**here, "serviceUrl": "https://smba.example.org/uk/"}
    assert await served.bot.send(elsewhere, HELLO) == Refused("service address not on the list")
    assert await served.bot.open_personal(elsewhere, {"id": "29:x"}) == Refused("service address not on the list")


async def test_after_the_network_came_back_everything_goes_on(
    teams: StandIn, served: Served, ada: Person, here: Json
) -> None:
    teams.faults.cut = True
    assert not isinstance(await served.bot.send(here, HELLO), Delivered)
    assert (await ada.something_new("event", "x")).status == 0
    teams.faults.cut = False
    assert isinstance(await served.bot.send(here, HELLO), Delivered)


def _now() -> datetime:
    return datetime(2026, 11, 22, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("nan", None),
        ("2", 2000),
        ("0.5", 500),
        ("-3", 0),
        ("inf", 3_600_000),
        ("999999", 3_600_000),
        ("Sun, 22 Nov 2026 12:00:07 GMT", 7000),
        ("Sun, 22 Nov 2026 11:00:00 GMT", 0),
        ("Sun, 22 Nov 2026 12:00:07 -0000", 7000),
    ],
)
def test_a_wait_is_read_in_seconds_or_as_a_date(value: str | None, wait: int | None) -> None:
    assert retry_after_ms(value, _now) == wait


@pytest.mark.parametrize("body", [b"", b"[]", b"<html>", b"[" * 9000, b'{"id": 7}', b'{"id": ""}', b"\xff"])
def test_an_answer_that_is_no_answer_names_nothing(body: bytes) -> None:
    assert result("POST", 201, {}, body) == Delivered(None)
    assert result("PUT", 400, {}, body) == Refused("400")


def test_the_words_of_an_error_are_not_repeated_for_they_may_quote_a_message() -> None:
    body = json.dumps({"error": {"code": "Bad 'my secret'", "message": "cannot parse 'my secret'"}}).encode()
    assert result("POST", 400, {}, body) == Refused("400")


# --- limits -----------------------------------------------------------------------------------------------------------


async def test_a_burst_that_is_paced_is_taken_whole_and_in_order(
    teams: StandIn, served: Served, ada: Person, here: Json
) -> None:
    """Twelve messages at once for one person, at the pace the platform takes for long: none is refused."""
    pacing, loop = Pacing(Limits(address_per_second=3.5)), asyncio.get_running_loop()
    address = Address("teams", "council", ada.chat.id)

    async def one(number: int) -> object:
        slot = pacing.reserve(address, loop.time())
        while not slot.is_soon:
            await asyncio.sleep(0.05)
            slot = pacing.reserve(address, loop.time())
        await asyncio.sleep(max(0.0, slot.at - loop.time()))
        return await served.bot.send(here, {"type": "message", "text": str(number)})

    found = await asyncio.wait_for(asyncio.gather(*map(one, range(12))), 30)
    assert all(isinstance(each, Delivered) for each in found)
    assert teams.throttle.refused == 0
    assert len(ada.sees()) == 12


async def test_a_burst_that_is_not_paced_is_told_when_to_come_again(teams: StandIn, served: Served, here: Json) -> None:
    found = [await served.bot.send(here, HELLO) for _ in range(12)]
    late = [each for each in found if isinstance(each, TryLater)]
    assert late
    assert all(each.wait_ms is not None and each.wait_ms >= 1000 for each in late)


# --- the event loop ---------------------------------------------------------------------------------------------------


async def stall_during(work: Callable[[], Any]) -> tuple[Any, float]:
    """What came of the work, and for how many seconds at most the event loop was free for nobody meanwhile."""
    loop, longest = asyncio.get_running_loop(), 0.0

    async def tick() -> None:
        nonlocal longest
        while True:
            before = loop.time()
            await asyncio.sleep(0.01)
            longest = max(longest, loop.time() - before)

    ticking = asyncio.create_task(tick())
    try:
        return await asyncio.wait_for(work(), 20), longest
    finally:
        ticking.cancel()


async def test_a_slow_identity_service_holds_nobody_else_up(teams: StandIn) -> None:
    """It takes two seconds for keys and tokens; a call that blocks would leave the loop to nobody in that time."""

    def ask() -> Mapping[str, Any]:
        form = {
            "grant_type": "client_credentials",
            "scope": "https://api.botframework.com/.default",
            "client_id": APP_ID,
            "client_secret": teams.identity.secret,
        }
        data = urllib.parse.urlencode(form).encode()
        with urllib.request.urlopen(f"{teams.url}/council/oauth2/v2.0/token", data, timeout=20) as answer:
            given: Mapping[str, Any] = json.load(answer)
        return given

    teams.faults.identity_hang = 1.0
    async with serving(teams, Admission(APP_ID, hosts=HOSTS), RenewedTokens(ask)) as served:
        person = teams.tenant("council").user("Ada")
        person.chat.closed = None
        first, stall = await stall_during(lambda: person.say("hello"))
        assert first.status == 200
        assert stall < teams.faults.identity_hang
        reference = reference_of(served.taken[0])
        teams.faults.identity_hang = 2.0
        over: list[str] = []

        async def send() -> None:
            assert isinstance(await served.bot.send(reference, HELLO), Delivered)
            over.append("sent")

        async def say() -> None:
            delivery = await person.say("hello again")
            assert delivery is not None
            assert delivery.status == 200
            over.append("taken")

        _, stall = await stall_during(lambda: asyncio.gather(*[send() for _ in range(5)], *[say() for _ in range(3)]))
        assert stall < teams.faults.identity_hang
        assert over == ["taken"] * 3 + ["sent"] * 5, "turns are taken while messages wait for their token"
        assert teams.identity.asked == {"metadata": 1, "keys": 1, "token": 1}
