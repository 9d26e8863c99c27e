"""The files of a pack on a bench: changed, checked, compared, and exchanged with zips and workbooks."""

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path, PurePath

from eic_bot.dialogs.dialog import Content
from eic_bot.model.overlay import Overlay
from eic_bot.packs.difference import in_words
from eic_bot.packs.editing.applying import applied
from eic_bot.packs.editing.rewriting import is_same, rewritten, said_in
from eic_bot.packs.editing.unfolding import files_of
from eic_bot.packs.editing.writing import group
from eic_bot.packs.folder import is_read
from eic_bot.packs.loader import load_files, sources_in
from eic_bot.packs.overlays import overlay_in
from eic_bot.packs.places import Data
from eic_bot.packs.problems import DID_YOU_MEAN, Problem, Severity
from eic_bot.packs.workbook.reading import import_workbook
from eic_bot.packs.workbook.writing import workbook
from eic_bot.packs.yaml_files import yaml_of
from eic_bot.packs.zips import unzipped, zipped
from eic_bot.service.drafts.edits import Edit, Files, Refusal
from eic_bot.service.drafts.workshop import Checked, Found, Imported, ReadOverlay

MOST_KEPT = 8
"""Drafts whose check is remembered: to check one takes a while, and pages ask for it again and again."""

FILES_REMEMBERED, MOST_REMEMBERED = 100, 500_000
"""Files of which is remembered what they say, and how long they may be: most pages look at the same few."""


class PackBench:
    """What of the port ``Workshop`` is about files."""

    def __init__(self, packs: Mapping[str, Path]) -> None:
        """``packs`` are the folders one can begin from, by name."""
        self._packs = packs
        self._checked: dict[tuple[tuple[str, str], ...], Checked] = {}

    def packs(self) -> Sequence[str]:
        """What one can begin from."""
        return tuple(self._packs)

    def files(self, pack: str) -> Files:
        """The files of one of them; none where there is none of that name, or it cannot be read."""
        folder = self._packs.get(pack)
        paths = sorted(folder.rglob("*.yaml")) if folder is not None else []
        found = {path.relative_to(folder).as_posix(): path for path in paths if folder is not None}
        return {file: path.read_text("utf-8-sig") for file, path in found.items() if is_read(file)}

    def files_of(self, content: Content) -> Files:
        """The files of what is in force: as their author wrote them where they are here, else written anew."""
        for pack in self._packs:
            files = self.files(pack)
            if files and self.check(files).content == content:
                return files
        return files_of(content)

    def apply(self, files: Files, edit: Edit) -> Files | Refusal:
        """The files with that done to them."""
        return applied(files, edit)

    def data(self, files: Files, file: str) -> Data:
        """What one of these files says, to look at; None where it cannot be read, or is not there."""
        text = files.get(file, "")
        return _said(text) if len(text) <= MOST_REMEMBERED else _read(text)

    def check(self, files: Files) -> Checked:
        """What is wrong with it, and what it comes to."""
        key = tuple(sorted(files.items()))
        found = self._checked.get(key)
        if found is None:
            loaded = load_files(files)
            found = Checked(loaded.content, found_of(loaded.problems))
            while len(self._checked) >= MOST_KEPT:
                self._checked.pop(next(iter(self._checked)))
            self._checked[key] = found
        return found

    def overlay(self, text: str, base: Content) -> ReadOverlay:
        """An overlay as it is written, over its base."""
        read = overlay_in(text, base)
        found = found_of(read.problems)
        return ReadOverlay(None if any(one.is_error for one in found) else read.overlay, found)

    def overlay_text(self, overlay: Overlay) -> str:
        """It as it is written."""
        return f"{group(overlay.model_dump(mode='json', by_alias=True, exclude_defaults=True), 0)}\n"

    def difference(self, before: Content, after: Content) -> str:
        """What is different, in words; empty where nothing is."""
        return in_words(before, after)

    def unzipped(self, data: bytes) -> Files | Refusal:
        """The files of a pack in a zip."""
        return unzipped(data)

    def zipped(self, files: Files, name: str) -> bytes:
        """They in a zip."""
        return zipped(files, name)

    def from_workbook(self, data: bytes, files: Files) -> Imported:
        """What a workbook makes of these files."""
        with tempfile.TemporaryDirectory(prefix="eic-bot-") as folder:
            file = Path(folder) / "workbook.xlsx"
            file.write_bytes(data)
            imported = import_workbook(file, sources_in(files))
        found = found_of(imported.loaded.problems)
        if imported.loaded.content is None:
            return Imported(None, found)
        return Imported({one.file: _written(files.get(one.file), one.data) for one in imported.sources}, found)

    def to_workbook(self, files: Files) -> bytes | None:
        """They as a workbook; None where they have errors."""
        content = self.check(files).content
        return None if content is None else workbook(sources_in(files), content.pack.manifest.languages)


def _read(text: str) -> Data:
    try:
        return said_in(text)
    except ValueError:
        return None


_said = lru_cache(FILES_REMEMBERED)(_read)


def found_of(problems: Iterable[Problem]) -> tuple[Found, ...]:
    """Problems as the console shows them."""
    return tuple(
        Found(
            one.code,
            one.severity is Severity.ERROR,
            str(PurePath(one.place.file)) if one.place.file else "",
            one.place.line,
            one.place.column,
            one.breadcrumb,
            one.message,
            f"{one.next_step} {DID_YOU_MEAN.format(name=one.did_you_mean)}" if one.did_you_mean else one.next_step,
        )
        for one in problems
    )


def _written(before: str | None, data: Data) -> str:
    """What says the same stays as it is."""
    if before is None:
        return yaml_of(data)
    return before if is_same(said_in(before), data) else rewritten(before, data)
