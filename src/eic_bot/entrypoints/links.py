"""``eic-bot pack check --links``: the links of a pack asked for, with progress where somebody watches."""

import asyncio
import sys
from pathlib import Path

import click

from eic_bot.packs.links.checking import check_links
from eic_bot.packs.links.visitor import Visitor
from eic_bot.packs.loader import read_sources
from eic_bot.packs.problems import Problem

EACH = 100
"""So many links are worth a line in a log."""


def ask_for_links(folder: Path) -> tuple[Problem, ...]:
    """What is wrong with the links of that pack."""
    return asyncio.run(check_links(folder, read_sources(folder), Visitor(), _progress))


def _progress(done: int, of: int) -> None:
    is_watched = sys.stderr.isatty()
    if is_watched or done == of or not done % EACH:
        click.echo("\r" * is_watched + f"{done} of {of} links", err=True, nl=not is_watched or done == of)
