"""What is deployed says the same as the program: settings, ports, commands and files that are really there."""

import configparser
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from ruamel.yaml import YAML

from eic_bot.entrypoints.cli import app
from eic_bot.entrypoints.settings import FROM_FILE, SECRETS, Settings, database_url, read_settings
from tests.docs.commands import Command, run
from tests.store.postgres import do, own_server, programs

DEPLOY = Path(__file__).parents[2] / "deploy"
ROOT = DEPLOY.parent
FILES = ("Containerfile", "compose.yaml", "eic-bot.service", "haproxy.cfg", "alerts.yaml")


def text(name: str) -> str:
    return DEPLOY.joinpath(name).read_text("utf-8")


def compose() -> Mapping[str, Any]:
    found: Mapping[str, Any] = YAML(typ="safe").load(text("compose.yaml"))
    return found


def unit() -> configparser.ConfigParser:
    found = configparser.ConfigParser(strict=False, delimiters=("=",), interpolation=None)
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read_string(text("eic-bot.service"))
    return found


def instructions() -> list[tuple[str, str]]:
    """Those of the image, with lines that go on put together."""
    lines = re.sub(r"\\\n", " ", re.sub(r"(?m)^\s*#.*\n", "", text("Containerfile"))).splitlines()
    return [(line.split()[0], line.partition(" ")[2].strip()) for line in lines if line.strip()]


@pytest.mark.parametrize("name", FILES)
def test_every_setting_that_is_deployed_is_one_of_the_program(name: str) -> None:
    known = set(Settings.model_fields) | {f"{secret}{FROM_FILE}" for secret in SECRETS}
    named = {one.lower() for one in re.findall(r"\bEIC_([A-Z_]+)\b", text(name))}
    assert named <= known


def test_no_secret_stands_in_what_is_deployed() -> None:
    for name in FILES:
        assert re.findall(r"xox[bap]-|xapp-|PASSWORD[=:]\s*\w", text(name)) == []
    given = compose()["services"]["eic-bot"]["environment"]
    secret = {name for name in given if name.removeprefix("EIC_").lower() in SECRETS}
    assert secret == set()


def test_the_image_is_slim_without_rights_and_looked_at() -> None:
    found = instructions()
    last = found[max(place for place, one in enumerate(found) if one[0] == "FROM") :]
    assert last[0][1].endswith("-slim")
    said = dict(last)
    assert said["USER"] == "10001:10001"
    assert "/livez" in said["HEALTHCHECK"]
    assert "9464" in said["HEALTHCHECK"]
    assert "EIC_WATCH_PORT=9464" in said["ENV"]
    assert (said["ENTRYPOINT"], said["CMD"]) == ('["eic-bot"]', '["serve"]')
    assert all(re.search(r":\d", image) for kind, image in found if kind == "FROM")


def test_the_image_is_made_of_files_that_are_there_and_not_kept_from_it() -> None:
    kept = {line.removeprefix("!") for line in text("Containerfile.dockerignore").splitlines() if line.startswith("!")}
    for kind, words in instructions():
        if kind == "COPY" and not words.startswith("--from"):
            for source in words.split()[:-1]:
                assert (ROOT / source).exists(), source
                assert source in kept, source
    assert "--require-hashes" in text("Containerfile")


def test_the_two_replicas_wait_for_the_schema_and_can_write_nothing() -> None:
    services = compose()["services"]
    ours = [services["schema"], services["eic-bot"]]
    assert [one["command"] for one in ours] == [["migrate"], ["serve"]]
    assert {one["command"][0] for one in ours} <= set(app.commands)
    assert services["eic-bot"]["deploy"]["replicas"] == 2
    assert services["eic-bot"]["depends_on"] == {"schema": {"condition": "service_completed_successfully"}}
    for one in ours:
        assert one["read_only"] is True
        assert one["cap_drop"] == ["ALL"]
        assert one["security_opt"] == ["no-new-privileges:true"]
        mounted = {f"/run/secrets/{name}" for name in one["secrets"]}
        assert {value for name, value in one["environment"].items() if name.endswith("_FILE")} == mounted


