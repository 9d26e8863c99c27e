"""Every way in is given what nobody sends: refused or taken, never answered by a fault, and the next is served."""

import copy
import json
import random
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import aiohttp
import pytest

from eic_bot.simulator.slack.records import User
from eic_bot.simulator.slack.signing import signed
from eic_bot.simulator.slack.workspace import Workspace
from tests.adapters.slack.office import Office as SlackOffice
from tests.adapters.slack.office import office as in_slack
from tests.adapters.teams.office import Office as TeamsOffice
from tests.adapters.teams.office import office as in_teams
from tests.admin.serving import ALPHA, Browser, Served
from tests.admin.serving import served as console
from tests.hostile.words import HOSTILE
from tests.support.hosting import free_port

Json = dict[str, Any]
Way = tuple[str | int, ...]
OTHERS: Sequence[object] = (
    None, True, 0, -1, 10**30, 1.5, "", [], {}, [[]], {"id": []}, "x" * 5000, *HOSTILE,
)  # fmt: skip
"""What stands in the place of what is right."""
EACH = 4
"""How many others are tried in each place of what is sent."""
ENDS = 500


def ways(found: object, so_far: Way = ()) -> Iterator[Way]:
    """Every place in what is sent, the whole of it left out."""
    if so_far:
        yield so_far
    if isinstance(found, dict):
        for name, each in found.items():
            yield from ways(each, (*so_far, name))
    elif isinstance(found, list):
        for place, each in enumerate(found):
            yield from ways(each, (*so_far, place))


def put(sent: Json, way: Way, other: object) -> Json:
    """The same, with something else there."""
    changed = copy.deepcopy(sent)
    place: Any = changed
    for step in way[:-1]:
        place = place[step]
    place[way[-1]] = other
    return changed


def others(sent: Sequence[Json], chance: random.Random) -> Iterator[Json]:
    for one in sent:
        for way in ways(one):
            for other in chance.sample(OTHERS, EACH):
                yield put(one, way, other)


@pytest.fixture
async def slack(tmp_path: Path) -> AsyncIterator[SlackOffice]:
    async with in_slack(tmp_path, over="http", port=free_port()) as here:
        yield here


@pytest.fixture
async def teams(tmp_path: Path) -> AsyncIterator[TeamsOffice]:
    async with in_teams(tmp_path) as here:
        yield here


async def test_whatever_slack_is_made_to_send_is_answered_and_the_next_is_served(slack: SlackOffice) -> None:
    workspace, ana = slack.workspace, slack.workspace.user("Ana")
    channel = workspace.channel("digital", ana, with_bot=True)
    await workspace.say(ana, "hello")
    await workspace.mention(ana, channel, "hello")
    await workspace.open_home(ana)
    await workspace.command(ana, channel, "/eic help")
    await workspace.say(ana, "first look")
    await press_something(workspace, ana)
    sent = {
        (one.name, json.dumps(sorted(one.request))): one.request
        for one in slack.slack.journal.entries
        if one.direction == "out"
    }
    assert {name for name, _ in sent} >= {"message", "app_mention", "/eic", "block_actions"}
    chance = random.Random(5)
    before, wrong = len(workspace.from_bot(ana)), list[Json]()
    async with aiohttp.ClientSession() as session:
        for one in others(list(sent.values()), chance):
            if await posted(session, slack, one) >= ENDS:
                wrong.append(one)
    assert wrong == []
    await workspace.say(ana, "hello")
    assert len(workspace.from_bot(ana)) > before


async def press_something(workspace: Workspace, ana: User) -> None:
    shown = workspace.last(ana)
    action = next(
        element["action_id"]
        for block in shown.blocks
        if block["type"] == "actions"
        for element in block["elements"]
        if element["type"] == "button"
    )
    await workspace.press(ana, shown, action)


async def posted(session: aiohttp.ClientSession, here: SlackOffice, payload: Json) -> int:
    """As Slack sends this kind of thing, and well signed."""
    if payload.get("type") == "event_callback" or "event" in payload:
        body, kind = json.dumps(payload).encode(), "application/json"
    elif "command" in payload:
        flat = {name: each if isinstance(each, str) else json.dumps(each) for name, each in payload.items()}
        body, kind = urlencode(flat, errors="replace").encode(), "application/x-www-form-urlencoded"
    else:
        body, kind = urlencode({"payload": json.dumps(payload)}).encode(), "application/x-www-form-urlencoded"
    headers = {"Content-Type": kind, **signed(here.slack.app.signing_secret, body, int(time.time()))}
    async with session.post(str(here.slack.app.request_url), data=body, headers=headers) as reply:
        return reply.status


