"""The commands under ``eic-bot export``. Parts are imported when a command runs, so that ``--help`` answers at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import click

from eic_bot.entrypoints.options import DATABASE
from eic_bot.entrypoints.outs import out as out_option

_out = out_option()
_person = click.option("--person", help="Whose; where there is only one, theirs.")


_organisation = click.option(
    "--organisation", default="local", show_default=True, help="Whose, as `eic-bot organisation list` says it."
)


def _format(*forms: str) -> Callable[..., Any]:
    return click.option("--format", "form", type=click.Choice(forms), default=forms[0], show_default=True)


@click.group()
def export() -> None:
    """Take out what is kept. Nothing in it is a rank, a place or a score."""


@export.command()
@_format("json", "csv", "xlsx", "pdf")
@click.option("--organisation", metavar="NAME", help="What was handed in to its newest round; needs --for.")
@click.option(
    "--for", "reader", metavar="PERSON", help="Who may read them: the super-user of a named round. It is logged."
)
@_out
@DATABASE
def answers(form: str, organisation: str | None, reader: str | None, out: Path | None, database: str | None) -> None:
    """Export every current answer with its wording."""
    from eic_bot.entrypoints.exporting import export_answers, export_handed_in
    from eic_bot.entrypoints.settings import database_url, read_settings

    if (organisation is None) != (reader is None):
        raise click.UsageError("--organisation and --for belong together: whose answers, and who may read them.")
    settings = read_settings()
    url = database_url(database, settings)
    if organisation is None or reader is None:
        export_answers(url, form, out, settings.language)
    else:
        export_handed_in(url, form, out, settings.language, organisation, reader)


@export.command()
@_format("json", "csv", "xlsx", "pdf", "png")
@_person
@click.option("--organisation", metavar="NAME", help="Its newest published view, and no single answers.")
@click.option("--service", default="", help="With --organisation: the view of that service alone.")
@_out
@DATABASE
def results(
    form: str, person: str | None, organisation: str | None, service: str, out: Path | None, database: str | None
) -> None:
    """Export where each characteristic stands, and what is next."""
    from eic_bot.entrypoints.exporting import Whose, export_results
    from eic_bot.entrypoints.settings import database_url, read_settings

    settings = read_settings()
    export_results(database_url(database, settings), form, out, settings.language, Whose(person, organisation, service))


@export.command()
@_format("pdf", "txt")
@_person
@click.option("--organisation", metavar="NAME", help="Its newest published view, and no single answers.")
@click.option("--service", default="", help="With --organisation: the view of that service alone.")
@click.option("--contact", default="", help="Who can be asked, as it should stand on the page.")
@_out
@DATABASE
def brief(
    form: Literal["pdf", "txt"],
    person: str | None,
    organisation: str | None,
    service: str,
    contact: str,
    out: Path | None,
    database: str | None,
) -> None:
    """Export one page for councillors: strengths, next steps, what is not known."""
    from eic_bot.entrypoints.exporting import Whose, export_brief
    from eic_bot.entrypoints.settings import database_url, read_settings

    settings = read_settings()
    export_brief(
        database_url(database, settings), form, out, settings.language, Whose(person, organisation, service), contact
    )


@export.command()
@_format("ics", "csv", "xlsx", "json", "pdf")
@_organisation
@click.option("--service", default="", help="The plan of that service alone.")
@_out
@DATABASE
def plan(form: str, organisation: str, service: str, out: Path | None, database: str | None) -> None:
    """Export the plan of the newest published view: actions with their owners, days and states."""
    from eic_bot.entrypoints.exporting_rounds import export_plan
    from eic_bot.entrypoints.settings import database_url, read_settings

    settings = read_settings()
    export_plan(database_url(database, settings), form, organisation, out, settings.language, service)


@export.command()
@_format("csv", "json", "xlsx")
@_organisation
@_out
@DATABASE
def history(form: str, organisation: str, out: Path | None, database: str | None) -> None:
    """Export where each characteristic stood in each published view, and what may be compared."""
    from eic_bot.entrypoints.exporting_rounds import export_history
    from eic_bot.entrypoints.settings import database_url, read_settings

    settings = read_settings()
    export_history(database_url(database, settings), form, organisation, out, settings.language)


@export.command("records")
@_format("json")
@_organisation
@_out
@DATABASE
def records_(form: str, organisation: str, out: Path | None, database: str | None) -> None:
    """Export what an organisation has as such, for a request for information: no person, and no single answer.

    Rounds, published official views, plan, what was shared, content, complaints and erasures as numbers. The words of
    an official view may name somebody: read them before you give them out.
    """
    from eic_bot.entrypoints.exporting_people import export_records
    from eic_bot.entrypoints.settings import database_url, read_settings

    del form
    export_records(database_url(database, read_settings()), organisation, out)
