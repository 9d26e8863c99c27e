"""Drafts as they are kept, and what becomes of a wish to change one."""

from typing import TypeAlias

from eic_bot.model.value import value
from eic_bot.service.drafts.edits import Edit, Files, Refusal


@value
class Step:
    """One change of a draft: which revision it made, who made it, when and what it was."""

    revision: int
    actor: str
    at: int
    what: str
    """The name of the edit; ``begun``, ``undone`` or ``redone``."""
    subject: str
    """What it was done to."""


@value
class Draft:
    """A pack that is being drafted, as it is at one revision."""

    pack: str
    base: str
    """The version it was begun from; empty where there was none."""
    begun_by: str
    begun_at: int
    newest: Step
    files: Files
    undo: tuple[int, ...] = ()
    """The revisions one can go back to, the nearest last."""
    redo: tuple[int, ...] = ()

    @property
    def revision(self) -> int:
        """Which one this is; whoever changes it says which one they saw."""
        return self.newest.revision


@value
class Kept:
    """It was done; the draft as it is now."""

    draft: Draft


@value
class Conflict:
    """Somebody else has changed the same file since: nothing was overwritten, and nothing that was typed is lost."""

    draft: Draft
    """As it is now."""
    others: tuple[Step, ...]
    """What was done since the revision that was seen, the newest first."""
    edit: Edit | None
    """What was wished, to be shown again; None for going back and forth."""


@value
class Absent:
    """There is no such draft."""

    pack: str


@value
class NothingThere:
    """There is nothing to undo, or to redo."""

    draft: Draft


Changed: TypeAlias = Kept | Conflict | Absent | Refusal
