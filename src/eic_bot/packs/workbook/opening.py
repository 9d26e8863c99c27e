"""A workbook from somebody else, opened with care: what is hostile or broken is said, and nothing of it is run."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eic_bot.packs.workbook.problems import WorkbookFindings

MOST_MB, MOST_UNPACKED_MB = 10, 50
MOST_FILES = 500
MOST_CELLS = 500_000
"""The library keeps each of them in memory, and makes one for each place of a merged range."""
_MB = 1024 * 1024
_DECLARES = (b"<!DOCTYPE", b"<!ENTITY")
_CELL = re.compile(rb"<(?:[\w.-]+:)?C[\s/>]")
_MERGED = re.compile(rb"<(?:[\w.-]+:)?MERGECELL[\s/>]")
_CHUNK = 65_536
_LONGEST = 64
"""A sign that lies across two chunks is found by keeping so much of the first."""


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
    cells = 0
    for name in archive.namelist():
        # Whatever a part is called: its name is looked up in another part, which says what it is.
        for chunk in _upper(archive, name):
            if any(sign in chunk for sign in _DECLARES):
                findings.note("W105", file.name)
                return False
            if _MERGED.search(chunk):
                findings.note("W112", file.name)
                return False
            cells += len(_CELL.findall(chunk))
            if cells > MOST_CELLS:
                findings.note("W113", file.name, most=MOST_CELLS)
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


def _upper(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A part of it in pieces that overlap, in capitals, in whichever of the usual encodings."""
    before = b""
    with archive.open(name) as inside:
        while chunk := inside.read(_CHUNK):
            seen = before + chunk.replace(b"\x00", b"").upper()
            yield seen
            before = seen[-_LONGEST:]
