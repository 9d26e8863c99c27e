"""A pack in a zip, from somebody else: taken within limits, and nothing of it is written anywhere."""

import stat
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath

from eic_bot.packs.files import MANIFEST_FILE
from eic_bot.packs.folder import MEGABYTE, MOST_FOLDER
from eic_bot.service.drafts.edits import Files, Refusal

MOST_MB = 10
MOST_ENTRIES = 1_000
_TEXTS = frozenset({".yaml", ".yml", ".json"})
_EPOCH = (1980, 1, 1, 0, 0, 0)
_ENCRYPTED = 0x1


def unzipped(data: bytes) -> Files | Refusal:
    """The files of the pack in a zip, from the folder that holds ``pack.yaml``; or why they are not taken."""
    if len(data) > MOST_MB * MEGABYTE:
        return Refusal("too_large", f"{MOST_MB} MB")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _taken(archive)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        return Refusal("no_zip")
    except zipfile.LargeZipFile:
        return Refusal("too_large", f"{MOST_MB} MB")


def zipped(files: Files, folder: str) -> bytes:
    """The same bytes for the same files."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(files):
            archive.writestr(zipfile.ZipInfo(f"{folder}/{file}", _EPOCH), files[file], zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _taken(archive: zipfile.ZipFile) -> Files | Refusal:
    entries = [one for one in archive.infolist() if not one.is_dir()]
    if len(entries) > MOST_ENTRIES:
        return Refusal("too_large", f"{MOST_ENTRIES} files")
    for one in entries:
        refused = _refused(one)
        if refused is not None:
            return refused
    root = _root({one.filename for one in entries})
    if root is None:
        return Refusal("no_pack", MANIFEST_FILE)
    inside = {one.filename: one for one in entries if PurePosixPath(one.filename).is_relative_to(root)}
    return _read(archive, {str(PurePosixPath(name).relative_to(root)): one for name, one in inside.items()})


def _refused(entry: zipfile.ZipInfo) -> Refusal | None:
    path = PurePosixPath(entry.filename)
    if path.is_absolute() or ".." in path.parts or "\\" in entry.filename or not entry.filename.isprintable():
        return Refusal("outside", entry.filename[:100])
    if stat.S_ISLNK(entry.external_attr >> 16):
        return Refusal("link", entry.filename[:100])
    return Refusal("unreadable", entry.filename[:100]) if entry.flag_bits & _ENCRYPTED else None


def _root(names: set[str]) -> PurePosixPath | None:
    """The outermost folder with a first page."""
    found = [PurePosixPath(name).parent for name in names if PurePosixPath(name).name == MANIFEST_FILE]
    return min(found, key=lambda one: (len(one.parts), str(one)), default=None)


def _read(archive: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo]) -> Files | Refusal:
    """By what is unpacked: what the archive says of its own size may be a lie."""
    left = MOST_FOLDER * MEGABYTE
    files = {}
    for file, entry in entries.items():
        if PurePosixPath(file).suffix not in _TEXTS or PurePosixPath(file).name.startswith("."):
            continue
        with archive.open(entry) as opened:
            raw = opened.read(left + 1)
        left -= len(raw)
        if left < 0:
            return Refusal("too_large", f"{MOST_FOLDER} MB")
        try:
            files[file] = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            return Refusal("unreadable", file)
    return files
