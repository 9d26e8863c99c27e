"""``eic-bot pack``: content, checked, compared, printed and drawn; only publishing needs a database."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eic_bot.entrypoints.outs import out as out_option
from eic_bot.entrypoints.outs import refuse_existing
from eic_bot.entrypoints.publishing import COMMANDS
from eic_bot.errors import OperatorError

if TYPE_CHECKING:
    from eic_bot.dialogs.dialog import Content
    from eic_bot.locale.phrases import FluentPhrases

DIFFERENT = FOUND_PROBLEMS = 1

_folder = click.argument("folder", type=click.Path(path_type=Path))
_language = click.option("--language", help="In this language of the pack; without it, the one it was written in.")
_out = out_option("Write it here.")


@click.group()
def pack() -> None:
    """Content: check it, compare it, print it, and describe its format to editors."""


@pack.command()
@_folder
@click.option("--from", "model", default="demo", show_default=True, metavar="PACK", help="The one that is copied.")
@click.option("--language", "languages", multiple=True, help="Only in this language of it; may be given again.")
def new(folder: Path, model: str, languages: tuple[str, ...]) -> None:
    """Begin a pack of your own in FOLDER, as a copy of one that comes along."""
    from eic_bot.entrypoints.beginning import begin_pack

    begin_pack(folder, model, languages, click.echo)


@pack.command()
@_folder
@click.option("--links", is_flag=True, help="Also ask for each link, on the internet, whether it still answers.")
@click.option(
    "--overlay", type=click.Path(exists=True, path_type=Path), help="Check an organisation's overlay of it instead."
)
def check(folder: Path, *, links: bool, overlay: Path | None) -> None:
    """Read the pack in FOLDER and name every problem in it."""
    from eic_bot.packs.loader import load_pack
    from eic_bot.packs.report import exit_code, print_check

    if overlay is not None:
        from eic_bot.packs.overlays import read_overlay

        problems = read_overlay(overlay, _content(folder)).problems
        click.echo(print_check(overlay, problems), nl=False)
        sys.exit(exit_code(problems))
    problems = load_pack(folder).problems
    if links:
        from eic_bot.entrypoints.links import ask_for_links

        problems += ask_for_links(folder)
    click.echo(print_check(folder, problems), nl=False)
    sys.exit(exit_code(problems))


@pack.command()
@_folder
def upgrade(folder: Path) -> None:
    """Write the files of FOLDER in the newest format of packs; what they say, and their comments, stay."""
    from eic_bot.entrypoints.upgrading import upgrade_pack

    if not upgrade_pack(folder, click.echo):
        sys.exit(FOUND_PROBLEMS)


@pack.command()
def schema() -> None:
    """Print the JSON Schema of a pack's files, for editors."""
    import json

    from eic_bot.packs.schema import pack_schema

    click.echo(json.dumps(pack_schema(), indent=2, ensure_ascii=False))


@pack.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
def diff(old: Path, new: Path) -> None:
    """Say in words what is different in NEW, and what that means for answers given to OLD. 0 the same, 1 different."""
    from eic_bot.packs.difference import in_words

    told = in_words(_content(old), _content(new))
    click.echo(told or "They say the same.\n", nl=False)
    sys.exit(DIFFERENT if told else 0)


@pack.command()
@_folder
@click.option("--today", metavar="DAY", help="As if it were that day, YYYY-MM-DD.")
def stale(folder: Path, today: str | None) -> None:
    """List resources whose check-by day is past or whose address nobody has verified, by who keeps them. 1 if any."""
    from eic_bot.packs.stale import listed, read_day

    told = listed(_content(folder).pack.resources, read_day(today))
    click.echo(told or "Nothing waits to be checked.\n", nl=False)
    sys.exit(FOUND_PROBLEMS if told else 0)


@pack.command("print")
@_folder
@click.option("--format", "form", type=click.Choice(["html", "md", "pdf"]), default="html", show_default=True)
@_language
@_out
def print_(folder: Path, form: str, language: str | None, out: Path | None) -> None:
    """Write the whole model on paper, with room to mark answers."""
    from eic_bot.exports import as_html, as_markdown, as_pdf
    from eic_bot.exports.printed_pack import printed

    content = _content(folder)
    phrases = _phrases(content, language)
    parts = printed(content, phrases)
    writers: dict[str, Callable[[], bytes]] = {
        "html": lambda: as_html.write(parts, phrases.language),
        "md": lambda: as_markdown.write(parts),
        "pdf": lambda: as_pdf.write(parts, phrases.language, is_wide=True),
    }
    _put(writers[form](), out, is_text=form != "pdf")


@pack.command()
@_folder
@click.option("--dialog", help="Only this one; without it, all of them.")
@_language
@_out
def journeys(folder: Path, dialog: str | None, language: str | None, out: Path | None) -> None:
    """Draw the conversations as flowcharts, in Markdown with Mermaid, which code hosts and wikis show as pictures."""
    from eic_bot.exports.journeys import drawn

    content = _content(folder)
    if dialog is not None and dialog not in content.dialogs:
        raise OperatorError(f"There is no dialog {dialog!r} here. There is: {', '.join(content.dialogs)}.")
    text = drawn(content, [dialog] if dialog else list(content.dialogs), _phrases(content, language))
    _put(text.encode(), out, is_text=True)


@pack.command("export-xlsx")
@_folder
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def export_xlsx(folder: Path, file: Path) -> None:
    """Write the pack in FOLDER to the workbook FILE, to be changed in Excel or LibreOffice."""
    from eic_bot.packs.loader import in_newest_format, read_sources
    from eic_bot.packs.workbook.writing import workbook

    content = _content(folder)
    refuse_existing(file)
    file.write_bytes(workbook(in_newest_format(read_sources(folder)), content.pack.manifest.languages))
    click.echo(f"{file}: bring it back with: eic-bot pack import-xlsx {file} {folder}")


@pack.command("import-xlsx")
@click.argument("file", type=click.Path(path_type=Path))
@_folder
def import_xlsx(file: Path, folder: Path) -> None:
    """Read the workbook FILE into FOLDER: checked, and compared with what is there. Nothing is published."""
    from eic_bot.entrypoints.workbooks import import_into

    if not import_into(file, folder, click.echo):
        sys.exit(FOUND_PROBLEMS)


for command in COMMANDS:
    pack.add_command(command)


def _content(folder: Path) -> "Content":
    """A pack without errors."""
    from eic_bot.entrypoints.reading import read_folder

    return read_folder(folder)


def _phrases(content: "Content", language: str | None) -> "FluentPhrases":
    """The sentences in that language, which the pack must claim."""
    from eic_bot.locale.phrases import bundled_phrases

    claimed = content.pack.manifest.languages
    if language is not None and language not in claimed:
        raise OperatorError(f"This pack is not written in {language!r}. It is in: {', '.join(claimed)}.")
    return bundled_phrases(language or claimed[0])


def _put(data: bytes, out: Path | None, *, is_text: bool) -> None:
    if out is not None:
        out.write_bytes(data)
    elif is_text or not sys.stdout.isatty():
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    else:
        raise OperatorError("This is nothing for a screen. Name a file with --out.")
