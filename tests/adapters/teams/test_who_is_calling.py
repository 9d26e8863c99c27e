"""Every caller that must be refused, over real HTTP, beside the near-identical one that must not."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import ClientSession

from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.auth import MOST_VERIFIED, Admission, Verified, VerifiedTokens
from eic_bot.errors import OperatorError
from eic_bot.simulator.teams.events import envelope, words
from eic_bot.simulator.teams.stand_in import APP_ID, StandIn
from eic_bot.simulator.teams.wrong_tokens import WRONG
from tests.adapters.teams.support import HOSTS, Served, serving

TENANT = "council-1"
Json = dict[str, Any]


@pytest.fixture
async def guarded(teams: StandIn) -> AsyncIterator[Served]:
    async with serving(teams, Admission(APP_ID, frozenset({TENANT}), HOSTS)) as bot:
        yield bot


def message(teams: StandIn, **changes: object) -> Json:
    person = teams.tenant(TENANT).user("Ada")
    activity = words(envelope(teams.world, teams.service_url, person.chat, person.user, "message"), "hello")
    return {name: value for name, value in {**activity, **changes}.items() if value is not None}


async def post(served: Served, activity: object, authorization: str | None) -> int:
    headers = {} if authorization is None else {"Authorization": authorization}
    async with ClientSession() as session, session.post(served.url, json=activity, headers=headers) as got:
        return got.status


async def test_a_good_token_with_its_activity_is_let_in(teams: StandIn, guarded: Served) -> None:
    activity = message(teams)
    assert await post(guarded, activity, f"Bearer {teams.identity.mint(teams.service_url)}") == 200
    assert guarded.taken == [activity]


@pytest.mark.parametrize("way", WRONG)
async def test_a_bad_token_is_answered_with_401(teams: StandIn, guarded: Served, way: str) -> None:
    forged = WRONG[way](teams.identity, teams.service_url)
    assert await post(guarded, message(teams), forged) == 401
    assert guarded.taken == []


@pytest.mark.parametrize(
    "changes",
    [{"exp": -240}, {"nbf": 240}, {"iat": 240}],
    ids=["expired within the skew", "not yet valid within the skew", "issued within the skew"],
)
async def test_clocks_may_differ_a_little(teams: StandIn, guarded: Served, changes: dict[str, int]) -> None:
    times = {claim: int(teams.identity.clock()) + seconds for claim, seconds in changes.items()}
    token = teams.identity.mint(teams.service_url, times)
    assert await post(guarded, message(teams), f"Bearer {token}") == 200


async def test_a_token_that_was_good_is_refused_once_it_has_ended_and_known_by_every_letter(
    teams: StandIn, guarded: Served
) -> None:
    token = teams.identity.mint(teams.service_url, {"exp": int(teams.identity.clock()) + 60})
    for _ in range(2):
        assert await post(guarded, message(teams), f"Bearer {token}") == 200
        assert await post(guarded, message(teams), f"Bearer {token}A") == 401
        assert (
            await post(guarded, message(teams, serviceUrl=f"{teams.service_url}elsewhere/"), f"Bearer {token}") == 401
        )
    guarded.authenticator._known._clock = lambda: teams.identity.clock() + 359
    assert await post(guarded, message(teams), f"Bearer {token}") == 200
    guarded.authenticator._known._clock = lambda: teams.identity.clock() + 361
    assert await guarded.authenticator._known.find(token, guarded.keys) is None
    assert not guarded.authenticator._known._known


async def test_a_token_whose_key_is_gone_is_verified_anew(teams: StandIn, guarded: Served) -> None:
    token = f"Bearer {teams.identity.mint(teams.service_url)}"
    assert await post(guarded, message(teams), token) == 200
    guarded.keys._keys = {}
    assert await post(guarded, message(teams), token) == 401


async def test_no_more_tokens_are_kept_than_a_handful(teams: StandIn) -> None:
    known = VerifiedTokens()
    for number in range(MOST_VERIFIED + 1):
        known.keep(str(number), "kid", Verified({"exp": 0}, None))
    assert len(known._known) == MOST_VERIFIED


async def test_who_calls_is_known_before_anything_is_read(teams: StandIn, guarded: Served) -> None:
    async with ClientSession() as session:
        for body in (b"{", b"\xff", b"[" * 100_000):
            headers = {"Authorization": "Bearer no", "Content-Type": "application/json"}
            async with session.post(guarded.url, data=body, headers=headers) as got:
                assert got.status == 401


@dataclass(frozen=True)
class Bad:
    """An activity that must be refused although its token is good for it."""

    status: int
    changes: Callable[[StandIn], Json]


def service(url: str) -> Callable[[StandIn], Json]:
    return lambda _: {"serviceUrl": url}


def field(name: str, value: object) -> Bad:
    return Bad(400, lambda _: {name: value})


BAD = {
    "no service address": field("serviceUrl", None),
    "service address that is no text": field("serviceUrl", 7),
    "no channel": field("channelId", None),
    "no kind": field("type", None),
    "no conversation": field("conversation", None),
    "conversation without id": field("conversation", {"tenantId": TENANT}),
    "no sender": field("from", None),
    "sender that is text": field("from", "Ada"),
    "message without id": field("id", None),
    "text that is a list": field("text", ["hello"]),
    "bad timestamp": field("timestamp", "yesterday"),
    "entities that are no list": field("entities", {"type": "mention"}),
    "entities that are no objects": field("entities", ["mention"]),
    "members without id": field("membersAdded", [{"name": "Ada"}]),
    "channel data that is text": field("channelData", "x"),
    "tenant that is text": field("channelData", {"tenant": "x"}),
    "another tenant": Bad(403, lambda _: {"channelData": {"tenant": {"id": "elsewhere"}}}),
    "no tenant": Bad(403, lambda _: {"channelData": {}, "conversation": {"id": "a:1"}}),
    "two tenants": Bad(403, lambda _: {"conversation": {"id": "a:1", "tenantId": "elsewhere"}}),
    "host not on the list": Bad(403, service("https://smba.example.org/uk/")),
    "host on the list, over http": Bad(403, service("http://smba.trafficmanager.net/uk/")),
    "host that only ends like one on the list": Bad(403, service("https://evilsmba.trafficmanager.net/uk/")),
    "host before an at sign": Bad(403, service("https://smba.trafficmanager.net@evil.example/")),
    "another port": Bad(403, service("https://smba.trafficmanager.net:8443/uk/")),
    "another channel": Bad(401, lambda _: {"channelId": "webchat"}),
}


@pytest.mark.parametrize("case", BAD)
async def test_a_good_token_does_not_let_a_bad_activity_in(teams: StandIn, guarded: Served, case: str) -> None:
    activity = message(teams, **BAD[case].changes(teams))
    token = teams.identity.mint(str(activity.get("serviceUrl")))
    assert await post(guarded, activity, f"Bearer {token}") == BAD[case].status
    assert guarded.taken == []


async def test_a_channel_that_is_endorsed_but_is_not_teams_is_refused(teams: StandIn, guarded: Served) -> None:
    token = teams.identity.mint(teams.service_url, signer=teams.identity.signers[-1])
    assert await post(guarded, message(teams, channelId="webchat"), f"Bearer {token}") == 403


async def test_an_event_of_an_unknown_kind_is_welcome(teams: StandIn, guarded: Served) -> None:
    activity = message(teams, type="somethingOfNextYear", text=None, attachments=None, entities=None, id=None)
    assert await post(guarded, activity, f"Bearer {teams.identity.mint(teams.service_url)}") == 200
    assert [one["type"] for one in guarded.taken] == ["somethingOfNextYear"]


@pytest.mark.parametrize(
    ("status", "body", "headers"),
    [
        (415, b"{}", {"Content-Type": "text/plain"}),
        (415, b"{}", {"Content-Type": "application/json; charset=utf-16"}),
        (415, b"{}", {"Content-Type": "application/x-www-form-urlencoded"}),
        (400, b"{", {}),
        (400, b"", {}),
        (400, b"\xff\xfe", {}),
        (400, b'{"a": NaN}', {}),
        (400, b'{"text": "\\ud800"}', {}),
        (400, b"[" * 100_000, {}),
        (400, b"[]", {}),
        (413, b'{"text": "' + b"x" * (256 * 1024) + b'"}', {}),
    ],
)
async def test_a_body_that_cannot_be_an_activity_is_refused(
    teams: StandIn, guarded: Served, status: int, body: bytes, headers: dict[str, str]
) -> None:
    sent = {
        "Authorization": f"Bearer {teams.identity.mint(teams.service_url)}",
        "Content-Type": "application/json",
        **headers,
    }
    async with ClientSession() as session, session.post(guarded.url, data=body, headers=sent) as got:
        assert got.status == status


async def test_a_body_that_does_not_say_how_long_it_is_ends_at_the_limit(teams: StandIn, guarded: Served) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(64):
            yield b"x" * 16_384

    headers = {"Content-Type": "application/json"}
    async with ClientSession() as session, session.post(guarded.url, data=endless(), headers=headers) as got:
        assert got.status == 413


async def test_nothing_but_a_post_is_taken(guarded: Served) -> None:
    async with ClientSession() as session, session.get(guarded.url) as got:
        assert got.status == 405


async def test_neither_bodies_nor_tokens_are_logged(
    teams: StandIn, guarded: Served, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(activity: Json) -> None:
        raise RuntimeError(f"cannot do {activity['text']}")

    guarded.answer = fail
    token = teams.identity.mint(teams.service_url)
    with caplog.at_level(0):
        assert await post(guarded, message(teams, text="my secret"), f"Bearer {token}") == 500
        assert await post(guarded, message(teams, text="my secret"), f"Bearer {token}x") == 401
    assert caplog.messages
    assert "RuntimeError" in caplog.text
    assert not any(word in caplog.text for word in ("my secret", token, "Ada"))


# --- keys -------------------------------------------------------------------------------------------------------------


async def test_keys_are_fetched_once_and_an_unknown_one_is_looked_for_once_a_minute(
    teams: StandIn, guarded: Served
) -> None:
    for _ in range(3):
        await post(guarded, message(teams), f"Bearer {teams.identity.mint(teams.service_url)}")
    assert teams.identity.asked == {"metadata": 1, "keys": 1}
    for _ in range(5):
        assert await post(guarded, message(teams), WRONG["unknown kid"](teams.identity, teams.service_url)) == 401
    assert teams.identity.asked == {"metadata": 1, "keys": 1}


async def test_a_key_that_is_new_is_found_after_a_minute(teams: StandIn) -> None:
    now = 1000.0
    async with serving(teams) as bot:
        bot.keys._clock = lambda: now
        assert await post(bot, message(teams), f"Bearer {teams.identity.mint(teams.service_url)}") == 200
        teams.identity.rotate()
        assert await post(bot, message(teams), f"Bearer {teams.identity.mint(teams.service_url)}") == 401
        now += 60
        assert await post(bot, message(teams), f"Bearer {teams.identity.mint(teams.service_url)}") == 200


async def test_keys_are_fetched_again_after_a_day_and_stay_good_where_that_fails(teams: StandIn) -> None:
    now = 1000.0
    async with serving(teams) as bot:
        bot.keys._clock = lambda: now
        token = f"Bearer {teams.identity.mint(teams.service_url)}"
        assert await post(bot, message(teams), token) == 200
        now += 24 * 3600
        assert await post(bot, message(teams), token) == 200
        assert bot.keys._refreshing is not None
        await asyncio.wait_for(bot.keys._refreshing, 5)
        assert teams.identity.asked["keys"] == 2
        now += 24 * 3600
        teams.faults.cut = True
        for _ in range(2):
            assert await post(bot, message(teams), token) == 200
            await asyncio.wait_for(bot.keys._refreshing, 5)


async def test_where_keys_cannot_be_had_nobody_is_let_in_and_teams_may_come_again(teams: StandIn) -> None:
    teams.faults.cut = True
    async with serving(teams) as bot:
        assert await post(bot, message(teams), f"Bearer {teams.identity.mint(teams.service_url)}") == 503
        assert bot.taken == []


# --- anonymous mode ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_anonymous_mode_works_on_loopback_and_says_so(host: str, caplog: pytest.LogCaptureFixture) -> None:
    Admission("", anonymous=True).check(host)
    assert "anonymous mode" in caplog.text


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "bot.example.org", ""])
def test_anonymous_mode_works_nowhere_else(host: str) -> None:
    with pytest.raises(OperatorError, match="loopback only"):
        Admission("", anonymous=True).check(host)


def test_without_anonymous_mode_the_app_id_is_needed() -> None:
    with pytest.raises(OperatorError, match="EIC_TEAMS_APP_ID"):
        Admission("").check("127.0.0.1")


async def test_anonymous_mode_lets_in_who_shows_no_token_but_checks_one_that_is_shown(teams: StandIn) -> None:
    admission = Admission(APP_ID, hosts=HOSTS, anonymous=True)
    async with serving(teams, admission, loopback_only=True) as bot:
        assert await post(bot, message(teams), None) == 200
        assert await post(bot, message(teams), WRONG["expired"](teams.identity, teams.service_url)) == 401
        assert await post(bot, message(teams, serviceUrl="https://smba.example.org/"), None) == 403


async def test_anonymous_mode_does_not_answer_through_a_proxy(teams: StandIn) -> None:
    admission = Admission(APP_ID, hosts=HOSTS, anonymous=True)
    async with serving(teams, admission, loopback_only=True) as bot, ClientSession() as session:
        headers = {"X-Forwarded-For": "192.0.2.1"}
        async with session.post(bot.url, json=message(teams), headers=headers) as got:
            assert got.status == 401


# --- service addresses ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net/uk/",
        "https://smba.trafficmanager.net:443/uk/0000/",
        "https://smba.infra.gcc.teams.microsoft.com/teams",
        "https://webchat.botframework.com/",
    ],
)
def test_the_addresses_of_the_bot_connector_are_on_the_list(url: str) -> None:
    assert ServiceHosts().admit(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "http://localhost/",
        "https://botframework.com.evil.example/",
        "https://evilbotframework.com/",
        "https://user@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net\\@evil.example/",
        "https://smba.trafficmanager.net/?x=1",
        "https://[::1/",
        "ftp://smba.trafficmanager.net/",
        "//smba.trafficmanager.net/",
        "",
    ],
)
def test_no_other_address_is(url: str) -> None:
    assert not ServiceHosts().admit(url)
