"""Secrets come from the environment or from files, change without a gap, and are printed nowhere."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from cryptography.fernet import Fernet
from slack_sdk.signature import SignatureVerifier

from eic_bot.adapters.slack.calls import _is_signed
from eic_bot.adapters.slack.configuration import Configuration
from eic_bot.adapters.teams.configuration import Configuration as TeamsConfiguration
from eic_bot.entrypoints.settings import Settings, read_settings
from eic_bot.simulator.slack.signing import signed
from eic_bot.store.addresses import shown
from tests.support.hosting import free_port

PROGRAM = [sys.executable, "-c", "from eic_bot.entrypoints.cli import main; main()"]
KEY = Fernet.generate_key().decode()
SECRETS = {
    "EIC_SLACK_BOT_TOKEN": "xoxb-1-botword",
    "EIC_SLACK_SIGNING_SECRET": "signword,oldsignword",
    "EIC_TEAMS_APP_PASSWORD": "teamsword",
    "EIC_OIDC_CLIENT_SECRET": "oidcword",
    "EIC_SECRET_KEY": KEY,
}
WORDS = ("botword", "signword", "teamsword", "oidcword", "databaseword", KEY)


def test_what_holds_secrets_does_not_show_them() -> None:
    settings = read_settings({**SECRETS, "EIC_DATABASE_URL": "postgresql://eic:databaseword@host/eic"})
    held = [
        settings,
        Configuration("xoxb-botword", "xapp-botword", "signword", "id", "oidcword"),
        TeamsConfiguration("id", "teamsword"),
    ]
    assert [word for word in WORDS for one in held if word in repr(one) + str(one)] == []


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://eic:databaseword@host/eic",
        "postgresql://eic:data@base/word:databaseword@host/eic",
        "postgres://:databaseword@host/eic",
        "mysql://eic:databaseword@host/eic",
        "postgresql://host/eic?user=eic&password=databaseword&pool=3",
    ],
)
def test_an_address_is_shown_without_its_password(url: str) -> None:
    assert "word" not in shown(url).replace("password=***", "")
    assert "host/eic" in shown(url)


@pytest.mark.parametrize("secret", ["signword", "oldsignword"])
def test_slack_is_known_by_the_new_signing_secret_and_by_the_old(secret: str) -> None:
    verifiers = [
        SignatureVerifier(one) for one in Configuration(signing_secret="signword, oldsignword").signing_secrets
    ]
    headers = signed(secret, b"{}", int(time.time()))
    assert _is_signed("{}", headers, verifiers)
    assert not _is_signed("{}", headers, [SignatureVerifier("signword,oldsignword")])
    assert not _is_signed("{}", signed("another", b"{}", int(time.time())), verifiers)
    assert not _is_signed("{}", headers, [])


def environment(**more: str) -> dict[str, str]:
    port = free_port()
    ours = {name: value for name, value in os.environ.items() if not name.startswith("EIC_")}
    platforms = {
        "EIC_SLACK_API_URL": "http://127.0.0.1:9/api/",
        "EIC_TEAMS_APP_ID": "00000000-0000-0000-0000-000000000001",
        "EIC_TEAMS_TENANT_ID": "00000000-0000-0000-0000-000000000002",
        "EIC_TEAMS_OPENID_METADATA_URL": "http://127.0.0.1:9/keys",
        "EIC_OIDC_ISSUER": "https://127.0.0.1:9/issuer",
        "EIC_OIDC_CLIENT_ID": "console",
        "HTTPS_PROXY": "http://127.0.0.1:9",
    }
    return ours | platforms | SECRETS | {"EIC_PORT": str(port), "PYTHONFAULTHANDLER": "1"} | more


@pytest.mark.parametrize(
    "database", ["postgresql://eic:databaseword@127.0.0.1:9/eic", "mysql://eic:databaseword@127.0.0.1:9/eic"]
)
@pytest.mark.parametrize("command", ["doctor", "serve", "migrate"])
def test_what_fails_says_no_secret(database: str, command: str) -> None:
    done = subprocess.run(
        [*PROGRAM, command], env=environment(EIC_DATABASE_URL=database), capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip
    assert done.returncode in (1, 2)
    said = done.stdout + done.stderr
    assert said
    assert [word for word in WORDS if word in said] == [], said


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, Path]]:
    """A service that reaches no platform: its address, and all that it says."""
    said = folder / "said"
    told = environment(EIC_DATABASE_URL=f"sqlite:///{folder / 'eic.db'}")
    with said.open("wb") as out:
        process = subprocess.Popen([*PROGRAM, "serve"], env=told, stdout=out, stderr=out)
        try:
            ends = time.monotonic() + 120
            while not (found := re.search(r"listening on (http://\S+)", said.read_text())):
                assert process.poll() is None, said.read_text()
                assert time.monotonic() < ends
                time.sleep(0.05)
            yield found[1], said
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)


def ask(url: str, headers: Mapping[str, str], body: bytes | None = None) -> str:
    """All of the answer, whatever it is."""
    try:
        with urlopen(Request(url, body, dict(headers)), timeout=30) as reply:
            return f"{reply.headers}{reply.read().decode()}"
    except HTTPError as problem:
        with problem:
            return str(problem.headers) + problem.read().decode()


def test_a_service_that_is_called_by_strangers_and_reaches_nobody_says_no_secret(tmp_path: Path) -> None:
    press = json.dumps({"type": "event_callback", "team_id": "T1", "event_id": "E1", "event": {"type": "x"}}).encode()
    of_slack = {"Content-Type": "application/json", **signed("signword", press, int(time.time()))}
    forged = {"Content-Type": "application/json", "Authorization": "Bearer e30.e30.e30"}
    with serving(tmp_path) as (url, said):
        answers = [
            ask(f"{url}/slack/events", of_slack, press),
            ask(f"{url}/slack/events", {**of_slack, "X-Slack-Signature": "v0=0"}, press),
            ask(f"{url}/slack/events", of_slack, b"\xff"),
            ask(f"{url}/api/messages", forged, b'{"type": "message"}'),
            ask(f"{url}/api/messages", {"Authorization": "nonsense"}, b"{"),
            ask(f"{url}/admin/begin", {}),
            ask(f"{url}/admin/callback?state=x&code=y", {"Cookie": "eic=1"}),
            ask(f"{url}/admin/login", {}),
            ask(f"{url}/metrics", {}),
            ask(f"{url}/livez", {}),
        ]
    everything = "".join(answers) + said.read_text()
    kept = [file.read_bytes() for file in tmp_path.iterdir()]
    assert [word for word in WORDS if word in everything or any(word.encode() in one for one in kept)] == []


def test_every_setting_that_is_a_secret_is_known_to_these_tests() -> None:
    secret = {name for name, field in Settings.model_fields.items() if "Secret" in str(field.annotation)}
    ours = {name.removeprefix("EIC_").lower() for name in SECRETS}
    assert secret - ours == {"slack_app_token", "slack_client_secret"}  # other ways of Slack, beside which none goes
