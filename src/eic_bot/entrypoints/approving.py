"""``eic-bot doctor --for-it``: what the person who has to say yes asks, as it is here. No secret and no name."""

import platform
from collections.abc import Iterator
from importlib.metadata import version

import click

from eic_bot.adapters.slack.scopes import EVENTS, SCOPES
from eic_bot.adapters.teams.package import SCOPES as TEAMS_SCOPES
from eic_bot.entrypoints.lines import slack_configuration, teams_configuration
from eic_bot.entrypoints.outgoing import BY_COMMAND, outgoing
from eic_bot.entrypoints.settings import PREFIX, SECRETS, Settings
from eic_bot.errors import EicBotError
from eic_bot.service.delivery import EVERYONE
from eic_bot.store.addresses import shown
from eic_bot.store.database import open_reader
from eic_bot.store.schema import NEWEST

LIBRARIES = ("aiohttp", "botbuilder-core", "cryptography", "msal", "pydantic", "PyJWT", "slack-bolt", "SQLAlchemy")
ARCHIVED = "botbuilder-core"
INBOUND = (
    ("/slack/events", "Slack, signed by Slack: events, presses, forms, commands"),
    ("/slack/install, /slack/oauth_redirect", "who installs the app, where many workspaces may"),
    ("/api/messages", "Teams, with a token of the Bot Connector"),
    ("/admin", "the console, for those the identity provider names"),
    ("/my", "the page of whoever has no app, by a link that ends and can be taken back"),
    ("/screen", "the screen of a room, by a link that ends"),
    ("/livez, /readyz", "whether the service is alive and ready"),
    ("/metrics", "figures without names, on a port of its own, where EIC_WATCH_PORT is set"),
)


def print_for_it(url: str, settings: Settings) -> None:
    """Part after part, each fact on its own line."""
    for heading, lines in (
        ("Versions", _versions()),
        ("Where the data is", _data(url, settings)),
        ("For how long", _retention(url, settings)),
        ("What it may do in Slack", _slack(settings)),
        ("What it may do in Teams", _teams(settings)),
        ("Whom it calls", _outgoing(url, settings)),
        ("Who calls it", (f"{path}: {why}" for path, why in INBOUND)),
        ("Secrets", _secrets(settings)),
    ):
        click.echo(heading)
        for line in lines:
            click.echo(f"  {line}")
    click.echo("More: docs/explanation/it-approval.md")


def _versions() -> Iterator[str]:
    yield f"eic-bot {version('eic-bot')}, schema {NEWEST}, Python {platform.python_version()}"
    for name in LIBRARIES:
        yield f"{name} {version(name)}" + (" (archived upstream; see the exit)" if name == ARCHIVED else "")


def _data(url: str, settings: Settings) -> Iterator[str]:
    yield f"one database: {shown(url)}"
    yield "nothing is kept elsewhere; what people read and write stays in Slack or Teams as well"
    yield f"listens on {settings.host}:{settings.port}"


def _retention(url: str, settings: Settings) -> Iterator[str]:
    days = settings.kept_days
    yield f"single answers: {'until they are removed' if days is None else f'{days} days after publishing'}"
    try:
        with open_reader(url) as reader:
            names = reader.read(EVERYONE, lambda tx: tx.organisations())
    except EicBotError as problem:
        yield f"the database cannot be read: {problem}"
        return
    yield f"{len(names)} organisations; what each agreed: eic-bot retention show ORGANISATION"


def _slack(settings: Settings) -> Iterator[str]:
    if not slack_configuration(settings).is_wanted:
        yield "not set up"
        return
    for scope, why in SCOPES.items():
        yield f"{scope}: {why}"
    yield f"is told of: {', '.join(EVENTS)}"


def _teams(settings: Settings) -> Iterator[str]:
    if not teams_configuration(settings).is_wanted:
        yield "not set up"
        return
    yield f"scopes of the app: {', '.join(TEAMS_SCOPES)}"
    yield "no permission of Microsoft Graph, no consent to anything of a team, and no reading of channels"


def _outgoing(url: str, settings: Settings) -> Iterator[str]:
    for host in outgoing(settings, url):
        yield f"{host.name}: {host.why}"
    yield BY_COMMAND


def _secrets(settings: Settings) -> Iterator[str]:
    for name in sorted(SECRETS):
        yield f"{PREFIX}{name.upper()}: {'set' if getattr(settings, name) else 'not set'}"
