"""Who calls over HTTP is known by the signature; junk is refused, and never brings the service out of step."""

import asyncio
import io
import json
import time
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

import aiohttp
import pytest
import pytest_asyncio

from eic_bot.adapters.slack.configuration import Configuration
from eic_bot.adapters.slack.line import Surroundings, open_slack
from eic_bot.adapters.slack.views import ACTION, BLOCK, CALLBACK
from eic_bot.dialogs.messages import Control
from eic_bot.entrypoints.web import MOST_BYTES
from eic_bot.errors import OperatorError
from eic_bot.exports.heatmap import heatmap
from eic_bot.service.pressing import packed
from eic_bot.simulator.slack.signing import signed
from tests.adapters.slack.office import Office, office
from tests.support.hosting import PHRASES, free_port

pytestmark = pytest.mark.asyncio(loop_scope="module")
CHALLENGE = json.dumps({"type": "url_verification", "token": "t", "challenge": "c-1"}).encode()
JSON, FORM = "application/json", "application/x-www-form-urlencoded"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def here(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    async with office(tmp_path_factory.mktemp("office"), over="http", port=free_port()) as opened:
        yield opened


@dataclass(frozen=True)
class Call:
    """One request: right in all, but for what is said."""

    name: str
    status: int
    body: bytes = CHALLENGE
    kind: str = JSON
    at: int = 0
    """Seconds from now."""
    key: str | None = None
    without: tuple[str, ...] = ()
    changed: Mapping[str, str] | None = None


STAMP, SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"
CALLS = (
    Call("right", 200),
    Call("wrong key", 401, key="another"),
    Call("no signature", 401, without=(SIGNATURE,)),
    Call("no time", 401, without=(STAMP,)),
    Call("neither", 401, without=(STAMP, SIGNATURE)),
    Call("time is junk", 401, changed={STAMP: "yesterday"}),
    Call("time is negative", 401, changed={STAMP: "-5"}),
    Call("time is endless", 401, changed={STAMP: "9" * 400}),
    Call("time in other digits", 401, changed={STAMP: "\u0661\u0667"}),
    Call("old", 401, at=-301),
    Call("of the future", 401, at=301),
    Call("a little old", 200, at=-290),
    Call("another version", 401, changed={SIGNATURE: "v1=" + "0" * 64}),
    Call("empty signature", 401, changed={SIGNATURE: ""}),
    Call("signature in other letters", 401, changed={SIGNATURE: "v0=\u00e9"}),
    Call("empty body", 400, body=b""),
    Call("empty body, wrong key", 401, body=b"", key="another"),
    Call("no UTF-8", 400, body=b'{"type": "\xff\xfe"}'),
    Call("no JSON", 400, body=b'{"type": '),
    Call("no JSON, wrong key", 401, body=b'{"type": ', key="another"),
    Call("a list", 400, body=b"[1, 2]"),
    Call("a number", 400, body=b"7"),
    Call("deeper than can be read", 400, body=b'{"a":' * 20_000 + b"1" + b"}" * 20_000),
    Call("payload is no JSON", 400, body=b"payload=%7B%22type", kind=FORM),
    Call("payload is a list", 400, body=b"payload=%5B%5D", kind=FORM),
    Call("an event that is none", 400, body=b'{"type": "event_callback", "event": 5}'),
    Call("a press of nothing", 400, body=urlencode({"payload": '{"type": "block_actions"}'}).encode(), kind=FORM),
    Call("a form that is none", 400, body=urlencode({"payload": '{"type": "view_submission"}'}).encode(), kind=FORM),
    Call("larger than the limit", 413, body=b" " * (MOST_BYTES + 1)),
    Call("asked for its certificate", 200, body=b"ssl_check=1&token=t", kind=FORM),
    Call("asked for its certificate, wrong key", 401, body=b"ssl_check=1&token=t", kind=FORM, key="another"),
    Call("a challenge that is none", 200, body=b'{"type": "url_verification", "challenge": 7}'),
    Call("a kind that nobody knows", 200, body=b'{"type": "app_rate_limited", "team_id": "T1"}'),
    Call("no kind", 400, body=b'{"team_id": "T1"}'),
    Call("a kind that is none", 400, body=b'{"type": 7}'),
    Call("a press in a form of several parts", 400, body=b"--b\r\n\r\n--b--", kind="multipart/form-data; boundary=b"),
    Call(
        "half a character",
        400,
        body=b"payload=%7B%22type%22%3A%22block_actions%22%2C%22team%22%3A%7B%22id%22%3A%22"
        b"%5Cud800%22%7D%2C%22user%22%3A%7B%22id%22%3A%22U%22%7D%2C%22actions%22%3A%5B%7B%22action_id%22%3A%22a%22%7D%5D%7D",
        kind=FORM,
    ),
)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
async def test_each_call_gets_its_status_and_the_next_is_served(call: Call, here: Office) -> None:
    url = str(here.slack.app.request_url)
    secret = here.slack.app.signing_secret
    async with aiohttp.ClientSession() as session:
        got = await _call(session, url, secret, call)
        assert got == (call.status, "c-1" in call.body.decode(errors="replace") and call.status == 200)
        assert await _call(session, url, secret, CALLS[0]) == (200, True)
    assert here.workspace.from_bot(here.workspace.user("Nobody")) == []


async def _call(session: aiohttp.ClientSession, url: str, secret: str, call: Call) -> tuple[int, bool]:
    headers = {"Content-Type": call.kind, **signed(call.key or secret, call.body, int(time.time()) + call.at)}
    headers = {name: value for name, value in headers.items() if name not in call.without} | dict(call.changed or {})
    async with session.post(url, data=io.BytesIO(call.body), headers=headers) as reply:
        return reply.status, "c-1" in await reply.text()


async def test_a_form_that_was_closed_is_not_taken_for_one_that_was_sent(here: Office) -> None:
    user = here.workspace.user("Cai")
    metadata = packed("", "key", Control("words", "area.thing.1", 1))
    state = {"values": {BLOCK: {ACTION: {"type": "plain_text_input", "value": "Not sent."}}}}
    view = {"id": "V1", "hash": "h", "private_metadata": metadata, "callback_id": CALLBACK, "state": state}
    closed = {"type": "view_closed", "user": {"id": user.id}, "team": {"id": here.workspace.team.id}, "view": view}
    body = urlencode({"payload": json.dumps(closed)}).encode()
    async with aiohttp.ClientSession() as session:
        call = Call("closed", 200, body=body, kind=FORM)
        got = await _call(session, str(here.slack.app.request_url), here.slack.app.signing_secret, call)
    assert got == (200, False)
    assert here.workspace.from_bot(user) == []


GIVEN = Configuration(bot_token="xoxb-1", signing_secret="s")
REFUSED = (
    (replace(GIVEN, signing_secret=""), "EIC_SLACK_SIGNING_SECRET is missing, or for a socket EIC_SLACK_APP_TOKEN"),
    (replace(GIVEN, bot_token=""), "EIC_SLACK_BOT_TOKEN is missing"),
    (replace(GIVEN, bot_token="xoxp-1"), "EIC_SLACK_BOT_TOKEN is not a bot token"),
    (Configuration(app_token="xapp-1"), "EIC_SLACK_BOT_TOKEN is missing"),
    (replace(GIVEN, app_token="xoxb-2"), "EIC_SLACK_APP_TOKEN is not an app-level token"),
    (Configuration(client_id="1.2", client_secret="c"), "EIC_SLACK_SIGNING_SECRET is missing"),
    (Configuration(client_id="1.2", signing_secret="s"), "EIC_SLACK_CLIENT_SECRET is missing"),
    (Configuration(client_secret="c", signing_secret="s"), "EIC_SLACK_CLIENT_ID is missing"),
    (Configuration(client_id="1.2", client_secret="c", signing_secret="s"), "set EIC_SECRET_KEY"),
)


@pytest.mark.parametrize(("given", "words"), REFUSED, ids=[words for _, words in REFUSED])
async def test_settings_that_do_not_fit_together_are_refused_with_words(given: Configuration, words: str) -> None:
    around = Surroundings(PHRASES, lambda: 0, lambda _: None, heatmap)
    with pytest.raises(OperatorError, match=words):
        async with open_slack(given, around):
            await asyncio.sleep(0)
