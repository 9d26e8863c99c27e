"""``eic-bot pack import-xlsx``: a workbook becomes the files of a pack, or comes back with notes in its cells."""

from collections.abc import Callable, Sequence
from pathlib import Path

from eic_bot.errors import OperatorError
from eic_bot.packs.difference import in_words
from eic_bot.packs.loader import load_pack, read_sources
from eic_bot.packs.places import Source
from eic_bot.packs.problems import Problem
from eic_bot.packs.report import exit_code, print_check
from eic_bot.packs.workbook.opening import opened
from eic_bot.packs.workbook.problems import WorkbookFindings
from eic_bot.packs.workbook.reading import import_workbook
from eic_bot.packs.workbook.writing import annotated
from eic_bot.packs.yaml_files import yaml_of

Say = Callable[[str], None]


def import_into(file: Path, folder: Path, say: Say) -> bool:
    """Write what the workbook says into the folder, and say what is different. False where it has errors."""
    before = read_sources(folder) if folder.is_dir() else ()
    imported = import_workbook(file, before)
    problems = imported.loaded.problems
    if problems:
        say(print_check(file, problems).rstrip())
    if exit_code(problems) or imported.loaded.content is None:
        _give_back(file, problems, say)
        say("Nothing was written.")
        return False
    old = load_pack(folder).content if before else None
    written = _write(folder, before, imported.sources)
    say("".join(f"{one}\n" for one in written).rstrip() or "Every file says so already.")
    if old is not None:
        say(in_words(old, imported.loaded.content).rstrip() or "They say the same.")
    say(f"Nothing is published. See it with: eic-bot chat --pack {folder}")
    return True


def _write(folder: Path, before: Sequence[Source], after: Sequence[Source]) -> list[str]:
    """Only files that say something else are touched."""
    said = {source.file: source.data for source in before}
    lines = []
    for source in after:
        if source.file in said and said[source.file] == source.data:
            continue
        path = folder / source.file
        path.parent.mkdir(parents=True, exist_ok=True)
        old = path.read_text("utf-8") if path.is_file() else None
        path.write_text(yaml_of(source.data, old), "utf-8")
        lines.append(f"written: {source.file}")
    for file in said.keys() - {source.file for source in after}:
        (folder / file).unlink()
        lines.append(f"taken out: {file}")
    return lines


def _give_back(file: Path, problems: Sequence[Problem], say: Say) -> None:
    """The same workbook with notes in its cells, beside it."""
    book = opened(file, WorkbookFindings(Path()))
    if book is None:
        return
    noted = file.with_name(f"{file.stem}.problems.xlsx")
    try:
        noted.write_bytes(annotated(book, problems))
    except OSError as error:
        raise OperatorError(f"Cannot write {noted}: {error.strerror}.") from None
    say(f"{noted}: the same workbook, with each problem as a note in its cell")
