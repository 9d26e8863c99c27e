"""A pack for any command that works with one: without errors, and with a word about what is to be looked at."""

from pathlib import Path

import click

from eic_bot.dialogs.dialog import Content
from eic_bot.errors import AuthorError
from eic_bot.packs.loader import load_again
from eic_bot.packs.report import print_problems


def read_folder(folder: Path) -> Content:
    """The pack in a folder. Raises AuthorError with all of its problems."""
    loaded = load_again(folder)
    if loaded.content is None:
        raise AuthorError(f"{folder} has problems.\n{print_problems(loaded.problems)}")
    if loaded.problems:
        click.echo(f"{folder}: {len(loaded.problems)} to look at; see: eic-bot pack check {folder}", err=True)
    return loaded.content
