"""``eic-bot pack publish``, ``rollback``, ``history`` and ``go-on``: by a running service, or without one."""

import asyncio
import getpass
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from eic_bot.entrypoints.options import DATABASE
from eic_bot.errors import AuthorError

if TYPE_CHECKING:
    from eic_bot.dialogs.dialog import Content

FOUND_PROBLEMS = 1
MOVES = click.Choice(["all", "some", "nobody"])

_as = click.option("--as", "by", metavar="NAME", help="Who does it, for the record; without it, your user name.")
_for = click.option("--for", "only", metavar="ORGANISATION", default="", help="Only this organisation meets it.")
_organisation = click.option(
    "--organisation", "organisations", multiple=True, metavar="NAME",
    help="With --move some: everybody of this organisation goes over. May be given again.",
)  # fmt: skip


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--confirm", "token", metavar="TOKEN", default="", help="Publish, with the token of the report.")
@click.option("--move", type=MOVES, help="Who goes over: all, some (without an answer yet, or named), or nobody.")
@_organisation
@_for
@_as
@DATABASE
def publish(
    folder: Path,
    token: str,
    move: str | None,
    organisations: tuple[str, ...],
    only: str,
    by: str | None,
    database: str | None,
) -> None:
    """Say what publishing the pack in FOLDER would do; with --confirm and --move, publish it."""
    if token and move is None:
        raise click.UsageError("Say with --move who goes over: all, some or nobody.")
    content = _checked(folder)
    words = {
        "content": content.model_dump_json(by_alias=True, exclude_defaults=True), "token": token,
        "move": move or "nobody", "organisations": organisations, "only": only, "by": by or getpass.getuser(),
    }  # fmt: skip
    _do(database, "publish" if token else "report", words)


@click.command()
@click.argument("pack")
@click.option("--to", metavar="VERSION", default="", help="Back to this one; without it, the one before.")
@click.option("--move", type=MOVES, default="all", show_default=True, help="Who goes back of those who went over.")
@_organisation
@_for
@_as
@DATABASE
def rollback(
    pack: str,
    to: str,
    move: str,
    organisations: tuple[str, ...],
    only: str,
    by: str | None,
    database: str | None,
) -> None:
    """Put the version of PACK in force again that was before. No answer is lost."""
    words = {
        "pack": pack, "to": to, "move": move, "organisations": organisations, "only": only,
        "by": by or getpass.getuser(),
    }  # fmt: skip
    _do(database, "roll_back", words)


@click.command()
@click.argument("pack")
@_for
@DATABASE
def history(pack: str, only: str, database: str | None) -> None:
    """List how versions of PACK came into force, newest first."""
    _do(database, "history", {"pack": pack, "only": only})


@click.command("go-on")
@DATABASE
def go_on(database: str | None) -> None:
    """Let those go over to a published version who are left, where that was interrupted."""
    asyncio.run(_finish(database))
    click.echo("Everybody who was to go over has.")


COMMANDS = (publish, rollback, history, go_on)


def _checked(folder: Path) -> "Content":
    """The pack, or a bundled one of that name, without errors; what is to be looked at is said."""
    from eic_bot.packs.bundled import bundled_pack
    from eic_bot.packs.loader import load_pack
    from eic_bot.packs.report import print_problems

    loaded = load_pack(folder if folder.is_dir() or "/" in str(folder) else bundled_pack(str(folder)))
    if loaded.content is None:
        raise AuthorError(f"{folder} has problems.\n{print_problems(loaded.problems)}")
    if loaded.problems:
        click.echo(print_problems(loaded.problems), err=True, nl=False)
    return loaded.content


def _do(database: str | None, order: str, words: Mapping[str, Any]) -> None:
    from eic_bot.entrypoints.press_orders import NO, STILL

    lines = asyncio.run(_ask(database, order, words))
    click.echo("\n".join(lines))
    if lines[0].startswith(NO):
        sys.exit(FOUND_PROBLEMS)
    if order in ("publish", "roll_back") and STILL in lines[-1]:
        asyncio.run(_finish(database))


async def _finish(database: str | None) -> None:
    """As many as go over in one call, again and again until nobody is left."""
    while lines := await _ask(database, "go_on", {}):
        click.echo("\n".join(lines))


async def _ask(database: str | None, order: str, words: Mapping[str, Any]) -> list[str]:
    """Have it done by the running service, or do it here when none runs."""
    from eic_bot.entrypoints.asking import asked_of_service
    from eic_bot.entrypoints.operating import url_of
    from eic_bot.entrypoints.press import press_at
    from eic_bot.entrypoints.press_orders import ORDERS
    from eic_bot.service.content import Library
    from eic_bot.service.delivery import clock
    from eic_bot.store.addresses import is_postgresql
    from eic_bot.store.database import open_database

    url = url_of(database)
    if not is_postgresql(url):
        with suppress(FileNotFoundError, ConnectionRefusedError):
            return await asked_of_service(url, {"press": order, "words": words})
    async with open_database(url, f"eic-bot pack {order}") as transactions:
        return list(await ORDERS[order](press_at(url, transactions, Library(), clock), words))
