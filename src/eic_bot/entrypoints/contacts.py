"""``eic-bot contact``: ask somebody whom a pack names as a contact whether people may see it."""

import click

from eic_bot.entrypoints.operating import do
from eic_bot.entrypoints.options import DATABASE


@click.group()
def contact() -> None:
    """People whom a pack names as contacts; nobody sees them before they agree."""


@contact.command()
@click.argument("id")
@click.option(
    "--pack", default="demo", show_default=True, help="A bundled pack, or a folder; a running service has its own."
)
@DATABASE
def invite(id: str, pack: str, database: str | None) -> None:
    """Make a code for the contact ID of a pack, to be sent to that person: typed in chat it shows what people see."""
    do(database, "local", "contact", pack, contact=id)
