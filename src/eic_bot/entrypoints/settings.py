"""Settings from the environment, all of them ``EIC_...``."""

import os
from collections.abc import Mapping
from pathlib import Path

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

from eic_bot.errors import OperatorError

PREFIX = "EIC_"
FOR_TESTS = "EIC_TEST_"
FILE = "_FILE"
"""Behind the name of a setting: where the file is that has its value, as secrets are mounted."""
MOST_BYTES = 65_536
OF_REAL_SERVICES = ("EIC_SLACK_", "EIC_TEAMS_", "EIC_OIDC_", "EIC_DATABASE_URL", "EIC_SECRET_KEY")
"""The beginnings of what stands where a real service is set up."""


class Settings(BaseModel):
    """What can be set; each field is the environment variable ``EIC_`` and its name in capitals."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    database_url: str | None = Field(default=None, repr=False)
    """Where answers are kept, with the password; without it, a file in the user's data folder.

    On PostgreSQL ``?pool=16`` at its end says how many connections each process has at most.
    """
    kept_days: int | None = Field(default=None, ge=1, le=36500)
    """How many days individual answers are kept, as the notice says; without it, until they are removed."""
    council_register: Path | None = None
    """A register of councils in the place of the one that comes with the program."""
    language: str = "en"
    """The language a new person is spoken to in."""
    languages: str | None = None
    """Folders of further languages beside those of the program, with ``:`` between."""
    host: str = "127.0.0.1"
    """Where the service listens, for platforms that call it."""
    port: int = Field(default=8080, ge=0, le=65535)
    """The port it listens on; 0 for any that is free."""
    public_url: str | None = Field(default=None, pattern=r"^https?://[^/\s]+(/[^\s?#]*)?$")
    """Where people reach the service on the web, such as https://eic.example.gov.uk, for the screen of a room."""
    console_development: bool = False
    """Sign in to the console by a link in the terminal; refused where the service listens anywhere else."""
    console_roles: str | None = None
    """Who may do what there, by values of a claim: ``VALUE=ROLE`` or ``VALUE=ROLE@ORGANISATION``, with commas."""
    console_idle_minutes: int = Field(default=30, ge=1, le=24 * 60)
    """After how many minutes in which nothing happens somebody is signed out."""
    console_hours: int = Field(default=10, ge=1, le=7 * 24)
    """After how many hours somebody is signed out whatever happens."""
    oidc_issuer: str | None = None
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
    slack_api_url: str = "https://slack.com/api/"
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
    teams_openid_metadata_url: str | None = None
    """Where the keys are described by which Microsoft signs; another one for a stand-in or a government cloud."""


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings. Raises OperatorError for one that is unknown or does not fit.

    Each can also stand in a file, which ``EIC_..._FILE`` names: so that no secret has to be in the environment.
    """
    ours = {
        name: value for name, value in environment.items() if name.startswith(PREFIX) and not name.startswith(FOR_TESTS)
    }
    given = {name.removeprefix(PREFIX).lower(): value for name, value in ours.items() if not _is_file(name)}
    for name in filter(_is_file, ours):
        if _field(name) in given:
            raise OperatorError(f"{name.removesuffix(FILE)} is set, and {name} too. Unset one of them.")
        given[_field(name)] = _read(name, Path(ours[name]))
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        raise OperatorError(_problem(error)) from None


def _is_file(name: str) -> bool:
    return name.endswith(FILE) and _field(name) in Settings.model_fields


def _field(name: str) -> str:
    return name.removeprefix(PREFIX).removesuffix(FILE).lower()


def _read(name: str, file: Path) -> str:
    """What the file says, in its one line."""
    try:
        if (size := file.stat().st_size) > MOST_BYTES:
            raise OperatorError(f"{name} names a file of {size} bytes: that is no setting. Name another.")
        said = file.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as problem:
        why = problem.strerror if isinstance(problem, OSError) else "it is not text"
        raise OperatorError(f"{name} names a file that cannot be read: {why}. Name another, or unset it.") from None
    if not said or "\n" in said:
        raise OperatorError(
            f"{name} names a file that is not one line of text. Write the value there, and nothing else."
        )
    return said


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
    name = f"{PREFIX}{'_'.join(str(part) for part in first['loc']).upper()}"
    if first["type"] == "extra_forbidden":
        known = ", ".join(f"{PREFIX}{field.upper()}" for field in Settings.model_fields)
        return f"{name} is not a setting of eic-bot. Unset it, or use one of: {known}."
    return f"{name} does not fit: {first['msg']}. Set it to something else, or unset it."


def database_url(given: str | None, settings: Settings) -> str:
    """The database to use: the one named in the command, else in the settings, else the user's own file."""
    if given or settings.database_url:
        return given or settings.database_url or ""
    folder = Path(platformdirs.user_data_dir("eic-bot", appauthor=False))
    return f"sqlite:///{folder / 'eic-bot.db'}"
