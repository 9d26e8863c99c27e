"""``eic-bot register``: the register of councils, the one that comes with the program or another one."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eic_bot.errors import OperatorError

if TYPE_CHECKING:
    from eic_bot.model.register import Register

FOUND_PROBLEMS = 1


@click.group()
def register() -> None:
    """The register of councils: check it, and look councils up."""


@register.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
def check(file: Path | None) -> None:
    """Read the register in FILE, or the one that is in use, and name every problem in it."""
    from eic_bot.packs.councils import load_register
    from eic_bot.packs.report import exit_code, print_check

    path = file or register_in_use()
    problems = load_register(path).problems
    click.echo(print_check(path, problems), nl=False)
    sys.exit(exit_code(problems))


@register.command()
@click.argument("name", nargs=-1, required=True)
def find(name: tuple[str, ...]) -> None:
    """Say which council NAME means: its code, its full name, and when it serves."""
    today = datetime.now(UTC).date()
    found = read_register(register_in_use()).named(" ".join(name), today)
    for one in found.exactly or found.perhaps:
        ended = "" if one.until is None else f" (until {one.until:%Y-%m-%d}; then {', '.join(one.successors)})"
        click.echo(f"{one.code}  {one.name}, {one.region}{ended}")
    if not found.exactly:
        click.echo("No council has that name." + (" Those above have one like it." if found.perhaps else ""), err=True)
        sys.exit(FOUND_PROBLEMS)


def register_in_use() -> Path:
    """The file named in the settings, else the one that comes with the program."""
    from eic_bot.entrypoints.settings import read_settings
    from eic_bot.packs.councils import bundled_register

    return read_settings().council_register or bundled_register()


def read_register(path: Path) -> "Register":
    """The register in a file. Raises OperatorError where it has errors."""
    from eic_bot.packs.councils import load_register
    from eic_bot.packs.report import print_problems

    loaded = load_register(path)
    if loaded.register is None:
        raise OperatorError(f"The register of councils cannot be used.\n{print_problems(loaded.problems)}")
    return loaded.register
