"""``eic-bot pack overlay``: what an organisation changes in a pack for itself, put in force, shown, taken away."""

import getpass
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eic_bot.entrypoints.councils import do

if TYPE_CHECKING:
    from eic_bot.model.overlay import Overlay
    from eic_bot.service.house import House
    from eic_bot.service.ports import Transactions

_organisation = click.argument("organisation")
_database = click.option(
    "--database", metavar="URL", help="Where answers are kept, e.g. sqlite:///answers.db, postgresql://user@host/db"
)


@click.group()
def overlay() -> None:
    """What one organisation changes in a pack for itself: words, own questions, resources, parts left out."""


@overlay.command("publish")
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.argument("organisation")
@click.option("--confirm", metavar="TOKEN", default="", help="Do it: the token of the report, which is its last line.")
@click.option("--as", "by", metavar="NAME", help="Who does it, for the record; without it, your user name.")
@_database
def publish(file: Path, organisation: str, confirm: str, by: str | None, database: str | None) -> None:
    """Say what the overlay in FILE would do for ORGANISATION, such as slack:T0123; with --confirm, put it in force.

    It lies over the version of its base that is in force, and over each newer one. Who is in the middle of something
    ends it on the version they began on.
    """
    who = by or getpass.getuser()
    do(database, organisation, "publish_overlay", file=str(file.resolve()), confirm=confirm, by=who)


@overlay.command("show")
@_organisation
@_database
def show(organisation: str, database: str | None) -> None:
    """Print the overlay that is in force for ORGANISATION, as JSON."""
    do(database, organisation, "show_overlay")


@overlay.command("remove")
@_organisation
@_database
def remove(organisation: str, database: str | None) -> None:
    """Let ORGANISATION meet the pack as it is; what was answered to its own questions is kept."""
    do(database, organisation, "remove_overlay")


async def act_on_overlay(
    transactions: "Transactions", house: "House", wish: Mapping[str, object], words: Mapping[str, str], now: int
) -> list[str]:
    """Do it where whoever serves can; what came of it."""
    from eic_bot.service.overlays import overlay_of, remove_overlay
    from eic_bot.service.records import Scope

    name = str(wish["organisation"])
    if wish["do"] == "publish_overlay":
        return await _publish(transactions, house, name, words, now)
    if wish["do"] == "remove_overlay":
        is_gone = await remove_overlay(transactions, name, house.pack, now)
        return [f"removed: {name} meets {house.pack} as it is"] if is_gone else [f"No: {name} has no overlay."]
    found = await transactions.run(Scope(name), lambda tx: overlay_of(tx, house.pack))
    if found is None:
        return [f"No: {name} has no overlay."]
    return found.model_dump_json(by_alias=True, exclude_defaults=True, indent=2).splitlines()


async def _publish(
    transactions: "Transactions", house: "House", name: str, words: Mapping[str, str], now: int
) -> list[str]:
    from eic_bot.packs.overlays import read_overlay
    from eic_bot.packs.report import exit_code, print_problems
    from eic_bot.service.tenancy import LOCAL

    file = Path(words["file"])
    base = await transactions.run(LOCAL, house.content)
    read = read_overlay(file, base)
    told = print_problems(read.problems).splitlines()
    if read.overlay is None or exit_code(read.problems):
        return [f"No: {file.name} has problems, so nothing was changed.", *told]
    return [*await _weighed_or_laid(transactions, house, name, read.overlay, words, now), *told]


async def _weighed_or_laid(
    transactions: "Transactions", house: "House", name: str, overlay: "Overlay", words: Mapping[str, str], now: int
) -> list[str]:
    from eic_bot.entrypoints.impact_words import of_overlay
    from eic_bot.entrypoints.settings import read_settings
    from eic_bot.service.overlays import Asked, publish_overlay, weigh_overlay
    from eic_bot.service.publishing.deciding import Confirmed
    from eic_bot.service.publishing.records import NOBODY

    if not words.get("confirm"):
        foreseen = await weigh_overlay(transactions, house.library, name, overlay)
        return [foreseen] if isinstance(foreseen, str) else list(of_overlay(foreseen.impact))
    confirmed = Confirmed(words["by"], words["confirm"], NOBODY, read_settings().publishing_by_two)
    laid = await publish_overlay(transactions, house.library, name, overlay, confirmed, now)
    if isinstance(laid, str):
        return [laid]
    if isinstance(laid, Asked):
        return [f"{laid.version} waits for a second person, who confirms with the same token."]
    return [f"published: {name} meets {house.pack} {laid.version}"]
