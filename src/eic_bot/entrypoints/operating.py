"""What an operator wants done for an organisation, by a running service or without one."""

import asyncio
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from eic_bot.service.rounds.administering import What

FOUND_PROBLEMS = 1


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
    from eic_bot.entrypoints.asking import asked_of_service
    from eic_bot.entrypoints.settings import read_settings
    from eic_bot.entrypoints.wiring import housed, read_pack
    from eic_bot.entrypoints.wishes import administered
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
