"""Setting up the platforms from the command line: what is uploaded or pasted there."""

from pathlib import Path

import click

from eic_bot.entrypoints.outs import out as out_option
from eic_bot.errors import OperatorError


@click.group()
def teams() -> None:
    """Set up Microsoft Teams."""


@teams.command()
@click.option("--app-id", required=True, metavar="GUID", help="The bot's app id, from its Azure Bot registration.")
@click.option("--organisation", required=True, help="Who answers for the app, as people see it.")
@click.option("--website", required=True, metavar="URL", help="A page about it.")
@click.option("--privacy", required=True, metavar="URL", help="The privacy notice.")
@click.option("--terms", required=True, metavar="URL", help="The terms of use.")
@out_option("The file to write.", default=Path("eic-bot-teams.zip"), show_default=True)
def package(app_id: str, organisation: str, website: str, privacy: str, terms: str, out: Path) -> None:
    """Write the app package that an admin uploads to Teams."""
    from eic_bot.adapters.teams.package import Developer
    from eic_bot.adapters.teams.package import package as packed
    from eic_bot.adapters.teams.presenting import presented
    from eic_bot.locale.phrases import bundled_phrases

    out.write_bytes(packed(presented(bundled_phrases("en"), app_id, Developer(organisation, website, privacy, terms))))
    click.echo(f"{out}: upload it in Teams, under Apps, Manage your apps, Upload an app.")


@click.group()
def slack() -> None:
    """Set up Slack."""


@slack.command()
@click.option("--http", metavar="URL", help="Where Slack can call the service; without it, Socket Mode.")
@click.option("--many", is_flag=True, help="For an app that several workspaces install.")
def manifest(http: str | None, many: bool) -> None:  # noqa: FBT001 - click's way
    """Print the manifest to paste at api.slack.com/apps: Create New App, From a manifest."""
    import json

    from eic_bot.adapters.slack.manifest import manifest as described
    from eic_bot.locale.phrases import bundled_phrases

    if http is not None and not http.startswith("https://"):
        raise OperatorError(f"{http!r} is no address Slack calls: it begins with https://")
    if many and http is None:
        raise OperatorError("--many needs --http: several workspaces install the app over the web.")
    click.echo(json.dumps(described(bundled_phrases("en"), http, many=many), indent=2, ensure_ascii=False))
