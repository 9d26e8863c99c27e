"""What is needed to see a draft as people will: checked, compared, drawn, taken in and out, and published."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from eic_bot.dialogs.dialog import Content
from eic_bot.model.overlay import Overlay
from eic_bot.model.value import value
from eic_bot.service.drafts.edits import Files, Refusal, Value
from eic_bot.service.drafts.ports import Bench
from eic_bot.service.publishing.operating import Press


@value
class Found:
    """One thing wrong with the files of a pack, in words for their author."""

    code: str
    is_error: bool
    file: str
    line: int
    column: int
    where: str
    """The names one passes on the way to it."""
    what: str
    to_do: str


@value
class Checked:
    """What a check found. Content is there unless one of them is an error."""

    content: Content | None
    found: tuple[Found, ...] = ()

    @property
    def errors(self) -> int:
        """How many have to be mended before it can be published."""
        return sum(one.is_error for one in self.found)


@value
class Preview:
    """A question as people would see it: complete in words, and as the platforms' own blocks and cards."""

    plain: str
    slack: tuple[object, ...]
    """The blocks of each posting."""
    teams: tuple[object, ...]
    """Each activity."""


@value
class Imported:
    """What a workbook makes of a draft; no files where it cannot be read."""

    files: Files | None
    found: tuple[Found, ...] = ()


@value
class ReadOverlay:
    """What came of reading an overlay; none where it has errors."""

    overlay: Overlay | None
    found: tuple[Found, ...] = ()


class Workshop(Bench, Protocol):
    """All that is needed to see a draft as people will: checked, compared, drawn, taken in and out."""

    @property
    def drawing(self) -> Mapping[str, tuple[Path, str]]:
        """The scripts and styles that draw blocks and cards, by name, each with its kind."""

    @property
    def press(self) -> Press | None:
        """Where drafts are published; None where they cannot be."""

    def packs(self) -> Sequence[str]:
        """What one can begin from."""

    def files(self, pack: str) -> Files:
        """The files of one of them."""

    def files_of(self, content: Content) -> Files:
        """The files of what is in force."""

    def data(self, files: Files, file: str) -> Value:
        """What one of these files says; None where it cannot be read, or is not there."""

    def check(self, files: Files) -> Checked:
        """What is wrong with it, and what it comes to."""

    def overlay(self, text: str, base: Content) -> ReadOverlay:
        """An overlay as it is written, over its base."""

    def overlay_text(self, overlay: Overlay) -> str:
        """It as it is written."""

    def difference(self, before: Content, after: Content) -> str:
        """What is different, in words; empty where nothing is."""

    def unzipped(self, data: bytes) -> Files | Refusal:
        """The files of a pack in a zip."""

    def zipped(self, files: Files, name: str) -> bytes:
        """They in a zip."""

    def from_workbook(self, data: bytes, files: Files) -> Imported:
        """What a workbook makes of these files."""

    def to_workbook(self, files: Files) -> bytes | None:
        """They as a workbook; None where they have errors."""

    def condition(self, content: Content, dialog: str, step: str, language: str) -> str:
        """When a step applies, in words of that language; empty where always."""

    def preview(self, content: Content, question: str, language: str) -> Preview | None:
        """A question as people would see it; None where no dialog asks it."""
