"""``eic-bot pack overlay``: what an organisation changes in a pack for itself, put in force, shown, taken away."""

import getpass
from pathlib import Path

import click

from eic_bot.entrypoints.operating import do
from eic_bot.entrypoints.options import DATABASE, ORGANISATION


@click.group()
def overlay() -> None:
    """What one organisation changes in a pack for itself: words, own questions, resources, parts left out."""


@overlay.command("publish")
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.argument("organisation")
@click.option("--confirm", metavar="TOKEN", default="", help="Do it: the token of the report, which is its last line.")
@click.option("--as", "by", metavar="NAME", help="Who does it, for the record; without it, your user name.")
@DATABASE
def publish(file: Path, organisation: str, confirm: str, by: str | None, database: str | None) -> None:
    """Say what the overlay in FILE would do for ORGANISATION, such as slack:T0123; with --confirm, put it in force.

    It lies over the version of its base that is in force, and over each newer one. Who is in the middle of something
    ends it on the version they began on.
    """
    who = by or getpass.getuser()
    do(database, organisation, "publish_overlay", file=str(file.resolve()), confirm=confirm, by=who)


@overlay.command("show")
@ORGANISATION
@DATABASE
def show(organisation: str, database: str | None) -> None:
    """Print the overlay that is in force for ORGANISATION, as JSON."""
    do(database, organisation, "show_overlay")


@overlay.command("remove")
@ORGANISATION
@DATABASE
def remove(organisation: str, database: str | None) -> None:
    """Let ORGANISATION meet the pack as it is; what was answered to its own questions is kept."""
    do(database, organisation, "remove_overlay")
