"""The commands. Parts are imported when a command runs, so that ``--help`` answers at once.

Exit codes: 0 done, 1 problems were found, 2 wrong use.
"""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eic_bot.entrypoints.admins import admin
from eic_bot.entrypoints.contacts import contact
from eic_bot.entrypoints.councils import organisation, round_
from eic_bot.entrypoints.exchanging import innovations, sector
from eic_bot.entrypoints.languages import locale
from eic_bot.entrypoints.nudging import nudges, pause, unpause
from eic_bot.entrypoints.options import DATABASE
from eic_bot.entrypoints.overlaying import overlay
from eic_bot.entrypoints.packing import pack
from eic_bot.entrypoints.platforms import slack, teams
from eic_bot.entrypoints.registering import register
from eic_bot.entrypoints.rights import complaint, person, retention
from eic_bot.entrypoints.sharing import SHARING
from eic_bot.entrypoints.starting import begin_start, end_start
from eic_bot.entrypoints.taking_out import export
from eic_bot.entrypoints.trying import try_
from eic_bot.errors import AuthorError, EicBotError, OperatorError

if TYPE_CHECKING:
    from eic_bot.entrypoints.processes import Process
    from eic_bot.entrypoints.settings import Settings

FOUND_PROBLEMS = 1
WRONG_USE = 2

