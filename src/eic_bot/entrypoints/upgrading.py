"""``eic-bot pack upgrade``: the files of a pack as the newest format says them, comments and all."""

from collections.abc import Callable
from pathlib import Path

from eic_bot.errors import AuthorError, BrokenPromiseError
from eic_bot.packs.files import MANIFEST_FILE
from eic_bot.packs.formats import NEWEST, format_of, upgraded
from eic_bot.packs.loader import load_pack, read_files
from eic_bot.packs.problems import Severity
from eic_bot.packs.report import print_problems
from eic_bot.packs.yaml_files import yaml_of

Say = Callable[[str], None]


def upgrade_pack(folder: Path, say: Say) -> bool:
    """Upgrade the pack in a folder, and say what was done. False where its files cannot be read."""
    read = read_files(folder)
    errors = [one for one in read.problems if one.severity is Severity.ERROR]
    if errors:
        say(f"{print_problems(errors)}Nothing was written.")
        return False
    before = {source.file: source.data for source in read.sources}
    since = format_of(before)
    if since is None or since > NEWEST:
        raise AuthorError(f"{folder} is in no format that is known here; the newest is {NEWEST}.")
    if since == NEWEST:
        say(f"{folder} is in format {NEWEST}, the newest.")
        return True
    content = load_pack(folder).content
    after = upgraded(before)
    # What says the format is written last: a pack that was cut short is upgraded again from where it was.
    for file in sorted(after, key=lambda name: name == MANIFEST_FILE):
        if file not in before or before[file] != after[file]:
            path = folder / file
            path.write_text(yaml_of(after[file], path.read_text("utf-8") if path.is_file() else None), "utf-8")
            say(f"written: {file}")
    for file in before.keys() - after.keys():
        folder.joinpath(file).unlink()
        say(f"taken out: {file}")
    if load_pack(folder).content != content:
        raise BrokenPromiseError(f"The upgraded pack in {folder} does not say what it said before.")
    same = "says what it said" if content is not None else "has the problems that it had"
    say(f"{folder} is in format {NEWEST} now, and {same} in format {since}.")
    return True
