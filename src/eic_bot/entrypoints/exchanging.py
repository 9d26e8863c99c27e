"""``eic-bot sector`` and ``eic-bot innovations``: what is done across councils, by a running service or without one."""

import asyncio
import getpass
import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eic_bot.entrypoints.options import DATABASE
from eic_bot.entrypoints.outs import out as out_option
from eic_bot.errors import OperatorError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eic_bot.service.flat_rows import Record
    from eic_bot.service.sector.operating import Order

FOUND_PROBLEMS = 1

_pack = click.option(
    "--pack", default="demo", show_default=True, help="A bundled pack, or a folder; a running service has its own."
)
_editor = click.option("--editor", help="Who decides; without it, your user name. Nobody decides on their own.")
_token = click.argument("token")


@click.group()
def sector() -> None:
    """What the sector body sees and says. No council is named, nothing is ranked."""


@sector.command()
@click.option("--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True)
@out_option()
@_pack
@DATABASE
def report(form: str, out: Path | None, pack: str, database: str | None) -> None:
    """Show where councils stand and want to be, what blocks them, and what nobody offers them."""
    from eic_bot.exports import FORMATS
    from eic_bot.service.flat_rows import rows_of
    from eic_bot.service.sector.reporting import COLUMNS

    found = [json.loads(line) for line in _ask("report", database, pack)]
    written = b"".join(_in_words(found, pack) if form == "text" else FORMATS[form](COLUMNS, rows_of(COLUMNS, found)))
    if out is None:
        click.echo(written.decode(), nl=False)
    else:
        out.write_bytes(written)


def _in_words(found: "Iterable[Record]", pack: str) -> "Iterator[bytes]":
    from eic_bot.entrypoints.settings import read_settings
    from eic_bot.entrypoints.speaking import phrases_in_use
    from eic_bot.entrypoints.wiring import read_pack
    from eic_bot.exports import sector_text

    titles = {id: one.title for id, one in read_pack(pack).pack.characteristics.items()}
    return sector_text.write(found, titles, phrases_in_use(read_settings().language))


@sector.command()
@click.argument("group", metavar="GROUP")
@_pack
@DATABASE
def words(group: str, pack: str, database: str | None) -> None:
    """Show what was written of a GROUP of barriers, once enough councils have: without whose it is."""
    _tell(_ask("words", database, pack, group=group))


@sector.command()
@click.argument("group", metavar="GROUP")
@click.argument("words", required=False)
@click.option("--file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The answer, in a file.")
@_pack
@DATABASE
def reply(group: str, words: str | None, file: Path | None, pack: str, database: str | None) -> None:
    """Answer all who reported a barrier of GROUP, such as legal or money:data.trust, or said me too."""
    if (words is None) == (file is None):
        raise OperatorError("Please give the answer in words, or with --file.")
    text = words if file is None else _read(file)
    _tell(_ask("reply", database, pack, group=group, words=text or ""))


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise OperatorError(f"{file} is not text in UTF-8.") from None


@click.group()
def innovations() -> None:
    """What councils did and share: an editor looks at each before others see it."""


@innovations.command("list")
@_pack
@DATABASE
def list_(pack: str, database: str | None) -> None:
    """List those that wait for an editor."""
    _tell(_ask("list", database, pack))


@innovations.command()
@_token
@_pack
@DATABASE
def show(token: str, pack: str, database: str | None) -> None:
    """Show one as others would see it."""
    _tell(_ask("show", database, pack, token=token))


@innovations.command()
@_token
@_editor
@_pack
@DATABASE
def approve(token: str, editor: str | None, pack: str, database: str | None) -> None:
    """Let other councils see it; its author is told."""
    _tell(_ask("approve", database, pack, token=token, editor=editor or getpass.getuser()))


@innovations.command()
@_token
@click.option("--because", required=True, help="Why, as its author will read it: be kind.")
@_editor
@_pack
@DATABASE
def refuse(token: str, because: str, editor: str | None, pack: str, database: str | None) -> None:
    """Do not let others see it; its author is told why."""
    _tell(_ask("refuse", database, pack, token=token, because=because, editor=editor or getpass.getuser()))


def _tell(lines: list[str]) -> None:
    click.echo("\n".join(lines))
    if lines[0].startswith("No:"):
        sys.exit(FOUND_PROBLEMS)


def _ask(order: "Order", database: str | None, pack: str, **words: str) -> list[str]:
    from eic_bot.entrypoints.settings import database_url, read_settings

    return asyncio.run(ask(database_url(database, read_settings()), order, words, pack))


async def ask(url: str, order: "Order", words: dict[str, str], pack: str) -> list[str]:
    """Have it done by the running service, or do it here when none runs."""
    from eic_bot.entrypoints.asking import asked_of_service
    from eic_bot.entrypoints.settings import read_settings
    from eic_bot.entrypoints.wiring import housed, read_pack
    from eic_bot.service.delivery import clock
    from eic_bot.service.sector.operating import operate
    from eic_bot.store.addresses import is_postgresql

    if not is_postgresql(url):
        with suppress(FileNotFoundError, ConnectionRefusedError):
            return await asked_of_service(url, {"order": order, "words": words})
    settings = read_settings()
    opened = housed(url, read_pack(pack), language=settings.language, kept_days=settings.kept_days)
    async with opened as (transactions, house):
        return list(await operate(transactions, house, order, words, clock()))
