"""``eic-bot organisation``: what an operator says about sharing, mergers and analysts."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from eic_bot.entrypoints.operating import do, url_of
from eic_bot.entrypoints.options import DATABASE, ORGANISATION

if TYPE_CHECKING:
    from eic_bot.service.sharing.records import SharedBy


@click.command()
@ORGANISATION
@click.argument("name", nargs=-1, required=True)
@DATABASE
def council(organisation: str, name: tuple[str, ...], database: str | None) -> None:
    """Say that ORGANISATION is the council NAME of the register, by name or code.

    A name such as council:ESY begins an organisation for a new council that has no workspace yet.
    """
    do(database, organisation, "council", council=" ".join(name))


@click.command("pre-election")
@ORGANISATION
@click.argument("first", metavar="FROM")
@click.argument("poll", metavar="TO", required=False, default="")
@DATABASE
def pre_election(organisation: str, first: str, poll: str, database: str | None) -> None:
    """Make nothing new public FROM a day TO the day of the poll, such as 2027-03-22 2027-05-06; ``none`` ends it."""
    do(database, organisation, "pre_election", first=first, poll=poll)


@click.command()
@ORGANISATION
@click.argument("change", type=click.Choice(["add", "remove"]))
@click.argument("person")
@DATABASE
def analyst(organisation: str, change: str, person: str, database: str | None) -> None:
    """Let PERSON of ORGANISATION see figures of the whole sector, or no more: never those of any council."""
    do(database, organisation, "analyst", change=change, person=person)


@click.command()
@click.argument("ended", nargs=-1, required=True)
@click.option(
    "--into",
    default="",
    metavar="ORGANISATION",
    help="Who took over, such as council:ESY; else as the register has it.",
)
@click.option("--on", "day", default="", metavar="DAY", help="The last day, such as 2027-03-31; without it, today.")
@DATABASE
def merge(ended: tuple[str, ...], into: str, day: str, database: str | None) -> None:
    """Say that the organisations ENDED have ended and another took over.

    The history of each stays its own, and what it shared leaves every comparison. Its people are reached in the one
    that took over, and can be invited there. Restart the other processes of a service afterwards.
    """
    for one in ended:
        do(database, one, "succeed", into=into, day=day, ended=one)


@click.command()
@DATABASE
def public(database: str | None) -> None:
    """Print every official view that is public, as JSON, with the name of its council."""
    from eic_bot.service.sharing.reading import FIRST_YEAR, LAST_YEAR
    from eic_bot.service.tenancy import LOCAL
    from eic_bot.store.database import open_reader

    today = datetime.now(UTC).date().isoformat()
    with open_reader(url_of(database)) as reader:
        found = reader.read(LOCAL, lambda tx: tx.sharing.views(FIRST_YEAR, LAST_YEAR))
    shown = [_record(one) for one in found if one.public_from is not None and one.public_from <= today]
    click.echo(json.dumps(shown, indent=2, ensure_ascii=False))


def _record(one: "SharedBy") -> dict[str, object]:
    from eic_bot.entrypoints.wiring import register
    from eic_bot.service.sharing.records import SHARED_VIEW

    view, known = SHARED_VIEW.validate_json(one.content), register().councils.get(one.id.council)
    return {
        "council": known.name if known else one.id.council,
        "code": one.id.council,
        "year": one.id.year,
        "public_from": one.public_from,
        "pack": view.pack,
        "version": view.version,
        "positions": dict(view.positions),
        "ambitions": dict(view.ambitions),
        "statements": dict(view.labels),
    }


SHARING: Sequence[click.Command] = (council, pre_election, analyst, merge, public)
"""One line for each in ``eic-bot organisation``."""
