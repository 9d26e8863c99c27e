"""Finds the files of a pack and reads them as text, within limits.

Looks at the folder itself, ``areas/`` and ``dialogs/``, never deeper, and follows no link out of the pack. Files that
are held in memory are taken by the same rules.
"""

import re
import stat
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath

from eic_bot.model.value import value
from eic_bot.packs.files import FOLDERS, SINGLE_FILES
from eic_bot.packs.findings import Findings

MEGABYTE = 1_000_000
MOST_FILE = 5
"""The largest file, in MB."""
MOST_FOLDER = 20
"""The most of all files together, in MB."""
MOST_FILES = 500
ANY = "*"
"""Stands for the names of files in a folder that was not looked into."""
_YAML = ".yaml"
_LOOKS_LIKE_CONTENT = frozenset({_YAML, ".yml", ".json"})
_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML does not allow, and characters that make text read in another order than it is written."""


@value
class Found:
    """A file of the pack, by its path inside it, and how many bytes it has."""

    file: str
    path: Path
    size: int


def texts_of(folder: Path, findings: Findings) -> Iterator[tuple[str, str | None]]:
    """Each file of a pack and its text; None where it cannot be read, with the reason among the findings."""
    if not _is_folder(folder, findings):
        return
    found = tuple(_found(folder, findings))
    if _is_within([one.size for one in found], findings):
        for one in found:
            yield one.file, _text(one, findings)


def texts_in(files: Mapping[str, str], findings: Findings) -> Iterator[tuple[str, str | None]]:
    """The same of files that are held by their paths inside the pack."""
    known = [file for file in sorted(files) if is_read(file)]
    for file in _unread(files):
        findings.file("P111", file, allowed=_allowed())
    sizes = {file: len(files[file].encode("utf-8", "replace")) for file in known}
    if not _is_within(sizes.values(), findings):
        return
    for file in known:
        if sizes[file] > MOST_FILE * MEGABYTE:
            findings.file("P104", file, most=MOST_FILE)
            yield file, None
        else:
            yield file, _clean(file, files[file], findings)


def is_read(file: str) -> bool:
    """Whether a pack has a file at that path."""
    inner = PurePosixPath(file)
    if file in SINGLE_FILES:
        return True
    return str(inner.parent) in FOLDERS and inner.suffix == _YAML and not inner.name.startswith(".")


def _unread(files: Mapping[str, str]) -> Iterator[str]:
    """Content in the wrong place, by the outermost thing that is not looked into."""
    told: set[str] = set()
    for file in sorted(files):
        first, *rest = PurePosixPath(file).parts
        if is_read(file) or PurePosixPath(file).suffix not in _LOOKS_LIKE_CONTENT:
            continue
        place = "/".join((first, rest[0])) if first in FOLDERS and rest else first
        if not rest or place not in told:
            told.add(place)
            yield place


def _is_within(sizes: Collection[int], findings: Findings) -> bool:
    if len(sizes) > MOST_FILES:
        findings.file("P106", "", most=MOST_FILES)
    elif sum(sizes) > MOST_FOLDER * MEGABYTE:
        findings.file("P105", "", most=MOST_FOLDER)
    else:
        return True
    return False


def _is_folder(folder: Path, findings: Findings) -> bool:
    try:
        mode = folder.stat().st_mode
    except FileNotFoundError:
        findings.file("P101", "")
    except (OSError, ValueError) as error:
        findings.file("P108", "", reason=_reason(error))
    else:
        if stat.S_ISDIR(mode):
            return True
        findings.file("P102", "")
    return False


def _found(folder: Path, findings: Findings) -> Iterator[Found]:
    for path in _listed(folder, "", findings):
        if path.name in SINGLE_FILES:
            yield from _checked(folder, path, path.name, findings)
        elif path.name in FOLDERS and path.is_dir():
            yield from _in_folder(folder, path, findings)
        else:
            _mention_unread(path, path.name, findings)


def _in_folder(folder: Path, inner: Path, findings: Findings) -> Iterator[Found]:
    if not _is_inside(folder, inner):
        findings.file("P107", inner.name)
        yield Found(f"{inner.name}/{ANY}{_YAML}", inner, -1)
        return
    for path in _listed(inner, inner.name, findings):
        file = f"{inner.name}/{path.name}"
        if path.suffix == _YAML:
            yield from _checked(folder, path, file, findings)
        else:
            _mention_unread(path, file, findings)


def _listed(folder: Path, file: str, findings: Findings) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        findings.file("P108", file, reason=_reason(error))
        return []


def _checked(folder: Path, path: Path, file: str, findings: Findings) -> Iterator[Found]:
    try:
        status = path.stat()
    except OSError as error:
        findings.file("P108", file, reason=_reason(error))
        yield Found(file, path, -1)
        return
    size = -1
    if not _is_inside(folder, path):
        findings.file("P107", file)
    elif not stat.S_ISREG(status.st_mode):
        findings.file("P108", file, reason="not a file")
    elif status.st_size > MOST_FILE * MEGABYTE:
        findings.file("P104", file, most=MOST_FILE)
    else:
        size = status.st_size
    yield Found(file, path, size)


def _text(found: Found, findings: Findings) -> str | None:
    if found.size < 0:
        return None
    try:
        with found.path.open("rb") as opened:
            raw = opened.read(MOST_FILE * MEGABYTE)
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _place(error.object[: error.start].decode("utf-8-sig", "replace"))
        findings.file("P109", found.file, line, column)
    except OSError as error:
        findings.file("P108", found.file, reason=_reason(error))
    else:
        return _clean(found.file, text, findings)
    return None


def _clean(file: str, text: str, findings: Findings) -> str | None:
    bad = _FORBIDDEN.search(text)
    if bad is None:
        return text
    findings.file("P110", file, *_place(text[: bad.start()]), character=f"U+{ord(bad[0]):04X}")
    return None


def _place(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _is_inside(folder: Path, path: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False


def _mention_unread(path: Path, file: str, findings: Findings) -> None:
    """Something with content in it that nobody reads was most likely put in the wrong place."""
    holds = path.suffix in _LOOKS_LIKE_CONTENT or (path.is_dir() and any(path.glob(f"*{_YAML}")))
    if holds:
        findings.file("P111", file, allowed=_allowed())


def _allowed() -> str:
    return ", ".join((*SINGLE_FILES, *(f"{name}/*{_YAML}" for name in FOLDERS)))


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