_pack = click.option("--pack", default="demo", show_default=True, help="A bundled pack by name, or a folder.")
_dialog = click.option("--dialog", help="Begin this dialog instead of choosing one, e.g. first_look, full.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="eic-bot")
def app() -> None:
    """Councils assess themselves in a conversation: where are we, where do we want to be, what is next."""


@app.command()
@_dialog
@DATABASE
@_pack
@click.option("--person", help="Whose conversation it is; without it, your user name.")
@click.option("--record", type=click.Path(dir_okay=False, path_type=Path), help="Write it to this file as well.")
def chat(dialog: str | None, database: str | None, pack: str, person: str | None, record: Path | None) -> None:
    """Talk in the terminal. Everything is kept; the next start goes on from there."""
    from eic_bot.entrypoints.chat import chat as talk
    from eic_bot.entrypoints.settings import database_url, read_settings

    settings = read_settings()
    talk(
        url=database_url(database, settings),
        pack=pack,
        dialog=dialog,
        person=person,
        record=record,
        language=settings.language,
        kept_days=settings.kept_days,
    )


@app.command()
@click.option("--no-open", is_flag=True, help="Only print the address; open no browser.")
@click.option("--tour", is_flag=True, help="Play the tour here in the terminal, and end: 0 if all was as it should be.")
def demo(no_open: bool, tour: bool) -> None:  # noqa: FBT001 - click's way
    """Try it: the real service in a pretend Slack and Teams, side by side in a page; gone when it ends."""
    from eic_bot.entrypoints.settings import refuse_beside_credentials

    refuse_beside_credentials()
    from eic_bot.entrypoints.demonstration.showing import demo as show

    if not show(is_opened=not no_open, tour=tour, say=click.echo):
        sys.exit(FOUND_PROBLEMS)


@app.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def replay(files: tuple[Path, ...]) -> None:
    """Run conversations recorded with chat --record again and say where they go differently."""
    from eic_bot.entrypoints.replay import replay as play

    if play(files):
        sys.exit(FOUND_PROBLEMS)


@app.command()
@DATABASE
def migrate(database: str | None) -> None:
    """Bring the database to the newest schema."""
    from eic_bot.entrypoints.settings import database_url, read_settings
    from eic_bot.store.addresses import shown
    from eic_bot.store.database import migrate as bring_up

    url = database_url(database, read_settings())
    before, after = bring_up(url)
    click.echo(f"{shown(url)}: schema {after}" + ("." if before == after else f" (was {before or 'empty'})."))


@app.command()
@click.option("--no-workers", is_flag=True, help="Only take what comes in; eic-bot work delivers.")
@_pack
@DATABASE
def serve(no_workers: bool, pack: str, database: str | None) -> None:  # noqa: FBT001 - click's way
    """Run the service: what comes in on all channels, delivery and timers, until Ctrl-C or SIGTERM."""
    _run(partial(_process, "serve", has_workers=not no_workers), pack, database)


@app.command()
@_pack
@DATABASE
def work(pack: str, database: str | None) -> None:
    """Run delivery and timers alone, until Ctrl-C or SIGTERM."""
    _run(partial(_process, "work", takes_events=False), pack, database)


def _process(
    name: str,
    settings: "Settings",
    url: str,
    say: "Callable[[str], None]",
    *,
    takes_events: bool = True,
    has_workers: bool = True,
) -> "Process":
    from eic_bot.entrypoints.console import console_of
    from eic_bot.entrypoints.lines import configured
    from eic_bot.entrypoints.processes import Process
    from eic_bot.entrypoints.watching import watched
    from eic_bot.entrypoints.web import Site

    watch, notices = watched(settings, say)
    site = Site(settings.host, settings.port, settings.public_url or "")
    pages = console_of(settings, say, url) if takes_events else None
    lines = configured(settings, say)
    return Process(
        name,
        lines,
        site,
        takes_events,
        has_workers,
        say,
        open_pages=pages,
        notices=notices,
        watched=watch,
        asks_language=True,
        started=end_start,
    )


def _run(make: "Callable[[Settings, str, Callable[[str], None]], Process]", pack: str, database: str | None) -> None:
    from eic_bot.entrypoints.logs import form_of
    from eic_bot.entrypoints.processes import run
    from eic_bot.entrypoints.settings import database_url, read_settings
    from eic_bot.entrypoints.sink import speaking
    from eic_bot.entrypoints.wiring import read_pack

    settings = read_settings()
    url = database_url(database, settings)
    content = read_pack(pack)
    with speaking(form_of(settings.logs)) as say:
        run(make(settings, url, say), url, content, settings.language, settings.kept_days)


@app.command()
@click.option("--for-it", is_flag=True, help="Print what IT asks first: hosts, permissions, versions, days.")
@DATABASE
def doctor(for_it: bool, database: str | None) -> None:  # noqa: FBT001 - click's way
    """Check settings, database, pack and channels; say what is missing and what to do. Prints no secret."""
    from eic_bot.entrypoints.approving import print_for_it
    from eic_bot.entrypoints.doctor import doctor as examine
    from eic_bot.entrypoints.settings import database_url, read_settings

    settings = read_settings()
    if for_it:
        print_for_it(database_url(database, settings), settings)
    elif examine(database_url(database, settings), settings):
        sys.exit(FOUND_PROBLEMS)


app.add_command(teams)
app.add_command(slack)
for command in SHARING:
    organisation.add_command(command)
app.add_command(organisation)
app.add_command(admin)
app.add_command(contact)
app.add_command(locale)
app.add_command(round_)
app.add_command(register)
app.add_command(nudges)
app.add_command(pause)
app.add_command(unpause)
app.add_command(export)
app.add_command(sector)
app.add_command(innovations)
app.add_command(person)
app.add_command(retention)
app.add_command(complaint)
pack.add_command(try_)
pack.add_command(overlay)
app.add_command(pack)


@app.group()
def outbox() -> None:
    """Messages that are not delivered: what waits, and dead letters."""


@outbox.command("list")
@DATABASE
def list_(database: str | None) -> None:
    """List dead letters and what waits, without their words; works beside a running service."""
    from eic_bot.entrypoints.outbox import list_letters
    from eic_bot.entrypoints.settings import database_url, read_settings

    list_letters(database_url(database, read_settings()))


@outbox.command()
@click.argument("ids", nargs=-1, required=True, type=int)
@DATABASE
def retry(ids: tuple[int, ...], database: str | None) -> None:
    """Send the messages with these IDS again; works beside a running service."""
    from eic_bot.entrypoints.outbox import act_on
    from eic_bot.entrypoints.settings import database_url, read_settings

    act_on(database_url(database, read_settings()), "retry", ids)


@outbox.command()
@click.argument("ids", nargs=-1, required=True, type=int)
@DATABASE
def drop(ids: tuple[int, ...], database: str | None) -> None:
    """Forget the messages with these IDS; works beside a running service."""
    from eic_bot.entrypoints.outbox import act_on
    from eic_bot.entrypoints.settings import database_url, read_settings

    act_on(database_url(database, read_settings()), "drop", ids)


@app.command()
@click.argument("file", type=click.Path(path_type=Path))
@DATABASE
def backup(file: Path, database: str | None) -> None:
    """Copy the database to a new FILE; works beside a running service."""
    from eic_bot.entrypoints.backups import back_up
    from eic_bot.entrypoints.settings import database_url, read_settings

    back_up(database_url(database, read_settings()), file)


@app.command()
@click.argument("file", type=click.Path(path_type=Path))
@DATABASE
def restore(file: Path, database: str | None) -> None:
    """Put the backup in FILE in the place of the database; what waits in it is held back."""
    from eic_bot.entrypoints.backups import put_back
    from eic_bot.entrypoints.settings import database_url, read_settings

    put_back(database_url(database, read_settings()), file)


def main() -> None:
    """Run the command that was typed."""
    begin_start()
    try:
        app()
    except AuthorError as error:
        _end(error, FOUND_PROBLEMS)
    except BrokenPipeError:
        _leave_quietly()
    except OSError as error:
        _end(OperatorError(f"{error.filename or 'The output'}: {error.strerror}."), WRONG_USE)
    except EicBotError as error:
        _end(error, WRONG_USE)


def _leave_quietly() -> None:
    """Whoever read our output has gone; at the end Python must not try to write the rest."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - for as long as the process lives
    sys.exit(0)


def _end(error: EicBotError, code: int) -> None:
    click.echo(str(error).rstrip(), err=True)
    sys.exit(code)
