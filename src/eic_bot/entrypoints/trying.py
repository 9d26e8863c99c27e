"""``eic-bot pack try``: a draft in the chat of an admin, before anybody else meets it."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eic_bot.entrypoints.councils import do
from eic_bot.errors import OperatorError

if TYPE_CHECKING:
    from eic_bot.service.envelopes import Address
    from eic_bot.service.house import House
    from eic_bot.service.ports import Transactions

PARTS = 3


@click.command("try")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--on", "address", required=True, metavar="ADDRESS", help="Whose chat, such as slack:T0123:U0456.")
@click.option("--dialog", default="", help="Which dialog; without it, the first of the pack.")
@click.option(
    "--database", metavar="URL", help="Where answers are kept, e.g. sqlite:///answers.db, postgresql://user@host/db"
)
def try_(folder: Path, address: str, dialog: str, database: str | None) -> None:
    """Send a dialog of the draft in FOLDER to the chat of an admin or editor.

    Every message says that it is a draft. What is said to it is no answer and is discarded at its end.
    """
    from eic_bot.service.tenancy import scope_of

    organisation = scope_of(_address(address)).organisation or ""
    do(database, organisation, "try_draft", folder=str(folder.resolve()), address=address, dialog=dialog)


async def try_out(transactions: "Transactions", house: "House", words: Mapping[str, str], now: int) -> list[str]:
    """Read the draft and begin it, where whoever serves can; what came of it."""
    from eic_bot.packs.loader import load_pack
    from eic_bot.service.tenancy import scope_of
    from eic_bot.service.tryouts import try_on

    draft = load_pack(Path(words["folder"])).content
    if draft is None:
        return [f"No: {words['folder']} has problems. See: eic-bot pack check {words['folder']}"]
    who, dialog = _address(words["address"]), words["dialog"] or draft.pack.manifest.start
    return [await transactions.run(scope_of(who), lambda tx: try_on(tx, house, draft, dialog, who, now))]


def _address(written: str) -> "Address":
    from eic_bot.service.envelopes import Address

    parts = written.split(":", PARTS - 1)
    if len(parts) != PARTS or not all(parts):
        raise OperatorError("Please write the address like slack:T0123:U0456, as eic-bot admin list shows it.")
    return Address(*parts)
