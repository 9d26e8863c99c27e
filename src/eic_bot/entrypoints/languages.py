"""``eic-bot locale``: which languages there are, and which translations somebody has looked at."""

from datetime import date
from pathlib import Path

import click

_folder = click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of all languages; without it, the one that comes with the program.",
)


@click.group()
def locale() -> None:
    """The languages of the bot's own sentences, and their review."""


@locale.command()
@_folder
def status(folder: Path | None) -> None:
    """List each language and what of it waits for somebody who speaks it well."""
    from eic_bot.locale.phrases import folders_in, names_of
    from eic_bot.locale.reviewing import unreviewed

    for code, place in folders_in(_languages(folder)).items():
        waiting = {file: len(keys) for file, keys in unreviewed(place).items() if keys}
        click.echo(f"{code}  {names_of(place)[0]}: {sum(waiting.values())} to review")
        for file, count in waiting.items():
            click.echo(f"    {file}: {count}")


@locale.command()
@click.argument("language")
@click.argument("file")
@click.argument("keys", nargs=-1)
@click.option("--by", required=True, metavar="NAME", help="Who has looked at them.")
@_folder
def signoff(language: str, file: str, keys: tuple[str, ...], by: str, folder: Path | None) -> None:
    """Say that all sentences of FILE of LANGUAGE are right as they are now, or only those with these KEYS."""
    from eic_bot.locale.reviewing import sign_off

    done = sign_off(_languages(folder) / language, file, keys, by, date.today())  # noqa: DTZ011 - where the editor is
    click.echo(f"{language}/{file}: {len(done)} signed off by {by}")


def _languages(folder: Path | None) -> Path:
    from importlib.resources import files

    return folder or Path(str(files("eic_bot.locale")))
