"""What the person who has to say yes is told: true, complete, and without a secret."""

import json
import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from eic_bot.adapters.slack.scopes import SCOPES
from eic_bot.entrypoints.approving import INBOUND
from eic_bot.entrypoints.cli import app
from eic_bot.entrypoints.outgoing import outgoing
from eic_bot.entrypoints.settings import read_settings
from tests.adapters.slack import served as in_slack

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "explanation" / "it-approval.md").read_text(encoding="utf-8")
SECRET = "hush-hush-0123456789"
EVERYTHING = {
    "EIC_DATABASE_URL": f"postgresql://bot:{SECRET}@db.example.org/eic",
    "EIC_SLACK_BOT_TOKEN": f"xoxb-{SECRET}",
    "EIC_SLACK_APP_TOKEN": f"xapp-{SECRET}",
    "EIC_SLACK_SIGNING_SECRET": SECRET,
    "EIC_TEAMS_APP_ID": "11111111-2222-4333-8444-555555555555",
    "EIC_TEAMS_APP_PASSWORD": SECRET,
    "EIC_TEAMS_TENANT_ID": "22222222-2222-4333-8444-555555555555",
    "EIC_OIDC_ISSUER": "https://id.example.org/tenant",
    "EIC_OIDC_CLIENT_ID": "console",
    "EIC_OIDC_CLIENT_SECRET": SECRET,
}
OURS = ("db.example.org", "id.example.org")
"""Hosts that the page names by what they are."""
WATCH = """
import os, sys
def heard(event, given):
    if event == "socket.connect" and isinstance(given[1], tuple):
        with open(os.environ["HEARD"], "a") as out: print(given[1][0], given[1][1], file=out)
    if event == "socket.getaddrinfo":
        with open(os.environ["HEARD"], "a") as out: print(given[0], given[1], file=out)
sys.addaudithook(heard)
from eic_bot.entrypoints.cli import main
main()
"""


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> str:
    for name, value in EVERYTHING.items():
        monkeypatch.setenv(name, value)
    done = CliRunner().invoke(app, ["doctor", "--for-it"])
    assert done.exit_code == 0, done.output
    return done.output


def test_no_secret_is_printed(said: str) -> None:
    assert SECRET not in said
    assert "EIC_SLACK_SIGNING_SECRET: set" in said
    assert "EIC_SECRET_KEY: not set" in said


def test_it_prints_versions_permissions_days_and_routes(said: str) -> None:
    for part in ("botbuilder-core 4.17.1", "until they are removed", "/slack/events", "/api/messages", "postgresql://"):
        assert part in said
    for scope in SCOPES:
        assert f"{scope}: " in said


def test_the_page_names_every_way_in() -> None:
    for paths, _ in INBOUND:
        for path in paths.split(", "):
            assert f"`{path}`" in PAGE


def test_the_page_names_every_scope_and_every_host_and_no_other(said: str) -> None:
    assert set(re.findall(r"^\| `([a-z_]+(?::[a-z]+)?)` \|", PAGE, re.MULTILINE)) == set(SCOPES)
    hosts = {one.name for one in outgoing(read_settings(EVERYTHING), EVERYTHING["EIC_DATABASE_URL"])}
    managed = {**EVERYTHING, "EIC_TEAMS_MANAGED_IDENTITY": "true"}
    hosts |= {one.name for one in outgoing(read_settings(managed), "sqlite:///x.db")}
    table = PAGE.partition("## Hosts it calls")[2].partition("## Calls")[0]
    named = {
        name
        for row in table.splitlines()
        if row.startswith("| `")
        for name in re.findall(r"`([^`]+)`", row.split("|")[1])
    }
    assert named == hosts - set(OURS)
    assert all(f"  {name}: " in said for name in hosts - {"169.254.169.254"})


def test_no_other_address_stands_in_what_calls_out() -> None:
    """An address in the source of what talks to the net is one of those that are named."""
    source = ROOT / "src" / "eic_bot"
    found = {
        host
        for folder in ("adapters", "admin/oidc", "store", "entrypoints", "service")
        for path in (source / folder).rglob("*.py")
        for host in re.findall(r"\"https?://([\w.-]+\.(?:com|net|org|uk|io|us))", path.read_text(encoding="utf-8"))
    }
    told = ("slack.com", "login.microsoftonline.com", "login.botframework.com")
    never_called = {"api.botframework.com", "developer.microsoft.com"}
    assert found - never_called <= set(told), "a name of who issued a token, and of a schema, are not called"


async def test_a_service_calls_nobody_but_the_platform_it_is_set_up_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = tmp_path / "heard"
    monkeypatch.setenv("HEARD", str(heard))
    monkeypatch.setattr(in_slack, "PROGRAM", [sys.executable, "-c", WATCH])
    async with in_slack.served(tmp_path, "http") as here:
        player = here.player("Ana", cards=False)
        for text in ("hello", "first look", "do", "summary"):
            delivery = await here.workspace.say(player.user, text)
            assert delivery is not None
            await delivery.done.wait()
        await here.settled()
        ours = here.slack.api_url.split("/")[2]
    called = {tuple(line.split()) for line in heard.read_text(encoding="utf-8").splitlines()}
    assert called, json.dumps(sorted(called))
    assert {":".join(one) for one in called} <= {ours, f"127.0.0.1:{here.port}", f"127.0.0.1:{ours.rpartition(':')[2]}"}
