"""A workbook from somebody else, opened with care: what is hostile or broken is said, and nothing of it is run."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eic_bot.packs.workbook.problems import WorkbookFindings

MOST_MB, MOST_UNPACKED_MB = 10, 100
MOST_FILES = 500
_MB = 1024 * 1024
_DECLARES = (b"<!DOCTYPE", b"<!ENTITY")
_CHUNK = 65_536


def opened(file: Path, findings: WorkbookFindings) -> Any:  # noqa: ANN401 - openpyxl has no types
    """The workbook, or None where it is not one that may be read; why is among the findings."""
    if not file.is_file():
        findings.note("W101", file.name)
        return None
    if file.stat().st_size > MOST_MB * _MB:
        findings.note("W103", file.name, most=MOST_MB)
        return None
    try:
        with zipfile.ZipFile(file) as archive:
            if not _is_harmless(archive, file, findings):
                return None
        from openpyxl import load_workbook  # noqa: PLC0415 - heavy, and needed for this alone

        return load_workbook(file, read_only=False, keep_links=False)
    except Exception as problem:  # noqa: BLE001 - whatever a broken archive or its readers raise
        findings.note("W102", file.name, reason=str(problem) or type(problem).__name__)
        return None


def _is_harmless(archive: zipfile.ZipFile, file: Path, findings: WorkbookFindings) -> bool:
    if len(archive.infolist()) > MOST_FILES or not _fits(archive):
        findings.note("W104", file.name, most=MOST_UNPACKED_MB)
        return False
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")) and any(_declares(archive, name)):
            findings.note("W105", file.name)
            return False
    return True


def _fits(archive: zipfile.ZipFile) -> bool:
    """By what is unpacked: what the archive says of its own size may be a lie."""
    left = MOST_UNPACKED_MB * _MB
    for name in archive.namelist():
        with archive.open(name) as inside:
            while chunk := inside.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    return False
    return True


def _declares(archive: zipfile.ZipFile, name: str) -> Iterator[bool]:
    """Whether a part of it declares anything, in whichever of the usual encodings."""
    before = b""
    with archive.open(name) as inside:
        while chunk := inside.read(_CHUNK):
            seen = (before + chunk).replace(b"\x00", b"").upper()
            yield any(sign in seen for sign in _DECLARES)
            before = chunk[-32:]
