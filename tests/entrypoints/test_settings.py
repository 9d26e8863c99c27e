"""Settings: each is checked at the start, an unknown one is refused, and secrets may stand in files."""

from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from eic_bot.entrypoints.settings import SECRETS, Settings, read_settings
from eic_bot.errors import OperatorError

ANYTHING = {
    "host",
    "watch_host",
    "console_roles",
    "oidc_client_id",
    "oidc_client_secret",
    "oidc_roles_claim",
    "oidc_subject_claim",
    "oidc_allowed_tenants",
    "slack_bot_token",
    "slack_app_token",
    "slack_signing_secret",
    "slack_client_id",
    "slack_client_secret",
    "teams_app_id",
    "teams_app_password",
    "teams_tenant_id",
    "teams_allowed_tenants",
}
"""Words that only a platform, or the part that uses them, can judge; ``eic-bot doctor`` asks the platform."""
WRONG = {
    "database_url": "mysql://somewhere",
    "kept_days": "0",
    "council_register": "/nowhere/councils.csv",
    "language": "English",
    "languages": "/nowhere",
    "port": "70000",
    "watch_port": "-1",
    "logs": "xml",
    "public_url": "eic.example.gov.uk",
    "console_development": "perhaps",
    "console_idle_minutes": "0",
    "console_hours": "1000",
    "oidc_issuer": "login.example",
    "secret_key": "secret",
    "slack_api_url": "slack.com/api/",
    "teams_managed_identity": "maybe",
    "teams_anonymous": "2",
    "publishing_by_two": "both",
    "teams_openid_metadata_url": "file:///keys",
}


def refused(**given: str) -> str:
    with pytest.raises(OperatorError) as raised:
        read_settings({f"EIC_{name.upper()}": value for name, value in given.items()})
    return str(raised.value)


def test_every_setting_is_checked_or_is_anybodys_words() -> None:
    assert set(WRONG) | ANYTHING == set(Settings.model_fields)
    assert not set(WRONG) & ANYTHING


@pytest.mark.parametrize("name", sorted(WRONG))
def test_a_setting_that_does_not_fit_is_named_and_its_value_is_not(name: str) -> None:
    said = refused(**{name: WRONG[name]})
    assert said.startswith(f"EIC_{name.upper()} does not fit: ")
    assert len(WRONG[name]) < 3 or WRONG[name] not in said


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("slack_bot_tokn", "EIC_SLACK_BOT_TOKEN"),
        ("databse_url", "EIC_DATABASE_URL"),
        ("slack_bot_token_fil", "EIC_SLACK_BOT_TOKEN_FILE"),
        ("teams_apps_id", "EIC_TEAMS_APP_ID"),
    ],
)
def test_an_unknown_setting_is_refused_with_the_nearest(name: str, nearest: str) -> None:
    assert refused(**{name: "x"}) == f"EIC_{name.upper()} is not a setting of eic-bot. Did you mean {nearest}?"


def test_an_unknown_setting_that_is_like_none_is_refused_with_all() -> None:
    said = refused(nosuch="x")
    assert [name for name in Settings.model_fields if f"EIC_{name.upper()}" not in said] == []


@pytest.mark.parametrize("name", sorted(SECRETS))
def test_every_secret_may_stand_in_a_file(name: str, tmp_path: Path) -> None:
    secret = {"secret_key": Fernet.generate_key().decode(), "database_url": "postgresql://u:p@db/eic"}.get(
        name, "s3cret"
    )
    file = tmp_path / name
    file.write_text(f"{secret}\n", "utf-8")
    found = getattr(read_settings({f"EIC_{name.upper()}_FILE": str(file)}), name)
    assert (found if name == "database_url" else found.get_secret_value()) == secret


def test_a_file_that_is_not_there_empty_or_beside_the_setting_itself_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.write_text("\n", "utf-8")
    assert "cannot be read: No such file" in refused(slack_bot_token_file=str(tmp_path / "none"))
    assert "is empty" in refused(slack_bot_token_file=str(empty))
    said = refused(slack_bot_token_file=str(empty), slack_bot_token="xoxb-1")
    assert said.startswith("Both EIC_SLACK_BOT_TOKEN and EIC_SLACK_BOT_TOKEN_FILE are set")
    binary = tmp_path / "binary"
    binary.write_bytes(b"\xff\xfe\xff")
    assert "it is no text" in refused(slack_bot_token_file=str(binary))


def test_what_is_no_secret_does_not_stand_in_a_file() -> None:
    assert "EIC_PORT_FILE is not a setting" in refused(port_file="x")
