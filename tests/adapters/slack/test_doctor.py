"""``eic-bot doctor`` says what is wrong with Slack in words an admin can act on; the manifest is as Slack wants it."""

import asyncio
import json
import os
import subprocess
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest

from eic_bot.adapters.slack.checking import check
from eic_bot.adapters.slack.configuration import Configuration
from eic_bot.adapters.slack.line import make_client
from eic_bot.adapters.slack.manifest import manifest
from eic_bot.service.findings import Finding
from eic_bot.simulator.slack import Fault, SlackStandIn, Trouble
from eic_bot.simulator.slack.app import App
from tests.adapters.slack.served import PROGRAM
from tests.support.hosting import PHRASES


@pytest.fixture
async def slack() -> AsyncIterator[SlackStandIn]:
    async with SlackStandIn(App.from_manifest(manifest(PHRASES))) as running:
        yield running


async def found(given: Configuration) -> dict[str, Finding]:
    async with aiohttp.ClientSession() as session:
        return {one.code: one async for one in check(given, make_client(given.api_url, session))}


def given(slack: SlackStandIn, token: str) -> Configuration:
    return Configuration(bot_token=token, app_token=slack.app.app_token, api_url=slack.api_url)


async def test_all_is_well_where_it_is(slack: SlackStandIn) -> None:
    token = slack.workspace("Westshire").install().bot_token
    findings = await found(given(slack, token))
    assert {one.code for one in findings.values() if one.is_well} == set(findings)
    assert len(findings) == 4
    assert token not in str(findings)


async def test_each_fault_is_named_with_what_to_do(slack: SlackStandIn) -> None:
    town = slack.workspace("Westshire")
    right = given(slack, town.install().bot_token)
    few = given(slack, town.install("chat:write").bot_token)
    cases = [
        (replace(right, bot_token="xoxb-wrong"), "slack.token", "invalid_auth", "Copy the token again"),
        (replace(right, bot_token=slack.app.app_token), "slack.settings", "not a bot token", "Set it"),
        (replace(right, app_token="xapp-wrong"), "slack.socket", "invalid_auth", "Copy the token again"),
        (few, "slack.scopes", "im:history (to read what people write", "reinstall the app"),
        (replace(right, api_url="http://127.0.0.1:9/api/"), "slack.network", "cannot be reached", "proxy"),
        (replace(right, app_token=""), "slack.settings", "EIC_SLACK_SIGNING_SECRET is missing", "docs/how-to"),
    ]
    for configuration, code, what, to_do in cases:
        finding = (await found(configuration))[code]
        assert what in finding.what, code
        assert to_do in (finding.to_do or ""), code


async def test_a_clock_that_is_off_is_said(slack: SlackStandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    right = given(slack, slack.workspace("Westshire").install().bot_token)
    ahead = SimpleNamespace(time=lambda: time.time() + 400)
    monkeypatch.setattr("eic_bot.adapters.slack.checking.time", ahead)
    finding = (await found(right))["slack.clock"]
    assert "400 seconds ahead of Slack's" in finding.what.replace("399", "400").replace("401", "400")
    assert "NTP" in (finding.to_do or "")


async def test_slack_that_answers_no_json_is_a_finding_and_no_crash(slack: SlackStandIn) -> None:
    right = given(slack, slack.workspace("Westshire").install().bot_token)
    slack.faults.add(Fault(Trouble.SERVER_ERROR, times=99))
    findings = await found(right)
    assert not any(one.is_well for one in findings.values())


def run(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("EIC_")} | more
    return subprocess.run([*PROGRAM, *words], env=ours, capture_output=True, text=True, timeout=60, check=False)


async def test_the_command_prints_it_and_ends_with_1_where_something_is_wrong(
    slack: SlackStandIn, tmp_path: Path
) -> None:
    more = {"EIC_SLACK_API_URL": slack.api_url, "EIC_DATABASE_URL": f"sqlite:///{tmp_path / 'none.db'}"}
    more |= {"EIC_SLACK_BOT_TOKEN": "xoxb-wrong", "EIC_SLACK_APP_TOKEN": slack.app.app_token}
    done = await asyncio.to_thread(run, "doctor", **more)
    assert done.returncode == 1, done.stderr
    assert "PROBLEM slack.token: Slack does not take the bot's token: invalid_auth" in done.stdout
    assert "xoxb-wrong" not in done.stdout + done.stderr
    assert slack.app.app_token not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("database", "to_do"),
    [
        ("sqlite:///none.db", "Start eic-bot serve once"),
        ("postgresql://no@127.0.0.1:9/none", "Put EIC_DATABASE_URL right"),
    ],
)
def test_a_database_that_cannot_be_read_comes_with_what_helps(database: str, to_do: str) -> None:
    done = run("doctor", EIC_DATABASE_URL=database)
    assert done.returncode == 1
    assert f"-> {to_do}" in done.stdout


WAYS = ((), ("--http", "https://bot.example"), ("--http", "https://bot.example/", "--many"))


@pytest.mark.parametrize("way", WAYS, ids=["socket", "http", "many"])
def test_the_manifest_has_what_slack_needs_within_its_lengths(way: tuple[str, ...]) -> None:
    done = run("slack", "manifest", *way)
    assert done.returncode == 0, done.stderr
    found_: dict[str, Any] = json.loads(done.stdout)
    about, features, settings = found_["display_information"], found_["features"], found_["settings"]
    assert 0 < len(about["name"]) <= 35
    assert 0 < len(about["description"]) <= 140
    assert 174 <= len(about["long_description"]) <= 4000
    assert len(features["bot_user"]["display_name"]) <= 80
    assert features["app_home"]["messages_tab_enabled"]
    assert not features["app_home"]["messages_tab_read_only_enabled"]
    for shortcut in features["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150
        assert len(shortcut["callback_id"]) <= 255
    [command] = features["slash_commands"]
    assert command["command"] == "/eic"
    assert len(command["description"]) <= 2000
    assert len(command["usage_hint"]) <= 1000
    assert settings["socket_mode_enabled"] == (not way)
    urls = [one for one in done.stdout.split('"') if one.startswith("https://bot.example")]
    assert len(urls) == (0 if not way else 4 if "--many" in way else 3)
    assert not any("//" in url.removeprefix("https://") for url in urls)
    assert set(found_["oauth_config"]["scopes"]["bot"]) >= {"chat:write", "im:history", "commands"}