def test_everything_that_compose_names_is_declared() -> None:
    found = compose()
    for service in found["services"].values():
        assert set(service.get("secrets", ())) <= set(found["secrets"])
        assert set(service["networks"]) <= set(found["networks"])
        for volume in service.get("volumes", ()):
            source = volume.partition(":")[0]
            assert source in found["volumes"] or (DEPLOY / source).exists()
    assert (DEPLOY / found["x-eic-bot"]["build"]["context"]).resolve() == ROOT
    assert "secrets/" in text(".gitignore")


def test_the_address_asks_the_replicas_where_they_say_whether_they_are_ready() -> None:
    proxy = text("haproxy.cfg")
    assert "GET /readyz" in proxy
    assert "check port 9464" in proxy
    assert f"eic-bot:{Settings().port}" in proxy
    assert compose()["services"]["eic-bot"]["environment"]["EIC_WATCH_HOST"] == "0.0.0.0"


def test_the_service_of_systemd_has_a_user_without_rights_and_stops_in_time() -> None:
    service = unit()["Service"]
    assert service["ExecStart"].split()[1:] == ["serve"]
    assert service["DynamicUser"] == service["NoNewPrivileges"] == "yes"
    assert service["ProtectSystem"] == "strict"
    assert service["CapabilityBoundingSet"] == ""
    assert int(service["TimeoutStopSec"].removesuffix("s")) > 10  # in which a process finishes
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"
    assert "XDG_DATA_HOME=/var/lib " in service["Environment"]  # in which the program has a folder of its own name


def environment(*services: str) -> dict[str, str]:
    """What a process of the image is told by it and by compose."""
    found: dict[str, str] = {}
    for kind, words in instructions():
        if kind == "ENV":
            found |= dict(one.split("=", 1) for one in shlex.split(words))
    for name in services:
        found |= compose()["services"][name]["environment"]
    return {name: value for name, value in found.items() if name.startswith("EIC_")}


@pytest.mark.parametrize("services", [(), ("eic-bot",), ("schema",)])
def test_what_image_and_compose_say_together_is_taken(
    services: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = {
        "database_url": "postgresql://eic_bot:words@database/eic_bot",
        "secret_key": Fernet.generate_key().decode(),
        "slack_bot_token": "xoxb-1-made-up",
        "slack_signing_secret": "made up",
    }
    for name, value in environment(*services).items():
        if name.endswith(FROM_FILE.upper()):
            held = tmp_path / Path(value).name
            held.write_text(given[held.name], "utf-8")
            monkeypatch.setenv(name, str(held))
        else:
            monkeypatch.setenv(name, value)
    settings = read_settings()
    assert settings.host == "0.0.0.0"
    assert (database_url(None, settings) == given["database_url"]) is bool(services)


def test_the_role_of_compose_is_held_by_the_walls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the image of PostgreSQL does when its volume is empty."""
    with own_server() as server:
        at = f"postgresql://postgres@127.0.0.1:{server.port}/postgres"
        words = {"PATH": str(programs()), "POSTGRES_PASSWORD": "long-words", "LC_ALL": "C"}
        made = [
            str(programs() / "psql"),
            "-v",
            "ON_ERROR_STOP=1",
            "--no-psqlrc",
            at,
            "-f",
            str(DEPLOY / "database.sql"),
        ]
        done = subprocess.run(made, env=words, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        assert do(at, "SELECT count(*) FROM pg_authid WHERE rolname = 'postgres' AND rolpassword IS NULL") == [(1,)]
        url = f"postgresql://eic_bot:long-words@127.0.0.1:{server.port}/eic_bot"
        monkeypatch.chdir(tmp_path)
        run(Command(f"migrate --database {url}", {}), {})
        said = run(Command(f"doctor --database {url}", {}), {})
        assert "database.walls: PostgreSQL keeps organisations apart for the role eic_bot" in said
    given = compose()["services"]["database"]
    assert "./database.sql:/docker-entrypoint-initdb.d/eic-bot.sql:ro" in given["volumes"]
    assert "--host=127.0.0.1" in given["healthcheck"]["test"]  # not the socket, where it listens before it is made


def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    """Where the machine has systemd: read by its own reader, with a program that is there."""
    reader = shutil.which("systemd-analyze")
    file = tmp_path / "eic-bot.service"
    file.write_text(text("eic-bot.service").replace("/opt/eic-bot/bin/eic-bot", sys.executable), "utf-8")
    words = [reader, "verify", "--man=no", str(file)] if reader else [sys.executable, "-c", ""]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
