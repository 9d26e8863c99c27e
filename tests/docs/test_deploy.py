"""What is deployed says the same as the program: settings, ports, commands and files that are really there."""

import configparser
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from eic_bot.entrypoints.cli import app
from eic_bot.entrypoints.settings import FROM_FILE, SECRETS, Settings

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
    assert f"/var/lib/{service['StateDirectory']}/" in service["Environment"]
