"""Every host the service calls by itself, and why: what a firewall has to let out, and nothing else."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from eic_bot.adapters.slack.configuration import API
from eic_bot.adapters.teams.addresses import HOSTS
from eic_bot.adapters.teams.configuration import METADATA_URL
from eic_bot.adapters.teams.tokens import AUTHORITY
from eic_bot.entrypoints.lines import slack_configuration, teams_configuration
from eic_bot.entrypoints.settings import Settings
from eic_bot.model.value import value

SLACK_ELSEWHERE = ("*.slack.com", "wss-*.slack.com")
"""Where Slack itself sends us: to upload a picture, and in Socket Mode to connect."""
IDENTITY_OF_AZURE = "169.254.169.254"
BY_COMMAND = "the links of a pack, only when somebody runs eic-bot pack check --links"


@value
class Host:
    """``name`` may begin with a star, for all that ends so."""

    name: str
    why: str


def outgoing(settings: Settings, database: str) -> Sequence[Host]:
    """Those of the settings as they are."""
    return [*_of_database(database), *_of_slack(settings), *_of_teams(settings), *_of_console(settings)]


def _of_database(database: str) -> Iterator[Host]:
    if database.startswith("postgresql"):
        yield Host(_host(database), "the database")


def _of_slack(settings: Settings) -> Iterator[Host]:
    if not slack_configuration(settings).is_wanted:
        return
    yield Host(_host(settings.slack_api_url or API), "Slack: messages, names of people, who is in a room")
    if _host(settings.slack_api_url) == _host(API):
        yield Host(SLACK_ELSEWHERE[0], "Slack: pictures of results are uploaded to the address Slack gives")
        if settings.slack_app_token is not None:
            yield Host(SLACK_ELSEWHERE[1], "Slack: Socket Mode, where nobody can call the service")


def _of_teams(settings: Settings) -> Iterator[Host]:
    if not teams_configuration(settings).is_wanted or settings.teams_anonymous:
        return
    yield Host(_host(settings.teams_openid_metadata_url or METADATA_URL), "Teams: keys by which calls are known")
    if settings.teams_managed_identity:
        yield Host(IDENTITY_OF_AZURE, "Teams: our token, from the managed identity of the machine")
    else:
        yield Host(_host(AUTHORITY), "Teams: our token")
    for name in HOSTS:
        yield Host(f"*{name}" if name.startswith(".") else name, "Teams: messages, who is in a room")


def _of_console(settings: Settings) -> Iterator[Host]:
    if settings.oidc_issuer is not None:
        yield Host(_host(settings.oidc_issuer), "the console: who signs in, and what the issuer describes")


def _host(url: str) -> str:
    return urlsplit(url).hostname or "this machine"
