"""``eic-bot organisation`` and ``eic-bot round``: what an operator does, by a running service or without one."""

import asyncio
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from eic_bot.errors import OperatorError

if TYPE_CHECKING:
    from eic_bot.service.rounds.administering import What

_database = click.option(
    "--database", metavar="URL", help="Where answers are kept, e.g. sqlite:///answers.db, postgresql://user@host/db"
)
_organisation = click.argument("organisation")
FOUND_PROBLEMS = 1


@click.group()
def organisation() -> None:
    """Which council a workspace or tenant is of."""


@organisation.command("list")
@_database
def list_(database: str | None) -> None:
    """List every organisation: its name here, what people call it, and what joined it."""
    from eic_bot.service.records import Scope
    from eic_bot.store.database import open_reader

    with open_reader(url_of(database)) as reader:
        for one in reader.read(Scope(None), lambda tx: tx.organisations()):
            click.echo("  ".join([one.name, one.title or "-", *one.joined]))


@organisation.command()
@_organisation
@click.argument("title")
@_database
def name(organisation: str, title: str, database: str | None) -> None:
    """Say that ORGANISATION, such as slack:T0123, is called TITLE."""
    do(database, organisation, "name", title=title)


@organisation.command()
@_organisation
@click.argument("tenancy")
@_database
def join(organisation: str, tenancy: str, database: str | None) -> None:
    """Let the workspace or tenant TENANCY, such as teams:5a3e..., be of ORGANISATION, before anybody talks there."""
    do(database, organisation, "join", tenancy=tenancy)


@organisation.command()
@_organisation
@click.argument("languages", nargs=-1, required=True)
@_database
def languages(organisation: str, languages: tuple[str, ...], database: str | None) -> None:
    """Say which LANGUAGES, such as cy en, ORGANISATION speaks: what it gets in channels comes in each, in that order.

    The first is also that of people who have not chosen one.
    """
    do(database, organisation, "languages", languages=" ".join(languages))


@click.group("round")
def round_() -> None:
    """The round of an organisation; in chat the people do all of this by themselves."""


@round_.command()
@_organisation
@click.option("--sponsor", required=True, help="Who asks for it, by name or id.")
@click.option("--super-user", required=True, help="Who enters the agreed view, by name or id.")
@click.option("--mode", type=click.Choice(["named", "anonymous"]), required=True, help="Whether names are shown.")
@click.option("--workshop", required=True, metavar="DAY", help="Such as 2027-03-31.")
@click.option("--deadline", metavar="DAY", help="For single answers; without it, five working days before.")
@click.option("--service", default="", help="The one service it is about, such as Planning; without it, all of it.")
@click.option(
    "--pack", default="demo", show_default=True, help="A bundled pack, or a folder; a running service has its own."
)
@_database
def create(  # noqa: PLR0913, PLR0917 - one argument for each option
    organisation: str,
    sponsor: str,
    super_user: str,
    mode: str,
    workshop: str,
    deadline: str | None,
    service: str,
    pack: str,
    database: str | None,
) -> None:
    """Set up a round of ORGANISATION."""
    from datetime import date

    try:
        days = [date.fromisoformat(day).isoformat() if day else "" for day in (workshop, deadline)]
    except ValueError:
        raise OperatorError("Please write days like 2027-03-31.") from None
    do(
        database, organisation, "create", pack, sponsor=sponsor, super_user=super_user, mode=mode,
        workshop=days[0], deadline=days[1], service=service,
    )  # fmt: skip


@round_.command()
@_organisation
@click.argument("names", nargs=-1, required=True)
@_database
def invite(organisation: str, names: tuple[str, ...], database: str | None) -> None:
    """Invite the people with these NAMES or ids, in the name of the sponsor."""
    do(database, organisation, "invite", names=", ".join(names))


@round_.command()
@_organisation
@_database
def status(organisation: str, database: str | None) -> None:
    """Say how the round stands: how many have answered, never what."""
    do(database, organisation, "status")


@round_.command()
@_organisation
@_database
def close(organisation: str, database: str | None) -> None:
    """End the round for good; what was said is kept."""
    do(database, organisation, "close")


@round_.command()
@_organisation
@_database
def publish(organisation: str, database: str | None) -> None:
    """Publish the official view, in place of the super-user."""
    do(database, organisation, "publish")


@round_.command()
@click.option("--seed", default=1, show_default=True, help="Other people, other answers.")
def rehearse(seed: int) -> None:
    """Play a whole workshop with invented people and answers, in EIC_LANGUAGE; nothing of it is kept."""
    from eic_bot.entrypoints.rehearsing import rehearse as play
    from eic_bot.entrypoints.settings import read_settings

    play(click.echo, seed, read_settings().language)


def url_of(database: str | None) -> str:
    """The database that is meant."""
    from eic_bot.entrypoints.settings import database_url, read_settings

    return database_url(database, read_settings())


def do(database: str | None, organisation: str, what: "What", pack: str = "demo", **words: str) -> None:
    """Have it done and say what came of it; ends with 1 where it was not done."""
    lines = asyncio.run(ask(url_of(database), organisation, what, words, pack))
    click.echo("\n".join(lines))
    if lines[0].startswith("No:"):
        sys.exit(FOUND_PROBLEMS)


async def ask(url: str, organisation: str, what: "What", words: dict[str, str], pack: str = "demo") -> list[str]:
    """Have it done by the running service, or do it here when none runs. Raises OperatorError where nobody is there."""
    from eic_bot.entrypoints.desk import administered, asked_of_service
    from eic_bot.entrypoints.settings import read_settings
    from eic_bot.entrypoints.wiring import housed, read_pack
    from eic_bot.store.addresses import is_postgresql

    wish = {"do": what, "organisation": organisation, "words": words}
    if not is_postgresql(url):
        with suppress(FileNotFoundError, ConnectionRefusedError):
            return await asked_of_service(url, wish)
    settings = read_settings()
    site = settings.public_url or ""
    opened = housed(url, read_pack(pack), language=settings.language, kept_days=settings.kept_days, site=site)
    async with opened as (transactions, house):
        return await administered(transactions, house, wish)