async def test_whatever_teams_is_made_to_send_is_answered_and_the_next_is_served(teams: TeamsOffice) -> None:
    person = teams.tenant.user("Ana")
    await person.install()
    await person.say("hello")
    await person.say("first look")
    sent = {one.activity["type"]: one.activity for one in teams.teams.line.deliveries}
    assert sent.keys() >= {"message", "conversationUpdate", "installationUpdate"}
    line, token = teams.teams.line, teams.teams.identity.mint(teams.teams.service_url)
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    async with aiohttp.ClientSession() as session:
        for one in others(list(sent.values()), random.Random(5)):
            async with session.post(line.bot_url, data=json.dumps(one).encode(), headers=headers) as reply:
                assert reply.status < ENDS, one
    last = await person.say("hello")
    assert last is not None
    assert last.status == 200


PATHS = (
    "/admin/%2e%2e/%2e%2e/etc/passwd",
    "/admin/static/x/..%2f..%2fpack.yaml",
    "/admin/of/..%2f..%2f/health",
    "/admin/of/%00/health",
    "/admin/of/%ff%fe/health",
    "/admin/login?back=//evil.example",
    "/admin/login?back=%0d%0aX: y",
    "/admin/callback",
    "/admin/callback?code=%00&state=%ff",
    "/admin/callback?state=%s&code={{7*7}}&iss=https://evil.example",
    f"/admin/of/{ALPHA}/drafts/..%2f..%2fx",
    f"/admin/of/{ALPHA}/record?page=-1&who=%27%3B--",
    "/admin/of/" + "a" * 4000,
)


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncIterator[Served]:
    async with console(tmp_path) as found:
        yield found


async def test_whatever_the_console_is_asked_is_answered_and_keeps_to_itself(pages: Served) -> None:
    inside, outside = await pages.somebody("admin", ALPHA), pages.browser()
    asked = [*PATHS, *[f"/admin/of/{ALPHA}/health?{quote(one[:500], errors='replace')}" for one in HOSTILE]]
    for browser in (inside, outside):
        for path in asked:
            reply = await browser.get(path)
            assert reply.status < ENDS, path
            assert reply.there == "" or reply.there.startswith("/admin")
            if reply.status not in (400, 404, 414):  # refused before it is known for which page it is
                assert reply.headers.get("Cache-Control") == "no-store", (reply.status, path)
    assert (await inside.get(f"/admin/of/{ALPHA}/health")).status == 200


async def test_forms_of_the_console_take_nothing_they_do_not_know(pages: Served) -> None:
    inside = await pages.somebody("admin", ALPHA)
    forms = ("roles", "messages", "pause", "people", "drafts", "health", "record", "development")
    for path in forms:
        for text in HOSTILE[:-1]:
            reply = await filled(inside, f"/admin/of/{ALPHA}/{path}", text[:2000])
            assert reply < ENDS, (path, text)


async def filled(browser: Browser, path: str, text: str) -> int:
    kept = text.encode("utf-8", errors="replace").decode()
    names = ("person", "role", "id", "name", "back", "organisation", "is_admin", "__class__", "token", "confirm")
    return (await browser.post(path, dict.fromkeys(names, kept))).status


async def test_nothing_is_there_to_look_inside_the_service(slack: SlackOffice, pages: Served) -> None:
    """No page of routes, no error with its source, no console of a framework."""
    site = str(slack.slack.app.request_url).removesuffix("/slack/events")
    async with aiohttp.ClientSession() as session:
        for path in ("/", "/debug", "/_debug", "/docs", "/openapi.json", "/.git/config", "/.env", "/console", "/admin"):
            async with session.get(f"{site}{path}") as reply:
                assert reply.status == 404
                assert "Traceback" not in await reply.text()
        async with session.request("TRACE", f"{site}/slack/events") as reply:
            assert reply.status == 405
    assert (await pages.browser().get("/admin/debug")).status in (303, 404)
