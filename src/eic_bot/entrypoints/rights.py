"""``eic-bot person``, ``retention`` and ``complaint``: what people are owed of their data."""

from pathlib import Path

import click

from eic_bot.entrypoints.councils import do, url_of
from eic_bot.errors import OperatorError

_database = click.option(
    "--database", metavar="URL", help="Where answers are kept, e.g. sqlite:///answers.db, postgresql://user@host/db"
)
_in = click.option(
    "--organisation", default="local", show_default=True, help="Whose, as `eic-bot organisation list` says it."
)
_person = click.argument("person")
_organisation = click.argument("organisation")


@click.group()
def person() -> None:
    """What is kept of a person: take it out, or erase it."""


@person.command("export")
@_person
@_in
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="A new folder for the two files."
)
@_database
def export(person: str, organisation: str, out: Path, database: str | None) -> None:
    """Write everything about PERSON as a page to read and as JSON.

    PERSON is a name or id, an address such as slack:T0123:U0456, or email:ADDRESS of who signs in to the console.
    """
    from eic_bot.entrypoints.exporting_people import export_person
    from eic_bot.entrypoints.settings import read_settings

    do(database, organisation, "note_export", person=person)
    export_person(url_of(database), organisation, person, out, read_settings().language)


@person.command("erase")
@_person
@_in
@click.option("--anonymous", is_flag=True, help="Keep the labels they handed in, without them and without any words.")
@click.option("--confirm", default="", metavar="TOKEN", help="The token it showed; without it nothing is changed.")
@_database
def erase(person: str, organisation: str, anonymous: bool, confirm: str, database: str | None) -> None:  # noqa: FBT001
    """Erase PERSON: first see what would happen, then do it with the token that was shown.

    Figures that were shown never change by it: of these the labels stay, without the person and without any words.
    """
    mode = "anonymous" if anonymous else "erased"
    do(database, organisation, "erase_person", person=person, mode=mode, confirm=confirm)


@person.command("link")
@_person
@_in
@_database
def link(person: str, organisation: str, database: str | None) -> None:
    """Make a link to a page on the web for PERSON: somebody known, or somebody new of that name.

    For people who have neither Slack nor Teams; who has such a page can be invited to a round by that name.
    """
    do(database, organisation, "give_link", person=person)


@click.group()
def retention() -> None:
    """For how long what is kept, and letting go of what is older."""


@retention.command("keep")
@_organisation
@click.argument("kind", type=click.Choice(["answers", "notes", "events", "audit"]))
@click.argument("days")
@_database
def keep(organisation: str, kind: str, days: str, database: str | None) -> None:
    """Keep KIND of ORGANISATION for so many DAYS, or for-ever.

    The days of single answers and of the words beside them begin when the official view is published.
    """
    do(database, organisation, "keep_for", kind=kind, days=days)


@retention.command("show")
@_organisation
@_database
def show(organisation: str, database: str | None) -> None:
    """Say for how long ORGANISATION keeps what."""
    do(database, organisation, "kept_for")


@retention.command("run")
@_organisation
@click.option("--dry-run", is_flag=True, help="Only say how much is older than was agreed.")
@_database
def run(organisation: str, dry_run: bool, database: str | None) -> None:  # noqa: FBT001 - click's way
    """Let go of what ORGANISATION has kept longer than was agreed; a running service does it once a day."""
    do(database, organisation, "aged" if dry_run else "run_retention")


@click.group()
def complaint() -> None:
    """Complaints: what was said, and by when it has to be answered."""


@complaint.command("add")
@_organisation
@click.argument("words")
@_database
def add(organisation: str, words: str, database: str | None) -> None:
    """Write down a complaint that came to ORGANISATION in another way, in these WORDS."""
    do(database, organisation, "complain", words=words)


@complaint.command("list")
@_organisation
@click.option("--answered", is_flag=True, help="Also those that were answered.")
@_database
def list_(organisation: str, answered: bool, database: str | None) -> None:  # noqa: FBT001 - click's way
    """List the complaints ORGANISATION has to answer, with the last day for each."""
    from eic_bot.service.records import Scope
    from eic_bot.service.rights.complaining import complaints
    from eic_bot.service.rights.exporting import shown_time
    from eic_bot.store.database import open_reader

    with open_reader(url_of(database)) as reader:
        found = reader.read(Scope(organisation), lambda tx: complaints(tx, closed=answered))
    for one in found:
        state = f"answer by {one.due_on}" if one.closed_at is None else f"answered {shown_time(one.closed_at)}"
        click.echo(f"{one.id}  {shown_time(one.received_at)}  {state}  {' '.join(one.words.split())}")
    if not found:
        click.echo("There are none.")


@complaint.command("answer")
@_organisation
@click.argument("number", type=int)
@click.argument("outcome")
@_database
def answer(organisation: str, number: int, outcome: str, database: str | None) -> None:
    """Note that complaint NUMBER was answered, and its OUTCOME."""
    if number < 1:
        raise OperatorError("Complaints are numbered from 1.")
    do(database, organisation, "answer_complaint", complaint=str(number), outcome=outcome)
