"""``eic-bot pack try``: a draft in the chat of an admin, before anybody else meets it."""

from pathlib import Path

import click

from eic_bot.entrypoints.operating import do
from eic_bot.entrypoints.options import DATABASE
from eic_bot.entrypoints.orders import address_in


@click.command("try")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--on", "address", required=True, metavar="ADDRESS", help="Whose chat, such as slack:T0123:U0456.")
@click.option("--dialog", default="", help="Which dialog; without it, the first of the pack.")
@DATABASE
def try_(folder: Path, address: str, dialog: str, database: str | None) -> None:
    """Send a dialog of the draft in FOLDER to the chat of an admin or editor.

    Every message says that it is a draft. What is said to it is no answer and is discarded at its end.
    """
    from eic_bot.service.tenancy import scope_of

    organisation = scope_of(address_in(address)).organisation or ""
    do(database, organisation, "try_draft", folder=str(folder.resolve()), address=address, dialog=dialog)
