"""What drafts need of the database, and of those who know how packs are written."""

from collections.abc import Sequence
from typing import Protocol

from eic_bot.service.drafts.edits import Edit, Files, Refusal
from eic_bot.service.drafts.records import Draft, Step


class Drafts(Protocol):
    """The drafts of the scope's organisation."""

    def packs(self) -> Sequence[str]:
        """Which packs are being drafted, by name."""

    def begin(self, draft: Draft) -> bool:
        """Keep a new one; False where that pack is being drafted already."""

    def find(self, pack: str, revision: int | None = None) -> Draft | None:
        """It as it was at that revision; without one, as it is now."""

    def keep(self, draft: Draft) -> bool:
        """Keep a new revision; False where there is one of that number already."""

    def steps(self, pack: str, most: int) -> Sequence[Step]:
        """What was done to it, the newest first."""

    def forget(self, pack: str) -> bool:
        """It is gone with all its revisions; whether there was one."""


class Bench(Protocol):
    """Who knows how packs are written."""

    def apply(self, files: Files, edit: Edit) -> Files | Refusal:
        """The files with that done to them."""
