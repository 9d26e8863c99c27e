"""Settings from the environment, all of them ``EIC_...``."""

import os
import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from eic_bot.errors import OperatorError

PREFIX = "EIC_"
FOR_TESTS = "EIC_TEST_"
FROM_FILE = "_file"
WEB = r"^https?://\S+$"
DATABASE = r"^(sqlite|postgresql|postgres)(\+\w+)?:"
LANGUAGE = r"^[a-z]{2,3}$"
SITE = r"^https?://[^/\s]+(/[^\s?#]*)?$"
FORMS = {
    WEB: "it begins with https:// and has no space",
    DATABASE: "it begins with sqlite: or postgresql:",
    LANGUAGE: "it is two or three small letters, such as en",
    SITE: "it begins with https:// and ends before any ? or #",
}
"""How to say what a setting has to look like."""
KEY = re.compile(r"[\w-]{43}=", re.ASCII)
"""As Fernet makes them."""
OF_REAL_SERVICES = ("EIC_SLACK_", "EIC_TEAMS_", "EIC_OIDC_", "EIC_DATABASE_URL", "EIC_SECRET_KEY")
"""The beginnings of what stands where a real service is set up."""


class Settings(BaseModel):
    """What can be set; each field is the environment variable ``EIC_`` and its name in capitals."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    database_url: str | None = Field(default=None, repr=False, pattern=DATABASE)
    """Where answers are kept; without it, a file in the user's data folder.

    On PostgreSQL ``?pool=16`` at its end says how many connections each process has at most.
    """
    kept_days: int | None = Field(default=None, ge=1, le=36500)
    """How many days individual answers are kept, as the notice says; without it, until they are removed."""
    council_register: Path | None = None
    """A register of councils in the place of the one that comes with the program."""
    language: str = Field(default="en", pattern=LANGUAGE)
    """The language a new person is spoken to in."""
    languages: str | None = None
    """Folders of further languages beside those of the program, with ``:`` between."""
    host: str = "127.0.0.1"
    """Where the service listens, for platforms that call it."""
    port: int = Field(default=8080, ge=0, le=65535)
    """The port it listens on; 0 for any that is free."""
    watch_host: str = "127.0.0.1"
    """Where ``/livez``, ``/readyz`` and ``/metrics`` are, for those who watch the service; nobody signs in there."""
    watch_port: int | None = Field(default=None, ge=0, le=65535)
    """The port of these; without it there are none. Each process on a machine needs its own."""
    logs: Literal["plain", "json"] = "plain"
    """How the service logs: lines to read, or lines of JSON in which nothing but facts of a fixed list stands."""
    public_url: str | None = Field(default=None, pattern=SITE)
    """Where people reach the service on the web, such as https://eic.example.gov.uk, for the screen of a room."""
    console_development: bool = False
    """Sign in to the console by a link in the terminal; refused where the service listens anywhere else."""
    console_roles: str | None = None
    """Who may do what there, by values of a claim: ``VALUE=ROLE`` or ``VALUE=ROLE@ORGANISATION``, with commas."""
    console_idle_minutes: int = Field(default=30, ge=1, le=24 * 60)
    """After how many minutes in which nothing happens somebody is signed out."""
    console_hours: int = Field(default=10, ge=1, le=7 * 24)
    """After how many hours somebody is signed out whatever happens."""
    oidc_issuer: str | None = Field(default=None, pattern=WEB)
    """Who says who somebody is, by OpenID Connect, such as https://login.microsoftonline.com/TENANT/v2.0."""
    oidc_client_id: str | None = None
    """The console, as the issuer knows it."""
    oidc_client_secret: SecretStr | None = None
    """By which the issuer knows that it is the console."""
    oidc_roles_claim: str = "roles"
    """The claim that ``EIC_CONSOLE_ROLES`` speaks of."""
    oidc_subject_claim: str = "sub"
    """The claim by which somebody is known again; ``oid`` for Microsoft Entra."""
    oidc_allowed_tenants: str | None = None
    """From which tenants one may sign in, with commas between, where the issuer stands for many."""
    secret_key: SecretStr | None = None
    """The key that seals tokens in the database; behind a comma, older ones that still open what they sealed."""
    slack_bot_token: SecretStr | None = None
    """``xoxb-...``: the bot in the one workspace it is in."""
    slack_app_token: SecretStr | None = None
    """``xapp-...``: Socket Mode, without a public address."""
    slack_signing_secret: SecretStr | None = None
    """By which Slack's calls over HTTP are known; behind a comma, the one before, as long as Slack signs with it."""
    slack_client_id: str | None = None
    """With the client secret: many workspaces install the app by themselves."""
    slack_client_secret: SecretStr | None = None
    """By which Slack knows that it is the app whom a workspace lets in."""
    slack_api_url: str = Field(default="https://slack.com/api/", pattern=WEB)
    """Where Slack's Web API is; another one for a stand-in."""
    teams_app_id: str | None = None
    """The app id of the bot, from its Azure Bot registration."""
    teams_app_password: SecretStr | None = None
    """The client secret of that app."""
    teams_tenant_id: str | None = None
    """The tenant the bot is registered in."""
    teams_allowed_tenants: str | None = None
    """The tenants that may write to it, with commas between; without it, only the one it is registered in."""
    teams_managed_identity: bool = False
    """Whether a user-assigned managed identity takes the place of the client secret."""
    teams_anonymous: bool = False
    """Let everybody on this machine in, for a local client; refused where the service listens anywhere else."""
    publishing_by_two: bool = False
    """Whether publishing a pack takes a second person, who confirms with the same token."""
    teams_openid_metadata_url: str | None = Field(default=None, pattern=WEB)
    """Where the keys are described by which Microsoft signs; another one for a stand-in or a government cloud."""

    @field_validator("council_register")
    @classmethod
    def _is_there(cls, path: Path | None) -> Path | None:
        if path is not None and not path.is_file():
            raise ValueError("there is no such file")
        return path

    @field_validator("languages")
    @classmethod
    def _are_there(cls, folders: str | None) -> str | None:
        if folders and not all(Path(one).is_dir() for one in folders.split(":")):
            raise ValueError("each part between the colons is to be a folder that is there")
        return folders

    @field_validator("secret_key")
    @classmethod
    def _holds_keys(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not all(KEY.fullmatch(one.strip()) for one in secret.get_secret_value().split(",")):
            raise ValueError("a key is 44 characters of base64; several have commas between")
        return secret


SECRETS = frozenset(name for name, field in Settings.model_fields.items() if "SecretStr" in str(field.annotation)) | {
    "database_url"
}
"""Settings that may stand in a file, which ``EIC_..._FILE`` names: secrets, and an address that may hold a password."""


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings. Raises OperatorError for one that is unknown or does not fit, saying which and never its value."""
    given = {
        name.removeprefix(PREFIX).lower(): value
        for name, value in environment.items()
        if name.startswith(PREFIX) and not name.startswith(FOR_TESTS)
    }
    try:
        return Settings.model_validate(_with_secrets_of_files(given))
    except ValidationError as error:
        raise OperatorError(_problem(error)) from None


def _with_secrets_of_files(given: Mapping[str, str]) -> Mapping[str, str]:
    """``EIC_X_FILE`` names a file that holds the secret ``EIC_X``, as orchestrators hand them over."""
    read = {name: value for name, value in given.items() if name.removesuffix(FROM_FILE) not in SECRETS}
    for secret in sorted(SECRETS):
        name = f"{secret}{FROM_FILE}"
        if secret in given:
            read[secret] = given[secret]
        if name in given:
            if secret in given:
                raise OperatorError(f"Both {_variable(secret)} and {_variable(name)} are set: unset one of them.")
            read[secret] = _secret_in(Path(given[name]), _variable(name))
    return read


def _secret_in(file: Path, variable: str) -> str:
    try:
        secret = file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as problem:
        why = problem.strerror if isinstance(problem, OSError) else "it is no text"
        raise OperatorError(f"{variable}: {file} cannot be read: {why}.") from None
    if not secret:
        raise OperatorError(f"{variable}: {file} is empty.")
    return secret


def refuse_beside_credentials(environment: Mapping[str, str] = os.environ) -> None:
    """Nothing pretended runs where a real service is set up. Raises OperatorError."""
    found = sorted(name for name in environment if name.startswith(OF_REAL_SERVICES))
    if found:
        raise OperatorError(
            f"The demonstration does not run beside the settings of a real service: {', '.join(found)}."
            " Unset them, or use another shell."
        )


def _problem(error: ValidationError) -> str:
    first = error.errors()[0]
    name = _variable("_".join(str(part) for part in first["loc"]))
    if first["type"] == "extra_forbidden":
        return f"{name} is not a setting of eic-bot. {_instead(name)}"
    told = FORMS.get(first.get("ctx", {}).get("pattern", ""), first["msg"].removeprefix("Value error, "))
    return f"{name} does not fit: {told}. Set it to something else, or unset it."


def _instead(name: str) -> str:
    known = [_variable(field) for field in (*Settings.model_fields, *(f"{one}{FROM_FILE}" for one in SECRETS))]
    if near := get_close_matches(name, known, n=1, cutoff=0.75):
        return f"Did you mean {near[0]}?"
    return f"Unset it, or use one of: {', '.join(_variable(field) for field in Settings.model_fields)}."


def _variable(field: str) -> str:
    return f"{PREFIX}{field.upper()}"


def database_url(given: str | None, settings: Settings) -> str:
    """The database to use: the one named in the command, else in the settings, else the user's own file."""
    if given or settings.database_url:
        return given or settings.database_url or ""
    folder = Path(platformdirs.user_data_dir("eic-bot", appauthor=False))
    return f"sqlite:///{folder / 'eic-bot.db'}"
